import type { Manifest } from "../../record/manifest";
import type { TableName } from "../../record/tables";

export interface Listed {
  readonly table: TableName;
  /** Path of the file under data/. */
  readonly file: string;
  /** What a row is. */
  readonly row: string;
  /** True where a row is a statement about a quantity. */
  readonly statements: boolean;
}

const listed = (table: TableName, file: string, row: string, statements = false): Listed => ({
  table,
  file,
  row,
  statements,
});

/** Every table, in the order a reader asks for them. */
export const INVENTORY: readonly Listed[] = [
  listed(
    "petroleum-monthly",
    "oil/monthly.csv",
    "what one supplier reported for one month: a number, or a silence",
    true,
  ),
  listed("petroleum-totals", "oil/totals.csv", "one published total, as the UN table stood on a date", true),
  listed("petroleum-estimates", "oil/estimates.csv", "one body’s statement on deliveries beyond the reports", true),
  listed("crude-oil", "oil/crude.csv", "one statement about crude oil or the pipeline", true),
  listed("vessels", "oil/vessels.csv", "one ship on one occasion"),
  listed("workers", "labour/workers.csv", "one reporter’s number of people, papers or crossings", true),
  listed("op8-reports", "labour/op8.csv", "one report under paragraph 8 of resolution 2397, or its absence", true),
  listed("entries", "labour/entries.csv", "one value of one series of entries, visas, permits or quotas", true),
  listed("earnings", "labour/earnings.csv", "one statement on pay, hours, the share withheld, or revenue", true),
  listed("labour-other", "labour/other.csv", "a labour figure that fits no other table", true),
  listed("labour-unnumbered", "labour/unnumbered.csv", "a labour statement without a number", true),
  listed("resolutions", "law/resolutions.csv", "one act or draft: a resolution, order, law or regulation"),
  listed("measures", "law/measures.csv", "one operative rule, with its limit and its first and last day"),
  listed("designations", "law/designations.csv", "one listed name, or a number of names listed on one day"),
  listed("events", "events.csv", "one thing that happened, told once"),
  listed(
    "tests",
    "context/tests.csv",
    "one group of launches alike in day, system, site and outcome, or one nuclear test",
  ),
  listed("nuclear-estimates", "context/nuclear.csv", "one body’s magnitude or yield of one nuclear test", true),
  listed("tests-crosscheck", "context/crosscheck.csv", "one date in two databases of missile tests"),
  listed("trade", "context/trade.csv", "one yearly trade figure by one reporter", true),
  listed("prices", "context/prices.csv", "one price from one survey", true),
  listed("claims", "claims/claims.csv", "one published sentence held against the record"),
  listed("contradictions", "contradictions.csv", "one disagreement between rows"),
  listed("sources", "sources.csv", "one document or page"),
];

/** How many rows are statements about a quantity. */
export function statementRows(manifest: Manifest): number {
  return INVENTORY.filter((t) => t.statements).reduce((n, t) => n + manifest.tables[t.table].rows, 0);
}
