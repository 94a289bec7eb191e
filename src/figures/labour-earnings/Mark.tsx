import { actorClass, actorOfReporter } from "../../chart/colour";
import { isHollow } from "../../chart/PointMark";
import type { EarningsRow } from "../../record/tables";
import { SIGN_OF, type Sign, spoken } from "./words";

/** Workers, sources and papers speak for themselves, wherever they are: no state's colour. */
const NO_STATE = /^(a |an |six |(the )?moscow times|bbc|escaped|former|defector|source|dprk |businessman|.* source)/i;

/** The colour of who says it. */
export const whose = (r: EarningsRow): string =>
  actorClass(NO_STATE.test(r.reporter) ? "OTHER" : actorOfReporter(r.reporter));

/** Square gross, circle net, diamond as stated or derived, triangle what was promised, aimed at or paid in kind. */
export function Shape({
  sign,
  x,
  y,
  r,
  hollow,
  picked = false,
  name = "point",
}: {
  readonly sign: Sign;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly hollow: boolean;
  readonly picked?: boolean;
  /** Class; outside a plot, in a key, `area` or `stroke`. */
  readonly name?: string;
}) {
  const cls = `${name}${hollow ? " hollow" : ""}${sign === "derived" ? " derived" : ""}${picked ? " picked" : ""}`;
  if (sign === "net") return <circle className={cls} cx={x} cy={y} r={r} />;
  if (sign === "gross") {
    const s = r * 0.9;
    return <rect className={cls} x={x - s} y={y - s} width={2 * s} height={2 * s} />;
  }
  if (sign === "other") return <path className={cls} d={`M${x},${y - r * 1.15}l${r * 1.2},${r * 2}h${-2.4 * r}z`} />;
  const d = r * 1.25;
  return <path className={cls} d={`M${x},${y - d}L${x + d},${y}L${x},${y + d}L${x - d},${y}z`} />;
}

const REACH = 13;

/** Pixels a statement covers, its arrow included. */
export function extent(r: EarningsRow, x: (v: number) => number): readonly [number, number] {
  if (r.value === null) return [x(r.low ?? 0) - 5, x(r.high ?? 0) + 5];
  const at = x(r.value);
  return [at - (r.qualifier === "up_to" ? REACH + 4 : 5), at + (r.qualifier === "at_least" ? REACH + 4 : 5)];
}

/** One statement on its line: a bar from end to end, or a point, with an arrow where it is a floor or a ceiling. */
export function EarningMark({
  row,
  y,
  x,
  r,
  times,
  first,
  pick,
}: {
  readonly row: EarningsRow;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly r: number;
  readonly times: number;
  /** The statement this one says again with another number; null for the first. */
  readonly first: EarningsRow | null;
  readonly pick: string | null;
}) {
  const picked = pick === row.id;
  const sign = SIGN_OF[row.kind];
  // Hatching says more than hollow: the number is the work of arithmetic.
  const hollow = isHollow(row.basis) && sign !== "derived";
  const [e0, e1] = extent(row, x);
  const arrow = row.qualifier === "at_least" ? 1 : row.qualifier === "up_to" ? -1 : 0;
  const line = picked ? "stroke picked" : "stroke";
  return (
    <g className={whose(row)} data-pick={row.id} tabIndex={-1} role="button" aria-label={spoken(row, times, first)}>
      <rect x={e0 - 2} y={y - 8} width={e1 - e0 + 4} height={16} fill="none" pointerEvents="all" />
      {row.value === null ? (
        <>
          <path
            className={line}
            strokeWidth={3}
            strokeOpacity={0.45}
            d={`M${x(row.low ?? 0)},${y}H${x(row.high ?? 0)}`}
          />
          <Shape sign={sign} x={x(row.low ?? 0)} y={y} r={r * 0.8} hollow={hollow} picked={picked} />
          <Shape sign={sign} x={x(row.high ?? 0)} y={y} r={r * 0.8} hollow={hollow} picked={picked} />
        </>
      ) : (
        <>
          {arrow !== 0 && (
            <path
              className={line}
              strokeWidth={1.5}
              d={`M${x(row.value)},${y}h${arrow * REACH}m${-arrow * 4},-3.5l${arrow * 4},3.5l${-arrow * 4},3.5`}
            />
          )}
          <Shape sign={sign} x={x(row.value)} y={y} r={r} hollow={hollow} picked={picked} />
        </>
      )}
    </g>
  );
}
