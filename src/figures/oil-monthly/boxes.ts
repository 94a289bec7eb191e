import type { Box } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import type { Band } from "./layout";
import type { OilMark } from "./mark";

/** A bar in pixels. */
export interface BarBox extends Box {
  readonly mark: OilMark;
}

/** The edges of a mark inside the plot: a run that reaches beyond the window is cut at its edge. */
export function edges(mark: OilMark, scale: TimeScale): [number, number] {
  return [Math.max(scale.x0, scale.x(mark.span.start)), Math.min(scale.x1, scale.xEnd(mark.span.end))];
}

/** The bars of a supplier in pixels. A bar of any value is at least a pixel high. */
export function boxes(marks: readonly OilMark[], band: Band, scale: TimeScale): BarBox[] {
  const month = scale.x(30.44) - scale.x(0);
  const gap = month > 14 ? 3 : month > 5 ? 1 : month > 3 ? 0.6 : 0.2;
  const out: BarBox[] = [];
  for (const mark of marks) {
    if (mark.kind !== "filed" && mark.kind !== "derived") continue;
    const [x0, x1] = edges(mark, scale);
    const y = Math.min(band.base - 1, band.y(mark.average));
    out.push({ mark, x: x0 + gap / 2, width: Math.max(1, x1 - x0 - gap), y, height: band.base - y });
  }
  return out;
}
