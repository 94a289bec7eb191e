import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, begin, type Chosen, choose, measured, tryOf } from "./fitting";

/** Goes the whole way for a drawing whose height is known; how many drawings it takes is part of the promise. */
function settle(box: Box, parts: number, height: (width: number, keep: number | null) => number): Chosen {
  let search = begin(box, parts);
  for (let n = 0; n < 30; n++) {
    const { width, keep } = tryOf(search);
    const next = measured(search, height(width, keep));
    if ("scale" in next) return next;
    search = next;
  }
  throw new Error("never settles");
}

const WALL = { w: 1766, h: 760 };

test("a drawing that fits is shown whole; one of many rows keeps as many as the wall has room for, and never scrolls", () => {
  expect(settle(WALL, 40, () => 300)).toMatchObject({ keep: null, scrolls: false });
  const rows = settle(WALL, 40, (_, keep) => 60 + 20 * (keep ?? 41));
  expect(rows.scrolls).toBe(false);
  expect(rows.keep).toBe(23);
  expect((60 + 20 * 23) * rows.scale).toBeLessThanOrEqual(WALL.h);
});

test("one that cannot be shortened scrolls rather than become too small to read", () => {
  expect(settle(WALL, 0, () => 4000)).toMatchObject({ scrolls: true, keep: null });
});

test("for any place and any drawing it settles, fits what does not scroll, and keeps the most that fit", () => {
  const box = fc.record({ w: fc.integer({ min: 300, max: 3800 }), h: fc.integer({ min: 200, max: 2000 }) });
  const drawing = fc.tuple(
    fc.integer({ min: 0, max: 80 }),
    fc.integer({ min: 5, max: 90 }),
    fc.integer({ min: 20, max: 300 }),
  );
  fc.assert(
    fc.property(box, drawing, (place, [parts, row, head]) => {
      const height = (_: number, keep: number | null) => head + row * (keep ?? parts + 1);
      const chosen = settle(place, parts, height);
      if (chosen.scrolls) return;
      const high = height(chosen.width, chosen.keep) * chosen.scale;
      expect(high).toBeLessThanOrEqual(place.h + 1);
      expect(chosen.width * chosen.scale).toBeLessThanOrEqual(place.w + 1);
    }),
  );
});

test("a width that fills the place best but makes the type too small gives way to one that does not", () => {
  const heights = [900, 800, 700, 600, 640, 900];
  const chosen = choose(heights, { w: 940, h: 560 });
  expect(chosen).toMatchObject({ scrolls: false, width: 860 });
});
