import { CLAIM_R } from "../../chart/ClaimMark";
import { type Box, placeLabels } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Span } from "../../record/day";
import { type PanelPlace, type Place, SIZE, SLACK, sizeOf, type Visible, visible } from "./layout";
import type { Count } from "./select";
import type { Line, PurposeRow } from "./shape";
import { brief, hostName, monthsOf, whenWords } from "./words";

const lengthOf = (days: Span) => days.end - days.start;
const inside = (a: Span, b: Span) => a !== b && a.start >= b.start && a.end <= b.end;

/** From here a period is a whole year, and from here it spans several. Days. */
const YEAR = 360;
const LONG = 400;
const isLong = (days: Span) => lengthOf(days) >= LONG;

/** Ways up for a number that would stand on the edge of another bar, or on the mark of a claim. */
const UP: readonly (readonly [number, number])[] = [4, CLAIM_R + 2, 11].map((dy) => [0, -dy]);
/** Lines up for what spans several years: the numbers of the years stand on its bar. */
const OVER: readonly (readonly [number, number])[] = [0, 4, 11, 14, 18, 22, 28].map((dy) => [0, -dy]);

/** Between two numbers, so that they are not read as one. Pixels. */
const APART = 8;

export interface Label {
  readonly count: Count;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Wished {
  readonly count: Count;
  readonly days: Span;
  /** From the longest wording to the shortest. */
  readonly texts: readonly [string, ...string[]];
  readonly v: Visible;
  /** Height of the bar's top over the base line. Pixels. */
  readonly h: number;
}

const widthOf = (text: string) => textWidth(text, SIZE) * SLACK;

function wishedOf(row: PurposeRow, panel: PanelPlace, scale: TimeScale): Wished[] {
  return row.counts.flatMap((count) => {
    const days = count.days;
    if (!days) return [];
    // The words of a reported zero stand over its ring.
    const h = count.row.value === 0 ? 4 : panel.height(sizeOf(count));
    const part = row.counts.some((o) => o.days && inside(days, o.days) && !isLong(o.days));
    if (part && h < 6) return [];
    const v = visible(days, scale);
    const one = brief(count.row);
    const numbers = [count, ...count.rivals].map((c) => brief(c.row)).join(" / ");
    // Without its time, a number over several years would be read as one year's: it is said with it or not at all.
    const months = monthsOf(days);
    const texts: Wished["texts"] = isLong(days)
      ? [`${numbers} in ${whenWords(count.row)}`, `${one} in ${months} months`, `${one} in ${months} mo.`]
      : [widthOf(numbers) <= v.x1 - v.x0 + 30 ? numbers : one];
    return [{ count, days, texts, v, h }];
  });
}

interface Room {
  readonly frame: Box;
  readonly base: number;
  /** Edges of bars and the mark of a claim, which no number stands on. */
  readonly taken: readonly Box[];
}

/** Places the numbers of some bars after each other: each list on what the lists before it left free. */
function placed(lists: readonly (readonly Wished[])[], { frame, base, taken }: Room): Label[] {
  const out: Label[] = [];
  const full = [...taken];
  const right = frame.x + frame.width - 3;
  const wish = ({ h, days }: Wished, text: string, from: number) => {
    const width = widthOf(text);
    const x = Math.max(frame.x + 2, Math.min(right - width, from));
    // Of several, the longest is named first.
    return { x, y: base - h - 15, width, height: 13, weight: -lengthOf(days) };
  };
  const put = (count: Count, text: string, box: Box | null | undefined) => {
    if (!box) return false;
    full.push(box);
    return out.push({ count, text, x: box.x + box.width / 2, y: box.y + 11 }) > 0;
  };
  for (const list of lists) {
    const short = list.filter((w) => !isLong(w.days));
    const wishes = short.map((w) => wish(w, w.texts[0], w.v.x - widthOf(w.texts[0]) / 2));
    const boxes = placeLabels(wishes, frame, [[0, 0], [-14, 0], [14, 0], ...UP], full, APART);
    short.forEach((w, i) => void put(w.count, w.texts[0], boxes[i]));
    for (const w of list.filter((one) => isLong(one.days))) {
      // The words stand at the beginning, where no year's own bar is in front, and over no later year.
      const fit = w.texts.filter((t) => widthOf(t) <= w.v.x1 - w.v.x0 + 8);
      fit.some((t) => put(w.count, t, placeLabels([wish(w, t, w.v.x0)], frame, OVER, full, APART)[0]));
    }
  }
  return out;
}

/**
 * Numbers over the bars of a row: those of years first, then their parts, a part only where its own bar can be told
 * from the whole, then what spans several years, which comes before the parts where it would else stay unsaid; none on
 * the mark of a claim (`claimed`).
 */
export function rowLabels(
  place: Place<PurposeRow>,
  panel: PanelPlace,
  scale: TimeScale,
  frameWidth: number,
  claimed: Box | null = null,
): Label[] {
  const { of: row, base, top } = place;
  const wished = wishedOf(row, panel, scale);
  const edges: Box[] = wished.map(({ v, h }) => ({ x: v.x0, y: base - h - 1, width: v.x1 - v.x0, height: 2 }));
  const frame = { x: scale.x0 - 2, y: top - 4, width: frameWidth - scale.x0 + 4, height: base - top + 4 };
  const room = { frame, base, taken: claimed ? [...edges, claimed] : edges };
  const long = wished.filter((w) => isLong(w.days));
  const short = wished.filter((w) => !isLong(w.days));
  const last = placed([short, long], room);
  if (long.every((w) => last.some((l) => l.count === w.count))) return last;
  const isYear = (w: Wished) => lengthOf(w.days) >= YEAR;
  return placed([short.filter(isYear), long, short.filter((w) => !isYear(w))], room);
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
  const marks = line.spots.map(({ days, counts }) => ({ v: visible(days, scale), counts }));
  const placed: Box[] = marks.map(({ v }) => ({ x: v.x0 - 4, y: 6, width: v.x1 - v.x0 + 8, height: 2 }));
  const frame = { x: scale.x0 - 4, y: 0, width: frameWidth - scale.x0 + 6, height: 14 };
  return marks.map(({ v, counts }) => {
    const all = spotWords(counts, line.hosts);
    for (let n = all.length; n > 0; n--) {
      const parts = n < all.length ? [...all.slice(0, n - 1), `${all[n - 1] ?? ""} …`] : all;
      const width = textWidth(parts.join(line.hosts ? "  " : " / "), SIZE) * SLACK + 2;
      for (const x of [v.x1 + 9, v.x0 - 9 - width]) {
        const [box] = placeLabels([{ x, y: 0, width, height: 14, weight: 0 }], frame, [[0, 0]], placed, 2);
        if (!box) continue;
        placed.push(box);
        return { x: box.x, parts };
      }
      // A long bar with words on neither side carries them on itself.
      if (v.x1 - v.x0 > width + 8) return { x: v.x - width / 2, parts };
    }
    return null;
  });
}
