import { FIGURES, type Loaded } from "../figures";
import type { Figure } from "../figures/figure";
import { type ChartId, type DrawnId, isChart } from "../figures/model";

/** What slides draw, with its code. */
export type Drawn = Loaded & Readonly<Record<ChartId, Figure>>;

/**
 * A figure of the atlas, or a chart of the workbench in the shape of one: decks know nothing of the workbench, whose code
 * comes only where a slide shows such a chart. Rejects where code does not come.
 */
export async function drawnOf(id: DrawnId, code: typeof FIGURES = FIGURES): Promise<Figure> {
  if (!isChart(id)) return (await code[id]()).figure;
  return (await import("./charts/chartFigure")).chartFigure(id);
}

/** Some of what slides draw, each once. */
export async function loadDrawn(ids: readonly DrawnId[]): Promise<Drawn> {
  const loaded = await Promise.all(ids.map(async (id) => [id, await drawnOf(id)] as const));
  return Object.fromEntries(loaded);
}
