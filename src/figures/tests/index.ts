import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "tests",
  name: "Missile and nuclear tests",
  needs: ["tests", "nuclear-estimates", "tests-crosscheck"],
  model,
  Draw,
  Key,
  Controls,
  reads: ["from", "to", "lane", "q", "asof"],
});
