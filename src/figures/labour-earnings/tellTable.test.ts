import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";
import { rowsOf } from "./select";
import { type Cells, of, pay, share, voices } from "./tell.fixture";
import { brief, endWords, partWords, shortReporter, spoken, yearWords } from "./words";

test("the table has a line a statement, by measure and host, repetitions with whom they repeat, then what is not drawn", () => {
  const rows = [
    pay("a", { host: "RUS" }),
    pay("b", { host: "CHN", qualifier: "at_least", sector: "it", converted: "atlas" }),
    pay("c", { repeats: "a", year_start: "2018", year_end: "2018", qualifier: "up_to" }),
    share("s", { value: null, low: 70, high: 90, qualifier: "range" }),
    pay("f", { measure: "workers_family_supported", unit: "people", kind: "stated", value: 4 }),
  ];
  expect(of(rows).lines.map((l) => [l.id, ...l.cells])).toEqual([
    [
      "b",
      "monthly wage",
      "China",
      "2017",
      "IT",
      "gross: what the employer pays",
      "≥ 500",
      500,
      null,
      "US dollars",
      "by the atlas",
      "Body b",
      "estimate",
      "",
    ],
    [
      "a",
      "monthly wage",
      "Russia",
      "2017",
      "",
      "gross: what the employer pays",
      "500",
      500,
      500,
      "US dollars",
      "",
      "Body a",
      "estimate",
      "",
    ],
    [
      "c",
      "monthly wage",
      "Russia",
      "2018",
      "",
      "gross: what the employer pays",
      "≤ 500",
      null,
      500,
      "US dollars",
      "",
      "Body c",
      "estimate",
      "Body a, 2017",
    ],
    [
      "s",
      "share of pay withheld",
      "Russia",
      "2017",
      "",
      "as stated",
      "70–90",
      70,
      90,
      "%",
      "",
      "Body s",
      "estimate",
      "",
    ],
    [
      "f",
      "people fed by one wage",
      "Russia",
      "2017",
      "",
      "as stated",
      "4",
      4,
      4,
      "people",
      "",
      "Body f",
      "estimate",
      "",
    ],
  ]);
  expect(of(rows, "from=2018&to=2018").lines.map((l) => l.id)).toEqual(["a", "c"]);
  const beside = row("labour-other", {
    id: "o",
    topic: "earnings",
    host: "RUS",
    period_start: "2017",
    period_end: "2017",
    measure: "cumulative_revenue",
    value: 5000,
    unit: "RUB",
    basis: "estimate",
    reporter: "A paper",
    source_ids: ["s-o"],
  });
  const with_ = model(tables({ earnings: [pay("a")], "labour-other": [beside] }), parseView("from=2010&to=2020").view);
  expect(with_.lines.at(-1)).toEqual({
    id: "o",
    cells: [
      "cumulative revenue",
      "Russia",
      "2017",
      "",
      "",
      "5,000 roubles",
      5000,
      5000,
      "roubles",
      "",
      "A paper",
      "estimate",
      "",
    ],
  });
  expect(with_).toMatchObject({ rows: ["a", "o"], sources: ["s-a", "s-o"] });
});

test("the notes are of what is in view", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes;
  const always = notes([]);
  expect(always.map((x) => x.split(" ").slice(0, 4).join(" "))).toEqual([
    "Each line is one",
    "Squares are gross (paid",
    "Money stands on a",
  ]);
  const more = (...args: Parameters<typeof of>) => notes(...args).filter((x) => !always.includes(x));
  expect(more([pay("a"), pay("b", { repeats: "a" })])).toEqual([
    expect.stringMatching(/^1 voice was heard 2 times in all: statements that go back to one origin are drawn once/),
  ]);
  expect(
    more([
      pay("a"),
      pay("b", { repeats: "a" }),
      pay("c", { repeats: "a" }),
      pay("d"),
      pay("e", { repeats: "d" }),
      pay("f"),
    ])[0],
  ).toMatch(/^2 voices were heard 5 times in all/);
  const late = { year_start: "2012", year_end: "2012" };
  const older = [pay("a", late), pay("b", { repeats: "a" })];
  expect(more(older, "from=2017&to=2017")[1]).toBe(
    "1 voice of the window only repeats what was said of an earlier year.",
  );
  expect(more([...older, pay("c", late), pay("d", { repeats: "c" })], "from=2017&to=2017")[1]).toBe(
    "2 voices of the window only repeat what was said of an earlier year.",
  );
  expect(more([pay("a", { converted: "atlas" })])).toEqual([
    "1 number was given in another currency and converted by the atlas; the evidence has the original and the rate.",
  ]);
  expect(more([pay("a", { converted: "atlas" }), pay("b", { converted: "atlas" })])[0]).toMatch(
    /^2 numbers were given in another currency/,
  );
  const fed = (id: string) => pay(id, { measure: "workers_family_supported", unit: "people" });
  expect(more([fed("a")])).toEqual([
    "1 statement on other shares and on people fed by one wage stand in the table alone: one speaker each is no panel.",
  ]);
  expect(more([fed("a"), fed("b")])[0]).toMatch(/^2 statements on other shares/);
  const world = "Statements on the whole world are left out while hosts are chosen.";
  expect(more([], "host=RUS")).toEqual([world]);
  expect(more([], "host=RUS,WLD")).toEqual([]);
  expect(more([], "sector=it")).toEqual(["Statements that name no sector are left out while sectors are chosen."]);
});

test("a mark says what, where, of which part, when, how much, what it counts, by whom and how often", () => {
  const say = (more: Cells, times = 1, first: Row<"earnings"> | null = null) => spoken(pay("a", more), times, first);
  expect(say({})).toBe("Monthly pay, Russia, 2017: 500 US dollars (gross: what the employer pays). Body a, estimate.");
  expect(say({ host: "WLD", sector: "it", converted: "atlas" }, 3)).toBe(
    "Monthly pay, all hosts, IT, 2017: 500 US dollars, converted by the atlas (gross: what the employer pays). Body a, estimate. Said 3 times under several names: one voice.",
  );
  expect(say({ host: "ARE", scope: "part", qualifier: "approx" }, 2, pay("b", { year_start: "2012" }))).toBe(
    "Monthly pay, the United Arab Emirates, a part, 2017: about 500 US dollars (gross: what the employer pays). Body a, estimate. Says again, or with another number, what Body b said of 2012: one voice.",
  );
  expect(say({ measure: "hours_per_day", unit: "hours", kind: "stated", value: 16 })).toContain(
    "Hours of work a day, Russia, 2017: 16 hours (as stated).",
  );
  expect(["world", "host", "region", "sector", "part"].map((scope) => partWords(pay("a", { scope })))).toEqual([
    "",
    "",
    "a region",
    "one sector",
    "a part",
  ]);
});

test("numbers as short as they may stand: with their bound, in billions and millions, the unit once", () => {
  const short = (value: number | null, low: number | null = null, high: number | null = null, qualifier = "exact") =>
    brief(pay("a", { value, low, high, qualifier }));
  expect([
    short(1.25e9),
    short(1e9),
    short(999e6),
    short(1e6),
    short(999_999),
    short(62.5),
    short(5e8, null, null, "up_to"),
    short(5, null, null, "at_least"),
    short(5, null, null, "approx"),
  ]).toEqual(["1.25bn", "1bn", "999m", "1m", "999,999", "62.5", "≤ 500m", "≥ 5", "≈ 5"]);
  expect([
    short(null, 1.2e9, 2.3e9),
    short(null, 9.3e8, 2e9),
    short(null, 2e6, 3e6),
    short(null, 120, 150),
    short(null, 5),
    short(null, null, 5),
  ]).toEqual(["1.2–2.3bn", "930m–2bn", "2–3m", "120–150", "", ""]);
  expect([endWords(2.3e9, "USD"), endWords(62.56, "percent"), endWords(12, "hours")]).toEqual([
    "2.3 billion",
    "62.6",
    "12",
  ]);
  expect(yearWords(pay("a", { year_start: "2017", year_end: "2017" }))).toBe("2017");
  expect(yearWords(pay("a", { year_start: "2019", year_end: "2020" }))).toBe("2019–20");
  expect(yearWords(pay("a", { year_start: "2019", year_end: "" }))).toBe("2019");
  const name = (reporter: string) => shortReporter(pay("a", { reporter }));
  expect(name("International Network for the Human Rights of North Korean Overseas Labor (2012)")).toBe("INHL (2012)");
  expect(name("officials familiar with DPRK operations (AP)")).toBe("officials (AP)");
  expect(name("Korea Policy Research Institute")).toBe("Korea Policy Inst.");
  expect(name("ROK National Intelligence Service")).toBe("ROK NIS");
  expect(name("US State Department (report to Congress)")).toBe("US State Department");
  expect(name("UN Special Rapporteur (AP)")).toBe("UN Rapporteur (AP)");
  expect(name("the UN Special Rapporteur")).toBe("the UN Special Rapporteur");
});

test("a voice lists its rows, the drawn one first", () => {
  const [v] = voices([pay("a", { origin: "x" }), pay("c", { origin: "x", value: 9 }), pay("b", { repeats: "a" })]);
  expect(v && rowsOf(v).map((r) => r.id)).toEqual(["a", "c", "b"]);
});
