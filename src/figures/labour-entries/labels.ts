import { CLAIM_R } from "../../chart/ClaimMark";
import { type Box, placeLabels } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Span } from "../../record/day";
import { type PanelPlace, type Place, SIZE, SLACK, sizeOf, visible } from "./layout";
import type { Line, PurposeRow } from "./model";
import type { Count } from "./select";
import { brief, hostName, whenWords } from "./words";

const lengthOf = (days: Span) => days.end - days.start;
const inside = (a: Span, b: Span) => a !== b && a.start >= b.start && a.end <= b.end;

/** Longer than a year, in days: the bar spans several years. */
const LONG = 400;
const NO_DAYS = { start: 0, end: 0 } as Span;
/** Years are named first, then their parts, then what spans several. */
const weightOf = (c: Count) => {
  const n = lengthOf(c.days ?? NO_DAYS);
  return n > LONG ? 0 : -n;
};

/** Ways up for a number that would stand on the edge of another bar, or on the mark of a claim. */
const UP: readonly (readonly [number, number])[] = [4, CLAIM_R + 2, 11].map((dy) => [0, -dy]);

export interface Label {
  readonly count: Count;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Numbers over the bars of a row: longest periods first, a part of one only where its own bar can be told from it; none
 * on the mark of a claim (`claimed`).
 */
export function rowLabels(
  place: Place<PurposeRow>,
  panel: PanelPlace,
  scale: TimeScale,
  frameWidth: number,
  claimed: Box | null = null,
): Label[] {
  const { of: row, base, top } = place;
  const wished = row.counts.flatMap((count) => {
    const days = count.days;
    if (!days) return [];
    // The words of a reported zero stand over its ring.
    const h = count.row.value === 0 ? 4 : panel.height(sizeOf(count));
    const part = row.counts.some((o) => o.days && inside(days, o.days) && lengthOf(o.days) < LONG);
    if (part && h < 6) return [];
    const numbers = [count, ...count.rivals].map((c) => brief(c.row)).join(" / ");
    const all = lengthOf(days) > LONG ? `${numbers} in ${whenWords(count.row)}` : numbers;
    const v = visible(days, scale);
    return [{ count, all, one: brief(count.row), v, h, part }];
  });
  const edges: Box[] = wished.map(({ v, h }) => ({ x: v.x0, y: base - h - 1, width: v.x1 - v.x0, height: 2 }));
  const frame = { x: scale.x0 - 2, y: top - 4, width: frameWidth - scale.x0 + 4, height: base - top + 4 };
  const texts = wished.map((w) => {
    const room = w.v.x1 - w.v.x0 + 30;
    return textWidth(w.all, SIZE) * SLACK <= room || lengthOf(w.count.days ?? NO_DAYS) > LONG ? w.all : w.one;
  });
  const boxes = placeLabels(
    wished.map(({ v, h, count }, i) => {
      const width = textWidth(texts[i] ?? "", SIZE) * SLACK;
      // Over several years the words stand at the beginning, where no year's own bar is in front.
      const middle = lengthOf(count.days ?? NO_DAYS) > LONG ? v.x0 : v.x - width / 2;
      const x = Math.max(scale.x0, Math.min(frameWidth - width - 1, middle));
      return { x, y: base - h - 15, width, height: 13, weight: weightOf(count) };
    }),
    frame,
    [[0, 0], [-14, 0], [14, 0], ...UP],
    [...edges, ...(claimed ? [claimed] : [])],
    3,
  );
  return wished.flatMap(({ count }, i) => {
    const box = boxes[i];
    return box ? [{ count, text: texts[i] ?? "", x: box.x + box.width / 2, y: box.y + 11 }] : [];
  });
}

/** The words beside a spot: its numbers, with the hosts where a line has several. */
export function spotWords(counts: readonly Count[], hosts: boolean): string[] {
  return counts
    .flatMap((c) => [c, ...c.rivals])
    .map((c) => `${hosts ? `${hostName(c.row.host)} ` : ""}${brief(c.row)}`);
}

export interface SpotLabel {
  readonly x: number;
  readonly parts: readonly string[];
}

/** Words of a line's spots: right of the mark, else left, else on it; the fewest that fit, null where none does. */
export function lineLabels(line: Line, scale: TimeScale, frameWidth: number): (SpotLabel | null)[] {
  const marks = line.spots.map((s) => visible(s.days, scale));
  const taken = marks.map((v) => ({ x: v.x0 - 4, y: 6, width: v.x1 - v.x0 + 8, height: 2 }));
  const frame = { x: scale.x0 - 4, y: 0, width: frameWidth - scale.x0 + 6, height: 14 };
  const out: (SpotLabel | null)[] = line.spots.map(() => null);
  const placed: Box[] = [...taken];
  line.spots.forEach((spot, i) => {
    const v = marks[i];
    if (!v) return;
    const all = spotWords(spot.counts, line.hosts);
    for (let n = all.length; n > 0 && !out[i]; n--) {
      const parts = n < all.length ? [...all.slice(0, n - 1), `${all[n - 1] ?? ""} …`] : all;
      const width = textWidth(parts.join(line.hosts ? "  " : " / "), SIZE) * SLACK + 2;
      for (const x of [v.x1 + 9, v.x0 - 9 - width]) {
        const [box] = placeLabels([{ x, y: 0, width, height: 14, weight: 0 }], frame, [[0, 0]], placed, 2);
        if (!box) continue;
        placed.push(box);
        out[i] = { x: box.x, parts };
        break;
      }
      // A long bar with words on neither side carries them on itself.
      if (!out[i] && v.x1 - v.x0 > width + 8) out[i] = { x: v.x - width / 2, parts };
    }
  });
  return out;
}
