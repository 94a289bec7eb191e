import type { Span } from "../../record/day";
import { BANDS } from "./bands";
import { within } from "./column";
import type { Item } from "./item";
import type { Selection } from "./prepare";
import { whenWords } from "./words";

/** A line of the list "In this window". */
export interface TopEvent {
  readonly id: string;
  readonly date: string;
  /** The date in words, at its precision. */
  readonly when: string;
  readonly title: string;
  readonly band: Item["band"];
  readonly bandName: string;
  readonly importance: 1 | 2 | 3;
  readonly start: number;
}

/** The longest list a companion column asks for. */
export const POOL = 40;
/** An event that is or concerns a rule or a test counts as that much further away from those chosen before it. */
const BEARING = 1.6;

const names = new Map(BANDS.map((b) => [b.id, b.name] as const));

function lineOf(i: Item): TopEvent {
  return {
    id: i.id,
    date: i.date,
    when: whenWords(i),
    title: i.title,
    band: i.band,
    bandName: names.get(i.band) ?? "",
    importance: i.importance,
    start: i.start,
  };
}

/**
 * The most important items of a window so ordered that any first n of them are spread over it: all of importance 1
 * before any of 2; among equals always the one furthest from what is chosen already.
 */
export function ranked(selection: Selection, window: Span): TopEvent[] {
  const chosen: Item[] = [];
  for (const rank of selection.ranks) {
    if (chosen.length >= POOL) break;
    const pool = within(rank, window);
    const gap = pool.map((i) =>
      chosen.reduce((least, c) => Math.min(least, Math.abs(i.start - c.start)), Number.POSITIVE_INFINITY),
    );
    const taken = new Uint8Array(pool.length);
    while (chosen.length < POOL) {
      let best = -1;
      let most = -1;
      pool.forEach((i, k) => {
        const far = Math.min(gap[k] ?? 0, 1e6) * (i.bears ? BEARING : 1);
        if (!taken[k] && far > most) {
          most = far;
          best = k;
        }
      });
      const next = pool[best];
      if (!next) break;
      taken[best] = 1;
      chosen.push(next);
      pool.forEach((i, k) => {
        gap[k] = Math.min(gap[k] ?? 0, Math.abs(i.start - next.start));
      });
    }
  }
  return chosen.map(lineOf);
}

/** The list "In this window": how many events there are, and the `n` most important in order of date. */
export function inWindow(
  model: { readonly count: number; readonly top: readonly TopEvent[] },
  n: number,
): { readonly count: number; readonly events: readonly TopEvent[] } {
  return { count: model.count, events: model.top.slice(0, n).sort((a, b) => a.start - b.start) };
}
