import type { Frame } from "../../chart/frame";
import { type Box, placeLabels } from "../../chart/place";
import { fitText, textWidth } from "../../chart/text";
import { type BandBox, MARKS, ROW } from "./geometry";
import { uprightHeight } from "./pack";
import type { Placed } from "./stack";

export interface Label {
  readonly text: string;
  /** Left end of the text and its base line. */
  readonly x: number;
  readonly y: number;
  /** Path of the line from the mark to its label; '' where they touch. */
  readonly leader: string;
}

export const LABEL_PX = 12;
/** With more labels than this, as in a search, one way of placing them is enough. */
const MANY = 16;
const widths = new Map<string, number>();

function widthOf(text: string): number {
  const hit = widths.get(text);
  if (hit !== undefined) return hit;
  // Numbers of resolutions are set in a heavier, wider weight.
  const width = textWidth(text, LABEL_PX) * (/^\d+$/.test(text) ? 1.08 : 1) + 1;
  if (widths.size > 3000) widths.clear();
  widths.set(text, width);
  return width;
}

/** The room a placed label takes. */
export function boxOfLabel(l: Label): Box {
  return { x: l.x, y: l.y - 10, width: widthOf(l.text), height: ROW };
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

/** True where a box lies in the area and `gap` pixels away from all that is taken; rows may touch. */
function free(b: Box, area: Box, taken: readonly Box[], gap: number): boolean {
  if (b.x < area.x || b.y < area.y || b.x + b.width > area.x + area.width || b.y + b.height > area.y + area.height)
    return false;
  for (const t of taken) {
    if (b.x < t.x + t.width + gap && t.x < b.x + b.width + gap && b.y < t.y + t.height && t.y < b.y + b.height)
      return false;
  }
  return true;
}

/** Beside a star: right of it, or left. */
function beside(p: Placed, text: string, area: Box, taken: Box[]): Label | null {
  const w = widthOf(text);
  const offsets: [number, number][] = [
    [p.r + 2, 0],
    [-p.r - 2 - w, 0],
  ];
  const box = placeLabels([{ x: p.x, y: p.y - 7, width: w, height: 14, weight: 0 }], area, offsets, taken, 2)[0];
  if (!box) return null;
  taken.push(box);
  return { text, x: box.x, y: p.y + 4, leader: "" };
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
  { left: true, early: false },
  { left: false, early: false, numbers: true },
  { left: true, early: true, numbers: true },
  { left: false, early: false, up: true, numbers: true },
  { left: true, early: true, up: true, numbers: true },
];

/** Over the mark in one of the band's label rows; further away with a bent line where its own place is taken. */
function over(p: Placed, text: string, box: BandBox, area: Box, taken: Box[], way: Way): Label | null {
  const w = widthOf(text);
  const sides = way.left ? [3 - w, -3] : [-3, 3 - w];
  const near = w >= 40 ? sides : way.left ? [3 - w, -w / 2, -3] : [-w / 2, ...sides];
  const far = [7, -w - 7, 18, -w - 18, 32, -w - 32, 46, -w - 46];
  for (const shifts of [near, far]) {
    for (let i = 0; i < box.rows; i++) {
      const row = way.up ? box.rows - 1 - i : i;
      const y = box.base - MARKS - ROW * (row + 1);
      for (const dx of shifts) {
        const x = p.x + dx;
        // A bent line takes its way along the row; a line to an upper row crosses the rows below.
        const a = Math.min(x, p.x - 2);
        const label = { x: a, y, width: Math.max(x + w, p.x + 2) - a, height: ROW };
        const stem = { x: p.x - 1.5, y: y + ROW, width: 3, height: ROW * row };
        if (!free(label, area, taken, w < 40 ? 4 : 5) || (row > 0 && !free(stem, area, taken, 1))) continue;
        taken.push(label);
        if (row > 0) taken.push(stem);
        return {
          text,
          x,
          y: y + 10,
          leader: leaderOf(p, box, y, shifts === far ? (dx > 0 ? x - 2 : x + w + 1) : null),
        };
      }
    }
  }
  return null;
}

/** From the top of a mark up to its label's row at `y`, and along it to the text where the label stands aside. */
function leaderOf(p: Placed, box: BandBox, y: number, edge: number | null): string {
  const from = topOf(p, box) - 1;
  const to = edge === null ? y + ROW - 1 : y + 7;
  if (edge === null && from - to <= 4) return "";
  return `M${p.x.toFixed(1)},${from.toFixed(1)}V${to}${edge === null ? "" : `H${edge.toFixed(1)}`}`;
}

interface Want {
  readonly p: Placed;
  readonly text: string;
  /** Cut, for where the whole does not fit; '' where it is short already. */
  readonly short: string;
  readonly weight: number;
}

function place(queue: readonly Want[], box: BandBox, area: Box, fixed: readonly Box[], way: Way): Map<Placed, Label> {
  const taken = [...fixed];
  const out = new Map<Placed, Label>();
  const order = way.early ? 1 : -1;
  const weight = (w: Want) => w.weight + (way.numbers && w.text.length > 6 ? 5 : 0);
  const sorted = [...queue].sort((a, b) => weight(a) - weight(b) || order * (a.p.x - b.p.x));
  for (const { p, text, short } of sorted) {
    const put = (words: string) =>
      box.rows === 0 ? beside(p, words, area, taken) : over(p, words, box, area, taken, way);
    const veto = p.item.sign === "veto" ? put.bind(null, "vetoed") : () => null;
    const label = put(text) ?? (short === "" ? null : put(short)) ?? veto();
    if (label) out.set(p, label);
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
    const text = widthOf(label) > most ? fitText(label, most, LABEL_PX) : label;
    const short = widthOf(text) <= least ? "" : fitText(label, least, LABEL_PX);
    return { p, text, short, weight: weightOf(p, pick) };
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
    const value = queue.reduce((n, w) => n + (found.has(w.p) ? (found.get(w.p)?.text === w.text ? 1 : 0.6) : 0), 0);
    if (value > score) {
      score = value;
      best = found;
    }
    if (score === queue.length) break;
  }
  return best;
}
