import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CslDate, CslItem } from "./citeItems";

// Our own keys, which are the same each time, and Hangul and Chinese as they are: BibTeX has read UTF-8 for years.
Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

function dateWith(separator: string, date: CslDate): string {
  return date["date-parts"][0].map((n) => String(n).padStart(2, "0")).join(separator);
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

/** Text as LaTeX sets it: the library escapes nothing where it keeps other scripts. */
function latex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/**
 * An entry as BibTeX's own fields take it: a version and a day of access have none, so they go into the note, which
 * every style prints; a report needs its institution; a month must be a month alone; a brace ends a field, even in an
 * address, where it has a form of its own.
 */
function forBibtex(item: CslItem): CslItem {
  const note = [
    item.version ? `Data version ${item.version}.` : "",
    item.note ?? "",
    item.accessed ? `Accessed ${dateWith("-", item.accessed)}.` : "",
  ];
  const text = note.filter((part) => part !== "").join(" ");
  const author = item.author?.map(({ literal }) => ({ literal: latex(literal) }));
  const publisher = item.publisher ?? (item.type === "report" ? item.author?.[0]?.literal : undefined);
  const journal = item["container-title"];
  return {
    ...item,
    title: latex(item.title),
    URL: item.URL.replace(/[{}]/g, encodeURIComponent),
    ...(author ? { author } : {}),
    ...(journal ? { "container-title": latex(journal) } : {}),
    ...(text ? { note: latex(text) } : {}),
    ...(publisher ? { publisher: latex(publisher) } : {}),
    ...(item.issued ? { issued: { "date-parts": [item.issued["date-parts"][0].slice(0, 2)] } } : {}),
  };
}

/**
 * An entry with its full date, which BibLaTeX and reference managers read and BibTeX passes over; without the address a
 * second time, unescaped, in a field that LaTeX sets as text.
 */
function bibtexEntry(item: CslItem): string {
  const text = plugins.output
    .format("bibtex", [forBibtex(item)])
    .replace(/\n\thowpublished = .*/, "")
    .trim();
  const date = item.issued ? `\n\tdate = {${dateWith("-", item.issued)}},` : "";
  return text.replace(/^(@\w+\{[^,]+,)/, (label) => `${label}${date}`);
}

type Tags = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * An entry as RIS lines: the library says which tag takes what. The date of a newspaper, the day of access of a page
 * and the key are set here: it knows no field for the first two and cuts the key. No line is broken, for many readers
 * do not join them again.
 */
function risEntry(item: CslItem): string {
  const [tags] = plugins.output.format("ris", [item], { type: "object" }) as unknown as readonly Tags[];
  const { TY = "GEN", M1: _, ...rest } = tags ?? {};
  const own: Tags = {
    ID: item.id,
    ...(item.issued
      ? { DA: `${dateWith("/", item.issued)}${"/".repeat(4 - item.issued["date-parts"][0].length)}` }
      : {}),
    ...(item.accessed ? { Y2: `${dateWith("/", item.accessed)}/` } : {}),
  };
  const lines = Object.entries({ ...rest, ...own }).flatMap(([tag, value]) =>
    [value ?? []].flat().map((one) => `${tag}  - ${one.replace(/\s+/g, " ").trim()}`),
  );
  return [`TY  - ${TY}`, ...lines, "ER  - "].join("\r\n");
}

/** Entries as one BibTeX or RIS file, UTF-8; RIS with the line ends its specification asks for. */
export function citeFile(items: readonly CslItem[], format: "bibtex" | "ris"): string {
  if (format === "bibtex") return `${items.map(bibtexEntry).join("\n\n")}\n`;
  return `${items.map(risEntry).join("\r\n\r\n")}\r\n`;
}
