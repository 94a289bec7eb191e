import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import type { DrawProps } from "../model";
import { BandOf } from "./BandOf";
import { Asides, Counts, Missing } from "./Below";
import { ClaimOver } from "./ClaimOver";
import { bandLabels } from "./labels";
import { estimatesLayout } from "./layout";
import type { OilEstimatesModel } from "./model";

/** Volumes other bodies estimate, a band for each kind of body; what fits no scale and what is a count below. */
export function Draw({ model, width, pick, claim }: DrawProps<OilEstimatesModel>) {
  const layout = estimatesLayout(model, width, claim ?? null);
  const { frame, scale, bands } = layout;
  if (model.empty) {
    return (
      <Plot frame={frame} scale={scale} label={model.finding}>
        <TimeAxis scale={scale} frame={frame} />
        <text className="quiet" x={(scale.x0 + scale.x1) / 2} y={frame.height / 2 - 8} textAnchor="middle">
          {frame.narrow
            ? "No estimate in this window"
            : "No estimate of unreported oil is left by the filters in this window"}
        </text>
      </Plot>
    );
  }
  const unit = model.unit === "barrels" ? "bbl" : "t";
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Estimates over time, a band for each kind of body. ${model.finding}`}
      note={claim?.why}
      values={bands.map((b) => ({ ...b, name: b.band.title }))}
    >
      <TopAxis scale={scale} frame={frame} y={13} />
      <TimeAxis scale={scale} frame={frame} />
      {bands.map((room, i) => (
        <BandOf
          key={room.band.key}
          room={room}
          first={i === 0}
          model={model}
          frame={frame}
          scale={scale}
          unit={unit}
          labels={bandLabels(room, layout, model)}
          pick={pick}
        />
      ))}
      <Missing model={model} layout={layout} />
      <Asides layout={layout} pick={pick} />
      <Counts model={model} layout={layout} pick={pick} />
      <ClaimOver claim={claim} layout={layout} unit={unit} />
    </Plot>
  );
}
