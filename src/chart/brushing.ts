import { civil, dayOf, daysInMonth, type Span } from "../record/day";
import type { Day } from "../record/units";
import type { ViewStore } from "../view/store";
import { clampSpan, WHOLE, windowKeys, windowOf } from "../view/window";
import type { TimeScale } from "./scale";

/** Which part of the window a hand holds: an end, the whole, or nothing yet (drawing a new one). */
export type Grip = "start" | "end" | "whole" | "new";

/** Shortest window by hand, in days. */
export const LEAST = 14;

/** The same day some months away; a day that month does not have becomes its last. */
function monthsFrom(day: Day, months: number): Day {
  const { year, month, date } = civil(day);
  const m = year * 12 + month - 1 + months;
  const y = Math.floor(m / 12);
  const last = daysInMonth(y, (m % 12) + 1);
  return dayOf(y, (m % 12) + 1, Math.min(date, last));
}

/** A window whose one end was moved by whole calendar months by key: whole months at both ends of what moved. */
export function stepped(from: Span, grip: "start" | "end", months: number): Span {
  if (grip === "start") {
    const { year, month } = civil(from.start);
    const first = Number.isFinite(months) ? monthsFrom(dayOf(year, month, 1), months) : months;
    return clampSpan(Math.min(first, from.end - LEAST), from.end, LEAST);
  }
  const { year, month } = civil(from.end);
  const next = Number.isFinite(months) ? monthsFrom(dayOf(year, month, 1), months + 1) - 1 : months;
  return clampSpan(from.start, Math.max(next, from.start + LEAST), LEAST);
}

/** The span after moving a grip by whole days from where the span was when it was taken. */
export function moved(from: Span, grip: Grip, by: number): Span {
  if (grip === "whole") {
    const step = Math.max(WHOLE.start - from.start, Math.min(WHOLE.end - from.end, by));
    return clampSpan(from.start + step, from.end + step, LEAST);
  }
  if (grip === "start") return clampSpan(Math.min(from.start + by, from.end - LEAST), from.end, LEAST);
  return clampSpan(from.start, Math.max(from.end + by, from.start + LEAST), LEAST);
}

const held = new WeakSet<Element>();

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
  // One hand at a time: a second finger on the other handle would pull the window to nothing.
  if (held.has(el)) return;
  held.add(el);
  const off = new AbortController();
  let last: Span | null = null;
  el.setPointerCapture(start.pointerId);
  const ours = (e: Event) => (e as PointerEvent).pointerId === start.pointerId;

  const at = (e: PointerEvent): Span => {
    if (grip !== "new") return moved(from, grip, Math.round((toX(e) - x0) / k));
    const d = scale.day(toX(e));
    return clampSpan(Math.min(day0, d), Math.max(day0, d), LEAST);
  };
  const end = (keep: boolean) => {
    off.abort();
    held.delete(el);
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
      if (!ours(e)) return;
      if (!last && Math.abs(toX(e) - x0) < 3) return;
      last = at(e);
      draw(last);
      view.set(windowKeys(last.start, last.end), "replace", { clock: "frame" });
    },
    opts,
  );
  el.addEventListener("pointerup", (e) => ours(e) && end(last !== null), opts);
  el.addEventListener("pointercancel", (e) => ours(e) && end(false), opts);
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
