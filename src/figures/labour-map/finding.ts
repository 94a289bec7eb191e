import { dateWords, isoDay } from "../../record/day";
import { ceilingOf, isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { countWords, KIND_WORDS, whenWords } from "../../record/headcountWords";
import { BASIS_WORDS, inSentence } from "../../record/names";
import type { Day } from "../../record/units";
import type { View } from "../../view/view";
import { shortVoice } from "../labour-stock/words";
import type { Spot } from "./shape";

const states = (n: number) => `${n} ${n === 1 ? "state" : "states"}`;

/** `500–700 people, Feb 2018 (Diplomatic source, allegation)`: the newest number where a firmer one is drawn. */
export function newerWords(h: Headcount): string {
  return `${countWords(h)} ${KIND_WORDS[h.counted]}, ${whenWords(h)} (${shortVoice(h) || h.voice}, ${BASIS_WORDS[h.basis]})`;
}

function top(spot: Spot): string {
  const h = spot.lead;
  return h
    ? `${countWords(h)} ${KIND_WORDS[h.counted]} in ${inSentence(spot.host)} (${shortVoice(h) || h.voice}, ${BASIS_WORDS[h.basis]}, ${whenWords(h)})`
    : "";
}

/**
 * One sentence on the chosen states of the map, every number and name from a row that is drawn. `known`: the knowledge
 * date, where it lies before the end of the window; else null.
 */
export function findingOf(spots: readonly Spot[], known: Day | null): string {
  const here = spots.filter((s) => s.chosen);
  const numbered = here.filter((s) => s.lead && !isNone(s.lead));
  const none = here.filter((s) => s.lead && isNone(s.lead)).length;
  const silent = here.filter((s) => !s.lead).length;
  const tail = [
    ...(none > 0 ? [`${states(none)} said none were there or none held a permit`] : []),
    ...(silent > 0
      ? [`${states(silent)} ${silent === 1 ? "has" : "have"} statements but no number of those there`]
      : []),
  ].join(", ");
  if (numbered.length === 0)
    return tail
      ? `${tail.charAt(0).toUpperCase()}${tail.slice(1)}; no host has a number in this window.`
      : "No statement on any host in this window.";
  const largest = [...numbered].sort((a, b) => (b.lead ? ceilingOf(b.lead) : 0) - (a.lead ? ceilingOf(a.lead) : 0));
  const fresh = numbered.filter((s) => !s.old);
  const newer = numbered.filter((s) => s.newer).length;
  if (numbered.length === 1) {
    const only = largest[0] as Spot;
    const said = only.newer ? `, firmer than the newest, ${newerWords(only.newer)}` : "";
    return `The best-based recent number is ${top(only)}${said}${tail ? `; ${tail}` : ""}.`;
  }
  const since =
    known === null ? "the last three years of the window" : `the three years before ${dateWords(isoDay(known))}`;
  const age =
    fresh.length === numbered.length
      ? ""
      : fresh.length === 0
        ? `; none is from ${since}`
        : `; only ${fresh.length} of them from ${since}`;
  const other =
    newer === 0
      ? ""
      : `; for ${newer === 1 ? "one host" : `${newer} hosts`} a newer number rests on less and is told beside the mark`;
  const first = largest.slice(0, 2).map(top).join(" and ");
  return `${numbered.length} hosts have a number, the largest ${first}${age}${other}${tail ? `; ${tail}` : ""}.`;
}

export function notesOf(view: Pick<View, "sector" | "host">): string[] {
  return [
    "One number a host, which need not be its newest: of the numbers within a year before its newest in the window, the best-based one (reported to the UN, official statistics, official statement, derived, estimate, allegation), then the newer, then the larger. Where the newest rests on less, the mark and the table tell it too: the chart of workers by host names it as the latest. The others are in the chart of workers by host.",
    "The area of a circle is the number; of a range two rings, its lower and upper end. Filled: a filing, statistic or official statement; open: an estimate or allegation; dashed and empty: a bound, at most or at least so many. Paler, with its year: older than three years at the end of the window. Ring: none, or no valid permit, as stated. Cross: a report or statement without a public number of those there.",
    "A circle that would cover another is moved aside, with a line to its place. States that say none were there, and on which the record holds no other number, are listed below the map.",
    "Equal Earth projection; land and boundaries as in Natural Earth 1:110m, which shows who controls a place, not who owns it: no position on any disputed border is taken.",
    ...(view.sector.length > 0 ? ["Only statements on the chosen sector."] : []),
    ...(view.host.length > 0 ? ["Hosts that are not chosen are drawn faint."] : []),
  ];
}
