import type { Span } from "../record/day";
import type { ViewStore } from "../view/store";
import { clampSpan, WHOLE, windowKeys, windowOf } from "../view/window";
import type { TimeScale } from "./scale";

/** Which part of the window a hand holds: an end, the whole, or nothing yet (drawing a new one). */
export type Grip = "start" | "end" | "whole" | "new";

/** Keyboard steps of a handle, in days: a month, a year. */
export const MONTH_STEP = 30;
export const YEAR_STEP = 365;
const LEAST = 14;

/** The span after moving a grip by whole days from where the span was when it was taken. */
export function moved(from: Span, grip: Grip, by: number): Span {
  if (grip === "whole") {
    const step = Math.max(WHOLE.start - from.start, Math.min(WHOLE.end - from.end, by));
    return clampSpan(from.start + step, from.end + step, LEAST);
  }
  if (grip === "start") return clampSpan(Math.min(from.start + by, from.end - LEAST), from.end, LEAST);
  return clampSpan(from.start, Math.max(from.end + by, from.start + LEAST), LEAST);
}

/**
 * Drag on the strip. While it lasts, `draw` is told at once (first clock) and the view once a frame (second clock);
 * letting go makes one step to go Back from. Escape puts the window back where it was.
 */
export function dragWindow(
  start: PointerEvent,
  el: Element,
  scale: TimeScale,
  toX: (e: PointerEvent) => number,
  grip: Grip,
  view: ViewStore,
  draw: (span: Span) => void,
): void {
  const before = view.get();
  const from = windowOf(before);
  const x0 = toX(start);
  const day0 = scale.day(x0);
  const k = (scale.x1 - scale.x0) / (scale.span.end - scale.span.start + 1);
  const off = new AbortController();
  let last: Span | null = null;
  el.setPointerCapture(start.pointerId);

  const at = (e: PointerEvent): Span => {
    if (grip !== "new") return moved(from, grip, Math.round((toX(e) - x0) / k));
    const d = scale.day(toX(e));
    return clampSpan(Math.min(day0, d), Math.max(day0, d), LEAST);
  };
  const end = (keep: boolean) => {
    off.abort();
    if (keep && last) view.set(windowKeys(last.start, last.end), "push");
    else {
      view.set({ from: before.from, to: before.to }, "replace");
      draw(from);
    }
  };
  const opts = { signal: off.signal };
  el.addEventListener(
    "pointermove",
    (event) => {
      const e = event as PointerEvent;
      if (!last && Math.abs(toX(e) - x0) < 3) return;
      last = at(e);
      draw(last);
      view.set(windowKeys(last.start, last.end), "replace", { clock: "frame" });
    },
    opts,
  );
  el.addEventListener("pointerup", () => end(last !== null), opts);
  el.addEventListener("pointercancel", () => end(false), opts);
  document.addEventListener(
    "keydown",
    (e) => {
      if (e.key !== "Escape") return;
      e.stopPropagation();
      end(false);
    },
    { ...opts, capture: true },
  );
}
