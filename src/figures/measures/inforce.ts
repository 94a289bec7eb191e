import { dateWords } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Day, IsoDate } from "../../record/units";
import { SUBJECTS, type Subject, subjectName } from "./subjects";
import { maybeOn, surelyOn, type Term, termOf } from "./term";
import { actWords, limitWords, paragraphOf } from "./words";

/** What was law on a subject on a day: its most recent rule, in words. */
export interface InForceRow {
  readonly subject: Subject;
  readonly name: string;
  /** Id of the most recent rule, for evidence and for `law=`. */
  readonly id: string;
  readonly title: string;
  readonly type: MeasuresRow["type"];
  readonly starts: IsoDate | "";
  /** As stated: `500,000 bbl a year`; '' without a number. */
  readonly limit: string;
  /** `2397 para 5`; an asterisk marks a paragraph number that no source seen prints. */
  readonly act: string;
  readonly verified: boolean;
  /** `Refined petroleum cap: 500,000 bbl a year`. */
  readonly words: string;
  /** Further UN rules on the subject in force that day. */
  readonly more: number;
}

export interface InForce {
  readonly rows: readonly InForceRow[];
  /** UN rules in force by every reading of their dates. A renewal of a mandate is a rule of its own. */
  readonly count: number;
  /** UN rules that may have been in force: their first or last day is known by its year or month alone. */
  readonly unsure: number;
  /** The rule in force with the earliest first day. */
  readonly oldest: MeasuresRow | null;
  /** Ids of the rules counted. */
  readonly ids: readonly string[];
}

/** True for a ban or a cap: a rule that limits, as against one that asks, allows, renews or has a date. */
export const isLimit = (m: Pick<MeasuresRow, "type">): boolean => m.type === "ban" || m.type === "cap";

interface Dated {
  readonly row: MeasuresRow;
  readonly term: Term;
}

const cache = new WeakMap<readonly MeasuresRow[], readonly Dated[]>();

/** UN rules with their terms, computed once a table. */
function dated(measures: readonly MeasuresRow[]): readonly Dated[] {
  const hit = cache.get(measures);
  if (hit) return hit;
  const ids = new Set(measures.map((m) => m.id));
  const out = measures
    .filter((m) => m.jurisdiction === "UN")
    .map((row) => ({ row, term: termOf(row, (id) => ids.has(id)) }));
  cache.set(measures, out);
  return out;
}

/** Which of two rules of one subject and day speaks first: what binds goes before what is allowed or filed. */
const RANK: Readonly<Record<MeasuresRow["type"], number>> = {
  cap: 0,
  ban: 1,
  deadline: 2,
  obligation: 3,
  authorisation: 4,
  mandate: 5,
  reporting: 6,
  exemption: 7,
};
const binds = (m: MeasuresRow) => m.type !== "exemption" && m.type !== "reporting";

function speaksBefore(a: MeasuresRow, b: MeasuresRow): boolean {
  if (binds(a) !== binds(b)) return binds(a);
  if (a.starts !== b.starts) return a.starts > b.starts;
  return RANK[a.type] < RANK[b.type];
}

function wordsOf(m: MeasuresRow): string {
  const limit = limitWords(m);
  const by = m.deadline ? `by ${dateWords(m.deadline)}` : "";
  return m.type === "cap" && limit ? `${m.title}: ${limit}` : by ? `${m.title}, ${by}` : m.title;
}

/**
 * What UN rules were in force on a day, one row a subject in the order people ask: the most recent rule that binds,
 * else the most recent of any kind. National rules, vetoed drafts and steps that were replaced before they began are
 * never counted.
 */
export function inForce(measures: readonly MeasuresRow[], day: Day): InForce {
  const lead = new Map<Subject, MeasuresRow>();
  const many = new Map<Subject, number>();
  const ids: string[] = [];
  let unsure = 0;
  let oldest: MeasuresRow | null = null;
  for (const { row, term } of dated(measures)) {
    if (!surelyOn(term, day)) {
      if (maybeOn(term, day)) unsure++;
      continue;
    }
    ids.push(row.id);
    many.set(row.subject, (many.get(row.subject) ?? 0) + 1);
    if (oldest === null || row.starts < oldest.starts) oldest = row;
    const best = lead.get(row.subject);
    if (!best || speaksBefore(row, best)) lead.set(row.subject, row);
  }
  const rows = SUBJECTS.flatMap((subject): InForceRow[] => {
    const m = lead.get(subject);
    if (!m) return [];
    return [
      {
        subject,
        name: subjectName(subject),
        id: m.id,
        title: m.title,
        type: m.type,
        starts: m.starts,
        limit: limitWords(m),
        act: actWords(m),
        verified: paragraphOf(m).verified,
        words: wordsOf(m),
        more: (many.get(subject) ?? 1) - 1,
      },
    ];
  });
  return { rows, count: ids.length, unsure, oldest, ids };
}

/** How many of some UN rules were in force over a span, as steps: each holds from its day until the next. */
export function countSteps(
  terms: readonly Term[],
  start: Day,
  end: Day,
): readonly { readonly day: Day; readonly count: number }[] {
  const change = new Map<number, number>();
  const add = (day: number, by: number) => change.set(day, (change.get(day) ?? 0) + by);
  for (const t of terms) {
    if (!t.applied || t.first === null || t.first.end > end) continue;
    const stop = t.last === null ? Number.POSITIVE_INFINITY : t.last.start + 1;
    if (stop <= start || stop <= t.first.end) continue;
    add(Math.max(start, t.first.end), 1);
    if (stop <= end) add(stop, -1);
  }
  let count = 0;
  const out: { day: Day; count: number }[] = [];
  if (!change.has(start)) out.push({ day: start, count: 0 });
  for (const day of [...change.keys()].sort((a, b) => a - b)) {
    count += change.get(day) ?? 0;
    if (out.at(-1)?.count !== count) out.push({ day: day as Day, count });
  }
  return out;
}
