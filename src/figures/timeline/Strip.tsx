import { memo } from "react";
import { type Frame, frame } from "../../chart/frame";
import { timeScale } from "../../chart/scale";
import { civil, dayOf } from "../../record/day";
import type { StripModel } from "./strip";

export const STRIP_HEIGHT = 56;

/** The strip in a width: the same edges for its bars and for the brush that lies on them. */
export const stripFrame = (width: number) => frame(width, STRIP_HEIGHT, { left: 16, right: 16, top: 4, bottom: 18 });

/** Bars thinner than this are joined into quarters. Pixels. */
const THIN = 2.4;

/** One path for all bars. The lowest is still seen: one event in a quiet year is not nothing. */
function bars(model: StripModel, f: Frame, x: (day: number) => number): string {
  const step = x(model.edges[1] ?? 0) - x(model.edges[0] ?? 0) < THIN ? 3 : 1;
  const sums: number[] = [];
  for (let i = 0; i < model.counts.length; i += step) {
    sums.push(model.counts.slice(i, i + step).reduce((a, b) => a + b, 0));
  }
  const bottom = f.height - f.bottom;
  const most = Math.max(1, ...sums);
  const tall = bottom - f.top - 4;
  let d = "";
  sums.forEach((n, i) => {
    if (n === 0) return;
    const a = x(model.edges[i * step] ?? 0);
    const b = x(model.edges[Math.min(model.edges.length - 1, (i + 1) * step)] ?? 0);
    const h = Math.max(1.5, (n / most) * tall);
    d += `M${a.toFixed(1)},${bottom}v${(-h).toFixed(1)}H${Math.max(a + 1, b - 0.6).toFixed(1)}V${bottom}z`;
  });
  return d;
}

/**
 * The strip's drawing, a group for the page's own SVG: bars by month, resolutions as uprights, years below. Given nothing
 * that is made anew in a step of the brush, so that it is drawn once.
 */
export const Strip = memo(function Strip({ model, width }: { readonly model: StripModel; readonly width: number }) {
  const f = stripFrame(width);
  const scale = timeScale(model.span, f.left, f.width - f.right);
  const bottom = f.height - f.bottom;
  const first = civil(model.span.start).year;
  const last = civil(model.span.end).year;
  const every = (scale.x1 - scale.x0) / (last - first + 1) < 13 ? 10 : 5;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const uprights = model.adopted.map((d) => `M${scale.x(d).toFixed(1)},${f.top}V${bottom}`).join("");
  return (
    <g className="strip-bars" role="img" aria-label={model.label}>
      <path d={uprights} className="stroke actor-unsc" strokeWidth="1" opacity="0.55" />
      <path d={bars(model, f, scale.x)} fill="var(--bar-2)" />
      <line className="base" x1={scale.x0} x2={scale.x1} y1={bottom} y2={bottom} />
      <g className="axis" aria-hidden="true">
        {years.map((y) => {
          const x = scale.x(dayOf(y, 1, 1));
          const named = y % every === 0;
          return (
            <g key={y}>
              <line x1={x} x2={x} y1={bottom} y2={bottom + (named ? 5 : 3)} stroke="var(--ink-3)" strokeWidth="1" />
              {named && (
                <text className="tick" x={x} y={bottom + 16} textAnchor="middle">
                  {y}
                </text>
              )}
            </g>
          );
        })}
      </g>
    </g>
  );
});
