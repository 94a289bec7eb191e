import type { Frame } from "./frame";
import type { TimeScale } from "./scale";
import { timeTicks } from "./ticks";

/** The names of the calendar's ticks once more above a tall drawing, whose axis stands far below. `y`: base line. */
export function TopAxis({ scale, frame, y }: { readonly scale: TimeScale; readonly frame: Frame; readonly y: number }) {
  const ticks = timeTicks(scale.span, scale.x1 - scale.x0, frame.narrow ? 52 : 64);
  const step = ticks.length > 1 ? (ticks[1]?.day ?? 0) - (ticks[0]?.day ?? 0) : 0;
  const mid = step >= 360 && step < 370;
  return (
    <g aria-hidden="true">
      {ticks.map((t) => {
        const x = mid ? (scale.x(t.day) + scale.xEnd(t.day + 364)) / 2 : scale.x(t.day);
        if (x >= scale.x1 - 14 || x < scale.x0) return null;
        return (
          <text
            key={t.day}
            className="tick halo"
            x={x}
            y={y}
            textAnchor={!mid && x < scale.x0 + 10 ? "start" : "middle"}
          >
            {t.label}
          </text>
        );
      })}
    </g>
  );
}
