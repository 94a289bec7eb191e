import type { Span } from "../record/day";
import { type TimeScale, timeScale } from "./scale";

/** Under this width a figure draws its narrow form: labels inside, fewer ticks. */
export const NARROW_PX = 560;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly narrow: boolean;
}

/**
 * The inner frame of a drawing. All time figures share `left` and `right`, so that panels stacked on a page stand on
 * the same x scale to the pixel.
 */
export function frame(
  width: number,
  height: number,
  edge: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number } = {},
): Frame {
  const narrow = width < NARROW_PX;
  return {
    width,
    height,
    narrow,
    left: edge.left ?? (narrow ? 48 : 116),
    right: edge.right ?? (narrow ? 6 : 12),
    top: edge.top ?? 12,
    bottom: edge.bottom ?? 26,
  };
}

export function timeScaleOf(f: Frame, domain: Span): TimeScale {
  return timeScale(domain, f.left, f.width - f.right);
}
