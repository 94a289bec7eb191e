import type { Box } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { shortNumber } from "../../chart/ValueAxis";
import type { Base } from "./geo";

const STEPS = [1_000, 10_000, 100_000] as const;
/** Radius of the smallest circle whose size an eye can tell. Pixels. */
const LEAST = 2.5;
/** A circle of the key may be so much wider than the widest on the map. */
const WIDER = 1.5;
const SIZE = 12;
const LINE = 13;

export interface SizeKey {
  /** Middle of all circles, and the line on which they stand. */
  readonly cx: number;
  readonly foot: number;
  /** From the smallest to the largest. Radius in pixels. */
  readonly circles: readonly { readonly persons: number; readonly r: number }[];
  /** Left end and base line of each number, from the largest to the smallest. */
  readonly labels: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** The room all of it takes. */
  readonly box: Box;
}

/**
 * What the areas mean: nested circles with their numbers, in the Indian Ocean between Madagascar and Australia.
 * `k`: pixels of radius to the square root of a person; `largest`: radius of the largest number on the map.
 */
export function sizeKeyOf(base: Pick<Base, "width" | "height">, k: number, largest: number): SizeKey {
  const left = base.width * 0.49;
  const circles = STEPS.map((persons) => ({ persons, r: k * Math.sqrt(persons) })).filter(
    (s) => s.r >= LEAST && s.r <= largest * WIDER,
  );
  const fromLargest = [...circles].reverse();
  const most = fromLargest[0]?.r ?? 0;
  // Each number at the top of its circle, or under the one before it; all stand higher where the last would sink.
  let above = Number.NEGATIVE_INFINITY;
  const drops = fromLargest.map(({ r }) => {
    above = Math.max(4 - 2 * r, above + LINE);
    return above;
  });
  const foot = base.height - 6 - Math.max(0, above);
  const labels = fromLargest.map(({ persons, r }, i) => ({
    text: `${shortNumber(persons)}${r === most ? " people" : ""}`,
    x: left + 2 * most + 5,
    y: foot + (drops[i] ?? 0),
  }));
  const right = Math.max(...labels.map((l) => l.x + textWidth(l.text, SIZE)));
  const top = foot - 2 * most - 6;
  const box = { x: left, y: top, width: right - left, height: base.height - top };
  return { cx: left + most, foot, circles, labels, box };
}
