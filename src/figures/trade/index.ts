import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "trade",
  name: "Trade and prices",
  needs: ["trade", "prices"],
  model,
  Draw,
  Key,
  reads: ["from", "to", "basis", "asof"],
});
