import { textWidth } from "../../chart/text";
import { MARKS } from "./geometry";
import type { Item } from "./item";

/** An item in pixels. `y` is its middle; `x0..x1` what it covers across. */
export interface Placed {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly x0: number;
  readonly x1: number;
  /** Where an interval ends; not beyond `x1` for a single day. */
  readonly until: number;
  /** Drawn as a pale bar as long as the date is uncertain. */
  readonly pale: boolean;
}

/** Marks too many for their place, as one mark with their number. `x` is its middle. */
export interface Heap {
  readonly items: readonly Item[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What of a band is drawn singly, and what in heaps. */
export interface Packed {
  readonly marks: readonly Placed[];
  readonly heaps: readonly Heap[];
}

/** A dot that wants a place: at `x`, standing for something that lasts to `until` (0: not beyond its day). */
export interface Dot {
  readonly item: Item;
  readonly x: number;
  readonly r: number;
  readonly until: number;
}

export const RADIUS: Readonly<Record<1 | 2 | 3, number>> = { 1: 4.2, 2: 3.2, 3: 2.3 };
export const HEAP_HEIGHT = 15;
/** Dots may shrink this far before they are heaped. */
const SHRUNK = 0.8;
/** A heap pushed further than this from its place joins the one before it. */
const DRIFT = 9;
/** Dots that overlap by less than this stand side by side. */
const SIDE = 0.4;

/** A dot of radius `r` standing `low` pixels over the line. */
function standing(d: Dot, low: number, r: number, base: number): Placed {
  const x1 = d.x + r;
  return { item: d.item, x: d.x, y: base - low - r, r, x0: d.x - r, x1, until: Math.max(x1, d.until), pale: false };
}

/** Dots standing on one another, each at its own date; null where they do not fit under the roof. */
function stacked(run: readonly Dot[], base: number, k: number): Placed[] | null {
  const out: Placed[] = [];
  for (const d of run) {
    const r = d.r * k;
    let low = 0.5;
    // From the lowest up: what is in the way at this height lifts it.
    for (const o of out.filter((o) => o.x1 > d.x - r + SIDE).sort((a, b) => b.y + b.r - a.y - a.r)) {
      const under = base - o.y - o.r;
      if (under < low + 2 * r && low < under + 2 * o.r) low = under + 2 * o.r + 0.2;
    }
    if (low + 2 * r > MARKS) return null;
    out.push(standing(d, low, r, base));
  }
  return out;
}

/** Dots standing on one another, smaller where they would hit the roof; null where even those do. */
const fitted = (run: readonly Dot[], base: number) => stacked(run, base, 1) ?? stacked(run, base, SHRUNK);

const heapWidth = (n: number) => Math.max(HEAP_HEIGHT, textWidth(String(n), 12) + 9);

interface Slot {
  items: readonly Item[];
  left: number;
  width: number;
}

/** Dots in a row from `x` on. */
interface Chunk {
  readonly x: number;
  readonly dots: Dot[];
}

/** Dots in a row that reach no further than a heap of them is wide. */
function chunks(dots: readonly Dot[]): Chunk[] {
  const out: Chunk[] = [];
  for (const d of dots) {
    const last = out.at(-1);
    if (last && d.x - last.x <= heapWidth(last.dots.length + 1)) last.dots.push(d);
    else out.push({ x: d.x, dots: [d] });
  }
  return out;
}

/** A run with no room to stack: what is important or has room stands for itself, the rest in heaps beside it. */
function heaped(run: readonly Dot[], base: number, edge: number): Packed {
  const parts = chunks(run.filter((d) => d.item.importance > 1));
  const several = parts.filter((c) => c.dots.length > 1);
  const inHeaps = new Set(several.flatMap((c) => c.dots));
  const own = run.filter((d) => !inHeaps.has(d));
  const marks = fitted(own, base) ?? own.map((d) => standing(d, 0.5, d.r, base));
  const slots: Slot[] = [];
  for (const { x, dots } of several) {
    const before = slots.at(-1);
    const items = dots.map((d) => d.item);
    const width = heapWidth(items.length);
    const want = x - 3;
    const meets = (m: Placed) => m.x0 < left + width + 1 && left < m.x1 + 1;
    let left = before ? Math.max(want, before.left + before.width + 1) : want;
    for (const m of marks) if (meets(m)) left = m.x1 + 1;
    if (left + width > edge) {
      // At the end of the window there is no room to the right: stand before what is in the way.
      left = edge - width;
      for (const m of [...marks].reverse()) if (meets(m)) left = m.x0 - 1 - width;
    }
    if (before && (left < before.left + before.width || left - want > DRIFT)) {
      before.items = [...before.items, ...items];
      // With more in it, it is wider, and must not grow out of the window.
      before.width = heapWidth(before.items.length);
      before.left = Math.min(before.left, edge - before.width);
    } else slots.push({ items, left, width });
  }
  const y = base - HEAP_HEIGHT / 2 - 1;
  return { marks, heaps: slots.map((s) => ({ items: s.items, x: s.left + s.width / 2, y, width: s.width })) };
}

/** A run of dots that touch, as it is drawn, and the pixels it covers. */
interface Run extends Packed {
  readonly dots: readonly Dot[];
  readonly left: number;
  readonly right: number;
}

function runOf(dots: readonly Dot[], base: number, edge: number): Run {
  const whole = fitted(dots, base);
  const packed = whole ? { marks: whole, heaps: [] } : heaped(dots, base, edge);
  const lefts = [...dots.map((d) => d.x - d.r), ...packed.heaps.map((h) => h.x - h.width / 2)];
  const rights = [...dots.map((d) => d.x + d.r), ...packed.heaps.map((h) => h.x + h.width / 2)];
  return { dots, ...packed, left: Math.min(...lefts), right: Math.max(...rights) };
}

/** Dots in order of date, parted where two do not touch. */
function touching(dots: readonly Dot[]): Dot[][] {
  const out: Dot[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const d of dots) {
    const last = out.at(-1);
    if (last && d.x - d.r < end) last.push(d);
    else out.push([d]);
    end = Math.max(end, d.x + d.r);
  }
  return out;
}

/**
 * Dots of a band, in order of date. Dots that touch stack on the base line, so that their height says how many they
 * are; where they would hit the roof they shrink a little, and then become heaps that carry their number.
 */
export function stackDots(dots: readonly Dot[], base: number, edge: number): Packed {
  const runs: Run[] = [];
  for (const group of touching(dots)) {
    let run = runOf(group, base, edge);
    // A heap may be wider than what it stands for; whatever it would cover joins its run.
    for (let before = runs.at(-1); before && before.right > run.left; before = runs.at(-1)) {
      runs.pop();
      run = runOf([...before.dots, ...run.dots], base, edge);
    }
    runs.push(run);
  }
  return { marks: runs.flatMap((r) => r.marks), heaps: runs.flatMap((r) => r.heaps) };
}
