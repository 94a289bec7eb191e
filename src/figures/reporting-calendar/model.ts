import { overlaps, type Span } from "../../record/day";
import type { MeasuresRow, Op8ReportsRow } from "../../record/tables";
import type { Iso3 } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { wholeMonths } from "../oil-monthly/model";
import { suppliersOf } from "../oil-monthly/suppliers";
import { answersOf, type Due, duesOf, type StateAnswers } from "./labour";
import { noticeOf, type OilCell, oilCells } from "./oil";
import { type Count, countsOf } from "./received";
import { COLUMNS, countLine, oilLine, stateLines } from "./table";
import { findingOf, notesOf, type Tally, tally } from "./tell";

/** One supplier's months, with what they come to. */
export interface Block extends Tally {
  readonly cells: readonly OilCell[];
  readonly years: readonly number[];
}

export interface CalendarModel extends Model {
  readonly blocks: readonly Block[];
  readonly states: readonly StateAnswers[];
  readonly dues: readonly Due[];
  readonly counts: readonly Count[];
}

const prepared = new WeakMap<
  readonly Op8ReportsRow[],
  {
    measures: readonly MeasuresRow[];
    states: readonly StateAnswers[];
    counts: readonly Count[];
    dues: readonly Due[];
    reach: Span | null;
  }
>();

/** The reports under paragraph 8, which hang on no view; and the days they and their duties touch. */
function labour(op8: readonly Op8ReportsRow[], measures: readonly MeasuresRow[]) {
  const hit = prepared.get(op8);
  if (hit && hit.measures === measures) return hit;
  const dues = duesOf(measures);
  const states = answersOf(op8, dues);
  const counts = countsOf(op8);
  const days = [...counts.flatMap((c) => [c.days.start, c.days.end]), ...dues.map((d) => d.day as Span["start"])];
  const reach =
    days.length > 0 ? { start: Math.min(...days) as Span["start"], end: Math.max(...days) as Span["end"] } : null;
  const made = { measures, states, counts, dues, reach };
  prepared.set(op8, made);
  return made;
}

function blockOf(code: Iso3, cells: readonly OilCell[]): Block {
  const own = cells.filter((c) => c.supplier === code);
  return { ...tally(code, own), cells: own, years: [...new Set(own.map((c) => c.year))] };
}

/** reporting-calendar: who filed what, when, late or never. Counts months and reports, never barrels or people. */
export function model(record: RecordOf<"petroleum-monthly" | "op8-reports" | "measures">, view: View): CalendarModel {
  const domain = windowOf(view);
  const window = wholeMonths(domain);
  const ok = accepts(view);
  const shown = suppliersOf(view);
  const notice = noticeOf(record.measures);
  const oil = oilCells(record["petroleum-monthly"], notice, view);
  const inside = (c: { readonly supplier: Iso3; readonly span: Span }) =>
    c.span.start >= window.start && c.span.end <= window.end && shown.includes(c.supplier);
  const cells = oil.cells.filter(inside);
  const hidden = oil.hidden.filter(inside).length;
  const blocks = shown.map((code) => blockOf(code, cells)).filter((b) => b.months > 0);
  const all = labour(record["op8-reports"], record.measures);
  const touched = all.reach !== null && overlaps(all.reach, domain) && ok.basis("reported_to_un");
  const states = touched ? all.states.filter((s) => ok.host(s.state as Iso3)) : [];
  const counts = touched && view.host.length === 0 ? all.counts : [];
  const dues = states.length > 0 || counts.length > 0 ? all.dues : [];
  const late = cells.some((c) => c.late) && notice ? [notice] : [];
  const filings = states.flatMap((s) => [...s.midterm.filings, ...s.final.filings]);
  const rows = [...cells.flatMap((c) => c.rows), ...filings.flatMap((f) => f.rows), ...counts.map((c) => c.row)];
  const rules = [...late, ...dues];
  return {
    id: "reporting-calendar",
    title: "Who reported to the UN, and who kept silent",
    finding: findingOf(blocks, cells, hidden, states, dues),
    unit: "reports",
    domain: null,
    columns: COLUMNS,
    lines: [...cells.map(oilLine), ...states.flatMap(stateLines), ...counts.map(countLine)],
    notes: notesOf(cells, hidden, notice, states),
    rows: [...new Set([...rows.map((r) => r.id), ...rules.map((r) => r.id)])],
    sources: [...new Set([...rows.flatMap((r) => r.source_ids), ...rules.flatMap((r) => r.sources)])],
    empty: cells.length === 0 && states.length === 0 && counts.length === 0,
    blocks,
    states,
    dues,
    counts,
  };
}
