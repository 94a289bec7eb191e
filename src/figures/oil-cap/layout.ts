import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame, NARROW_PX } from "../../chart/frame";
import { type TimeScale, timeScale, type ValueScale } from "../../chart/scale";
import type { Claimed } from "../claimed";
import { claimedIn } from "./claimedIn";
import type { OilCapModel } from "./model";
import { scaleTo } from "./scaleTo";
import type { CapYear } from "./shape";

/** One year's room. Pixels. */
export interface Panel {
  readonly year: CapYear;
  readonly x: TimeScale;
  /** Top of the head: the year's name. */
  readonly head: number;
  /** Top and base of the plot proper. */
  readonly top: number;
  readonly base: number;
  readonly y: ValueScale;
  readonly row: number;
  /** Base line of the words of a claim laid over it, in a row of their own under the head. */
  readonly words: number;
}

export interface CapLayout {
  readonly frame: Frame;
  readonly panels: readonly Panel[];
  /** Panels of the first row and of those below it; the value axis is drawn once a row. */
  readonly rows: readonly { readonly top: number; readonly base: number; readonly y: ValueScale }[];
  /** Values over this are named at the upper edge with an arrow. */
  readonly top: number;
  readonly large: boolean;
  readonly narrow: boolean;
  /** Lines that a name over the upper edge takes. */
  readonly edge: 1 | 2;
}

const GAP = 8;
const STUB = 30;
/** The year, the share of the cap, the total. */
const HEAD = 48;
const MONTHS = 22;
const LINE = 14;
/** Narrower than this a year cannot carry the names of its estimates. */
const LEAST = 68;
/** Narrower than this it cannot carry a name and its number on one line. */
const STACKED = 76;

/** A year of three months, or of which there is no record, takes a stub: room for its name. */
const isStub = (y: CapYear) => y.blank || y.period.months < 12;

/** Most names that stand over the upper edge in one panel. */
function overTop(years: readonly CapYear[], top: number): number {
  return Math.max(0, ...years.map((y) => y.estimates.filter((e) => e.high > top).length));
}

function rowsOf(years: readonly CapYear[], room: number): CapYear[][] {
  if (years.length === 1) return [[...years]];
  const full = years.filter((y) => !isStub(y)).length;
  const stubs = years.length - full;
  const wide = full === 0 ? room : (room - stubs * (STUB + GAP) - (full - 1) * GAP) / full;
  if (wide >= LEAST || full <= 2) return [[...years]];
  const fits = (rows: number) => (room - (STUB + GAP)) / Math.ceil(full / rows) - GAP >= LEAST;
  const per = Math.ceil(full / (fits(2) ? 2 : 3));
  const out: CapYear[][] = [];
  let row: CapYear[] = [];
  let n = 0;
  for (const y of years) {
    // A stub closes or opens the row it meets; only whole years are counted.
    if (!isStub(y) && n === per) {
      out.push(row);
      row = [];
      n = 0;
    }
    row.push(y);
    if (!isStub(y)) n += 1;
  }
  if (row.length) out.push(row);
  return out;
}

/**
 * Small multiples on one scale, or one year large. The scale goes to a few times the cap, so that the reported lines
 * can be read; what lies higher is named at the edge with its number, never squeezed in.
 */
export function capLayout(model: OilCapModel, width: number, claim: Claimed | null = null): CapLayout {
  const narrow = width < NARROW_PX;
  const large = model.ghosts.length > 0;
  const left = narrow ? 40 : 62;
  const right = large ? (narrow ? 44 : 96) : 6;
  const room = width - left - right;
  const rows = large ? [[...model.years]] : rowsOf(model.years, room);
  const top = scaleTo(model.years, model.ghosts);
  const height = large ? (narrow ? 250 : 330) : rows.length > 1 ? 132 : narrow ? 190 : width > 1000 ? 300 : 250;
  // One scale of sizes over all rows: a year is as wide below as above.
  const single = model.years.length === 1;
  const stub = (y: CapYear) => !single && isStub(y);
  const widths = rows.map((r) => {
    const n = r.filter((y) => !stub(y)).length;
    return (room - (r.length - n) * (STUB + GAP) - (n - 1) * GAP) / Math.max(1, n);
  });
  const cap = large ? room : Math.min(single ? 460 : 640, ...widths);
  // In narrow panels the name stands over its number, so that neither is lost.
  const edge = cap < STACKED ? 2 : 1;
  const panels: Panel[] = [];
  const axes: { top: number; base: number; y: ValueScale }[] = [];
  let y0 = 4;
  rows.forEach((row, r) => {
    const strip = overTop(row, top) * LINE * edge + (overTop(row, top) > 0 ? 14 : 0);
    const claimed = claim !== null && row.some((year) => claimedIn(claim, year.period.span));
    const head = HEAD + (claimed ? CLAIM_ROW : 0);
    const plotTop = y0 + head + strip;
    const base = plotTop + height;
    const y = scaleOf(top, base, plotTop);
    axes.push({ top: plotTop, base, y });
    let x = left;
    for (const year of row) {
      const w = stub(year) ? STUB : cap;
      const scale = timeScale(year.period.span, x, x + w);
      panels.push({ year, x: scale, head: y0, top: plotTop, base, y, row: r, words: y0 + head - 4 });
      x += w + GAP;
    }
    y0 = base + MONTHS + 10;
  });
  return { frame: frame(width, y0, { left, right, top: 0, bottom: 0 }), panels, rows: axes, top, large, narrow, edge };
}

function scaleOf(top: number, base: number, plotTop: number): ValueScale {
  const y = (v: number) => base - (Math.min(v, top) / top) * (base - plotTop);
  return Object.assign(y, { ticks: (count: number) => ticksTo(top, count) });
}

function ticksTo(top: number, count: number): number[] {
  const raw = top / count;
  const p = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * p).find((s) => s >= raw) ?? raw;
  const out: number[] = [];
  for (let t = 0; t <= top * 1.0001; t += step) out.push(t);
  return out;
}
