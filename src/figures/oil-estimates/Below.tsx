import type { Frame } from "../../chart/frame";
import { PointMark } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import { ValueAxis } from "../../chart/ValueAxis";
import { yearsWords } from "../oil/yearsWords";
import { bodyClass } from "./colour";
import { Labels } from "./Labels";
import { countLabels } from "./labels";
import { type EstimatesLayout, stretch } from "./layout";
import type { OilEstimatesModel } from "./model";

/** Years of which nobody gives a volume: a strip of silence under the bands. */
export function Missing({ model, layout }: { readonly model: OilEstimatesModel; readonly layout: EstimatesLayout }) {
  const { silent, scale, frame } = layout;
  if (silent === null) return null;
  const words = `No estimate of a volume in this view: ${yearsWords(model.missing.map((y) => y.period.label))}`;
  return (
    <g role="img" aria-label={`${words}.`}>
      {model.missing.map((y) => {
        const [x0, x1] = stretch(y.span, scale);
        return <SilenceMark key={y.period.label} kind="no_record" x={(x0 + x1) / 2} y={silent} width={x1 - x0 - 1} />;
      })}
      <text className="tick" x={frame.left - 6} y={silent + 4} textAnchor="end">
        {frame.narrow ? "none" : "no estimate"}
      </text>
    </g>
  );
}

/** Volumes of something else, as stated: lines over the days they are about, without a scale. */
export function Asides({ layout, pick }: { readonly layout: EstimatesLayout; readonly pick: string | null }) {
  const { aside, scale, frame } = layout;
  if (!aside) return null;
  return (
    <g>
      <text className="strong halo" x={scale.x0} y={aside.title + 15}>
        {frame.narrow ? "Other volumes, no scale" : "Other volumes, as stated, without a scale"}
      </text>
      {aside.spots.map((s) => (
        <g
          key={s.mark.id}
          className={bodyClass(s.mark.body)}
          data-pick={s.mark.id}
          tabIndex={-1}
          role="button"
          aria-label={s.mark.label}
        >
          <rect x={s.x0 - 2} y={s.y - 7} width={s.x1 - s.x0 + 4} height={14} fill="transparent" />
          <path
            className="stroke"
            d={`M${s.x0},${s.y}H${s.gap ? s.gap[0] : s.x1}${s.gap ? `M${s.gap[1]},${s.y}H${s.x1}` : ""}`}
            strokeWidth={pick === s.mark.id ? 5 : 3}
            strokeOpacity={0.55}
          />
          {s.words && (
            <text className="ink halo size-12" x={s.wordsX} y={s.y + 4} textAnchor={s.anchor} aria-hidden="true">
              {s.words}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Numbers of deliveries: their own axis, for they are no volumes. Transfers and voyages seen are squares. */
export function Counts({
  model,
  layout,
  pick,
}: {
  readonly model: OilEstimatesModel;
  readonly layout: EstimatesLayout;
  readonly pick: string | null;
}) {
  const { counts, scale, frame } = layout;
  if (!counts) return null;
  const inner: Frame = { ...frame, top: counts.top, bottom: frame.height - counts.base };
  return (
    <g>
      <ValueAxis scale={counts.y} frame={inner} unit="" />
      <text className="strong halo" x={scale.x0} y={counts.title + 15}>
        {frame.narrow ? "Numbers of deliveries" : "Numbers of deliveries, not volumes"}
      </text>
      <line className="base" x1={scale.x0} x2={scale.x1} y1={counts.base} y2={counts.base} />
      {model.counts.map((m) => {
        const [x0, x1] = stretch(m.span, scale);
        const y = counts.y(m.value);
        const big = m.rows.some((r) => r.id === pick);
        const ends = scale.xEnd(m.span.end) <= scale.x1 + 0.5;
        const r = big ? 5.5 : 3.4;
        const px = Math.min(x1, scale.x1 - 4);
        return (
          <g key={m.id} className={bodyClass(m.body)} data-pick={m.id} tabIndex={-1} role="button" aria-label={m.label}>
            <rect x={x0} y={y - 4} width={Math.max(6, x1 - x0 + 4)} height={8} fill="transparent" />
            <line
              className="stroke"
              x1={x0}
              x2={x1}
              y1={y}
              y2={y}
              strokeWidth={big ? 3 : 1.3}
              strokeOpacity={m.seen || m.years ? 0.6 : 1}
              strokeDasharray={m.years ? "2 2.5" : undefined}
            />
            {ends &&
              (m.seen ? (
                <rect
                  className="point hollow"
                  x={px - r + 0.6}
                  y={y - r + 0.6}
                  width={2 * r - 1.2}
                  height={2 * r - 1.2}
                />
              ) : (
                <PointMark x={px} y={y} r={r} qualifier={m.qualifier} hollow />
              ))}
          </g>
        );
      })}
      <Labels labels={countLabels(layout, model)} />
    </g>
  );
}
