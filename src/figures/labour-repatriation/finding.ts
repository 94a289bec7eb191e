import { dateWords } from "../../record/day";
import { FILED_WORDS } from "../../record/headcountWords";
import { figure, inSentence } from "../../record/names";
import type { Report, StateReports } from "./shape";
import { stockWords } from "./words";

const filed = (r: Report) => r.row.report_type === "midterm" || r.row.report_type === "final";
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const at = (date: string) => (date ? ` for ${dateWords(date)}` : "");

/** The report with the largest number before and a number left, and what the state last reported after it. */
function fall(states: readonly StateReports[]): string {
  let top: { state: StateReports; r: Report } | null = null;
  for (const state of states) {
    for (const r of state.reports) {
      if (filed(r) && r.before && r.left && r.before.value > (top?.r.before?.value ?? 0)) top = { state, r };
    }
  }
  const { before, left } = top?.r ?? {};
  if (!top || !before || !left) return "";
  const { r, state } = top;
  const permits = before.counted === "permit_holders" && left.counted === "permit_holders";
  const later = state.reports
    .filter((x) => filed(x) && x !== r && x.left && x.left.value > 0 && x.left.date > left.date)
    .reduce<Report | null>((a, b) => (a && (a.left?.date ?? "") >= (b.left?.date ?? "") ? a : b), null);
  const last = later?.left
    ? `, and ${stockWords(later.left)} ${FILED_WORDS[later.left.counted]} still there${at(later.left.date)}`
    : "";
  const kind = before.counted === left.counted ? "" : ` ${FILED_WORDS[left.counted]}`;
  const rest = left.value === 0 ? "none" : `${stockWords(left)}${kind}`;
  return ` ${capital(inSentence(state.state))} reported ${stockWords(before)} ${FILED_WORDS[before.counted]}${at(before.date)} and ${rest}${at(left.date)}${permits ? " (permits, not people sent home)" : ""}${last}.`;
}

/** One or two sentences that stay right for any window and filter; every number is counted from rows drawn. */
export function findingOf(states: readonly StateReports[], world: readonly Report[]): string {
  const reporting = states.filter((s) => s.reports.some(filed));
  const beside = states.reduce((n, s) => n + s.reports.filter((r) => r.row.report_type === "statement").length, 0);
  if (reporting.length === 0) {
    const none = states.filter((s) => s.reports.some((r) => r.row.report_type === "none")).length;
    if (beside > 0)
      return `No report under paragraph 8 is on record here; ${figure(beside)} ${beside === 1 ? "statement was" : "statements were"} made beside the reports.`;
    if (none > 0)
      return `${figure(none)} ${none === 1 ? "state had" : "states had"} filed nothing under paragraph 8 when last seen.`;
    if (world.length > 0)
      return `Only sums made by the press are on record here, which contain Russia’s fall in permit holders.`;
    return "No report on sending North Korean workers home is on record for this window and these filters.";
  }
  const own = (s: StateReports) => s.reports.filter(filed);
  const number = reporting.filter((s) => own(s).some((r) => (r.size ?? 0) > 0));
  const none = reporting.filter((s) => !number.includes(s) && own(s).some((r) => r.size === 0));
  const mute = reporting.filter((s) => !number.includes(s) && !none.includes(s)).sort((a, b) => b.size - a.size);
  const n = reporting.length;
  const one = n === 1 ? reporting[0] : undefined;
  if (one) {
    const name = capital(inSentence(one.state));
    const files = figure(own(one).reduce((k, r) => k + 1 + r.again.length, 0));
    if (mute.length > 0) return `${name} names no public number in its reports under paragraph 8.`;
    if (none.length > 0) return `${name} reported under paragraph 8 that it had none.`;
    return `${name} gives numbers in its reports under paragraph 8 (${files} ${files === "1" ? "row" : "rows"} of the record).${fall(states)}`;
  }
  const parts = [
    ...(number.length > 0
      ? [`${figure(number.length)} ${number.length === 1 ? "gives" : "give"} a number of people or permits`]
      : []),
    ...(none.length > 0 ? [`${figure(none.length)} ${none.length === 1 ? "says" : "say"} none`] : []),
    ...(mute.length > 0
      ? [
          `${figure(mute.length)} ${mute.length === 1 ? "names" : "name"} no public number${mute[0] ? `, ${mute.length === 1 ? inSentence(mute[0].state) : `${inSentence(mute[0].state)} among them`}` : ""}`,
        ]
      : []),
  ];
  return `Of ${figure(n)} states whose reports under paragraph 8 are on record here, ${parts.join(", ")}.${fall(states)}`;
}
