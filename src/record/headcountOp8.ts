import { overlaps, type Span, spanBetween } from "./day";
import { reportNumber } from "./headcountReport";
import type { DepartedReport, Headcount, SilentReport } from "./headcountStatements";
import type { Op8ReportsRow } from "./tables";
import type { IsoDate, Persons, Qualifier } from "./units";

interface Figure {
  readonly value: Persons;
  readonly low: Persons | null;
  readonly date: IsoDate;
  readonly counted: "workers" | "permit_holders";
  readonly qualifier: Qualifier | "";
}

/** `Russia (OP8 midterm report)` speaks with the voice of Russia. */
const voiceOf = (reporter: string) => reporter.replace(/\s*\([^)]*\b(OP8|1718)\b[^)]*\)\s*$/, "");

function figures(r: Op8ReportsRow): Figure[] {
  const out: Figure[] = [];
  if (r.use_in_series !== "yes") return out;
  // A number before repatriation without its date belongs to no point of a time axis; one that remains without a date
  // of its own remained when the report was made.
  const put = (value: Persons | null, low: Persons | null, date: IsoDate | "", by: Op8ReportsRow["counted_before"]) => {
    const before = value === r.workers_before && date === r.before_date;
    if (value === null || date === "" || (by !== "workers" && by !== "permit_holders")) return;
    out.push({ value, low, date, counted: by, qualifier: before ? r.qualifier_before : r.qualifier_remaining });
  };
  put(r.workers_before, r.workers_before_low, r.before_date, r.counted_before);
  put(r.remaining, r.remaining_low, r.remaining_date || r.report_date, r.counted_remaining);
  return out;
}

/** Rounded by less than this share, two figures of one state for one time are one. */
const ROUNDING = 0.025;

/** One report is dated by its letter in one outlet and by its arrival in another; the same number within this many days. */
const LETTER_DAYS = 31;

/** True where both say the same number (or one its rounding) of the same thing, state and time. */
function sameFigure(h: Headcount, f: Figure, days: Span): boolean {
  if (h.counted !== f.counted) return false;
  const value = h.high ?? h.value ?? h.low ?? 0;
  if (value === f.value) {
    return h.days.start <= days.end + LETTER_DAYS && days.start <= h.days.end + LETTER_DAYS;
  }
  return overlaps(h.days, days) && Math.abs(value - f.value) <= ROUNDING * Math.max(value, f.value);
}

function headcount(r: Op8ReportsRow, f: Figure, days: Span): Headcount {
  const range = f.low !== null;
  return {
    id: r.id,
    host: r.state,
    scope: "national",
    counted: f.counted,
    sector: "",
    start: f.date,
    end: "",
    days,
    value: range ? null : f.value,
    low: f.low,
    high: range ? f.value : null,
    qualifier: f.qualifier,
    basis: r.basis,
    reporter: r.reporter,
    voice: voiceOf(r.reporter),
    sources: r.source_ids,
    root: `${r.id}:${f.date}:${f.value}`,
    again: [],
  };
}

function silence(r: Op8ReportsRow): SilentReport | null {
  const { silence: kind, report_date: date, public: shown } = r;
  if (kind === "" || kind === "not_applicable" || date === "" || r.state === "WLD") return null;
  const days = spanBetween(date, "");
  const { basis, reporter, source_ids: sources } = r;
  return { id: r.id, host: r.state, kind, readable: shown === "yes", date, days, basis, reporter, sources };
}

/** A filed report that gives departures and no number of those who were or remained there. */
function departures(r: Op8ReportsRow): DepartedReport | null {
  const { repatriated: sentHome, report_date: date, counted_repatriated: counted } = r;
  if (r.report_type !== "midterm" && r.report_type !== "final") return null;
  if (sentHome === null || r.repatriated_is !== "counted" || date === "" || r.state === "WLD") return null;
  if (r.workers_before !== null || r.remaining !== null || counted === "citizens") return null;
  const { basis, reporter, source_ids: sources } = r;
  const said = reportNumber(null, sentHome, r.qualifier_repatriated, counted);
  return { id: r.id, host: r.state, sentHome, said, date, days: spanBetween(date, ""), basis, reporter, sources };
}

interface Ordered {
  readonly h: Headcount;
  /** Its place in the table. */
  readonly at: number;
}

const keyOf = (h: Headcount) => `${h.host} ${h.voice}`;

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * The figures of the reports under paragraph 8 (and of statements beside them) that the workers table does not hold.
 * A report marked unfit for a series (one sector, one province, withdrawn) and a number of citizens give none here.
 * `linked` holds, by the id of a row of workers, the report with the same figure.
 * A figure that another row already says of the same state and time takes that row's root: one statement repeated.
 */
export function op8Counts(
  op8: readonly Op8ReportsRow[],
  linked: ReadonlyMap<string, string>,
  fit: readonly Headcount[],
): { counts: Headcount[]; silent: SilentReport[]; departed: DepartedReport[] } {
  // Looked for by host and voice, and by the report a row is linked to, in the order of the tables.
  const national = new Map<string, Ordered[]>();
  const byReport = new Map<string, Ordered[]>();
  fit.forEach((h, at) => {
    if (h.scope !== "national") return;
    push(national, keyOf(h), { h, at });
    const report = linked.get(h.id);
    if (report !== undefined) push(byReport, report, { h, at });
  });
  const own = new Map<string, Headcount[]>();
  const counts: Headcount[] = [];
  const silent: SilentReport[] = [];
  const departed: DepartedReport[] = [];
  for (const r of op8) {
    const none = silence(r);
    if (none) silent.push(none);
    const gone = departures(r);
    if (gone) departed.push(gone);
    if (r.state === "WLD") continue;
    for (const f of figures(r)) {
      const days = spanBetween(f.date, "");
      const h = headcount(r, f, days);
      const says = (o: Ordered) => sameFigure(o.h, f, days);
      const [one, other] = [
        national.get(keyOf(h))?.find(says),
        byReport.get(r.id)?.find((o) => o.h.host === h.host && says(o)),
      ];
      const first = one && other ? (one.at <= other.at ? one : other) : (one ?? other);
      const twin = first?.h ?? own.get(keyOf(h))?.find((t) => sameFigure(t, f, days));
      const made = twin ? { ...h, root: twin.root, voice: twin.voice } : h;
      counts.push(made);
      push(own, keyOf(made), made);
    }
  }
  return { counts, silent, departed };
}
