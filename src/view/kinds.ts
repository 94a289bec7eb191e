import { isIso3 } from "../record/countries";
import { isDate } from "../record/day";
import type { Iso3, IsoDate } from "../record/units";

/** Something in an address that was not used, and why, in one sentence a reader can act on. */
export interface Ignored {
  readonly key: string;
  /** The value as given, shortened for showing. */
  readonly raw: string;
  readonly why: string;
}

/** One value read from text. A list may be valid although some of its items were `dropped`. */
export type Parsed<T> =
  | { readonly state: "valid"; readonly value: T; readonly dropped: readonly Refused[] }
  | { readonly state: "invalid"; readonly raw: string; readonly why: string }
  | { readonly state: "missing" };

export interface Refused {
  readonly raw: string;
  readonly why: string;
}

/** How one key of the view is read from text, written as text, and brought into its one canonical form. */
export interface Key<T> {
  /** Reads a decoded value. Empty text counts as missing, because forms send empty fields. Never throws. */
  readonly parse: (raw: string) => Parsed<T>;
  /** The text `parse` reads back; not percent-encoded. Only asked for values that differ from the default. */
  readonly format: (value: T) => string;
  /** Lists sorted and without repeats; other values as they are. */
  readonly tidy: (value: T) => T;
}

type Item<T> = (raw: string) => T | null;

/** The longest search text: in characters, and once percent-encoded (25 Korean syllables), so that addresses stay short. */
export const Q_MAX = 200;
export const Q_MAX_ENCODED = 225;

// Matching these is the purpose: they come from hostile or broken links, and no title holds them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Text without control characters and without halves of surrogate pairs, which cannot be percent-encoded. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, " ").replace(/\p{Surrogate}/gu, "\ufffd");
}

const MAX_SHOWN = 60;

/** A part of an address as a notice shows it: clean, and cut where it is long. */
export function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${cleanText(text.slice(0, MAX_SHOWN))}…` : cleanText(text);
}

/** A value of a query, encoded: commas, colons and slashes stay readable, a space is a plus. */
export function encode(text: string): string {
  return encodeURIComponent(cleanText(text))
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/%2F/g, "/")
    .replace(/%20/g, "+")
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function single<T extends string | number>(read: Item<T>, why: string): Key<T> {
  return {
    parse: (given) => {
      const raw = given.trim();
      if (raw === "") return { state: "missing" };
      const value = read(raw);
      return value === null ? { state: "invalid", raw, why } : { state: "valid", value, dropped: [] };
    },
    format: String,
    tidy: (value) => value,
  };
}

function orNull<T>(key: Key<T>): Key<T | null> {
  return {
    parse: key.parse,
    format: (value) => (value === null ? "" : key.format(value)),
    tidy: (value) => (value === null ? null : key.tidy(value)),
  };
}

function list<T extends string>(
  read: Item<T>,
  why: string,
  max: number,
  order: (a: T, b: T) => number,
): Key<readonly T[]> {
  const tidy = (items: readonly T[]) => [...new Set(items)].sort(order).slice(0, max);
  return {
    parse: (given) => {
      const good = new Set<T>();
      const dropped: Refused[] = [];
      for (const part of given.split(",")) {
        const raw = part.trim();
        if (raw === "") continue;
        const value = read(raw);
        if (value === null) dropped.push({ raw, why });
        else if (good.size < max || good.has(value)) good.add(value);
        else dropped.push({ raw, why: `No more than ${max} values can be chosen here.` });
      }
      if (good.size > 0) return { state: "valid", value: tidy([...good]), dropped };
      return dropped.length > 0 ? { state: "invalid", raw: given, why } : { state: "missing" };
    },
    format: (items) => tidy(items).join(","),
    tidy,
  };
}

/** For items that are all different. */
const byText = (a: string, b: string) => (a < b ? -1 : 1);

function oneOf<T extends string>(words: readonly T[]): Item<T> {
  return (raw) => words.find((word) => word === raw.toLowerCase()) ?? null;
}

/** One word of a fixed vocabulary, in any case of letters. */
export function choice<T extends string>(words: readonly T[]): Key<T> {
  return single(oneOf(words), `Choose one of ${words.join(", ")}.`);
}

/** Words of a fixed vocabulary, kept in the order of the vocabulary. */
export function choices<T extends string>(words: readonly T[]): Key<readonly T[]> {
  const rank = new Map(words.map((word, i) => [word, i]));
  const order = (a: T, b: T) => (rank.get(a) ?? words.length) - (rank.get(b) ?? words.length);
  return list(oneOf(words), `Choose from ${words.join(", ")}.`, words.length, order);
}

/** ISO 3166-1 alpha-3 codes, in alphabetical order; lower case is accepted. Whether a code exists is not asked. */
export function countries(max: number): Key<readonly Iso3[]> {
  const read = (raw: string) => (isIso3(raw.toUpperCase()) ? (raw.toUpperCase() as Iso3) : null);
  return list(read, "Write countries by their three-letter codes (ISO 3166-1), such as RUS,CHN.", max, byText);
}

/** Names in lower case with underscores, in alphabetical order. */
export function names(max: number): Key<readonly string[]> {
  const read = (raw: string) => (/^[a-z_]{1,40}$/i.test(raw) ? raw.toLowerCase() : null);
  return list(read, "Write names in letters and underscores, such as construction.", max, byText);
}

export function date(): Key<IsoDate | null> {
  const read = (raw: string) => (isDate(raw) ? raw : null);
  return orNull(single(read, "No such date: write YYYY, YYYY-MM or YYYY-MM-DD."));
}

/** A whole number, both ends included. */
export function whole(low: number, high: number): Key<number | null> {
  const read = (raw: string) => {
    const n = /^\d{1,6}$/.test(raw) ? Number(raw) : Number.NaN;
    return n >= low && n <= high ? n : null;
  };
  return orNull(single(read, `Write a whole number from ${low} to ${high}.`));
}

/** Text of a fixed shape; `why` says what the shape is. */
export function shaped(shape: RegExp, why: string): Key<string | null> {
  return orNull(single((raw) => (shape.test(raw) ? raw : null), why));
}

const searchText = (raw: string) => cleanText(raw).normalize("NFC").trim();
const fits = (text: string) => text.length <= Q_MAX && encode(text).length <= Q_MAX_ENCODED;

function cut(text: string): string {
  if (fits(text)) return text;
  const points = [...text.slice(0, Q_MAX)];
  while (points.length > 0 && !fits(cleanText(points.join("")))) points.pop();
  return cleanText(points.join(""));
}

/**
 * Search text: trimmed and in composed form, so that Korean typed on any system is the same text.
 * `tidy` cuts what is too long but leaves spaces at the ends, because somebody may be typing.
 */
export function search(): Key<string> {
  const why = `The search text is too long: ${Q_MAX} characters at most, about 25 in Korean.`;
  return {
    parse: (given) => {
      const raw = searchText(given);
      if (raw === "") return { state: "missing" };
      return fits(raw) ? { state: "valid", value: raw, dropped: [] } : { state: "invalid", raw, why };
    },
    // Cutting can leave a space at the end, so trim once more.
    format: (value) => cut(searchText(value)).trim(),
    tidy: cut,
  };
}
