import { figure } from "../../record/names";
import type { Count } from "./select";
import type { Group, Panel } from "./shape";
import { hostName, numberWords, purposePhrase, whenWords } from "./words";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const said = (c: Count) => (c.row.value === 0 ? "none" : numberWords(c.row));
const size = (c: Count) => c.row.value ?? c.row.high ?? c.row.low ?? 0;
const isTotal = (c: Count) => c.row.measure.endsWith("_total");
const isYear = (c: Count) => c.days !== null && c.days.end - c.days.start >= 364 && c.days.end - c.days.start <= 365;

interface Period {
  readonly when: string;
  readonly parts: readonly Count[];
  readonly total: Count | null;
}

/** The latest year that a series tells by purpose; where no whole year is, the latest period it tells most of. */
function periodOf(panel: Panel): Period | null {
  const by = new Map<string, Count[]>();
  for (const c of panel.rows.flatMap((r) => r.counts)) {
    const key = whenWords(c.row);
    by.set(key, [...(by.get(key) ?? []), c]);
  }
  const rank = (list: readonly Count[]) => {
    const first = list[0];
    return first ? Number(list.length > 1) * 1e7 + Number(isYear(first)) * 1e6 + (first.days?.end ?? 0) : 0;
  };
  let best: Count[] | null = null;
  for (const list of by.values()) if (!best || rank(list) > rank(best)) best = list;
  const first = best?.[0];
  if (!best || !first) return null;
  const parts = best.filter((c) => !isTotal(c)).sort((a, b) => size(b) - size(a));
  return { when: whenWords(first.row), parts, total: best.find(isTotal) ?? null };
}

/** The two purposes a clause names: the largest, and work, else the second. */
function twoOf({ parts }: Period): readonly Count[] {
  const work = parts.find((c) => c.row.measure.endsWith("_work"));
  return [...new Set([parts[0], work ?? parts[1]])].filter((c) => c !== undefined);
}

const toldOf = (panels: readonly Panel[]) =>
  panels.flatMap((panel) => {
    const period = periodOf(panel);
    return period ? [{ panel, period }] : [];
  });

/** The counts the finding speaks of. */
export function toldCounts(panels: readonly Panel[]): readonly Count[] {
  return toldOf(panels)
    .slice(0, 2)
    .flatMap(({ period }) => [...twoOf(period), ...(period.total ? [period.total] : [])]);
}

/** "Russia’s consulates issued 8,617 visas for study and none for work, of 9,240 in all": the largest purpose, and work. */
function clause({ words }: Panel, period: Period, noun: string): string {
  const { total } = period;
  const [first, second] = twoOf(period);
  if (!first) return total ? `${words.who} ${said(total)} ${noun} in all` : "";
  const more = second ? ` and ${said(second)} ${purposePhrase(second.row.measure)}` : "";
  const all = total ? `, of ${said(total)} in all` : "";
  return `${words.who} ${said(first)} ${noun} ${purposePhrase(first.row.measure)}${more}${all}`;
}

/** One sentence that stays right for any window and filter: every number in it is one statement, with its period. */
export function findingOf(panels: readonly Panel[], groups: readonly Group[]): string {
  const [first, second] = toldOf(panels);
  if (first) {
    const one = clause(first.panel, first.period, `${first.panel.words.noun} of North Koreans`);
    const opening = `In ${first.period.when} ${one}`;
    if (!second) return `${opening}.`;
    const two = clause(second.panel, second.period, second.panel.words.noun);
    if (second.period.when === first.period.when) {
      return `${opening}; ${/^Russia/.test(first.panel.words.title) ? two.replace(/^Russia’s/, "its") : two}.`;
    }
    return `${opening}; in ${second.period.when} ${two}.`;
  }
  const counts = groups.flatMap((g) => g.lines.flatMap((l) => l.spots.flatMap((s) => s.counts)));
  const lead = counts.reduce<Count | null>((a, b) => (a && size(a) >= size(b) ? a : b), null);
  if (!lead) return "No dated number of entries, visas or permits of North Koreans in this window.";
  const n = figure(counts.length);
  const where = hostName(lead.row.host);
  return capital(
    `${counts.length === 1 ? "one number" : `${n} numbers`} of entries, papers and quotas in this window, each of its own series; ${counts.length === 1 ? "it is" : "the largest is"} ${said(lead)} for ${where}, ${whenWords(lead.row)} (${lead.row.reporter}).`,
  );
}
