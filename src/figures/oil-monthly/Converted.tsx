import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { OilUnit } from "../../view/view";
import { edges } from "./boxes";
import type { OilMark } from "./mark";
import { convertedRuns } from "./runs";

/** A dashed line, no bracket like those of rivals, over bars whose source speaks in the other unit, with the factor: converted is never silent. */
export function Converted({
  marks,
  top,
  scale,
  unit,
}: {
  readonly marks: readonly OilMark[];
  readonly top: number;
  readonly scale: TimeScale;
  readonly unit: OilUnit;
}) {
  return (
    <g aria-hidden="true">
      {convertedRuns(marks).map((run) => {
        const a = run[0];
        const b = run[run.length - 1];
        if (!a || !b) return null;
        const x0 = edges(a, scale)[0];
        const x1 = edges(b, scale)[1];
        const factor = a.factor ? `${unit === "bbl" ? "×" : "÷"} ${a.factor.barrelsPerTonne}` : "";
        const from = unit === "bbl" ? "tonnes" : "barrels";
        const words = [`stated in ${from} ${factor}`, `${from} ${factor}`, factor].find(
          (w) => textWidth(w, 12) <= x1 - x0 - 4,
        );
        return (
          <g key={a.key}>
            <path
              d={`M${x0 + 0.5},${top + 0.5}H${Math.max(x0 + 1, x1 - 0.5)}`}
              fill="none"
              stroke="var(--ink-3)"
              strokeDasharray="5 2.5"
            />
            {words && (
              <text className="quiet halo" x={(x0 + x1) / 2} y={top + 13} textAnchor="middle">
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
