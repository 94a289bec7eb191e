/**
 * Widths in CSS pixels that an embed is drawn at, still or live; what lies between is scaled by less than a tenth. So
 * the built picture and the live one are the same drawing, and nothing moves when the one takes the other's place.
 */
export const DRAWN_PX = [296, 340, 400, 480, 560, 640, 760, 900, 1080, 1280] as const;

export type DrawnPx = (typeof DRAWN_PX)[number];

/** Those that stand in the built page: a phone, and the column of a usual article. The stylesheet shows one of them. */
export const BUILT_PX = { phone: 340, wide: 640 } as const;

/** Width of a frame in that column: the drawing and the room around it. */
export const FRAME_PX = BUILT_PX.wide + 24;

/** The width to draw at for a place of `px`: the one that is scaled least. */
export function drawnWidth(px: number): DrawnPx {
  const off = (w: number) => Math.abs(Math.log(px / w));
  return DRAWN_PX.reduce((best, w) => (off(w) < off(best) ? w : best));
}
