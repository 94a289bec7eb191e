import type { ClaimsRow } from "../record/tables";

/**
 * Why a claim has no mark in its figure, by figure and what the claim counts. Each is a sentence drawn in the figure.
 * Everything that is not named here is drawn: a test renders every claim and fails on one that is neither.
 */
const WHY: Readonly<Partial<Record<string, Readonly<Partial<Record<ClaimsRow["quantity"], string>>>>>> = {
  "labour-entries": {
    visa_share: "The claim is a share of the visas. No mark: this figure draws numbers of papers and crossings.",
  },
  "labour-earnings": {
    family_fed: "The claim is how many people one wage feeds. No mark: this figure draws pay, shares and revenue.",
  },
  "labour-repatriation": {
    day: "The claim is when people began to leave. No mark: this figure has no axis of time.",
  },
  "labour-stock": {
    people_planned: "The claim is a plan. No mark: this figure counts people who are at work, not people expected.",
  },
};

/** Where the record names no number at all. */
const NO_NUMBER = "The claim names no number. No mark: there is nothing to set against this axis.";

const BOTH =
  "The claim is China and Russia together. No mark: each supplier has its own axis here, and none is summed.";
const SUM = "The claim is a sum of several months. No mark: bars are single months, and nobody claimed their average.";

type Needed = Pick<
  ClaimsRow,
  "figure" | "quantity" | "unit" | "supplier" | "value" | "low" | "period_start" | "period_end"
>;

/** The sentence to be drawn in the place of a mark; `''` for a claim that has one. */
export function noPlace(row: Needed): string {
  const why = WHY[row.figure]?.[row.quantity];
  if (why) return why;
  if (row.unit !== "date" && row.value === null && row.low === null) return NO_NUMBER;
  if (row.figure !== "oil-monthly") return "";
  if (row.supplier === "ALL") return BOTH;
  const sum = row.period_end !== "" && row.period_end !== row.period_start;
  return sum && row.quantity === "refined_reported" ? SUM : "";
}
