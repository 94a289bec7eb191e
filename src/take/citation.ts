import type { Citable } from "./cite";
import { citeSource, citeView } from "./cite";

/** Formats a citation can be asked for; `text` is ours and comes without any further code. */
export const CITATION_FORMATS = ["text", "chicago", "apa", "mla", "bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** How each format is named, and how a file of it ends. */
export const CITATION_NAMES: Readonly<Record<CitationFormat, { readonly name: string; readonly suffix: string }>> = {
  text: { name: "Plain text", suffix: "txt" },
  chicago: { name: "Chicago", suffix: "txt" },
  apa: { name: "APA", suffix: "txt" },
  mla: { name: "MLA", suffix: "txt" },
  bibtex: { name: "BibTeX", suffix: "bib" },
  ris: { name: "RIS", suffix: "ris" },
  "csl-json": { name: "CSL-JSON", suffix: "json" },
};

/** The plain text of a citation: what is shown before any format is chosen. Entries are parted by an empty line. */
export function citationText(item: Citable): string {
  const sources = item.kind === "view" ? [] : item.sources.map(citeSource);
  return [...sources, ...(item.kind === "sources" ? [] : [citeView(item.view)])].join("\n\n");
}

/**
 * A citation in a format, ready to copy or to save. The code and the styles of the other formats are loaded when first
 * asked for, from this site. Rejects where that code does not arrive; the plain text never does.
 */
export async function citation(item: Citable, format: CitationFormat): Promise<string> {
  if (format === "text") return citationText(item);
  const { cslItems } = await import("./citeItems");
  const items = cslItems(item);
  if (format === "csl-json") return `${JSON.stringify(items, null, 2)}\n`;
  if (format === "bibtex" || format === "ris") return (await import("./citeFiles")).citeFile(items, format);
  return (await import("./citeProse")).citeProse(items, format);
}
