import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { EntriesKey } from "./Key";
import { model } from "./model";
import { shorter } from "./short";

export const figure = defineFigure({
  id: "labour-entries",
  name: "Entries and papers",
  needs: ["entries", "measures"],
  model,
  Draw,
  Key: EntriesKey,
  shorter,
  reads: ["from", "to", "host", "basis", "q", "asof"],
});
