import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";

export type Cells = Partial<Record<keyof Row<"earnings">, unknown>>;
export const pay = (id: string, more: Cells = {}) =>
  row("earnings", {
    id,
    host: "RUS",
    year_start: "2017",
    year_end: "2017",
    measure: "monthly_wage",
    kind: "gross_paid_by_employer",
    scope: "host",
    value: 500,
    qualifier: "exact",
    unit: "USD",
    basis: "estimate",
    reporter: `Body ${id}`,
    source_ids: [`s-${id}`],
    ...more,
  });
export const revenue = (id: string, more: Cells = {}) =>
  pay(id, {
    host: "WLD",
    scope: "world",
    measure: "annual_revenue_to_state",
    kind: "as_stated_gross_or_net_unclear",
    value: 2e8,
    ...more,
  });
export const share = (id: string, more: Cells = {}) =>
  pay(id, { measure: "share_withheld", kind: "stated", unit: "percent", value: 70, ...more });

export const of = (rows: readonly Row<"earnings">[], query = "from=2010&to=2020") =>
  model(tables({ earnings: rows }), parseView(query).view);
export const finding = (...args: Parameters<typeof of>) => of(...args).finding;
export const voices = (...args: Parameters<typeof of>) =>
  of(...args).panels.flatMap((p) => p.hosts.flatMap((h) => h.voices));
export const shape = (...args: Parameters<typeof of>) =>
  voices(...args).map((v) => [v.main.id, v.variants.map((r) => r.id).join(), v.again.map((r) => r.id).join(), v.older]);
