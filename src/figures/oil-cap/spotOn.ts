import { heightOn, type Note } from "../../chart/note";
import type { Spot } from "../../chart/Plot";
import type { CapLayout } from "./layout";

/** Where a note points to: the middle of its time in its year's panel, at its value or, without one, down to the base. */
export function spotOn({ panels, top }: CapLayout, note: Note): Spot | null {
  const { at } = note;
  const panel = panels.find((p) => at.start >= p.x.span.start && at.start <= p.x.span.end);
  if (!panel) return null;
  const x = (panel.x.x(at.start) + Math.min(panel.x.x1, panel.x.xEnd(at.end))) / 2;
  // Over the upper edge the scale of this figure stands still: a ring there would be at another value.
  const value = note.value !== null && note.value > top ? null : note.value;
  return { x, y: heightOn({ value, panel: "" }, [{ name: "", ...panel }]), foot: panel.base };
}
