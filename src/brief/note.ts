import type { Note } from "../chart/note";
import { overlaps, span } from "../record/day";
import type { IsoDate } from "../record/units";
import type { View } from "../view/view";
import { windowOf } from "../view/window";
import type { Slide } from "./deck";
import { pointsAt, readPlace } from "./places";

/** The annotation as a note on the chart; null where it has no place there, or its time is out of the window. */
export function noteOf(slide: Slide, view: View): Note | null {
  const { at, annotation, figure } = slide;
  const place = at ? readPlace(at) : null;
  if (!place || annotation.trim() === "" || pointsAt(figure) === "nothing") return null;
  const days = span(place.date as IsoDate);
  if (!overlaps(days, windowOf(view))) return null;
  return { text: annotation, at: days, value: place.value, panel: place.panel };
}
