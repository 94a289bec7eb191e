import { PointMark } from "../../chart/PointMark";
import { RangeMark } from "../../chart/RangeMark";
import type { TimeScale, ValueScale } from "../../chart/scale";
import type { Case } from "../oil/estimates";
import { bodyClass } from "./colour";
import { stretch } from "./layout";
import type { VolumeMark } from "./prepare";

/**
 * A volume over the days it is about: a line at each case, a hollow point where the period ends, the stretch between
 * lowest and highest case shaded. Light marks are the line alone.
 */
export function Volume({
  mark,
  scale,
  y,
  laden,
  pick,
}: {
  readonly mark: VolumeMark;
  readonly scale: TimeScale;
  readonly y: ValueScale;
  readonly laden: number | null;
  readonly pick: string | null;
}) {
  const { estimate: e, kind } = mark;
  const [x0, x1] = stretch(e.span, scale);
  const light = kind !== "estimate";
  const ends = scale.xEnd(e.span.end) <= scale.x1 + 0.5;
  const px = Math.min(x1, scale.x1 - 5);
  const chosen = (c: Case) => pick !== null && c.ids.includes(pick);
  const ranged = e.high > e.low && (laden === null || e.cases.some((c) => c.value === null));
  return (
    <g className={`${bodyClass(e.body)}${e.pale && !light ? " faded" : ""}`}>
      {ranged && !light && (
        <>
          <rect
            className="area"
            x={x0}
            y={y(e.high)}
            width={x1 - x0}
            height={y(e.low) - y(e.high)}
            fillOpacity={0.13}
            aria-hidden="true"
          />
          {ends && <RangeMark x={px} y0={y(e.high)} y1={y(e.low)} foot={0} />}
        </>
      )}
      {e.cases.map((c) => {
        const big = chosen(c);
        const lines = c.value === null ? [c.low, c.high] : [c.value];
        const top = y(c.value ?? c.high);
        const low = y(c.value ?? c.low);
        return (
          <g key={c.id} data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
            <rect x={x0} y={top - 4} width={Math.max(6, x1 - x0 + 5)} height={low - top + 8} fill="transparent" />
            {lines.map((v) => (
              <line
                key={v}
                className="stroke"
                x1={x0}
                x2={x1}
                y1={y(v)}
                y2={y(v)}
                strokeWidth={big ? 3.5 : light ? 1.2 : 1.8}
                strokeDasharray={light ? "2 2.5" : undefined}
                strokeOpacity={light && !big ? 0.75 : 1}
              />
            ))}
            {c.value !== null && ends && kind !== "light" && (
              <PointMark x={px} y={y(c.value)} r={big ? 6 : light ? 2.8 : 4} qualifier={c.qualifier} hollow />
            )}
          </g>
        );
      })}
    </g>
  );
}
