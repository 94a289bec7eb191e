import type { IsoDate } from "../record/units";
import type { Citable } from "./cite";
import { ATLAS, AUTHORS, type CitedSource, type CitedView, documentOf, isCopy, titleOf } from "./cite";

/** Year, month, day, as far as known. */
export interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
}

/** One entry in CSL-JSON, the exchange form of Zotero, Mendeley and all of CSL (docs.citationstyles.org, appendix III and IV). */
export interface CslItem {
  readonly id: string;
  readonly type: "dataset" | "report" | "webpage" | "article-newspaper";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly URL: string;
  readonly language?: string;
  readonly note?: string;
}

function cslDate(date: IsoDate | string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

/** Letters and digits of a text as a key that every reference manager takes, at most `most` characters. */
export function keyOf(text: string, most = 48): string {
  const plain = text.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-");
  return plain
    .slice(0, most)
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** A data version starts with the year and the month of its release: `2026.11.0`. */
function issuedOf(version: string): { readonly issued?: CslDate } {
  const m = /^(\d{4})\.(\d{1,2})\./.exec(version);
  return m ? { issued: { "date-parts": [[Number(m[1]), Number(m[2])]] } } : {};
}

function viewItem({ title, version, url, accessed }: CitedView): CslItem {
  return {
    // Two views of one figure are two works: the query tells their keys apart.
    id: ["nksa", keyOf(version), keyOf(title) || "view", keyOf(url.split("?")[1] ?? "", 40)].filter(Boolean).join("-"),
    type: "dataset",
    title: title.trim().replace(/\.$/, ""),
    author: [{ literal: AUTHORS }],
    publisher: ATLAS,
    ...issuedOf(version),
    version,
    URL: url,
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    language: "en",
  };
}

/** Papers and journals print; states, UN bodies and institutes author what they publish themselves. */
const PRINTED: ReadonlySet<CitedSource["kind"]> = new Set(["media", "academic"]);

function typeOf(source: CitedSource, symbol: string): CslItem["type"] {
  if (source.kind === "media") return "article-newspaper";
  if (source.kind === "dataset") return "dataset";
  return symbol ? "report" : "webpage";
}

function sourceItem(source: CitedSource, accessed?: IsoDate): CslItem {
  const { title, symbol } = titleOf(source);
  const note = [documentOf(source), isCopy(source) ? "Read in a copy." : ""].filter((part) => part !== "").join(" ");
  const publisher = source.publisher.trim().replace(/\.$/, "");
  return {
    id: keyOf(source.id, 80),
    type: typeOf(source, symbol),
    title,
    ...(PRINTED.has(source.kind) ? { "container-title": publisher } : { author: [{ literal: publisher }] }),
    ...(symbol && symbol !== title ? { number: symbol } : {}),
    ...(source.published === "" ? {} : { issued: cslDate(source.published) }),
    ...(accessed ? { accessed: cslDate(accessed) } : {}),
    URL: source.url,
    language: source.language,
    ...(note ? { note } : {}),
  };
}

/** A citation as CSL entries, the original sources before our own view. */
export function cslItems(item: Citable): CslItem[] {
  const accessed = item.kind === "sources" ? item.accessed : item.view.accessed;
  const sources = item.kind === "view" ? [] : item.sources.map((s) => sourceItem(s, accessed));
  return item.kind === "sources" ? sources : [...sources, viewItem(item.view)];
}
