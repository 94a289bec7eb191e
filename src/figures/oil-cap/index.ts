import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "oil-cap",
  name: "Oil against the cap",
  needs: ["petroleum-monthly", "petroleum-totals", "petroleum-estimates", "measures"],
  model,
  Draw,
  Key,
  Controls,
  reads: ["from", "to", "supplier", "basis", "unit", "laden", "asof"],
});
