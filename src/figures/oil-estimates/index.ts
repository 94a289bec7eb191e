import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "oil-estimates",
  name: "Oil beyond the reports",
  needs: ["petroleum-estimates", "petroleum-monthly", "petroleum-totals", "measures"],
  model,
  Draw,
  Key,
  Controls,
  shorter,
  reads: ["from", "to", "supplier", "basis", "unit", "laden", "asof"],
});
