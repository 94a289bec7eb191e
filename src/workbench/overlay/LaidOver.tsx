import type { ReactNode } from "react";
import { type Frame, frame as frameOf, timeScaleOf } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { TimeAxis } from "../../chart/TimeAxis";
import { fitText } from "../../chart/text";
import { ValueAxis } from "../../chart/ValueAxis";
import { valueScale } from "../../chart/valueScale";
import type { Plane } from "../../figures/figure";
import type { Span } from "../../record/day";
import { NOT_REVIEWED } from "../words";
import { type Laid, laidWords, type Series, within } from "./series";

const TITLE = 26;
const TALL = 130;

/** Each period as long as it lasts, at its value; its range as a band. Nothing runs from one period to the next. */
function Marks({
  laid,
  scale,
  y,
  top,
  base,
}: {
  readonly laid: readonly Laid[];
  readonly scale: TimeScale;
  readonly y: (v: number) => number;
  readonly top: number;
  readonly base: number;
}) {
  const at = (v: number) => Math.max(top, Math.min(base, y(v)));
  return (
    <g className="wb-laid">
      {laid.map((l) => {
        const x0 = Math.max(scale.x0, scale.x(l.from));
        const x1 = Math.max(x0 + 2, Math.min(scale.x1, scale.xEnd(l.to)));
        const [a, b] = [at(l.high ?? 0), at(l.low ?? 0)];
        const above = l.value !== null && y(l.value) < top - 0.5;
        return (
          <g key={l.from}>
            <title>{`${NOT_REVIEWED}. ${laidWords(l)}`}</title>
            {l.low !== null && l.high !== null && (
              <rect x={x0} y={a} width={x1 - x0} height={Math.max(1, b - a)} fill="var(--ink-3)" fillOpacity={0.28} />
            )}
            {l.value !== null && (
              <path
                d={above ? `M${x0},${top + 7}L${(x0 + x1) / 2},${top}L${x1},${top + 7}` : `M${x0},${at(l.value)}H${x1}`}
                stroke="var(--ink)"
                strokeWidth={2.5}
                fill="none"
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

const nameOf = (series: Series) => `${NOT_REVIEWED}: ${series.file}, “${series.value}”`;

/** The series under a figure, on the figure's own scale of time and an axis of its own: two units never share one. */
export function Beneath({
  series,
  domain,
  width,
}: {
  readonly series: Series;
  readonly domain: Span;
  readonly width: number;
}) {
  const { laid } = within(series, domain);
  const f: Frame = frameOf(width, TITLE + TALL + 26, { top: TITLE });
  const scale = timeScaleOf(f, domain);
  const most = Math.max(0, ...laid.flatMap((l) => [l.value ?? 0, l.high ?? 0]));
  const least = Math.min(0, ...laid.flatMap((l) => [l.value ?? 0, l.low ?? 0]));
  const base = f.height - f.bottom;
  const up = valueScale(Math.max(most - least, most === least ? 1 : 0), base, f.top);
  // What is below zero hangs under the line of zero, on the same scale.
  const zero = base - (least < 0 ? base - up(-least) : 0);
  const y = (v: number) => zero - (base - up(Math.abs(v))) * Math.sign(v);
  return (
    <svg
      className="plot wb-beneath"
      width={width}
      height={f.height}
      viewBox={`0 0 ${width} ${f.height}`}
      role="img"
      aria-label={nameOf(series)}
    >
      <TimeAxis scale={scale} frame={f} />
      {least === 0 && <ValueAxis scale={up} frame={f} unit="" count={3} />}
      {least < 0 && <line className="base" x1={scale.x0} x2={scale.x1} y1={zero} y2={zero} />}
      <text className="wb-laid-name" x={0} y={16} fill="var(--ink)" fontSize={13} fontWeight={600}>
        {fitText(nameOf(series), width - 8, 13)}
      </text>
      <Marks laid={laid} scale={scale} y={y} top={f.top} base={base} />
    </svg>
  );
}

/** The figure with the series over one of its plots: only where the reader said that the unit is the same. */
export function Over({
  series,
  domain,
  width,
  plane,
  height,
  children,
}: {
  readonly series: Series;
  readonly domain: Span;
  readonly width: number;
  readonly plane: Plane;
  /** Of the figure's drawing. */
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { laid } = within(series, domain);
  const scale = timeScaleOf(frameOf(width, 0), domain);
  const all = height + 24;
  return (
    <svg
      className="wb-over"
      width={width}
      height={all}
      viewBox={`0 0 ${width} ${all}`}
      role="group"
      aria-label={nameOf(series)}
    >
      {children}
      <Marks laid={laid} scale={scale} y={plane.y} top={plane.top} base={plane.base} />
      <path d={`M0,${height + 12}h20`} stroke="var(--ink)" strokeWidth={2.5} />
      <text className="wb-laid-name" x={26} y={height + 16} fill="var(--ink)" fontSize={13} fontWeight={600}>
        {fitText(`${nameOf(series)}, in ${plane.unit} as its reader says`, width - 30, 13)}
      </text>
    </svg>
  );
}

/** Values that stand above the plot they are laid over. */
export const beyond = ({ laid }: { readonly laid: readonly Laid[] }, plane: Plane): number =>
  laid.filter((l) => l.value !== null && plane.y(l.value) < plane.top - 0.5).length;
