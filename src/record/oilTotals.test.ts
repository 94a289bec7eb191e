import { expect, test } from "vitest";
import { rangeIn, totalOf, totalsFrom } from "./oilTotals";
import type { PetroleumTotalsRow } from "./tables";

const total = (id: string, more: Partial<Record<keyof PetroleumTotalsRow, unknown>> = {}) =>
  ({
    id,
    period_start: "2018-01",
    period_end: "2018-12",
    supplier: "RUS",
    tonnes: null,
    barrels: 100,
    missing: [],
    leading: "",
    converted: "",
    rounding: "exact",
    as_of: "2019-02",
    basis: "reported_to_un",
    ...more,
  }) as unknown as PetroleumTotalsRow;
const year = { start: "2018-01", end: "2018-12" };
/** The first is to lead over the second, in whatever order they stand. */
const leads = (a: PetroleumTotalsRow, b: PetroleumTotalsRow) => {
  expect(totalOf([a, b], "RUS", year)?.id).toBe(a.id);
  expect(totalOf([b, a], "RUS", year)?.id).toBe(a.id);
};

test("of several totals leads the marked, then the stated, then the whole, then the exact, then the newest", () => {
  const later = { as_of: "2020-01" };
  leads(total("a", { leading: "yes", rounding: "about" }), total("b", later));
  leads(total("a", { rounding: "about" }), total("b", { ...later, converted: "barrels" }));
  leads(total("a", { barrels: null, tonnes: 9, rounding: "about" }), total("b", { ...later, converted: "barrels" }));
  leads(total("a", { rounding: "about" }), total("b", { ...later, missing: ["RUS:2018-12"] }));
  leads(total("a"), total("b", { ...later, rounding: "rounded" }));
  leads(total("a", { rounding: "" }), total("b", { ...later, rounding: "rounded" }));
  leads(total("a", later), total("b"));
  leads(total("a"), total("b", { as_of: "" }));
});

test("a total is of exactly its supplier and its period, and has an amount", () => {
  const rows = [
    total("jan-mar", { period_end: "2018-03" }),
    total("year"),
    total("china", { supplier: "CHN" }),
    total("none", { period_end: "2018-06", barrels: null }),
    total("open", { period_end: "" }),
    total("tonnes", { period_end: "2018-02", barrels: null, tonnes: 3 }),
    total("later", { period_start: "2018-02" }),
  ];
  expect(totalsFrom(rows, "RUS", "2018-01").map((r) => r.id)).toEqual(["tonnes", "jan-mar", "year"]);
  expect(totalOf(rows, "CHN", year)?.id).toBe("china");
  expect(totalOf(rows, "RUS", { start: "2018-01", end: "2018-06" })).toBeNull();
  expect(totalOf(rows, "ALL", year)).toBeNull();
});

test("under a filter on the basis the next accepted total leads", () => {
  const rows = [total("un"), total("press", { basis: "estimate", as_of: "2018" })];
  expect(totalOf(rows, "RUS", year, (b) => b === "estimate")?.id).toBe("press");
  expect(totalOf(rows, "RUS", year, () => false)).toBeNull();
});

test("a total in a unit: as stated, by the supplier's factor, and as a range where both suppliers are in it", () => {
  expect(rangeIn(total("a"), "bbl")).toEqual({ low: 100, high: 100, converted: false });
  const china = total("a", { supplier: "CHN", barrels: null, tonnes: 100 });
  expect(rangeIn(china, "bbl")).toEqual({ low: 833, high: 833, converted: true });
  expect(rangeIn(total("a", { supplier: "CHN", barrels: 833 }), "t")).toMatchObject({ low: 100, converted: true });
  expect(rangeIn(total("a", { barrels: null }), "bbl")).toEqual({ low: 0, high: 0, converted: false });
  const both = { supplier: "ALL", period_start: "2022-01" };
  expect(rangeIn(total("a", { ...both, barrels: null, tonnes: 100 }), "bbl")).toEqual({
    low: 798,
    high: 833,
    converted: true,
  });
  const t = rangeIn(total("a", { ...both, barrels: 1000 }), "t");
  expect(t.low).toBeCloseTo(1000 / 8.33);
  expect(t.high).toBeCloseTo(1000 / 7.98);
  expect(rangeIn(total("a", { ...both, barrels: null, tonnes: 0 }), "bbl")).toEqual({
    low: 0,
    high: 0,
    converted: false,
  });
});

test("what a newspaper converted is used where there is nothing else, and says so", () => {
  const both = { supplier: "ALL", period_start: "2022-01" };
  expect(rangeIn(total("a", { ...both, converted: "barrels" }), "bbl")).toEqual({
    low: 100,
    high: 100,
    converted: true,
  });
  expect(rangeIn(total("a", { ...both, barrels: null, tonnes: 7, converted: "tonnes" }), "t")).toEqual({
    low: 7,
    high: 7,
    converted: true,
  });
  expect(rangeIn(total("a", { ...both, barrels: null, tonnes: 100, converted: "tonnes" }), "bbl").high).toBe(833);
  expect(rangeIn(total("a", { ...both, barrels: 833, converted: "barrels" }), "t").low).toBeCloseTo(100);
});
