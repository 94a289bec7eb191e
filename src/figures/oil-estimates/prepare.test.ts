import { expect, test } from "vitest";
import { span } from "../../record/day";
import type { PetroleumEstimatesRow } from "../../record/tables";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { measure } from "../measures/rows.fixture";
import { estimate, over } from "../oil/rows.fixture";
import { RECORD } from "./laid.fixture";
import { countedWords, preparedOf, statedWords } from "./prepare";

const CAPS = [
  measure("cap", {
    ...{ subject: "refined_petroleum", type: "cap", limit_value: 500_000, starts: "2018-01-01" as never },
  }),
];
const of = (rows: readonly PetroleumEstimatesRow[], part: Partial<View> = {}, russia = true, caps = CAPS) =>
  preparedOf(rows, caps, { ...DEFAULT_VIEW, ...part }, russia);
const kinds = (rows: readonly PetroleumEstimatesRow[], part: Partial<View> = {}, russia = true) =>
  of(rows, part, russia).volumes.map((v) => [v.kind, v.band, v.estimate.rows.map((r) => r.id).join()]);
const count = (id: string, part: Partial<PetroleumEstimatesRow> = {}) =>
  estimate(id, { unit: "deliveries", measure: "tanker_deliveries_count", value: 148, cap_meter: "", ...part });
const aside = (id: string, part: Partial<PetroleumEstimatesRow> = {}) =>
  estimate(id, { unit: "tonnes", measure: "single_transfer", value: 600, cap_meter: "", ...part });

test("estimates stand first, then what is told beside them, then what says only that the cap was passed", () => {
  const passed = estimate("passed", { cap_meter: "", value: 500_000, qualifier: "at_least" });
  const light = estimate("light", { cap_meter: "" });
  expect(kinds([passed, light, estimate("main")])).toEqual([
    ["estimate", "institute", "main"],
    ["light", "institute", "light"],
    ["passed", "institute", "passed"],
  ]);
  // Without a cap nothing is known to say that it was passed.
  expect(of([passed], {}, true, []).volumes.map((v) => v.kind)).toEqual(["light"]);
});

test("one voice is one mark in each band that tells it; told again beside it every row is one", () => {
  const panel = estimate("p", { origin: "x", body: "Panel of Experts" });
  const [a, b] = ["a", "b"].map((id) => estimate(id, { origin: "x" }));
  if (!a || !b) throw new Error("two");
  expect(kinds([a, panel, b])).toEqual([
    ["estimate", "institute", "a,b"],
    ["estimate", "panel", "p"],
  ]);
  const again = [a, b].map((r) => ({ ...r, cap_meter: "" as const }));
  expect(kinds(again)).toEqual([
    ["light", "institute", "a"],
    ["light", "institute", "b"],
  ]);
  const keys = of([a, panel, ...again.map((r) => ({ ...r, id: `${r.id}2` }))]).volumes.map((v) => v.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a filter on the basis leaves out what rests on another; without Russia goes what is about it alone", () => {
  const rows = [
    estimate("main"),
    estimate("press", { basis: "allegation" }),
    estimate("from", { measure: "deliveries_from_russia" }),
    estimate("own", { body: "Russia" }),
    aside("yearly", { measure: "annual_imports_from_russia" }),
    aside("monthly", { measure: "monthly_deliveries_from_russia" }),
    aside("one"),
  ];
  const ids = (part: Partial<View>, russia: boolean) => {
    const p = of(rows, part, russia);
    return [...p.volumes.flatMap((v) => v.estimate.rows.map((r) => r.id)), ...p.asides.map((a) => a.id)].sort();
  };
  expect(ids({}, true)).toEqual(["from", "main", "monthly", "one", "own", "press", "yearly"]);
  expect(ids({}, false)).toEqual(["main", "one", "press"]);
  expect(ids({ basis: ["allegation"] }, true)).toEqual(["press"]);
  // The one after the other, as they would be alone.
  expect(ids({ basis: ["estimate"] }, false)).toEqual(["main", "one"]);
  expect(ids({}, true)).toHaveLength(7);
  const amount = (part: Partial<View>) => of(rows, part).volumes[0]?.estimate.high;
  expect([amount({}), amount({ unit: "t" }), amount({})]).toEqual([600_000, expect.closeTo(600_000 / 8.33), 600_000]);
  expect(of(rows)).toBe(of(rows));
});

test("a load set by the reader is that of the marks prepared for it", () => {
  const rows = [estimate("a", { laden: 90 as never })];
  const high = (laden: number | null) => of(rows, { laden }).volumes[0]?.estimate.high;
  expect([high(45), high(null), high(45)]).toEqual([300_000, 600_000, 300_000]);
});

test("one number of deliveries of one voice is one mark that names who tells it too; without a number there is none", () => {
  const rows = [
    count("late", { ...over("2019-06", "2019-09"), value: 5 }),
    count("a", { origin: "x", ...over("2019-01", "2019-03") }),
    count("b", { origin: "x", ...over("2019-01", "2019-03"), reporter: "Envoy" }),
    count("c", { origin: "x", ...over("2019-01", "2019-03"), reporter: "Envoy 2" }),
    count("d", { origin: "x", ...over("2019-01", "2019-03"), value: 89 }),
    count("none", { value: null, low: 3 }),
  ];
  const { counts } = of(rows);
  expect(counts.map((c) => [c.id, c.value, c.rows.length])).toEqual([
    ["a", 148, 3],
    ["d", 89, 1],
    ["late", 5, 1],
  ]);
  expect(counts[0]).toMatchObject({
    ...{ body: "RUSI", short: "RUSI", qualifier: "exact", seen: false, years: false },
    span: { start: span("2019-01").start, end: span("2019-03").end },
    label: "RUSI, Jan–Mar 2019: 148 deliveries by tanker; estimate. Also told by Envoy; Envoy 2.",
  });
  expect(counts[1]?.label).toBe("RUSI, Jan–Mar 2019: 89 deliveries by tanker; estimate.");
  const one = (part: Partial<PetroleumEstimatesRow>) => of([count("a", part)]).counts[0];
  expect(one({ unit: "voyages", measure: "voyages_tracked" })).toMatchObject({
    seen: true,
    label: "RUSI, 2019: 148 voyages tracked; estimate.",
  });
  expect(one({ qualifier: "at_least" })?.label).toContain(": at least 148 deliveries by tanker;");
  expect(one(over("2018-12", "2019-01"))?.years).toBe(true);
});

test("numbers of deliveries go by their ends, volumes of other things by their beginnings, whatever the table's order", () => {
  const rows = RECORD["petroleum-estimates"];
  for (const list of [rows, [...rows].reverse()]) {
    const { counts, asides } = of(list);
    for (const [i, c] of counts.entries()) expect(c.span.end).toBeGreaterThanOrEqual(counts[i - 1]?.span.end ?? 0);
    for (const [i, a] of asides.entries()) expect(a.span.start).toBeGreaterThanOrEqual(asides[i - 1]?.span.start ?? 0);
  }
});

test("a volume of something else stands as stated, with why; a row without days has no place", () => {
  const range = aside("a", { value: null, low: 200, high: 400, qualifier: "range", body: "Japan", reporter: "Tokyo" });
  expect(of([range]).asides[0]).toMatchObject({
    ...{ id: "a", body: "Japan", short: "Japan", stated: "200–400 t", why: "single transfers", span: span("2019") },
    label: "Tokyo, 2019: 200–400 t; single transfers; estimate.",
  });
  expect(of([aside("a", over(""))])).toEqual({ volumes: [], counts: [], asides: [], comparators: [] });
  const filed = estimate("f", { measure: "customs_exports", cap_meter: "" });
  expect(of([filed]).comparators).toEqual([filed]);
  expect(statedWords(aside("a", { qualifier: "at_least" }))).toBe("at least 600 t");
  expect(statedWords(estimate("a"))).toBe("600,000 bbl");
  expect(statedWords(count("a"))).toBe("148");
  expect(statedWords(count("a", { unit: "voyages" }))).toBe("148 voyages");
  expect(countedWords(count("a", { measure: "observed_ship_to_ship_transfers" }))).toBe("ship-to-ship transfers seen");
  expect(countedWords(aside("a"))).toBe("single transfer");
});
