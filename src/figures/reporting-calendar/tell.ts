import { dateWords, isoMonth, periodWords } from "../../record/day";
import { countryName, figure, inSentence } from "../../record/names";
import type { Iso3 } from "../../record/units";
import { type Due, hasFiled, isLate, type StateAnswers } from "./labour";
import type { Notice, OilCell } from "./oil";

/** What one supplier's months come to. */
export interface Tally {
  readonly code: Iso3;
  readonly months: number;
  /** Months with a number, zeros and derived ones among them. */
  readonly known: number;
  readonly late: number;
  readonly last: OilCell | null;
  /** Whether months without a figure follow the last one. */
  readonly silentSince: boolean;
}

export const isKnown = (c: OilCell) => c.kind === "filed" || c.kind === "derived" || c.kind === "zero";

export function tally(code: Iso3, cells: readonly OilCell[]): Tally {
  const own = cells.filter((c) => c.supplier === code);
  const known = own.filter(isKnown);
  return {
    code,
    months: own.length,
    known: known.length,
    late: own.filter((c) => c.late).length,
    last: known.at(-1) ?? null,
    silentSince: known.at(-1) !== own.at(-1),
  };
}

const many = (n: number, one: string) => `${figure(n)} ${one}${n === 1 ? "" : "s"}`;

function oilWords(tallies: readonly Tally[], cells: readonly OilCell[], hidden: number): string[] {
  const own = tallies.filter((t) => t.months > 0);
  const first = cells[0];
  const end = cells.at(-1);
  if (own.length === 0 || !first || !end) return hidden > 0 ? ["The filter on the basis hides the oil reports."] : [];
  const period = periodWords(isoMonth(first.span.start), isoMonth(end.span.end));
  const parts = own.map((t, i) => {
    const n = t.known === 0 ? "none" : figure(t.known);
    const of = i === 0 ? ` of ${many(t.months, "month")}` : t.months === own[0]?.months ? "" : ` of ${t.months}`;
    return `for ${t.months === 1 ? (t.known === 1 ? "the month" : "no month") : `${n}${of}`} from ${countryName(t.code)}`;
  });
  const last = own.flatMap((t) =>
    t.last && t.silentSince ? [`${countryName(t.code)}’s last here is for ${dateWords(t.last.month)}`] : [],
  );
  const late = own.reduce((n, t) => n + t.late, 0);
  const tail = late > 0 ? ` At least ${many(late, own.length > 1 ? "monthly report" : "month")} came late.` : "";
  return [
    `Oil, ${period}: a figure is on record ${parts.join(" and ")}${last.length > 0 ? `; ${last.join(", ")}` : ""}.${tail}`,
  ];
}

function labourWords(states: readonly StateAnswers[], dues: readonly Due[]): string[] {
  if (states.length === 0) return [];
  const parts = dues.map((due) => {
    const filed = states.map((s) => s[due.duty]).filter(hasFiled);
    const late = filed.filter(isLate).length;
    if (filed.length === 0) return `no ${due.duty} report`;
    const which = filed.length === 1 ? "" : `at least ${figure(late)} of them `;
    return `${many(filed.length, `${due.duty} report`)}${late > 0 ? `, ${which}after ${dateWords(due.date)}` : ""}`;
  });
  const none = states.filter((s) => !hasFiled(s.midterm) && !hasFiled(s.final)).length;
  const nothing = none > 0 ? `; ${many(none, "state")} had filed nothing when last seen` : "";
  const [only] = states;
  if (states.length === 1 && only && none === 1)
    return [`Labour: ${inSentence(only.state)} had filed nothing under paragraph 8 when last seen.`];
  const whose =
    states.length === 1 && only
      ? `on record under paragraph 8 ${inSentence(only.state)} has ${parts.join(", and ")}`
      : `of ${many(states.length, "state")} on record under paragraph 8 there are ${parts.join(", and ")}`;
  return [`Labour: ${whose}${nothing}.`];
}

/** What is on record of who filed what, for any window and filter; every number is counted from what is drawn. */
export function findingOf(
  tallies: readonly Tally[],
  cells: readonly OilCell[],
  hidden: number,
  states: readonly StateAnswers[],
  dues: readonly Due[],
): string {
  const words = [...oilWords(tallies, cells, hidden), ...labourWords(states, dues)];
  return words.join(" ") || "No report was due in this window, or none is left by the filters.";
}

/** How to read it. */
export function notesOf(
  cells: readonly OilCell[],
  hidden: number,
  notice: Notice | null,
  states: readonly StateAnswers[],
): string[] {
  const has = (ok: (c: OilCell) => boolean) => cells.some(ok);
  return [
    ...(cells.length > 0
      ? [
          "A full square is a month with a filed figure, a ring a filed zero, a hatched bar months of which only a sum can be worked out from published totals. A month without a figure is not a zero.",
          "Nobody outside the Committee sees when a report comes in: a month is known to be late only where a dated table that should have held it did not. Months marked late are therefore the least.",
        ]
      : []),
    ...(has((c) => c.late !== null) && notice
      ? [
          `Late: still missing more than ${notice.days} days after the month’s end (${notice.paragraph}), with a figure later.`,
        ]
      : []),
    ...(has((c) => c.kind === "not_reported")
      ? [
          "A tick: never seen filed up to the newest table read. A dotted tick: missing when last seen; it may have come later, but no source found gives its figure.",
        ]
      : []),
    ...(has((c) => c.kind === "no_record")
      ? ["A faint cell: no source found says anything on the month; most are newer than the newest table read."]
      : []),
    ...(hidden > 0 ? [`The filter on the basis hides ${many(hidden, "monthly report")}.`] : []),
    ...(states.length > 0
      ? [
          "The reports on workers are shown whole, whatever the window, once it touches them. All states owed both; a state that is not listed is in no source found, which does not mean that it filed nothing.",
          "A date known only to its month or year can leave open whether a report came in time; then no days are given. Two dates: sources differ.",
          "The counts of reports are those of journalists and others who read the Committee’s page. A step joins exact counts as long as no later one is lower and none is more than a hundred days off; the others stand alone, for they may count something else, such as states that filed either report.",
        ]
      : []),
  ];
}
