import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { CLAIM_NEEDS } from "./find";
import { Key } from "./Key";
import { model } from "./model";

export const figure = defineFigure({
  id: "claims",
  name: "Claims",
  needs: CLAIM_NEEDS,
  model,
  Draw,
  Key,
  reads: ["from", "to", "host", "supplier", "basis", "q", "asof"],
});
