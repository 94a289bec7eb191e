import { dateWords } from "../record/day";
import type { SourcesRow } from "../record/tables";
import type { IsoDate } from "../record/units";

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
export type CitedSource = Pick<SourcesRow, "publisher" | "title" | "published" | "url" | "document" | "care" | "note">;

/** A title without its own final stop, in quotation marks; inner ones become single. */
function quoted(title: string): string {
  return `“${title
    .trim()
    .replace(/\.$/, "")
    .replace(/[“”]/g, "'")
    .replace(/"([^"]*)"/g, "‘$1’")}.”`;
}

/** Our view as plain text, close to the Chicago manner for web pages: atlas, title, data version, address, day of access. */
export function citeView({ title, version, url, accessed }: CitedView): string {
  const day = accessed ? ` Accessed ${dateWords(accessed)}.` : "";
  return `North Korea Sanctions Atlas. ${quoted(title)} Data version ${version}. ${url}.${day}`;
}

/**
 * A source as plain text: publisher, title, date, underlying document, address. A title that the record gives in its
 * own words stands in square brackets, for it is no quotation; a copy is called one.
 */
export function citeSource(source: CitedSource): string {
  const own = /title in our words/i.test(source.note ?? "");
  const title = own ? `[${source.title.trim().replace(/\.$/, "")}].` : quoted(source.title);
  const date = source.published === "" ? "Undated" : dateWords(source.published);
  const document = source.document === "" ? "" : ` Underlying document: ${source.document.replace(/\.$/, "")}.`;
  const copy = source.care?.includes("read in a copy") ? " Read in a copy." : "";
  return `${source.publisher.replace(/\.$/, "")}. ${title} ${date}.${document}${copy} ${source.url}.`;
}
