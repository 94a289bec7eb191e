import { type Box, placeLabels } from "../../chart/place";
import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Action } from "./prepare";
import type { Series, Step } from "./shape";
import { byWhom } from "./words";

/** Words on a step: above the line left of its riser, or under it to the right where the left has no room. */
export interface StepLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** Base line of the text. */
  readonly y: number;
  readonly anchor: "start" | "end";
  /** Hairline from the words to the step; empty where they stand on it. */
  readonly leader: string;
}

const SIZE = 12;
const LINE = 15;

interface Seat {
  readonly step: Step;
  readonly text: string;
  readonly x: number;
  /** Height of the level after the step, and before it. */
  readonly top: number;
  readonly foot: number;
}

const labelOf = (s: Seat, y: number, side: "start" | "end"): StepLabel => {
  const far = Math.abs(y - 4 - s.top) > LINE;
  const dx = side === "end" ? -6 : 6;
  return {
    id: s.step.action.id,
    text: s.text,
    x: s.x + dx,
    y,
    anchor: side,
    leader: far ? `M${s.x},${s.top}V${y - 4}h${dx * 0.6}` : "",
  };
};

/**
 * Labels of a line that only rises. Those left of their riser stand above the line and are pushed up from the lowest;
 * those right of it stand under the line and are pushed down from the highest: so no label, riser or leader crosses
 * another. What finds no room between `top` and `bottom` is left to the spoken label.
 */
export function stepLabels(series: Series, y: ValueScale, scale: TimeScale, top: number, bottom: number): StepLabel[] {
  const seats = series.steps.map((step) => ({
    step,
    text: `${byWhom(step.action)} +${step.action.count}`,
    x: scale.x(step.action.days.end),
    top: y(step.level),
    foot: y(step.level - step.action.count),
  }));
  const out: StepLabel[] = [];
  const right: Seat[] = [];
  const said: { readonly x: number; readonly base: number }[] = [];
  for (const s of seats) {
    const from = s.x - textWidth(s.text, SIZE) * 1.05 - 8;
    // Words over a low step keep clear of the mark of the step before it, and of the words and leaders they reach.
    const reached = said.filter((w) => w.x + 2 > from).map((w) => w.base - LINE);
    const base = Math.min(s.top + 4, s.foot - 7, bottom - 2, ...reached);
    if (base < top + 10 || from < scale.x0) {
      right.push(s);
      continue;
    }
    out.push(labelOf(s, base, "end"));
    said.push({ x: s.x, base });
  }
  let under = Number.NEGATIVE_INFINITY;
  for (const s of right.reverse()) {
    const base = Math.max(s.top + 15, under);
    if (base > bottom - 3 || s.x + 6 + textWidth(s.text, SIZE) > scale.x1) continue;
    out.push(labelOf(s, base, "start"));
    under = base + LINE;
  }
  return out;
}

export interface Bar extends Box {
  readonly action: Action;
  /** Left and right end of the days its date may mean, inside the window. */
  readonly from: number;
  readonly to: number;
}

/** Bars of single actions on one line: height by names, width a day or so much that it can be seen and hit. */
export function barsOf(actions: readonly Action[], scale: TimeScale, base: number, most: number, high: number): Bar[] {
  const day = scale.x(1) - scale.x(0);
  const width = Math.max(4, Math.min(14, day));
  return actions.map((action) => {
    const from = Math.max(scale.x0, scale.x(action.days.start));
    const to = Math.min(scale.x1, scale.xEnd(action.days.end));
    const height = Math.max(2, (action.count / Math.max(1, most)) * high);
    const x = Math.max(scale.x0, Math.min(scale.x1 - width, (from + to - width) / 2));
    return { action, x, y: base - height, width, height, from, to };
  });
}

/** Numbers over bars, the largest first; null where another number or bar stands there. */
export function numbersOver(bars: readonly Bar[], area: Box): (Box | null)[] {
  const wishes = bars.map((b) => {
    const width = textWidth(String(b.action.count), SIZE);
    return { x: b.x + b.width / 2 - width / 2, y: b.y - 14, width, height: 13, weight: -b.action.count };
  });
  return placeLabels(wishes, area, [[0, 0]], bars, 4);
}
