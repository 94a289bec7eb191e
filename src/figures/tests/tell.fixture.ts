import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";
import { prepare } from "./prepare";

export const fired = (id: string, date: string, more: Partial<Record<keyof Row<"tests">, unknown>> = {}) =>
  row("tests", {
    id,
    date,
    kind: "missile_test",
    range_class: "SRBM",
    count: 1,
    outcome: "success",
    system: "KN-25",
    site_name: "Wonsan",
    source_ids: ["s1"],
    ...more,
  });
export const blast = (id: string, date: string, more: Partial<Record<keyof Row<"tests">, unknown>> = {}) =>
  row("tests", {
    id,
    date,
    kind: "nuclear_test",
    range_class: "nuclear",
    outcome: "success",
    site_name: "Punggye-ri",
    yield_kt_low: 5,
    yield_kt_high: 20,
    source_ids: ["s2"],
    ...more,
  });
export const said = (
  id: string,
  test_id: string,
  more: Partial<Record<keyof Row<"nuclear-estimates">, unknown>> = {},
) =>
  row("nuclear-estimates", {
    id,
    test_id,
    date: "2016-01-06",
    reporter: "NORSAR (Norway)",
    qualifier: "approx",
    source_ids: ["s3"],
    ...more,
  });
export const checked = (id: string, more: Partial<Record<keyof Row<"tests-crosscheck">, unknown>>) =>
  row("tests-crosscheck", { id, source_ids: ["s4"], ...more });

export const of = (
  tests: readonly Row<"tests">[],
  query = "from=2016&to=2016",
  estimates: readonly Row<"nuclear-estimates">[] = [],
  checks: readonly Row<"tests-crosscheck">[] = [],
) => model(tables({ tests, "nuclear-estimates": estimates, "tests-crosscheck": checks }), parseView(query).view);
export const finding = (...args: Parameters<typeof of>) => of(...args).finding;
export const launchOf = (t: Row<"tests">) => {
  const [l] = prepare([t], [], []).launches;
  if (!l) throw new Error("no launch");
  return l;
};
