import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { shipSpoken } from "./ships";
import { SIDE, type Square } from "./squares";

/** Occasions on which ships were named, as squares stacked where they fall on one place; each opens its own row. */
export function ShipRow({
  squares,
  top,
  base,
  scale,
  frame,
  pick,
}: {
  readonly squares: readonly Square[];
  readonly top: number;
  readonly base: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  return (
    <g>
      <text className="label strong halo" x={0} y={top - 4}>
        Ships named in connection with oil
        <tspan className="quiet" fontWeight={400} dx={6}>
          {frame.narrow ? "no listings" : "one square an occasion; no listings"}
        </tspan>
      </text>
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={base + 0.5} y2={base + 0.5} />
      {squares.map(({ o, x, y }) => (
        <rect
          key={o.id}
          className={pick === o.id ? "area picked" : "area"}
          data-pick={o.id}
          tabIndex={-1}
          role="button"
          aria-label={shipSpoken(o)}
          x={x}
          y={base - y - SIDE}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </g>
  );
}
