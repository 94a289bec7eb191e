import type { LabourUnnumberedRow, Op8ReportsRow, WorkersRow } from "../../record/tables";
import { parseView } from "../../view/codec";
import { date, iso3 } from "../labour-stock/rows.fixture";
import { type MapModel, model } from "./model";

/** A made-up statement without a number for tests: "thousands" in Kuwait in 2017, by Anna, but for what is given. */
export const word = (id: string, part: Partial<LabourUnnumberedRow> = {}): LabourUnnumberedRow => ({
  id,
  table: "workers",
  host: iso3("KWT"),
  date_start: date("2017"),
  date_end: date("2017"),
  sector: "",
  measure: "stock",
  basis: "estimate",
  reporter: "Anna",
  source_ids: [`s-${id}`],
  statement: "thousands",
  known: "",
  ...part,
});

/** What the map says of a small record. */
export const told = (
  workers: readonly WorkersRow[],
  query = "from=2016&to=2020",
  reports: readonly Op8ReportsRow[] = [],
  words: readonly LabourUnnumberedRow[] = [],
): MapModel =>
  model({ workers, "op8-reports": reports, "labour-unnumbered": words, version: "1" }, parseView(query).view);
