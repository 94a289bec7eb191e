import type { TimeScale } from "../../chart/scale";
import type { Occasion } from "./ships";

/** Side of a square, and the place it takes. Pixels. */
export const SIDE = 6;
const PLACE = SIDE + 1;

export interface Square {
  readonly o: Occasion;
  /** Left edge. */
  readonly x: number;
  /** Height of its lower edge over the base line. */
  readonly y: number;
}

/** Each occasion at the middle of the days it may mean, on the next one where a place is taken; in columns of one width. */
export function squaresOf(all: readonly Occasion[], scale: TimeScale): { squares: Square[]; height: number } {
  const taken = new Map<number, number>();
  const last = Math.max(0, Math.floor((scale.x1 - scale.x0) / PLACE) - 1);
  const squares = all.map((o) => {
    const from = Math.max(scale.x0, scale.x(o.days.start));
    const to = Math.min(scale.x1, scale.xEnd(o.days.end));
    const column = Math.min(last, Math.max(0, Math.floor(((from + to) / 2 - scale.x0) / PLACE)));
    const n = taken.get(column) ?? 0;
    taken.set(column, n + 1);
    return { o, x: scale.x0 + column * PLACE, y: n * PLACE };
  });
  return { squares, height: Math.max(0, ...taken.values()) * PLACE };
}
