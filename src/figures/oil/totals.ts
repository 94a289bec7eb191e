import { stated } from "../../record/convert";
import { dateWords, periodWords, span } from "../../record/day";
import { countryName, figure } from "../../record/names";
import { type AcceptBasis, rangeIn, totalsFrom } from "../../record/oilTotals";
import { kindOf, type SumKind } from "../../record/sumWords";
import type { PetroleumTotalsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import type { OilUnit } from "../../view/view";
import { type Shares, sharesOf, sharesWords } from "./share";
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

/** Totals farther than this from the months known by then are drawn paler. */
const ODD = 0.1;

const vague = (r: PetroleumTotalsRow) => r.rounding === "about" || r.rounding === "rounded";

/** What a published total is in a unit: at least where months were missing, about where rounded or converted. */
export function totalKind(r: PetroleumTotalsRow, unit: OilUnit): SumKind {
  return kindOf({ least: r.missing.length > 0, about: vague(r), converted: rangeIn(r, unit).converted });
}

const whole = (n: number) => figure(Math.round(n));

/** `about 115,500–116,620 bbl`: a published total in a unit, whether stated so or converted, with how exact it is. */
function totalAmount(r: PetroleumTotalsRow, unit: OilUnit): string {
  const { low, high } = rangeIn(r, unit);
  const kind = totalKind(r, unit);
  const [a, b] = [whole(low), whole(high)];
  return `${kind === "exact" ? "" : `${kind} `}${a === b ? a : `${a}–${b}`} ${unit}`;
}

/** Both ends of a total in barrels as shares of a period's cap, whatever the unit shown. */
export const totalShares = (r: PetroleumTotalsRow, limit: number): Shares =>
  sharesOf(rangeIn(r, "bbl"), limit, totalKind(r, "bbl"));

const shareOf = (r: PetroleumTotalsRow, p: CapPeriod) => sharesWords(totalShares(r, p.limit), totalKind(r, "bbl"));

/** Published totals of a period that run from its beginning. `months`: what the months add up to by a day; null where a run of months goes on over it. */
export function totalMarks(
  rows: readonly PetroleumTotalsRow[],
  code: string,
  p: CapPeriod,
  unit: OilUnit,
  months: (day: Day) => number | null,
  accept?: AcceptBasis,
): TotalMark[] {
  return totalsFrom(rows, code, p.start, accept)
    .filter((r) => r.period_end <= p.end)
    .map((r) => {
      const end = span(r.period_end).end;
      const { low, high, converted } = rangeIn(r, unit);
      const sum = months(end);
      const partial = r.missing.length > 0;
      const odd = !partial && sum !== null && sum > 0 && (low > sum * (1 + ODD) || high < sum * (1 - ODD));
      const said = statedTotal(r, unit);
      const who = code === "ALL" ? "China and Russia together" : countryName(code);
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
        label: `Published total, ${who}, ${periodWords(r.period_start, r.period_end)}: ${totalAmount(r, unit)}${converted ? ` (stated as ${said})` : ""}, ${shareOf(r, p)} of the cap${partial ? ", months missing in it" : ""}; reported to the UN${as}.${odd ? " It contradicts the months." : ""}`,
        row: r,
      };
    });
}

/** A total as published: `277,365 bbl`, `about 14,000 t`; in the unit shown where it was published in both. */
export function statedTotal(r: PetroleumTotalsRow, unit: OilUnit): string {
  const t = stated(r, "t");
  const b = stated(r, "bbl");
  const said = b !== null && (unit === "bbl" || t === null) ? `${figure(b)} bbl` : `${figure(t ?? r.tonnes ?? 0)} t`;
  return vague(r) ? `about ${said}` : said;
}

/** A published total, as published first; in the other unit `277,365 bbl, by our conversion about 33,620 t`. */
export function publishedWords(r: PetroleumTotalsRow, unit: OilUnit): string {
  if (!rangeIn(r, unit).converted) return statedTotal(r, unit);
  return `${statedTotal(r, unit)}, by our conversion ${totalAmount(r, unit)}`;
}

/** `Russia 2019: 277,365 bbl`. */
export function totalWords(r: PetroleumTotalsRow, unit: OilUnit): string {
  return `${countryName(r.supplier)} ${periodWords(r.period_start, r.period_end)}: ${publishedWords(r, unit)}`;
}
