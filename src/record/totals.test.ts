import { expect, test } from "vitest";
import { amountIn, stated } from "./convert";
import { spanBetween } from "./day";
import { type OilQuantity, oilAmount, oilQuantities } from "./oil";
import { readRecord } from "./read";
import { inside } from "./sum";
import type { PetroleumTotalsRow } from "./tables";

/*
 * Published totals against the months, by the rule in data/README.md. A total is checked where every month in it that
 * was in the table has a number. China's months are converted where need be (its factor is exact), Russia's never.
 * Allowed is what rounding can do: where the total and every month are exact, one unit for each value added and one for
 * the total, and for a month of China converted from whole tonnes what half a tonne is; where one is rounded or about,
 * 1.5 t or 12.5 barrels for each value added or 0.6 % of the total, whichever is more.
 */
const EACH = { t: 1.5, bbl: 12.5 } as const;
const SHARE = 0.006;
const exact = (rounding: string) => rounding === "" || rounding === "exact" || rounding === "truncated";

const record = readRecord();
const quantities = oilQuantities(record["petroleum-monthly"]);
const explained = new Set(record.contradictions.flatMap((c) => c.rows));

/** `RUS:2019-03/2019-04` -> does it name this quantity? */
function isMissing(total: PetroleumTotalsRow, q: OilQuantity): boolean {
  return total.missing.some((m) => {
    const [supplier, months = ""] = m.split(":");
    const [from = "", to = from] = months.split("/");
    const gap = spanBetween(from, to);
    return supplier === q.supplier && gap.start <= q.span.start && q.span.end <= gap.end;
  });
}

/** Sum of the leading values in a total's period, or null where a month has none in this unit. */
function sumOf(
  total: PetroleumTotalsRow,
  unit: "bbl" | "t",
): { value: number; added: number; sure: boolean; turned: number } | null {
  const period = spanBetween(total.period_start, total.period_end);
  const all = inside(quantities.values(), period).filter(
    (q) => (total.supplier === "ALL" || q.supplier === total.supplier) && !isMissing(total, q),
  );
  const keys = new Set(all.map((q) => q.key));
  let value = 0;
  let added = 0;
  let turned = 0;
  let sure = true;
  for (const q of all) {
    if (q.within !== null && keys.has(q.within)) continue;
    const amount = oilAmount(q, unit);
    if (amount === null || (amount.converted && q.supplier !== "CHN")) return null;
    value += amount.value;
    added += 1;
    if (amount.converted) turned += 1;
    if (!exact(amount.row.rounding)) sure = false;
  }
  return added > 0 ? { value, added, sure, turned } : null;
}

const checks = record["petroleum-totals"].flatMap((total) =>
  (["t", "bbl"] as const).flatMap((unit) => {
    const value = stated(total, unit);
    const sum = value === null ? null : sumOf(total, unit);
    if (value === null || sum === null) return [];
    const tight = 1 + sum.added + sum.turned * (unit === "bbl" ? 8.33 / 2 : 1 / 2);
    const loose = Math.max(EACH[unit] * sum.added, SHARE * value);
    const allowed = sum.sure && exact(total.rounding) ? tight : loose;
    return [{ total, unit, value, sum: sum.value, off: Math.abs(sum.value - value) - allowed }];
  }),
);

test("the months and the published totals can be held against each other", () => {
  expect(checks.length).toBeGreaterThan(60);
});

test("every total that its months do not give stands in contradictions.csv", () => {
  const silent = checks.filter((c) => c.off > 0 && !explained.has(c.total.id));
  expect(silent.map((c) => `${c.total.id}: ${c.value} ${c.unit} stated, ${c.sum.toFixed(1)} from the months`)).toEqual(
    [],
  );
});

test("most totals agree", () => {
  expect(checks.filter((c) => c.off <= 0).length / checks.length).toBeGreaterThan(0.6);
});

test("published cross-checks hold: China 2021 and 2025, Russia 2023", () => {
  const year = (supplier: string, from: string, to: string) => {
    const list = inside(quantities.values(), spanBetween(from, to)).filter((q) => q.supplier === supplier && q.leading);
    return list.reduce(
      (n, q) => n + (q.leading && q.silence === null ? (amountIn(q.leading, "bbl")?.value ?? 0) : 0),
      0,
    );
  };
  expect(Math.abs(year("CHN", "2021-03", "2021-12") - 91_909)).toBeLessThanOrEqual(3);
  expect(Math.abs(year("CHN", "2025-01", "2025-05") - 99_220)).toBeLessThanOrEqual(3);
  expect(Math.abs(year("RUS", "2023-01", "2023-12") - 105_845)).toBeLessThanOrEqual(6);
});

test("exact totals of both suppliers are the sum of each one's, or stand in contradictions.csv", () => {
  const whole = record["petroleum-totals"].filter((t) => exact(t.rounding) && t.missing.length === 0);
  const of = (t: PetroleumTotalsRow, supplier: string) =>
    whole
      .filter((o) => o.supplier === supplier && o.period_start === t.period_start && o.period_end === t.period_end)
      .filter((o) => stated(o, "t") !== null);
  const compared = whole
    .filter((t) => t.supplier === "ALL" && stated(t, "t") !== null)
    .flatMap((t) => {
      const sums = of(t, "CHN").flatMap((c) => of(t, "RUS").map((r) => (stated(c, "t") ?? 0) + (stated(r, "t") ?? 0)));
      return sums.length === 0
        ? []
        : [{ id: t.id, off: Math.min(...sums.map((s) => Math.abs(s - (stated(t, "t") ?? 0)))) }];
    });
  expect(compared.length).toBeGreaterThan(3);
  expect(compared.filter((c) => c.off > 3 && !explained.has(c.id))).toEqual([]);
});
