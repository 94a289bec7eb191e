import type { Span } from "../../record/day";
import type { Day } from "../../record/units";
import type { View } from "../../view/view";
import { type Binding, deadlineOf, unique } from "../labour-stock/model";
import type { Model, RecordOf } from "../model";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { type Count, select } from "./select";
import type { Group, Line, Panel, PurposeRow, Spot } from "./shape";
import { COLUMNS, linesOf } from "./table";
import { type Measure, PANELS, purposeRank, type Series, SHORT } from "./words";

export interface EntriesModel extends Model {
  readonly domain: Span;
  readonly panels: readonly Panel[];
  /** Panels whose series has numbers, but none in the window. */
  readonly silent: readonly Panel[];
  readonly groups: readonly Group[];
  readonly deadline: Binding | null;
}

export const topOf = (c: Count): number =>
  Math.max(c.row.value ?? 0, c.row.high ?? 0, c.row.low ?? 0, ...c.rivals.map((r) => topOf(r)));

/** The stretches of a span that no count covers, if longer than a few days. */
export function gapsOf(window: Span, counts: readonly Count[]): Span[] {
  const spans = counts.flatMap((c) => (c.days ? [c.days] : [])).sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  let from: number = window.start;
  for (const s of [...spans, { start: (window.end + 1) as Day, end: window.end }]) {
    if (s.start - from > 5) out.push({ start: from as Day, end: (s.start - 1) as Day });
    from = Math.max(from, s.end + 1);
  }
  return out;
}

function rowsOf(counts: readonly Count[], window: Span): PurposeRow[] {
  const by = new Map<Measure, Count[]>();
  for (const c of counts) {
    const own = by.get(c.row.measure);
    if (own) own.push(c);
    else by.set(c.row.measure, [c]);
  }
  return [...by]
    .map(([measure, own]) => ({ measure, counts: own, gaps: gapsOf(window, own) }))
    .sort((a, b) => purposeRank(a.measure) - purposeRank(b.measure));
}

const GROUPS: readonly (readonly [string, string])[] = [
  ["RUS", "Russia: permits, quotas, other numbers"],
  ["POL", "Poland"],
  ["MNG", "Mongolia"],
  ["", "Elsewhere"],
];
/** Tables of several hosts stand together, whatever the host of a row. */
const MANY: ReadonlySet<Series> = new Set(["eu-at-work", "op8-residents"]);
const groupOf = (c: Count): string =>
  !MANY.has(c.row.series) && GROUPS.some(([code]) => code === c.row.host) ? c.row.host : "";

function linesIn(counts: readonly Count[]): Line[] {
  const order = Object.keys(SHORT);
  const lines: (Line & { readonly spots: Spot[] })[] = [];
  for (const c of counts) {
    const { series, measure } = c.row;
    if (!c.days) continue;
    let line = lines.find((l) => l.series === series && l.measure === measure);
    if (!line) {
      line = { series, measure, name: SHORT[series] ?? series, hosts: MANY.has(series), spots: [] };
      lines.push(line);
    }
    const at = line.spots.findIndex((s) => s.days.start === c.days?.start && s.days.end === c.days.end);
    const spot = line.spots[at];
    const counts = [...(spot?.counts ?? []), c].sort((a, b) => topOf(b) - topOf(a));
    if (spot) line.spots[at] = { days: spot.days, counts };
    else line.spots.push({ days: c.days, counts });
  }
  return lines.sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series));
}

/**
 * labour-entries: border entries, visas, registrations, permits and quotas, each series by itself. Numbers count
 * crossings or papers as each series does; none is summed, joined or spread over another period.
 */
export function model(record: RecordOf<"entries" | "measures">, view: View): EntriesModel {
  const selection = select(record.entries, view);
  const { window, dated, undated, all } = selection;
  const every = PANELS.map((words): Panel => {
    const own = (c: Count) => c.row.series === words.series;
    const counts = dated.filter(own);
    const days = all.flatMap((c) => (own(c) && c.days ? [c.days.end] : []));
    return {
      words,
      rows: rowsOf(counts, window),
      max: Math.max(0, ...counts.map(topOf)),
      undated: undated.filter(own),
      last: days.length > 0 ? (Math.max(...days) as Day) : null,
    };
  });
  const panels = every.filter((p) => p.rows.length > 0);
  const told = new Set<Series>(PANELS.map((p) => p.series));
  const rest = (list: readonly Count[], code: string) =>
    list.filter((c) => !told.has(c.row.series) && groupOf(c) === code);
  const groups = GROUPS.map(([code, name]) => ({
    name,
    lines: linesIn(rest(dated, code)),
    undated: rest(undated, code),
  })).filter((g) => g.lines.length > 0);
  const drawn = [...dated, ...panels.flatMap((p) => p.undated), ...groups.flatMap((g) => g.undated)].flatMap((c) => [
    c,
    ...c.rivals,
  ]);
  const empty = dated.length === 0;
  const silent = every.filter((p) => p.rows.length === 0 && p.last !== null);
  const deadline = empty ? null : deadlineOf(record.measures, window);
  return {
    id: "labour-entries",
    title: "Entries, visas and permits of North Koreans, by purpose",
    finding: selection.before + findingOf(panels, groups),
    unit: "persons",
    domain: window,
    columns: COLUMNS,
    lines: linesOf(drawn),
    notes: notesOf(panels, silent, groups, drawn),
    rows: unique([...drawn.flatMap((c) => [c.id, ...c.again.map((r) => r.id)]), ...(deadline ? [deadline.id] : [])]),
    sources: unique([
      ...drawn.flatMap((c) => [...c.row.source_ids, ...c.again.flatMap((r) => r.source_ids)]),
      ...(deadline?.sources ?? []),
    ]),
    empty,
    panels,
    silent,
    groups,
    deadline,
  };
}
