import type { Frame } from "../../chart/frame";
import { SilenceMark } from "../../chart/SilenceMark";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { ValueAxis } from "../../chart/ValueAxis";
import { figure } from "../../record/names";
import type { OilUnit } from "../../view/view";
import { Labels } from "./Labels";
import type { Label } from "./labels";
import { type BandRoom, stretch } from "./layout";
import type { OilEstimatesModel } from "./model";
import { Volume } from "./Volume";

/** One kind of body: what was reported as bars, the cap as a rule, its volumes over both. */
export function BandOf({
  room,
  first,
  model,
  frame,
  scale,
  unit,
  labels,
  pick,
}: {
  readonly room: BandRoom;
  /** The uppermost band names what all bands repeat. */
  readonly first: boolean;
  readonly model: OilEstimatesModel;
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly unit: OilUnit;
  readonly labels: readonly Label[];
  readonly pick: string | null;
}) {
  const { y, base } = room;
  const inner = { ...frame, top: room.top, bottom: frame.height - base };
  const cap = y(model.limit);
  const named = first && model.limit > 0 && model.caps.length > 0;
  // The cap's own words stand where a tick near it would.
  const axis = named
    ? Object.assign((v: number) => y(v), { ticks: () => y.ticks(0).filter((t) => Math.abs(y(t) - cap) > 12) })
    : y;
  const rule = `cap ${figure(Math.round(model.limit))} ${unit}`;
  return (
    <g>
      <ValueAxis scale={axis} frame={inner} unit={unit} />
      <text className="strong halo" x={scale.x0} y={room.title + 15}>
        {room.band.title}
      </text>
      {model.years.map((year) => {
        const [x0, x1] = stretch(year.span, scale);
        const { reported } = year;
        const gap = x1 - x0 > 12 ? 1 : 0.4;
        if (year.state === "hidden") return null;
        if (year.state === "silent")
          return (
            <g key={year.period.label} role="img" aria-label={year.label}>
              <SilenceMark kind="no_record" x={(x0 + x1) / 2} y={base + 6} width={x1 - x0 - 2 * gap} />
            </g>
          );
        const top = Math.min(base - 1, y(reported.value));
        return (
          <g
            key={year.period.label}
            data-pick={year.pick ?? undefined}
            tabIndex={-1}
            role="button"
            aria-label={year.label}
            className={pick !== null && year.pick === pick ? "picked" : undefined}
          >
            <rect x={x0 + gap} y={top} width={Math.max(1, x1 - x0 - 2 * gap)} height={base - top} fill="var(--bar-3)" />
            {reported.least && (
              <line x1={x0 + gap} x2={x1 - gap} y1={top} y2={top} stroke="var(--ink-2)" strokeDasharray="3 2.5" />
            )}
          </g>
        );
      })}
      <line className="base" x1={scale.x0} x2={scale.x1} y1={base} y2={base} />
      {model.caps.map((c) => {
        const [x0, x1] = stretch(c.span, scale);
        return (
          <g
            key={c.id}
            className="limit"
            data-pick={c.id}
            tabIndex={-1}
            role="button"
            aria-label={`Cap: ${figure(c.limit)} bbl${c.yearly ? " a year" : ""}, ${c.resolution} ${c.paragraph}${unit === "t" ? `, converted to ${figure(Math.round(model.limit))} t` : ""}.`}
          >
            <rect x={x0} y={cap - 4} width={x1 - x0} height={8} fill="transparent" />
            <line x1={x0} x2={x1} y1={cap} y2={cap} className={pick === c.id ? "picked" : undefined} />
          </g>
        );
      })}
      {room.band.marks.map((m) => (
        <Volume key={m.key} mark={m} scale={scale} y={y} laden={model.laden} pick={pick} />
      ))}
      <Labels labels={labels} />
      {named && (
        <text className="halo size-12 strong" x={frame.left - 6} y={cap + 4} textAnchor="end">
          {textWidth(rule, 12) < frame.left - 8 ? rule : "cap"}
        </text>
      )}
    </g>
  );
}
