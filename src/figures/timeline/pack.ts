import type { TimeScale } from "../../chart/scale";
import { type BandBox, TRACK } from "./geometry";
import type { Item } from "./item";
import { type Dot, type Packed, type Placed, RADIUS, stackDots } from "./stack";

const STAR = 7;

const exact = (i: Item) => i.precision === "day";

function extent(i: Item, scale: TimeScale): { x: number; x0: number; x1: number } {
  const x0 = Math.max(scale.x0, scale.x(i.start));
  const x1 = Math.min(scale.x1, scale.xEnd(i.end));
  const x = exact(i) ? Math.max(scale.x0, (scale.x(i.start) + scale.xEnd(i.start)) / 2) : (x0 + x1) / 2;
  return { x, x0, x1 };
}

/** Pale bars under the base line, side by side where their dates run together: as many lines as there are events. */
function track(items: readonly Item[], box: BandBox, scale: TimeScale): Placed[] {
  const bars = items.map((item) => {
    const e = extent(item, scale);
    return { item, ...e, x1: Math.max(e.x1, e.x0 + 3), line: 0 };
  });
  const ends: number[] = [];
  for (const b of bars) {
    let line = ends.findIndex((end) => end <= b.x0 + 0.5);
    if (line < 0) line = ends.length;
    ends[line] = b.x1;
    b.line = line;
  }
  const pitch = Math.min(TRACK / 2, TRACK / Math.max(1, ends.length));
  return bars.map(({ item, x, x0, x1, line }) => ({
    item,
    x,
    x0,
    x1,
    until: x1,
    y: box.base + 1 + pitch * (line + 0.5),
    r: Math.max(0.8, pitch * 0.42),
    pale: true,
  }));
}

const UPRIGHT: Readonly<Record<1 | 2 | 3, number>> = { 1: 15, 2: 10, 3: 6 };

/** Height of an upright from the base line, by importance. */
export function uprightHeight(importance: 1 | 2 | 3): number {
  return UPRIGHT[importance];
}

/** Places a band's single marks: stars and uprights at their dates, dots stacked, uncertain dates as pale bars. */
export function packBand(box: BandBox, items: readonly Item[], scale: TimeScale, k: number): Packed {
  const pale = track(
    items.filter((i) => !exact(i)),
    box,
    scale,
  );
  const sharp = items.filter(exact);
  const own = sharp.filter((i) => i.sign !== "dot");
  const standing = own.map((item): Placed => {
    const { x } = extent(item, scale);
    const r = item.sign === "star" ? STAR : item.sign === "upright" ? 1.25 : 4.5;
    const y =
      item.sign === "star"
        ? box.base - 10
        : item.sign === "upright"
          ? box.base - uprightHeight(item.importance) / 2
          : box.base - 7;
    return { item, x, y, r, x0: x - r, x1: x + r, until: x + r, pale: false };
  });
  const dots = sharp
    .filter((i) => i.sign === "dot")
    .map((item): Dot => {
      const { x, x1 } = extent(item, scale);
      return { item, x, r: RADIUS[item.importance] * k, until: item.endDate ? x1 : 0 };
    });
  const rest = stackDots(dots, box.base, scale.x1);
  return { marks: [...pale, ...standing, ...rest.marks], heaps: rest.heaps };
}
