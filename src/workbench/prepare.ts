import type { Spec } from "../view/spec";
import { type Classes, type Cube, classSteps, cubeSteps, passingSteps } from "./cube";
import { type Points, pointSteps } from "./points";
import { rangeOf } from "./ranges";
import { finish, type Steps } from "./steps";
import { columnOf, type DateColumn, type Frame, type NumberColumn } from "./table";
import type { Window } from "./window";
import { say } from "./words";

/** What does not depend on the window: made once for a spec, asked at every step of a brush. */
export interface Prepared {
  readonly frame: Frame;
  readonly spec: Spec;
  readonly time: DateColumn | null;
  readonly xs: Classes | null;
  readonly series: Classes;
  readonly cube: Cube;
  readonly keep: Uint8Array | null;
  readonly span: Window | null;
  /** Where each row is a point. */
  readonly points: Points | null;
}

/** The date by which a window cuts: along the axis, or else the table's first. */
export function timeOf(frame: Frame, spec: Spec): DateColumn | null {
  const x = columnOf(frame, spec.x);
  if (x?.kind === "date") return x;
  const first = frame.columns.find((c) => c.kind === "date");
  return first?.kind === "date" ? first : null;
}

export const prepare = (frame: Frame, spec: Spec): Prepared => finish(prepareSteps(frame, spec));

/** The same with a stop after every block of rows. */
export function* prepareSteps(frame: Frame, spec: Spec): Steps<Prepared> {
  const time = timeOf(frame, spec);
  const x = columnOf(frame, spec.x);
  const keep = yield* passingSteps(frame, spec.where, spec.split);
  const all = yield* passingSteps(frame, spec.where);
  // Of points the cube counts rows, a range alone among them; of sums and means it needs the number.
  const value = spec.how === "sum" || spec.how === "mean" ? columnOf(frame, spec.value) : null;
  const isPoint = spec.how === "each" ? pointIn(frame, spec) : () => true;
  const weight = weightIn(frame, spec, isPoint);
  const xs =
    x && x.kind !== "date" && spec.chart !== "scatter"
      ? yield* classSteps(frame, spec.x, Math.max(spec.top, 12), all, say(frame, spec.x), weight)
      : null;
  const series = yield* classSteps(frame, spec.split, spec.top, keep, say(frame, spec.split), weight);
  const wide = series.keys.length;
  const cube = yield* cubeSteps(frame, {
    time,
    value: value?.kind === "number" ? value : null,
    step: x?.kind === "date" && spec.how !== "each" ? spec.step : null,
    keep,
    cells: (xs?.keys.length ?? 1) * wide,
    cellOf: xs
      ? (row) => {
          const a = xs.of(row);
          const b = series.of(row);
          return a < 0 || b < 0 || !isPoint(row) ? -1 : a * wide + b;
        }
      : (row) => (isPoint(row) ? series.of(row) : -1),
    once: spec.how === "statements" ? frame.repeats : null,
  });
  const made = {
    frame,
    spec,
    time,
    xs,
    series,
    cube,
    keep: all,
    span: time ? { from: cube.first, to: cube.last } : null,
  };
  return { ...made, points: spec.how === "each" ? yield* pointsIn(made) : null };
}

/** Whether a row is drawn as a point: it says a number that the axis can show, its value or an end of its range. */
function pointIn(frame: Frame, { value: name, log, x: along }: Spec): (row: number) => boolean {
  const value = columnOf(frame, name);
  const range = rangeOf(frame, name);
  const x = columnOf(frame, along);
  const floor = log ? 0 : Number.NEGATIVE_INFINITY;
  const at = (column: NumberColumn | null | undefined, row: number) => column?.values[row] ?? Number.NaN;
  return (row) => {
    if (x?.kind === "date" && x.levels[row] === 0) return false;
    const v = value?.kind === "number" ? at(value, row) : Number.NaN;
    return Number.isNaN(v) ? at(range?.low, row) > floor || at(range?.high, row) > floor : v > floor;
  };
}

/** What a row adds to its group where the greatest groups are told apart: what is drawn of it, not that it is there. */
function weightIn(
  frame: Frame,
  { how, value: name }: Spec,
  isPoint: (row: number) => boolean,
): (row: number) => number {
  const value = columnOf(frame, name);
  if (how === "each") return (row) => (isPoint(row) ? 1 : 0);
  if (how === "statements") return (row) => (frame.repeats?.[row] ? 0 : 1);
  if (how === "rows" || value?.kind !== "number") return () => 1;
  return (row) => {
    const v = value.values[row] as number;
    return Number.isNaN(v) ? 0 : how === "sum" ? Math.abs(v) : 1;
  };
}

/** The rows of a spec as points, or null where it names no number. */
function* pointsIn(p: Omit<Prepared, "points">): Steps<Points | null> {
  const { frame, spec, time, xs, series, keep } = p;
  const x = columnOf(frame, spec.x);
  const value = columnOf(frame, spec.value);
  if (value?.kind !== "number" || !x) return null;
  const shown = new Set(shownSeries(p));
  return yield* pointSteps({
    rows: frame.rows,
    time,
    value,
    range: rangeOf(frame, spec.value),
    log: spec.log,
    passes: (i) => (!keep || keep[i] === 1) && shown.has(series.of(i)),
    placed: (i) =>
      xs ? xs.of(i) >= 0 : x.kind === "date" ? (x.levels[i] as number) > 0 : !Number.isNaN(x.values[i] as number),
  });
}

/** Which series are drawn: those the filter on the split column names, or all. */
export function shownSeries({ series, spec }: Pick<Prepared, "series" | "spec">): readonly number[] {
  const wanted = spec.where[spec.split];
  const all = series.keys.map((_, i) => i);
  if (!spec.split || !wanted) return all;
  const some = all.filter((i) => wanted.includes(series.keys[i] ?? ""));
  return some.length > 0 ? some : all;
}
