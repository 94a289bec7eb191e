import type { Step } from "../view/spec";
import { type Prepared, shownSeries } from "./prepare";
import type { Window } from "./window";
import { amountsOf, plural, unitOf } from "./words";

/** What a chart of sums leaves out of its bars in a window. */
export interface LeftOut {
  /** Rows without a number. */
  readonly silent: number;
  /** Rows that cover more than a bucket, and what they say in sum. */
  readonly rough: number;
  readonly roughSum: number;
}

/** Counted over the series that are drawn, like the chart itself. */
export function leftOutOf(p: Prepared, w: Window | null): LeftOut {
  const { cube, series, xs } = p;
  const span = w ?? p.span ?? { from: 0, to: 0 };
  const wide = series.keys.length;
  let [silent, rough, roughSum] = [0, 0, 0];
  for (let a = 0; a < (xs?.keys.length ?? 1); a++) {
    for (const s of shownSeries(p)) {
      const cell = a * wide + s;
      silent += cube.silent(cell, span.from, span.to) + (w ? 0 : cube.looseSilent(cell));
      rough += cube.roughCount(cell, span.from, span.to);
      roughSum += cube.roughSum(cell, span.from, span.to);
    }
  }
  return { silent, rough, roughSum };
}

const MARKS: Readonly<Record<Step, string>> = {
  day: "daily",
  month: "monthly",
  quarter: "quarterly",
  year: "yearly",
};

/** What stands in no bar, in sentences: a reader who compares with a published total must see why they differ. */
export function leftOutNotes(p: Prepared, w: Window | null, { silent, rough, roughSum }: LeftOut): string[] {
  const { cube, spec, xs, frame } = p;
  const said =
    spec.how === "sum" ? `: ${amountsOf(frame, spec.value)(roughSum)} ${unitOf(frame, spec.value, spec.where)}.` : ".";
  return [
    ...(rough > 0
      ? [
          `${plural(rough, "row")} ${rough === 1 ? "covers" : "cover"} more than one ${spec.step} and ${rough === 1 ? "is" : "are"} not in the ${MARKS[spec.step]} values${said}`,
        ]
      : []),
    ...(silent > 0
      ? [
          `${plural(silent, "row")} without a number ${silent === 1 ? "is" : "are"} not drawn; a missing number is not zero.`,
        ]
      : []),
    ...(cube.undated > 0 && (w || !xs)
      ? [`${plural(cube.undated, "row")} without a date ${cube.undated === 1 ? "is" : "are"} not drawn.`]
      : []),
    ...others(p),
  ];
}

/** What “other” stands for. */
export function others({ series, xs }: Prepared): string[] {
  return [
    ...(series.others > 0 ? [`“other” stands for ${series.others} values.`] : []),
    ...(xs && xs.others > 0 ? [`On the axis “other” stands for ${xs.others} values.`] : []),
  ];
}

/** What the finding of a sum adds where rows stand in no bar. */
export function roughWords(p: Prepared, { rough, roughSum }: LeftOut): string {
  if (rough === 0) return "";
  const cover = `${plural(rough, "row")} that ${rough === 1 ? "covers" : "cover"} more than one ${p.spec.step}`;
  if (p.spec.how === "sum") return `; ${amountsOf(p.frame, p.spec.value)(roughSum)} more in ${cover}`;
  return `; without ${cover}`;
}
