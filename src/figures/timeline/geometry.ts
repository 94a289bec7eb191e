import { type Frame, frame } from "../../chart/frame";
import type { BandModel, TimelineModel } from "./model";

/** Height of a row of labels, of the marks, and of the track under them for dates not known to the day. Pixels. */
export const ROW = 13;
export const MARKS = 18;
export const TRACK = 7;
const GAP = 1;
const STARS = 26;
/** Where a band stands. Its height does not depend on the window, so that nothing jumps while a hand moves it. */
export interface BandBox {
  readonly model: BandModel;
  readonly top: number;
  /** The line on which marks and bars stand. */
  readonly base: number;
  readonly bottom: number;
  /** Rows of labels over the marks. */
  readonly rows: number;
}

/** Rows of labels: two for resolutions, whose numbers come close together; stars carry theirs beside them. */
function rowsOf(band: BandModel, narrow: boolean): number {
  if (band.band.id === "resolution") return 2;
  return band.band.id === "nuclear" && !narrow ? 0 : 1;
}

/** `head`: room over the first band. */
export function boxesOf(
  model: TimelineModel,
  width: number,
  head = 0,
): { readonly frame: Frame; readonly boxes: readonly BandBox[] } {
  const probe = frame(width, 0, { top: 16 });
  const boxes: BandBox[] = [];
  let y = probe.top + head;
  for (const band of model.bands) {
    const rows = rowsOf(band, probe.narrow);
    const star = band.band.id === "nuclear";
    const base = y + rows * ROW + (star ? STARS - 4 : MARKS);
    const bottom = base + (star ? 4 : TRACK + GAP);
    boxes.push({ model: band, top: y, base, bottom, rows });
    y = bottom;
  }
  return { frame: frame(width, y + 4 + probe.bottom, { top: probe.top }), boxes };
}
