import { toBarrels, toTonnes } from "../record/convert";
import { dateWords, type Span, spanBetween } from "../record/day";
import { largeWords } from "../record/earningWords";
import { amountWords, figure } from "../record/names";
import { monthsBetween } from "../record/oil";
import type { ClaimsRow } from "../record/tables";
import type { Barrels, Iso3, IsoDate, Qualifier, Tonnes } from "../record/units";
import type { OilUnit } from "../view/view";
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

/** The claimed oil in the unit shown, the higher end of a range; null for a claim that is not about an amount of oil. */
export function claimedOil(c: Claimed, unit: OilUnit): number | null {
  if (c.high === null) return null;
  if (c.unit === "barrels") return unit === "bbl" ? c.high : toTonnes(c.high as Barrels, c.supplier, c.start).value;
  if (c.unit === "tonnes") return unit === "t" ? c.high : toBarrels(c.high as Tonnes, c.supplier, c.start).value;
  return null;
}

/** A claim on one month of reported petroleum as the height of its bar. A sum of months has none: nobody claimed their average. */
export function claimedMonth(claim: Claimed | null | undefined, unit: OilUnit): number | null {
  if (!claim || (claim.quantity !== "refined_reported" && claim.quantity !== "refined_a_month")) return null;
  const sum = claim.quantity === "refined_reported" && monthsBetween(claim.start, claim.end).length > 1;
  return sum ? null : claimedOil(claim, unit);
}

/** `claimed: 83,152 bbl`. */
export function claimedWords(value: number, unit: string): string {
  return `claimed: ${figure(Math.round(value))}${unit ? ` ${unit}` : ""}`;
}

/** `claimed: up to 1,808`, `claimed: 50–60`, as it was said; `''` where no number was. */
export function claimedAmount(c: Claimed): string {
  if (c.low === null || c.high === null) return "";
  const one = c.low === c.high;
  return `claimed: ${one ? amountWords(c.low, null, null, c.qualifier) : amountWords(null, c.low, c.high)}`;
}

/** `claimed: up to 2.3 billion US dollars`, from a million on in words. */
export function claimedMoney(c: Claimed): string {
  const { low, high } = c;
  if (low === null || high === null) return "";
  const before = amountWords(1, null, null, c.qualifier).replace(/1$/, "");
  const amount = low === high ? `${before}${largeWords(low)}` : `${largeWords(low)} to ${largeWords(high)}`;
  return `claimed: ${amount} US dollars`;
}

/** `claimed: 2 Sep 2017`, or the two ends of a stretch. */
export function claimedDays(c: Claimed): string {
  const end = c.end === c.start ? "" : ` to ${dateWords(c.end)}`;
  return `claimed: ${dateWords(c.start)}${end}`;
}
