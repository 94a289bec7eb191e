import { dateWords, periodWords } from "../../record/day";
import { amountWords, BASIS_WORDS, countryName, figure } from "../../record/names";
import type { Op8ReportsRow } from "../../record/tables";
import type { Counted, Report, Stock } from "./shape";

export const TYPE_WORDS: Readonly<Record<Op8ReportsRow["report_type"], string>> = {
  midterm: "midterm report",
  final: "final report",
  statement: "statement beside the reports",
  none: "no report",
};

export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  workers: "workers",
  permit_holders: "permit holders",
  citizens: "nationals, workers or not",
  people: "people, not workers alone",
  mixed: "people and permits added together",
};

export const SILENT_WORDS: Readonly<Record<Exclude<Op8ReportsRow["silence"], "">, string>> = {
  withheld: "names no number, or was not public when last seen",
  not_reported: "nothing filed when last seen",
  not_applicable: "not about a number of people",
  no_record: "no source found prints a number",
};

const isNone = (s: Stock) => s.value === 0 && s.low === null;

/** `30,000–40,000`, `up to 451`, `30,023`. A reported zero is `none`. */
export function stockWords(s: Stock): string {
  if (s.low !== null) return amountWords(null, s.low, s.value);
  return s.value === 0 ? "none" : amountWords(s.value, null, null, s.qualifier);
}

const on = (date: string) => (date ? ` (${dateWords(date)})` : "");
const part = (s: Stock) => (s.whole ? "" : ", a part of the state or not workers alone");

function leftWords(r: Bare, left: Stock): string {
  if (!isNone(left)) return `${stockWords(left)} ${COUNTED_WORDS[left.counted]} left${on(left.date)}${part(left)}`;
  const what = left.counted === "permit_holders" ? "no permit holders" : "none";
  return `${what} left${on(left.date)}${r.oneCount ? "; another count of the same report gives a number for that day" : ""}`;
}

type Bare = Omit<Report, "label">;

function figures(r: Bare): string[] {
  const out: string[] = [];
  const { before, left, sent } = r;
  if (before)
    out.push(
      `${isNone(before) ? "no" : stockWords(before)} ${COUNTED_WORDS[before.counted]} before${on(before.date)}${part(before)}`,
    );
  if (sent) {
    const some = sent.part ? `, ${sent.part}` : "";
    const time = sent.from || sent.to ? ` (${periodWords(sent.from || sent.to, sent.to)})` : "";
    const kind = sent.counted === "workers" || sent.counted === "mixed" ? "" : ` ${COUNTED_WORDS[sent.counted]}`;
    const whose =
      r.state === "WLD"
        ? " sent home, as the press adds up; Russia’s fall in permit holders is in it"
        : `${kind} sent home`;
    out.push(`${amountWords(sent.value, null, null, sent.qualifier)}${whose}${some}${time}`);
  }
  if (left) out.push(leftWords(r, left));
  if (before?.counted === "permit_holders" && left?.counted === "permit_holders")
    out.push("permits, not people: their fall counts nobody’s departure");
  else if (r.fall !== null) out.push("the fall is arithmetic, not a count of departures");
  return out;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The spoken sentence of a report: state, form, date, figures or silence, who says so, on what basis, how often. */
export function labelOf(r: Bare): string {
  const who = r.state === "WLD" ? "World" : countryName(r.state);
  const form = r.state === "WLD" ? "sum" : TYPE_WORDS[r.row.report_type];
  const when = r.row.report_date
    ? dateWords(r.row.report_date)
    : r.row.known
      ? `undated, public by ${dateWords(r.row.known)}`
      : "undated";
  const said = figures(r).join("; ") || (r.row.silence ? SILENT_WORDS[r.row.silence] : "no number");
  const n = r.again.length;
  const again = n === 0 ? "" : ` Said again in ${figure(n)} more ${n === 1 ? "row" : "rows"}.`;
  return `${who}, ${form}, ${when}: ${said}. ${capital(r.row.reporter)}, ${BASIS_WORDS[r.row.basis]}.${again}`;
}

const SIGNS = { at_least: "≥ ", up_to: "≤ ", approx: "≈ ", exact: "", range: "", "": "" } as const;

/** A number with its bound as a sign, for beside a mark. */
export function brief(s: Pick<Stock, "low" | "value" | "qualifier">): string {
  return s.low === null ? `${SIGNS[s.qualifier]}${figure(s.value)}` : `${figure(s.low)}–${figure(s.value)}`;
}

/** The reports of a state with their dates: `midterm 6 Mar 2019, final 20 Mar 2020`; `no report on record`. */
export function statusWords(reports: readonly Report[]): string {
  const parts: string[] = [];
  for (const type of ["none", "midterm", "final"] as const) {
    const own = reports.filter((r) => r.row.report_type === type);
    const dates = own.flatMap((r) => [r.row, ...r.again]).map((row) => row.report_date);
    if (dates.length === 0) continue;
    // The closest date of several that name one report: a day says more than its month.
    const best = dates.reduce((a, b) => (b.length > a.length || (b.length === a.length && b !== "" && b < a) ? b : a));
    const when = best ? dateWords(best) : "undated";
    parts.push(type === "none" ? `none by ${when}` : `${type} ${when}`);
  }
  return parts.length > 0 ? parts.join(", ") : "no report on record";
}
