import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "labour-repatriation",
  name: "Sent home",
  needs: ["op8-reports", "workers", "measures"],
  model,
  Draw,
  Key,
  shorter,
  reads: ["from", "to", "host", "basis", "q", "asof"],
});
