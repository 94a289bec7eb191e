import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model, type RepatriationModel } from "./model";

export type Cells = Partial<Record<keyof Row<"op8-reports">, unknown>>;
export const DEADLINE = row("measures", {
  id: "m2397-labour",
  resolution_id: "S/RES/2397",
  deadline: "2019-12-22",
  paragraph: "8",
  source_ids: ["s-m"],
});
export const report = (id: string, state: string, report_type: string, more: Cells = {}) =>
  row("op8-reports", {
    id,
    state,
    report_type,
    report_date: "2019-03-20",
    public: "yes",
    basis: "reported_to_un",
    reporter: `${state} report`,
    source_ids: [`s-${id}`],
    ...more,
  });
export const before = (n: number, more: Cells = {}): Cells => ({
  workers_before: n,
  before_date: "2017-12",
  counted_before: "workers",
  qualifier_before: "exact",
  ...more,
});
export const left = (n: number, more: Cells = {}): Cells => ({
  remaining: n,
  remaining_date: "2019-03",
  counted_remaining: "workers",
  qualifier_remaining: "exact",
  ...more,
});
export const sent = (n: number, more: Cells = {}): Cells => ({
  repatriated: n,
  repatriated_is: "counted",
  counted_repatriated: "workers",
  qualifier_repatriated: "exact",
  repatriated_period_end: "2018-12",
  ...more,
});

export const of = (
  rows: readonly Row<"op8-reports">[],
  query = "from=2017&to=2021",
  more: { workers?: Row<"workers">[]; measures?: Row<"measures">[] } = {},
) =>
  model(
    tables({ "op8-reports": rows, workers: more.workers ?? [], measures: more.measures ?? [DEADLINE] }),
    parseView(query).view,
  );
export const finding = (...args: Parameters<typeof of>) => of(...args).finding;
export const reports = (m: RepatriationModel) => [...m.states, ...m.none, ...m.mute].flatMap((s) => s.reports);
export const label = (cells: Cells, type = "midterm", state = "QAT") => {
  const m = of([report("a", state, type, cells)]);
  return (reports(m)[0] ?? m.world[0])?.label;
};
