import { isoMonth, type Span, span } from "../../record/day";
import type { PetroleumMonthlyRow } from "../../record/tables";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { type OilCap, oilCaps } from "../oil/caps";
import type { OilMark } from "./mark";
import { oilMarks } from "./marks";
import { suppliersOf } from "./suppliers";
import { COLUMNS, lineOf } from "./table";
import { byFactor, findingOf, notesOf, type SupplierSum, sumOf } from "./tell";

export interface OilMonthlyModel extends Model {
  readonly unit: string;
  readonly domain: Span;
  /** Suppliers drawn, each with its row of bars. */
  readonly suppliers: readonly SupplierSum[];
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

/** Refined petroleum reported to the 1718 Committee, month by month and supplier by supplier. */
export function model(record: RecordOf<"petroleum-monthly" | "measures">, view: View): OilMonthlyModel {
  const domain = windowOf(view);
  const window = wholeMonths(domain);
  const shown = suppliersOf(view);
  const { marks: all, hidden } = oilMarks(record["petroleum-monthly"], view);
  const marks = all.filter(
    (m) => m.span.start <= window.end && m.span.end >= window.start && shown.includes(m.supplier),
  );
  const hiddenMonths = hidden
    .filter((q) => q.span.start >= window.start && q.span.end <= window.end && shown.includes(q.supplier))
    .reduce((n, q) => n + q.months, 0);
  const suppliers = shown.map((code) => sumOf(code, marks, window));
  let max = 0;
  for (const m of marks) max = Math.max(max, m.average, (m.rivals?.high ?? 0) / m.months);
  const rules = oilCaps(record.measures).filter((c) => c.span.start >= domain.start && c.span.start <= domain.end);
  const used: PetroleumMonthlyRow[] = marks.flatMap((m) => (m.row ? [m.row, ...m.others] : []));
  return {
    id: "oil-monthly",
    title: "Refined petroleum reported to the UN, by month",
    finding: findingOf({ suppliers, marks, window, unit: view.unit, hiddenMonths }),
    unit: view.unit === "bbl" ? "barrels" : "tonnes",
    domain,
    suppliers,
    marks,
    max,
    rules,
    columns: COLUMNS(view.unit),
    lines: marks.map((m) => lineOf(m)),
    notes: notesOf(marks, view, hiddenMonths),
    rows: unique([...used.map((r) => r.id), ...(marks.length ? rules.map((r) => r.id) : [])]),
    sources: unique([
      ...used.flatMap((r) => r.source_ids),
      ...[...byFactor(marks).keys()].flatMap((f) => f.sources),
      ...(marks.length ? rules.flatMap((r) => r.sources) : []),
    ]),
    empty: marks.length === 0,
  };
}
