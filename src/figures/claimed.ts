import { toBarrels, toTonnes } from "../record/convert";
import { type Span, spanBetween } from "../record/day";
import { figure } from "../record/names";
import { monthsBetween } from "../record/oil";
import type { ClaimsRow } from "../record/tables";
import type { Barrels, Iso3, IsoDate, Tonnes } from "../record/units";
import type { OilUnit } from "../view/view";

/** A picked claim as a figure may draw it over its own marks: a value for a period, in the claim's unit. */
export interface Claimed {
  readonly id: string;
  /** The row of the record that holds the claimed statement itself; '' where none does. */
  readonly row: string;
  readonly quantity: ClaimsRow["quantity"];
  readonly unit: ClaimsRow["unit"];
  readonly host: Iso3 | "";
  readonly supplier: Iso3 | "";
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly span: Span;
  /** Equal where one number is claimed. */
  readonly low: number;
  readonly high: number;
  /** Spoken sentence. */
  readonly label: string;
}

/** A claim as a mark for figures with an axis of values; null where it names no number or no time. */
export function claimedOf(row: ClaimsRow): Claimed | null {
  const low = row.value ?? row.low;
  const high = row.value ?? row.high;
  if (low === null || high === null || row.period_start === "") return null;
  return {
    id: row.id,
    row: row.claim_row,
    quantity: row.quantity,
    unit: row.unit,
    host: row.host,
    supplier: row.supplier,
    start: row.period_start,
    end: row.period_end || row.period_start,
    span: spanBetween(row.period_start, row.period_end),
    low,
    high,
    label: `Claimed: ${row.claim} ${row.claim_by}, ${row.claim_where}.`,
  };
}

/** The claimed oil in the unit shown, the higher end of a range; null for a claim that is not about oil. */
export function claimedOil(c: Claimed, unit: OilUnit): number | null {
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
