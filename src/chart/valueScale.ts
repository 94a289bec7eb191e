import { nice, ticks } from "d3-array";
import type { ValueScale } from "./scale";

/** A number of `a` to `b`, `t` of the way; both ends are met exactly. */
const between = (a: number, b: number, t: number) => a * (1 - t) + b * t;

/**
 * Values to pixels from zero to a round number at or above `max`, which is above zero. The rounding and the ticks are d3's; its scales would bring
 * along colours, formats and dates, 14 kB of them, of which nothing here makes use.
 */
export function zeroScale(max: number, atZero: number, atMax: number): ValueScale {
  const [low, high] = nice(0, max, 4);
  return Object.assign((v: number) => between(atZero, atMax, (v - low) / (high - low)), {
    ticks: (count: number) => ticks(low, high, count),
  });
}

/** Values to pixels of an axis of whole things: zero at the bottom, a round number at the top, never less than one. */
export function valueScale(max: number, bottom: number, top: number): ValueScale {
  return zeroScale(Math.max(1, max), bottom, top);
}

/** Values to pixels on a log scale; values under `min` sit on the bottom line. Ticks are powers of ten. */
export function logScale(min: number, max: number, bottom: number, top: number): ValueScale {
  const high = Math.max(min * 10, max);
  const [a, b] = [Math.log(min), Math.log(high)];
  const at = (v: number) => between(bottom, top, (Math.log(Math.min(high, Math.max(v, min))) - a) / (b - a));
  return Object.assign(at, {
    ticks: () => {
      const out: number[] = [];
      for (let t = min; t <= high; t *= 10) out.push(t);
      return out;
    },
  });
}
