import { isHeadlineId } from "../figures/headlines";
import { TABLE_NAMES } from "../record/tables";
import { citeView } from "../take/cite";
import type { View } from "../view/view";
import { contradictionsOf, sourceCards } from "./cards";
import { claimsOn } from "./claim";
import { isThere, links } from "./facts";
import { headlineEvidence } from "./headline";
import type { Citing, Context, Evidence, Found, Whole } from "./shape";
import { briefOf, kindOf, tell } from "./tellers";

export type { Contradiction, Evidence, Fact, Related, Rival, SourceCard, Whole } from "./shape";

const indexes = new WeakMap<Whole, ReadonlyMap<string, Found>>();

/** Every row of the record by its id; ids are unique over all tables. */
function indexOf(record: Whole): ReadonlyMap<string, Found> {
  const hit = indexes.get(record);
  if (hit) return hit;
  const made = new Map<string, Found>();
  for (const table of TABLE_NAMES) {
    for (const row of record[table]) made.set(row.id, { table, row } as Found);
  }
  indexes.set(record, made);
  return made;
}

function contextOf(record: Whole, view: Pick<View, "unit" | "asof">): Context {
  const index = indexOf(record);
  const find = (id: string) => index.get(id) ?? null;
  const brief = (id: string) => {
    const found = find(id);
    return found ? briefOf(found) : null;
  };
  return {
    record,
    unit: view.unit,
    asof: view.asof,
    find,
    brief,
    link: (id, why) => {
      const label = brief(id);
      return label === null ? null : { id, label, why };
    },
  };
}

/**
 * All that stands behind a row: what it says, who says so, where, why it leads or does not, who says otherwise, what
 * bears on it, and how to cite it. Null where the record (as known on the view's knowledge date) has no such id. Pure.
 */
export function evidenceOf(
  record: Whole,
  id: string,
  looked: Pick<View, "unit" | "asof">,
  citing: Citing,
): Evidence | null {
  const context = contextOf(record, looked);
  if (isHeadlineId(id)) return headlineEvidence(context, id, citing);
  const found = context.find(id);
  if (!found) return null;
  const told = tell(found, context);
  const ids = found.table === "sources" ? [found.row.id] : found.row.source_ids;
  const sources = sourceCards(context, ids, told.further);
  const rivals = told.rivals ?? [];
  const view = { title: `${kindOf(found)}. ${briefOf(found)}`, version: record.version, ...citing };
  const originals = sources.filter((s) => s.role === "");
  const cited = originals.flatMap((s) => {
    const source = context.find(s.id);
    return source?.table === "sources" ? [source.row] : [];
  });
  return {
    id,
    table: found.table,
    kind: kindOf(found),
    headline: told.headline,
    sentence: told.sentence,
    facts: told.facts.filter(isThere),
    whyTitle: told.whyTitle ?? "How to read it",
    why: told.why ?? "",
    rivalsTitle: told.rivalsTitle ?? "What others say",
    rivals,
    sources,
    parts: [],
    contradictions: contradictionsOf(context, id),
    claims: claimsOn(context, id),
    lay: told.lay ?? null,
    related: links(told.related ?? [], id).filter((r) => !rivals.some((x) => x.id === r.id)),
    citations: {
      ours: citeView(view),
      original: originals.map((s) => s.citation),
      view: { kind: "view", view },
      sources: { kind: "sources", sources: cited, ...(citing.accessed ? { accessed: citing.accessed } : {}) },
    },
  };
}
