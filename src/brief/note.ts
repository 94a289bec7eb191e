import type { Note } from "../chart/note";
import { overlaps, span } from "../record/day";
import type { IsoDate } from "../record/units";
import type { View } from "../view/view";
import { windowOf } from "../view/window";
import type { Slide } from "./deck";
import { TIMED } from "./motion";

/** A figure with an axis of time has a place for a time, and so has the cap, whose panels are years. */
const hasPlace = (figure: Slide["figure"]) => figure === "oil-cap" || TIMED.has(figure);

/** The annotation as a note on the chart; null where it has no place there, or its time is out of the window. */
export function noteOf(slide: Slide, view: View): Note | null {
  const { at, annotation, figure } = slide;
  if (!at || annotation.trim() === "" || !hasPlace(figure)) return null;
  const [date = "", value] = at.split(",");
  const days = span(date as IsoDate);
  if (!overlaps(days, windowOf(view))) return null;
  return { text: annotation, at: days, value: value === undefined ? null : Number(value) };
}
