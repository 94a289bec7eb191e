import type { Figure } from "./figure";
import { figure as labourMap } from "./labour-map/index";
import { figure as labourStock } from "./labour-stock/index";
import { figure as measures } from "./measures/index";
import type { FigureId } from "./model";
import { figure as oilCap } from "./oil-cap/index";
import { figure as oilMonthly } from "./oil-monthly/index";
import { figure as timeline } from "./timeline/index";

/** Every figure of the atlas, by the id that stands in its address. */
export const FIGURES: Readonly<Record<FigureId, Figure>> = {
  timeline,
  measures,
  "oil-monthly": oilMonthly,
  "oil-cap": oilCap,
  "labour-stock": labourStock,
  "labour-map": labourMap,
};
