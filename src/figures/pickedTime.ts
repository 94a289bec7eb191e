import type { PickedTime } from "../chart/picked";
import { periodWords, spanBetween } from "../record/day";
import type { TableName, Tables } from "../record/tables";

/** The table that holds what happened under an id; null for ids of statements, rules, claims and sources. */
export function happeningTable(id: string): (TableName & ("events" | "tests")) | null {
  if (/^ev-/.test(id)) return "events";
  return /^(?:cns|csis|nuc)-/.test(id) ? "tests" : null;
}

/** When something happened, as charts draw it; null where the id is of no event or test in the record. */
export function pickedTime(
  record: { readonly [N in "events" | "tests"]?: Tables[N] },
  id: string | null,
): PickedTime | null {
  const table = id === null ? null : happeningTable(id);
  const row = table && record[table]?.find((r) => (r.id as string) === id);
  if (!row || row.date === "") return null;
  const end = "end_date" in row ? row.end_date : "";
  return { span: spanBetween(row.date, end || row.date), words: periodWords(row.date, end) };
}
