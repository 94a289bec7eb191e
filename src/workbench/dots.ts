import { isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { Prepared, Window } from "./prepare";
import { columnOf, type DateColumn, LEVEL } from "./table";

export interface Dot {
  readonly row: number;
  /** Day, number, or place in `slices`. */
  readonly x: number;
  readonly y: number;
  readonly series: number;
}

/** More points than this are a cloud nobody can read, and a page nobody can move. */
export const MOST_DOTS = 2_000;

export interface Dots {
  readonly dots: readonly Dot[];
  /** Points there would be. */
  readonly all: number;
  readonly silent: number;
  /** Zero or less on a logarithmic axis. */
  readonly below: number;
}

/** A row's date as exactly as it is known. */
export function dateText(column: DateColumn, row: number): string {
  const text = isoDay((column.values[row] ?? 0) as Day);
  const level = column.levels[row] ?? 0;
  return level >= LEVEL.day ? text : level >= LEVEL.month ? text.slice(0, 7) : text.slice(0, 4);
}

/** Each row as a point; of too many every n-th, so that the same rows are drawn at every look. */
export function dotsOf(p: Prepared, w: Window | null, shown: ReadonlySet<number>): Dots {
  const { frame, spec, time, keep, xs } = p;
  const x = columnOf(frame, spec.x);
  const value = columnOf(frame, spec.value);
  if (value?.kind !== "number" || !x) return { dots: [], all: 0, silent: 0, below: 0 };
  const rows: number[] = [];
  let silent = 0;
  let below = 0;
  for (let i = 0; i < frame.rows; i++) {
    if (keep && !keep[i]) continue;
    if (time && w) {
      const d = time.values[i] as number;
      if (time.levels[i] === 0 || d < w.from || d > w.to) continue;
    }
    if (!shown.has(p.series.of(i))) continue;
    const y = value.values[i] as number;
    const there = xs ? xs.of(i) >= 0 : x.kind === "date" ? (x.levels[i] as number) > 0 : !Number.isNaN(x.values[i]);
    if (Number.isNaN(y) || !there) silent++;
    else if (spec.log && y <= 0) below++;
    else rows.push(i);
  }
  const every = Math.max(1, Math.ceil(rows.length / MOST_DOTS));
  const dots = rows
    .filter((_, n) => n % every === 0)
    .map((row) => ({
      row,
      x: xs ? xs.of(row) : (x.values[row] as number),
      y: value.values[row] as number,
      series: p.series.of(row),
    }));
  return { dots, all: rows.length, silent, below };
}
