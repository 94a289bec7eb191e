import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export { inWindow, type TopEvent } from "./top";

/** Events and tests in lanes over the window: what happened, what was ruled, who enforced. */
export const figure = defineFigure({
  id: "timeline",
  name: "Timeline",
  needs: ["events", "tests", "resolutions"],
  model,
  Draw,
  Key,
  reads: ["from", "to", "lane", "host", "q", "pick"],
});
