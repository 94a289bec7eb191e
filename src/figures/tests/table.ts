import { dateWords } from "../../record/day";
import type { Cell, Column, TableLine } from "../model";
import type { Blast, Estimate, Launch, Odd } from "./prepare";

/** The table twin: groups of launches, nuclear tests with every statement on them, and dates of one database alone. */
export const COLUMNS: readonly Column[] = [
  { key: "date", label: "Date, Korea time" },
  { key: "what", label: "What" },
  { key: "system", label: "System" },
  { key: "range", label: "Range class" },
  { key: "count", label: "Missiles", numeric: true },
  { key: "outcome", label: "Outcome" },
  { key: "status", label: "Status" },
  { key: "site", label: "Site" },
  { key: "by", label: "By" },
  { key: "low", label: "Yield from", numeric: true, unit: "kt" },
  { key: "high", label: "Yield to", numeric: true, unit: "kt" },
  { key: "qualifier", label: "Put as" },
  { key: "magnitude", label: "Magnitude", numeric: true },
];

const cache = new WeakMap<object, TableLine>();

function remember(row: object, id: string, cells: () => readonly Cell[]): TableLine {
  const hit = cache.get(row);
  if (hit) return hit;
  const line = { id, cells: cells() };
  cache.set(row, line);
  return line;
}

const launchLine = (l: Launch) =>
  remember(l, l.id, () => [
    dateWords(l.row.date),
    l.satellite ? "satellite launch" : "missile test",
    l.row.system || null,
    l.row.range_class || null,
    l.row.count,
    l.row.outcome,
    [l.stated ? "" : "number not stated", l.fate === "provisional" ? "provisional" : ""].filter(Boolean).join("; ") ||
      null,
    l.row.site_name || null,
    null,
    null,
    null,
    null,
    null,
  ]);

const blastLine = (b: Blast) =>
  remember(b, b.id, () => [
    dateWords(b.row.date),
    "nuclear test",
    b.row.system || null,
    null,
    null,
    b.row.outcome,
    null,
    b.row.site_name || null,
    "all published estimates",
    b.row.yield_kt_low,
    b.row.yield_kt_high,
    "extremes",
    null,
  ]);

const estimateLine = (e: Estimate) =>
  remember(e, e.id, () => [
    dateWords(e.row.date),
    "statement on a nuclear test",
    null,
    null,
    null,
    null,
    e.low === null ? (e.row.magnitude === null ? "no number" : "magnitude only") : null,
    null,
    e.row.reporter,
    e.row.qualifier === "up_to" ? null : e.low,
    e.row.qualifier === "at_least" ? null : e.high,
    e.row.qualifier.replaceAll("_", " "),
    e.row.magnitude,
  ]);

const oddLine = (o: Odd) =>
  remember(o, o.id, () => [
    dateWords(o.date),
    "date of one database",
    o.row.csis_event || null,
    null,
    o.row.cns_count_that_day,
    null,
    o.match === "csis_only" ? "CSIS only, not counted" : "CNS-based list only",
    null,
    o.match === "csis_only" ? "CSIS" : "CNS",
    null,
    null,
    null,
    null,
  ]);

export function linesOf(launches: readonly Launch[], blasts: readonly Blast[], odd: readonly Odd[]): TableLine[] {
  return [
    ...launches.map(launchLine),
    ...blasts.flatMap((b) => [blastLine(b), ...b.yields.map(estimateLine), ...b.others.map(estimateLine)]),
    ...odd.map(oddLine),
  ];
}
