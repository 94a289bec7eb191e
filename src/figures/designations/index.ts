import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "designations",
  name: "Listings",
  needs: ["designations", "resolutions", "vessels"],
  model,
  Draw,
  Key,
  Controls,
  reads: ["from", "to", "q", "asof"],
});
