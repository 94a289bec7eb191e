import { PointMark } from "../../chart/PointMark";
import type { ValueScale } from "../../chart/scale";
import { markClass } from "./colour";
import type { Spot } from "./layout";

const DASH = { capacity: "7 4", reading: "1.5 3" } as const;

/** An estimate as a line over its period with a hollow point; a capacity or a reading of the limit as a broken rule. */
export function Single({
  spot,
  y,
  pick,
}: {
  readonly spot: Spot;
  readonly y: ValueScale;
  readonly pick: string | null;
}) {
  const { mark, x0, x1, px, value, low, high } = spot;
  const big = pick === mark.id;
  const rule = mark.kind === "capacity" || mark.kind === "reading";
  const top = y(high);
  const tall = y(low) - top;
  return (
    <g
      className={`${markClass(mark)}${mark.kind === "contested" && !big ? " contested" : ""}`}
      data-pick={mark.id}
      tabIndex={-1}
      role="button"
      aria-label={mark.label}
    >
      <rect x={x0} y={top - 4} width={Math.max(5, x1 - x0)} height={tall + 8} fill="transparent" />
      {rule ? (
        <line
          x1={x0}
          x2={x1}
          y1={top}
          y2={top}
          stroke="var(--ink)"
          strokeWidth={big ? 3 : 1.75}
          strokeDasharray={mark.kind === "capacity" ? DASH.capacity : DASH.reading}
        />
      ) : (
        <>
          {tall > 0 && <rect className="area" x={x0} y={top} width={x1 - x0} height={tall} fillOpacity={0.16} />}
          {(value === null ? [low, high] : [value]).map((v) => (
            <line
              key={v}
              className="stroke"
              x1={x0}
              x2={x1}
              y1={y(v)}
              y2={y(v)}
              strokeWidth={big ? 3.5 : 1.6}
              strokeDasharray={mark.kind === "contested" ? "2 2.5" : undefined}
            />
          ))}
          {px !== null && value !== null && (
            <PointMark x={px} y={y(value)} r={big ? 6 : 4} qualifier={mark.row.qualifier} hollow />
          )}
        </>
      )}
    </g>
  );
}
