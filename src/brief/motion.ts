import type { Day } from "../record/units";
import { parseView } from "../view/codec";
import { same } from "../view/same";
import type { View } from "../view/view";
import { windowKeys, windowOf } from "../view/window";
import type { Slide } from "./deck";
import type { Shown } from "./shown";

/** How long the window travels from one slide to the next. Milliseconds. */
export const TRAVEL_MS = 700;

/** Figures with an axis of time, along which a window can travel; the others would jump from picture to picture. */
export const TIMED: ReadonlySet<Shown> = new Set<Shown>([
  "timeline",
  "measures",
  "oil-monthly",
  "oil-estimates",
  "oil-crude",
  "labour-stock",
  "labour-entries",
  "designations",
  "tests",
  "trade",
]);

const viewOf = (slide: Slide) => parseView(slide.query).view;

/**
 * True where two slides are two windows on one figure with an axis of time: nothing differs but from and to. Then the window travels, by the
 * same path as a hand that drags it; anything else is a clean cut.
 */
export function travels(a: Slide, b: Slide): boolean {
  if (!TIMED.has(a.figure) || a.figure !== b.figure || a.query === b.query) return false;
  const [x, y] = [viewOf(a), viewOf(b)];
  return (Object.keys(x) as (keyof View)[]).every((key) => key === "from" || key === "to" || same(x[key], y[key]));
}

/** The window keys a share of the way (0..1) from one view to another, slow at both ends. */
export function between(a: View, b: View, share: number): Pick<View, "from" | "to"> {
  if (share >= 1) return { from: b.from, to: b.to };
  const [from, to] = [windowOf(a), windowOf(b)];
  const t = share * share * (3 - 2 * share);
  const mix = (p: number, q: number) => Math.round(p + (q - p) * t) as Day;
  return windowKeys(mix(from.start, to.start), mix(from.end, to.end));
}
