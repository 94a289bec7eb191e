import { frame as frameOf, timeScaleOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import type { ValueScale } from "../../chart/scale";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import { valueScale } from "../../chart/valueScale";
import type { DrawProps } from "../model";
import type { DesignationsModel } from "./model";
import { ShipRow } from "./ShipRow";
import { PANEL_HEAD, StepPanel } from "./StepPanel";
import { squaresOf } from "./squares";
import { TrackRow } from "./TrackRow";
import { kindName } from "./words";

const TOP = 22;
const GAP = 12;
/** Over the highest level, for the words of the last steps. */
const ROOM = 22;

/** Names are whole: no tick stands between two. */
function nameScale(most: number, base: number, top: number): ValueScale {
  const y = valueScale(most, base, top);
  return Object.assign((v: number) => y(v), { ticks: (n: number) => y.ticks(n).filter(Number.isInteger) });
}

/** Listings: the UN list as levels, name by name; below it what was found of ships and of other lists, as single bars. */
export function Draw({ model, width, pick }: DrawProps<DesignationsModel>) {
  const { narrow } = frameOf(width, 0);
  const high = narrow ? 130 : 156;
  const most = Math.max(1, ...model.series.map((s) => s.end));
  let at = TOP;
  const panels = model.series.map((series) => {
    const top = at + PANEL_HEAD;
    const base = top + high;
    at = base + GAP;
    return { series, top, base, y: nameScale(most, base, top + ROOM) };
  });
  const tracksAt = at + 18;
  const step = narrow ? 58 : 42;
  const largest = Math.max(1, ...model.tracks.flatMap((t) => t.actions.map((a) => a.count)));
  if (model.tracks.length > 0) at = tracksAt + model.tracks.length * step;
  const scale = timeScaleOf(frameOf(width, 0, { top: TOP, bottom: 26 }), model.domain);
  const { squares, height } = squaresOf(model.ships, scale);
  const shipsAt = at + 34;
  if (squares.length > 0) at = shipsAt + height;
  const frame = frameOf(width, Math.max(at, 90) + 32, { top: TOP, bottom: 26 });
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Names put on sanctions lists over time. ${model.finding}`}
      values={panels.map((p) => ({ ...p, name: kindName(p.series.kind) }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      <TopAxis scale={scale} frame={frame} y={TOP - 6} />
      {panels.map((p) => (
        <StepPanel key={p.series.kind} {...p} until={model.until} scale={scale} frame={frame} pick={pick} />
      ))}
      {model.tracks.length > 0 && (
        <text className="label strong halo" x={0} y={tracksAt - 2}>
          {narrow ? "Single actions found" : "Single actions found, names in each"}
          <tspan className="quiet" fontWeight={400} dx={6}>
            {narrow ? "no totals" : "what is on record; no totals"}
          </tspan>
        </text>
      )}
      {model.tracks.map((track, i) => {
        const base = tracksAt + (i + 1) * step;
        return (
          <TrackRow
            key={`${track.list}${track.kind}`}
            track={track}
            first={model.tracks[i - 1]?.list !== track.list}
            top={base - step + (narrow ? 16 : 6)}
            base={base}
            most={largest}
            scale={scale}
            frame={frame}
            pick={pick}
          />
        );
      })}
      {squares.length > 0 && (
        <ShipRow squares={squares} top={shipsAt} base={shipsAt + height} scale={scale} frame={frame} pick={pick} />
      )}
      {model.empty && (
        <text className="quiet" x={frame.left + 8} y={56}>
          {narrow ? "No listing in this window" : "No listing is on record for this window"}
        </text>
      )}
    </Plot>
  );
}
