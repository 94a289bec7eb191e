import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "oil-crude",
  name: "Crude oil",
  needs: ["crude-oil", "measures"],
  model,
  Draw,
  Key,
  reads: ["from", "to", "supplier", "basis", "asof"],
});
