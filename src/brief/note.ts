import type { Note } from "../chart/note";
import { overlaps, span } from "../record/day";
import type { IsoDate } from "../record/units";
import type { View } from "../view/view";
import { windowOf } from "../view/window";
import type { Slide } from "./deck";

/** Figures whose drawing has a place for a time. */
const TIMED: ReadonlySet<Slide["figure"]> = new Set([
  "timeline",
  "measures",
  "oil-monthly",
  "oil-cap",
  "oil-estimates",
  "oil-crude",
  "labour-stock",
  "labour-entries",
  "designations",
  "tests",
  "trade",
]);

/** The annotation as a note on the chart; null where it has no place there, or its time is out of the window. */
export function noteOf(slide: Slide, view: View): Note | null {
  const { at, annotation, figure } = slide;
  if (!at || annotation.trim() === "" || !TIMED.has(figure)) return null;
  const [date = "", value] = at.split(",");
  const days = span(date as IsoDate);
  if (!overlaps(days, windowOf(view))) return null;
  return { text: annotation, at: days, value: value === undefined ? null : Number(value) };
}
