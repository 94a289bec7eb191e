import { COUNTRIES, GROUPS } from "./countries";
import type { Basis, Qualifier, Silence } from "./units";

/** The short English name of a country code; the code itself where there is none. */
export function countryName(code: string): string {
  if (Object.hasOwn(COUNTRIES, code)) return COUNTRIES[code] ?? code;
  return Object.hasOwn(GROUPS, code) ? (GROUPS[code] ?? code) : code;
}

/** A state's name with the article that English gives it inside a sentence. */
export function inSentence(code: string): string {
  const name = countryName(code);
  return /^(United|Netherlands|Philippines|UAE|UK|US)\b/.test(name)
    ? `the ${name}`
    : code === "WLD"
      ? "the world"
      : name;
}

/** What a statement rests on, in words. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  legal: "legal text",
  reported_to_un: "reported to the UN",
  official_statistics: "official statistics",
  official_statement: "official statement",
  estimate: "estimate",
  allegation: "allegation",
  derived: "derived by arithmetic",
};

/** Why there is no number, in a few words that stand alone. */
export const SILENCE_WORDS: Readonly<Record<Silence, string>> = {
  zero_or_blank: "zero or left blank: the source does not tell",
  not_reported: "not reported",
  not_yet_due: "not yet reported when last seen",
  withheld: "withheld",
  not_applicable: "does not apply",
  no_record: "no record found",
};

/** What goes before a number; empty for exact ones, and for ranges, which are written low–high. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: "",
  approx: "about",
  at_least: "at least",
  up_to: "up to",
  range: "",
};

/**
 * A number with commas between thousands, the same on every machine: `62,034`, `903.87`, `−5`.
 * At most `digits` decimals (default 2), without trailing zeros. Throws RangeError on NaN and infinity.
 */
export function figure(n: number, digits = 2): string {
  if (!Number.isFinite(n)) throw new RangeError(`not a number to show: ${n}`);
  const fixed = Math.abs(n).toFixed(digits);
  const [whole = "0", part = ""] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const decimals = part.replace(/0+$/, "");
  const text = decimals ? `${grouped}.${decimals}` : grouped;
  return n < 0 && text !== "0" ? `−${text}` : text;
}

/** A stated amount in words: `about 1,899`, `100–120`, `at least 500`; '' where there is no number at all. */
export function amountWords(
  value: number | null,
  low: number | null = null,
  high: number | null = null,
  qualifier: Qualifier | "" = "",
): string {
  if (value !== null) {
    const before = qualifier === "" ? "" : QUALIFIER_WORDS[qualifier];
    return before ? `${before} ${figure(value)}` : figure(value);
  }
  if (low !== null && high !== null) return `${figure(low)}–${figure(high)}`;
  if (low !== null) return `at least ${figure(low)}`;
  return high !== null ? `up to ${figure(high)}` : "";
}
