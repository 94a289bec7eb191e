import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import type { Bar } from "./bars";
import { FATES, type Fate } from "./prepare";
import { leastWords } from "./words";

/** A bar wider than this looks like a span of time. Pixels. */
const WIDEST = 56;

/** Left edge and width of a bar, with air on both sides where there is room. */
export function barBox(bar: Bar, scale: TimeScale): { readonly x: number; readonly width: number } {
  const x0 = scale.x(bar.cell.start);
  const x1 = scale.xEnd(bar.cell.end);
  const air = Math.max(0.6, Math.min(10, (x1 - x0) * 0.18), (x1 - x0 - WIDEST) / 2);
  return { x: x0 + air, width: Math.max(1, x1 - x0 - 2 * air) };
}

const CLASS: Readonly<Record<Fate, string>> = {
  success: "area",
  failure: "derived",
  unknown: "area",
  provisional: "point hollow",
};

/** One bar by outcome: solid, hatched, pale, open for provisional; a dashed top where a number is not stated. */
export function BarMark({
  bar,
  base,
  unit,
  scale,
}: {
  readonly bar: Bar;
  readonly base: number;
  readonly unit: number;
  readonly scale: TimeScale;
}) {
  const { x, width } = barBox(bar, scale);
  let at = base;
  const parts = FATES.flatMap((fate) => {
    const height = bar.by[fate] * unit;
    if (height === 0) return [];
    at -= height;
    return [{ fate, y: at, height }];
  });
  const words = leastWords(bar.least, bar.exact);
  return (
    <g aria-hidden="true">
      {parts.map((p) => {
        const inset = p.fate === "failure" || p.fate === "provisional" ? 0.5 : 0;
        return (
          <rect
            key={p.fate}
            className={CLASS[p.fate]}
            x={x + inset}
            y={p.y + inset}
            width={Math.max(0.8, width - 2 * inset)}
            height={Math.max(0.8, p.height - 2 * inset)}
            fillOpacity={p.fate === "unknown" ? 0.38 : undefined}
            strokeWidth={p.fate === "provisional" || p.fate === "failure" ? 1 : undefined}
          />
        );
      })}
      {!bar.exact && (
        <path
          d={`M${x - 2},${at - 2.5}H${x + width + 2}`}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth={1.4}
          strokeDasharray="3 2"
        />
      )}
      {textWidth(words, 12) <= scale.xEnd(bar.cell.end) - scale.x(bar.cell.start) + 2 && (
        <text className="halo" fontSize={12} x={x + width / 2} y={at - (bar.exact ? 4 : 7)} textAnchor="middle">
          {words}
        </text>
      )}
    </g>
  );
}
