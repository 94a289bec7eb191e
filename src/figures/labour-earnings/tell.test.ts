import { expect, test } from "vitest";
import { finding, of, pay, revenue, shape, share, voices } from "./tell.fixture";

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
