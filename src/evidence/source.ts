import { dateWords } from "../record/day";
import { type SourcesRow, TABLE_NAMES } from "../record/tables";
import { fact } from "./facts";
import type { Context, Teller } from "./shape";
import { capital, KIND_SHOWN, languageName, many, stop } from "./words";

const MOST = 30;

function standing(row: SourcesRow, c: Context): string[] {
  return TABLE_NAMES.flatMap((table) =>
    table === "sources" ? [] : c.record[table].filter((r) => r.source_ids.includes(row.id)).map((r) => r.id),
  );
}

/** A source as a thing of its own, with the rows that stand on it. */
export const source: Teller<"sources"> = {
  kind: () => "A source",
  brief: (row) => `${row.publisher}: ${row.title}`,
  tell: (row, c) => {
    const rows = standing(row, c);
    return {
      headline: row.title,
      sentence: `${stop(row.publisher)} ${row.published ? dateWords(row.published) : "Undated"}. ${capital(many(rows.length, "row"))} of the record ${rows.length === 1 ? "stands" : "stand"} on it${rows.length > MOST ? `; the first ${MOST} are listed` : ""}.`,
      facts: [
        fact("Publisher", row.publisher),
        fact("Kind", capital(KIND_SHOWN[row.kind])),
        fact("Published", row.published ? dateWords(row.published) : "no date shown"),
        fact("Language", languageName(row.language)),
        fact("Underlying document", row.document),
        fact("Read with care", (row.care ?? []).join("; ")),
        fact("Note", row.note ?? ""),
      ],
      related: rows.slice(0, MOST).map((id) => c.link(id, "stands on it")),
    };
  },
};
