import { dateWords } from "../record/day";
import type { SourcesRow } from "../record/tables";
import { citeSource } from "../take/cite";
import { links } from "./facts";
import type { Context, Contradiction, SourceCard } from "./shape";
import { KIND_SHOWN, languageName } from "./words";

function card(row: SourcesRow, role: string): SourceCard {
  return {
    id: row.id,
    publisher: row.publisher,
    title: row.title,
    date: row.published === "" ? "undated" : dateWords(row.published),
    language: languageName(row.language),
    kind: KIND_SHOWN[row.kind],
    url: row.url,
    document: row.document,
    care: row.care ?? [],
    note: row.note ?? "",
    role,
    citation: citeSource(row),
  };
}

const indexes = new WeakMap<readonly SourcesRow[], ReadonlyMap<string, SourcesRow>>();

function byId(rows: readonly SourcesRow[]): ReadonlyMap<string, SourcesRow> {
  const hit = indexes.get(rows);
  if (hit) return hit;
  const made = new Map(rows.map((r) => [r.id, r] as const));
  indexes.set(rows, made);
  return made;
}

/** The sources of a row in its own order, the best first, then further ones with their role; each once. */
export function sourceCards(
  c: Context,
  ids: readonly string[],
  further: readonly { readonly id: string; readonly role: string }[] = [],
): SourceCard[] {
  const index = byId(c.record.sources);
  const seen = new Set<string>();
  return [...ids.map((id) => ({ id, role: "" })), ...further].flatMap(({ id, role }) => {
    const row = index.get(id);
    if (!row || seen.has(id)) return [];
    seen.add(id);
    return [card(row, role)];
  });
}

/** The disagreements that name a row, with the other rows in them. */
export function contradictionsOf(c: Context, id: string): Contradiction[] {
  return c.record.contradictions
    .filter((x) => x.rows.includes(id))
    .map((x) => ({
      id: x.id,
      what: x.what,
      reason: x.reason,
      kept: x.kept,
      rows: links(
        x.rows.map((r) => c.link(r, "")),
        id,
      ),
    }));
}
