import { isoDay, isoMonth, type Span, span, spanBetween } from "../record/day";
import type { Day, IsoDate } from "../record/units";
import type { View } from "./view";

/** Everything the record dates lies in here; the strip under the headlines shows all of it. */
export const WHOLE_FROM = "1993" as IsoDate;
/** The month of the data release closes the record. */
export const WHOLE_TO = "2026-11" as IsoDate;
/** The window a reader sees first: from the year before the oil caps' years to the release. */
export const DEFAULT_FROM = "2016-01" as IsoDate;
export const DEFAULT_TO = WHOLE_TO;

export const WHOLE: Span = spanBetween(WHOLE_FROM, WHOLE_TO);

/** The days in the window of a view. A window upside down is read the right way round. */
export function windowOf(view: Pick<View, "from" | "to">): Span {
  const a = span(view.from ?? DEFAULT_FROM);
  const b = span(view.to ?? DEFAULT_TO);
  return a.start <= b.end ? { start: a.start, end: b.end } : { start: b.start, end: a.end };
}

/** The window as far as it can be spoken of: no sentence reaches beyond the knowledge date, after which nothing is counted. */
export function knownWindow(view: Pick<View, "from" | "to" | "asof">): Span {
  const window = windowOf(view);
  const last = view.asof === null ? window.end : span(view.asof).end;
  return last >= window.start && last < window.end ? { start: window.start, end: last } : window;
}

/** Above this length a dragged window snaps to whole months: shorter addresses, and no false precision. */
const MONTHLY_DAYS = 400;

/** Two days, in any order, as the window's two keys. */
export function windowKeys(a: Day, b: Day): { readonly from: IsoDate; readonly to: IsoDate } {
  const start = Math.min(a, b) as Day;
  const end = Math.max(a, b) as Day;
  const iso = end - start > MONTHLY_DAYS ? isoMonth : isoDay;
  return { from: iso(start), to: iso(end) };
}

/** A span kept inside the whole record, never shorter than `least` days. */
export function clampSpan(start: number, end: number, least = 14): Span {
  const a = Math.max(WHOLE.start, Math.min(start, WHOLE.end - least));
  const b = Math.min(WHOLE.end, Math.max(end, a + least));
  return { start: Math.round(a) as Day, end: Math.round(b) as Day };
}
