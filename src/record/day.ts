import type { Day, IsoDate } from "./units";

/** A stretch of whole days, both ends included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}
export type Precision = "day" | "month" | "year";

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

/** Days since 1970-01-01 of a civil date; Howard Hinnant's `days_from_civil`. Month 1..12. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return (era * 146097 + doe - 719468) as Day;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The civil date of a day; Howard Hinnant's `civil_from_days`. */
export function civil(day: Day): Civil {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** True for a date that exists, at any of the three precisions. */
export function isDate(text: string): text is IsoDate {
  const m = DATE.exec(text);
  if (!m) return false;
  if (m[2] === undefined) return true;
  const month = Number(m[2]);
  if (month < 1 || month > 12) return false;
  if (m[3] === undefined) return true;
  const date = Number(m[3]);
  return date >= 1 && date <= daysInMonth(Number(m[1]), month);
}

export function precision(date: IsoDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** All days a date may mean: a year is 365 or 366 days wide. Throws RangeError on a string that is no date. */
export function span(date: IsoDate | string): Span {
  const m = DATE.exec(date);
  if (!m) throw new RangeError(`not a date: '${date}' (YYYY, YYYY-MM or YYYY-MM-DD)`);
  const year = Number(m[1]);
  if (m[2] === undefined) return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  const month = Number(m[2]);
  if (m[3] === undefined) {
    return { start: dayOf(year, month, 1), end: dayOf(year, month, daysInMonth(year, month)) };
  }
  const day = dayOf(year, month, Number(m[3]));
  return { start: day, end: day };
}

/** From the first day of `from` to the last day of `to` (or of `from`, where `to` is empty). */
export function spanBetween(from: IsoDate | string, to: IsoDate | string): Span {
  const a = span(from);
  return to ? { start: a.start, end: span(to).end } : a;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const two = (n: number) => String(n).padStart(2, "0");

/** `YYYY-MM-DD` of a day. */
export function isoDay(day: Day): IsoDate {
  const c = civil(day);
  return `${String(c.year).padStart(4, "0")}-${two(c.month)}-${two(c.date)}` as IsoDate;
}

/** `YYYY-MM` of a day. */
export function isoMonth(day: Day): IsoDate {
  return isoDay(day).slice(0, 7) as IsoDate;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** A date in words at its own precision: `22 Dec 2017`, `Dec 2017`, `2017`. */
export function dateWords(date: IsoDate | string): string {
  const [y, m, d] = date.split("-");
  if (!m) return y ?? "";
  return d ? `${Number(d)} ${monthName(Number(m))} ${y}` : `${monthName(Number(m))} ${y}`;
}

/** A period in words: `Jan–May 2025`, `22 Dec 2017 – 22 Dec 2019`, `2018`. */
export function periodWords(from: IsoDate | string, to: IsoDate | string): string {
  if (!to || from === to) return dateWords(from);
  if (from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4)) {
    if (from.endsWith("-01") && to.endsWith("-12")) return from.slice(0, 4);
    return `${monthName(Number(from.slice(5)))}–${dateWords(to)}`;
  }
  return `${dateWords(from)} – ${dateWords(to)}`;
}
