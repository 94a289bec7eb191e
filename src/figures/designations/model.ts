import { overlaps, type Span, span } from "../../record/day";
import type { Day } from "../../record/units";
import { searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { WHOLE, windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { type Action, actions, KIND_ORDER, type Kind, LIST_ORDER, matches } from "./prepare";
import type { Series, Step, Track } from "./shape";
import { type Occasion, occasions, shipLine, shipMatches } from "./ships";
import { COLUMNS, lineOf } from "./table";

export interface DesignationsModel extends Model {
  readonly domain: Span;
  /** Persons and entities of the UN list; empty before its first name. */
  readonly series: readonly Series[];
  readonly tracks: readonly Track[];
  /** Ships named in connection with oil: no listings, set under them. */
  readonly ships: readonly Occasion[];
  /** Last day the record can speak of: the lists of later days are not known. */
  readonly until: Day;
  /** The search that filters; '' where none does. */
  readonly q: string;
}

/** Only these kinds of the UN list are on record name by name, with no name taken off. */
const STANDING: readonly Kind[] = ["individual", "entity"];

function seriesOf(kind: Kind, all: readonly Action[], window: Span): Series {
  let before = 0;
  let level = 0;
  const steps: Step[] = [];
  for (const action of all) {
    if (action.list !== "UN1718" || action.kind !== kind || action.days.end > window.end) continue;
    level += action.count;
    if (action.days.end < window.start) before = level;
    else steps.push({ action, level });
  }
  return { kind, before, steps, end: level };
}

function tracksOf(all: readonly Action[], window: Span): Track[] {
  const out: Track[] = [];
  for (const list of LIST_ORDER) {
    for (const kind of KIND_ORDER) {
      if (list === "UN1718" && STANDING.includes(kind)) continue;
      const own = all.filter((a) => a.list === list && a.kind === kind && overlaps(a.days, window));
      if (own.length === 0) continue;
      const sure = own.filter((a) => a.days.start >= window.start && a.days.end <= window.end);
      out.push({ list, kind, actions: own, sure: sure.reduce((n, a) => n + a.count, 0) });
    }
  }
  return out;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** designations: the names put on the UN list, and what was found of other lists. Names, never rows, are added up. */
export function model(record: RecordOf<"designations" | "resolutions" | "vessels">, view: View): DesignationsModel {
  const window = windowOf(view);
  const search = searchFor(
    view.q,
    "listed name",
    (needle) =>
      record.designations.some((r) => matches(r, needle)) || record.vessels.some((r) => shipMatches(r, needle)),
  );
  const needle = search.q.toLowerCase();
  const all = actions(record.designations, record.resolutions, needle);
  const ships = occasions(record.vessels, record.designations, window, needle);
  const series = STANDING.map((kind) => seriesOf(kind, all, window)).filter((s) => s.end > 0);
  const tracks = tracksOf(all, window);
  const standing = all.filter((a) => a.list === "UN1718" && STANDING.includes(a.kind) && a.days.end <= window.end);
  const shown = [...standing, ...tracks.flatMap((t) => t.actions)];
  const known = view.asof === null ? WHOLE.end : Math.min(WHOLE.end, span(view.asof).end);
  const told = { series, tracks, ships, all, q: search.q, window };
  return {
    id: "designations",
    title: search.q === "" ? "Who was listed, and by whom" : `Who was listed: what matches “${search.q}”`,
    finding: search.before + findingOf(told),
    unit: "names",
    domain: window,
    columns: COLUMNS,
    lines: [
      ...shown.flatMap((a) => a.rows.map((row) => lineOf(row, a, a.days.end < window.start))),
      ...ships.map(shipLine),
    ],
    notes: notesOf(series, tracks, ships),
    rows: unique([
      ...shown.flatMap((a) => a.rows.map((r) => r.id)),
      ...shown.flatMap((a) => (a.act ? [a.act.id] : [])),
      ...ships.map((o) => o.id),
    ]),
    sources: unique([
      ...shown.flatMap((a) => [...a.rows.flatMap((r) => r.source_ids), ...(a.act?.sources ?? [])]),
      ...ships.flatMap((o) => o.row.source_ids),
    ]),
    empty: shown.length === 0 && ships.length === 0,
    series,
    tracks,
    ships,
    until: Math.min(window.end, known) as Day,
    q: search.q,
  };
}
