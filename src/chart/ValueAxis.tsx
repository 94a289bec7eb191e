import { figure } from "../record/names";
import type { Frame } from "./frame";
import type { ValueScale } from "./scale";

/** Horizontal grid with numbers at the left; the topmost carries the unit. Draw it first. */
export function ValueAxis({
  scale,
  frame,
  unit,
  count = 4,
  short = true,
}: {
  readonly scale: ValueScale;
  readonly frame: Frame;
  readonly unit: string;
  readonly count?: number;
  /** 2m instead of 2,000,000. */
  readonly short?: boolean;
}) {
  const ticks = scale.ticks(count);
  return (
    <g className="axis" aria-hidden="true">
      {ticks.map((t, i) => {
        const y = scale(t);
        const name = short ? shortNumber(t) : figure(t);
        return (
          <g key={t}>
            <line className="grid" x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
            <text className="tick" x={frame.left - 6} y={y + 4} textAnchor="end">
              {i === ticks.length - 1 && !frame.narrow ? `${name} ${unit}` : name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** 500,000 stays; 1,500,000 becomes 1.5m: an axis label is read at a glance. */
export function shortNumber(value: number): string {
  if (value >= 1e9) return `${+(value / 1e9).toFixed(2)}bn`;
  if (value >= 1e6) return `${+(value / 1e6).toFixed(2)}m`;
  return figure(value);
}
