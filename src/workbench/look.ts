import { textWidth } from "../chart/text";
import type { Picture } from "./picture";
import { type Area, isFlat } from "./plot";

/** Letters on the axes, and the room around the marks; pixels. */
export const TICK = { fontSize: 12, fill: "var(--ink-2)" } as const;
export const MARGIN = { top: 10, right: 14, bottom: 4, left: 4 } as const;
export const Y_AXIS = 56;
/** Under an axis of time or of numbers. */
const X_AXIS = 30;
/** Between an axis and its names. */
export const NAME_GAP = 10;

/** How the names of slices stand: beside a lying chart, or slanted under an upright one, steeper where they stand close. */
function nameRoom({ slices }: Picture, width: number) {
  const longest = Math.max(...slices.map((s) => textWidth(s.label, 12)), 8);
  const steep = (width - Y_AXIS) / Math.max(1, slices.length) < 30;
  const angle = steep ? -65 : -32;
  const most = steep ? 170 : 150;
  const rise = Math.sin((-angle * Math.PI) / 180);
  const below = Math.min(most, 26 + longest * rise);
  return {
    beside: Math.min(width * 0.38, longest + 16),
    below,
    angle,
    /** Pixels along a slanted name. */
    along: (below - 22) / rise,
  };
}

export interface Look {
  /** Where the marks stand. */
  readonly area: Area;
  /** Width of the axis on the left, height of the axis below. */
  readonly left: number;
  readonly below: number;
  /** Of slanted names. */
  readonly angle: number;
  readonly along: number;
}

/** Where everything of a chart stands: the same on the screen, in a slide and in print. */
export function lookOf(picture: Picture, width: number, height: number): Look {
  const { spec, series, xKind } = picture;
  const names = nameRoom(picture, width);
  const across = xKind === "category" && (isFlat(picture) || spec.chart === "dots");
  const longest = Math.max(...series.map((s) => textWidth(s.label, 12)), 24);
  const left = spec.chart === "heat" ? Math.min(width * 0.36, longest + 2 * NAME_GAP) : across ? names.beside : Y_AXIS;
  const below = xKind === "category" && !across ? names.below : X_AXIS;
  return {
    area: {
      x: MARGIN.left + left,
      y: MARGIN.top,
      width: width - MARGIN.left - MARGIN.right - left,
      height: height - MARGIN.top - MARGIN.bottom - below,
    },
    left,
    below,
    angle: names.angle,
    along: names.along,
  };
}

/** Every so many-th slice has its name under an axis of time; all where they are categories. */
export const everyName = ({ slices, xKind }: Picture, { width }: Area): number =>
  xKind === "category" ? 1 : Math.max(1, Math.ceil((slices.length * 66) / width));
