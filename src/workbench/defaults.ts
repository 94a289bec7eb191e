import type { TableName } from "../record/tables";
import { BLANK, type Spec } from "../view/spec";
import { rangeOf } from "./ranges";
import { columnOf, type Frame, LEVEL } from "./table";

const spec = (table: TableName, part: Partial<Spec>): Spec => ({ ...BLANK, table, ...part });

/** What each table shows first: a chart that adds nothing up that does not add up. */
export const DEFAULTS: Readonly<Record<TableName, Spec>> = {
  "petroleum-monthly": spec("petroleum-monthly", {
    how: "sum",
    value: "barrels_converted",
    x: "period_start",
    step: "month",
    split: "supplier",
    chart: "stack",
    where: { leads: ["yes"] },
  }),
  "petroleum-totals": spec("petroleum-totals", {
    how: "each",
    value: "barrels",
    x: "as_of",
    split: "supplier",
    chart: "scatter",
  }),
  "petroleum-estimates": spec("petroleum-estimates", {
    how: "each",
    value: "value",
    x: "body",
    split: "basis",
    chart: "dots",
    where: { unit: ["barrels"] },
  }),
  "crude-oil": spec("crude-oil", {
    how: "each",
    value: "tonnes",
    x: "period_start",
    split: "series",
    chart: "scatter",
  }),
  vessels: spec("vessels", { x: "flag", split: "role", chart: "stack" }),
  contradictions: spec("contradictions", { x: "topic", chart: "bar" }),
  workers: spec("workers", {
    how: "each",
    value: "value",
    x: "host",
    split: "basis",
    chart: "dots",
    top: 14,
    where: { measure: ["stock"], counted: ["workers"], scope: ["national", "world"] },
  }),
  earnings: spec("earnings", {
    how: "each",
    value: "value",
    x: "sector",
    split: "kind",
    chart: "dots",
    top: 12,
    where: { measure: ["monthly_wage"], unit: ["USD"] },
  }),
  "labour-other": spec("labour-other", { x: "measure", split: "basis", chart: "stack", top: 12 }),
  "labour-unnumbered": spec("labour-unnumbered", { x: "host", split: "basis", chart: "stack" }),
  "op8-reports": spec("op8-reports", { x: "report_type", split: "basis", chart: "stack" }),
  entries: spec("entries", {
    how: "each",
    value: "value",
    x: "period_start",
    split: "host",
    chart: "scatter",
    where: { measure: ["entries_work"] },
  }),
  claims: spec("claims", { x: "verdict", split: "topic", chart: "stack" }),
  sources: spec("sources", { x: "published", step: "year", split: "kind", chart: "stack" }),
  events: spec("events", { x: "date", step: "year", split: "lane", chart: "stack", top: 9 }),
  resolutions: spec("resolutions", { x: "date_adopted", step: "year", split: "body", chart: "stack" }),
  measures: spec("measures", { x: "subject", split: "type", chart: "heat", top: 12 }),
  designations: spec("designations", {
    how: "sum",
    value: "count",
    x: "date",
    step: "year",
    split: "list",
    chart: "stack",
  }),
  tests: spec("tests", {
    how: "sum",
    value: "count",
    x: "date",
    step: "year",
    split: "range_class",
    chart: "stack",
    where: { kind: ["missile_test"] },
  }),
  "nuclear-estimates": spec("nuclear-estimates", {
    how: "each",
    value: "yield_kt",
    x: "date",
    split: "reporter",
    chart: "scatter",
    log: true,
  }),
  "tests-crosscheck": spec("tests-crosscheck", { x: "csis_date", step: "year", split: "match", chart: "stack" }),
  trade: spec("trade", {
    how: "each",
    value: "value_usd",
    x: "year",
    split: "partner",
    chart: "scatter",
    where: { flow: ["total"] },
  }),
  prices: spec("prices", {
    how: "each",
    value: "value",
    x: "date",
    split: "place",
    chart: "scatter",
    where: { item: ["gasoline"], unit: ["KPW/kg"] },
  }),
};

/** What a reader's own table shows first: its first date along the axis, its first short list told apart. */
export function ownDefault(frame: Frame): Spec {
  const date = frame.columns.find((c) => c.kind === "date");
  const classes = frame.columns.filter(
    (c) => c.kind === "text" && !c.many && c.words.length > 1 && c.words.length <= frame.rows / 2,
  );
  const few = classes.find((c) => c.kind === "text" && c.words.length <= 30) ?? classes[0];
  const numbers = frame.columns.filter((c) => c.kind === "number");
  // A value with its low and high is an estimate: each is drawn with its range, and none are added.
  const estimate = numbers.find((c) => rangeOf(frame, c.name));
  const number = estimate ?? numbers[0];
  let step: Spec["step"] = "year";
  if (date?.kind === "date") {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    let least: number = LEVEL.day;
    for (let i = 0; i < frame.rows; i++) {
      const level = date.levels[i] as number;
      if (level === 0) continue;
      const d = date.values[i] as number;
      if (d < lo) lo = d;
      if (d > hi) hi = d;
      if (level < least) least = level;
    }
    const days = hi - lo;
    step = days > 366 * 12 ? "year" : days > 120 ? "month" : "day";
    if (least < LEVEL.month) step = "year";
    else if (least < LEVEL.day && step === "day") step = "month";
  }
  const x = date?.name ?? few?.name ?? columnOf(frame, frame.columns[0]?.name ?? "")?.name ?? "";
  return {
    ...BLANK,
    how: estimate && (date || few) ? "each" : number && (date || few) ? "sum" : "rows",
    value: number?.name ?? "",
    x,
    step,
    split: few && few.name !== x ? few.name : "",
    chart: estimate ? (date ? "scatter" : "dots") : "stack",
  };
}
