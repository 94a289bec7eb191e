import { overlaps, type Span } from "../../record/day";
import { countryName } from "../../record/names";
import type { MeasuresRow, Op8ReportsRow } from "../../record/tables";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { searchHosts } from "../labour-stock/select";
import type { Model, RecordOf } from "../model";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { mostOf, reportsOf } from "./report";
import type { Report, StateReports } from "./shape";
import { COLUMNS, linesOf } from "./table";

export interface Rule {
  readonly id: string;
  /** Day by which it binds. */
  readonly date: string;
  readonly paragraph: string;
  readonly sources: readonly string[];
}

export interface RepatriationModel extends Model {
  /** States with a number, and large hosts whose reports name none, by size. */
  readonly states: readonly StateReports[];
  /** States of which every row says that there are none. */
  readonly none: readonly StateReports[];
  /** States without any number. */
  readonly mute: readonly StateReports[];
  /** Sums over states, made by the press. */
  readonly world: readonly Report[];
  /** Largest number drawn. */
  readonly max: number;
  readonly deadline: Rule | null;
}

/** A host without a number in its reports is drawn among those with numbers where somebody ever gave so many. */
const LARGE = 1000;
const DEADLINE = "m2397-labour";

function ruleOf(measures: readonly MeasuresRow[], id: string): Rule | null {
  const m = measures.find((r) => r.id === id);
  if (!m || m.deadline === "") return null;
  const paragraph = `${m.resolution_id} para ${m.paragraph || `${m.paragraph_unverified} (unverified)`}`;
  return { id: m.id, date: m.deadline, paragraph, sources: m.source_ids };
}

const start = (r: Report) => r.days?.start ?? 0;

function grouped(reports: readonly Report[], most: ReadonlyMap<string, number>): StateReports[] {
  const by = new Map<string, Report[]>();
  for (const r of reports) {
    const own = by.get(r.state);
    if (own) own.push(r);
    else by.set(r.state, [r]);
  }
  return [...by].map(([state, own]) => {
    const reports = own.sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
    const size = Math.max(0, ...reports.map((r) => r.size ?? 0));
    return { state, name: countryName(state), reports, size: Math.max(size, most.get(state) ?? 0) };
  });
}

const positive = (s: StateReports) => s.reports.some((r) => (r.size ?? 0) > 0);
const numbered = (s: StateReports) => s.reports.some((r) => r.size !== null);

export interface Selection {
  readonly window: Span;
  readonly reports: readonly Report[];
}

function select(record: RecordOf<"op8-reports" | "workers">, view: View): Selection {
  const window = windowOf(view);
  const ok = accepts(view);
  const rows = record["op8-reports"];
  const found = searchHosts(
    view.q,
    rows.map((r) => r.state),
  );
  const keep = (row: Op8ReportsRow, days: Span | null) =>
    ok.host(row.state) &&
    ok.basis(row.basis) &&
    (found === null || found.has(row.state)) &&
    (days === null || overlaps(days, window));
  return { window, reports: reportsOf(rows, record.workers, keep) };
}

/** labour-repatriation: what states reported under paragraph 8 of resolution 2397, before, sent home and left. Never summed. */
export function model(record: RecordOf<"op8-reports" | "workers" | "measures">, view: View): RepatriationModel {
  const { reports } = select(record, view);
  const most = mostOf(record["op8-reports"], record.workers);
  const world = reports.filter((r) => r.state === "WLD").sort((a, b) => start(a) - start(b));
  const all = grouped(
    reports.filter((r) => r.state !== "WLD"),
    most,
  );
  const byName = (a: StateReports, b: StateReports) => (a.name < b.name ? -1 : 1);
  const large = (s: StateReports) => positive(s) || (!numbered(s) && s.size >= LARGE);
  const states = all.filter(large).sort((a, b) => b.size - a.size || byName(a, b));
  const none = all.filter((s) => !large(s) && numbered(s)).sort(byName);
  const mute = all.filter((s) => !large(s) && !numbered(s)).sort(byName);
  const deadline = reports.length === 0 ? null : ruleOf(record.measures, DEADLINE);
  const rows = reports.flatMap((r) => [r.row, ...r.again]);
  const sizes = [...states.flatMap((s) => s.reports), ...world].map((r) => r.size ?? 0);
  return {
    id: "labour-repatriation",
    title: "What states reported on sending workers home",
    finding: findingOf(all, world),
    unit: "persons",
    domain: null,
    columns: COLUMNS,
    lines: linesOf([...states, ...none, ...mute], world),
    notes: notesOf(reports),
    rows: [...new Set([...rows.map((r) => r.id), ...(deadline ? [deadline.id] : [])])],
    sources: [...new Set([...rows.flatMap((r) => r.source_ids), ...(deadline?.sources ?? [])])],
    empty: reports.length === 0,
    states,
    none,
    mute,
    world,
    max: Math.max(10, ...sizes),
    deadline,
  };
}
