import type { TableName } from "../record/tables";

/** Tables the numbers on top of the overview are computed from; apart, so that a page can ask without their code. */
export const HEADLINE_NEEDS = [
  "petroleum-monthly",
  "petroleum-totals",
  "op8-reports",
  "measures",
] as const satisfies readonly TableName[];
