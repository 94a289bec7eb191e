import type { Span } from "../../record/day";
import { lowerBound } from "../lowerBound";
import type { Item } from "./item";

/**
 * Items sorted by their first day, as numbers: a window is two binary searches, a bin of a window two more, and
 * nothing is walked row by row. Built once for a selection; a brush step only asks.
 */
export interface Column {
  readonly items: readonly Item[];
  /** First day of each item, rising. */
  readonly start: Int32Array;
  /** The latest last day among the items up to and including this one. */
  readonly reach: Int32Array;
  /** Running sums over launches, one entry longer than `items`; null where the column holds no launches. */
  readonly launches: Launches | null;
}

/** Running sums: `sum[to] - sum[from]` is the sum over the items `from` up to `to`. */
export interface Launches {
  /** Missiles of which the number is known. */
  readonly missiles: Int32Array;
  /** Groups of which it is not: one missile at least each. */
  readonly uncounted: Int32Array;
  /** Satellite launches; they are not among the missiles. */
  readonly satellites: Int32Array;
  /** Days on which missiles flew; a date without a day counts as none. */
  readonly days: Int32Array;
}

function launchesOf(items: readonly Item[]): Launches | null {
  if (!items.some((i) => i.launch && !i.launch.nuclear)) return null;
  const sums = () => new Int32Array(items.length + 1);
  const out = { missiles: sums(), uncounted: sums(), satellites: sums(), days: sums() };
  let lastDay = Number.NEGATIVE_INFINITY;
  items.forEach((item, i) => {
    const { launch } = item;
    // An event that no row of the tests tells of is no missile.
    const missile = launch !== null && !launch.satellite;
    const newDay = missile && item.precision === "day" && item.start !== lastDay;
    if (newDay) lastDay = item.start;
    const add = (sum: Int32Array, by: number) => {
      sum[i + 1] = (sum[i] ?? 0) + by;
    };
    add(out.missiles, missile ? (launch.count ?? 0) : 0);
    add(out.uncounted, missile && launch.count === null ? 1 : 0);
    add(out.satellites, launch?.satellite ? 1 : 0);
    add(out.days, newDay ? 1 : 0);
  });
  return out;
}

const byStart = (a: Item, b: Item) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

export function columnOf(items: readonly Item[]): Column {
  const sorted = [...items].sort(byStart);
  const reach = new Int32Array(sorted.length);
  let far = Number.NEGATIVE_INFINITY;
  sorted.forEach((item, i) => {
    far = Math.max(far, item.end);
    reach[i] = far;
  });
  return { items: sorted, start: Int32Array.from(sorted, (i) => i.start), reach, launches: launchesOf(sorted) };
}

/** Index range of the items that begin in a span: `from` up to, not including, `to`. */
export function begun(c: Column, s: Span): { readonly from: number; readonly to: number } {
  return { from: lowerBound(c.start, s.start), to: lowerBound(c.start, s.end + 1) };
}

/** Items that began before a span and may still last into it: intervals, and dates of which only the year is known. */
export function carried(c: Column, s: Span): Item[] {
  const out: Item[] = [];
  for (let i = lowerBound(c.start, s.start) - 1; i >= 0 && (c.reach[i] ?? 0) >= s.start; i--) {
    const item = c.items[i];
    if (item && item.end >= s.start) out.push(item);
  }
  return out.reverse();
}

/** All items of which a day may lie in a span, by first day. */
export function within(c: Column, s: Span): Item[] {
  const { from, to } = begun(c, s);
  return [...carried(c, s), ...c.items.slice(from, to)];
}
