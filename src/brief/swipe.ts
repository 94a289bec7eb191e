import type { Step } from "./keys";

/** Where a finger was, and when. Pixels, milliseconds. */
export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

const FAR = 60;
const QUICK_MS = 700;

/** The step a stroke of one finger means: to the left the next slide, to the right the one before; null for anything else. */
export function swipeStep(from: Touch, to: Touch): Step | null {
  const across = to.x - from.x;
  const level = Math.abs(across) > 2 * Math.abs(to.y - from.y);
  if (Math.abs(across) < FAR || !level || to.at - from.at > QUICK_MS) return null;
  return across < 0 ? "next" : "previous";
}
