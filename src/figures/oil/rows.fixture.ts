import { spanBetween } from "../../record/day";
import type { PetroleumEstimatesRow, PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { Barrels, Iso3, IsoDate, Tonnes } from "../../record/units";
import type { OilCap } from "./caps";
import type { CapPeriod } from "./years";

export const CHN = "CHN" as Iso3;
export const RUS = "RUS" as Iso3;
export const bbl = (n: number) => n as Barrels;
export const t = (n: number) => n as Tonnes;
/** The days of a row, months or whole dates. */
export const over = (from: string, to = from) => ({ period_start: from as IsoDate, period_end: to as IsoDate });

/** A made-up estimate for tests: exactly 600,000 barrels beyond the reports in 2019, at no stated load, by RUSI. */
export const estimate = (id: string, part: Partial<PetroleumEstimatesRow> = {}): PetroleumEstimatesRow => ({
  id,
  ...over("2019-01", "2019-12"),
  product: "refined_petroleum",
  measure: "illicit_deliveries",
  body: "RUSI",
  low: null,
  value: 600_000,
  high: null,
  unit: "barrels",
  laden: null,
  laden_case: "",
  qualifier: "exact",
  basis: "estimate",
  reporter: "RUSI",
  origin: "",
  source_ids: [`s-${id}`],
  cap_meter: "yes",
  known: "",
  ...part,
});

/** A month of a supplier as filed: exact, in barrels; null for a silence. */
export const month = (
  supplier: Iso3,
  on: string,
  barrels: number | null,
  part: Partial<PetroleumMonthlyRow> = {},
): PetroleumMonthlyRow => ({
  id: `${supplier}-${on}`,
  ...over(on),
  supplier,
  tonnes: null,
  barrels: barrels === null ? null : bbl(barrels),
  silence: barrels === null && !part.tonnes ? "not_reported" : "",
  filing: "",
  as_of: "",
  basis: "reported_to_un",
  reporter: supplier,
  source_ids: [`s-${supplier}`],
  from_ids: [],
  converted: "",
  leading: "",
  rounding: "exact",
  known: "",
  ...part,
});

/** A published total of 2018, in barrels, of all months. */
export const total = (id: string, part: Partial<PetroleumTotalsRow> = {}): PetroleumTotalsRow => ({
  id,
  ...over("2018-01", "2018-12"),
  supplier: RUS,
  tonnes: null,
  barrels: null,
  share_of_cap_percent: null,
  as_of: "",
  basis: "reported_to_un",
  reporter: "Committee",
  source_ids: [`s-${id}`],
  converted: "",
  leading: "",
  rounding: "exact",
  missing: [],
  known: "",
  ...part,
});

const CAP: OilCap = {
  id: "cap",
  title: "Cap",
  resolution: "S/RES/2397",
  paragraph: "para 5",
  limit: bbl(1000),
  starts: "2018-01-01" as IsoDate,
  span: spanBetween("2018-01-01", "2026-11"),
  yearly: true,
  sources: ["law"],
};

/** A year under a cap of 1,000 barrels, so that ten barrels are one percent. */
export const capYear = (year: number): CapPeriod => ({
  label: `${year}`,
  start: `${year}-01` as IsoDate,
  end: `${year}-12` as IsoDate,
  span: spanBetween(`${year}-01`, `${year}-12`),
  months: 12,
  cap: CAP,
  limit: CAP.limit,
});
