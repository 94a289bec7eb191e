import { isoMonth, type Span, span } from "../../record/day";
import { addSums, type OilSum, sumOil } from "../../record/sum";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { lazy, withLists } from "../lists";
import type { Model, RecordOf } from "../model";
import { type OilCap, oilCaps } from "../oil/caps";
import { reportedIn } from "../oil/reported";
import { capPeriods } from "../oil/years";
import { remember } from "../remember";
import { type Tallier, tallier } from "../tally";
import type { OilMark } from "./mark";
import { oilMarks } from "./marks";
import { suppliersOf } from "./suppliers";
import { COLUMNS, lineOf, totalLine } from "./table";
import { byFactor, findingOf, notesOf, type SupplierSum } from "./tell";

export interface OilMonthlyModel extends Model {
  readonly unit: string;
  readonly domain: Span;
  /** Suppliers drawn, each with its row of bars. */
  readonly suppliers: readonly SupplierSum[];
  /** The months added, with published totals of whole years in the place of those they complete or replace. */
  readonly completed: OilSum;
  readonly marks: readonly OilMark[];
  /** Highest bar or bracket of the window, per month, in the unit shown. */
  readonly max: number;
  /** The refined petroleum caps that begin inside the window. */
  readonly rules: readonly OilCap[];
}

/** The window in whole months: a month the window cuts is shown and counted whole. */
export function wholeMonths(window: Span): Span {
  return { start: span(isoMonth(window.start)).start, end: span(isoMonth(window.end)).end };
}

const unique = (list: readonly string[]) => [...new Set(list)];

const rowsOf = (m: OilMark) => (m.row ? [m.row, ...m.others] : []);
const talliers = remember<Tallier>(4);

/** Counts what the marks of some suppliers stand on, in any window. */
const tallyIn = (marks: readonly OilMark[], shown: readonly string[]) =>
  talliers(marks, shown.join(), () =>
    tallier(
      marks
        .filter((m) => shown.includes(m.supplier))
        .map((m) => ({
          days: m.span,
          rows: rowsOf(m).map((r) => r.id),
          sources: rowsOf(m).flatMap((r) => r.source_ids),
        })),
    ),
  );

type Needs = "petroleum-monthly" | "petroleum-totals" | "measures";

/** Refined petroleum reported to the 1718 Committee, month by month and supplier by supplier. */
export function model(record: RecordOf<Needs>, view: View): OilMonthlyModel {
  const domain = windowOf(view);
  const window = wholeMonths(domain);
  const shown = suppliersOf(view);
  const { marks: all, hidden } = oilMarks(record["petroleum-monthly"], view);
  const marks = all.filter(
    (m) => m.span.start <= window.end && m.span.end >= window.start && shown.includes(m.supplier),
  );
  const veiled = hidden.filter((q) => shown.includes(q.supplier));
  const sums = (keep: (span: Span) => boolean) =>
    shown.map((code): SupplierSum => {
      const own = marks.filter((m) => m.supplier === code && keep(m.span));
      return {
        code,
        ...sumOil(
          own,
          window,
          veiled.filter((q) => q.supplier === code && keep(q.span)),
        ),
      };
    });
  const suppliers = sums(() => true);
  const hiddenMonths = addSums(suppliers).hiddenMonths;
  // Years wholly in the window of which a published total stands for the months of a supplier.
  const years = capPeriods(oilCaps(record.measures), view.asof)
    .filter((p) => p.span.start >= window.start && p.span.end <= window.end)
    .map((p) => ({ p, reported: reportedIn(record["petroleum-monthly"], record["petroleum-totals"], p, shown, view) }))
    .filter((y) => y.reported.totals.length > 0);
  const inYear = (s: Span) => years.some((y) => s.start >= y.p.span.start && s.end <= y.p.span.end);
  const completed =
    years.length === 0 ? addSums(suppliers) : addSums([...sums((s) => !inYear(s)), ...years.map((y) => y.reported)]);
  let max = 0;
  for (const m of marks) max = Math.max(max, m.average, (m.rivals?.high ?? 0) / m.months);
  const rules = oilCaps(record.measures).filter((c) => c.span.start >= domain.start && c.span.start <= domain.end);
  const used = lazy((): readonly (PetroleumMonthlyRow | PetroleumTotalsRow)[] => [
    ...marks.flatMap(rowsOf),
    ...completed.totals,
  ]);
  // Beside the marks' own.
  const also = lazy(() => {
    const told = marks.length ? rules : [];
    return {
      rows: [...completed.totals, ...told].map((r) => r.id),
      sources: [
        ...completed.totals.flatMap((r) => r.source_ids),
        ...[...byFactor(marks).keys()].flatMap((f) => f.sources),
        ...told.flatMap((r) => r.sources),
      ],
    };
  });
  return withLists<OilMonthlyModel>(
    {
      id: "oil-monthly",
      title: "Refined petroleum reported to the UN, by month",
      finding: findingOf({ suppliers, marks, window, unit: view.unit, hiddenMonths, completed }),
      unit: view.unit === "bbl" ? "barrels" : "tonnes",
      domain,
      suppliers,
      completed,
      marks,
      max,
      rules,
      columns: COLUMNS(view.unit),
      notes: notesOf(marks, view, hiddenMonths, completed),
      empty: marks.length === 0,
    },
    {
      lines: () => [...marks.map((m) => lineOf(m)), ...completed.totals.map((t) => totalLine(t, view.unit))],
      rows: () => unique([...used().map((r) => r.id), ...also().rows]),
      sources: () => unique([...used().flatMap((r) => r.source_ids), ...also().sources]),
    },
    () => tallyIn(all, shown)(window, also()),
  );
}
