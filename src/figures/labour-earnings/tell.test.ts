import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";
import { rowsOf } from "./select";
import { brief, endWords, partWords, shortReporter, spoken, yearWords } from "./words";

type Cells = Partial<Record<keyof Row<"earnings">, unknown>>;
const pay = (id: string, more: Cells = {}) =>
  row("earnings", {
    id,
    host: "RUS",
    year_start: "2017",
    year_end: "2017",
    measure: "monthly_wage",
    kind: "gross_paid_by_employer",
    scope: "host",
    value: 500,
    qualifier: "exact",
    unit: "USD",
    basis: "estimate",
    reporter: `Body ${id}`,
    source_ids: [`s-${id}`],
    ...more,
  });
const revenue = (id: string, more: Cells = {}) =>
  pay(id, {
    host: "WLD",
    scope: "world",
    measure: "annual_revenue_to_state",
    kind: "as_stated_gross_or_net_unclear",
    value: 2e8,
    ...more,
  });
const share = (id: string, more: Cells = {}) =>
  pay(id, { measure: "share_withheld", kind: "stated", unit: "percent", value: 70, ...more });

const of = (rows: readonly Row<"earnings">[], query = "from=2010&to=2020") =>
  model(tables({ earnings: rows }), parseView(query).view);
const finding = (...args: Parameters<typeof of>) => of(...args).finding;
const voices = (...args: Parameters<typeof of>) => of(...args).panels.flatMap((p) => p.hosts.flatMap((h) => h.voices));
const shape = (...args: Parameters<typeof of>) =>
  voices(...args).map((v) => [v.main.id, v.variants.map((r) => r.id).join(), v.again.map((r) => r.id).join(), v.older]);

test("statements of one origin on one host, measure and kind are one voice, the oldest first, each number once", () => {
  const origin = { origin: "inhl" };
  expect(
    shape([
      pay("b", { ...origin, year_start: "2016", year_end: "2016", repeats: "a" }),
      pay("a", { ...origin, year_start: "2012", year_end: "2012" }),
      pay("c", { ...origin, value: 9 }),
    ]),
  ).toEqual([["a", "c", "b", false]]);
  expect(shape([pay("a", origin), pay("b", { ...origin, kind: "net_left_to_worker" })])).toEqual([
    ["a", "", "", false],
    ["b", "", "", false],
  ]);
  expect(
    shape([pay("a", origin), pay("b", { ...origin, host: "CHN" })])
      .map(([id]) => id)
      .sort(),
  ).toEqual(["a", "b"]);
  expect(shape([pay("a"), pay("b")])).toEqual([
    ["a", "", "", false],
    ["b", "", "", false],
  ]);
  // What repeats a row belongs to its voice, whatever kind it tells; of one year the first sayer is drawn.
  expect(shape([pay("a"), pay("b", { repeats: "a", kind: "unclear" })])).toEqual([["a", "", "b", false]]);
  expect(shape([pay("b", { repeats: "a" }), pay("a")])).toEqual([["a", "", "b", false]]);
  expect(shape([pay("a", origin), pay("b", { repeats: "a" }), pay("c", { origin: "other", repeats: "a" })])).toEqual([
    ["a", "", "b,c", false],
  ]);
});

test("a voice is in view where any of its sayings is, and tells that the first is of an earlier time", () => {
  const rows = [
    pay("a", { year_start: "2012", year_end: "2012" }),
    pay("b", { repeats: "a", year_start: "2017", year_end: "2017" }),
  ];
  expect(shape(rows, "from=2012&to=2012")).toEqual([["a", "", "b", false]]);
  expect(shape(rows, "from=2017&to=2017")).toEqual([["a", "", "b", true]]);
  expect(shape(rows, "from=2014&to=2014")).toEqual([]);
  expect(of(rows, "from=2017&to=2017")).toMatchObject({ rows: ["a", "b"], sources: ["s-a", "s-b"] });
});

test("hosts, bases, sectors and words filter; voices come by year, then by id", () => {
  const rows = [
    pay("d", { year_start: "2018", year_end: "2018" }),
    pay("c", { host: "CHN" }),
    pay("b", { basis: "allegation" }),
    pay("a", { sector: "construction", reporter: "Asahi", origin: "Somebody" }),
  ];
  const ids = (query: string) => voices(rows, `from=2010&to=2020${query}`).map((v) => v.id);
  expect(ids("")).toEqual(["a", "b", "d", "c"]);
  expect(ids("&host=CHN")).toEqual(["c"]);
  expect(ids("&basis=allegation")).toEqual(["b"]);
  expect(ids("&sector=construction")).toEqual(["a"]);
  for (const q of ["ASAHI", "somebody", "construction"]) expect(ids(`&q=${q}`)).toEqual(["a"]);
  expect(ids("&q=china")).toEqual(["c"]);
  expect(ids("&q=chn")).toEqual(["c"]);
  expect(ids("&q=monthly wage")).toEqual(["a", "b", "d", "c"]);
  expect(ids("&q=gross: what")).toHaveLength(4);
  expect(finding(rows, "from=2010&to=2020&q=zzz")).toMatch(
    /^No statement on pay or revenue matches “zzz”; all are shown\. Monthly pay/,
  );
});

test("panels stand in one order, hosts by the number of their voices, the world first, each with its least and largest", () => {
  const rows = [
    share("s"),
    revenue("r"),
    pay("a", { host: "POL" }),
    pay("b", { host: "CHN", value: null, low: 100, high: 900 }),
    pay("c", { host: "CHN", value: 200 }),
    pay("d", { host: "AGO" }),
    pay("w", { host: "WLD" }),
    pay("h", { measure: "hours_per_day", unit: "hours", value: 12 }),
  ];
  const m = of(rows);
  expect(m.panels.map((p) => [p.words.title, p.low, p.high, p.hosts.map((h) => h.name).join()])).toEqual([
    ["Monthly pay", 100, 900, "World,China,Angola,Poland"],
    ["Share of pay withheld", 70, 70, "Russia"],
    ["Yearly revenue to the state", 2e8, 2e8, "World"],
    ["Hours of work a day", 12, 12, "Russia"],
  ]);
  expect(m).toMatchObject({
    id: "labour-earnings",
    title: "What North Korean workers are said to earn, and for whom",
    unit: "US dollars, per cent, hours",
    domain: null,
    empty: false,
  });
});

test("what the state earns is told where two voices put it of the whole world, and one number said thrice is one voice", () => {
  const put = "put what North Korea’s state earns a year from workers abroad at";
  expect(finding([revenue("a"), revenue("b", { value: null, low: 1.2e9, high: 2.3e9, qualifier: "range" })])).toBe(
    `2 voices ${put} 200 million to 2.3 billion US dollars.`,
  );
  expect(finding([revenue("a"), revenue("b")])).toBe(`2 voices ${put} 200 million US dollars.`);
  const heard = (n: number) => Array.from({ length: n }, (_, i) => revenue(`r${i}`, { repeats: "a" }));
  expect(
    finding([
      revenue("a", { qualifier: "approx", reporter: "North Korea Strategy Center (FT)" }),
      ...heard(2),
      revenue("b", { value: 3e8 }),
    ]),
  ).toBe(
    `2 voices ${put} about 200 million to 300 million US dollars; ≈ 200m, said 3 times, is one voice (NK Strategy Center (FT), 2017).`,
  );
  expect(finding([revenue("a"), ...heard(1), revenue("b")])).not.toContain("one voice");
  expect(
    finding([
      revenue("a", { origin: "x" }),
      revenue("c", { origin: "x", value: 1e8 }),
      ...heard(1),
      revenue("b", { value: 3e8 }),
    ]),
  ).toContain("; 200m and what is taken from it, said 3 times, is one voice");
  // Of two heard as often the first is named.
  expect(
    finding([
      revenue("a"),
      ...heard(2),
      revenue("b"),
      revenue("b2", { repeats: "b" }),
      revenue("b3", { repeats: "b" }),
    ]),
  ).toContain("is one voice (Body a, 2017)");
  // One alone, a part, a sector or another kind is no such sum.
  for (const more of [{ scope: "part" }, { sector: "it" }, { kind: "gross_turnover" }])
    expect(finding([revenue("a"), revenue("b", more)])).toBe(
      "2 voices on yearly revenue to the state in this window: 200 million US dollars.",
    );
  expect(finding([revenue("a")])).toBe(
    "1 voice on yearly revenue to the state in this window: 200 million US dollars.",
  );
});

test("pay is told gross and net apart, with the share withheld beside it", () => {
  const net = { kind: "net_left_to_worker" };
  expect(finding([pay("a"), pay("b", { value: 900 })])).toBe(
    "Monthly pay as stated: 500 to 900 US dollars paid by employers (2 voices).",
  );
  expect(finding([pay("a", net)])).toBe("Monthly pay as stated: 500 US dollars left to the worker (1 voice).");
  expect(finding([pay("a"), pay("b", { ...net, value: 100 }), share("s"), share("t", { value: 90 })])).toBe(
    "Monthly pay as stated: 500 US dollars paid by employers (1 voice), 100 US dollars left to the worker (1 voice); the share withheld is put at 70 to 90 % (2 voices).",
  );
  expect(finding([share("s")])).toBe("1 voice on the share of pay withheld in this window: 70 %.");
  expect(finding([pay("a", { kind: "unclear" })])).toBe("1 voice on monthly pay in this window: 500 US dollars.");
  expect(finding([pay("h", { measure: "hours_per_day", unit: "hours", kind: "stated", value: 12.5 })])).toBe(
    "1 voice on hours of work a day in this window: 12.5 hours.",
  );
  expect(finding([])).toBe("No statement on pay, the share withheld or revenue in this window.");
  expect(finding([revenue("a"), revenue("b"), pay("c")])).toMatch(/^2 voices put what/);
});

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
