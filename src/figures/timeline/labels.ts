import type { Frame } from "../../chart/frame";
import { type Box, isFree } from "../../chart/place";
import { fitText, textWidth } from "../../chart/text";
import { type BandBox, MARKS, ROW } from "./geometry";
import { uprightHeight } from "./pack";
import type { Placed } from "./stack";

export interface Label {
  readonly text: string;
  readonly width: number;
  /** Left end of the text and its base line. */
  readonly x: number;
  readonly y: number;
  /** Path of the line from the mark to its label; '' where they touch. */
  readonly leader: string;
}

export const LABEL_PX = 12;
/** A label under this width stands with its middle over its mark. */
const SHORT_PX = 40;
/** With more labels than this, as in a search, one way of placing them is enough. */
const MANY = 16;
/** A text and its width in pixels. */
interface Words {
  readonly text: string;
  readonly width: number;
}

function wordsOf(text: string): Words {
  // Numbers of resolutions are set in a heavier, wider weight.
  return { text, width: textWidth(text, LABEL_PX) * (/^\d+$/.test(text) ? 1.08 : 1) + 1 };
}

/** What a vote's mark is called where its title has no room. */
const VETOED = wordsOf("vetoed");

/** The room a placed label takes. */
export function boxOfLabel(l: Label): Box {
  return { x: l.x, y: l.y - 10, width: l.width, height: ROW };
}

const SIGN_RANK = { veto: 0, upright: 0, star: 0, draft: 1, dot: 1 } as const;

/** Who is placed first: the picked one, then by importance, then votes and acts, then what bears on a rule or test. */
function weightOf(p: Placed, pick: string | null): number {
  if (pick !== null && p.item.ids.includes(pick)) return -1;
  return p.item.importance * 10 + SIGN_RANK[p.item.sign] * 2 + (p.item.bears ? 0 : 1);
}

function topOf(p: Placed, box: BandBox): number {
  return p.item.sign === "upright" && !p.pale ? box.base - uprightHeight(p.item.importance) : p.y - p.r;
}

/** Beside a star: right of it, or left. */
function beside(p: Placed, { text, width }: Words, area: Box, taken: Box[]): Label | null {
  for (const x of [p.x + p.r + 2, p.x - p.r - 2 - width]) {
    const box = { x, y: p.y - 7, width, height: 14 };
    if (!isFree(box, area, taken, 2)) continue;
    taken.push(box);
    return { text, width, x, y: p.y + 4, leader: "" };
  }
  return null;
}

/** Which side a label prefers, and whether the earliest or the latest of equals is placed first. */
interface Way {
  readonly left: boolean;
  readonly early: boolean;
  /** Upper rows first. */
  readonly up?: boolean;
  /** Short labels before long ones of the same importance. */
  readonly numbers?: boolean;
}
const WAYS: readonly Way[] = [
  { left: false, early: true },
  { left: true, early: true },
  { left: false, early: false, numbers: true },
  { left: true, early: true, up: true, numbers: true },
];

/** Over the mark in one of the band's label rows: from the mark on or up to it, or, if short, with its middle over it. */
function over(p: Placed, words: Words, box: BandBox, area: Box, taken: Box[], way: Way): Label | null {
  const { width } = words;
  const short = width < SHORT_PX;
  const sides = way.left ? [3 - width, -3, -width, 0] : [-3, 3 - width, 0, -width];
  const shifts = short ? [-width / 2, ...sides] : sides;
  const rows = Array.from({ length: box.rows }, (_, i) => (way.up ? box.rows - 1 - i : i));
  for (const row of rows) {
    const y = box.base - MARKS - ROW * (row + 1);
    // A line to an upper row crosses the rows below.
    const stem = { x: p.x - 1.5, y: y + ROW, width: 3, height: ROW * row };
    if (row > 0 && !isFree(stem, area, taken, 1)) continue;
    for (const dx of shifts) {
      const label = { x: p.x + dx, y, width, height: ROW };
      if (!isFree(label, area, taken, short ? 4 : 5)) continue;
      taken.push(label);
      if (row > 0) taken.push(stem);
      return { ...words, x: label.x, y: y + 10, leader: leaderOf(p, box, y + ROW - 1) };
    }
  }
  return null;
}

/** From the top of a mark up to its label; '' where they touch. */
function leaderOf(p: Placed, box: BandBox, to: number): string {
  const from = topOf(p, box) - 1;
  return from - to <= 4 ? "" : `M${p.x.toFixed(1)},${from.toFixed(1)}V${to}`;
}

interface Want {
  readonly p: Placed;
  readonly whole: Words;
  /** What else it may say where the whole does not fit: cut, or that it was vetoed. */
  readonly shorter: readonly Words[];
  readonly weight: number;
}

function place(queue: readonly Want[], box: BandBox, area: Box, fixed: readonly Box[], way: Way): Map<Placed, Label> {
  const taken = [...fixed];
  const out = new Map<Placed, Label>();
  const order = way.early ? 1 : -1;
  const weight = (w: Want) => w.weight + (way.numbers && w.whole.text.length > 6 ? 5 : 0);
  const sorted = [...queue].sort((a, b) => weight(a) - weight(b) || order * (a.p.x - b.p.x));
  for (const { p, whole, shorter } of sorted) {
    for (const words of [whole, ...shorter]) {
      const label = box.rows === 0 ? beside(p, words, area, taken) : over(p, words, box, area, taken, way);
      if (!label) continue;
      out.set(p, label);
      break;
    }
  }
  return out;
}

/**
 * Labels of a band by mark, greedy from the most important; a mark without room has none. Of a few ways to begin, the
 * first that leaves none out, or else the one that leaves out least. `titled`: whole titles, in which a search found.
 */
export function labelBand(
  box: BandBox,
  marks: readonly Placed[],
  frame: Frame,
  wanted: (p: Placed) => boolean,
  pick: string | null,
  fixed: readonly Box[],
  titled: boolean,
): ReadonlyMap<Placed, Label> {
  const area = {
    x: frame.left - 6,
    y: box.top - 1,
    width: frame.width - frame.left + 6,
    height: box.bottom - box.top + 2,
  };
  const most = Math.min(300, area.width * 0.8);
  const least = frame.narrow ? 130 : 170;
  const queue = marks.filter(wanted).map((p): Want => {
    const label = titled && p.item.sign !== "upright" ? p.item.title : p.item.label;
    const whole = wordsOf(fitText(label, most, LABEL_PX));
    const shorter = [
      ...(whole.width > least ? [wordsOf(fitText(label, least, LABEL_PX))] : []),
      ...(p.item.sign === "veto" ? [VETOED] : []),
    ];
    return { p, whole, shorter, weight: weightOf(p, pick) };
  });
  const stars = box.model.band.id === "nuclear";
  const all = stars
    ? [...fixed, ...marks.map((m) => ({ x: m.x0, y: m.y - m.r, width: 2 * m.r, height: 2 * m.r }))]
    : fixed;
  let best = new Map<Placed, Label>();
  let score = -1;
  for (const way of queue.length > MANY ? WAYS.slice(0, 1) : WAYS) {
    const found = place(queue, box, area, all, way);
    // A cut label says less than a whole one.
    const value = queue.reduce(
      (n, w) => n + (found.has(w.p) ? (found.get(w.p)?.text === w.whole.text ? 1 : 0.6) : 0),
      0,
    );
    if (value > score) {
      score = value;
      best = found;
    }
    if (score === queue.length) break;
  }
  return best;
}
