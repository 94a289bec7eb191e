import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame as frameOf } from "../../chart/frame";
import type { ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { logScale } from "../../chart/valueScale";
import { type Claimed, claimRows } from "../claimed";
import type { ClassRow } from "./bars";
import type { TestsModel } from "./model";
import type { Blast } from "./prepare";
import { type Seat, seats } from "./seats";

export const TOP = 22;
const TOTAL = 96;
const HEAD = 22;
/** Room over the bars of a class for their numbers. */
const OVER = 17;
const STRIP = 26;

export interface ClassPlace {
  readonly row: ClassRow;
  readonly top: number;
  readonly base: number;
}

export interface BlastPlace {
  readonly blast: Blast;
  /** Line of the spread over all estimates. */
  readonly top: number;
  readonly seats: readonly Seat[];
  /** Middle of the line of a claim on its yield; null without one. */
  readonly claim: number | null;
}

export interface Layout {
  readonly frame: Frame;
  /** Pixels a missile takes, in every bar. */
  readonly unit: number;
  readonly total: { readonly head: number; readonly base: number } | null;
  readonly classes: readonly ClassPlace[];
  /** Line of the marks of nuclear tests on the calendar; null where there is none. */
  readonly blastLine: number | null;
  readonly oddLine: number | null;
  readonly yields: {
    readonly head: number;
    readonly axis: number;
    readonly x: ValueScale;
    readonly places: readonly BlastPlace[];
    readonly end: number;
  } | null;
}

const SIZE = 12;
const LINE = 16;

/** Where everything stands: the calendar part on the shared time axis, below it the yields on an axis of their own. */
export function layoutOf(model: TestsModel, width: number, claim: Claimed | null = null): Layout {
  const bare = frameOf(width, 0);
  const { narrow } = bare;
  const most = Math.max(1, ...model.total.map((b) => b.least), ...model.classes.map((c) => c.most));
  const unit = Math.min(8, TOTAL / most);
  let at = TOP;
  const dated = claim?.unit === "date" ? CLAIM_ROW + 6 : 0;
  const on = claim && claim.low !== null ? claimRows(claim) : [];
  const total = model.total.length > 0 ? { head: at + 14, base: at + HEAD + OVER + most * unit } : null;
  if (total) at = total.base + 14;
  const blastLine = model.blasts.length > 0 ? at + (narrow ? 30 : 14) + dated : null;
  if (blastLine !== null) at = blastLine + 10;
  const classes = model.classes.map((row) => {
    const top = at + (narrow ? 16 : 0);
    const base = top + Math.max(OVER + row.most * unit, narrow ? 0 : 32);
    at = base + 5;
    return { row, top, base };
  });
  const oddLine = model.odd.length > 0 ? at + STRIP / 2 + (narrow ? 18 : 6) : null;
  if (oddLine !== null) at = oddLine + STRIP / 2;
  const bottom = Math.max(at + 6, 90);
  let end = bottom + 26;
  const x0 = bare.left;
  const x1 = width - bare.right;
  let yields: Layout["yields"] = null;
  if (model.blasts.length > 0) {
    const head = end + 34;
    const said = claim?.unit === "kilotons" ? [claim.low ?? 1, claim.high ?? 1] : [];
    const values = [...said, ...model.blasts.flatMap((b) => b.yields.flatMap((e) => [e.low ?? 1, e.high ?? 1]))];
    const low = 10 ** Math.floor(Math.log10(Math.min(1, ...values)));
    const high = 10 ** Math.ceil(Math.log10(Math.max(10, ...values)));
    const x = logScale(low, high, x0, x1);
    const axis = head + 22;
    let y = axis + 16;
    const places = model.blasts.map((blast) => {
      const top = y + (narrow ? 18 : 4);
      const own = seats(blast, x, { x0, x1, narrow, width: (t) => textWidth(t, SIZE) * 1.04 });
      const last = own.reduce((m, s) => Math.max(m, s.line), 0);
      const foot = top + (last + 2) * LINE;
      const claimed = own.some((s) => on.includes(s.e.id));
      y = top + (last + 1) * LINE + 18 + (claimed ? LINE + 2 : 0);
      return { blast, top, seats: own, claim: claimed ? foot : null };
    });
    yields = { head, axis, x, places, end: y };
    end = y + 4;
  }
  return {
    frame: frameOf(width, end, { top: TOP, bottom: end - bottom }),
    unit,
    total,
    classes,
    blastLine,
    oddLine,
    yields,
  };
}

export const seatY = (p: BlastPlace, s: Seat) => p.top + (s.line + 1) * LINE;
