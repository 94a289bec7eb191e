import { amountIn, factorOf, stated } from "./convert";
import { span } from "./day";
import { larger, lead, prefer, type Rank } from "./statement";
import type { PetroleumTotalsRow } from "./tables";
import type { Basis } from "./units";

/**
 * Which of several totals of one supplier and period leads, rule after rule (data/README.md): as for months, and before
 * exactness a table with all months over one that lacks some.
 */
export const TOTAL_RANK: readonly Rank<PetroleumTotalsRow>[] = [
  prefer((r) => r.leading === "yes"),
  prefer((r) => stated(r, "t") !== null || stated(r, "bbl") !== null),
  prefer((r) => r.missing.length === 0),
  prefer((r) => r.rounding === "" || r.rounding === "exact"),
  larger((r) => (r.as_of === "" ? Number.NEGATIVE_INFINITY : span(r.as_of).start)),
];

export type AcceptBasis = (basis: Basis) => boolean;

const hasAmount = (r: PetroleumTotalsRow) => r.tonnes !== null || r.barrels !== null;

const cache = new WeakMap<readonly PetroleumTotalsRow[], Map<string, PetroleumTotalsRow[][]>>();

/** Totals with an amount by `SUP:start`: for each end, in order of the ends, the leading one and then its rivals. */
function byStart(rows: readonly PetroleumTotalsRow[]): Map<string, PetroleumTotalsRow[][]> {
  const hit = cache.get(rows);
  if (hit) return hit;
  const groups = new Map<string, PetroleumTotalsRow[]>();
  for (const r of rows) {
    if (!hasAmount(r) || r.period_end === "") continue;
    const key = `${r.supplier}:${r.period_start}:${r.period_end}`;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  const out = new Map<string, PetroleumTotalsRow[][]>();
  for (const group of groups.values()) {
    const { leading, rivals } = lead(group, TOTAL_RANK);
    if (!leading) continue;
    const key = `${leading.supplier}:${leading.period_start}`;
    const list = out.get(key);
    const ranked = [leading, ...rivals];
    if (list) list.push(ranked);
    else out.set(key, [ranked]);
  }
  for (const list of out.values()) list.sort((a, b) => ((a[0]?.period_end ?? "") < (b[0]?.period_end ?? "") ? -1 : 1));
  cache.set(rows, out);
  return out;
}

/**
 * The leading totals of a supplier (`ALL`: both together) that begin with a month, in order of their ends; of those a
 * filter on the basis leaves, where there is one.
 */
export function totalsFrom(
  rows: readonly PetroleumTotalsRow[],
  code: string,
  start: string,
  accept: AcceptBasis = () => true,
): PetroleumTotalsRow[] {
  return (byStart(rows).get(`${code}:${start}`) ?? []).flatMap((ranked) => {
    const first = ranked.find((r) => accept(r.basis));
    return first ? [first] : [];
  });
}

/** The leading total of exactly a period, for one supplier or for both (`ALL`); null where there is none. */
export function totalOf(
  rows: readonly PetroleumTotalsRow[],
  code: string,
  period: { readonly start: string; readonly end: string },
  accept?: AcceptBasis,
): PetroleumTotalsRow | null {
  return totalsFrom(rows, code, period.start, accept).find((r) => r.period_end === period.end) ?? null;
}

/** Lowest and highest value of a total in a unit: one factor for one supplier, two where both are in it. */
export function rangeIn(r: PetroleumTotalsRow, unit: "bbl" | "t"): { low: number; high: number; converted: boolean } {
  const own = stated(r, unit);
  if (own !== null) return { low: own, high: own, converted: false };
  if (r.supplier !== "ALL") {
    const amount = amountIn(r, unit);
    return { low: amount?.value ?? 0, high: amount?.value ?? 0, converted: amount?.converted ?? false };
  }
  const other = unit === "bbl" ? (stated(r, "t") ?? r.tonnes) : (stated(r, "bbl") ?? r.barrels);
  if (other === null) {
    const printed = (unit === "bbl" ? r.barrels : r.tonnes) ?? 0;
    return { low: printed, high: printed, converted: true };
  }
  const values = ["CHN", "RUS"].map((s) => {
    const f = factorOf(s, r.period_start).barrelsPerTonne;
    return unit === "bbl" ? other * f : other / f;
  });
  return { low: Math.min(...values), high: Math.max(...values), converted: other !== 0 };
}
