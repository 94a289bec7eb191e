import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "reporting-calendar",
  name: "Who reported when",
  needs: ["petroleum-monthly", "op8-reports", "measures"],
  model,
  Draw,
  Key,
  shorter,
  reads: ["from", "to", "host", "supplier", "basis", "unit", "asof"],
});
