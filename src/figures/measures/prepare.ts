import { dateWords, span } from "../../record/day";
import type { MeasuresRow, ResolutionsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import type { TableLine } from "../model";
import { rowOn } from "./asof";
import { type Lane, type Laned, pack, startOf, styleOf } from "./pack";
import { SUBJECTS, type Subject, subjectName } from "./subjects";
import { termOf } from "./term";
import { actNumber, adoptedOn, barTexts, JURISDICTIONS, limitWords, paragraphOf, STATUS_WORDS, spoken } from "./words";

/** One rule ready to be drawn in any window: nothing in it depends on the view. */
export interface Bar extends Laned {
  readonly id: string;
  readonly subject: Subject;
  /** First day drawn; of a draft the day of the vote. */
  readonly start: Day;
  /** Last day drawn; null while it runs. Of a step never applied the end of the first period it was to have had. */
  readonly end: Day | null;
  readonly deadline: Day | null;
  /** Day of adoption of its act, or its first day where that is not known to the day. */
  readonly adopted: Day;
  readonly national: boolean;
  readonly texts: readonly string[];
  readonly label: string;
  /** What a search is held against, in small letters. */
  readonly haystack: string;
  readonly line: TableLine;
  /** Row of the act, where it is on record. */
  readonly act: ResolutionsRow | undefined;
}

export interface Band {
  readonly subject: Subject;
  readonly lanes: readonly Lane<Bar>[];
  /** First day on which a UN rule on the subject applied, in or out of any window. */
  readonly first: Day | null;
}

export interface Prepared {
  readonly bands: readonly Band[];
  /** National rules of which no source tells the first day: they have no place on a time axis. */
  readonly undated: readonly MeasuresRow[];
}

const YEAR = 365;

function lineOf(row: MeasuresRow, day: Day | null): TableLine {
  const p = paragraphOf(row);
  return {
    id: row.id,
    cells: [
      subjectName(row.subject),
      row.title,
      row.type,
      row.starts ? dateWords(row.starts) : row.proposed ? `vote ${dateWords(row.proposed)}` : null,
      row.ends ? `${dateWords(row.ends)} (${row.ends_kind === "replaced_on" ? "replaced" : "last day"})` : null,
      row.deadline ? dateWords(row.deadline) : null,
      day !== null && row.status === "in_force" && row.starts !== "" && span(row.starts).start > day
        ? "adopted, not yet in force"
        : STATUS_WORDS[row.status],
      row.limit_value,
      limitWords(row) || null,
      JURISDICTIONS[row.jurisdiction],
      actNumber(row.resolution_id),
      p.long || null,
    ],
  };
}

function barOf(
  recorded: MeasuresRow,
  act: ResolutionsRow | undefined,
  byId: ReadonlyMap<string, MeasuresRow>,
  day: Day | null,
): Bar | null {
  const row = rowOn(recorded, (id) => byId.has(id), day);
  const term = termOf(row, (id) => byId.has(id));
  const style = styleOf(row, term);
  const start = startOf({ row, term, style }, row.proposed ? span(row.proposed).start : null);
  if (start === null) return null;
  const end = style === "draft" ? start : style === "never" ? start + YEAR - 1 : (term.last?.end ?? null);
  return {
    row,
    term,
    style,
    id: row.id,
    subject: row.subject,
    start: start as Day,
    end: end as Day | null,
    deadline: row.deadline ? span(row.deadline).end : null,
    adopted: adoptedOn(act) ?? (start as Day),
    national: row.jurisdiction !== "UN",
    texts: barTexts(row),
    label: spoken(row, act, byId.get(row.superseded_by)?.title ?? "", term.last === null),
    haystack: [row.title, row.description ?? "", subjectName(row.subject), row.subject, row.resolution_id]
      .join(" ")
      .toLowerCase(),
    line: lineOf(row, day),
    act,
  };
}

const cache = new WeakMap<readonly MeasuresRow[], WeakMap<readonly ResolutionsRow[], Map<Day | null, Prepared>>>();

const MOST_DAYS = 8;

/** All rules as bars packed into sub-rows, as they could be told on a day (null: today); computed once for a pair of tables. */
export function prepare(
  measures: readonly MeasuresRow[],
  resolutions: readonly ResolutionsRow[],
  day: Day | null = null,
): Prepared {
  const tables = cache.get(measures) ?? new WeakMap<readonly ResolutionsRow[], Map<Day | null, Prepared>>();
  cache.set(measures, tables);
  const days = tables.get(resolutions) ?? new Map<Day | null, Prepared>();
  tables.set(resolutions, days);
  const hit = days.get(day);
  if (hit) return hit;
  const acts = new Map(resolutions.map((r) => [r.id, r] as const));
  const byId = new Map(measures.map((m) => [m.id, m] as const));
  const bars = new Map<Subject, Bar[]>();
  const undated: MeasuresRow[] = [];
  for (const row of measures) {
    const bar = barOf(row, acts.get(row.resolution_id), byId, day);
    if (!bar) undated.push(row);
    else bars.set(row.subject, [...(bars.get(row.subject) ?? []), bar]);
  }
  const bands = SUBJECTS.flatMap((subject) => {
    const own = bars.get(subject);
    if (!own) return [];
    const un = own.filter((b) => !b.national && b.term.applied).map((b) => b.start);
    return [{ subject, lanes: pack(own, (b) => b.start), first: un.length ? (Math.min(...un) as Day) : null }];
  });
  const out = { bands, undated };
  // Tables known on a day come with that day alone; only an unfiltered record meets several.
  if (days.size > MOST_DAYS) days.clear();
  days.set(day, out);
  return out;
}
