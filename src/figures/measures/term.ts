import { type Span, span } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Day } from "../../record/units";

/** When a rule applies, with what its dates leave open: a start known by its year alone is 365 days wide. */
export interface Term {
  /** The days its first day may be; null where no source tells. */
  readonly first: Span | null;
  /** The days its last day may be; null while it has none. */
  readonly last: Span | null;
  /** False for vetoed drafts, for steps that were replaced before they began, and for rules nobody read in the act. */
  readonly applied: boolean;
  /** A later rule took its place. */
  readonly superseded: boolean;
}

/** What was law on no day, or is not known to have been. */
const NOT_LAW: ReadonlySet<MeasuresRow["status"]> = new Set(["draft_vetoed", "never_applied", "unverified"]);

const back = (s: Span): Span => ({ start: (s.start - 1) as Day, end: (s.end - 1) as Day });

/**
 * The term of a rule. `isKnown` tells whether a row is on record: at a knowledge date before the successor was adopted,
 * nobody knew that the rule would be replaced, so it runs on.
 */
export function termOf(row: MeasuresRow, isKnown: (id: string) => boolean): Term {
  const replaced = row.ends_kind === "replaced_on";
  const foreseen = replaced && row.superseded_by !== "" && !isKnown(row.superseded_by);
  const ends = row.ends !== "" && !foreseen ? span(row.ends) : null;
  return {
    first: row.starts === "" ? null : span(row.starts),
    last: ends && replaced ? back(ends) : ends,
    applied: !NOT_LAW.has(row.status),
    superseded: row.status === "superseded" && ends !== null,
  };
}

/** True where every reading of the dates has the rule in force on the day. */
export function surelyOn(t: Term, day: Day): boolean {
  return t.applied && t.first !== null && day >= t.first.end && (t.last === null || day <= t.last.start);
}

/** True where some reading of the dates has the rule in force on the day. */
export function maybeOn(t: Term, day: Day): boolean {
  return t.applied && t.first !== null && day >= t.first.start && (t.last === null || day <= t.last.end);
}
