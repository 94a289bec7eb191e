import type { Figure } from "./figure";
import type { FigureId } from "./model";

/** Every figure of the atlas, by the id that stands in its address; its code is loaded where it is drawn. */
export const FIGURES: Readonly<Record<FigureId, () => Promise<{ readonly figure: Figure }>>> = {
  timeline: () => import("./timeline/index"),
  measures: () => import("./measures/index"),
  "oil-monthly": () => import("./oil-monthly/index"),
  "oil-cap": () => import("./oil-cap/index"),
  "oil-estimates": () => import("./oil-estimates/index"),
  "oil-crude": () => import("./oil-crude/index"),
  "labour-stock": () => import("./labour-stock/index"),
  "labour-map": () => import("./labour-map/index"),
  claims: () => import("./claims/index"),
  "labour-repatriation": () => import("./labour-repatriation/index"),
  "labour-entries": () => import("./labour-entries/index"),
  "labour-earnings": () => import("./labour-earnings/index"),
  designations: () => import("./designations/index"),
  tests: () => import("./tests/index"),
  trade: () => import("./trade/index"),
  "reporting-calendar": () => import("./reporting-calendar/index"),
};

export type Loaded = Readonly<Partial<Record<FigureId, Figure>>>;

/** Some figures with their code, each once. */
export async function loadFigures(ids: readonly FigureId[]): Promise<Loaded> {
  const loaded = await Promise.all(ids.map(async (id) => [id, (await FIGURES[id]()).figure] as const));
  return Object.fromEntries(loaded);
}
