import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "oil-monthly",
  name: "Oil by month",
  needs: ["petroleum-monthly", "petroleum-totals", "measures"],
  model,
  Draw,
  Key,
  reads: ["from", "to", "supplier", "basis", "unit", "asof"],
});
