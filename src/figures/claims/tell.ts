import { STANDING_WORDS, standingOf, VERDICT_WORDS, VERDICTS } from "../../record/verdicts";
import type { ClaimItem } from "./prepare";

const many = (n: number) => `${n} ${n === 1 ? "claim" : "claims"}`;

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** `25 are contradicted, 20 imprecise and 5 consistent`, the most frequent first; then of how many it is withheld. */
function tally(items: readonly ClaimItem[]): string {
  const counts = VERDICTS.map((v) => ({ v, n: items.filter((i) => i.verdict === v).length }))
    .filter((c) => c.n > 0)
    .sort((a, b) => b.n - a.n);
  const held = items.filter((i) => i.verdict === null).length;
  const told = counts.map(({ v, n }, i) => `${n} ${i === 0 ? (n === 1 ? "is " : "are ") : ""}${VERDICT_WORDS[v]}`);
  if (held === 0) return listed(told);
  if (told.length === 0) return "every verdict is withheld";
  return `${listed(told)}, and of ${held} the verdict is withheld`;
}

/** How the claims in sight stand against the record; stays true for any window and filter. */
export function findingOf(items: readonly ClaimItem[], filtered: boolean): string {
  const held = items.filter((i) => i.verdict === null).length;
  const first = items[0];
  if (!first) return "No claim on record is about this window and these filters.";
  const article = items.filter((i) => i.row.article === "yes");
  const some = article.length > 0 && article.length < items.length;
  const only = article.length === items.length ? " of the article of 7 February 2018" : "";
  return [
    items.length === 1
      ? `One claim${only}, ${first.verdict ? "" : "verdict "}${STANDING_WORDS[standingOf(first.verdict)]}: ${first.row.claim}`
      : `Of ${many(items.length)}${only} held against the record, ${tally(items)}.`,
    some
      ? `Of the ${article.length === 1 ? "one sentence" : `${article.length} sentences`} of the article of 7 February 2018, ${tally(article)}.`
      : "",
    filtered ? "The filter on the basis hides statements, not verdicts." : "",
    held > 0 ? "A verdict is withheld where it rests on what became public only after the knowledge date." : "",
  ]
    .filter((s) => s !== "")
    .join(" ");
}

export const NOTES: readonly string[] = [
  "Each claim has an axis of its own: the black diamond is what was claimed, the marks under it are what the record holds on the same quantity, in the claim’s unit. A claim about a day has an axis of time.",
  "Solid marks were put on paper by a state or register; hollow ones are estimates, allegations or arithmetic. A bar is a range. A sum of months is worked out by the atlas from the leading monthly figures.",
  "Only rows that count what the claim counts are drawn. What else bears on it is listed in its evidence; a row that only repeats the claim, or another row, is no witness and is left out.",
  "Consistent: the record agrees, within rounding. Imprecise: near, but another kind of number, an end told for the middle, or a part for the whole. Disputed: bodies disagree and nothing decides. Contradicted: a firmer statement, or the claim’s own parts, say otherwise. Not checkable: no statement on record decides.",
  "A verdict is on the sentence, not on who said it. It is given with all that is on record today, and withheld at a knowledge date before all of that was public.",
];
