import { BASIS_WORDS, SILENCE_WORDS } from "../../record/names";
import { STANDING_WORDS, standingOf, TOPIC_WORDS } from "../../record/verdicts";
import type { Column, TableLine } from "../model";
import type { ClaimItem } from "./prepare";
import type { Witness } from "./witness";

export const COLUMNS: readonly Column[] = [
  { key: "claim", label: "Claim" },
  { key: "by", label: "By" },
  { key: "topic", label: "Topic" },
  { key: "who", label: "Claimed or stated by" },
  { key: "low", label: "From", numeric: true },
  { key: "high", label: "To", numeric: true },
  { key: "unit", label: "Unit" },
  { key: "basis", label: "Basis" },
  { key: "says", label: "In words" },
  { key: "verdict", label: "Verdict" },
];

function line(item: ClaimItem, w: Witness): TableLine {
  const number = w.kind === "number" || w.kind === "sum";
  return {
    id: w.id,
    cells: [
      item.row.claim,
      item.by,
      TOPIC_WORDS[item.row.topic],
      w.who,
      number ? w.low : null,
      number ? w.high : null,
      number ? item.row.unit : w.silence === null ? "" : SILENCE_WORDS[w.silence],
      BASIS_WORDS[w.basis],
      w.label,
      "",
    ],
  };
}

/** Each claim with what is claimed, and under it each statement set beside it. */
export function linesOf(items: readonly ClaimItem[]): TableLine[] {
  return items.flatMap((i) => [
    {
      id: i.id,
      cells: [
        i.row.claim,
        i.by,
        TOPIC_WORDS[i.row.topic],
        "the claim",
        i.claimed?.low ?? null,
        i.claimed?.high ?? null,
        i.claimed ? i.row.unit : "",
        "",
        i.spoken,
        STANDING_WORDS[standingOf(i.verdict)],
      ],
    },
    ...i.witnesses.map((w) => line(i, w)),
  ]);
}
