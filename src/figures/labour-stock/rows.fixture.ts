import type { MeasuresRow, Op8ReportsRow, WorkersRow } from "../../record/tables";
import type { Iso3, IsoDate, Persons } from "../../record/units";
import { parseView } from "../../view/codec";
import { model, type StockModel } from "./model";

const date = (text: string) => text as IsoDate;

/** A made-up estimate for tests: exactly 1,000 workers in Kuwait in 2017, said by Anna, but for what is given. */
export function worker(id: string, part: Partial<WorkersRow> = {}): WorkersRow {
  const start = part.date_start ?? date("2017");
  return {
    id,
    host: "KWT" as Iso3,
    date_start: start,
    date_end: start,
    measure: "stock",
    counted: "workers",
    value: 1000 as Persons,
    low: null,
    high: null,
    qualifier: "exact",
    scope: "national",
    use_in_series: "yes",
    sector: "",
    legal_status: "",
    basis: "estimate",
    reporter: part.voice ?? "Anna",
    voice: "Anna",
    origin: "",
    repeats: "",
    op8_twin: "",
    source_ids: [`s-${id}`],
    known: "",
    ...part,
  };
}

/** A made-up report under paragraph 8 without any number: withheld, by Kuwait, in March 2019. */
export function report(id: string, part: Partial<Op8ReportsRow> = {}): Op8ReportsRow {
  return {
    id,
    state: "KWT" as Iso3,
    report_type: "midterm",
    report_date: date("2019-03"),
    document: "",
    workers_before_low: null,
    workers_before: null,
    before_date: "",
    counted_before: "",
    qualifier_before: "",
    repatriated: null,
    repatriated_is: "",
    counted_repatriated: "",
    qualifier_repatriated: "",
    repatriated_period_start: "",
    repatriated_period_end: "",
    remaining_low: null,
    remaining: null,
    remaining_date: "",
    counted_remaining: "",
    qualifier_remaining: "",
    reports_received: null,
    public: "no",
    qualifier: "",
    use_in_series: "",
    silence: "withheld",
    basis: "reported_to_un",
    reporter: "Kuwait",
    source_ids: [`s-${id}`],
    known: "",
    ...part,
  } as Op8ReportsRow;
}

export const persons = (n: number) => n as Persons;
export const iso3 = (code: string) => code as Iso3;
export { date };

/** What the figure says of a small record. */
export function stock(
  workers: readonly WorkersRow[],
  query = "",
  reports: readonly Op8ReportsRow[] = [],
  measures: readonly MeasuresRow[] = [],
): StockModel {
  const record = {
    workers,
    "op8-reports": reports,
    measures,
    "labour-other": [],
    "labour-unnumbered": [],
    version: "1",
  };
  return model(record, parseView(query).view);
}
