import { headlines } from "../figures/headlines";
import { dateWords } from "../record/day";
import type { SourcesRow } from "../record/tables";
import { citeView } from "../take/cite";
import { contradictionsOf, sourceCards } from "./cards";
import { links } from "./facts";
import type { Citing, Context, Evidence, Related } from "./shape";

/** `Yonhap, 4 Sep 2025`: who published what a row rests on. */
const publishedBy = (s: SourcesRow) => `${s.publisher}, ${s.published === "" ? "undated" : dateWords(s.published)}`;

/**
 * The evidence of a number on top of the page: every row it is computed from, each with its sources, and what they come
 * to. Null where the record, as known, gives no such number.
 */
export function headlineEvidence(c: Context, id: string, citing: Citing): Evidence | null {
  const headline = headlines(c.record, { asof: c.asof }).find((h) => h.pick === id);
  if (!headline) return null;
  const sourcesOf = (rowId: string): readonly string[] => {
    const found = c.find(rowId);
    return found && found.table !== "sources" ? found.row.source_ids : [];
  };
  const rowsOf = (list: readonly string[]): SourcesRow[] =>
    list.flatMap((s) => {
      const found = c.find(s);
      return found?.table === "sources" ? [found.row] : [];
    });
  const row = (rowId: string): Related | null =>
    c.link(rowId, [...new Set(rowsOf(sourcesOf(rowId)).map(publishedBy))].join("; "));
  const ids = headline.parts.flatMap((p) => p.ids);
  const sources = sourceCards(c, ids.flatMap(sourcesOf));
  const contradictions = ids.flatMap((row) => contradictionsOf(c, row));
  const view = { title: `${headline.value} ${headline.text}`, version: c.record.version, ...citing };
  return {
    id,
    table: null,
    kind: "A number computed from the record",
    headline: headline.value,
    sentence: headline.text.charAt(0).toUpperCase() + headline.text.slice(1),
    facts: [],
    whyTitle: "How to read it",
    why: "No source states this number: the atlas computes it from the rows listed here, by the rule that chooses a leading statement where several say something of the same.",
    rivalsTitle: "",
    rivals: [],
    parts: headline.parts.map((p) => ({ title: p.title, result: p.result, rows: links(p.ids.map(row), id) })),
    sources,
    contradictions: contradictions.filter((x, i) => contradictions.findIndex((y) => y.id === x.id) === i),
    claims: [],
    lay: null,
    related: [],
    citations: {
      ours: citeView(view),
      original: sources.map((s) => s.citation),
      view: { kind: "view", view },
      sources: {
        kind: "sources",
        sources: rowsOf(sources.map((s) => s.id)),
        ...(citing.accessed ? { accessed: citing.accessed } : {}),
      },
    },
  };
}
