import { overlaps, periodWords, type Span, spanBetween } from "../../record/day";
import type { ClaimsRow } from "../../record/tables";
import { FIGURE_IDS, type FigureId } from "../model";
import { noPlace } from "../noPlace";

/** True where the claimed number or day is drawn in its figure; elsewhere the figure says why it is not. */
export function isLaid(row: Parameters<typeof noPlace>[0]): boolean {
  return noPlace(row) === "";
}

/** The figure in which a claim can be seen, where there is one of that id. */
export function figureOf(row: Pick<ClaimsRow, "figure">): FigureId | null {
  return FIGURE_IDS.find((f) => f === row.figure) ?? null;
}

/** What the way from a claim to its figure is called. */
export function layWords(laid: boolean): string {
  return laid ? "Lay it over the figure" : "Open the figure";
}

/** Why a claim is not seen in a figure as it stands, as a sentence; '' where it is, or where the figure says it itself. */
export function outOfSight(
  row: Pick<ClaimsRow, "figure" | "period_start" | "period_end">,
  figure: FigureId,
  window: Span,
): string {
  if (row.figure !== figure) return "It is about what another figure shows.";
  if (row.period_start === "" || overlaps(spanBetween(row.period_start, row.period_end), window)) return "";
  return `It is about ${periodWords(row.period_start, row.period_end)}, outside the window shown.`;
}
