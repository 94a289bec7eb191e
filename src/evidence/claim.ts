import { type ClaimTables, indexOf, witnesses } from "../figures/claims/find";
import { figureOf, isLaid } from "../figures/claims/lay";
import type { Witness } from "../figures/claims/witness";
import { amountFull, quantityWords } from "../figures/claims/words";
import { bothEnds } from "../record/bothEnds";
import { dateWords, periodWords } from "../record/day";
import { BASIS_WORDS, SILENCE_WORDS } from "../record/names";
import type { ClaimsRow } from "../record/tables";
import { STANDING_MEANS, STANDING_WORDS, standingOf } from "../record/verdicts";
import { fact } from "./facts";
import type { Context, Related, Rival, Teller } from "./shape";
import { capital, stop } from "./words";

const indexes = new WeakMap<ClaimTables, ReturnType<typeof indexOf>>();

function index(tables: ClaimTables): ReturnType<typeof indexOf> {
  const hit = indexes.get(tables);
  if (hit) return hit;
  const made = indexOf(tables);
  indexes.set(tables, made);
  return made;
}

/** What is claimed, in words: a number, a range, a day, or that none is. */
function claimed(row: ClaimsRow): string {
  if (row.unit === "date") return periodWords(row.period_start, row.period_end);
  const ends = bothEnds(row);
  return ends === null ? "No number" : amountFull(ends.low, ends.high, row.qualifier, row.unit);
}

function rivalOf(w: Witness, row: ClaimsRow): Rival {
  const value =
    w.kind === "silence"
      ? SILENCE_WORDS[w.silence ?? "no_record"]
      : w.kind === "day"
        ? w.short
        : amountFull(w.low, w.high, w.qualifier, row.unit);
  const own = row.period_start ? periodWords(row.period_start, row.period_end) : dateWords(row.claim_date);
  return {
    id: w.id,
    value: capital(value),
    who: w.kind === "day" ? capital(BASIS_WORDS[w.basis]) : `${capital(w.who)}, ${BASIS_WORDS[w.basis]}`,
    when: w.when || own,
    why: "",
  };
}

/** A published sentence, held against the record. */
export const claim: Teller<"claims"> = {
  kind: () => "A claim, held against the record",
  brief: (row) => row.claim,
  tell: (row, c) => {
    const figure = figureOf(row);
    const standing = standingOf(row.verdict);
    const verdict = capital(STANDING_WORDS[standing]);
    return {
      headline: row.claim,
      sentence: row.verdict === "" ? `Verdict withheld. ${STANDING_MEANS.withheld}` : `${stop(verdict)} ${row.reason}`,
      facts: [
        fact("Verdict", verdict, STANDING_MEANS[standing]),
        fact("What is claimed", capital(claimed(row))),
        fact("About", capital(quantityWords(row))),
        fact("Who said it", row.claim_by),
        fact("Where", row.claim_where),
        fact("When", dateWords(row.claim_date)),
        fact("From", row.article === "yes" ? "The article of 7 February 2018 with which the claims began" : ""),
      ],
      rivalsTitle: "What the record holds on it",
      rivals: witnesses(row, index(c.record)).map((w) => rivalOf(w, row)),
      related: [
        row.claim_row ? c.link(row.claim_row, "the claimed statement itself, as a row of the record") : null,
        ...row.statements.map((id) => c.link(id, "bears on it")),
      ],
      ...(figure ? { lay: { figure, query: row.view, drawn: isLaid(row) } } : {}),
    };
  },
};

/** The claims that a row bears on, or that it holds itself, each with its verdict. */
export function claimsOn(c: Context, id: string): Related[] {
  return c.record.claims.flatMap((row) => {
    const verdict = row.verdict === "" ? "verdict withheld" : STANDING_WORDS[row.verdict];
    if (row.claim_row === id)
      return [{ id: row.id, label: row.claim, why: `${verdict}; this row is the claim itself` }];
    return row.statements.includes(id) ? [{ id: row.id, label: row.claim, why: verdict }] : [];
  });
}

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
