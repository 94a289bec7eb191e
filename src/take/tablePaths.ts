import type { TableName } from "../record/tables";

/** Where each table lies as CSV, from the folder `data/`; held against data/datapackage.json by a test. */
export const TABLE_PATHS: Readonly<Record<TableName, string>> = {
  "petroleum-monthly": "oil/monthly.csv",
  "petroleum-totals": "oil/totals.csv",
  "petroleum-estimates": "oil/estimates.csv",
  "crude-oil": "oil/crude.csv",
  vessels: "oil/vessels.csv",
  contradictions: "contradictions.csv",
  workers: "labour/workers.csv",
  earnings: "labour/earnings.csv",
  "labour-other": "labour/other.csv",
  "labour-unnumbered": "labour/unnumbered.csv",
  "op8-reports": "labour/op8.csv",
  entries: "labour/entries.csv",
  claims: "claims/claims.csv",
  sources: "sources.csv",
  events: "events.csv",
  resolutions: "law/resolutions.csv",
  measures: "law/measures.csv",
  designations: "law/designations.csv",
  tests: "context/tests.csv",
  "nuclear-estimates": "context/nuclear.csv",
  "tests-crosscheck": "context/crosscheck.csv",
  trade: "context/trade.csv",
  prices: "context/prices.csv",
};
