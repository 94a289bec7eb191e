import type { Frame } from "../../chart/frame";
import { type Box, isFree } from "../../chart/place";
import { type TimeScale, timeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import type { Bin, Level } from "./bins";
import { type BandBox, boxesOf, MARKS, ROW } from "./geometry";
import { boxOfLabel, LABEL_PX, type Label, labelBand } from "./labels";
import type { TimelineModel } from "./model";
import { packBand } from "./pack";
import type { Heap, Placed } from "./stack";

/** A bin as a bar. `mine` colours it: missiles are North Korea's own, elsewhere many actors share a bar. */
export interface Bar {
  readonly bin: Bin;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One band with everything in it, in pixels. */
export interface BandLayout {
  readonly box: BandBox;
  /** How many, and per what where bars are drawn: `150 by month`. */
  readonly count: string;
  readonly bars: readonly Bar[];
  /** The number over the tallest bar, or in it. */
  readonly peak: { readonly x: number; readonly y: number; readonly text: string; readonly inside: boolean } | null;
  readonly marks: readonly Placed[];
  readonly heaps: readonly Heap[];
  readonly labels: ReadonlyMap<Placed, Label>;
}

export interface Layout {
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly bands: readonly BandLayout[];
}

/** Room of a band's name over its marks in the narrow form. */
function nameBox(box: BandBox, count: string): Box {
  const width = textWidth(`${box.model.band.name}  ${count}`, LABEL_PX) + 8;
  return { x: 0, y: box.top, width, height: ROW };
}

function barsOf(bins: readonly Bin[], base: number, most: number, scale: TimeScale): Bar[] {
  return bins.map((bin) => {
    const a = scale.x(bin.start);
    const b = scale.xEnd(bin.end);
    const height = Math.max(2, (bin.count / most) * (MARKS - 1));
    const gap = b - a > 4 ? 1 : 0.4;
    return { bin, x: a + gap / 2, y: base - height, width: Math.max(1, b - a - gap), height };
  });
}

/** As many of the tallest bars are tried for the number that gives the scale. */
const PEAKS = 6;

/** The number of one of the tallest bars, which gives the scale: over it where no label is in the way, or inside it. */
function peakOf(bars: readonly Bar[], box: BandBox, frame: Frame, labels: readonly Box[]): BandLayout["peak"] {
  const area = { x: frame.left - 4, y: 0, width: frame.width - frame.left + 4, height: frame.height };
  const tall = bars.filter((b) => b.bin.count > 1).sort((a, b) => b.bin.count - a.bin.count || b.x - a.x);
  for (const b of tall.slice(0, PEAKS)) {
    const text = figure(b.bin.count);
    const width = textWidth(text, LABEL_PX);
    const x = b.x + b.width / 2;
    const spots = [
      { y: Math.max(box.base - MARKS - 2, b.y - 2), inside: false },
      ...(b.height >= 13 && b.width >= width + 2 ? [{ y: box.base - 3, inside: true }] : []),
    ];
    for (const { y, inside } of spots) {
      if (isFree({ x: x - width / 2, y: y - 10, width, height: 10 }, area, labels, 2)) return { x, y, text, inside };
    }
  }
  return null;
}

/** Each band's bars have their own scale, with its number on a tall one; but no band of ones and twos fills its height. */
const FULL = 5;
/** More rows than one per so many pixels are drawn as bars. */
const CROWD_PX = 9;
/** So are bands of which more than this share of the rows would stand in heaps. */
const HEAPED = 0.35;
/** Where there is room, dots are drawn larger: fewer rows than one per so many pixels, over all bands. */
const ROOMY_PX = 6;

interface Inside {
  readonly box: BandBox;
  readonly bins: readonly Bin[];
  readonly marks: readonly Placed[];
  readonly heaps: readonly Heap[];
}

/** Single marks where they find room, bars where they do not. */
function fill(box: BandBox, model: TimelineModel, frame: Frame, scale: TimeScale, pick: string | null): Inside {
  const { model: band } = box;
  const plot = scale.x1 - scale.x0;
  const k = model.count * ROOMY_PX < plot ? 1.35 : 1;
  const bins = frame.narrow ? band.coarse : band.bins;
  const crowded = bins.length > 0 && (!band.single || band.count * CROWD_PX > plot);
  if (band.single && (!crowded || band.band.id === "nuclear")) {
    const packed = packBand(box, band.marks, scale, k);
    const heaped = packed.heaps.reduce((n, h) => n + h.items.length, 0);
    if (bins.length === 0 || heaped <= band.count * HEAPED) return { box, bins: [], ...packed };
  }
  const level: Level = frame.narrow ? model.coarse : model.level;
  // Beside the bars stands what no bar holds, and on them what is labelled.
  const items = band.marks.filter(
    (i) =>
      i.importance === 1 ||
      (pick !== null && i.ids.includes(pick)) ||
      i.start < model.domain.start ||
      (i.precision === "year" && level !== "year"),
  );
  return { box, bins, ...packBand(box, items, scale, k) };
}

/** Places a model at a width: bands, bars, marks, heaps and labels without overlap. Pure; costs by what is drawn. `head`: room over the bands. */
export function layout(model: TimelineModel, width: number, pick: string | null, head = 0): Layout {
  const { frame, boxes } = boxesOf(model, width, head);
  const scale = timeScale(model.domain, frame.left, frame.width - frame.right);
  const level: Level = frame.narrow ? model.coarse : model.level;
  const filled = boxes.map((box) => fill(box, model, frame, scale, pick));
  const wanted = (p: Placed) =>
    p.item.importance === 1 || model.q !== "" || (pick !== null && p.item.ids.includes(pick));
  const bands = filled.map(({ box, bins, marks, heaps }): BandLayout => {
    const most = bins.reduce((n, b) => Math.max(n, b.count), FULL);
    const bars = barsOf(bins, box.base, most, scale);
    const { count: n } = box.model;
    const count = n === 0 ? "none" : `${figure(n)}${bars.length > 0 ? ` by ${level}` : ""}`;
    const name = frame.narrow ? [nameBox(box, count)] : [];
    const labels = labelBand(box, marks, frame, wanted, pick, name, model.q !== "");
    const standing = marks
      .filter((m) => !m.pale)
      .map((m) => ({ x: m.x0, y: m.y - m.r, width: 2 * m.r, height: 2 * m.r }));
    const peak = peakOf(bars, box, frame, [...name, ...[...labels.values()].map(boxOfLabel), ...standing]);
    return { box, count, bars, peak, marks, heaps, labels };
  });
  return { frame, scale, bands };
}
