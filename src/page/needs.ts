import { FIGURES } from "../figures";
import { HEADLINE_NEEDS } from "../figures/headlines";
import type { FigureId } from "../figures/model";
import { STRIP_NEEDS } from "../figures/timeline/strip";
import type { TableName } from "../record/tables";

/** Tables of some figures and of the strip above them, each once. */
export function figureNeeds(figures: readonly FigureId[]): readonly TableName[] {
  return [...new Set<TableName>([...STRIP_NEEDS, ...figures.flatMap((id) => FIGURES[id].needs)])];
}

export function overviewNeeds(figures: readonly FigureId[]): readonly TableName[] {
  return [...new Set<TableName>([...HEADLINE_NEEDS, ...figureNeeds(figures)])];
}
