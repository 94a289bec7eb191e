import { isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { Points } from "./points";
import type { Prepared, Window } from "./prepare";
import { rangeOf } from "./ranges";
import { columnOf, type DateColumn, LEVEL } from "./table";

export interface Dot {
  readonly row: number;
  /** Day, number, or place in `slices`. */
  readonly x: number;
  /** Null where a row gives only a range. */
  readonly y: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly series: number;
}

/** A row's date as exactly as it is known. */
export function dateText(column: DateColumn, row: number): string {
  const text = isoDay((column.values[row] ?? 0) as Day);
  const level = column.levels[row] ?? 0;
  return level >= LEVEL.day ? text : level >= LEVEL.month ? text.slice(0, 7) : text.slice(0, 4);
}

const known = (v: number | undefined, log: boolean): number | null =>
  v === undefined || Number.isNaN(v) || (log && v <= 0) ? null : v;

/** The points of a window that are drawn; of too many every so many-th, so that the same rows are drawn at every look. */
export function dotsOf(p: Prepared, points: Points, w: Window | null): readonly Dot[] {
  const { frame, spec, xs } = p;
  const x = columnOf(frame, spec.x);
  const value = columnOf(frame, spec.value);
  if (value?.kind !== "number" || !x) return [];
  const range = rangeOf(frame, spec.value);
  return points.drawn(w).map((row) => ({
    row,
    x: xs ? xs.of(row) : (x.values[row] as number),
    y: known(value.values[row], spec.log),
    low: known(range?.low?.values[row], spec.log),
    high: known(range?.high?.values[row], spec.log),
    series: p.series.of(row),
  }));
}
