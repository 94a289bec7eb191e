import { civil, dayOf, overlaps, type Span, span, spanBetween } from "../../record/day";
import type { Barrels, IsoDate } from "../../record/units";
import { WHOLE_TO } from "../../view/window";
import type { OilCap } from "./caps";

/** One period of a cap: a calendar year, or the first cap's three months. */
export interface CapPeriod {
  /** `2019`, or `Oct–Dec 2017`. */
  readonly label: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly span: Span;
  readonly months: number;
  readonly cap: OilCap;
  readonly limit: Barrels;
}

function period(cap: OilCap, label: string, start: string, end: string, months: number): CapPeriod {
  return {
    label,
    start: start as IsoDate,
    end: end as IsoDate,
    span: spanBetween(start, end),
    months,
    cap,
    limit: cap.limit,
  };
}

/** Every period of every cap up to the release or the knowledge date, oldest first. */
export function capPeriods(caps: readonly OilCap[], asof: IsoDate | null): CapPeriod[] {
  const last = Math.min(span(WHOLE_TO).end, asof === null ? Number.POSITIVE_INFINITY : span(asof).end);
  const out: CapPeriod[] = [];
  for (const cap of caps) {
    if (!cap.yearly) {
      const a = civil(cap.span.start);
      const b = civil(cap.span.end);
      const from = `${a.year}-${String(a.month).padStart(2, "0")}`;
      const to = `${b.year}-${String(b.month).padStart(2, "0")}`;
      const quarter = a.month % 3 === 1 && b.month === a.month + 2;
      const label = quarter ? `Q${Math.ceil(a.month / 3)} ${a.year}` : `${a.year}`;
      if (cap.span.start <= last) out.push(period(cap, label, from, to, b.month - a.month + 1));
      continue;
    }
    for (let year = civil(cap.span.start).year; dayOf(year, 1, 1) <= last; year++) {
      out.push(period(cap, String(year), `${year}-01`, `${year}-12`, 12));
    }
  }
  return out;
}

export function periodsIn(periods: readonly CapPeriod[], window: Span): CapPeriod[] {
  return periods.filter((p) => overlaps(p.span, window));
}
