import { dateWords, periodWords } from "../../record/day";
import { amountWords, BASIS_WORDS, figure, QUALIFIER_WORDS } from "../../record/names";
import type { PetroleumEstimatesRow } from "../../record/tables";
import type { Qualifier } from "../../record/units";
import type { OilUnit } from "../../view/view";

/** What a body's number counts against the reports. */
export type Scope =
  /** Deliveries nobody reported, beside the reports. */
  | "beyond"
  /** All deliveries seen, reported ones among them. */
  | "total"
  /** Deliveries from Russia only. */
  | "russia";

export function scopeOf(measure: string): Scope {
  if (measure === "total_deliveries") return "total";
  return measure === "deliveries_from_russia" ? "russia" : "beyond";
}

/** What is said of one case of an estimate. */
export interface Said {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier | "";
  /** About as its body says, or by our own arithmetic from another unit or load; a bound says more. */
  readonly about: boolean;
  readonly laden: number | null;
  readonly computed: boolean;
}

const SHORT: Readonly<Record<string, string>> = {
  "Panel of Experts": "Panel",
  "US-led complaint": "US-led",
  "United States": "US",
  "Open Source Centre": "OSC",
  "C4ADS/RUSI": "C4ADS",
};

/** A body's name as it stands on its mark. A medium is named by its reporter: `VOA (Planet Labs imagery)` is VOA. */
export function bodyName(r: Pick<PetroleumEstimatesRow, "body" | "reporter">): string {
  if (r.body === "Media") return r.reporter.split(/ \(| on the /)[0] ?? r.body;
  const states = /^(\d+) UN Member States/.exec(r.reporter);
  if (r.body === "Member States" && states) return `${states[1]} states`;
  return SHORT[r.body] ?? r.body;
}

const LONG: Readonly<Record<string, string>> = {
  "Panel of Experts": "the UN Panel",
  "US-led complaint": "the US-led complaint",
  "United States": "the United States",
  "Open Source Centre": "the Open Source Centre",
  "C4ADS/RUSI": "C4ADS and RUSI",
  MSMT: "the Monitoring Team",
};

/** A body's name inside a sentence; with whom it cites, where it says so itself. */
export function bodyWords(r: Pick<PetroleumEstimatesRow, "body" | "reporter">): string {
  const citing = /\((citing [^)]+)\)/.exec(r.reporter)?.[1];
  if (citing) return `${LONG[r.body] ?? bodyName(r)} ${citing}`;
  if (r.body === "Member States") return bodyName(r).replace(/ states$/, " UN Member States");
  return LONG[r.body] ?? bodyName(r);
}

/** What a number counts against the reports, in a few words. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  beyond: "beyond the reports",
  total: "total, reported deliveries included",
  russia: "from Russia only",
};

/** The sign of how exact an amount is, where there is no room for the word. */
export type Sign = "≥ " | "≤ " | "≈ " | "";

/** The sign of a qualifier. */
export function signOf(qualifier: string): Sign {
  return qualifier === "at_least" ? "≥ " : qualifier === "up_to" ? "≤ " : qualifier === "approx" ? "≈ " : "";
}

/** The word before a case's amount: `about`, `at least`, `up to`; empty where it is exact, or a range as stated. */
export function wordOf(c: Pick<Said, "qualifier" | "about">): string {
  return (c.qualifier && QUALIFIER_WORDS[c.qualifier]) || (c.about ? "about" : "");
}

/** `range`, `about, range`: both ends are stated, each no surer than this. For tables. */
export const rangeWords = (kind: string): string => (kind === "exact" || kind === "" ? "range" : `${kind}, range`);

/** What a case's value is, for tables: `about`, `at least`, `up to`, `exact`, `range`, `about, range`. */
export const isWords = (c: Pick<Said, "value" | "qualifier" | "about">): string =>
  c.value === null ? rangeWords(wordOf(c)) : wordOf(c) || "exact";

const isBound = (sign: Sign) => sign === "≥ " || sign === "≤ ";

/**
 * A bound is quoted, never rounded: "up to 2,332,000" is neither 2.3m nor 2.4m. Short where that loses no digit
 * (`2.332m`, `165k`), else in full; of our own arithmetic the fraction of a barrel is dropped.
 */
function quoted(n: number): string {
  const whole = Math.floor(n + 1e-6);
  if (whole < 1000 || whole % 1000 !== 0) return figure(whole);
  return whole >= 1e6 ? `${whole / 1e6}m` : `${whole / 1000}k`;
}

/** `1.52m`, `323k`, `812`: what fits on a mark, with at most `decimals` of a million; a bound as it was said. */
export function shortAmount(n: number, sign: Sign = "", decimals: 1 | 2 = 2): string {
  if (isBound(sign)) return quoted(n);
  const k = Math.round(n / 1000);
  const part = 10 ** decimals;
  if (k >= 1000) return `${Math.round((n * part) / 1e6) / part}m`;
  return n >= 1000 ? `${k}k` : String(Math.round(n));
}

/** `0.59–1.63m`, `220–660k`, `1.52m`. */
export function shortRange(low: number, high: number, sign: Sign = ""): string {
  const a = shortAmount(low, sign);
  const b = shortAmount(high, sign);
  if (a === b) return a;
  if (!isBound(sign) && a.endsWith("k") && b.endsWith("m")) return `${Math.round(low / 1e4) / 100}–${b}`;
  return `${!isBound(sign) || a.at(-1) === b.at(-1) ? a.replace(/[mk]$/, "") : a}–${b}`;
}

type Load = Pick<PetroleumEstimatesRow, "value" | "unit" | "laden" | "laden_case" | "qualifier">;

/** The case a body itself calls its highest or lowest; '' where it names none. */
export function caseName(r: Pick<PetroleumEstimatesRow, "laden_case">): string {
  return r.laden_case === "" ? "" : `${r.laden_case} case`;
}

/** On what load a case rests, and whether we computed it: `computed for tankers 60 % laden from about 781,497 barrels at 90 %`. */
export function loadWords(r: Load, c: Pick<Said, "laden" | "computed">): string {
  if (c.computed && r.value !== null) {
    return `computed for tankers ${c.laden} % laden from ${amountWords(r.value, null, null, r.qualifier)} ${r.unit} at ${r.laden} %`;
  }
  if (c.computed) return `computed for tankers ${c.laden} % laden from the case at ${r.laden} %`;
  const named = caseName(r);
  if (c.laden === null) return named ? `${named}, load not given` : "load not stated";
  return `${named ? `${named}, ` : ""}tankers ${c.laden} % laden`;
}

/** `converted from about 781,497 barrels`; empty where the unit shown is the body's own. */
export function convertedFrom(
  r: Pick<PetroleumEstimatesRow, "value" | "low" | "high" | "unit" | "qualifier">,
  unit: OilUnit,
): string {
  if ((unit === "bbl") === (r.unit === "barrels")) return "";
  return `converted from ${amountWords(r.value, r.low, r.high, r.qualifier)} ${r.unit}`;
}

/** The sentence of one case: who, what, how much, for which period, on what load, on what basis. */
export function estimateWords(r: PetroleumEstimatesRow, c: Said, unit: OilUnit): string {
  const number =
    c.value === null ? `${figure(Math.round(c.low))}–${figure(Math.round(c.high))}` : figure(Math.round(c.value));
  const amount = `${wordOf(c)} ${number}`.trim();
  const period = /-\d\d-\d\d$/.test(r.period_start)
    ? `${dateWords(r.period_start)} to ${dateWords(r.period_end)}`
    : periodWords(r.period_start, r.period_end);
  const from = convertedFrom(r, unit);
  return `${r.reporter}, ${period}: ${amount} ${unit}, ${SCOPE_WORDS[scopeOf(r.measure)]}, ${loadWords(r, c)}${from && `, ${from}`}; ${BASIS_WORDS[r.basis]}.`;
}
