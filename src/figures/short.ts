import { figure } from "../record/names";
import type { Claimed } from "./claimed";

/** A model with some of its parts left out of the drawing; finding, table, rows and sources stay those of the whole. */
export interface Short<M> {
  readonly model: M;
  /** What the drawing leaves out, to be said beside it: "14 more states"; empty where it is only drawn lower. */
  readonly left: string;
}

/**
 * How a high figure is shown where nothing can be scrolled: on a wall, on a slide. `parts` is how many parts its drawing
 * has; `keep` leaves `n` of them, from 1 to `parts - 1`: first those a laid claim is drawn on and those the finding
 * speaks of, for a number that is said must be seen.
 */
export interface Shorter<M> {
  readonly parts: (model: M) => number;
  readonly keep: (model: M, n: number, claim: Claimed | null) => Short<M>;
  /** How many of them the claim and the finding stand on: fewer would leave out what is spoken of. One without it. */
  readonly least?: (model: M, claim: Claimed | null) => number;
}

/** "1 more state", "14 more states". */
export const moreOf = (n: number, one: string, many = `${one}s`) => `${figure(n)} more ${n === 1 ? one : many}`;

/** The sentence beside a shortened drawing; empty where nothing is left out. */
export const leftWords = (left: string) => (left ? `Not drawn here: ${left}. The whole figure is in the atlas.` : "");

/** The most parts that fit: the largest n from `least` to `most` for which `fits` holds, where it holds for all below; else `least`. */
export function mostParts(most: number, fits: (n: number) => boolean, least = 1): number {
  let low = Math.max(1, Math.min(least, most));
  let high = Math.max(low, most);
  while (low < high) {
    const mid = Math.ceil((low + high) / 2);
    if (fits(mid)) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** The `n` parts of lowest rank, as a set; among equals the earlier ones. */
export function foremost<T>(parts: readonly T[], n: number, rank: (part: T) => number): ReadonlySet<T> {
  return new Set([...parts].sort((a, b) => rank(a) - rank(b)).slice(0, n));
}
