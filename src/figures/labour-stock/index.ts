import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { StockKey } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "labour-stock",
  name: "Workers by host",
  needs: ["workers", "op8-reports", "measures", "labour-other", "labour-unnumbered"],
  model,
  Draw,
  Key: StockKey,
  Controls,
  shorter,
  reads: ["from", "to", "host", "basis", "sector", "q", "asof"],
});
