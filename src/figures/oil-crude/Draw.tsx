import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { ValueAxis } from "../../chart/ValueAxis";
import type { DrawProps } from "../model";
import { ClaimOver } from "./ClaimOver";
import { Bars, Strip } from "./Customs";
import { panelLabels } from "./labels";
import { crudeLayout } from "./layout";
import type { OilCrudeModel } from "./model";
import { Freeze, LimitRule } from "./Rules";
import { Single } from "./Single";

const TITLES = { t: "Stated in tonnes", bbl: "Stated in barrels" } as const;

/** Crude by year: a panel a unit, customs as bars, other statements as lines, the limit as a black rule. */
export function Draw({ model, width, pick, claim }: DrawProps<OilCrudeModel>) {
  const layout = crudeLayout(model, width, claim ?? null);
  const { frame, scale, panels } = layout;
  if (model.empty) {
    return (
      <Plot frame={frame} scale={scale} label={model.finding}>
        <TimeAxis scale={scale} frame={frame} />
        <text className="quiet" x={(scale.x0 + scale.x1) / 2} y={frame.height / 2} textAnchor="middle">
          {frame.narrow ? "No crude in this window" : "No figure on crude is left by the filters in this window"}
        </text>
      </Plot>
    );
  }
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Crude oil by year, tonnes and barrels apart. ${model.finding}`}
      note={claim?.why}
      values={panels.map((p) => ({ ...p, name: TITLES[p.unit] }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      {model.freezes.map((f) => (
        <Freeze key={f.id} freeze={f} scale={scale} pick={pick} />
      ))}
      {panels.map((p) => (
        <g key={p.unit}>
          <ValueAxis scale={p.y} frame={{ ...frame, top: p.top, bottom: frame.height - p.base }} unit={p.unit} />
          <text className="strong halo" x={scale.x0} y={p.title + 15}>
            {TITLES[p.unit]}
          </text>
          {p.unit === "t" && <Bars model={model} scale={scale} y={p.y} base={p.base} pick={pick} />}
          <line className="base" x1={scale.x0} x2={scale.x1} y1={p.base} y2={p.base} />
          {model.limits.map((l) => (
            <LimitRule key={l.id} limit={l} unit={p.unit} scale={scale} y={p.y} pick={pick} />
          ))}
          {p.spots.map((s) => (
            <Single key={s.mark.id} spot={s} y={p.y} pick={pick} />
          ))}
          {panelLabels(p, layout, model, claim ?? null).map((l) => (
            <text
              key={l.key}
              className={`halo size-12 ${l.strong ? "strong" : "medium"}${l.actor ? ` ink ${l.actor}` : ""}`}
              x={l.x}
              y={l.y}
              aria-hidden="true"
            >
              {l.words}
            </text>
          ))}
          {claim && <ClaimOver claim={claim} panel={p} scale={scale} />}
        </g>
      ))}
      <Strip model={model} layout={layout} pick={pick} />
    </Plot>
  );
}
