import { civil, dayOf, daysInMonth, monthName, type Span } from "../record/day";
import type { Day } from "../record/units";

export interface Tick {
  readonly day: Day;
  readonly label: string;
  /** A tick that begins a year is drawn stronger. */
  readonly major: boolean;
}

/** Steps of a calendar axis in months; under a month, in days. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
const MONTH = 30.44;
/** Steps in days, counted from the first of each month. */
const DAY_STEPS = [1, 2, 5, 10] as const;

function dayTicks(span: Span, step: number): Tick[] {
  const out: Tick[] = [];
  const first = civil(span.start);
  for (let m = first.year * 12 + first.month - 1; ; m++) {
    const year = Math.floor(m / 12);
    const month = (m % 12) + 1;
    if (dayOf(year, month, 1) > span.end) return out;
    for (let d = 1; d <= daysInMonth(year, month) + 1 - step * 0.6; d += step) {
      const day = dayOf(year, month, d);
      if (day >= span.start && day <= span.end) {
        out.push({ day, label: `${d} ${monthName(month)}`, major: d === 1 && month === 1 });
      }
    }
  }
}

/**
 * Calendar ticks for a time axis of `pixels` width, one label per `gap` pixels at most. Labels name the year where it
 * begins and the month elsewhere, so that no label needs to be read together with a distant one.
 */
export function timeTicks(span: Span, pixels: number, gap = 64): Tick[] {
  const days = Math.max(1, span.end - span.start + 1);
  const most = Math.max(1, Math.floor(pixels / gap));
  const step0 = DAY_STEPS.find((s) => days / s <= most);
  if (step0 !== undefined) return dayTicks(span, step0);
  const step = MONTH_STEPS.find((s) => days / (s * MONTH) <= most) ?? 240;
  const out: Tick[] = [];
  const { year, month } = civil(span.start);
  let m = Math.ceil((year * 12 + month - 1) / step) * step;
  if (dayOf(Math.floor(m / 12), (m % 12) + 1, 1) < span.start) m += step;
  for (; ; m += step) {
    const y = Math.floor(m / 12);
    const mo = (m % 12) + 1;
    const day = dayOf(y, mo, 1);
    if (day > span.end) return out;
    const major = mo === 1;
    out.push({ day, major, label: major || step >= 12 ? String(y) : monthName(mo) });
  }
}
