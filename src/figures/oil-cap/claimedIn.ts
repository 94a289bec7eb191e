import type { Span } from "../../record/day";
import type { Claimed } from "../claimed";

const BEYOND = new Set<Claimed["quantity"]>(["refined_beyond", "deliveries_from_russia"]);

/**
 * True for a claim that has a place in the panel of a year: an estimate at the end of what it covers; a reported sum
 * only if it begins with the year, as the steps do.
 */
export function claimedIn(claim: Claimed, year: Span): boolean {
  if (claim.span.end < year.start || claim.span.end > year.end) return false;
  return BEYOND.has(claim.quantity) || (claim.quantity === "refined_reported" && claim.span.start === year.start);
}
