import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { MapKey } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "labour-map",
  name: "Workers on the map",
  needs: ["workers", "op8-reports", "labour-unnumbered"],
  model,
  Draw,
  Key: MapKey,
  shorter,
  reads: ["from", "to", "host", "basis", "sector", "q", "asof"],
});
