import type { RangeColumns } from "./ranges";
import { eachRow, finish, type Steps } from "./steps";
import type { DateColumn, NumberColumn } from "./table";
import type { Window } from "./window";

/** More points than this are a cloud nobody can read, and a page nobody can move. */
export const MOST_DOTS = 2_000;
const STRETCH = 512;

/**
 * Rows that are points, in the order of their day, so that a window is a stretch of the list: what a step of a brush asks
 * costs by the points drawn, not by the rows.
 */
export interface Points {
  /** Every `stride`-th of a stretch, the same rows wherever the stretch begins. */
  readonly drawn: (w: Window | null) => readonly number[];
  readonly stride: (w: Window | null) => number;
  readonly all: (w: Window | null) => number;
  /** Least and greatest of values and ranges, of all rows of the window and not of the drawn ones alone. */
  readonly span: (w: Window | null) => readonly [number, number];
  /** Rows without any number, or with none that a logarithmic axis can show. */
  readonly silent: (w: Window | null) => number;
  readonly below: (w: Window | null) => number;
}

export interface PointsAsked {
  readonly rows: number;
  readonly time: DateColumn | null;
  readonly value: NumberColumn;
  readonly range: RangeColumns | null;
  readonly log: boolean;
  /** True for rows that pass the filters. */
  readonly passes: (row: number) => boolean;
  /** True for rows that have a place along the axis. */
  readonly placed: (row: number) => boolean;
}

/** Row numbers by day, those without a date behind; and the days of the dated ones. */
function* byDay(
  list: Int32Array,
  time: DateColumn | null,
): Steps<{ readonly order: Int32Array; readonly days: Int32Array }> {
  if (!time) return { order: list, days: new Int32Array(0) };
  const [some, none] = [new Int32Array(list.length), new Int32Array(list.length)];
  let [n, m] = [0, 0];
  yield* eachRow(list.length, (k) => {
    const i = list[k] as number;
    if (time.levels[i] === 0) none[m++] = i;
    else some[n++] = i;
  });
  const [dated, loose] = [some.subarray(0, n), none.slice(0, m)];
  if (dated.length === 0) return { order: loose, days: new Int32Array(0) };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  yield* eachRow(n, (k) => {
    const d = time.values[dated[k] as number] as number;
    if (d < first) first = d;
    if (d > last) last = d;
  });
  const starts = new Int32Array(last - first + 2);
  yield* eachRow(n, (k) => {
    const at = (time.values[dated[k] as number] as number) - first + 1;
    starts[at] = (starts[at] as number) + 1;
  });
  for (let d = 1; d < starts.length; d++) starts[d] = (starts[d] as number) + (starts[d - 1] as number);
  const order = new Int32Array(list.length);
  const days = new Int32Array(n);
  yield* eachRow(n, (k) => {
    const i = dated[k] as number;
    const day = time.values[i] as number;
    const to = starts[day - first] as number;
    order[to] = i;
    days[to] = day;
    starts[day - first] = to + 1;
  });
  order.set(loose, dated.length);
  return { order, days };
}

/** First place in a sorted list whose value is not under `day`. */
function from(days: Int32Array, day: number): number {
  let lo = 0;
  let hi = days.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((days[mid] as number) < day) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

export const pointsOf = (asked: PointsAsked): Points => finish(pointSteps(asked));

export function* pointSteps({ rows, time, value, range, log, passes, placed }: PointsAsked): Steps<Points> {
  const [points, silent, below] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  let [n, s, b] = [0, 0, 0];
  const floor = log ? 0 : Number.NEGATIVE_INFINITY;
  yield* eachRow(rows, (i) => {
    if (!passes(i)) return;
    const v = value.values[i] as number;
    const lo = range?.low?.values[i] ?? Number.NaN;
    const hi = range?.high?.values[i] ?? Number.NaN;
    if (!placed(i) || (Number.isNaN(v) && Number.isNaN(lo) && Number.isNaN(hi))) silent[s++] = i;
    else if (v <= floor || (Number.isNaN(v) && !(lo > floor) && !(hi > floor))) below[b++] = i;
    else points[n++] = i;
  });
  const main = yield* byDay(points.subarray(0, n), time);
  const mute = yield* byDay(silent.subarray(0, s), time);
  const low = yield* byDay(below.subarray(0, b), time);
  const stretch = ({ order, days }: typeof main, w: Window | null): readonly [number, number] =>
    w && time ? [from(days, w.from), from(days, w.to + 1)] : [0, order.length];
  const count = (of: typeof main) => (w: Window | null) => {
    const [a, z] = stretch(of, w);
    return z - a;
  };
  const ends = (i: number): readonly [number, number] => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const of of [value, range?.low, range?.high]) {
      const v = of ? (of.values[i] as number) : Number.NaN;
      if (!(v > floor)) continue;
      if (v < least) least = v;
      if (v > most) most = v;
    }
    return [least, most];
  };
  const blocks = Math.ceil(main.order.length / STRETCH);
  const lows = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  yield* eachRow(main.order.length, (at) => {
    const [lo, hi] = ends(main.order[at] as number);
    const k = Math.floor(at / STRETCH);
    if (lo < (lows[k] as number)) lows[k] = lo;
    if (hi > (highs[k] as number)) highs[k] = hi;
  });
  const stride = (w: Window | null) => {
    const wide = count(main)(w);
    return wide <= MOST_DOTS ? 1 : 2 ** Math.ceil(Math.log2(wide / MOST_DOTS));
  };
  return {
    all: count(main),
    silent: count(mute),
    below: count(low),
    stride,
    drawn: (w) => {
      const [a, z] = stretch(main, w);
      const step = stride(w);
      const out: number[] = [];
      for (let at = Math.ceil(a / step) * step; at < z; at += step) out.push(main.order[at] as number);
      return out;
    },
    span: (w) => {
      const [a, z] = stretch(main, w);
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let at = a; at < z; ) {
        const k = at / STRETCH;
        const whole = Number.isInteger(k) && at + STRETCH <= z;
        const [lo, hi] = whole ? [lows[k] as number, highs[k] as number] : ends(main.order[at] as number);
        if (lo < least) least = lo;
        if (hi > most) most = hi;
        at += whole ? STRETCH : 1;
      }
      return [least, most];
    },
  };
}
