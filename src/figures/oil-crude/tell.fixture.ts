import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";

export type Cells = Partial<Record<keyof Row<"crude-oil">, unknown>>;
export const customs = (id: string, from: string, to: string, tonnes: number, more: Cells = {}) =>
  row("crude-oil", {
    id,
    period_start: from,
    period_end: to,
    tonnes,
    supplier: "CHN",
    kind: "delivery",
    series: "china_customs",
    qualifier: "exact",
    basis: "official_statistics",
    reporter: "Customs",
    source_ids: [`s-${id}`],
    ...more,
  });
export const year = (id: string, y: number, tonnes: number, more: Cells = {}) =>
  customs(id, `${y}-01-01`, `${y}-12-31`, tonnes, more);
export const other = (id: string, y: number, more: Cells) =>
  row("crude-oil", {
    id,
    period_start: `${y}`,
    period_end: `${y}`,
    supplier: "CHN",
    kind: "delivery",
    series: "other",
    qualifier: "approx",
    basis: "estimate",
    reporter: "A body",
    source_ids: [`s-${id}`],
    ...more,
  });
export const rule = (id: string, more: Partial<Record<keyof Row<"measures">, unknown>> = {}) =>
  row("measures", {
    id,
    subject: "crude_oil",
    type: "cap",
    resolution_id: "S/RES/2397",
    starts: "2017-12-22",
    status: "in_force",
    title: "Crude cap",
    paragraph: "4",
    limit_value: 4_000_000,
    limit_unit: "barrel",
    limit_tonnes: 525_000,
    source_ids: [`s-${id}`],
    ...more,
  });

export const of = (
  rows: readonly Row<"crude-oil">[],
  query = "from=2010&to=2020",
  measures: readonly Row<"measures">[] = [],
) => model(tables({ "crude-oil": rows, measures }), parseView(query).view);
export const finding = (...args: Parameters<typeof of>) => of(...args).finding;
