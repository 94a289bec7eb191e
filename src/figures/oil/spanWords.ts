import { dateWords, isoDay, periodWords, span } from "../../record/day";
import type { IsoDate } from "../../record/units";

/**
 * A period in as few words as its days allow: whole years and whole months by their names, else day by day:
 * `2012`, `2014–2015`, `Aug–Nov 2009`, `1 Jan 2023 to 15 Sep 2023`.
 */
export function spanWords(r: { readonly period_start: IsoDate; readonly period_end: IsoDate | "" }): string {
  const { period_start: a, period_end: b } = r;
  if (a.length !== 10 || b.length !== 10) return periodWords(a, b);
  if (a.endsWith("-01-01") && b.endsWith("-12-31")) {
    return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : `${a.slice(0, 4)}–${b.slice(0, 4)}`;
  }
  const month = b.slice(0, 7);
  if (a.endsWith("-01") && b === isoDay(span(month).end)) return periodWords(a.slice(0, 7), month);
  return a === b ? dateWords(a) : `${dateWords(a)} to ${dateWords(b)}`;
}
