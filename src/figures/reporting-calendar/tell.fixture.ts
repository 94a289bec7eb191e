import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { answersOf, duesOf } from "./labour";
import { model } from "./model";

export type Op8 = Partial<Record<keyof Row<"op8-reports">, unknown>>;
export type Month = Partial<Record<keyof Row<"petroleum-monthly">, unknown>>;
export type Rule = Partial<Record<keyof Row<"measures">, unknown>>;

export const rule = (id: string, more: Rule) =>
  row("measures", { id, resolution_id: "S/RES/2397", source_ids: [`s-${id}`], ...more });
export const INTERIM = rule("m2397-labour-interim", { deadline: "2019-03-22", paragraph: "8" });
export const FINAL = rule("m2397-labour-final", { deadline: "2020-03-22", paragraph: "8" });
export const NOTICE = rule("m2397-refined-report", {
  starts: "2018-01-01",
  limit_unit: "days",
  limit_value: 30,
  paragraph: "5",
});
export const RULES = [INTERIM, FINAL, NOTICE];

let n = 0;
export const op8 = (state: string, report_type: string, more: Op8 = {}) => {
  n += 1;
  return row("op8-reports", {
    id: `o${n}`,
    state,
    report_type,
    report_date: "2019-03-20",
    public: "yes",
    basis: "reported_to_un",
    reporter: `${state} (report)`,
    source_ids: ["s-o"],
    ...more,
  });
};
export const month = (supplier: string, at: string, more: Month = {}) =>
  row("petroleum-monthly", {
    id: `${supplier}-${at}-${more.as_of ?? ""}`,
    supplier,
    period_start: at,
    period_end: at,
    as_of: "2019-12-01",
    basis: "reported_to_un",
    reporter: supplier,
    source_ids: ["s-m"],
    ...more,
  });

export const of = (
  rows: { op8?: Row<"op8-reports">[]; oil?: Row<"petroleum-monthly">[]; rules?: Row<"measures">[] },
  query = "from=2019&to=2019",
) =>
  model(
    tables({ "op8-reports": rows.op8 ?? [], "petroleum-monthly": rows.oil ?? [], measures: rows.rules ?? RULES }),
    parseView(query).view,
  );

export const answers = (...rows: Row<"op8-reports">[]) => answersOf(rows, duesOf(RULES));
export const sign = (more: Op8, type = "midterm") => {
  const [s] = answers(op8("QAT", type, more));
  return s?.midterm.filings[0]?.sign ?? s?.final.filings[0]?.sign;
};

export const page = (report_date: string, reports_received: number | null, more: Op8 = {}) =>
  op8("WLD", "midterm", {
    report_date,
    reports_received,
    qualifier: "exact",
    reporter: "NK News",
    basis: "estimate",
    ...more,
  });
