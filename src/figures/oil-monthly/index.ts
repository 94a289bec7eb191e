import { countryName } from "../../record/names";
import { defineFigure } from "../figure";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { monthlyLayout } from "./layout";
import { model } from "./model";

export const figure = defineFigure({
  id: "oil-monthly",
  name: "Oil by month",
  needs: ["petroleum-monthly", "petroleum-totals", "measures"],
  model,
  Draw,
  Key,
  planes: (m, width) => {
    const { frame, bands } = monthlyLayout(m, width);
    const planes = bands.map(({ code, top, base, y }) => ({ name: countryName(code), unit: m.unit, top, base, y }));
    return { height: frame.height, planes };
  },
  reads: ["from", "to", "supplier", "basis", "unit", "asof"],
});
