import { spanBetween } from "./day";
import { op8Counts } from "./headcountOp8";
import type { DepartedReport, Headcount, HeadcountKind, SilentReport } from "./headcountStatements";
import type { Op8ReportsRow, WorkersRow } from "./tables";

export interface Headcounts {
  readonly all: readonly Headcount[];
  readonly silent: readonly SilentReport[];
  readonly departed: readonly DepartedReport[];
  /** Stock rows that look like a headcount but are fit for no series: sectors, regions, all citizens, rough or undated. */
  readonly unfit: readonly WorkersRow[];
  /** Hosts of which anybody ever said that North Koreans worked there, in any row. */
  readonly hosted: ReadonlySet<string>;
  /** The largest national number anybody ever gave, by host. Persons. */
  readonly most: ReadonlyMap<string, number>;
}

export const floorOf = (h: Headcount): number => h.low ?? h.value ?? h.high ?? 0;
export const ceilingOf = (h: Headcount): number => h.high ?? h.value ?? h.low ?? 0;
/** A reported zero is a number: somebody counted, and found none. */
export const isNone = (h: Headcount): boolean => h.value === 0 && h.high === null;

const KINDS: ReadonlySet<string> = new Set(["workers", "permit_holders", "it_workers"]);

function fromWorker(r: WorkersRow): Headcount | null {
  if (r.measure !== "stock" || r.date_start === "" || !KINDS.has(r.counted)) return null;
  if (r.value === null && r.low === null && r.high === null) return null;
  const series = r.use_in_series === "yes";
  const sector = r.scope === "sector" && r.sector !== "" && r.use_in_series !== "no";
  if (!series && !sector) return null;
  return {
    id: r.id,
    host: r.host,
    scope: sector ? "sector" : r.host === "WLD" ? "world" : "national",
    counted: r.counted as HeadcountKind,
    sector: sector ? r.sector : "",
    start: r.date_start,
    end: r.date_end,
    days: spanBetween(r.date_start, r.date_end),
    value: r.value,
    low: r.low,
    high: r.high,
    qualifier: r.qualifier,
    basis: r.basis,
    reporter: r.reporter,
    voice: r.voice,
    sources: r.source_ids,
    root: r.repeats || r.id,
    again: [],
  };
}

function someone(r: WorkersRow): boolean {
  return r.measure !== "quota" && Math.max(r.value ?? 0, r.high ?? 0, r.low ?? 0) > 0;
}

function build(workers: readonly WorkersRow[], op8: readonly Op8ReportsRow[]): Headcounts {
  const all: Headcount[] = [];
  const unfit: WorkersRow[] = [];
  const hosted = new Set<string>();
  const linked = new Map<string, string>();
  for (const r of workers) {
    const h = fromWorker(r);
    if (h) all.push(h);
    if (r.measure === "stock" && h?.scope !== "national" && h?.scope !== "world") unfit.push(r);
    if (someone(r)) hosted.add(r.host);
    if (r.op8_twin && r.use_in_series === "yes") linked.set(r.id, r.op8_twin);
  }
  const { counts, silent, departed } = op8Counts(op8, linked, all);
  for (const r of op8) {
    if ((r.workers_before ?? 0) > 0 || (r.repatriated ?? 0) > 0 || (r.remaining ?? 0) > 0) hosted.add(r.state);
  }
  const most = new Map<string, number>();
  for (const h of all) {
    if (h.scope === "national") most.set(h.host, Math.max(most.get(h.host) ?? 0, ceilingOf(h)));
  }
  return { all: [...all, ...counts], silent, departed, unfit, hosted, most };
}

const cache = new WeakMap<readonly WorkersRow[], { op8: readonly Op8ReportsRow[]; made: Headcounts }>();

/**
 * Every headcount of the record that may stand in a series: dated stocks with `use_in_series` yes, sector figures apart,
 * and the figures of reports under paragraph 8 that the workers table does not hold. Computed once per pair of tables.
 */
export function headcounts(workers: readonly WorkersRow[], op8: readonly Op8ReportsRow[]): Headcounts {
  const hit = cache.get(workers);
  if (hit && hit.op8 === op8) return hit.made;
  const made = build(workers, op8);
  cache.set(workers, { op8, made });
  return made;
}

const width = (h: Headcount) => h.days.end - h.days.start;

/** Of one voice's two versions of one number the exact leads over the rounded, then the more closely dated. */
function closer(a: Headcount, b: Headcount): boolean {
  if (b.voice !== a.voice || b.days.start > a.days.end + 31) return false;
  const exact = Number(b.qualifier === "exact") - Number(a.qualifier === "exact");
  return exact > 0 || (exact === 0 && a.id.startsWith("op8-") && !b.id.startsWith("op8-") && width(b) <= width(a));
}

/**
 * Statements that repeat one origin with the same number are one voice: kept once, at the earliest, with the others
 * in `again` (data/README.md). On equal dates the narrower date leads, then the order of the table. A figure that both
 * labour tables hold counts as one too.
 */
export function oneEach(list: readonly Headcount[]): Headcount[] {
  const groups = new Map<string, Headcount[]>();
  for (const h of list) {
    const key = `${h.host} ${h.root}`;
    const group = groups.get(key);
    if (group) group.push(h);
    else groups.set(key, [h]);
  }
  return [...groups.values()].map((group) => {
    const [first, ...others] = group;
    if (others.length === 0 && first) return first;
    const sorted = [...group].sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end);
    const lead = sorted.reduce((a, b) => (closer(a, b) ? b : a));
    return { ...lead, again: group.filter((h) => h !== lead) };
  });
}
