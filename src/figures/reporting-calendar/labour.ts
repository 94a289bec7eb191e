import { dateWords, span } from "../../record/day";
import { BASIS_WORDS, countryName, figure } from "../../record/names";
import type { MeasuresRow, Op8ReportsRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";

export const DUTIES = ["midterm", "final"] as const;
export type Duty = (typeof DUTIES)[number];

/** A report owed by all states, with its day, from the measures. */
export interface Due {
  readonly id: string;
  readonly duty: Duty;
  readonly date: IsoDate;
  readonly day: number;
  readonly paragraph: string;
  readonly sources: readonly string[];
}

const MEASURES: Readonly<Record<Duty, string>> = { midterm: "m2397-labour-interim", final: "m2397-labour-final" };

export function duesOf(measures: readonly MeasuresRow[]): Due[] {
  return DUTIES.flatMap((duty) => {
    const m = measures.find((r) => r.id === MEASURES[duty]);
    if (!m || m.deadline === "") return [];
    const paragraph = `${m.resolution_id} para ${m.paragraph || `${m.paragraph_unverified} (unverified)`}`;
    return [{ id: m.id, duty, date: m.deadline, day: span(m.deadline).start, paragraph, sources: m.source_ids }];
  });
}

/** What a report held: a number, none, or no number and why. */
export type Sign = "number" | "zero" | "withheld" | "not_reported" | "no_record";

/** Rows of one report that say the same kind of thing. */
export interface Filing {
  readonly id: string;
  readonly sign: Sign;
  readonly rows: readonly Op8ReportsRow[];
  readonly label: string;
}

/** Days after the due day, as far as the date tells: from 1 up where late, 0 or below where in time. */
export interface Lateness {
  readonly low: number;
  readonly high: number;
}

/** One state's answer to one duty; without filings nothing is on record. */
export interface Answer {
  readonly duty: Duty;
  readonly filings: readonly Filing[];
  /** Dates that sources give for the report, the closest first. */
  readonly dates: readonly IsoDate[];
  readonly lateness: Lateness | null;
}

export interface StateAnswers {
  readonly state: string;
  readonly name: string;
  readonly midterm: Answer;
  readonly final: Answer;
}

const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  number: "gives a number",
  zero: "reports none",
  withheld: "without a public number",
  not_reported: "nothing filed when last seen",
  no_record: "number in no source found",
};

function signOf(r: Op8ReportsRow): Sign {
  if (r.report_type === "none") return "not_reported";
  const numbers = [r.workers_before, r.repatriated, r.remaining].filter((n) => n !== null);
  if (numbers.some((n) => n > 0)) return "number";
  if (numbers.length > 0) return "zero";
  return r.silence === "withheld" || r.silence === "not_reported" ? r.silence : "no_record";
}

/** The dates of a report: the closest alone, and others as close within a month of it, for those are one report. */
function datesOf(rows: readonly Op8ReportsRow[]): IsoDate[] {
  const dates = [...new Set(rows.flatMap((r) => (r.report_date === "" ? [] : [r.report_date])))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const first = dates[0];
  if (!first) return [];
  const near = (d: IsoDate) => d.length === first.length && span(d).start - span(first).start <= 31;
  return dates.filter(near);
}

function latenessOf(dates: readonly IsoDate[], due: Due | undefined): Lateness | null {
  if (!due || dates.length === 0) return null;
  const spans = dates.map((d) => span(d));
  return {
    low: Math.min(...spans.map((s) => s.start)) - due.day,
    high: Math.max(...spans.map((s) => s.end)) - due.day,
  };
}

export const isLate = (a: Answer) => a.lateness !== null && a.lateness.low > 0;
export const inTime = (a: Answer) => a.lateness !== null && a.lateness.high <= 0;

/** `1 day`, `269 days`. */
export const dayCount = (n: number) => `${figure(n)} ${n === 1 ? "day" : "days"}`;

/** `in time`, `269 days late`, `10 to 39 days late`; empty where the date does not tell. */
export function latenessWords(a: Answer): string {
  const { low, high } = a.lateness ?? { low: 0, high: 1 };
  if (high <= 0) return "in time";
  if (low <= 0) return "";
  return low === high ? `${dayCount(low)} late` : `${figure(low)} to ${dayCount(high)} late`;
}

/** Two dates that sources give for one report: `6 or 25 Mar 2019`. */
export function datesWords(dates: readonly IsoDate[]): string {
  const [a, b] = dates;
  if (!a) return "undated";
  if (!b) return dateWords(a);
  const same = a.length === 10 && a.slice(0, 7) === b.slice(0, 7);
  return `${same ? Number(a.slice(8)) : dateWords(a)} or ${dateWords(b)}`;
}

function labelOf(name: string, a: Omit<Answer, "filings">, f: Omit<Filing, "label">, due: Due | undefined): string {
  const owed = due ? ` (due ${dateWords(due.date)})` : "";
  const row = f.rows[0];
  const by = row ? ` ${row.reporter}, ${BASIS_WORDS[row.basis]}.` : "";
  const more = f.rows.length > 1 ? ` ${figure(f.rows.length)} rows of the record.` : "";
  if (f.sign === "not_reported") {
    const seen = row?.report_date ? `, ${dateWords(row.report_date)}` : "";
    return `${name}, ${a.duty} report${owed}: ${SIGN_WORDS.not_reported}${seen}.${by}${more}`;
  }
  const late = latenessWords({ ...a, filings: [] });
  const vague = a.dates.length > 0 ? ", before or after the due day: the date does not tell" : "";
  const closed = f.rows.every((r) => r.public === "no") ? "; text not published when last seen" : "";
  return `${name}, ${a.duty} report${owed}: ${a.dates.length > 0 ? `dated ${datesWords(a.dates)}` : "undated"}${late ? `, ${late}` : vague}; ${SIGN_WORDS[f.sign]}${closed}.${by}${more}`;
}

const ORDER: readonly Sign[] = ["number", "zero", "withheld", "no_record", "not_reported"];

function answer(name: string, duty: Duty, rows: readonly Op8ReportsRow[], due: Due | undefined): Answer {
  const filed = rows.filter((r) => r.report_type !== "none");
  const dates = datesOf(filed);
  const bare = { duty, dates, lateness: latenessOf(dates, due) };
  const filings = ORDER.flatMap((sign) => {
    const own = rows.filter((r) => signOf(r) === sign);
    const first = own[0];
    if (!first) return [];
    const f = { id: first.id, sign, rows: own };
    return [{ ...f, label: labelOf(name, bare, f, due) }];
  });
  return { ...bare, filings };
}

/** A state that had filed nothing by a day owed then what was due before it. */
function dutyOf(r: Op8ReportsRow, dues: readonly Due[]): Duty | null {
  if (r.report_type === "midterm" || r.report_type === "final") return r.report_type;
  if (r.report_type !== "none") return null;
  const final = dues.find((d) => d.duty === "final");
  return final && r.report_date !== "" && span(r.report_date).start > final.day ? "final" : "midterm";
}

/** Every state of which a report under paragraph 8, or the lack of one, is on record. In order of name. */
export function answersOf(rows: readonly Op8ReportsRow[], dues: readonly Due[]): StateAnswers[] {
  const by = new Map<string, Record<Duty, Op8ReportsRow[]>>();
  for (const r of rows) {
    const duty = r.state === "WLD" ? null : dutyOf(r, dues);
    if (!duty) continue;
    const own = by.get(r.state) ?? { midterm: [], final: [] };
    own[duty].push(r);
    by.set(r.state, own);
  }
  const due = (duty: Duty) => dues.find((d) => d.duty === duty);
  return [...by]
    .map(([state, own]) => {
      const name = countryName(state);
      return {
        state,
        name,
        midterm: answer(name, "midterm", own.midterm, due("midterm")),
        final: answer(name, "final", own.final, due("final")),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether the state is on record as having filed the report. */
export const hasFiled = (a: Answer) => a.filings.some((f) => f.sign !== "not_reported");
