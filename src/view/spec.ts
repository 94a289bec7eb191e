import { TABLE_NAMES, type TableName } from "../record/tables";
import { CHART_KEY } from "./codec";

export const HOWS = ["rows", "statements", "sum", "mean", "each"] as const;
export type How = (typeof HOWS)[number];
export const STEPS = ["day", "month", "quarter", "year"] as const;
export type Step = (typeof STEPS)[number];
export const CHARTS = ["bar", "stack", "line", "area", "scatter", "dots", "heat"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** What the reader chose: everything but the window and the knowledge date, which are the view's. */
export interface Spec {
  /** Null: the reader's own file. */
  readonly table: TableName | null;
  readonly how: How;
  /** Column of the value; empty for counts. */
  readonly value: string;
  /** Column along the axis. */
  readonly x: string;
  /** Bucket of a date column. */
  readonly step: Step;
  /** Column whose values are told apart; empty for none. */
  readonly split: string;
  readonly chart: ChartKind;
  /** Values of a column drawn by themselves; the rest is “other”. */
  readonly top: number;
  readonly log: boolean;
  /** Rows kept: a column and the values it may have. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

export const BLANK: Spec = {
  table: null,
  how: "rows",
  value: "",
  x: "",
  step: "year",
  split: "",
  chart: "bar",
  top: 7,
  log: false,
  where: {},
};

/** Half a character cannot stand in an address: what is encoded there throws. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");
const enc = (text: string) => whole(text).replace(/[~.,!]/g, (c) => `!${c.charCodeAt(0).toString(16)}`);
const dec = (text: string) =>
  text.replace(/!([0-9a-f]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)));

/** A spec as the value of the address's key `w`: `workers~m.each.value~x.date_start.year~s.host~c.dots`. Null for own data. */
export function formatSpec(spec: Spec): string | null {
  if (spec.table === null) return null;
  const parts = [
    spec.table,
    `m.${spec.how}${spec.value ? `.${enc(spec.value)}` : ""}`,
    `x.${enc(spec.x)}.${spec.step}`,
    ...(spec.split ? [`s.${enc(spec.split)}`] : []),
    `c.${spec.chart}`,
    ...(spec.top !== BLANK.top ? [`n.${spec.top}`] : []),
    ...(spec.log ? ["l"] : []),
    ...Object.entries(spec.where).map(([k, list]) => `f.${enc(k)}.${list.map(enc).join(",")}`),
  ];
  return parts.join("~");
}

function oneOf<T extends string>(list: readonly T[], text: string | undefined, other: T): T {
  return list.find((x) => x === text) ?? other;
}

/** The inverse. Null where the text names no table; parts that make no sense are left at what is usual. */
export function parseSpec(text: string): Spec | null {
  const [name, ...parts] = whole(text.slice(0, 4_000)).split("~");
  const table = TABLE_NAMES.find((t) => t === name);
  if (!table) return null;
  let spec: Spec = { ...BLANK, table };
  for (const part of parts) {
    const [key, a = "", b] = part.split(".");
    if (key === "m") spec = { ...spec, how: oneOf(HOWS, a, "rows"), value: dec(b ?? "") };
    else if (key === "x") spec = { ...spec, x: dec(a), step: oneOf(STEPS, b, "year") };
    else if (key === "s") spec = { ...spec, split: dec(a) };
    else if (key === "c") spec = { ...spec, chart: oneOf(CHARTS, a, "bar") };
    else if (key === "n") spec = { ...spec, top: Math.max(1, Math.min(30, Math.round(Number(a)) || BLANK.top)) };
    else if (key === "l") spec = { ...spec, log: true };
    else if (key === "f" && b !== undefined) {
      spec = { ...spec, where: { ...spec.where, [dec(a)]: b.split(",").map(dec) } };
    }
  }
  return spec;
}

/** What a text holds of a chart: its spec in the canonical form, and whether every part of it was understood. */
export interface ReadChart {
  readonly w: string;
  readonly whole: boolean;
}

/** The chart in the query of an address of the workbench (`w=…`); null where it names none of the record's tables. */
export function chartOf(query: string): ReadChart | null {
  const text = new URLSearchParams(query).get(CHART_KEY) ?? "";
  const spec = parseSpec(text);
  const w = spec && formatSpec(spec);
  if (!w) return null;
  const known = new Set(w.split("~"));
  return { w, whole: text.split("~").every((part) => known.has(part)) };
}

export const isAdditive = (how: How): boolean => how === "rows" || how === "statements" || how === "sum";
