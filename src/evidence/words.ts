import { dateWords, periodWords, span } from "../record/day";
import { countryName, inSentence } from "../record/names";
import type { SourcesRow } from "../record/tables";
import type { Basis, Qualifier } from "../record/units";

/** What a basis means for the reader. */
export const BASIS_MEANS: Readonly<Record<Basis, string>> = {
  legal: "The text of a rule.",
  reported_to_un: "A state's or a UN body's own report; read in the sources below.",
  official_statistics: "Counted and published by an office of a state.",
  official_statement: "Said by a government or an official; no table behind it was seen.",
  estimate: "Worked out or judged, not counted.",
  allegation: "Asserted; no count or method was shown.",
  derived: "Arithmetic on other figures, not read in a source.",
};

export const QUALIFIER_MEANS: Readonly<Record<Qualifier, string>> = {
  exact: "as printed",
  approx: "rounded, converted or derived",
  at_least: "a floor: more than this is possible",
  up_to: "a ceiling or a peak: fewer are possible",
  range: "a lower and an upper end, no single number",
};

export const KIND_SHOWN: Readonly<Record<SourcesRow["kind"], string>> = {
  un_document: "UN document",
  government: "government",
  media: "media",
  academic: "academic",
  ngo: "non-governmental organisation",
  dataset: "data set",
};

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  bg: "Bulgarian",
  de: "German",
  en: "English",
  es: "Spanish",
  fi: "Finnish",
  fr: "French",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  ru: "Russian",
  sv: "Swedish",
  uk: "Ukrainian",
  zh: "Chinese",
};

/** The English name of a language; its code where there is none. */
export function languageName(code: string): string {
  return Object.hasOwn(LANGUAGES, code) ? (LANGUAGES[code] ?? code) : code;
}

/** A capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A full stop at the end, unless a sentence ends there already. */
export function stop(text: string): string {
  return text === "" || /[.!?…][”)]?$/.test(text) ? text : `${text}.`;
}

/** A code of the record as words: `monthly_revenue_per_it_group` is `monthly revenue per IT group`. */
export function codeWords(code: string): string {
  return code.replaceAll("_", " ").replace(/\bit\b/g, "IT");
}

/** `Russia`, or `all hosts together` for the world. */
export function hostName(code: string): string {
  return code === "WLD" ? "all host countries together" : countryName(code);
}

/** `in Russia`, `in the Netherlands`, `in all host countries together`. */
export function inHost(code: string): string {
  if (code === "WLD") return "in all host countries together";
  return code === "EUE" ? "in the European Union" : `in ${inSentence(code)}`;
}

/** Days that begin and end with a month are that month; so `1 Jan 2021 – 31 Dec 2021` is `2021`. */
function rounded(from: string, to: string): readonly [string, string] {
  const end = to || from;
  const whole = (from.length < 10 || from.endsWith("-01")) && end === endOf(end);
  if (!whole || (from.length < 10 && end.length < 10) || from === end) return [from, to];
  const [a, b] = [from.slice(0, 7), end.slice(0, 7)];
  return a.endsWith("-01") && b.endsWith("-12") && a.slice(0, 4) === b.slice(0, 4) ? [a.slice(0, 4), ""] : [a, b];
}

/** The date itself where it is a month or year, or the last day of a month; else another, so that it does not match. */
function endOf(date: string): string {
  return date.length < 10 || span(date).end === span(date.slice(0, 7)).end ? date : "";
}

/** A period as it follows a number in a sentence: `on 22 Dec 2017`, `in Oct 2017`, `in Jan–May 2025`; '' where undated. */
export function whenPhrase(from: string, to: string): string {
  if (from === "") return "";
  const [a, b] = rounded(from, to);
  if (a !== from || b !== to) return `in ${periodWords(a, b)}`;
  if (from.length === 10 && (to === "" || to === from)) return `on ${dateWords(from)}`;
  if (from.length === 10 || to.length === 10) return `from ${dateWords(from)} to ${dateWords(to || from)}`;
  return `in ${periodWords(from, to)}`;
}

/** A period standing alone; `date not known` where there is none. */
export function when(from: string, to: string): string {
  return from === "" ? "date not known" : periodWords(...rounded(from, to));
}

/** `1 statement`, `3 statements`. */
export function many(n: number, one: string, more = `${one}s`): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** Words joined by spaces, without the empty ones. */
export function join(...parts: readonly string[]): string {
  return parts.filter((p) => p !== "").join(" ");
}
