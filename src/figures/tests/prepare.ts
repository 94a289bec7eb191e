import { type Span, span } from "../../record/day";
import type { NuclearEstimatesRow, TestsCrosscheckRow, TestsRow } from "../../record/tables";

/** Rows of the figure, from the farthest range down; what only other lists hold last. */
export const CLASSES = ["ICBM", "IRBM", "MRBM", "SRBM", "SLBM", "", "SLV", "cruise"] as const;
export type RangeClass = (typeof CLASSES)[number];

/** How a group ended, as drawn: a first database entry is provisional whatever it says. */
export type Fate = "success" | "failure" | "unknown" | "provisional";
export const FATES: readonly Fate[] = ["success", "failure", "unknown", "provisional"];

/** A group of missiles alike in day, system, site and outcome. */
export interface Launch {
  readonly row: TestsRow;
  readonly id: string;
  readonly days: Span;
  readonly range: RangeClass;
  /** Counted into the ballistic total: a missile test, not a cruise missile. */
  readonly ballistic: boolean;
  readonly satellite: boolean;
  /** Missiles; 1 where the number is not stated, for it was at least one. */
  readonly least: number;
  readonly stated: boolean;
  readonly fate: Fate;
  readonly text: string;
}

export interface Estimate {
  readonly row: NuclearEstimatesRow;
  readonly id: string;
  /** Ends of what it says in kilotons; null where it names no yield. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A nuclear test with what was said of its size, from the smallest yield up. */
export interface Blast {
  readonly row: TestsRow;
  readonly id: string;
  readonly days: Span;
  readonly yields: readonly Estimate[];
  /** Statements of a magnitude alone, or of no number at all. */
  readonly others: readonly Estimate[];
  readonly text: string;
}

/** A date that two databases do not both have. */
export interface Odd {
  readonly row: TestsCrosscheckRow;
  readonly id: string;
  readonly date: string;
  readonly days: Span;
  readonly match: TestsCrosscheckRow["match"];
}

export interface Prepared {
  readonly launches: readonly Launch[];
  readonly blasts: readonly Blast[];
  readonly odd: readonly Odd[];
}

const textOf = (r: TestsRow, more: string) =>
  `${r.kind.replaceAll("_", " ")} ${r.system} ${r.range_class} ${r.site_name} ${more}`.toLowerCase();

function launchOf(row: TestsRow): Launch {
  return {
    row,
    id: row.id,
    days: span(row.date),
    range: row.range_class === "nuclear" ? "" : row.range_class,
    ballistic: row.kind === "missile_test" && row.range_class !== "cruise",
    satellite: row.kind === "satellite_launch",
    least: row.count ?? 1,
    stated: row.count !== null,
    fate: row.provisional === "yes" ? "provisional" : row.outcome,
    text: textOf(row, ""),
  };
}

function estimateOf(row: NuclearEstimatesRow): Estimate {
  const low = row.yield_kt_low ?? row.yield_kt ?? row.yield_kt_high;
  return { row, id: row.id, low, high: row.yield_kt_high ?? row.yield_kt ?? row.yield_kt_low };
}

function blastOf(row: TestsRow, own: readonly Estimate[]): Blast {
  const yields = own.filter((e) => e.low !== null);
  yields.sort((a, b) => (a.low ?? 0) - (b.low ?? 0) || (a.high ?? 0) - (b.high ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    row,
    id: row.id,
    days: span(row.date),
    yields,
    others: own.filter((e) => e.low === null),
    text: textOf(row, own.map((e) => e.row.reporter).join(" ")),
  };
}

const cache = new WeakMap<readonly TestsRow[], Prepared>();
const sizes = new WeakMap<readonly TestsRow[], readonly unknown[]>();

/** Every test as something to draw; made once for a record. */
export function prepare(
  tests: readonly TestsRow[],
  estimates: readonly NuclearEstimatesRow[],
  checks: readonly TestsCrosscheckRow[],
): Prepared {
  const hit = cache.get(tests);
  const made = sizes.get(tests);
  if (hit && made?.[0] === estimates && made[1] === checks) return hit;
  const said = new Map<string, Estimate[]>();
  for (const row of estimates) said.set(row.test_id, [...(said.get(row.test_id) ?? []), estimateOf(row)]);
  const byDay = (a: { days: Span; id: string }, b: { days: Span; id: string }) =>
    a.days.start - b.days.start || (a.id < b.id ? -1 : 1);
  const out: Prepared = {
    launches: tests
      .filter((t) => t.kind !== "nuclear_test")
      .map(launchOf)
      .sort(byDay),
    blasts: tests
      .filter((t) => t.kind === "nuclear_test")
      .map((t) => blastOf(t, said.get(t.id) ?? []))
      .sort(byDay),
    odd: checks.flatMap((row) => {
      const date = row.csis_date || row.cns_date_kst;
      if (row.match === "same_date" || date === "") return [];
      return [{ row, id: row.id, date, days: span(date), match: row.match }];
    }),
  };
  cache.set(tests, out);
  sizes.set(tests, [estimates, checks]);
  return out;
}
