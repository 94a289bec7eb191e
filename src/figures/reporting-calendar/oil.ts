import { civil, dateWords, isoMonth, type Span, span } from "../../record/day";
import { countryName } from "../../record/names";
import { hasNumber, monthsBetween, type OilQuantity, oilQuantities } from "../../record/oil";
import type { MeasuresRow, PetroleumMonthlyRow } from "../../record/tables";
import type { Iso3, IsoDate } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import type { OilMark } from "../oil-monthly/mark";
import { oilMarks } from "../oil-monthly/marks";
import { dayCount } from "./labour";

/** A month known to have been filed after it was due: the newest table in which it was still missing. */
export interface Late {
  readonly seen: IsoDate;
  /** Days between the day it was due and that table: it came later than that. */
  readonly atLeast: number;
  readonly row: PetroleumMonthlyRow;
}

/** One supplier's month. */
export interface OilCell {
  readonly key: string;
  /** Row it stands for; null where no row speaks of it. */
  readonly id: string | null;
  readonly supplier: Iso3;
  readonly month: IsoDate;
  readonly span: Span;
  readonly year: number;
  /** 0 for January. */
  readonly column: number;
  readonly kind: OilMark["kind"];
  /** Key of the run of months known only together; empty for a month of its own. */
  readonly run: string;
  readonly late: Late | null;
  /** Earliest table seen that has the number. */
  readonly first: IsoDate | "";
  readonly rows: readonly PetroleumMonthlyRow[];
  readonly label: string;
}

/** The rule that says in how many days a delivery must be notified, from the measures. */
export interface Notice {
  readonly id: string;
  readonly days: number;
  readonly from: number;
  readonly paragraph: string;
  readonly sources: readonly string[];
}

export function noticeOf(measures: readonly MeasuresRow[]): Notice | null {
  const m = measures.find((r) => r.id === "m2397-refined-report");
  if (!m || m.starts === "" || m.limit_unit !== "days" || m.limit_value === null) return null;
  const paragraph = `${m.resolution_id} para ${m.paragraph || `${m.paragraph_unverified} (unverified)`}`;
  return { id: m.id, days: m.limit_value, from: span(m.starts).start, paragraph, sources: m.source_ids };
}

function lateOf(rows: readonly PetroleumMonthlyRow[], month: Span, notice: Notice | null): Late | null {
  if (!notice || month.start < notice.from) return null;
  let late: Late | null = null;
  for (const row of rows) {
    if (hasNumber(row) || row.silence !== "not_reported" || row.as_of === "") continue;
    // A vague date counts as its first day: lateness is never overstated.
    const atLeast = span(row.as_of).start - month.end - notice.days;
    if (atLeast > 0 && (!late || atLeast > late.atLeast)) late = { seen: row.as_of, atLeast, row };
  }
  return late;
}

function firstOf(rows: readonly PetroleumMonthlyRow[]): IsoDate | "" {
  let best: IsoDate | "" = "";
  for (const r of rows) {
    if (!hasNumber(r) || r.basis === "derived" || r.as_of === "") continue;
    if (best === "" || span(r.as_of).end < span(best).end) best = r.as_of;
  }
  return best;
}

function cellOf(mark: OilMark, month: IsoDate, own: OilQuantity | undefined, notice: Notice | null): OilCell {
  const days = span(month);
  const rows = own?.leading ? [own.leading, ...own.rivals] : [];
  const run = mark.months > 1 ? mark.key : "";
  const { year, month: m } = civil(days.start);
  const late = mark.value === null ? null : lateOf(rows, days, notice);
  const first = firstOf(rows);
  const part = run ? `${countryName(mark.supplier)}, ${dateWords(month)}, known only as part of a sum. ` : "";
  const told = [
    ...(late
      ? [
          `Filed late: still missing in the table of ${dateWords(late.seen)}, ${dayCount(late.atLeast)} after it was due.`,
        ]
      : []),
    ...(first && mark.value !== null ? [`First seen in the table of ${dateWords(first)}.`] : []),
  ];
  return {
    key: `${mark.supplier}:${month}`,
    id: run ? (rows[0]?.id ?? mark.id) : mark.id,
    supplier: mark.supplier,
    month,
    span: days,
    year,
    column: m - 1,
    kind: mark.kind,
    run,
    late,
    first,
    rows: [...new Set([...(mark.row ? [mark.row, ...mark.others] : []), ...rows])],
    label: [`${part}${mark.label}`, ...told].join(" "),
  };
}

export interface OilCells {
  readonly cells: readonly OilCell[];
  /** Supplier-months the filter on the basis hides. */
  readonly hidden: readonly { readonly supplier: Iso3; readonly month: IsoDate; readonly span: Span }[];
}

const cache = new WeakMap<readonly PetroleumMonthlyRow[], { key: string; notice: Notice | null; made: OilCells }>();

/** Every month of both suppliers as filters on the basis and the knowledge date leave it. Remembered for the last view. */
export function oilCells(rows: readonly PetroleumMonthlyRow[], notice: Notice | null, view: View): OilCells {
  const key = `${view.unit}|${view.asof ?? ""}|${view.basis.join()}`;
  const hit = cache.get(rows);
  if (hit?.key === key && hit.notice?.id === notice?.id) return hit.made;
  const quantities = oilQuantities(rows, view.asof);
  const { basis } = accepts(view);
  const own = (supplier: string, month: string) => {
    const q = quantities.get(`${supplier}:${month}:${month}`);
    return q?.leading && !basis(q.leading.basis) ? undefined : q;
  };
  const { marks, hidden } = oilMarks(rows, view);
  const made = {
    cells: marks.flatMap((mark) =>
      monthsBetween(mark.start, mark.end).map((month) => cellOf(mark, month, own(mark.supplier, month), notice)),
    ),
    hidden: hidden.flatMap((q) =>
      monthsBetween(isoMonth(q.span.start), isoMonth(q.span.end)).map((month) => ({
        supplier: q.supplier,
        month,
        span: span(month),
      })),
    ),
  };
  cache.set(rows, { key, notice, made });
  return made;
}
