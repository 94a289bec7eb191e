import { factorOf, stated } from "../../record/convert";
import { dateWords, periodWords, span } from "../../record/day";
import { countryName, figure } from "../../record/names";
import { larger, lead, prefer, type Rank } from "../../record/statement";
import type { PetroleumTotalsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import type { OilUnit } from "../../view/view";
import type { CapPeriod } from "./years";

/** A published total from the beginning of a cap's period to the end of a month. */
export interface TotalMark {
  readonly id: string;
  readonly end: Day;
  /** Equal where the unit is the source's own; else the lowest and highest factor of the suppliers it covers. */
  readonly low: number;
  readonly high: number;
  readonly converted: boolean;
  /** `30,180 t`, as printed. */
  readonly stated: string;
  /** Read while months were missing from the table. */
  readonly partial: boolean;
  /** Far from the sum of the months known by its end: see the contradictions of the record. */
  readonly odd: boolean;
  readonly label: string;
  readonly row: PetroleumTotalsRow;
}

const known = (r: PetroleumTotalsRow) => r.tonnes !== null || r.barrels !== null;
const filed = (r: PetroleumTotalsRow) => stated(r, "t") !== null || stated(r, "bbl") !== null;

/** The monthly rule, and before it: a table with all months over one that lacks some. */
const RANK: readonly Rank<PetroleumTotalsRow>[] = [
  prefer((r) => r.leading === "yes"),
  prefer(filed),
  prefer((r) => !r.missing || r.missing.length === 0),
  prefer((r) => r.rounding === "" || r.rounding === "exact"),
  larger((r) => (r.as_of === "" ? Number.NEGATIVE_INFINITY : span(r.as_of).start)),
];

const cache = new WeakMap<readonly PetroleumTotalsRow[], Map<string, PetroleumTotalsRow[]>>();

/** Leading totals that begin with a period, by `SUP:start`, in order of their ends. */
function byStart(rows: readonly PetroleumTotalsRow[]): Map<string, PetroleumTotalsRow[]> {
  const hit = cache.get(rows);
  if (hit) return hit;
  const groups = new Map<string, PetroleumTotalsRow[]>();
  for (const r of rows) {
    if (!known(r)) continue;
    const key = `${r.supplier}:${r.period_start}:${r.period_end}`;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  const out = new Map<string, PetroleumTotalsRow[]>();
  for (const group of groups.values()) {
    const first = lead(group, RANK).leading;
    if (!first) continue;
    const key = `${first.supplier}:${first.period_start}`;
    const list = out.get(key);
    if (list) list.push(first);
    else out.set(key, [first]);
  }
  for (const list of out.values()) list.sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
  cache.set(rows, out);
  return out;
}

/** Lowest and highest value of a total in a unit: one factor for one supplier, two where both are in it. */
export function rangeIn(r: PetroleumTotalsRow, unit: OilUnit): { low: number; high: number; converted: boolean } {
  const own = stated(r, unit);
  if (own !== null) return { low: own, high: own, converted: false };
  const other = unit === "bbl" ? (stated(r, "t") ?? r.tonnes) : (stated(r, "bbl") ?? r.barrels);
  if (other === null) {
    const printed = (unit === "bbl" ? r.barrels : r.tonnes) ?? 0;
    return { low: printed, high: printed, converted: true };
  }
  const whose = r.supplier === "ALL" ? ["CHN", "RUS"] : [r.supplier];
  const values = whose.map((s) => {
    const f = factorOf(s, r.period_start).barrelsPerTonne;
    return unit === "bbl" ? other * f : other / f;
  });
  return { low: Math.min(...values), high: Math.max(...values), converted: other !== 0 };
}

/** The leading published total of exactly a period, for one supplier or for both (`ALL`); null where there is none. */
export function totalOf(rows: readonly PetroleumTotalsRow[], code: string, p: CapPeriod): PetroleumTotalsRow | null {
  return (
    byStart(rows)
      .get(`${code}:${p.start}`)
      ?.find((r) => r.period_end === p.end) ?? null
  );
}

/** Totals farther than this from the months known by then are drawn paler. */
const ODD = 0.1;

/** Published totals of a period that run from its beginning. `months`: what the months add up to by a day; null where a run of months goes on over it. */
export function totalMarks(
  rows: readonly PetroleumTotalsRow[],
  code: string,
  p: CapPeriod,
  unit: OilUnit,
  months: (day: Day) => number | null,
): TotalMark[] {
  return (byStart(rows).get(`${code}:${p.start}`) ?? [])
    .filter((r) => r.period_end !== "" && r.period_end <= p.end)
    .map((r) => {
      const end = span(r.period_end).end;
      const { low, high, converted } = rangeIn(r, unit);
      const sum = months(end);
      const partial = r.missing.length > 0;
      const odd = !partial && sum !== null && sum > 0 && (low > sum * (1 + ODD) || high < sum * (1 - ODD));
      const t = stated(r, "t");
      const b = stated(r, "bbl");
      const said =
        b !== null && (unit === "bbl" || t === null) ? `${figure(b)} bbl` : `${figure(t ?? r.tonnes ?? 0)} t`;
      const who = code === "ALL" ? "China and Russia together" : countryName(code);
      const range =
        Math.round(low) === Math.round(high)
          ? figure(Math.round(low))
          : `${figure(Math.round(low))}–${figure(Math.round(high))}`;
      const as = r.as_of ? `, table of ${dateWords(r.as_of)}` : "";
      return {
        id: r.id,
        end,
        low,
        high,
        converted,
        stated: said,
        partial,
        odd,
        label: `Published total, ${who}, ${periodWords(r.period_start, r.period_end)}: ${range} ${unit}${converted ? ` (stated as ${said})` : ""}${partial ? ", months missing in it" : ""}; reported to the UN${as}.${odd ? " It contradicts the months." : ""}`,
        row: r,
      };
    });
}
