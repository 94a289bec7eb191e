import type { TableName } from "../../record/tables";

/** What the page draws from: the tables it counts in, and those whose rows contradict each other. */
export const ABOUT_NEEDS = [
  "contradictions",
  "petroleum-monthly",
  "petroleum-totals",
  "petroleum-estimates",
  "crude-oil",
  "vessels",
  "workers",
  "earnings",
  "op8-reports",
  "entries",
  "events",
  "resolutions",
  "measures",
  "designations",
  "tests",
  "nuclear-estimates",
  "trade",
  "prices",
] as const satisfies readonly TableName[];

export type AboutTable = (typeof ABOUT_NEEDS)[number];
