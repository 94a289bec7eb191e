import { dayOf, daysInMonth } from "../../record/day";
import type { Dialect } from "./dialect";

/** No number, no date. */
export const BAD = Number.NEGATIVE_INFINITY;

const POINT = /^[+-]?(?:\d+|\d{1,3}(?:[, '\u00a0\u202f’]\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$|^[+-]?\.\d+(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(?:\d+|\d{1,3}(?:[. '\u00a0\u202f’]\d{3})+)(?:,\d+)?(?:e[+-]?\d+)?$|^[+-]?,\d+(?:e[+-]?\d+)?$/i;

/** A number as people write it, by the decimal mark of the file; `BAD` where it is none. */
export function numberOf(text: string, decimal: Dialect["decimal"]): number {
  const t = text.trim().replace(/^[\u2212\u2013](?=\d)/, "-");
  if (!(decimal === "." ? POINT : COMMA).test(t)) return BAD;
  const plain =
    decimal === "." ? t.replace(/[, '\u00a0\u202f’]/g, "") : t.replace(/[. '\u00a0\u202f’]/g, "").replace(",", ".");
  return Number(plain);
}

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*)?)?)?$/;
const PARTS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[T ,]+\d{1,2}:\d{2}\S*)?$/;
const MONTH = /^(\d{1,2})[./-](\d{4})$/;

/** Day number and level (5 day, 4 month, 2 year) packed as `day * 8 + level`, or `BAD` where no such day exists. */
export function dateOf(text: string, order: Dialect["dates"]): number {
  const t = text.trim();
  let y = 0;
  let m = 0;
  let d = 0;
  const iso = ISO.exec(t);
  const parts = iso ? null : PARTS.exec(t);
  const month = iso || parts ? null : MONTH.exec(t);
  if (iso) [y, m, d] = [Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0)];
  else if (parts) {
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    [y, m, d] = order === "dmy" ? [Number(parts[3]), b, a] : [Number(parts[3]), a, b];
    if (m === 0 || d === 0) return BAD;
  } else if (month) [y, m] = [Number(month[2]), Number(month[1])];
  else return BAD;
  return packed(y, m, d, t.length);
}

function packed(y: number, m: number, d: number, length: number): number {
  if (y < 1000 || (m === 0 && length !== 4)) return BAD;
  if (m === 0) return dayOf(y, 1, 1) * 8 + 2;
  if (m > 12) return BAD;
  if (d === 0) return length > 7 ? BAD : dayOf(y, m, 1) * 8 + 4;
  return d > daysInMonth(y, m) ? BAD : dayOf(y, m, d) * 8 + 5;
}
