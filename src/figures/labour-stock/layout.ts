import { CLAIM_ROW } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import type { Span } from "../../record/day";
import { ceilingOf, floorOf, isNone } from "../../record/headcount";
import type { Claimed } from "../claimed";
import type { Host } from "./shape";

/** Pixels a factor of ten takes: the same in all panels, so that equal drops are equal shares. */
export const DECADE = 40;
export const HEAD = 22;
const LEAST = 34;
/** Room under a panel's axis for rings and crosses. */
const FOOT = 15;
const GAP = 7;
const PAD = 8;
/** Numbers on an axis stand at least so far apart. */
const TICK_GAP = 15;

export interface PanelPlace {
  readonly host: Host;
  /** Base line of the head's text. */
  readonly head: number;
  readonly top: number;
  /** Bottom of the logarithmic part. */
  readonly bottom: number;
  /** Line of rings (none left) and crosses (no number); null where the window has neither. */
  readonly base: number | null;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** The claim laid over it. */
  readonly claimed: Claimed | null;
}

const STEPS = [1, 2, 5] as const;

/** Round numbers between two values: powers of ten, and 2 and 5 between them where those are too few. */
export function logTicks(low: number, high: number): number[] {
  const all: number[] = [];
  for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
    for (const s of STEPS) {
      const v = s * 10 ** e;
      if (v >= low && v <= high) all.push(v);
    }
  }
  const tens = all.filter((v) => Number.isInteger(Math.log10(v)));
  return tens.length >= 2 ? tens : all;
}

/** The ticks from the top down that leave each other, and the base line, room for a line of text. */
function thinned(ticks: readonly number[], y: (v: number) => number, base: number | null): number[] {
  const out: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const t of [...ticks].reverse()) {
    if (y(t) - above < TICK_GAP || (base !== null && base - y(t) < TICK_GAP)) continue;
    above = y(t);
    out.push(t);
  }
  return out;
}

/** `claimed`: a claim on the people at work here, which the axis must reach and whose words get a row; else null. */
export function panelPlace(host: Host, top: number, claimed: Claimed | null = null): PanelPlace {
  const numbers = host.counts.filter((h) => !isNone(h));
  const also = [claimed?.low, claimed?.high].filter((v) => typeof v === "number" && v > 0) as number[];
  const low = Math.max(1, Math.min(...also, ...numbers.map((h) => Math.max(1, floorOf(h)))));
  const high = Math.max(low, ...also, ...numbers.map(ceilingOf));
  const inner = Math.max(LEAST - 2 * PAD, (Math.log10(high) - Math.log10(low)) * DECADE);
  const mid = (Math.log10(high) + Math.log10(low)) / 2;
  const y0 = top + HEAD + (claimed ? CLAIM_ROW : 0);
  const bottom = y0 + inner + 2 * PAD;
  const centre = (y0 + bottom) / 2;
  const y = (value: number) => centre - (Math.log10(Math.max(1, value)) - mid) * DECADE;
  const reach = (bottom - y0) / 2 / DECADE;
  const foot = host.silent.length > 0 || numbers.length < host.counts.length || claimed?.low === 0;
  const base = foot ? bottom + FOOT - 5 : null;
  return {
    host,
    head: top + 15,
    top: y0,
    bottom,
    base,
    y,
    claimed,
    ticks: thinned(logTicks(10 ** (mid - reach), 10 ** (mid + reach)), y, base),
  };
}

export const panelEnd = (p: PanelPlace) => (p.base === null ? p.bottom : p.base + 5) + GAP;

export interface Visible {
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
}

/** The part of a date's span that the window shows, in pixels; the mark stands in its middle. */
export function visible(days: Span, scale: TimeScale): Visible {
  const x0 = Math.max(scale.x0, scale.x(days.start));
  const x1 = Math.min(scale.x1, scale.xEnd(days.end));
  return { x0, x1, x: (x0 + x1) / 2 };
}

/** Where the diamond of a panel's claim stands: at the end of what it is about; null without a number. */
export function claimSpot(p: PanelPlace, scale: TimeScale): { readonly x: number; readonly y: number } | null {
  const value = p.claimed?.high ?? null;
  if (!p.claimed || value === null) return null;
  const x = Math.min(visible(p.claimed.span, scale).x1, scale.x1 - 5);
  return { x, y: value === 0 ? (p.base ?? p.bottom) : p.y(value) };
}

/** Largest radius on a line, and the scale below which points do not grow: 2,000 persons fill the line. */
const R_MAX = 9;
const R_FULL = 2000;

/** Radius of a point whose area is the number of persons, when `largest` is the largest number on any line. */
export function radiusOf(persons: number, largest: number): number {
  return Math.max(2.4, R_MAX * Math.sqrt(persons / Math.max(R_FULL, largest)));
}

/** Levels for marks that would overlap on one line: the lowest level free at its place. At most `levels`. */
export function swarm(xs: readonly number[], gap: number, levels: number): number[] {
  const last = Array.from({ length: levels }, () => Number.NEGATIVE_INFINITY);
  const order = xs.map((x, i) => ({ x, i })).sort((a, b) => a.x - b.x);
  const out = xs.map(() => 0);
  for (const { x, i } of order) {
    let level = last.findIndex((at) => x - at >= gap);
    if (level < 0) level = last.indexOf(Math.min(...last));
    last[level] = x;
    out[i] = level;
  }
  return out;
}
