import { dateWords } from "../record/day";
import type { SourcesRow } from "../record/tables";
import type { IsoDate } from "../record/units";

export const ATLAS = "North Korea Sanctions Atlas";
/** Whom to credit, as CITATION.cff says. */
export const AUTHORS = "North Korea Sanctions Atlas contributors";

export interface CitedView {
  readonly title: string;
  /** Version of the data, as `2026.11.0`. */
  readonly version: string;
  /** Absolute address of exactly this view. */
  readonly url: string;
  /** Day the reader looked at it; left out where nobody says. */
  readonly accessed?: IsoDate;
}

/** What a citation needs of a source. */
export type CitedSource = Pick<
  SourcesRow,
  "id" | "kind" | "publisher" | "title" | "published" | "url" | "language" | "document" | "care" | "note"
>;

/** A title without its own final stop, in quotation marks; inner ones become single. */
function quoted(title: string): string {
  return `“${title.replace(/[“”]/g, "'").replace(/"([^"]*)"/g, "‘$1’")}.”`;
}

/** Symbols by which the UN files its papers (S/2019/171, S/RES/2397 (2017), A/78/1) and its press releases (SC/13542). */
const SYMBOL = String.raw`(?:[SA]\/(?:RES\/|PRST\/|AC\.49\/)?[\dA-Z][\w./]*\d|SC\/\d+)(?: \(\d{4}\))?`;
const LEADING = new RegExp(`^(${SYMBOL})(?:[:,.]?\\s+|$)`);
const TRAILING = new RegExp(`\\s*\\((${SYMBOL})\\)$`);

/**
 * Title and symbol of a source. A UN page that carries its own symbol in its title is cited by it, symbol first, as
 * the UN does; a title that is nothing but a symbol stands as both. A title that the record gives in its own words is
 * no quotation and stands in square brackets.
 */
export function titleOf(source: Pick<CitedSource, "kind" | "title" | "note">): {
  readonly title: string;
  readonly symbol: string;
  readonly own: boolean;
} {
  const own = /title in our words/i.test(source.note ?? "");
  const whole = source.title.trim().replace(/\.$/, "");
  const un = source.kind === "un_document";
  const symbol = un ? (LEADING.exec(whole)?.[1] ?? TRAILING.exec(whole)?.[1] ?? "") : "";
  const rest = symbol ? whole.replace(LEADING, "").replace(TRAILING, "") : whole;
  const title = rest === "" ? whole : rest;
  return { title: own ? `[${title}]` : title, symbol, own };
}

/** The paper a page reports, in words, with the UN's own address for it where it begins with a symbol; '' for none. */
export function documentOf(source: Pick<CitedSource, "document" | "title" | "kind" | "note">): string {
  const document = source.document.trim().replace(/\.$/, "");
  if (document === "" || document === titleOf(source).symbol) return "";
  const symbol = /^SC\//.test(document) ? undefined : LEADING.exec(document)?.[1];
  const link = symbol ? `, https://undocs.org/${symbol.replaceAll(" ", "")}` : "";
  return `Underlying document: ${document}${link}.`;
}

export function isCopy(source: Pick<CitedSource, "care">): boolean {
  return source.care?.includes("read in a copy") ?? false;
}

/** Our view as plain text, close to the Chicago manner for web pages: atlas, title, data version, address, day of access. */
export function citeView({ title, version, url, accessed }: CitedView): string {
  const day = accessed ? ` Accessed ${dateWords(accessed)}.` : "";
  return `${ATLAS}. ${quoted(title.trim().replace(/\.$/, ""))} Data version ${version}. ${url}.${day}`;
}

/**
 * A source as plain text: symbol where it has one, publisher, title, date, underlying document, address. A copy is
 * called one.
 */
export function citeSource(source: CitedSource): string {
  const { title, symbol, own } = titleOf(source);
  const shown = title === symbol ? "" : own ? ` ${title}.` : ` ${quoted(title)}`;
  const date = source.published === "" ? "Undated" : dateWords(source.published);
  const document = documentOf(source);
  const copy = isCopy(source) ? " Read in a copy." : "";
  const first = symbol ? `${symbol}. ` : "";
  return `${first}${source.publisher.replace(/\.$/, "")}.${shown} ${date}.${document ? ` ${document}` : ""}${copy} ${source.url}.`;
}

/** A source in the fewest words that find it again, for long lists whose entries are links: symbol, publisher, title, day. */
export function citeShort(source: CitedSource): string {
  const { title, symbol, own } = titleOf(source);
  const named = title === symbol ? "" : own ? ` ${title}.` : ` ${quoted(title)}`;
  const date = source.published === "" ? "Undated" : dateWords(source.published);
  return `${symbol ? `${symbol}. ` : ""}${source.publisher.replace(/\.$/, "")}.${named} ${date}${isCopy(source) ? ", copy" : ""}.`;
}

/**
 * What can be cited. A view is our data set or figure at a data version and an address. A statement is cited twice:
 * the original sources first, then our row. A source is cited alone.
 */
export type Citable =
  | { readonly kind: "view"; readonly view: CitedView }
  | { readonly kind: "statement"; readonly view: CitedView; readonly sources: readonly CitedSource[] }
  | { readonly kind: "sources"; readonly sources: readonly CitedSource[]; readonly accessed?: IsoDate };
