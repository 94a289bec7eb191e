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
const SHRINK = [1, 0.8] as const;
/** A heap pushed further than this from its place joins the one before it. */
const DRIFT = 9;

/** Dots standing on one another, each at its own date; null where they do not fit under the roof. */
function stacked(run: readonly Dot[], base: number, k: number): Placed[] | null {
  const out: Placed[] = [];
  for (const d of run) {
    const r = d.r * k;
    let low = 0.5;
    for (const o of out.filter((o) => o.x1 > d.x - r + 0.4).sort((a, b) => b.y + b.r - a.y - a.r)) {
      const under = base - o.y - o.r;
      if (under < low + 2 * r && low < under + 2 * o.r) low = under + 2 * o.r + 0.2;
    }
    if (low + 2 * r > MARKS) return null;
    const x1 = Math.max(d.x + r, d.until);
    out.push({ item: d.item, x: d.x, y: base - low - r, r, x0: d.x - r, x1: d.x + r, until: x1, pale: false });
  }
  return out;
}

const heapWidth = (n: number) => Math.max(HEAP_HEIGHT, textWidth(String(n), 12) + 9);

interface Slot {
  items: Item[];
  left: number;
  width: number;
}

/** Dots in a row that hold no more than a heap is wide. */
function chunks(dots: readonly Dot[]): Dot[][] {
  const out: Dot[][] = [];
  for (const d of dots) {
    const last = out[out.length - 1];
    if (last && d.x - (last[0]?.x ?? 0) <= heapWidth(last.length + 1)) last.push(d);
    else out.push([d]);
  }
  return out;
}

/** A run with no room to stack: what is important or has room stands for itself, the rest in heaps beside it. */
function heaped(run: readonly Dot[], base: number, edge: number): Packed {
  const parts = chunks(run.filter((d) => d.item.importance > 1));
  const alone = new Set(parts.filter((c) => c.length === 1).flat());
  const own = run.filter((d) => d.item.importance === 1 || alone.has(d));
  const marks = stacked(own, base, 1) ?? stacked(own, base, 0.8) ?? own.flatMap((d) => stacked([d], base, 1) ?? []);
  const slots: Slot[] = [];
  for (const chunk of parts) {
    if (chunk.length === 1) continue;
    const before = slots[slots.length - 1];
    const width = heapWidth(chunk.length);
    const want = (chunk[0]?.x ?? 0) - 3;
    let left = Math.max(want, before ? before.left + before.width + 1 : want);
    for (const m of marks) if (m.x0 < left + width + 1 && left < m.x1 + 1) left = m.x1 + 1;
    if (left + width > edge) {
      // At the end of the window there is no room to the right: stand before what is in the way.
      left = edge - width;
      for (const m of [...marks].reverse()) if (m.x0 < left + width + 1 && left < m.x1 + 1) left = m.x0 - 1 - width;
    }
    const clash = before !== undefined && left < before.left + before.width;
    if (before && (clash || left - want > DRIFT)) {
      before.items.push(...chunk.map((d) => d.item));
      // With more in it, it is wider, and must not grow out of the window.
      before.width = heapWidth(before.items.length);
      before.left = Math.min(before.left, edge - before.width);
    } else slots.push({ items: chunk.map((d) => d.item), left, width });
  }
  const y = base - HEAP_HEIGHT / 2 - 1;
  return { marks, heaps: slots.map((s) => ({ items: s.items, x: s.left + s.width / 2, y, width: s.width })) };
}

/** A run of dots that touch, as it is drawn, and the pixels it covers. */
interface Run extends Packed {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

function runOf(dots: readonly Dot[], from: number, to: number, base: number, edge: number): Run {
  const part = dots.slice(from, to);
  const whole = SHRINK.reduce<Placed[] | null>((done, k) => done ?? stacked(part, base, k), null);
  const packed = whole ? { marks: whole, heaps: [] } : heaped(part, base, edge);
  const lefts = [...part.map((d) => d.x - d.r), ...packed.heaps.map((h) => h.x - h.width / 2)];
  const rights = [...part.map((d) => d.x + d.r), ...packed.heaps.map((h) => h.x + h.width / 2)];
  return { from, to, ...packed, left: Math.min(...lefts), right: Math.max(...rights) };
}

/**
 * Dots of a band, in order of date. Dots that touch stack on the base line, so that their height says how many they
 * are; where they would hit the roof they shrink a little, and then become heaps that carry their number.
 */
export function stackDots(dots: readonly Dot[], base: number, edge: number): Packed {
  const runs: Run[] = [];
  for (let i = 0; i < dots.length; ) {
    const first = dots[i];
    let to = i;
    let end = (first?.x ?? 0) + (first?.r ?? 0);
    for (let d = dots[to]; d && (to === i || d.x - d.r < end); d = dots[++to]) end = Math.max(end, d.x + d.r);
    let run = runOf(dots, i, to, base, edge);
    // A heap may be wider than what it stands for; whatever it would cover joins its run.
    for (;;) {
      const before = runs[runs.length - 1];
      const next = dots[run.to];
      if (before && before.right > run.left) {
        runs.pop();
        run = runOf(dots, before.from, run.to, base, edge);
      } else if (next && next.x - next.r < run.right) run = runOf(dots, run.from, run.to + 1, base, edge);
      else break;
    }
    runs.push(run);
    i = run.to;
  }
  return { marks: runs.flatMap((r) => r.marks), heaps: runs.flatMap((r) => r.heaps) };
}
