import fc from "fast-check";
import { expect, test } from "vitest";
import { earliest, inputs, knownBy, knownOf, knownOn, knownWith, latest, restsOf } from "./known";
import { readPackage, readRecord } from "./read";
import type { Tables } from "./tables";
import type { IsoDate } from "./units";

const d = (s: string) => s as IsoDate;

test("known means its last possible day is not after the last day of the knowledge date", () => {
  expect(knownBy(d("2019-03"), d("2019-03"))).toBe(true);
  expect(knownBy(d("2019-03"), d("2019-03-30"))).toBe(false);
  expect(knownBy(d("2019"), d("2019-06"))).toBe(false);
  expect(knownBy(d("2019-06-30"), d("2019-06"))).toBe(true);
  expect(knownBy("", d("1990"))).toBe(true);
  expect(knownBy(d("2999"), null)).toBe(true);
});

test("the first source counts, but not before the day its table stood so", () => {
  const resource = readPackage().resources.find((r) => r.name === "petroleum-monthly");
  if (!resource) throw new Error("no petroleum-monthly");
  const of = (ids: string[], as_of: string, when: Record<string, string>) =>
    knownOf({ source_ids: ids, as_of }, resource, (id) => when[id] ?? "");
  expect(of(["a", "b"], "2019-03-12", { a: "2019-04-23", b: "2019-03-13" })).toBe("2019-03-13");
  expect(of(["a"], "2019-03-12", {})).toBe("2019-03-12");
  expect(of(["a"], "2021-03-24", { a: "2018" })).toBe("2021-03-24");
  expect(of(["a"], "", {})).toBe("");
  expect(knownOf({ source_ids: ["a"], as_of: "", period_start: "2019-09" }, resource, () => "")).toBe("2019-09");
  expect(earliest(["2019", "2019-12-30"])).toBe("2019-12-30");
});

test("a derived row is known no sooner than the last of its rows", () => {
  const rows = new Map([
    ["a", { id: "a", from_ids: ["+b", "-c"] }],
    ["b", { id: "b", from_ids: ["+c"] }],
    ["c", { id: "c", from_ids: [] }],
  ]);
  const own = new Map([
    ["a", d("2018-01")],
    ["b", d("2019-01")],
    ["c", d("2020-01-05")],
  ] as const);
  const a = rows.get("a");
  expect(a && knownWith(a, rows, own)).toBe("2020-01-05");
  const circle = new Map([["a", { id: "a", from_ids: ["+a"] }]]);
  expect(knownWith({ id: "a", from_ids: ["+a"] }, circle, own)).toBe("2018-01");
});

test("a later knowledge date never knows less, in any table", () => {
  const record = readRecord();
  const date = fc
    .record({ y: fc.integer({ min: 2000, max: 2026 }), m: fc.integer({ min: 1, max: 12 }) })
    .map(({ y, m }) => d(`${y}-${String(m).padStart(2, "0")}`));
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const x = knownOn(record, early);
      const y = knownOn(record, late);
      expect(x["petroleum-monthly"].every((r) => y["petroleum-monthly"].includes(r))).toBe(true);
      expect(x.sources.length).toBeLessThanOrEqual(y.sources.length);
      expect(x.version).toBe(record.version);
    }),
    { numRuns: 20 },
  );
});

test("a rule is known from the day its act was adopted, though it begins later", () => {
  const cap = readRecord().measures.find((m) => m.id === "m2397-refined");
  expect(cap?.starts).toBe("2018-01-01");
  expect(cap?.known).toBe("2017-12-22");
});

test("a statement whose sources have no date is not known before its period is over", () => {
  const total = readRecord()["petroleum-totals"].find((r) => r.id === "ot-all-2019-01-2019-11-1");
  expect(knownBy(total?.known ?? "", "2019-03-31" as IsoDate)).toBe(false);
});

test("of dates the first and the last are by the last day they may mean; of equal ones the one that comes first stands", () => {
  expect(earliest(["", "2020", "2019-05", "2019"])).toBe("2019-05");
  expect(latest(["2019", "", "2019-12-30", "2018"])).toBe("2019");
  expect(earliest(["2019-12", "2019", "2019-12-31"])).toBe("2019-12");
  expect(latest(["2019-12-31", "2019"])).toBe("2019-12-31");
  expect([earliest([]), earliest([""]), latest([""])]).toEqual(["", "", ""]);
});

test("without a dated source a row is known from the end of its period, however its table calls it", () => {
  const resource = readPackage().resources.find((r) => r["atlas:known"] === "sources");
  if (!resource) throw new Error("no table known by its sources");
  const of = (row: Record<string, unknown>) => knownOf({ id: "a", ...row } as never, resource, () => "");
  expect(of({ period_start: "2018-01", period_end: "2018-03" })).toBe("2018-03");
  expect(of({ date_start: "2018-01", date_end: "2018-04" })).toBe("2018-04");
  expect(of({ year_start: "2018", year_end: "2019" })).toBe("2019");
  expect(of({ date_start: "2018-01", date_end: "" })).toBe("2018-01");
  expect(of({ year_start: "2018" })).toBe("2018");
  expect(of({})).toBe("");
  expect(of({ period_end: "2018-03", report_date: "2018-05" })).toBe("2018-05");
});

test("a table that stood so on the day its source came out is as old as the source", () => {
  const resource = readPackage().resources.find((r) => r.name === "petroleum-monthly");
  const of = (as_of: string, published: string) =>
    resource && knownOf({ source_ids: ["a"], as_of }, resource, () => published);
  expect(of("2019-03-12", "2019-03-12")).toBe("2019-03-12");
  expect(of("2019-03", "2019-03-31")).toBe("2019-03-31");
  expect(of("2019-04", "2019-03-31")).toBe("2019-04");
  expect(of("", "2019-03")).toBe("2019-03");
});

test("a judgement rests on its row, the rows it names and all its sources", () => {
  const rest = { id: "c1", rows: ["a", "b"], source_ids: ["s", "t"] };
  const of = (known: Record<string, string>, published: Record<string, string>) =>
    restsOf(
      rest as never,
      "rows",
      (id) => (known[id] ?? "") as IsoDate,
      (id) => published[id] ?? "",
    );
  expect(of({ c1: "2018", a: "2017" }, { s: "2016" })).toBe("2018");
  expect(of({ c1: "2018", b: "2019" }, { s: "2016" })).toBe("2019");
  expect(of({ c1: "2018" }, { s: "2016", t: "2020-02" })).toBe("2020-02");
  expect(of({}, {})).toBe("");
  expect(
    restsOf(
      { id: "c1" } as never,
      "rows",
      () => "",
      () => "",
    ),
  ).toBe("");
  expect(inputs({ from_ids: ["+a-1", "-b", "c"] } as never)).toEqual(["a-1", "b", "c"]);
  expect(inputs({ id: "a" } as never)).toEqual([]);
});

test("on a day, rows not yet public are gone, a judgement made later is emptied, and what was filtered is kept", () => {
  const claims = [
    { id: "a", known: "2018", verdict: "holds", rests: "2018-05", verdict_reason: "so" },
    { id: "b", known: "2018", verdict: "holds", rests: "2020", verdict_reason: "so" },
    { id: "c", known: "2020", verdict: "holds", rests: "2020", verdict_reason: "so" },
    { id: "d", known: "2018", verdict: "holds" },
  ];
  const tables = { claims, sources: [{ id: "s", known: "2030" }] } as never as Partial<Tables>;
  const then = knownOn(tables, d("2019"));
  expect(then.claims?.map((c) => [c.id, c.verdict, c.known])).toEqual([
    ["a", "holds", "2018"],
    ["b", "", "2018"],
    ["d", "holds", "2018"],
  ]);
  expect(then.sources).toEqual([]);
  expect(knownOn(tables, null)).toBe(tables);
  expect(knownOn(tables, d("2019")).claims).toBe(then.claims);
  for (const year of ["2011", "2012", "2013"]) knownOn(tables, d(year));
  expect(knownOn(tables, d("2019")).claims).toBe(then.claims);
  knownOn(tables, d("2014"));
  expect(knownOn(tables, d("2019")).claims).not.toBe(then.claims);
  expect(knownOn(tables, d("2019")).claims).toEqual(then.claims);
});
