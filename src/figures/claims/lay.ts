import type { ClaimsRow } from "../../record/tables";
import { FIGURE_IDS, type FigureId } from "../model";

/** Figures with a value axis on which a picked claim is drawn; the others only show the same thing. */
const LAID: ReadonlySet<string> = new Set(["oil-monthly", "oil-cap", "oil-estimates", "labour-stock"]);

/** True where the claim's number is drawn in its figure: on bars of single months a sum of several has no place. */
export function isLaid(row: Pick<ClaimsRow, "figure" | "unit" | "quantity" | "period_start" | "period_end">): boolean {
  const sum = row.quantity === "refined_reported" && row.period_end !== "" && row.period_end !== row.period_start;
  return LAID.has(row.figure) && row.unit !== "date" && !(row.figure === "oil-monthly" && sum);
}

/** The figure in which a claim can be seen, where there is one of that id. */
export function figureOf(row: Pick<ClaimsRow, "figure">): FigureId | null {
  return FIGURE_IDS.find((f) => f === row.figure) ?? null;
}

/** What the way from a claim to its figure is called. */
export function layWords(laid: boolean): string {
  return laid ? "Lay it over the figure" : "Open the figure";
}
