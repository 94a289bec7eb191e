import { overlaps, type Span, spanBetween } from "./day";
import type { Headcount, SilentReport } from "./headcount";
import type { Op8ReportsRow, WorkersRow } from "./tables";
import type { IsoDate, Persons } from "./units";

interface Figure {
  readonly value: Persons;
  readonly low: Persons | null;
  readonly date: IsoDate;
}

/** `Russia (OP8 midterm report)` speaks with the voice of Russia. */
const voiceOf = (reporter: string) => reporter.replace(/\s*\([^)]*\b(OP8|1718)\b[^)]*\)\s*$/, "");

/**
 * Figures whose own text says that they count something else: registered residents (Sweden), nationals without a work
 * permit (Austria), the health workers of one province (Angola). They stand in the record, but in no series.
 */
const SOMETHING_ELSE: ReadonlySet<string> = new Set([
  "op8-swe-mid-2019:8",
  "op8-aut-mid-2019:25",
  "op8-ago-2019-07:22",
]);

function figures(r: Op8ReportsRow): Figure[] {
  const out: Figure[] = [];
  // A number before repatriation without its date belongs to no point of a time axis; one that remains without a date
  // of its own remained when the report was made.
  if (r.workers_before !== null && r.before_date !== "") {
    out.push({ value: r.workers_before, low: r.workers_before_low, date: r.before_date });
  }
  const date = r.remaining_date || r.report_date;
  if (r.remaining !== null && date !== "") out.push({ value: r.remaining, low: r.remaining_low, date });
  return out;
}

/** Rounded by less than this share, two figures of one state for one time are one. */
const ROUNDING = 0.025;

/** One report is dated by its letter in one outlet and by its arrival in another; the same number within this many days. */
const LETTER_DAYS = 31;

/** True where both say the same number (or one its rounding) of the same state at the same time. */
function sameFigure(h: Headcount, f: Figure, days: Span): boolean {
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
    counted: "reported",
    sector: "",
    start: f.date,
    end: "",
    days,
    value: range ? null : f.value,
    low: f.low,
    high: range ? f.value : null,
    qualifier: range ? "range" : f.value === 0 ? "exact" : r.qualifier === "range" ? "approx" : r.qualifier,
    basis: r.basis,
    reporter: r.reporter,
    voice: voiceOf(r.reporter),
    sources: r.source_ids,
    root: `${r.id}:${f.date}:${f.value}`,
    again: [],
  };
}

function silence(r: Op8ReportsRow): SilentReport | null {
  const { silence: kind, report_date: date } = r;
  if (kind === "" || kind === "not_applicable" || date === "" || r.state === "WLD") return null;
  const days = spanBetween(date, "");
  return { id: r.id, host: r.state, kind, date, days, basis: r.basis, reporter: r.reporter, sources: r.source_ids };
}

/**
 * The figures of the reports under paragraph 8 (and of statements beside them) that the workers table does not hold.
 * A report whose figure was judged unfit for a series there (one sector, all citizens, undated) gives none here.
 * A figure that another row already says of the same state and time takes that row's root: one statement repeated.
 */
export function op8Counts(
  op8: readonly Op8ReportsRow[],
  workers: readonly WorkersRow[],
  fit: readonly Headcount[],
): { counts: Headcount[]; silent: SilentReport[] } {
  const unfit = new Set<string>();
  const linked = new Map<string, string>();
  for (const w of workers) {
    if (w.op8_twin && w.use_in_series === "yes") linked.set(w.id, w.op8_twin);
    if (w.op8_twin && w.measure === "stock" && w.use_in_series !== "yes") unfit.add(w.op8_twin);
  }
  const national = fit.filter((h) => h.scope === "national");
  const counts: Headcount[] = [];
  const silent: SilentReport[] = [];
  for (const r of op8) {
    const none = silence(r);
    if (none) silent.push(none);
    if (r.state === "WLD" || unfit.has(r.id)) continue;
    for (const f of figures(r)) {
      if (SOMETHING_ELSE.has(`${r.id}:${f.value}`)) continue;
      const days = spanBetween(f.date, "");
      const h = headcount(r, f, days);
      const own = (t: Headcount) => t.host === h.host && (t.voice === h.voice || linked.get(t.id) === r.id);
      const twin = [...national.filter(own), ...counts.filter(own)].find((t) => sameFigure(t, f, days));
      counts.push(twin ? { ...h, root: twin.root, counted: twin.counted, voice: twin.voice } : h);
    }
  }
  return { counts, silent };
}
