import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Day } from "../../record/units";
import type { Lane } from "./pack";
import type { Bar } from "./prepare";
import { setsAmount } from "./words";

export const TEXT_PX = 12;
/** Space between a bar's edge and its words, and between words and the next bar. */
const PAD = 5;
const APART = 8;
/** A rule of a day must still be seen and hit. */
const LEAST = 2;

export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  /** On the bar itself: then the colour of the words follows the bar's. */
  readonly inside: boolean;
}

/** A bar in pixels. */
export interface Item {
  readonly bar: Bar;
  readonly x0: number;
  readonly x1: number;
  /** Top of the sub-row and its height: what can be hit. */
  readonly y: number;
  readonly height: number;
  readonly worded: boolean;
  /** Began before the window. */
  readonly clipped: boolean;
  /** Right end of the stretch in which the first day may lie; `x0` where it is known. */
  readonly sure: number;
  readonly markX: number | null;
  readonly words: Words | null;
}

const widths = new Map<string, number>();

export function widthOf(text: string): number {
  let w = widths.get(text);
  if (w === undefined) {
    // A twentieth more than reckoned: widths are good to about 4 %.
    w = textWidth(text, TEXT_PX) * 1.05;
    widths.set(text, w);
  }
  return w;
}

/** The longest text that fits, or null. */
function longest(texts: readonly string[], room: number): string | null {
  return texts.find((t) => widthOf(t) <= room) ?? null;
}

const FULL_BODIED = new Set(["solid", "mid", "light", "open"]);

/** True where the bar is as tall as its words, which then stand on it; else they stand over a line. */
export function isBodied(bar: Bar): boolean {
  return FULL_BODIED.has(bar.style);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches of a bar between its ends and its date mark, the longest first. */
function stretches(x0: number, x1: number, mark: number | null): Stretch[] {
  const parts =
    mark === null
      ? [{ from: x0, to: x1 }]
      : [
          { from: mark, to: x1 },
          { from: x0, to: mark },
        ];
  return parts.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Words of one bar: on it, else right of it, else left, in what its neighbours leave free. */
function wordsFor(
  bar: Bar,
  x0: number,
  x1: number,
  mark: number | null,
  y: number,
  left: number,
  right: number,
): Words | null {
  // Words over a line stand a little higher than words on a bar.
  const point = bar.style === "draft" || bar.style === "never";
  const base = isBodied(bar) || point ? y + 12 : y + 10.5;
  const on = point
    ? []
    : stretches(x0, x1, mark).map((s) => ({ s, text: longest(bar.texts, s.to - s.from - 2 * PAD) }));
  const best = on.find((o) => o.text !== null);
  const shift = bar.style === "draft" ? 9 : PAD;
  const after = longest(bar.texts, right - x1 - shift - (bar.style === "draft" ? PAD : 0));
  const before = longest(bar.texts, x0 - left - shift);
  const rank = (t: string | null | undefined) => (t ? bar.texts.indexOf(t) : Number.POSITIVE_INFINITY);
  // On the bar, unless the name (of a cap: the amount) would be lost there and not beside it.
  const good = setsAmount(bar.row) ? bar.texts.length - 2 : 1;
  const beside = Math.min(rank(after), rank(before));
  if (best?.text && (rank(best.text) <= good || rank(best.text) <= beside))
    return { text: best.text, x: best.s.from + PAD, y: base, anchor: "start", inside: isBodied(bar) };
  // Words after a mark read as what followed; before it only where the amount would be lost otherwise.
  const enough = point ? bar.texts.length - 3 : rank(before);
  if (after !== null && (rank(after) <= enough || rank(after) <= rank(before)))
    return { text: after, x: x1 + shift, y: y + 12, anchor: "start", inside: false };
  return before === null ? null : { text: before, x: x0 - shift, y: y + 12, anchor: "end", inside: false };
}

/** Places the bars of one sub-row and, where it has room for words, their words; nothing in it overlaps. */
export function placeLane(
  lane: Lane<Bar>,
  worded: boolean,
  y: number,
  height: number,
  scale: TimeScale,
  until: Day,
): Item[] {
  const clamp = (x: number) => Math.max(scale.x0, Math.min(scale.x1, x));
  const boxes = lane.bars.map((bar) => {
    const x0 = clamp(scale.x(bar.start));
    const x1 = bar.style === "draft" ? x0 : Math.max(x0 + LEAST, clamp(scale.xEnd(bar.end ?? until)));
    const first = bar.term.first;
    const sure = first && first.end > first.start ? Math.min(x1, clamp(scale.xEnd(first.end))) : x0;
    const mark =
      bar.deadline !== null && bar.deadline >= scale.span.start && bar.deadline <= scale.span.end
        ? clamp(scale.x(bar.deadline))
        : null;
    return { bar, x0, x1, sure, mark, clipped: bar.start < scale.span.start };
  });
  let taken = scale.x0 + 2;
  return boxes.map(({ bar, x0, x1, sure, mark, clipped }, i) => {
    const next = boxes[i + 1];
    const right = next ? next.x0 - APART : scale.x1;
    const words = worded ? wordsFor(bar, x0, x1, mark, y, taken, right) : null;
    const end = words && !words.inside && words.anchor === "start" ? words.x + widthOf(words.text) : x1;
    taken = Math.max(taken, x1, end) + APART;
    return { bar, x0, x1, y, height, worded, clipped, sure, markX: mark, words };
  });
}
