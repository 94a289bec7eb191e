import { Plot } from "../../chart/Plot";
import { fitText } from "../../chart/text";
import type { DrawProps } from "../model";
import { Counts } from "./Counts";
import { Calendar } from "./Grid";
import { calendarLayout } from "./layout";
import type { CalendarModel } from "./model";
import { States } from "./States";

/** Who reported what: a calendar a supplier of oil, a line a state that owed reports on workers, and counts of those reports. */
export function Draw({ model, width, pick, claim }: DrawProps<CalendarModel>) {
  const counted = claim && claim.unit === "states" && claim.high !== null ? claim : null;
  const layout = calendarLayout(model, width, counted !== null);
  return (
    <Plot frame={layout.frame} label={`Calendar of reports. ${model.finding}`} note={claim?.why}>
      {layout.grids.map((grid) => (
        <Calendar key={grid.block.code} grid={grid} pick={pick} />
      ))}
      {model.states.length > 0 && <States layout={layout} dues={model.dues} pick={pick} />}
      {layout.counts && (
        <Counts box={layout.counts} counts={model.counts} dues={model.dues} pick={pick} claim={counted} />
      )}
      {model.empty && (
        <text className="quiet" x={0} y={34}>
          {fitText(model.finding, width, 12)}
        </text>
      )}
    </Plot>
  );
}
