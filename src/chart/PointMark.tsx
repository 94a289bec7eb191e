import type { Qualifier } from "../record/units";

export interface PointShape {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** `at_least` points up, `up_to` points down, everything else is a circle. */
  readonly qualifier: Qualifier | "";
  /** Hollow for estimates and allegations, solid for what a state or register put on paper. */
  readonly hollow: boolean;
}

/** A value as a point whose shape says how it is bounded. The parent carries colour and `data-pick`. */
export function PointMark({ x, y, r, qualifier, hollow }: PointShape) {
  const cls = hollow ? "point hollow" : "point";
  if (qualifier === "at_least" || qualifier === "up_to") {
    const s = qualifier === "at_least" ? -1 : 1;
    const h = r * 1.25;
    return <path className={cls} d={`M${x - h},${y - s * h * 0.7}h${2 * h}l${-h},${s * h * 1.7}z`} />;
  }
  return <circle className={cls} cx={x} cy={y} r={r} />;
}

/** True for a basis that rests on somebody's reckoning rather than on a filing or register. */
export function isHollow(basis: string): boolean {
  return basis === "estimate" || basis === "allegation" || basis === "derived";
}
