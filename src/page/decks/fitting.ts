/** Widths at which a figure is tried; the narrow ones come out with the larger type. CSS pixels. */
const WIDTHS = [440, 560, 700, 860, 1040, 1240] as const;
/** Type of charts is 12 px: on a slide it is never shown smaller than this many times that; rather it scrolls. */
const LEAST = 0.92;
export const MOST = 2.6;
/** A narrower drawing wins over a wider one that fills this much more of the place. */
const NEAR = 0.06;
/** On a large wall type is larger: a drawing that can be shortened is, before its type gets smaller than this. */
const wanted = (box: Box) => Math.max(LEAST, Math.min(1.36, box.w / 1300));

export interface Box {
  readonly w: number;
  readonly h: number;
}

export interface Chosen {
  readonly width: number;
  /** Parts of the drawing that are shown; null for all. */
  readonly keep: number | null;
  readonly scale: number;
  readonly scrolls: boolean;
}

/** The way to the drawing that fills a place best: first whole at each width, then, too high for that, with fewer parts. */
export interface Search {
  readonly box: Box;
  /** Most parts a shortened drawing has; 0 where it cannot be shortened. */
  readonly parts: number;
  readonly heights: readonly number[];
  /** Bounds between which the largest number of parts that fits is looked for; null while it is whole, or found. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** Parts found to fit, while the width that fills the place best is looked for; null before. */
  readonly keep: number | null;
}

export const begin = (box: Box, parts: number): Search => ({ box, parts, heights: [], bounds: null, keep: null });

/** The width of a shortened drawing: the widest at which its type is large enough. */
function shortWidth(box: Box): number {
  return WIDTHS.filter((w) => box.w / w >= wanted(box)).at(-1) ?? WIDTHS[0];
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }) => Math.ceil((low + high) / 2);

/** What is to be drawn and measured next. */
export function tryOf({ box, heights, bounds, keep }: Search): Pick<Chosen, "width" | "keep"> {
  if (bounds) return { width: shortWidth(box), keep: middle(bounds) };
  return { width: WIDTHS[heights.length] ?? 860, keep };
}

/** The width at which a drawing fills its place best, from its heights at the tried widths. */
export function choose(heights: readonly number[], box: Box, keep: number | null = null): Chosen {
  const tried = WIDTHS.map((width, i) => {
    const height = heights[i] ?? 1;
    const scale = Math.min(box.w / width, box.h / height, MOST);
    return { width, scale, fills: (width * height * scale ** 2) / (box.w * box.h) };
  });
  const readable = tried.filter((t) => t.scale >= LEAST);
  const [first] = readable;
  if (first) {
    const best = readable.reduce((a, b) => (b.fills > a.fills + NEAR ? b : a), first);
    return { width: best.width, keep, scale: best.scale, scrolls: false };
  }
  const scale = Math.max(LEAST, Math.min(1.5, box.w / 1040));
  return { width: Math.floor(box.w / scale), keep, scale, scrolls: true };
}

/** What follows from the height of a try: another one, or the choice. */
export function measured(search: Search, height: number): Search | Chosen {
  const { box, parts, bounds, keep } = search;
  if (!bounds) {
    const heights = [...search.heights, height];
    if (heights.length < WIDTHS.length) return { ...search, heights };
    const found = choose(heights, box, keep);
    if (keep !== null || parts < 1 || (!found.scrolls && found.scale >= wanted(box))) return found;
    return { ...search, bounds: { low: 1, high: parts } };
  }
  const tried = middle(bounds);
  if (bounds.low === bounds.high) return { ...search, heights: [], bounds: null, keep: tried };
  const fits = height * (box.w / shortWidth(box)) <= box.h;
  return { ...search, bounds: fits ? { ...bounds, low: tried } : { ...bounds, high: tried - 1 } };
}

/** True where a place is so much like another that a drawing fitted to one needs only another scale in the other. */
export function near(a: Box, b: Box): boolean {
  return Math.abs(a.w - b.w) < 2 && Math.abs(a.h - b.h) < 0.15 * Math.max(a.h, b.h);
}
