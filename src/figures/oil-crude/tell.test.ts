import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { customs, finding, of, other, rule, year } from "./tell.fixture";

test("of the customs' numbers for one period the exact one leads, then what most print, then the first", () => {
  const led = (...rows: Row<"crude-oil">[]) =>
    of(rows).customs.map((c) => [c.id, c.value, c.rivals.map((r) => r.id).join()]);
  const about = { qualifier: "approx" };
  expect(led(year("a", 2012, 520, about), year("b", 2012, 523, about), year("c", 2012, 523))).toEqual([
    ["c", 523, "a"],
  ]);
  expect(led(year("a", 2012, 520), year("b", 2012, 530), year("c", 2012, 530))).toEqual([["b", 530, "a"]]);
  expect(led(year("a", 2012, 520), year("b", 2012, 530))).toEqual([["a", 520, "b"]]);
  expect(led(year("a", 2012, 520, about), year("b", 2012, 530, about), year("c", 2012, 530, about))).toEqual([
    ["b", 530, "a"],
  ]);
});

test("a part of a year that has its own bar is one; a year is one by its days; bars come by their start", () => {
  const marks = of([
    year("y", 2013, 578),
    customs("h", "2013-01-01", "2013-06-30", 250),
    customs("m", "2012-01", "2012-11", 475),
    customs("z", "2014-01-01", "2015-12-31", 9),
  ]).customs;
  expect(marks.map((c) => [c.id, c.part, c.year])).toEqual([
    ["m", false, null],
    ["y", false, 2013],
    ["h", true, null],
    ["z", false, null],
  ]);
  expect(marks.find((c) => c.id === "h")?.label).toBe(
    "Customs, Jan–Jun 2013: 250 t of crude from China, part of a year that has its own bar; official statistics.",
  );
  const [both] = of([
    year("a", 2012, 523_041),
    year("b", 2012, 520_000, { reporter: "A ministry" }),
    year("c", 2012, 530_000, { reporter: "A paper" }),
  ]).customs;
  expect(both?.label).toBe(
    "Customs, 2012: 523,041 t of crude from China; official statistics. Also printed: 520,000 t (A ministry); 530,000 t (A paper).",
  );
  expect(both?.rows.map((r) => r.id)).toEqual(["a", "b", "c"]);
});

test("zeros are joined into the longest stretch told, which says what it does not mean", () => {
  const m = of([
    customs("m", "2014-01-01", "2014-05-31", 0),
    year("y", 2014, 0),
    customs("two", "2014-01-01", "2015-12-31", 0),
    customs("f", "2013-02-01", "2013-02-28", 0),
    year("again", 2014, 0),
  ]);
  expect(m.zeros.map((z) => [z.id, z.rows.map((r) => r.id).join()])).toEqual([
    ["f", "f"],
    ["two", "two,m,y,again"],
  ]);
  expect(m.zeros[1]?.label).toBe(
    "Customs, 2014–2015: zero in the statistics, which does not say that nothing was delivered; official statistics. Also told for Jan–May 2014, 2014, 2014.",
  );
  expect(m.zeros[0]?.label).toBe(
    "Customs, Feb 2013: zero in the statistics, which does not say that nothing was delivered; official statistics.",
  );
  // Two rows for the same stretch both stand.
  expect(of([year("a", 2014, 0), year("b", 2014, 0)]).zeros.map((z) => z.id)).toEqual(["a", "b"]);
});

test("years without any row of customs are gaps, in runs, up to what is known, and only where customs were asked for", () => {
  const gaps = (query: string, rows = [year("a", 2012, 5), year("z", 2014, 0)]) =>
    of(rows, query).gaps.map((g) => g.label);
  const none = (years: string) => `Chinese customs, ${years}: no figure on record.`;
  expect(gaps("from=2010&to=2016")).toEqual([none("2010–2011"), none("2013"), none("2015–2016")]);
  expect(gaps("from=2012&to=2012")).toEqual([]);
  expect(gaps("from=2010&to=2016&asof=2013-06-30")).toEqual([none("2010–2011"), none("2013")]);
  expect(gaps("from=2010&to=2016&basis=estimate")).toEqual([]);
  expect(gaps("from=2010&to=2016&basis=official_statistics")).toHaveLength(3);
  expect(gaps("from=2010&to=2016", [other("e", 2012, { tonnes: 5 }) as never])).toEqual([]);
  // Cut to the window: from 1 July 2010 to the end of 2011, and to 30 June 2016.
  const [first, , last] = of([year("a", 2012, 5), year("z", 2014, 0)], "from=2010-07&to=2016-06").gaps;
  expect([first?.span.start, first?.span.end]).toEqual([14_791, 15_339]);
  expect([last?.span.start, last?.span.end]).toEqual([16_436, 16_982]);
});

test("the finding tells customs by the year, or the one period, or the last before the window", () => {
  expect(finding([year("a", 2012, 523_041)])).toBe("Chinese customs put crude at 523,041 t a year (2012).");
  expect(finding([year("a", 2012, 523_041), year("b", 2013, 578_000), year("c", 2016, 5)])).toBe(
    "Chinese customs put crude at 5–578,000 t a year (2012, 2013 and 2016).",
  );
  expect(finding([customs("m", "2012-01-01", "2012-11-30", 475)])).toBe(
    "Chinese customs put crude at 475 t for Jan–Nov 2012.",
  );
  expect(
    finding([
      customs("m", "2012-01-01", "2012-11-30", 475),
      year("z", 2014, 0),
      customs("f", "2013-02-01", "2013-02-28", 0),
    ]),
  ).toBe("Chinese customs put crude at 475 t for Jan–Nov 2012 and record zero for Feb 2013, 2014.");
  expect(finding([year("z", 2014, 0)])).toBe("Chinese customs record zero for 2014.");
  const past = [
    year("a", 2012, 523_041),
    customs("h", "2012-01-01", "2012-06-30", 9),
    year("z", 2014, 0),
    year("y", 2011, 0),
  ];
  expect(finding(past, "from=2017&to=2018")).toBe(
    "Chinese customs have no figure on record for this window: the last was 523,041 t for 2012, then zero for 2014.",
  );
  expect(of(past, "from=2017&to=2018")).toMatchObject({
    before: "523,041 t for 2012, zero for 2014",
    rows: ["a", "z"],
    sources: ["s-a", "s-z"],
  });
  expect(finding([year("a", 2012, 523_041)], "from=2017&to=2018")).toBe(
    "Chinese customs have no figure on record for this window: the last was 523,041 t for 2012.",
  );
  expect(of([year("a", 2012, 523_041)], "from=2017&to=2018").before).toBe("523,041 t for 2012");
  expect(finding([year("a", 2019, 5)], "from=2010&to=2011")).toBe("No figure of Chinese customs in this window.");
  expect(of([year("a", 2019, 5)], "from=2010&to=2011").before).toBe("");
  expect(of(past, "from=2010&to=2018").before).toBe("");
});

test("each series is told apart: what KOTRA assumes, what is counted of all suppliers, what others say, in their units", () => {
  const kotra = (id: string, y: number, tonnes: number) =>
    other(id, y, { tonnes, series: "kotra_imputed", reporter: "KOTRA" });
  const kostat = (id: string, y: number, barrels: number) =>
    other(id, y, { barrels, series: "kostat_total", supplier: "WLD", reporter: "Statistics Korea" });
  expect(finding([kotra("a", 2016, 500_000), kotra("b", 2018, 520_000)])).toBe(
    "KOTRA assumes about 500,000–520,000 t a year from China (2016–2018).",
  );
  expect(finding([kotra("a", 2016, 500_000)])).toBe("KOTRA assumes about 500,000 t a year from China (2016).");
  expect(finding([kostat("a", 2010, 4_000_000), kostat("b", 2011, 3_000_000)])).toBe(
    "Statistics Korea puts about 3,000,000–4,000,000 bbl a year on all suppliers (2010–2011).",
  );
  expect(finding([other("a", 2017, { tonnes: 5, barrels: 40 })])).toBe(
    "1 statement of others gives about 5 t a year (2017).",
  );
  expect(finding([other("a", 2017, { low: 3, high: 9, qualifier: "range" }), other("b", 2018, { tonnes: 5 })])).toBe(
    "2 statements of others give 3–9 t a year (2017–2018).",
  );
  expect(finding([other("a", 2017, { low: 3 }), other("b", 2018, { tonnes: 5 })])).toBe(
    "1 statement of others gives about 5 t a year (2018).",
  );
  expect(finding([other("a", 2017, { barrels: 40 })])).toBe("1 statement in barrels only: about 40 bbl a year (2017).");
  expect(finding([other("a", 2017, { barrels: 40 }), other("b", 2017, { barrels: 50 })])).toBe(
    "2 statements in barrels only: about 40–50 bbl a year (2017).",
  );
  // Capacities, readings of the limit and contested labels are in no range.
  for (const kind of ["capacity", "limit", "other"])
    expect(finding([other("a", 2017, { tonnes: 5, kind })])).toBe(
      "No figure on crude is left by the filters in this window.",
    );
  expect(
    finding(
      [
        kostat("c", 2012, 7),
        other("b", 2013, { barrels: 40 }),
        kotra("a", 2016, 5),
        year("y", 2012, 9),
        other("d", 2014, { tonnes: 6 }),
      ],
      "from=2010&to=2020",
      [rule("m")],
    ),
  ).toBe(
    "Chinese customs put crude at 9 t a year (2012). KOTRA assumes about 5 t a year from China (2016). 1 statement of others gives about 6 t a year (2014). Statistics Korea puts about 7 bbl a year on all suppliers (2012). 1 statement in barrels only: about 40 bbl a year (2013). Since 22 Dec 2017 the limit is 4,000,000 bbl or 525,000 t in 12 months.",
  );
  expect(finding([], "from=2010&to=2020", [rule("m")])).toBe(
    "No figure on crude is left by the filters in this window. Since 22 Dec 2017 the limit is 4,000,000 bbl or 525,000 t in 12 months.",
  );
});

test("a limit is a cap of the Council on crude that came to apply; one without a number is a freeze", () => {
  const kept = (more: object) => of([], "from=2010&to=2020", [rule("m", more)]).rows;
  expect(kept({})).toEqual(["m"]);
  for (const more of [
    { subject: "refined_petroleum" },
    { type: "ban" },
    { resolution_id: "EU-2017" },
    { starts: "" },
    { status: "never_applied" },
    { status: "draft_vetoed" },
  ])
    expect(kept(more)).toEqual([]);
  const freeze = rule("f", {
    limit_value: null,
    limit_unit: "",
    limit_tonnes: null,
    starts: "2017-09-11",
    ends: "2017-12-21",
    paragraph: "",
    resolution_id: "S/RES/2375",
  });
  const inTonnes = rule("t", { limit_value: 7, limit_unit: "t", limit_tonnes: null });
  const m = of([], "from=2010&to=2020", [rule("m"), freeze]);
  expect(m.limits.map((l) => [l.id, l.barrels, l.tonnes, l.paragraph])).toEqual([["m", 4_000_000, 525_000, "para 4"]]);
  expect(m.freezes.map((l) => [l.id, l.barrels, l.tonnes, l.paragraph])).toEqual([["f", null, null, ""]]);
  expect(m.rows).toEqual(["f", "m"]);
  expect(m.sources).toEqual(["s-f", "s-m"]);
  // Barrels a tonne, as the resolution has them.
  expect(m.ratio).toBeCloseTo(7.619, 3);
  expect(of([], "from=2010&to=2011", [rule("m")]).ratio).toBeCloseTo(7.619, 3);
  expect(of([], "from=2010&to=2020", [inTonnes])).toMatchObject({
    ratio: null,
    limits: [{ barrels: null, tonnes: 7 }],
  });
  expect(of([], "from=2010&to=2016", [rule("m"), freeze]).rows).toEqual([]);
  expect(of([], "from=2018&to=2018", [rule("m"), freeze]).rows).toEqual(["m"]);
  expect(m.lines.map((l) => [l.id, ...l.cells])).toEqual([
    [
      "f",
      "Limit",
      "S/RES/2375",
      "All",
      "from 11 Sep 2017",
      null,
      null,
      null,
      null,
      null,
      "legal text",
      "frozen at the 12 months before; no number in the text",
    ],
    [
      "m",
      "Limit",
      "S/RES/2397 para 4",
      "All",
      "from 22 Dec 2017",
      525_000,
      null,
      null,
      4_000_000,
      null,
      "legal text",
      "limit for any 12 months",
    ],
  ]);
});
