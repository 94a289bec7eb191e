import type { Span } from "../record/day";
import type { Day } from "../record/units";

/** Days to pixels and back. The last day of the span ends at `x1`: a day is as wide as it lasts. */
export interface TimeScale {
  readonly span: Span;
  readonly x0: number;
  readonly x1: number;
  /** Left edge of a day. */
  x(day: number): number;
  /** Right edge of a day. */
  xEnd(day: number): number;
  /** Day under a pixel, clamped to the span. */
  day(x: number): Day;
}

export function timeScale(span: Span, x0: number, x1: number): TimeScale {
  const days = Math.max(1, span.end - span.start + 1);
  const k = (x1 - x0) / days;
  const x = (day: number) => x0 + (day - span.start) * k;
  return {
    span,
    x0,
    x1,
    x,
    xEnd: (day) => x(day + 1),
    day: (px) => Math.min(span.end, Math.max(span.start, span.start + Math.floor((px - x0) / k))) as Day,
  };
}

export interface ValueScale {
  (value: number): number;
  ticks(count: number): number[];
}
