import { dateWords } from "../record/day";
import { hasNumber, OIL_RANK, type OilQuantity } from "../record/oil";
import type { PetroleumMonthlyRow } from "../record/tables";
import { many, stop } from "./words";

/** The rules of `OIL_RANK` in words, one for one: what made the leading statement go before another. */
export const RULE_WORDS: readonly string[] = [
  "a statement marked as leading goes first",
  "a number goes before silence",
  "a filed number goes before a newspaper's conversion",
  "a report goes before arithmetic",
  "an exact number goes before a truncated or rounded one",
  "the newer table goes first",
];
const NO_RULE = "no rule tells them apart, so the order of the record stands";

/** The first rule that puts `a` before `b`, as its place in the list; -1 where none does. */
function deciding(a: PetroleumMonthlyRow, b: PetroleumMonthlyRow): number {
  return OIL_RANK.findIndex((rule) => rule(a, b) !== 0);
}

/** Why one statement goes before another, in words. */
export function ruleBetween(lead: PetroleumMonthlyRow, rival: PetroleumMonthlyRow): string {
  const i = deciding(lead, rival);
  return i < 0 ? NO_RULE : (RULE_WORDS[i] ?? NO_RULE);
}

const nameOf = (row: PetroleumMonthlyRow) => (row.as_of ? `the table of ${dateWords(row.as_of)}` : "an undated table");

/** Why the row leads its quantity, or why another does: a whole sentence. */
export function leadWhy(row: PetroleumMonthlyRow, q: OilQuantity): string {
  const lead = q.leading;
  if (lead === null) return "";
  if (lead.id !== row.id) {
    const reason = lead.leading === "yes" && lead.leading_reason ? `: ${lead.leading_reason}` : "";
    return stop(
      `This one does not lead. The statement drawn is that of ${nameOf(lead)}: ${ruleBetween(lead, row)}${reason}`,
    );
  }
  if (q.rivals.length === 0) {
    return hasNumber(row)
      ? "It is the only statement on record for this supplier and period, so it leads."
      : "It is the only statement on record for this supplier and period, and it names no number.";
  }
  if (row.leading === "yes") return stop(`It is marked as leading: ${row.leading_reason || "no reason is given"}`);
  const reasons = [...new Set(q.rivals.map((r) => ruleBetween(row, r)))];
  return stop(`It leads over ${many(q.rivals.length, "other statement")}: ${reasons.join("; ")}`);
}

/** The heading over the reason. */
export function whyTitle(leads: boolean, rivals: boolean): string {
  if (!leads) return "Why another one leads";
  return rivals ? "Why this one leads" : "How it is drawn";
}
