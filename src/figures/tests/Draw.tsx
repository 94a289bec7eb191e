import { timeScaleOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import type { DrawProps } from "../model";
import { ClaimOver } from "./ClaimOver";
import { ClassBars, Total } from "./Launches";
import { layoutOf, TOP } from "./layout";
import type { TestsModel } from "./model";
import { BlastStrip, OddStrip } from "./Strips";
import { Yields } from "./Yields";

/** Tests: ballistic missiles of all classes, then class by class; below the calendar the yields of the nuclear tests. */
export function Draw({ model, width, pick, claim }: DrawProps<TestsModel>) {
  const layout = layoutOf(model, width, claim ?? null);
  const { frame, unit } = layout;
  const scale = timeScaleOf(frame, model.domain);
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Missiles by ${model.step}, range class and outcome. ${model.finding}`}
      note={claim?.why}
      values={[
        ...(layout.total ? [{ name: "all classes", top: TOP, base: layout.total.base }] : []),
        ...layout.classes.map(({ row, top, base }) => ({ name: row.range, top, base })),
      ].map((place) => ({ ...place, y: (value: number) => place.base - value * unit }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      <TopAxis scale={scale} frame={frame} y={TOP - 6} />
      {layout.total && <Total bars={model.total} {...layout.total} unit={unit} scale={scale} frame={frame} />}
      {layout.blastLine !== null && (
        <BlastStrip blasts={model.blasts} y={layout.blastLine} scale={scale} frame={frame} pick={pick} />
      )}
      {layout.classes.map((place) => (
        <ClassBars key={place.row.range} place={place} unit={unit} scale={scale} frame={frame} pick={pick} />
      ))}
      {layout.oddLine !== null && (
        <OddStrip odd={model.odd} y={layout.oddLine} scale={scale} frame={frame} pick={pick} />
      )}
      {layout.yields && <Yields layout={layout.yields} frame={frame} pick={pick} />}
      {claim && <ClaimOver claim={claim} layout={layout} scale={scale} />}
      {model.empty && (
        <text className="quiet" x={frame.left + 8} y={56}>
          {frame.narrow ? "No test in this window" : "No test is on record for this window"}
        </text>
      )}
    </Plot>
  );
}
