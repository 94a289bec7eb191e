import { toBarrels, toTonnes } from "../record/convert";
import { figure } from "../record/names";
import { monthsBetween } from "../record/oil";
import type { Barrels, Tonnes } from "../record/units";
import type { OilUnit } from "../view/view";
import type { Claimed } from "./claimed";

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
