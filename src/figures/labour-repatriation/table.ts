import { dateWords, periodWords } from "../../record/day";
import { BASIS_WORDS } from "../../record/names";
import type { Op8ReportsRow } from "../../record/tables";
import type { Column, TableLine } from "../model";
import type { Report, StateReports } from "./shape";
import { COUNTED_WORDS, SILENT_WORDS, TYPE_WORDS } from "./words";

/** The table twin: one line a row of the record, those that repeat another included. */
export const COLUMNS: readonly Column[] = [
  { key: "state", label: "State" },
  { key: "form", label: "Form" },
  { key: "date", label: "Date" },
  { key: "before_low", label: "Before, from", numeric: true },
  { key: "before", label: "Before", numeric: true },
  { key: "before_date", label: "Before, date" },
  { key: "sent", label: "Sent home, as counted", numeric: true },
  { key: "sent_period", label: "Sent home, period" },
  { key: "left_low", label: "Left, from", numeric: true },
  { key: "left", label: "Left", numeric: true },
  { key: "left_date", label: "Left, date" },
  { key: "bound", label: "As said" },
  { key: "counts", label: "Counts" },
  { key: "silence", label: "No number because" },
  { key: "basis", label: "Basis" },
  { key: "reporter", label: "Reporter" },
];

const date = (text: string) => (text ? dateWords(text) : null);
const BOUNDS: Readonly<Record<string, string>> = {
  at_least: "at least",
  up_to: "up to",
  approx: "about",
  range: "range",
};

/** The bounds of the numbers, each with what it bounds: `before up to; left about`. */
function bounds(r: Report): string {
  const each = [
    ["before", r.before],
    ["sent home", r.sent],
    ["left", r.left],
  ] as const;
  return each.flatMap(([name, n]) => (n && BOUNDS[n.qualifier] ? [`${name} ${BOUNDS[n.qualifier]}`] : [])).join("; ");
}

function line(name: string, r: Report, row: Op8ReportsRow): TableLine {
  const kinds = [r.before, r.sent, r.left].flatMap((s) => (s ? [COUNTED_WORDS[s.counted]] : []));
  const sent = r.sent !== null;
  const period = row.repatriated_period_start || row.repatriated_period_end;
  return {
    id: row.id,
    cells: [
      name,
      r.state === "WLD" ? "press sum, Russia’s fall in permits included" : TYPE_WORDS[row.report_type],
      date(row.report_date),
      row.workers_before_low,
      row.workers_before,
      date(row.before_date),
      sent ? row.repatriated : null,
      sent && period ? periodWords(period, row.repatriated_period_end) : null,
      row.remaining_low,
      row.remaining,
      date(row.remaining_date),
      bounds(r) || null,
      [...new Set(kinds)].join("; ") || null,
      row.silence ? SILENT_WORDS[row.silence] : null,
      BASIS_WORDS[row.basis],
      row.reporter,
    ],
  };
}

export function linesOf(states: readonly StateReports[], world: readonly Report[]): TableLine[] {
  const of = (name: string, reports: readonly Report[]) =>
    reports.flatMap((r) => [r.row, ...r.again].map((row) => line(name, r, row)));
  return [...states.flatMap((s) => of(s.name, s.reports)), ...of("World", world)];
}
