import { civil } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Day } from "../../record/units";
import { inForce, isLimit } from "./inforce";
import type { Bar } from "./prepare";
import { subjectName } from "./subjects";
import { between, dayWords } from "./words";

/** Caps adopted within this many days of one another count as one stretch of tightening. */
const STRETCH = 366;
/** A lull is worth a word when it has lasted this long. */
const LULL = 366;

interface Tightened {
  readonly first: Day;
  readonly last: Day;
  readonly times: number;
  readonly subjects: readonly string[];
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The subjects whose caps were set by different acts in the shortest time, within the window; null where none was. */
function tightened(bars: readonly Bar[], start: Day, end: Day): Tightened | null {
  const days = new Map<string, Set<Day>>();
  for (const b of bars) {
    if (b.national || b.row.type !== "cap" || b.style === "draft" || b.adopted < start || b.adopted > end) continue;
    const name = subjectName(b.subject).toLowerCase();
    days.set(name, (days.get(name) ?? new Set<Day>()).add(b.adopted));
  }
  let best: Tightened | undefined;
  for (const [name, set] of days) {
    const all = [...set].sort((a, b) => a - b);
    const [first, last] = [all[0], all.at(-1)];
    if (first === undefined || last === undefined || all.length < 2 || last - first > STRETCH) continue;
    if (best && best.first === first && best.last === last && best.times === all.length) {
      best = { ...best, subjects: [...best.subjects, name] };
    } else if (!best || last - first < best.last - best.first) {
      best = { first, last, times: all.length, subjects: [name] };
    }
  }
  return best ?? null;
}

function tightenedWords(t: Tightened): string {
  const times = t.times === 2 ? "twice" : `${t.times} times`;
  const each = t.subjects.length > 1 ? "were each" : "was";
  return `${listed(t.subjects)} ${each} capped ${times} between ${between(t.first, t.last)}`;
}

/** Last day on which the Council adopted a ban, cap or deadline, up to a day. */
function lastAdopted(bars: readonly Bar[], until: Day): Day | null {
  let last: Day | null = null;
  for (const b of bars) {
    const rule = b.row.type === "ban" || b.row.type === "cap" || b.row.type === "deadline";
    if (b.national || !rule || b.style === "draft" || b.adopted > until) continue;
    if (last === null || b.adopted > last) last = b.adopted;
  }
  return last;
}

/**
 * The sentence under the title: how many UN rules were in force on the last day of the window, the oldest of them, and
 * what the window did to the caps. `bars` are those that pass the search, in or out of the window.
 */
export function findingOf(
  measures: readonly MeasuresRow[],
  bars: readonly Bar[],
  start: Day,
  day: Day,
  q: string,
): string {
  const all = inForce(measures, day);
  const shown = q ? new Set(bars.map((b) => b.id)) : null;
  const ids = shown ? all.ids.filter((id) => shown.has(id)) : all.ids;
  const about = q ? ` matching “${q}”` : "";
  const n = ids.length;
  const on = `On ${dayWords(day)}`;
  if (n === 0) {
    const later = bars
      .filter((b) => !b.national && b.term.applied && b.start > day)
      .sort((a, b) => a.start - b.start)[0];
    const first = later ? `; the first${about} came on ${dayWords(later.start)}` : "";
    return `${on} no UN measure${about} was in force${first}.`;
  }
  const counted = new Set(ids);
  const oldest = bars
    .filter((b) => counted.has(b.id))
    .reduce<Day | null>((a, b) => (a === null || b.start < a ? b.start : a), null);
  const since = oldest === null ? "" : n === 1 ? `, of ${civil(oldest).year}` : `, the oldest of ${civil(oldest).year}`;
  // A duty, a mandate or a deadline now past is in force too, but is no ban: the two are told apart.
  const limits = measures.filter((m) => counted.has(m.id) && isLimit(m)).length;
  const kind = n === 1 || q ? "" : limits === n ? ", all of them bans or caps," : ` (${limits} of them bans or caps)`;
  const head = `${on} ${n} UN ${n === 1 ? "measure" : "measures"}${about}${kind} ${n === 1 ? "was" : "were"} in force${since}`;
  const tight = tightened(bars, start, day);
  const last = q ? null : lastAdopted(bars, day);
  const lull = last !== null && day - last > LULL ? last : null;
  const tail = tight
    ? `; ${tightenedWords(tight)}${lull === null ? "" : lull === tight.last ? ", and no ban or cap has been added since" : `; the last ban or cap was adopted on ${dayWords(lull)}`}`
    : lull === null
      ? ""
      : `; no ban or cap has been added since ${dayWords(lull)}`;
  return `${head}${tail}.`;
}
