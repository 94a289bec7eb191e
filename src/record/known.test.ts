import fc from "fast-check";
import { expect, test } from "vitest";
import { earliest, knownBy, knownOf, knownOn, knownWith } from "./known";
import { readPackage, readRecord } from "./read";
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
