/** Height of the strip at the top and foot of the screen in which a dragging hand rolls the page, and its most a frame. CSS pixels. */
const EDGE = 72;
const FASTEST = 16;

/** By how much a page is rolled in a frame while a hand drags at `y` from the top of a screen of height `high`: up below 0. */
export function rollAt(y: number, high: number): number {
  const depth = y < EDGE ? y - EDGE : Math.max(0, y - (high - EDGE));
  return Math.round(Math.max(-1, Math.min(1, depth / EDGE)) * FASTEST);
}
