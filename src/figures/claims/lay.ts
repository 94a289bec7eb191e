import type { ClaimsRow } from "../../record/tables";

/** Figures with a value axis on which a picked claim is drawn; the others only show the same thing. */
const LAID: ReadonlySet<string> = new Set(["oil-monthly", "oil-cap", "oil-estimates", "labour-stock"]);

/** True where the claim's number is drawn in its figure. */
export function isLaid(row: Pick<ClaimsRow, "figure" | "unit">): boolean {
  return LAID.has(row.figure) && row.unit !== "date";
}

/** What the way from a claim to its figure is called. */
export function layWords(laid: boolean): string {
  return laid ? "Lay it over the figure" : "Open the figure";
}

/** True where a verdict rests on what the reader, at a knowledge date, could not have read. */
export function restsOnLater(
  row: Pick<ClaimsRow, "statements" | "source_ids">,
  known: { readonly row: (id: string) => boolean; readonly source: (id: string) => boolean },
): boolean {
  return !row.statements.every(known.row) || !row.source_ids.every(known.source);
}
