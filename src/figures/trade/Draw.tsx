import { timeScaleOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import type { DrawProps } from "../model";
import { layoutOf, TOP } from "./layout";
import type { TradeModel } from "./model";
import { PanelMarks } from "./PanelMarks";

/** Trade and prices: small panels on the shared time axis, each with a scale of its own. */
export function Draw({ model, width, pick, claim }: DrawProps<TradeModel>) {
  const { frame, places } = layoutOf(model, width, claim ?? null);
  const scale = timeScaleOf(frame, model.domain);
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Trade by year and prices by survey. ${model.finding}`}
      note={claim?.why}
      values={places.map((p) => ({ ...p, name: p.panel.topic.name }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      <TopAxis scale={scale} frame={frame} y={TOP - 6} />
      {places.map((place) => (
        <PanelMarks
          key={place.panel.topic.id}
          place={place}
          scale={scale}
          frame={frame}
          pick={pick}
          claim={claim ?? null}
        />
      ))}
      {model.empty && (
        <text className="quiet" x={frame.left + 8} y={56}>
          {frame.narrow ? "Nothing to draw in this window" : "Nothing on record that could be drawn for this window"}
        </text>
      )}
    </Plot>
  );
}
