import type { RefObject } from "react";
import type { Figure } from "../figures/figure";
import type { RecordOf } from "../figures/model";
import type { TimelineModel } from "../figures/timeline/model";
import { inWindow } from "../figures/timeline/top";
import { figure as number } from "../record/names";
import type { TableName } from "../record/tables";
import type { View } from "../view/view";
import { useModel } from "./model";
import { useNearView } from "./near";
import { Shelved } from "./Shelved";
import { Trouble } from "./Trouble";
import { useTables } from "./tables";

/** Lines that stand beside the timeline without making the row taller. */
const LINES = 12;

function List({
  figure,
  record,
  view,
}: {
  readonly figure: Figure;
  readonly record: RecordOf<TableName>;
  readonly view: View;
}) {
  const model = useModel(figure, record, view) as TimelineModel;
  const { count, events } = inWindow(model, LINES);
  return (
    <>
      <p className="finding">
        {count === 0
          ? "Nothing on record in this window."
          : `${number(count)} ${count === 1 ? "event or test" : "events and tests"}${count > LINES ? "; a selection of weight, spread over time:" : ":"}`}
      </p>
      <ol className="dated">
        {events.map((e) => (
          <li key={e.id}>
            <time dateTime={e.date}>{e.when}</time>
            <a href={`?pick=${encodeURIComponent(e.id)}`} data-pick={e.id}>
              {e.title}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Listed({ figure, box }: { readonly figure: Figure; readonly box: RefObject<Element | null> }) {
  const view = useNearView(box);
  const loaded = useTables(figure.needs, view.asof);
  return (
    <>
      <h2 id="in-window">In this window</h2>
      {loaded.status !== "ready" && <Trouble name="In this window" loaded={loaded} />}
      {loaded.status === "ready" && <List figure={figure} record={loaded.record as RecordOf<TableName>} view={view} />}
    </>
  );
}

/** Companion of the timeline: what mattered most in the window, in words. */
export function InWindow() {
  return (
    <Shelved id="timeline" as="aside" className="card side" aria-labelledby="in-window">
      {(figure, box) => <Listed figure={figure} box={box} />}
    </Shelved>
  );
}
