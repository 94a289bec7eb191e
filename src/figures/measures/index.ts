import { defineFigure } from "../figure";
import { Controls } from "./Controls";
import { Draw } from "./Draw";
import { MeasuresKey } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "measures",
  name: "Rules in force",
  needs: ["measures", "resolutions"],
  model,
  Draw,
  Key: MeasuresKey,
  Controls,
  shorter,
  reads: ["from", "to", "q", "asof", "law", "pick"],
});
