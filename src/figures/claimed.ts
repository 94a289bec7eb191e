import { dateWords, type Span, spanBetween } from "../record/day";
import { amountWords } from "../record/names";
import type { ClaimsRow } from "../record/tables";
import type { Iso3, IsoDate, Qualifier } from "../record/units";
import { STANDING_MEANS, STANDING_WORDS, standingOf } from "../record/verdicts";
import { noPlace } from "./noPlace";

/** A picked claim as a figure may draw it over its own marks: a value for a period in the claim's unit, or a day. */
export interface Claimed {
  readonly id: string;
  /** The row of the record that holds the claimed statement itself; '' where none does. */
  readonly row: string;
  /** Rows of the record that bear on it, the weightiest first. */
  readonly statements: readonly string[];
  readonly quantity: ClaimsRow["quantity"];
  readonly unit: ClaimsRow["unit"];
  readonly host: Iso3 | "";
  readonly supplier: Iso3 | "";
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly span: Span;
  /** Equal where one number is claimed; null where none is. */
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier | "";
  /** Spoken sentence. */
  readonly label: string;
  /** Why its figure has no mark for it, as a sentence to be drawn; '' where it has one. */
  readonly why: string;
}

/** True for the id of a claim, whether there is one or not. */
export const isClaimId = (id: string): boolean => /^cl\d{2}$/.test(id);

/** What was claimed, by whom, how it stands and why, as one line; where the verdict is withheld, that. */
export function claimSentence(row: ClaimsRow): string {
  const verdict = STANDING_WORDS[standingOf(row.verdict || null)];
  return `Claim: “${row.claim}” ${row.claim_by}. Verdict: ${verdict}. ${row.reason || STANDING_MEANS.withheld}`;
}

/** A claim as a mark for its figure; null where it names no time. */
export function claimedOf(row: ClaimsRow): Claimed | null {
  if (row.period_start === "") return null;
  return {
    id: row.id,
    row: row.claim_row,
    statements: row.statements,
    quantity: row.quantity,
    unit: row.unit,
    host: row.host,
    supplier: row.supplier,
    start: row.period_start,
    end: row.period_end || row.period_start,
    span: spanBetween(row.period_start, row.period_end),
    low: row.value ?? row.low,
    high: row.value ?? row.high,
    qualifier: row.qualifier,
    label: `Claimed: ${row.claim} ${row.claim_by}, ${row.claim_where}.`,
    why: noPlace(row),
  };
}

/** The rows by which a claim finds its place in a figure: the one that holds it, then those that bear on it. */
export const claimRows = (c: Claimed): readonly string[] => (c.row ? [c.row, ...c.statements] : c.statements);

/** `claimed: up to 1,808`, `claimed: 50–60`, as it was said; `''` where no number was. */
export function claimedAmount(c: Claimed): string {
  if (c.low === null || c.high === null) return "";
  const one = c.low === c.high;
  return `claimed: ${one ? amountWords(c.low, null, null, c.qualifier) : amountWords(null, c.low, c.high)}`;
}

/** `claimed: 2 Sep 2017`, or the two ends of a stretch. */
export function claimedDays(c: Claimed): string {
  const end = c.end === c.start ? "" : ` to ${dateWords(c.end)}`;
  return `claimed: ${dateWords(c.start)}${end}`;
}
