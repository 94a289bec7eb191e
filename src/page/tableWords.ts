import type { TableName } from "../record/tables";

/** What a table is called on screen. */
export const TABLE_WORDS: Readonly<Record<TableName, string>> = {
  "petroleum-monthly": "Refined petroleum by month",
  "petroleum-totals": "Refined petroleum, published totals",
  "petroleum-estimates": "Oil estimates",
  "crude-oil": "Crude oil",
  vessels: "Ships",
  contradictions: "Contradictions",
  workers: "Workers",
  earnings: "Earnings",
  "labour-other": "Other labour figures",
  "labour-unnumbered": "Labour statements without a number",
  "op8-reports": "Repatriation reports",
  entries: "Entries, visas and permits",
  claims: "Claims",
  sources: "Sources",
  events: "Events",
  resolutions: "Legal acts",
  measures: "Measures",
  designations: "Listings",
  tests: "Tests",
  "nuclear-estimates": "Nuclear test estimates",
  "tests-crosscheck": "Test lists compared",
  trade: "Trade",
  prices: "Prices",
};
