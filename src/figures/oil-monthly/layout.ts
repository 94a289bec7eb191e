import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame } from "../../chart/frame";
import type { ValueScale } from "../../chart/scale";
import { valueScale } from "../../chart/valueScale";
import type { Iso3 } from "../../record/units";
import type { OilMonthlyModel } from "./model";

/** Room of one supplier: a title line, the bars, a strip for silences under the base line. Pixels. */
export interface Band {
  readonly code: Iso3;
  readonly title: number;
  readonly top: number;
  readonly base: number;
  /** Middle of the silence strip. */
  readonly strip: number;
  readonly y: ValueScale;
}

export const TITLE = 22;
export const STRIP = 24;
/** Room at the top for the dates of the rules. */
export const RULES = 18;
/** Room over the highest bar for the line that says what was converted. */
const HEAD = 18;
const GAP = 6;

export interface MonthlyLayout {
  readonly frame: Frame;
  readonly bands: readonly Band[];
}

/**
 * One band a supplier on one scale, not stacked: a bar that spans months has no place on top of another supplier's
 * months, each series needs its own base line to be read, and at 100 months in 730 px a grouped bar would be 3 px.
 * `least`: a value the scale must reach, in the unit shown. `claimed`: the supplier over whose bars a claim is laid.
 */
export function monthlyLayout(
  model: OilMonthlyModel,
  width: number,
  least = 0,
  claimed: string | null = null,
): MonthlyLayout {
  const narrow = frame(width, 100).narrow;
  const n = Math.max(1, model.suppliers.length);
  const bars = n === 1 ? (narrow ? 170 : 230) : narrow ? 104 : 118;
  const top = RULES;
  let y = top;
  const bands = model.suppliers.map((s) => {
    const title = y;
    const plot = title + TITLE + (s.code === claimed ? CLAIM_ROW : 0);
    const base = plot + bars;
    y = base + STRIP + GAP;
    return {
      code: s.code,
      title,
      top: plot,
      base,
      strip: base + STRIP / 2 + 1,
      y: valueScale((Math.max(model.max, least) * bars) / (bars - HEAD), base, plot),
    };
  });
  const empty = model.suppliers.length === 0 ? TITLE + bars + STRIP : -GAP;
  return { frame: frame(width, y + empty + 26, { top }), bands };
}
