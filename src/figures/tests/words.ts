import { dateWords } from "../../record/day";
import { amountWords, figure } from "../../record/names";
import type { NuclearEstimatesRow } from "../../record/tables";
import type { Bar } from "./bars";
import type { Blast, Estimate, Launch, Odd, RangeClass } from "./prepare";

export const CLASS_NAMES: Readonly<Record<RangeClass, { readonly name: string; readonly long: string }>> = {
  ICBM: { name: "ICBM", long: "intercontinental" },
  IRBM: { name: "IRBM", long: "intermediate range" },
  MRBM: { name: "MRBM", long: "medium range" },
  SRBM: { name: "SRBM", long: "short range" },
  SLBM: { name: "SLBM", long: "from submarines" },
  "": { name: "Not classed", long: "or glide vehicle" },
  SLV: { name: "SLV", long: "satellite launcher" },
  cruise: { name: "Cruise", long: "CSIS, press" },
};

export const many = (n: number, one: string, more = `${one}s`) => `${figure(n)} ${n === 1 ? one : more}`;

/** `47`, or `≥ 47` where a number is not stated. */
export const leastWords = (n: number, exact: boolean) => (exact ? figure(n) : `≥${figure(n)}`);

const FATE_WORDS = { success: "success", failure: "failure", unknown: "outcome not known" } as const;

function thing(l: Launch): string {
  const name = l.satellite ? "satellite launcher" : l.range === "cruise" ? "cruise missile" : "missile";
  const what = l.row.system || (l.range && l.range !== "cruise" ? `${l.range} ${name}` : `${name} of unknown type`);
  const range = l.range && !what.includes(l.range) && l.range !== "cruise" ? ` (${l.range})` : "";
  if (!l.stated) return `${what}${range}, number not stated`;
  return l.least === 1 ? `1 ${what}${range}` : `${figure(l.least)} × ${what}${range}`;
}

/** What a group says: day, how many of what, how it ended, from where. */
export function spokenLaunch(l: Launch): string {
  const site = l.row.site_name ? `, ${l.row.site_name}` : "";
  const first = l.fate === "provisional" ? "; provisional: a first database entry, number and type may change" : "";
  return `${dateWords(l.row.date)}: ${thing(l)}; ${FATE_WORDS[l.row.outcome]}${site}${first}.`;
}

/** What a bar of all classes says. */
export function spokenBar(b: Bar): string {
  const parts = [
    b.by.success > 0 ? `${figure(b.by.success)} success` : "",
    b.by.failure > 0 ? `${figure(b.by.failure)} failure` : "",
    b.by.unknown > 0 ? `${figure(b.by.unknown)} of unknown outcome` : "",
    b.by.provisional > 0 ? `${figure(b.by.provisional)} provisional` : "",
  ].filter((p) => p !== "");
  return `${b.cell.words}: ${b.exact ? "" : "at least "}${many(b.least, "ballistic missile")}; ${parts.join(", ")}. Opens these dates.`;
}

/** `about 10 kt`, `20–30 kt`, `up to 1 kt`; '' where no yield is named. */
export function yieldWords(r: NuclearEstimatesRow): string {
  const words = amountWords(r.yield_kt, r.yield_kt_low, r.yield_kt_high, r.qualifier);
  return words === "" ? "" : `${words} kt`;
}

/** A magnitude with the decimals it was given with, one at least: `5.0`, `5.04`. */
export const magnitudeNumber = (m: number) => (Number.isInteger(m) ? m.toFixed(1) : String(m));

export const magnitudeWords = (r: NuclearEstimatesRow) =>
  r.magnitude === null
    ? ""
    : `magnitude ${magnitudeNumber(r.magnitude)}${r.magnitude_type ? ` ${r.magnitude_type}` : ""}`;

export function spokenEstimate(e: Estimate): string {
  const parts = [yieldWords(e.row), magnitudeWords(e.row)].filter((p) => p !== "");
  return `${e.row.reporter} on the nuclear test of ${dateWords(e.row.date)}: ${parts.join(", ") || "no number"}.`;
}

/** `0.5–2 kt`: the extremes of all published estimates. */
export function extremes(b: Blast): string {
  const words = amountWords(null, b.row.yield_kt_low, b.row.yield_kt_high);
  return words === "" ? "no yield published" : `${words} kt`;
}

/** `magnitude 3.9–4.3`, over all that gave one. */
export function magnitudes(b: Blast): string {
  const all = [...b.yields, ...b.others].flatMap((e) => (e.row.magnitude === null ? [] : [e.row.magnitude]));
  if (all.length === 0) return "";
  const low = magnitudeNumber(Math.min(...all));
  const high = magnitudeNumber(Math.max(...all));
  return low === high ? `magnitude ${low}` : `magnitude ${low}–${high}`;
}

export function spokenBlast(b: Blast): string {
  const size = [`published yields ${extremes(b)}`, magnitudes(b)].filter((p) => p !== "").join(", ");
  return `${dateWords(b.row.date)}: nuclear test, ${b.row.site_name}; ${size}; ${many(b.yields.length + b.others.length, "statement")}.`;
}

export function spokenOdd(o: Odd): string {
  const event = o.row.csis_event ? ` (${o.row.csis_event.toLowerCase()})` : "";
  if (o.match === "csis_only") return `${dateWords(o.date)}: in the CSIS list only${event}.`;
  const n = o.row.cns_count_that_day;
  return `${dateWords(o.date)}: in the CNS-based list only${n === null ? "" : `, ${many(n, "missile")}`}.`;
}

/** A reporter short enough to stand beside a point. */
export function shortReporter(name: string): string {
  const [first = name] = name.split(/ \(|, (?=[a-z])/);
  return first.replace("US Office of the Director of National Intelligence", "US ODNI");
}

/** Names that have initials of their own, for where the name would leave no room for the number. */
const INITIALS: Readonly<Record<string, string>> = {
  "University of Science and Technology of China": "USTC",
  "US Director of National Intelligence": "US DNI",
};

/** A reporter's initials, where it has any that are known; else its short name. */
export function initialsOf(name: string): string {
  const short = shortReporter(name);
  return INITIALS[short] ?? short;
}
