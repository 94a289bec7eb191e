import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "labour-repatriation",
  name: "Sent home",
  needs: ["op8-reports", "workers", "measures"],
  model,
  Draw,
  Key,
  reads: ["from", "to", "host", "basis", "q", "asof"],
});
