import type { How, Spec } from "../view/spec";
import { passing, textOf } from "./cube";
import { columnOf, type Frame } from "./table";
import { columnWord, say } from "./words";

/** Different things never share an axis: in these columns rows must agree where a value is drawn, or be told apart. */
const AGREE = ["unit", "measure", "counted", "quantity", "item", "magnitude_type", "topic"] as const;
/** Of these even telling apart does not help: two units on one axis are two charts. */
const ALONE: ReadonlySet<string> = new Set(["unit"]);

/** Values of the record that may be added up, and under which condition. Everything else is several statements of one thing. */
const ADDS: Readonly<Record<string, Readonly<Record<string, Spec["where"]>>>> = {
  "petroleum-monthly": { barrels_converted: { leads: ["yes"] }, tonnes_converted: { leads: ["yes"] } },
  tests: { count: {} },
  designations: { count: {} },
};

export function howsFor(frame: Frame, value: string): readonly How[] {
  if (frame.table === null) return value ? ["sum", "mean", "each", "rows"] : ["rows"];
  const adds = value && ADDS[frame.table]?.[value];
  return [...(adds ? (["sum"] as const) : []), ...(value ? (["each"] as const) : []), "rows", "statements"];
}

export interface Settled {
  readonly spec: Spec;
  /** What was changed of what was asked, and why; sentences. */
  readonly said: readonly string[];
}

/** The most common value of a column among some rows. */
function commonest(
  frame: Frame,
  name: string,
  keep: Uint8Array | null,
  value: string,
): { list: string[]; top: string } {
  const column = textOf(columnOf(frame, name) as never);
  const number = columnOf(frame, value);
  const counts = new Map<number, number>();
  for (let i = 0; i < frame.rows; i++) {
    if (keep && !keep[i]) continue;
    if (number?.kind === "number" && Number.isNaN(number.values[i])) continue;
    const k = column.values[i] as number;
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const order = [...counts].sort((a, b) => b[1] - a[1]).map(([k]) => (k < 0 ? "" : (column.words[k] ?? "")));
  return { list: order, top: order.find((w) => w !== "") ?? "" };
}

/** Columns of a reader's table that say what a number is in. */
const unitColumns = (frame: Frame): readonly string[] =>
  frame.columns.filter((c) => c.kind === "text" && !c.many && UNIT.test(c.name)).map((c) => c.name);
const UNIT = /^(units?|unit of measure|uom|currency|einheit|währung|단위|통화)$/i;

/** A spec that fits the table and mixes nothing: unknown columns fall back, and rows are narrowed where they must agree. */
export function settle(asked: Spec, frame: Frame, usual: Spec): Settled {
  const said: string[] = [];
  const known = (name: string) => columnOf(frame, name) !== undefined;
  let spec = asked;
  if (!known(spec.x)) spec = { ...spec, x: usual.x, step: usual.step };
  if (spec.split && !known(spec.split)) spec = { ...spec, split: "" };
  spec = { ...spec, where: Object.fromEntries(Object.entries(spec.where).filter(([k]) => known(k))) };
  const number = columnOf(frame, spec.value)?.kind === "number" ? spec.value : "";
  const hows = howsFor(frame, number);
  const counts = spec.how === "rows" || spec.how === "statements";
  if (!counts && !number) spec = { ...spec, how: "rows", value: "" };
  else if (!hows.includes(spec.how)) {
    said.push(
      `${columnWord(frame, number)} is not added up: several statements speak of one quantity, and a sum would count it more than once. Each is drawn.`,
    );
    spec = { ...spec, how: "each" };
  }
  if (spec.how === "sum" && frame.table !== null) {
    const needed = ADDS[frame.table]?.[spec.value] ?? {};
    for (const [k, list] of Object.entries(needed)) {
      if (spec.where[k]?.join() !== list.join())
        said.push("Only statements that lead are added up; rivals are in the table of the figure.");
      spec = { ...spec, where: { ...spec.where, [k]: list } };
    }
  }
  const raw = spec.chart === "scatter" || spec.chart === "dots";
  if (spec.how === "each" && !raw)
    spec = { ...spec, chart: columnOf(frame, spec.x)?.kind === "text" ? "dots" : "scatter" };
  if (spec.how !== "each" && raw) spec = { ...spec, chart: "bar" };
  if (spec.chart === "dots" && columnOf(frame, spec.x)?.kind !== "text") spec = { ...spec, chart: "scatter" };
  if (spec.chart === "scatter" && columnOf(frame, spec.x)?.kind === "text") spec = { ...spec, chart: "dots" };
  if (spec.how !== "rows" && spec.how !== "statements") {
    for (const name of frame.table === null ? unitColumns(frame) : AGREE) {
      if (name === "magnitude_type" && spec.value !== "magnitude") continue;
      if (!known(name) || name === spec.x || (frame.table !== null && !ALONE.has(name) && name === spec.split))
        continue;
      const { list, top } = commonest(frame, name, passing(frame, spec.where), spec.value);
      if (list.length < 2 || !top) continue;
      spec = { ...spec, where: { ...spec.where, [name]: [top] } };
      said.push(
        `Only rows whose ${columnWord(frame, name)} is “${say(frame, name)(top)}” are drawn: different things never share an axis.`,
      );
    }
  }
  if (spec.log && (spec.chart === "stack" || spec.chart === "area" || spec.chart === "bar" || spec.chart === "heat")) {
    said.push("Bars and areas begin at zero, which a logarithmic axis does not have: the axis is linear.");
    spec = { ...spec, log: false };
  }
  return { spec, said };
}
