import { isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { Points } from "./points";
import type { Prepared } from "./prepare";
import { rangeOf } from "./ranges";
import { columnOf, type DateColumn, type Frame, LEVEL } from "./table";
import type { Window } from "./window";

export interface Dot {
  readonly row: number;
  /** Day, number, or place in `slices`. */
  readonly x: number;
  /** Null where a row gives only a range. */
  readonly y: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the statement says before its number, such as “at least”; empty where it gives the number alone. */
  readonly bound: string;
  readonly series: number;
}

/** A row's date as exactly as it is known. */
export function dateText(column: DateColumn, row: number): string {
  const text = isoDay((column.values[row] ?? 0) as Day);
  const level = column.levels[row] ?? 0;
  return level >= LEVEL.day ? text : level >= LEVEL.month ? text.slice(0, 7) : text.slice(0, 4);
}

const known = (v: number | undefined): number | null => (v === undefined || Number.isNaN(v) ? null : v);

const BOUNDS: Readonly<Record<string, string>> = { at_least: "at least", up_to: "up to", approx: "about" };

/** What each row of the record says before its number. */
function boundsIn(frame: Frame): (row: number) => string {
  const column = frame.table === null ? undefined : columnOf(frame, "qualifier");
  if (column?.kind !== "text") return () => "";
  return (row) => BOUNDS[column.words[column.values[row] as number] ?? ""] ?? "";
}

/** The points of a window that are drawn; of too many every so many-th, so that the same rows are drawn at every look. */
export function dotsOf(p: Prepared, points: Points, w: Window | null): readonly Dot[] {
  const { frame, spec, xs } = p;
  const x = columnOf(frame, spec.x);
  const value = columnOf(frame, spec.value);
  if (value?.kind !== "number" || !x) return [];
  const range = rangeOf(frame, spec.value);
  const boundOf = boundsIn(frame);
  return points.drawn(w).map((row) => ({
    row,
    x: xs ? xs.of(row) : (x.values[row] as number),
    y: known(value.values[row]),
    low: known(range?.low?.values[row]),
    high: known(range?.high?.values[row]),
    bound: boundOf(row),
    series: p.series.of(row),
  }));
}
