import { span } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Day } from "../../record/units";

/**
 * A rule as it could be told at the end of a day, null for the release. What became of it is known only once the act
 * that did it is on record (`isKnown`): before that nobody could say "replaced", "never applied" or name the day. A last
 * day that stands in the act itself was known, but had not come. The curator's description is hindsight and stays out.
 */
export function rowOn(row: MeasuresRow, isKnown: (id: string) => boolean, day: Day | null): MeasuresRow {
  if (day === null) return row;
  const bare: MeasuresRow = { ...row, description: "" };
  const unforeseen = row.superseded_by !== "" && !isKnown(row.superseded_by);
  const open: MeasuresRow = unforeseen
    ? { ...bare, superseded_by: "", ...(row.ends_kind === "replaced_on" ? { ends: "", ends_kind: "" } : {}) }
    : bare;
  const ended = open.status === "ended" || open.status === "superseded";
  if (open.status === "never_applied" && unforeseen) return { ...open, status: "in_force" };
  return ended && (open.ends === "" || span(open.ends).end > day) ? { ...open, status: "in_force" } : open;
}
