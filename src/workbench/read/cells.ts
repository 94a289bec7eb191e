import { dayOf, daysInMonth } from "../../record/day";
import type { Dialect } from "./dialect";

/** No number, no date. */
export const BAD = Number.NEGATIVE_INFINITY;

const POINT = /^[+-]?(?:\d+|\d{1,3}(?:[, '\u00a0\u202f’]\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$|^[+-]?\.\d+(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(?:\d+|\d{1,3}(?:[. '\u00a0\u202f’]\d{3})+)(?:,\d+)?(?:e[+-]?\d+)?$|^[+-]?,\d+(?:e[+-]?\d+)?$/i;

/** Signs of money and percent round a number, and brackets for less than zero, as accounts write it. */
const DRESSED = /^(\()?\s*(?:[$€£¥₩]\s?)?([-+]?\s?[\d.,' \u00a0\u202f’]*\d)\s?(?:[$€£¥₩%]|원)?\s*(\))?$/;
export const isDressed = (text: string): boolean => /[$€£¥₩%원()]/.test(text) && DRESSED.test(text.trim());

/** A number as people write it, by the decimal mark of the file; `BAD` where it is none. */
export function numberOf(text: string, decimal: Dialect["decimal"]): number {
  let t = text.trim().replace(/^[\u2212\u2013](?=\d)/, "-");
  const dressed = /[$€£¥₩%원()]/.test(t) ? DRESSED.exec(t) : null;
  if (dressed) {
    if ((dressed[1] === undefined) !== (dressed[3] === undefined)) return BAD;
    t = `${dressed[1] ? "-" : ""}${(dressed[2] ?? "").trim()}`;
  }
  if (!(decimal === "." ? POINT : COMMA).test(t)) return BAD;
  const plain =
    decimal === "." ? t.replace(/[, '\u00a0\u202f’]/g, "") : t.replace(/[. '\u00a0\u202f’]/g, "").replace(",", ".");
  return Number(plain);
}

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*)?)?)?$/;
const PARTS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[T ,]+\d{1,2}:\d{2}\S*)?$/;
const MONTH = /^(\d{1,2})[./-](\d{4})$/;

const COMPACT = /^([12]\d{3})(\d{2})(\d{2})$/;
const KOREAN = /^(\d{4})년(?:\s*(\d{1,2})월(?:\s*(\d{1,2})일)?)?$/;
const NAMED = /^(?:(\d{1,2})\.?[ -])?([a-z]{3,9})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const FULL = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** Dates written with the name of the month, in Korean, or as eight digits, as `yyyy-mm-dd`; others as they are. */
function plainDate(text: string): string {
  const two = (n: string) => n.padStart(2, "0");
  const parts = COMPACT.exec(text) ?? KOREAN.exec(text);
  if (parts)
    return parts
      .slice(1)
      .filter((p) => p !== undefined)
      .map(two)
      .join("-");
  const named = NAMED.exec(text);
  if (!named) return text;
  const word = (named[2] ?? "").toLowerCase();
  const month = MONTHS.findIndex((m, i) => word === m || word === FULL[i] || (word === "sept" && m === "sep"));
  const day = named[1] ?? named[3];
  if (month < 0 || (named[1] !== undefined && named[3] !== undefined)) return text;
  return [named[4] ?? "", two(String(month + 1)), ...(day === undefined ? [] : [two(day)])].join("-");
}

/** Day number and level (5 day, 4 month, 2 year) packed as `day * 8 + level`, or `BAD` where no such day exists. */
export function dateOf(text: string, order: Dialect["dates"]): number {
  const t = plainDate(text.trim());
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
