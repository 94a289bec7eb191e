import { isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { countWords, KIND_WORDS, whenWords } from "../../record/headcountWords";
import { amountWords, BASIS_WORDS } from "../../record/names";
import type { Host } from "./shape";

/** A voice short enough to stand beside a point: without what stands in brackets. */
export function shortVoice(h: Headcount): string {
  const [name = ""] = h.voice.split(/ \(| — |, /);
  return name.length > 26 ? "" : name;
}

const SIGNS = { at_least: "≥", up_to: "≤", approx: "≈", exact: "", range: "", "": "" } as const;

/** A number with its bound as a sign, for where a word has no room: `≥ 100,000`. */
export function brief(h: Headcount): string {
  const n = amountWords(h.value, h.low, h.high, "exact");
  return SIGNS[h.qualifier] ? `${SIGNS[h.qualifier]} ${n}` : n;
}

/** What stands beside a mark of none: no valid permit does not say that nobody was there. */
export const noneWords = (h: Headcount) => (h.counted === "permit_holders" ? "no permits" : "none");

/** ` permits` after a number that counts them; people need no word beside a mark. */
export const permitWord = (h: Headcount) => (h.counted === "permit_holders" && !isNone(h) ? " permits" : "");

const orNone = (h: Headcount) => (isNone(h) ? noneWords(h) : countWords(h));

/** The last number on a host, and whether the host answered the UN without one: from the longest wording to the shortest. */
export function latestWordings(host: Host): readonly string[] {
  const h = host.latest;
  const silent = host.silent.filter((s) => s.kind === "withheld").length;
  const mute = silent === 0 ? "" : `${silent} ${silent === 1 ? "statement" : "statements"} without a public number`;
  if (!h) return [mute, `${silent} without a number`];
  const kind = h.counted === "workers" || isNone(h) ? "" : ` ${KIND_WORDS[h.counted]}`;
  const number = `Latest: ${orNone(h)}${kind}, ${whenWords(h)}`;
  const who = `${number}, ${shortVoice(h) || h.voice}`;
  const full = `${who} (${BASIS_WORDS[h.basis]})`;
  return [...(mute ? [`${full}; ${mute}`] : []), full, who, number];
}

/** The last number of a host drawn as one line. */
export function stripWords(host: Host): string {
  const h = host.latest;
  if (!h) return "";
  return `${orNone(h)}${permitWord(h)} · ${whenWords(h)} · ${shortVoice(h) || h.voice}`;
}

/** Names that do not fit a margin of 116 px. */
const SHORT: Readonly<Record<string, string>> = { ARE: "UAE", GNQ: "Eq. Guinea", BIH: "Bosnia", GBR: "UK", USA: "US" };

export function marginName(host: Host): string {
  return SHORT[host.host] ?? host.name;
}
