import type { Note } from "../../chart/note";
import type { Spot } from "../../chart/Plot";
import type { CapLayout } from "./layout";

/** Where a note points to: the middle of its time in its year's panel, at its value or down to the base. */
export function spotOn({ panels }: CapLayout, { at, value }: Note): Spot | null {
  const panel = panels.find((p) => at.start >= p.x.span.start && at.start <= p.x.span.end);
  if (!panel) return null;
  const x = (panel.x.x(at.start) + Math.min(panel.x.x1, panel.x.xEnd(at.end))) / 2;
  return { x, y: value === null ? panel.base : Math.max(panel.top, panel.y(value)) };
}
