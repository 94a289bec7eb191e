import { type Span, spanBetween } from "../../record/day";
import { headcounts } from "../../record/headcount";
import type { Op8ReportsRow, WorkersRow } from "../../record/tables";
import type { Report, Sent, Stock } from "./shape";
import { labelOf } from "./words";

const PARTS: Readonly<Partial<Record<WorkersRow["scope"], string>>> = {
  sector: "one sector only",
  group: "one group only",
  subnational: "one region only",
};

function sentOf(row: Op8ReportsRow, twins: readonly WorkersRow[]): Sent | null {
  if (row.repatriated === null || row.repatriated_is === "difference") return null;
  const twin = twins.find((w) => w.measure === "departures" && w.value === row.repatriated);
  return {
    value: row.repatriated,
    qualifier: row.qualifier_repatriated,
    counted: row.counted_repatriated || "people",
    from: row.repatriated_period_start,
    to: row.repatriated_period_end,
    part: (twin && PARTS[twin.scope]) ?? "",
  };
}

type Bare = Omit<Report, "label" | "oneCount">;

function bareOf(row: Op8ReportsRow, twins: readonly WorkersRow[]): Bare {
  const whole = row.use_in_series !== "no";
  const before: Stock | null =
    row.workers_before === null
      ? null
      : {
          value: row.workers_before,
          low: row.workers_before_low,
          qualifier: row.qualifier_before,
          date: row.before_date,
          counted: row.counted_before || "people",
          whole,
        };
  const left: Stock | null =
    row.remaining === null
      ? null
      : {
          value: row.remaining,
          low: row.remaining_low,
          qualifier: row.qualifier_remaining,
          date: row.remaining_date,
          counted: row.counted_remaining || "people",
          whole,
        };
  const sent = sentOf(row, twins);
  const when = row.report_date || row.known;
  const numbers = [before?.value, left?.value, sent?.value].filter((n) => n !== undefined);
  return {
    id: row.id,
    row,
    again: [],
    state: row.state,
    official: row.report_type !== "statement" && row.state !== "WLD",
    days: when ? spanBetween(when, "") : null,
    before,
    left,
    sent,
    fall: row.repatriated_is === "difference" ? row.repatriated : null,
    size: numbers.length === 0 ? null : Math.max(...numbers),
  };
}

/** Rows of one kind of report of one state with the same figures are one report that several outlets read. */
function sameKey(r: Bare): string {
  if (r.size === null || r.state === "WLD") return r.id;
  const kind = r.official ? r.row.report_type : r.row.reporter;
  return [
    r.state,
    kind,
    r.before?.value,
    r.before?.low,
    r.left?.value,
    r.left?.low,
    r.sent?.value,
    r.sent?.from,
  ].join();
}

/** The more closely dated, then the earlier, speaks for the others. */
const closeness = (r: Bare) => (r.days ? r.days.end - r.days.start : Number.MAX_SAFE_INTEGER);

function merged(list: readonly Bare[]): Report[] {
  const groups = new Map<string, Bare[]>();
  for (const r of list) {
    const key = sameKey(r);
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  const counts = list.filter((r) => r.official && r.left);
  return [...groups.values()].map((group) => {
    const first = group.reduce((a, b) => {
      const d =
        closeness(b) - closeness(a) ||
        (a.left?.date.length ?? 0) - (b.left?.date.length ?? 0) ||
        (b.days?.start ?? 0) - (a.days?.start ?? 0);
      return d < 0 ? b : a;
    });
    const bare = {
      ...first,
      fall: group.find((r) => r.fall !== null)?.fall ?? null,
      again: group.filter((r) => r !== first).map((r) => r.row),
    };
    const { left } = first;
    const oneCount =
      left?.value === 0 &&
      left.date !== "" &&
      counts.some((r) => r.state === first.state && r.left?.date === left.date && r.left.value > 0);
    return { ...bare, oneCount, label: labelOf({ ...bare, oneCount }) };
  });
}

function build(op8: readonly Op8ReportsRow[], workers: readonly WorkersRow[]) {
  const { most } = headcounts(workers, op8);
  const twins = groupById(
    workers.filter((w) => w.op8_twin !== ""),
    (w) => w.op8_twin,
  );
  const bare = op8
    .filter((row) => row.state !== "WLD" || row.repatriated !== null)
    .map((row) => bareOf(row, twins.get(row.id) ?? []));
  return { bare, most };
}

function groupById<T>(list: readonly T[], id: (x: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const x of list) {
    const own = by.get(id(x));
    if (own) own.push(x);
    else by.set(id(x), [x]);
  }
  return by;
}

type Made = ReturnType<typeof build>;
const cache = new WeakMap<readonly Op8ReportsRow[], { workers: readonly WorkersRow[]; made: Made }>();

function prepared(op8: readonly Op8ReportsRow[], workers: readonly WorkersRow[]): Made {
  const hit = cache.get(op8);
  if (hit && hit.workers === workers) return hit.made;
  const made = build(op8, workers);
  cache.set(op8, { workers, made });
  return made;
}

/** The reports of the rows that `keep` accepts, those that say the same joined. */
export function reportsOf(
  op8: readonly Op8ReportsRow[],
  workers: readonly WorkersRow[],
  keep: (row: Op8ReportsRow, days: Span | null) => boolean,
): Report[] {
  return merged(prepared(op8, workers).bare.filter((r) => keep(r.row, r.days)));
}

/** The largest national number anybody ever gave, by host: the order of the states. Persons. */
export function mostOf(op8: readonly Op8ReportsRow[], workers: readonly WorkersRow[]): ReadonlyMap<string, number> {
  return prepared(op8, workers).most;
}
