import type { Frame } from "./frame";
import type { TimeScale } from "./scale";
import { timeTicks } from "./ticks";

/** Calendar axis with year grid lines behind the marks. Draw it first. */
export function TimeAxis({ scale, frame }: { readonly scale: TimeScale; readonly frame: Frame }) {
  const bottom = frame.height - frame.bottom;
  const ticks = timeTicks(scale.span, scale.x1 - scale.x0, frame.narrow ? 52 : 64);
  const step = ticks.length > 1 ? (ticks[1]?.day ?? 0) - (ticks[0]?.day ?? 0) : 0;
  const years = step >= 360;
  return (
    <g className="axis" aria-hidden="true">
      {ticks.map((t) => {
        const x = scale.x(t.day);
        // A year's name stands in the middle of the year where there is room; other names at their tick.
        const mid = years && step < 370 ? x + (scale.xEnd(t.day + 364) - x) / 2 : x;
        const room = mid < scale.x1 - 14 && mid >= scale.x0;
        return (
          <g key={t.day}>
            <line className={t.major ? "grid major" : "grid"} x1={x} x2={x} y1={frame.top} y2={bottom} />
            {room && (
              <text
                className="tick"
                x={mid}
                y={bottom + 18}
                textAnchor={mid === x && x < scale.x0 + 10 ? "start" : "middle"}
              >
                {t.label}
              </text>
            )}
          </g>
        );
      })}
      <line className="base" x1={scale.x0} x2={scale.x1} y1={bottom} y2={bottom} />
    </g>
  );
}
