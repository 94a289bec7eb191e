/** A label that wants a place; `weight` decides who is placed first (smaller first). */
export interface Wish {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly weight: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const hits = (a: Box, b: Box, gap: number) =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height && b.y < a.y + a.height;

/** True where a box lies in an area and, to its sides, `gap` pixels away from all that is taken; rows may touch. */
export function isFree(box: Box, area: Box, taken: readonly Box[], gap: number): boolean {
  const inside =
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height;
  return inside && !taken.some((t) => hits(t, box, gap));
}

/**
 * Greedy placement: the most important label first, each at the first of its candidate offsets that hits nothing
 * placed before and stays in the frame. Returns the box per wish, or null where there was no room.
 */
export function placeLabels(
  wishes: readonly Wish[],
  frame: Box,
  offsets: readonly (readonly [number, number])[] = [[0, 0]],
  taken: readonly Box[] = [],
  gap = 6,
): (Box | null)[] {
  const out: (Box | null)[] = wishes.map(() => null);
  const placed: Box[] = [...taken];
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.weight ?? 0) - (wishes[b]?.weight ?? 0));
  for (const i of order) {
    const w = wishes[i];
    if (!w) continue;
    for (const [dx, dy] of offsets) {
      const box = { x: w.x + dx, y: w.y + dy, width: w.width, height: w.height };
      if (isFree(box, frame, placed, gap)) {
        out[i] = box;
        placed.push(box);
        break;
      }
    }
  }
  return out;
}
