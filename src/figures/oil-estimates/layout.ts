import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame, timeScaleOf } from "../../chart/frame";
import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Span } from "../../record/day";
import { type Claimed, claimRows } from "../claimed";
import type { Band, OilEstimatesModel } from "./model";
import type { AsideMark } from "./prepare";

export interface BandRoom {
  readonly band: Band;
  /** Top of the title line, top of the plot, base line. Pixels. */
  readonly title: number;
  readonly top: number;
  readonly base: number;
  readonly y: ValueScale;
}

/** A volume without a scale, in its row of the strip. */
export interface AsideSpot {
  readonly mark: AsideMark;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Beside the line: to its right, or to its left where the room is there; '' where there is none. */
  readonly words: string;
  readonly wordsX: number;
  readonly anchor: "start" | "end";
  /** Where the line is open for words that stand on it. */
  readonly gap: readonly [number, number] | null;
}

export interface EstimatesLayout {
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly bands: readonly BandRoom[];
  /** Base of the strip of years without a volume; null where there is none. */
  readonly silent: number | null;
  readonly aside: { readonly title: number; readonly spots: readonly AsideSpot[] } | null;
  readonly counts: {
    readonly title: number;
    readonly top: number;
    readonly base: number;
    readonly y: ValueScale;
  } | null;
}

export const TOP = 22;
const TITLE = 22;
/** Room over the highest mark of a band for its words. */
const HEAD = 20;
const GAP = 12;
const ROW = 17;
const COUNTS = 110;
/** Height all bands share, and the most one may take. Pixels. */
const ALL = 560;
const ALL_LOW = 120;
const MOST = 230;
const LEAST = 40;

const STEPS = [1, 2, 2.5, 5, 10];

/** A round step of an axis for about so many ticks; never more than the axis is high, which would leave zero alone. */
function stepOf(max: number, ticks: number): number {
  const raw = max / ticks || 1;
  const p = 10 ** Math.floor(Math.log10(raw));
  const fit = STEPS.filter((s) => s * p <= max);
  return (fit.find((s) => s * p >= raw) ?? fit.at(-1) ?? 1) * p;
}

function scaleTo(base: number, perPixel: number, top: number, step: number): ValueScale {
  const y = (v: number) => base - v / perPixel;
  const ticks = () => {
    const out: number[] = [];
    for (let t = 0; t <= top; t += step) out.push(t);
    return out;
  };
  return Object.assign(y, { ticks });
}

const clip = (span: Span, scale: TimeScale): [number, number] => [
  Math.max(scale.x0, scale.x(span.start)),
  Math.min(scale.x1, scale.xEnd(span.end)),
];

/** The visible stretch of a span, at least 3 px wide. */
export function stretch(span: Span, scale: TimeScale): [number, number] {
  const [a, b] = clip(span, scale);
  return b - a >= 3 ? [a, b] : [Math.max(scale.x0, b - 3), Math.max(b, scale.x0 + 3)];
}

function asideSpots(marks: readonly AsideMark[], scale: TimeScale, top: number): AsideSpot[] {
  const rows: [number, number][][] = [];
  return marks.map((mark) => {
    const [x0, x1] = stretch(mark.span, scale);
    const short = mark.short;
    const wordings = [`${short} ${mark.stated}: ${mark.why}`, `${short} ${mark.stated}`, mark.stated];
    for (let r = 0; ; r++) {
      const row = rows[r] ?? [];
      const free = (a: number, b: number) => row.every(([p, q]) => b + 6 <= p || q + 6 <= a);
      // A new row is opened before a word is lost.
      for (const words of rows[r] ? wordings.slice(0, 1) : [...wordings, ""]) {
        const w = words ? textWidth(words, 12) * 1.04 + 6 : 0;
        const right: [number, number] = [x0, x1 + w];
        const left: [number, number] = [x0 - w, x1];
        // A line from edge to edge carries its words on itself.
        const on: [number, number] = [x0, x1];
        const at =
          right[1] <= scale.x1 + 4 && free(...right)
            ? right
            : left[0] >= scale.x0 && free(...left)
              ? left
              : x1 - x0 > w + 12 && free(...on)
                ? on
                : null;
        if (!at) continue;
        rows[r] = [...row, at];
        const ends =
          at === left
            ? { wordsX: x0 - 5, anchor: "end" as const }
            : { wordsX: at === on ? x0 + 8 : x1 + 5, anchor: "start" as const };
        return {
          mark,
          x0,
          x1,
          y: top + r * ROW + ROW / 2,
          words,
          gap: at === on ? [x0 + 5, x0 + w + 5] : null,
          ...ends,
        };
      }
    }
  });
}

/** The band in which a claim on a volume is laid: that of the estimate it repeats, else of the first that bears on it. */
export function claimedBand(bands: readonly Band[], claim: Claimed | null): Band | null {
  if (!claim || claim.high === null) return null;
  const draws = (b: Band, id: string) => b.marks.some((m) => m.estimate.cases.some((c) => c.ids.includes(id)));
  for (const id of claimRows(claim)) {
    const band = bands.find((b) => draws(b, id));
    if (band) return band;
  }
  return null;
}

/** True for a claim on a number of deliveries, which has its own axis. */
export const isCount = (claim: Claimed): boolean => claim.quantity === "deliveries_counted";

/**
 * One band a kind of body, all on one scale, each as tall as its own marks need; the strips and the counts below. Where a
 * claim is laid, its panel gets a row for its words.
 */
export function estimatesLayout(
  model: OilEstimatesModel,
  width: number,
  claim: Claimed | null = null,
): EstimatesLayout {
  const narrow = frame(width, 100).narrow;
  const scale = timeScaleOf(frame(width, 100), model.domain);
  const reported = Math.max(0, ...model.years.map((y) => y.reported.value));
  const floor = Math.max(model.limit * 1.15, reported);
  const tops = model.bands.map((b) => Math.max(floor, ...b.marks.map((m) => m.estimate.high)));
  const sum = tops.reduce((a, b) => a + b, 0);
  const max = Math.max(1, ...tops);
  const room = model.low ? ALL_LOW : narrow ? 470 : ALL;
  const perPixel = Math.max(sum / room, max / MOST);
  const claimed = claim && isCount(claim) ? null : claimedBand(model.bands, claim);
  let y0 = TOP;
  const bands = model.bands.map((band, i) => {
    const height = Math.max(LEAST, (tops[i] ?? 0) / perPixel) + HEAD;
    const top = y0 + TITLE + (band === claimed ? CLAIM_ROW : 0);
    const base = top + height;
    const most = (height - 6) * perPixel;
    const y = scaleTo(base, perPixel, most, stepOf(most, Math.max(1.4, height / 42)));
    const room = { band, title: y0, top, base, y };
    y0 = base + GAP;
    return room;
  });
  let silent: number | null = null;
  if (model.missing.length > 0) {
    silent = y0 + 8;
    y0 += 26;
  }
  let aside: EstimatesLayout["aside"] = null;
  if (model.asides.length > 0) {
    const spots = asideSpots(model.asides, scale, y0 + TITLE + 2);
    aside = { title: y0, spots };
    y0 = Math.max(...spots.map((s) => s.y)) + ROW / 2 + GAP;
  }
  let counts: EstimatesLayout["counts"] = null;
  if (model.counts.length > 0) {
    const counted = claim && isCount(claim) ? (claim.high ?? 0) : 0;
    const top = y0 + TITLE + (counted > 0 ? CLAIM_ROW : 0);
    const base = top + COUNTS;
    const most = Math.max(counted, ...model.counts.map((c) => c.value)) * 1.15;
    const per = most / (COUNTS - HEAD + 6);
    counts = { title: y0, top, base, y: scaleTo(base, per, most, stepOf(most, 3)) };
    y0 = base;
  }
  const f = frame(width, Math.max(y0, 90) + 26, { top: TOP });
  return { frame: f, scale: timeScaleOf(f, model.domain), bands, silent, aside, counts };
}
