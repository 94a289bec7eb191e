import { timeTicks } from "../chart/ticks";
import type { Day } from "../record/units";
import type { Dot } from "./dots";
import type { Picture } from "./picture";
import { type Area, type Bounds, boundsOf, shareOf } from "./plot";
import { short } from "./words";

export interface DotPlot {
  readonly bounds: Bounds;
  /** The axis along: its ends, and what is written where; without ticks any may be taken. */
  readonly along: {
    readonly ends: readonly [number, number];
    readonly ticks: readonly number[] | undefined;
    readonly word: (at: number) => string;
  };
  readonly place: (dot: Dot, value: number) => { readonly x: number; readonly y: number };
  readonly middle: (dot: Dot) => { readonly x: number; readonly y: number };
  /** A line from low to high as a path; empty where a row gives neither. */
  readonly line: (dot: Dot) => string;
}

/** The axis along: its ends, and what is written where. */
function alongOf({ xKind, slices, dots, window }: Picture, pixels: number): DotPlot["along"] {
  if (xKind === "category") {
    return {
      ends: [-0.5, slices.length - 0.5],
      ticks: slices.map((_, i) => i),
      word: (i: number) => slices[i]?.label ?? "",
    };
  }
  const xs = dots.map((d) => d.x);
  const [lo, hi] = [Math.min(...xs), Math.max(...xs)];
  if (xKind === "number") {
    const pad = (hi - lo || 1) * 0.04;
    return { ends: [lo - pad, hi + pad], ticks: undefined, word: short };
  }
  const [start, end] = window ? [window.from, window.to] : [lo, hi];
  const pad = Math.max(1, Math.round((end - start) * 0.015));
  const span = { start: (start - pad) as Day, end: (end + pad) as Day };
  const ticks = timeTicks(span, pixels);
  const labels = new Map<number, string>(ticks.map((t) => [t.day, t.label]));
  return {
    ends: [span.start, span.end + 1],
    ticks: ticks.map((t) => t.day as number),
    word: (d: number) => labels.get(d) ?? "",
  };
}

/** Where points stand: categories down and values across, or time or a number along and values up. */
export function dotPlotOf(picture: Picture, area: Area): DotPlot {
  const across = picture.xKind === "category";
  const bounds = boundsOf(picture);
  const along = alongOf(picture, area.width);
  const share = shareOf(bounds);
  const [x0, x1] = along.ends;
  // Zero and less have no place on a logarithmic axis: a range that begins there comes from its very end.
  const on = (v: number) => (bounds.log ? Math.max(v, bounds.min) : v);
  const main = (d: number) => (d - x0) / (x1 - x0);
  const place = (d: Dot, v: number) =>
    across
      ? { x: area.x + share(on(v)) * area.width, y: area.y + main(d.x) * area.height }
      : { x: area.x + main(d.x) * area.width, y: area.y + (1 - share(on(v))) * area.height };
  return {
    bounds,
    along,
    place,
    middle: (d) => place(d, d.y ?? d.low ?? d.high ?? bounds.min),
    line: (d) => {
      if (d.low === null && d.high === null) return "";
      const a = place(d, d.low ?? d.y ?? bounds.min);
      const b = place(d, d.high ?? d.y ?? bounds.max);
      return `M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`;
    },
  };
}
