import { civil, dayOf, overlaps, type Span, span } from "../../record/day";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { WHOLE_TO, windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { spanWords } from "../oil/spanWords";
import { type CrudeLimit, crudeLimits } from "./limits";
import { type CustomsMark, type Prepared, preparedOf, type SingleMark, type ZeroMark } from "./prepare";
import { COLUMNS, customsLines, limitLine, singleLine, zeroLines } from "./table";
import { customsAt, findingOf, lastBefore, notesOf, range, zeroWords } from "./tell";

/** A run of years of which no row of Chinese customs is on record. */
export interface Gap {
  readonly span: Span;
  readonly label: string;
}

export interface OilCrudeModel extends Model {
  readonly domain: Span;
  readonly customs: readonly CustomsMark[];
  readonly zeros: readonly ZeroMark[];
  readonly gaps: readonly Gap[];
  readonly singles: readonly SingleMark[];
  /** Limits with a number, drawn as rules. */
  readonly limits: readonly CrudeLimit[];
  /** Limits without a number. */
  readonly freezes: readonly CrudeLimit[];
  /** Barrels a tonne in the resolution's own pair, which ties the panels' scales; null where no such limit is known. */
  readonly ratio: number | null;
  /** What customs last said before the window, in a few words; '' where the window has customs figures of its own. */
  readonly before: string;
}

const unique = (list: readonly string[]) => [...new Set(list)];

/** Years no customs row touches, in runs, inside the window and up to the release or the knowledge date. */
function gapsOf(p: Prepared, window: Span, asof: string | null): Gap[] {
  const last = Math.min(span(WHOLE_TO).end, asof === null ? Number.POSITIVE_INFINITY : span(asof).end, window.end);
  const rows = [...p.customs, ...p.zeros];
  const runs: [number, number][] = [];
  for (let year = civil(window.start).year; dayOf(year, 1, 1) <= last; year++) {
    const s = { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
    if (rows.some((r) => overlaps(r.span, s))) continue;
    const run = runs[runs.length - 1];
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => ({
    span: {
      start: Math.max(window.start, dayOf(a, 1, 1)) as Span["start"],
      end: Math.min(last, dayOf(b, 12, 31)) as Span["end"],
    },
    label: `Chinese customs, ${a === b ? a : `${a}–${b}`}: no figure on record.`,
  }));
}

function beforeWords(past: ReturnType<typeof lastBefore>): string {
  const first = past.mark?.rows[0];
  if (!past.mark || !first) return "";
  const zero = past.zeros.length > 0 ? `, zero for ${zeroWords(past.zeros)}` : "";
  return `${range([customsAt(past.mark)])} t for ${spanWords(first)}${zero}`;
}

/** Crude oil: customs until they went silent, what others state or assume, the pipeline's capacity and the limit. */
export function model(record: RecordOf<"crude-oil" | "measures">, view: View): OilCrudeModel {
  const window = windowOf(view);
  const prepared = preparedOf(record["crude-oil"], view);
  const inside = <T extends { readonly span: Span }>(list: readonly T[]) =>
    list.filter((m) => overlaps(m.span, window));
  const customs = inside(prepared.customs);
  const zeros = inside(prepared.zeros);
  const singles = inside(prepared.singles);
  const rules = inside(crudeLimits(record.measures));
  const limits = rules.filter((l) => l.barrels !== null || l.tonnes !== null);
  const pair = crudeLimits(record.measures).find((l) => l.barrels !== null && l.tonnes !== null && l.tonnes > 0);
  const asked = accepts(view);
  const silent =
    prepared.customsEnd !== null && asked.basis("official_statistics") ? gapsOf(prepared, window, view.asof) : [];
  const empty = customs.length === 0 && zeros.length === 0 && singles.length === 0;
  const told = { customs, zeros, singles, limits, prepared, window, view };
  const none = customs.length === 0 && zeros.length === 0;
  const past = none ? lastBefore(prepared, window.start) : { mark: null, zeros: [] };
  const used = [
    ...customs.flatMap((m) => m.rows),
    ...zeros.flatMap((m) => m.rows),
    ...singles.map((m) => m.row),
    // The finding speaks of the last figure before the window.
    ...(past.mark ? [...past.mark.rows, ...past.zeros.flatMap((z) => z.rows)] : []),
  ];
  const both = singles.some((s) => s.row.barrels !== null);
  return {
    id: "oil-crude",
    title: "Crude oil: counted, assumed, limited",
    finding: findingOf(told),
    unit: "tonnes and barrels",
    domain: window,
    customs,
    zeros,
    gaps: silent,
    singles,
    limits,
    freezes: rules.filter((l) => l.barrels === null && l.tonnes === null),
    ratio: pair?.barrels && pair.tonnes ? pair.barrels / pair.tonnes : null,
    before: beforeWords(past),
    columns: COLUMNS,
    lines: [
      ...customs.flatMap(customsLines),
      ...zeros.flatMap(zeroLines),
      ...singles.map(singleLine),
      ...rules.map(limitLine),
    ],
    notes: empty ? [] : notesOf(told, both),
    rows: unique([...used.map((r) => r.id), ...rules.map((l) => l.id)]),
    sources: unique([...used.flatMap((r) => r.source_ids), ...rules.flatMap((l) => l.sources)]),
    empty: empty && rules.length === 0 && silent.length === 0,
  };
}
