import { type Classes, type Cube, classesOf, cubeOf, passing } from "./cube";
import { isAdditive, type Spec } from "./spec";
import { columnOf, type DateColumn, type Frame } from "./table";
import { say } from "./words";

/** Days, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}
/** What does not depend on the window: made once for a spec, asked at every step of a brush. */
export interface Prepared {
  readonly frame: Frame;
  readonly spec: Spec;
  readonly time: DateColumn | null;
  readonly xs: Classes | null;
  readonly series: Classes;
  readonly cube: Cube;
  readonly keep: Uint8Array | null;
  /** Rows in the order of their day, for points. */
  readonly span: Window | null;
}

/** The date by which a window cuts: along the axis, or else the table's first. */
export function timeOf(frame: Frame, spec: Spec): DateColumn | null {
  const x = columnOf(frame, spec.x);
  if (x?.kind === "date") return x;
  const first = frame.columns.find((c) => c.kind === "date");
  return first?.kind === "date" ? first : null;
}

export function prepare(frame: Frame, spec: Spec): Prepared {
  const time = timeOf(frame, spec);
  const x = columnOf(frame, spec.x);
  const keep = passing(frame, spec.where, spec.split);
  const all = passing(frame, spec.where);
  const xs =
    x && x.kind !== "date" && spec.chart !== "scatter"
      ? classesOf(frame, spec.x, Math.max(spec.top, 12), all, say(frame, spec.x))
      : null;
  const series = classesOf(frame, spec.split, spec.top, keep, say(frame, spec.split));
  const value = isAdditive(spec.how) && spec.how !== "sum" ? null : columnOf(frame, spec.value);
  const wide = series.keys.length;
  const cube = cubeOf(frame, {
    time,
    value: value?.kind === "number" ? value : null,
    step: x?.kind === "date" && spec.how !== "each" ? spec.step : null,
    keep,
    cells: (xs?.keys.length ?? 1) * wide,
    cellOf: xs
      ? (row) => {
          const a = xs.of(row);
          const b = series.of(row);
          return a < 0 || b < 0 ? -1 : a * wide + b;
        }
      : series.of,
    once: spec.how === "statements" ? frame.repeats : null,
  });
  return { frame, spec, time, xs, series, cube, keep: all, span: time ? { from: cube.first, to: cube.last } : null };
}

/** Which series are drawn: those the filter on the split column names, or all. */
export function shownSeries({ series, spec }: Prepared): readonly number[] {
  const wanted = spec.where[spec.split];
  const all = series.keys.map((_, i) => i);
  if (!spec.split || !wanted) return all;
  const some = all.filter((i) => wanted.includes(series.keys[i] ?? ""));
  return some.length > 0 ? some : all;
}
