import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { markClass } from "./colour";
import { type Cells, customs, of, other, rule, year } from "./tell.fixture";
import { shortReporter, statedWords } from "./words";

test("it is empty only where neither figure nor gap nor rule is in view; filters ask for bases and suppliers", () => {
  expect(of([]).empty).toBe(true);
  expect(of([], "from=2018&to=2018", [rule("m")]).empty).toBe(false);
  expect(of([year("a", 2012, 5)], "from=2018&to=2018").empty).toBe(false);
  const rows = [year("a", 2012, 5), other("b", 2012, { tonnes: 5, supplier: "RUS" })];
  expect(of(rows, "from=2010&to=2020&supplier=RUS").rows).toEqual(["b"]);
  expect(of(rows, "from=2010&to=2020&basis=official_statistics").rows).toEqual(["a"]);
  expect(of(rows)).toMatchObject({
    id: "oil-crude",
    title: "Crude oil: counted, assumed, limited",
    unit: "tonnes and barrels",
  });
  expect(
    of([
      other("c", 2014, { tonnes: 1 }),
      other("b", 2013, { tonnes: 1, period_end: "2014" }),
      other("a", 2013, { tonnes: 1 }),
    ]).singles.map((s) => s.id),
  ).toEqual(["a", "b", "c"]);
});

test("the table has every row as stated, and says how each is to be read", () => {
  const lines = of([
    year("a", 2012, 523_041),
    year("r", 2012, 520_000, { qualifier: "approx" }),
    customs("h", "2012-01-01", "2012-06-30", 250),
    year("z", 2014, 0),
    other("e", 2015, { tonnes: 5, series: "kotra_imputed" }),
    other("p", 2016, { tonnes: 5, series: "pipeline_estimate", qualifier: "up_to" }),
    other("g", 2017, { low: 3, high: 9, qualifier: "range" }),
    other("w", 2017, { barrels: 40, supplier: "WLD" }),
    other("c", 2018, { tonnes: 5, kind: "capacity" }),
    other("l", 2018, { tonnes: 5, kind: "limit" }),
    other("o", 2018, { barrels: 5, kind: "other", supplier: "RUS" }),
  ]).lines;
  expect(lines.map((l) => [l.id, ...l.cells])).toEqual([
    [
      "a",
      "Chinese customs",
      "Customs",
      "China",
      "2012",
      523_041,
      null,
      null,
      null,
      "exact",
      "official statistics",
      null,
    ],
    [
      "r",
      "Chinese customs",
      "Customs",
      "China",
      "2012",
      520_000,
      null,
      null,
      null,
      "about",
      "official statistics",
      "the same period, told again or rounded",
    ],
    [
      "h",
      "Chinese customs",
      "Customs",
      "China",
      "Jan–Jun 2012",
      250,
      null,
      null,
      null,
      "exact",
      "official statistics",
      "part of a year that has its own bar",
    ],
    [
      "z",
      "Chinese customs",
      "Customs",
      "China",
      "2014",
      0,
      null,
      null,
      null,
      "exact",
      "official statistics",
      "zero in the statistics, not proof of none",
    ],
    ["e", "Estimate", "A body", "China", "2015", 5, null, null, null, "about", "estimate", "assumed, not counted"],
    ["p", "Estimate", "A body", "China", "2016", 5, null, null, null, "up to", "estimate", "a year, by pipeline"],
    ["g", "Estimate", "A body", "China", "2017", null, 3, 9, null, "range", "estimate", null],
    ["w", "Estimate", "A body", "All", "2017", null, null, null, 40, "about", "estimate", null],
    [
      "c",
      "Capacity",
      "A body",
      "China",
      "2018",
      5,
      null,
      null,
      null,
      "about",
      "estimate",
      "capacity of the pipeline in a year, not a delivery",
    ],
    [
      "l",
      "Reading of the limit",
      "A body",
      "China",
      "2018",
      5,
      null,
      null,
      null,
      "about",
      "estimate",
      "a reading of the limit, not a delivery",
    ],
    [
      "o",
      "Contested",
      "A body",
      "Russia",
      "2018",
      null,
      null,
      null,
      5,
      "about",
      "estimate",
      "called crude by this reporter alone; others call it refined",
    ],
  ]);
});

test("a mark says who, when, how much in each unit stated, from whom, and that it is no delivery where it is none", () => {
  const label = (cells: Cells) => of([other("a", 2017, cells)]).singles[0]?.label;
  expect(label({ tonnes: 520_000, barrels: 3_800_000 })).toBe(
    "A body, 2017: about 520,000 t, about 3,800,000 bbl of crude from China, delivered; estimate.",
  );
  expect(label({ barrels: 3_800_000, supplier: "WLD" })).toBe(
    "A body, 2017: about 3,800,000 bbl of crude from all suppliers, delivered; estimate.",
  );
  expect(label({ tonnes: 5, series: "kotra_imputed" })).toBe(
    "A body, 2017: about 5 t of crude from China, delivered (assumed, not counted); estimate.",
  );
  expect(label({ tonnes: 5, kind: "capacity" })).toContain(
    "capacity of the pipeline in a year, not a delivery; estimate.",
  );
  expect(statedWords(other("a", 2017, { low: 3, high: 9, qualifier: "range" }))).toBe("3–9 t");
  expect(statedWords(other("a", 2017, { barrels: 9, qualifier: "exact" }))).toBe("9 bbl");
});

test("the notes are of what is in view", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes;
  expect(notes([], "from=2018&to=2018", [rule("m")])).toEqual([]);
  const converted =
    "Tonnes and barrels stand in panels of their own and nothing is converted, whatever unit is chosen: no source gives a factor for this crude.";
  expect(notes([other("a", 2017, { tonnes: 5 })])).toEqual([converted]);
  expect(notes([other("a", 2017, { tonnes: 5 })], "from=2010&to=2020", [rule("m")])).toEqual([converted]);
  expect(notes([other("a", 2017, { barrels: 5 })], "from=2010&to=2020", [rule("m")])[0]).toBe(
    `${converted} Only S/RES/2397 names both units; the panels are drawn so that its 525,000 t and 4,000,000 bbl stand equally high.`,
  );
  expect(notes([other("a", 2017, { barrels: 5 })])).toEqual([converted]);
  const zero = /^Zero in Chinese customs is a number in a statistic\./;
  const also = (rows: Row<"crude-oil">[], query?: string) => notes(rows, query).slice(1);
  expect(also([year("z", 2014, 0)])).toEqual([expect.stringMatching(zero)]);
  expect(also([year("z", 2014, 0), other("a", 2017, { tonnes: 5 })], "from=2017&to=2018")).toEqual([
    expect.stringMatching(zero),
  ]);
  expect(also([other("a", 2017, { tonnes: 5, series: "kotra_imputed" })])).toEqual([
    expect.stringMatching(/^KOTRA's yearly figure is an assumption/),
  ]);
  expect(also([other("a", 2017, { barrels: 5, series: "kostat_total" })])).toEqual([
    expect.stringMatching(/^Statistics Korea counts all suppliers/),
  ]);
  for (const kind of ["capacity", "limit"])
    expect(also([other("a", 2017, { tonnes: 5, kind })])).toEqual([expect.stringMatching(/^What a pipe could carry/)]);
  expect(also([other("a", 2017, { barrels: 5, kind: "other" })])).toEqual([
    expect.stringMatching(/^One reporter calls the cargoes from Vostochny crude/),
  ]);
});

test("names as they stand on a mark, and the colour of who says it", () => {
  const short = (reporter: string) => shortReporter({ reporter });
  expect(short("Industry sources (Reuters text in World Tribune)")).toBe("industry, Reuters");
  expect(short("Industry sources (Dong-A Ilbo)")).toBe("industry, Dong-A Ilbo");
  expect(short("Unnamed source on DPRK affairs (Chosun Ilbo)")).toBe("unnamed, Chosun Ilbo");
  expect(short("UN Security Council members (as reported by Chosun Ilbo)")).toBe("UN Council members");
  expect(short("China National Petroleum Corporation (2015)")).toBe("CNPC");
  expect(short("Jiji Press (reading of the report)")).toBe("Jiji");
  expect(short("The Industry")).toBe("The Industry");
  const colour = (cells: Cells) => of([other("a", 2017, { tonnes: 5, ...cells })]).singles.map(markClass)[0];
  expect(colour({ kind: "capacity", reporter: "Russia" })).toBe("");
  expect(colour({ kind: "limit", reporter: "Russia" })).toBe("");
  expect(colour({ reporter: "Russia" })).toBe("actor-rus");
  expect(colour({ series: "kostat_total", reporter: "Russia" })).toBe("actor-kor");
  expect(colour({ series: "kotra_imputed", reporter: "Russia" })).toBe("actor-kor");
  expect(colour({ kind: "other", reporter: "Jiji Press" })).toBe("actor-other");
});
