import { expect, test } from "vitest";
import { ceilingOf, floorOf, headcounts, isNone, oneEach } from "./headcount";
import { reportNumber, reportNumbers, reportSilence } from "./headcountReport";
import type { Headcount } from "./headcountStatements";
import type { Op8ReportsRow, WorkersRow } from "./tables";
import type { Persons } from "./units";

type Change<R> = { readonly [K in keyof R]?: unknown };
const row = (change: Change<WorkersRow>) =>
  ({
    id: "w",
    host: "RUS",
    measure: "stock",
    counted: "workers",
    scope: "national",
    sector: "",
    use_in_series: "yes",
    date_start: "2017-12",
    date_end: "",
    value: 100,
    low: null,
    high: null,
    qualifier: "exact",
    basis: "reported_to_un",
    reporter: "Russia",
    voice: "Russia",
    source_ids: ["s"],
    repeats: "",
    op8_twin: "",
    ...change,
  }) as unknown as WorkersRow;
const filed = (change: Change<Op8ReportsRow>) =>
  ({
    id: "r",
    state: "RUS",
    report_type: "midterm",
    report_date: "2019-03",
    workers_before: null,
    workers_before_low: null,
    before_date: "",
    counted_before: "workers",
    qualifier_before: "exact",
    repatriated: null,
    repatriated_is: "",
    counted_repatriated: "",
    qualifier_repatriated: "",
    remaining: null,
    remaining_low: null,
    remaining_date: "",
    counted_remaining: "workers",
    qualifier_remaining: "approx",
    use_in_series: "yes",
    silence: "",
    public: "yes",
    basis: "reported_to_un",
    reporter: "Russia (OP8 midterm report)",
    source_ids: ["s"],
    ...change,
  }) as unknown as Op8ReportsRow;
const first = (change: Change<WorkersRow>) => headcounts([row(change)], []).all[0] as Headcount;
const only = (change: Change<Op8ReportsRow>) => headcounts([], [filed(change)]);

test("a range has a floor and a ceiling; an open end lies at the other", () => {
  const ends = (value: number | null, low: number | null, high: number | null) => {
    const h = { ...first({}), value, low, high } as Headcount;
    return [floorOf(h), ceilingOf(h), isNone(h)];
  };
  expect(ends(100, null, null)).toEqual([100, 100, false]);
  expect(ends(null, 50, 70)).toEqual([50, 70, false]);
  expect(ends(null, 50, null)).toEqual([50, 50, false]);
  expect(ends(null, null, 70)).toEqual([70, 70, false]);
  expect(ends(60, 50, 70)).toEqual([50, 70, false]);
  expect(ends(0, null, null)).toEqual([0, 0, true]);
  expect(ends(0, null, 5)).toEqual([0, 5, false]);
  expect(ends(null, null, null)).toEqual([0, 0, false]);
});

test("only a dated stock with a number is a headcount; the world, a state and a sector are three scopes", () => {
  const scope = (change: Change<WorkersRow>) => headcounts([row(change)], []).all.map((h) => [h.scope, h.sector]);
  expect(scope({})).toEqual([["national", ""]]);
  expect(scope({ host: "WLD" })).toEqual([["world", ""]]);
  expect(scope({ scope: "sector", sector: "it", host: "WLD" })).toEqual([["sector", "it"]]);
  expect(scope({ scope: "sector", sector: "it", use_in_series: "check" })).toEqual([["sector", "it"]]);
  expect(scope({ scope: "sector", sector: "it", use_in_series: "no" })).toEqual([]);
  expect(scope({ scope: "sector", sector: "", use_in_series: "check" })).toEqual([]);
  expect(scope({ sector: "it", use_in_series: "check" })).toEqual([]);
  expect(scope({ sector: "it" })).toEqual([["national", ""]]);
  expect(scope({ measure: "arrivals" })).toEqual([]);
  expect(scope({ value: null })).toEqual([]);
  expect(scope({ value: null, low: 5 })).toHaveLength(1);
  expect(scope({ value: null, high: 5 })).toHaveLength(1);
  expect(first({ date_start: "2017-01", date_end: "2018-02", repeats: "x" })).toMatchObject({
    root: "x",
    again: [],
    sources: ["s"],
  });
});

test("unfit are stocks that stand in no national or world series", () => {
  const rows = [
    row({ id: "national" }),
    row({ id: "world", host: "WLD" }),
    row({ id: "sector", scope: "sector", sector: "it" }),
    row({ id: "check", use_in_series: "check" }),
    row({ id: "quota", measure: "quota" }),
    row({ id: "citizens", counted: "citizens" }),
  ];
  expect(headcounts(rows, []).unfit.map((r) => r.id)).toEqual(["sector", "check", "citizens"]);
});

test("a state hosted workers if anybody ever gave a number above nought, a quota or an empty report not counting", () => {
  const hosts = (...rows: WorkersRow[]) => [...headcounts(rows, []).hosted];
  expect(hosts(row({ host: "AAA" }), row({ host: "BBB", value: 0 }))).toEqual(["AAA"]);
  expect(hosts(row({ host: "AAA", value: null, low: 1 }), row({ host: "BBB", value: null, high: 1 }))).toEqual([
    "AAA",
    "BBB",
  ]);
  expect(hosts(row({ host: "AAA", measure: "quota" }), row({ host: "BBB", measure: "arrivals" }))).toEqual(["BBB"]);
  const states = (change: Change<Op8ReportsRow>) => [...only(change).hosted];
  expect(states({ workers_before: 1 })).toEqual(["RUS"]);
  expect(states({ repatriated: 1 })).toEqual(["RUS"]);
  expect(states({ remaining: 1 })).toEqual(["RUS"]);
  expect(states({ workers_before: 0, repatriated: 0, remaining: 0 })).toEqual([]);
  expect(states({})).toEqual([]);
});

test("the most anybody gave for a state is a national number, at its upper end", () => {
  const rows = [
    row({ id: "a", value: null, low: 90, high: 300 }),
    row({ id: "b", value: 200 }),
    row({ id: "c", value: 900, scope: "sector", sector: "it" }),
    row({ id: "d", host: "WLD", value: 9000 }),
  ];
  expect([...headcounts(rows, []).most]).toEqual([["RUS", 300]]);
});

test("tables are counted anew when the reports change, and once for the same pair", () => {
  const workers = [row({})];
  const reports = [filed({ remaining: 5 })];
  const both = headcounts(workers, reports);
  expect(headcounts(workers, reports)).toBe(both);
  expect(headcounts(workers, []).all).toHaveLength(1);
  expect(both.all).toHaveLength(2);
});

test("of one origin the earliest stands; on equal dates the more closely dated; another voice never takes its place", () => {
  const kept = (...rows: WorkersRow[]) =>
    oneEach(headcounts(rows, []).all).map((h) => [h.id, h.again.map((a) => a.id)]);
  const year = { date_start: "2017", date_end: "2017" };
  expect(kept(row({ id: "a", ...year, repeats: "o" }), row({ id: "b", date_start: "2017-01", repeats: "o" }))).toEqual([
    ["b", ["a"]],
  ]);
  const about = { qualifier: "approx", date_start: "2017-12", repeats: "o" };
  const exact = { id: "exact", date_start: "2017-12-31", repeats: "o" };
  expect(kept(row({ id: "about", ...about }), row(exact))).toEqual([["exact", ["about"]]]);
  expect(kept(row({ id: "about", ...about }), row({ ...exact, voice: "NGO" }))).toEqual([["about", ["exact"]]]);
  expect(kept(row({ id: "about", ...about }), row({ ...exact, date_start: "2018-01-31" }))).toEqual([
    ["exact", ["about"]],
  ]);
  expect(kept(row({ id: "about", ...about }), row({ ...exact, date_start: "2018-02-01" }))).toEqual([
    ["about", ["exact"]],
  ]);
  // The same origin in two host states is two statements.
  expect(kept(row({ id: "a", repeats: "o" }), row({ id: "b", repeats: "o", host: "CHN" }))).toHaveLength(2);
});

test("of a figure both tables hold, the row of the workers table stands where it is dated as closely", () => {
  const report = filed({ id: "op8-r", workers_before: 100, before_date: "2017-12" });
  const kept = (change: Change<WorkersRow>) =>
    oneEach(headcounts([row({ op8_twin: "op8-r", ...change })], [report]).all).map((h) => h.id);
  expect(kept({ date_start: "2017-12-15" })).toEqual(["w"]);
  expect(kept({ date_start: "2017-12" })).toEqual(["w"]);
});

test("a figure of a report has its own date, range and qualifier, and the voice of its state", () => {
  const { all } = only({
    workers_before: 700,
    workers_before_low: 500,
    before_date: "2018-02",
    remaining: 20,
  });
  expect(all).toMatchObject([
    {
      value: null,
      low: 500,
      high: 700,
      start: "2018-02",
      qualifier: "exact",
      scope: "national",
      root: "r:2018-02:700",
    },
    { value: 20, low: null, high: null, start: "2019-03", qualifier: "approx", end: "", sector: "", again: [] },
  ]);
  const voice = (reporter: string) => only({ remaining: 1, reporter }).all[0]?.voice;
  expect(voice("Russia (OP8 midterm report)")).toBe("Russia");
  expect(voice("Qatar (letter to the 1718 Committee) ")).toBe("Qatar");
  expect(voice("Qatar(OP8)")).toBe("Qatar");
  expect(voice("Oman (Foreign Ministry)")).toBe("Oman (Foreign Ministry)");
  expect(voice("Press (OP8 count) of Oman")).toBe("Press (OP8 count) of Oman");
  // The same number before and after, each with its own qualifier.
  const same = only({ workers_before: 20, before_date: "2018-02", remaining: 20 }).all;
  expect(same.map((h) => h.qualifier)).toEqual(["exact", "approx"]);
  const sameDay = only({ workers_before: 30, before_date: "2019-03", remaining: 20 }).all;
  expect(sameDay.map((h) => h.qualifier)).toEqual(["exact", "approx"]);
  expect(only({ state: "WLD", remaining: 20 }).all).toEqual([]);
});

test("a figure is that of another row where number, thing, state, voice and time agree, within a rounding or a letter's way", () => {
  const twin = (w: Change<WorkersRow>, r: Change<Op8ReportsRow> = {}) => {
    const report = filed({ id: "r", workers_before: 1000, before_date: "2017-12-15", ...r });
    const counts = headcounts([row({ value: 1000, date_start: "2017-12-15", ...w })], [report]).all;
    return counts.find((h) => h.id === "r")?.root === "w";
  };
  expect(twin({})).toBe(true);
  expect(twin({ date_start: "2018-01-15" })).toBe(true);
  expect(twin({ date_start: "2018-01-16" })).toBe(false);
  expect(twin({ date_start: "2017-11-14" })).toBe(true);
  expect(twin({ date_start: "2017-11-13" })).toBe(false);
  expect(twin({ value: 975 })).toBe(true);
  expect(twin({ value: 974 })).toBe(false);
  expect(twin({ value: 1025 })).toBe(true);
  expect(twin({ value: 1027 })).toBe(false);
  expect(twin({ value: 990, date_start: "2017-12-16" })).toBe(false);
  expect(twin({ value: null, low: 900, high: 1000 })).toBe(true);
  expect(twin({ counted: "permit_holders" })).toBe(false);
  expect(twin({ host: "CHN" })).toBe(false);
  expect(twin({ voice: "NGO" })).toBe(false);
  expect(twin({ voice: "NGO", op8_twin: "r" })).toBe(true);
  expect(twin({ voice: "NGO", op8_twin: "other" })).toBe(false);
  expect(twin({ scope: "sector", sector: "it" })).toBe(false);
  // Two reports of one state with one figure are one statement too.
  const two = headcounts(
    [],
    [
      filed({ id: "mid", workers_before: 50, before_date: "2017-12" }),
      filed({ id: "final", workers_before: 50, before_date: "2017-12" }),
      filed({ id: "other", workers_before: 50, before_date: "2017-12", reporter: "NGO" }),
    ],
  ).all;
  expect(two.map((h) => h.root)).toEqual(["mid:2017-12:50", "mid:2017-12:50", "other:2017-12:50"]);
});

test("a report's silence is kept with its kind, its date and whether its text could be read", () => {
  const silent = (change: Change<Op8ReportsRow>) => only({ silence: "withheld", ...change }).silent;
  expect(silent({})).toMatchObject([
    {
      id: "r",
      host: "RUS",
      kind: "withheld",
      readable: true,
      date: "2019-03",
      reporter: "Russia (OP8 midterm report)",
    },
  ]);
  expect(silent({ public: "no" })[0]?.readable).toBe(false);
  expect(silent({ silence: "" })).toEqual([]);
  expect(silent({ silence: "not_applicable" })).toEqual([]);
  expect(silent({ report_date: "" })).toEqual([]);
  expect(silent({ state: "WLD" })).toEqual([]);
});

test("departures stand alone only in a filed report that counted them and names nobody who was or stayed there", () => {
  const gone = { repatriated: 296, repatriated_is: "counted", counted_repatriated: "workers" };
  const departed = (change: Change<Op8ReportsRow>) => only({ ...gone, ...change }).departed.map((d) => d.said);
  expect(departed({})).toEqual(["296 workers"]);
  expect(departed({ report_type: "final" })).toEqual(["296 workers"]);
  expect(departed({ report_type: "statement" })).toEqual([]);
  expect(departed({ repatriated: null })).toEqual([]);
  expect(departed({ repatriated_is: "difference" })).toEqual([]);
  expect(departed({ report_date: "" })).toEqual([]);
  expect(departed({ state: "WLD" })).toEqual([]);
  expect(departed({ workers_before: 300 })).toEqual([]);
  expect(departed({ remaining: 4 })).toEqual([]);
  expect(departed({ counted_repatriated: "citizens" })).toEqual([]);
});

test("a number of a report in words: nothing, none, one end, and what it counts", () => {
  const n = (x: number | null) => x as Persons | null;
  expect(reportNumber(null, null, "", "workers")).toBe("");
  expect(reportNumber(n(5), null, "", "workers")).toBe("at least 5 workers");
  expect(reportNumber(n(5), n(9), "range", "people")).toBe("5–9 people");
  expect(reportNumber(null, n(0), "exact", "workers")).toBe("no workers");
  expect(reportNumber(null, n(0), "exact", "permit_holders")).toBe("no valid permits");
  expect(reportNumber(null, n(7), "exact", "")).toBe("7");
  expect(reportNumber(null, n(7), "exact", "mixed")).toBe("7");
  expect(reportNumbers(filed({ qualifier: "at_least", reports_received: null }))).toEqual([]);
  expect(reportSilence({ silence: "not_reported", public: "no" })).toBe("not reported");
});
