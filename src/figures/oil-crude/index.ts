import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { crudeLayout } from "./layout";
import { model } from "./model";

export const figure = defineFigure({
  id: "oil-crude",
  name: "Crude oil",
  needs: ["crude-oil", "measures"],
  model,
  Draw,
  Key,
  planes: (m, width) => {
    const { frame, panels } = crudeLayout(m, width);
    const name = { t: "tonnes", bbl: "barrels" } as const;
    const planes = panels.map(({ unit, top, base, y }) => ({ name: "", unit: name[unit], top, base, y }));
    return { height: frame.height, planes };
  },
  reads: ["from", "to", "supplier", "basis", "asof"],
});
