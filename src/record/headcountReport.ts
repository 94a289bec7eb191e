import { amountWords, SILENCE_WORDS } from "./names";
import type { Op8ReportsRow } from "./tables";
import type { Persons, Qualifier } from "./units";

type Counted = Op8ReportsRow["counted_before"];

/** What a number of a report counts, in words; a sum of departures and falls counts no one thing. */
export const REPORT_COUNTED: Readonly<Record<Exclude<Counted, "">, string>> = {
  workers: "workers",
  permit_holders: "permits",
  citizens: "citizens",
  people: "people",
  mixed: "",
};

const join = (...parts: readonly string[]) => parts.filter((p) => p !== "").join(" ");

/**
 * One number of a report with what it counts: `1,221 permits`, `at least 200 workers`, `no valid permits`; '' where it
 * names none. A range has its lower end in `low`, its upper end in `n`.
 */
export function reportNumber(
  low: Persons | null,
  n: Persons | null,
  qualifier: Qualifier | "",
  counted: Counted,
): string {
  if (n === null && low === null) return "";
  const what = counted === "" ? "" : REPORT_COUNTED[counted];
  // None of the permits was valid: that does not say that nobody was there.
  if (n === 0) return join("no", counted === "permit_holders" ? `valid ${what}` : what);
  return join(low === null ? amountWords(n, null, null, qualifier) : amountWords(null, low, n), what);
}

/** The number of a row for people sent home: departures somebody counted, the fall of a stock, or the press's sum. */
function sentHome(r: Op8ReportsRow): string {
  if (r.repatriated === null) return "";
  const amount = amountWords(r.repatriated, null, null, r.qualifier_repatriated);
  if (r.repatriated_is === "sum")
    return `${amount} in a press sum, most of it a fall in Russian permits, not people sent home`;
  if (r.repatriated_is === "difference") return `${amount} fewer`;
  return `${reportNumber(null, r.repatriated, r.qualifier_repatriated, r.counted_repatriated)} sent home`;
}

/** All numbers of a report in words, in the order before, sent home, remaining, reports received. */
export function reportNumbers(r: Op8ReportsRow): string[] {
  const before = reportNumber(r.workers_before_low, r.workers_before, r.qualifier_before, r.counted_before);
  const left = reportNumber(r.remaining_low, r.remaining, r.qualifier_remaining, r.counted_remaining);
  const reports = amountWords(r.reports_received, null, null, r.reports_received === null ? "" : r.qualifier);
  return [
    before && `${before} before`,
    sentHome(r),
    left && `${left} remaining`,
    reports && `${reports} reports received`,
  ].filter((text) => text !== "");
}

/** Why a report has no number, in a few words; a text that could be read differs from one that was not public. */
export function reportSilence(r: Pick<Op8ReportsRow, "silence" | "public">): string {
  if (r.silence === "withheld")
    return r.public === "yes" ? "names no number remaining" : "text not public when last seen";
  return r.silence === "" ? "" : SILENCE_WORDS[r.silence];
}
