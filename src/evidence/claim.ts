import { TABLE_NAMES } from "../record/tables";
import { fact } from "./facts";
import type { Context, Related, Teller } from "./shape";
import { capital, stop } from "./words";

/** Rows that stand on one of the sources of a claim, those that share most of them first. */
function sharing(ids: readonly string[], c: Context, most: number): (Related | null)[] {
  const wanted = new Set(ids);
  return TABLE_NAMES.flatMap((table) => {
    if (table === "sources" || table === "claims" || table === "contradictions") return [];
    return c.record[table].map((r) => ({ id: r.id, n: r.source_ids.filter((s) => wanted.has(s)).length }));
  })
    .filter((x) => x.n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, most)
    .map((x) => c.link(x.id, "stands on a source of this claim"));
}

/** A published sentence, held against the record. */
export const claim: Teller<"claims"> = {
  kind: () => "A claim, held against the record",
  brief: (row) => row.claim,
  tell: (row, c) => ({
    headline: row.claim,
    sentence: `Held against the record: ${stop(row.verdict)}`,
    facts: [fact("What the record holds", row.record), fact("Claimed by", row.claim_by)],
    related: sharing(row.source_ids, c, 10),
  }),
};

/** A disagreement the record lists. */
export const contradiction: Teller<"contradictions"> = {
  kind: () => "A contradiction in the record",
  brief: (row) => row.what,
  tell: (row, c) => ({
    headline: "Sources disagree",
    sentence: row.what,
    facts: [
      fact("Why, as far as known", row.reason),
      fact("What the atlas does", row.kept),
      fact("Topic", capital(row.topic)),
    ],
    related: row.rows.map((id) => c.link(id, "one side of it")),
  }),
};
