import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { CLAIM_NEEDS } from "./find";
import { Key } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "claims",
  name: "Claims",
  needs: CLAIM_NEEDS,
  model,
  Draw,
  Key,
  shorter,
  reads: ["from", "to", "host", "supplier", "basis", "q", "asof"],
});
