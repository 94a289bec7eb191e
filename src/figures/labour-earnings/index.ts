import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { EarningsKey } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "labour-earnings",
  name: "Pay and revenue",
  needs: ["earnings", "labour-other", "labour-unnumbered"],
  model,
  Draw,
  Key: EarningsKey,
  reads: ["from", "to", "host", "basis", "sector", "q", "asof"],
});
