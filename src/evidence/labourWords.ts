import { amountWords, figure } from "../record/names";
import type { WorkersRow } from "../record/tables";
import type { Qualifier } from "../record/units";

export const COUNTED: Readonly<Record<WorkersRow["counted"], string>> = {
  workers: "workers",
  permit_holders: "holders of work permits",
  citizens: "citizens, workers or not",
  it_workers: "IT workers",
  soldiers_builders: "soldiers sent to build",
  arrivals: "arrivals",
  departures: "departures",
  entries: "border entries",
  students: "students",
  visas_issued: "visas issued",
  permits_issued: "work permits issued",
  net_change: "net change",
  quota: "places of a quota",
  contract_target: "workers aimed at by contract",
  plan: "workers planned for",
};

export const FORMS: Readonly<Record<WorkersRow["measure"], string>> = {
  stock: "present at a date",
  new_arrivals: "newly arrived over a period",
  departures: "departed over a period",
  net_change: "net change between two dates",
  net_change_permit_holders: "net change of permit holders between two dates",
  quota: "planned or allowed; counts nobody yet",
};

export const SCOPES: Readonly<Record<WorkersRow["scope"], string>> = {
  national: "the whole country",
  world: "the whole world",
  region_total: "several countries together",
  subnational: "a part of the country",
  sector: "one sector",
  group: "one employer, site or group",
  all_citizens: "all citizens, not workers alone",
  border_entries: "border crossings, not people present",
  permits_or_visas: "papers issued, not people present",
  plan: "a plan or target",
  peak_or_undated: "a peak, or a number without a date",
};

type Amounts = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** A number of people: `30,023`, `about 20`, `no number`. */
export function countWords(row: Amounts, qualifier: Qualifier | ""): string {
  return amountWords(row.value, row.low, row.high, qualifier) || "no number";
}

/** `500–700` or `700` of a column that may have a lower end beside it; '' where there is none. */
export function ranged(low: number | null, value: number | null): string {
  if (value === null) return low === null ? "" : `at least ${figure(low)}`;
  return low === null ? figure(value) : `${figure(low)}–${figure(value)}`;
}
