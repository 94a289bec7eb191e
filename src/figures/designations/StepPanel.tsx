import { actorClass } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { ValueAxis } from "../../chart/ValueAxis";
import type { Day } from "../../record/units";
import { stepLabels } from "./layout";
import type { Series } from "./shape";
import { countOf, kindName, spoken } from "./words";

export const PANEL_HEAD = 24;

/** Names of one kind on the UN list as a level that steps up; one mark a step, with its resolution written on it. */
export function StepPanel({
  series,
  y,
  top,
  base,
  until,
  scale,
  frame,
  pick,
}: {
  readonly series: Series;
  readonly y: ValueScale;
  readonly top: number;
  readonly base: number;
  readonly until: Day;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const end = Math.min(scale.x1, scale.xEnd(until));
  const known = end > scale.x0;
  const last = series.steps.at(-1);
  const lastX = last ? scale.x(last.action.days.end) : scale.x0;
  let path = `M${scale.x0},${y(series.before)}`;
  for (const s of series.steps) path += `H${scale.x(s.action.days.end)}V${y(s.level)}`;
  path += `H${Math.max(lastX, end)}`;
  const right = Math.max(lastX, end);
  const total = countOf(series.end, series.kind);
  const labels = stepLabels(series, y, scale, top, base);
  const roomy = right - lastX > textWidth(total, 13) + 16;
  return (
    <g className={actorClass("UNSC")}>
      <text className="label strong" x={0} y={top - 9}>
        {`UN list: ${kindName(series.kind)}`}
        <tspan className="quiet" fontWeight={400} dx={6}>
          {frame.narrow ? "by name" : "counted name by name; resolution (or Committee) and names added"}
        </tspan>
      </text>
      <ValueAxis scale={y} frame={frame} unit="" count={3} />
      {known && <path className="area" d={`${path}V${base}H${scale.x0}z`} fillOpacity={0.13} />}
      <line className="base" x1={scale.x0} x2={scale.x1} y1={base} y2={base} />
      {known && <path className="stroke" d={path} strokeWidth={2} />}
      {roomy && known && (
        <text className="label strong halo" x={right - 2} y={y(series.end) - 7} textAnchor="end">
          {total}
        </text>
      )}
      {labels.map((l) => (
        <g key={l.id} aria-hidden="true">
          {l.leader && <path d={l.leader} fill="none" stroke="var(--ink-3)" strokeWidth={0.8} />}
          <text className="halo" fontSize={12} x={l.x} y={l.y} textAnchor={l.anchor}>
            {l.text}
          </text>
        </g>
      ))}
      {series.steps.map((s) => (
        <g key={s.action.id} data-pick={s.action.id} tabIndex={-1} role="button" aria-label={spoken(s.action, s.level)}>
          <path
            d={`M${scale.x(s.action.days.end)},${y(s.level - s.action.count)}V${y(s.level)}`}
            stroke="transparent"
            strokeWidth={8}
          />
          <circle
            className={pick !== null && s.action.rows.some((r) => r.id === pick) ? "point picked" : "point"}
            cx={scale.x(s.action.days.end)}
            cy={y(s.level)}
            r={frame.narrow ? 3.4 : 4}
          />
        </g>
      ))}
    </g>
  );
}
