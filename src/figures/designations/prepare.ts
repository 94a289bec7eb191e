import { type Span, span } from "../../record/day";
import type { DesignationsRow, ResolutionsRow } from "../../record/tables";

export type List = DesignationsRow["list"];
export type Kind = DesignationsRow["kind"];

/** The act by which names were listed. */
export interface Act {
  readonly id: string;
  readonly number: string;
  readonly sources: readonly string[];
}

/** What one list took up of one kind on one date: one mark. Names are added up, never rows. */
export interface Action {
  /** First of its rows: what the mark opens. */
  readonly id: string;
  readonly list: List;
  readonly kind: Kind;
  readonly date: string;
  readonly days: Span;
  /** Names, whether spelled out on record or not. */
  readonly count: number;
  /** Names that stand on record. */
  readonly named: number;
  readonly rows: readonly DesignationsRow[];
  /** The resolution adopted that day; null where the Committee or a state listed. */
  readonly act: Act | null;
}

export const LIST_ORDER: readonly List[] = ["UN1718", "OFAC", "KOR", "EU"];
export const KIND_ORDER: readonly Kind[] = ["individual", "entity", "vessel"];

function actsByDay(resolutions: readonly ResolutionsRow[]): ReadonlyMap<string, Act> {
  const out = new Map<string, Act>();
  for (const r of resolutions) {
    if (r.body === "UNSC" && r.instrument === "resolution" && r.outcome === "adopted" && r.scope === "dprk") {
      out.set(r.date_adopted, { id: r.id, number: r.number, sources: r.source_ids });
    }
  }
  return out;
}

function actionsOf(rows: readonly DesignationsRow[], acts: ReadonlyMap<string, Act>): readonly Action[] {
  const groups = new Map<string, DesignationsRow[]>();
  for (const row of rows) {
    const key = `${row.list} ${row.kind} ${row.date}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const out: Action[] = [];
  for (const group of groups.values()) {
    const first = group[0];
    if (!first) continue;
    out.push({
      id: first.id,
      list: first.list,
      kind: first.kind,
      date: first.date,
      days: span(first.date),
      count: group.reduce((n, r) => n + r.count, 0),
      named: group.reduce((n, r) => n + (r.entry === "name" ? r.count : 0), 0),
      rows: group,
      act: first.list === "UN1718" ? (acts.get(first.date) ?? null) : null,
    });
  }
  return out.sort((a, b) => a.days.end - b.days.end || a.days.start - b.days.start || (a.id < b.id ? -1 : 1));
}

/** True where a name, reference or reason holds the text, which is in small letters. */
export function matches(row: DesignationsRow, needle: string): boolean {
  return `${row.entry === "name" ? row.name : ""} ${row.reference} ${row.reason_short}`.toLowerCase().includes(needle);
}

interface Prepared {
  readonly resolutions: readonly ResolutionsRow[];
  readonly acts: ReadonlyMap<string, Act>;
  readonly byText: Map<string, readonly Action[]>;
}

const cache = new WeakMap<readonly DesignationsRow[], Prepared>();
/** As many searches as a reader goes back and forth between. */
const KEPT = 12;

/** The listings as actions in the order of their days; `needle` (small letters) keeps only names that hold it. */
export function actions(
  rows: readonly DesignationsRow[],
  resolutions: readonly ResolutionsRow[],
  needle: string,
): readonly Action[] {
  let p = cache.get(rows);
  if (!p || p.resolutions !== resolutions) {
    p = { resolutions, acts: actsByDay(resolutions), byText: new Map() };
    cache.set(rows, p);
  }
  const hit = p.byText.get(needle);
  if (hit) return hit;
  const made = actionsOf(needle === "" ? rows : rows.filter((r) => matches(r, needle)), p.acts);
  if (p.byText.size >= KEPT) p.byText.clear();
  p.byText.set(needle, made);
  return made;
}
