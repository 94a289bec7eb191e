import { textWidth } from "../chart/text";
import type { Picture } from "./picture";

/** Letters on the axes, and the room around the marks; pixels. */
export const TICK = { fontSize: 12, fill: "var(--ink-2)" } as const;
export const MARGIN = { top: 10, right: 14, bottom: 4, left: 4 } as const;
export const Y_AXIS = 56;

/** Room for the names of slices beside a lying chart or slanted under an upright one: steeper where they stand close. */
export function nameRoom({ slices }: Picture, width: number) {
  const longest = Math.max(...slices.map((s) => textWidth(s.label, 12)), 8);
  const steep = (width - Y_AXIS) / Math.max(1, slices.length) < 30;
  return {
    beside: Math.min(width * 0.38, longest + 16),
    below: Math.min(steep ? 150 : 130, 26 + longest * (steep ? 0.9 : 0.62)),
    slanted: { angle: steep ? -65 : -32, textAnchor: "end" as const },
  };
}
