import { type Amount, amountIn, type InUnit, stated } from "./convert";
import { civil, isoMonth, type Span, span, spanBetween } from "./day";
import { larger, lead, prefer, type Rank } from "./statement";
import type { PetroleumMonthlyRow } from "./tables";
import type { Basis, Iso3, IsoDate, Silence } from "./units";

/** The Committee's table begins with the month in which resolution 2375's cap on refined petroleum took effect. */
export const OIL_FROM = "2017-10" as IsoDate;
/** The month of the data release. */
export const OIL_TO = "2026-11" as IsoDate;
export const SUPPLIERS = ["CHN", "RUS"] as unknown as readonly [Iso3, Iso3];

/** Refined petroleum of one supplier in one month, or in a run of months of which only the sum is known. */
export interface OilQuantity {
  /** `SUP:YYYY-MM:YYYY-MM`, inclusive. */
  readonly key: string;
  readonly supplier: Iso3;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly span: Span;
  readonly months: number;
  /** The statement that leads; it may be a silence. Null where there is no row at all. */
  readonly leading: PetroleumMonthlyRow | null;
  readonly rivals: readonly PetroleumMonthlyRow[];
  /** Why there is no number; null where there is one. */
  readonly silence: Silence | null;
  /** Key of a quantity with a number that covers this one too, so that neither sum nor silence counts twice. */
  readonly within: string | null;
}

export function hasNumber(row: PetroleumMonthlyRow): boolean {
  return row.silence === "" && (row.tonnes !== null || row.barrels !== null);
}

/** Days of the table a row reads; a vague date counts as its first day, for it may not pass for the newest. */
function asOf(row: PetroleumMonthlyRow): number {
  return row.as_of === "" ? Number.NEGATIVE_INFINITY : span(row.as_of).start;
}

/** From the best to the worst; a number without the mark counts as exact. */
const ROUNDINGS = ["exact", "truncated", "rounded", "about"];
const exactness = (row: PetroleumMonthlyRow) => -Math.max(0, ROUNDINGS.indexOf(row.rounding));
const filed = (row: PetroleumMonthlyRow) => stated(row, "bbl") !== null || stated(row, "t") !== null;

/**
 * Which statement leads, rule after rule (data/README.md): an explicit mark; a number over silence; a filed number over
 * a newspaper's conversion; the reporter's own filing over arithmetic; exact over truncated over rounded over about; then
 * the newest table.
 */
export const OIL_RANK: readonly Rank<PetroleumMonthlyRow>[] = [
  prefer((r) => r.leading === "yes"),
  prefer(hasNumber),
  prefer((r) => hasNumber(r) && filed(r)),
  prefer((r) => r.basis === "reported_to_un"),
  larger((r) => (hasNumber(r) ? exactness(r) : 0)),
  larger(asOf),
];

/**
 * What a leading row's silence is. A month seen missing whose later fate is open, or that was filed after it was seen
 * missing without its number being known, was not yet reported when last seen. `filing` is hindsight: at a knowledge
 * date (`past`) nobody knew of any missing month whether it would be filed.
 */
export function silenceOf(row: PetroleumMonthlyRow | null, past = false): Silence | null {
  if (row === null) return "no_record";
  if (hasNumber(row)) return null;
  const open = past || row.filing === "open" || row.filing === "later_filed";
  if (row.silence === "not_reported" && open) return "not_yet_due";
  return row.silence === "" ? "no_record" : row.silence;
}

/** The months from one to another, both included, as `YYYY-MM`. */
export function monthsBetween(from: IsoDate | string, to: IsoDate | string): IsoDate[] {
  const out: IsoDate[] = [];
  const end = spanBetween(from, to).end;
  let day = span(from).start;
  while (day <= end) {
    const month = isoMonth(day);
    out.push(month);
    day = (span(month).end + 1) as typeof day;
  }
  return out;
}

function quantity(supplier: Iso3, start: IsoDate, end: IsoDate, rows: readonly PetroleumMonthlyRow[], past: boolean) {
  const { leading, rivals } = lead(rows, OIL_RANK);
  const s = spanBetween(start, end);
  const a = civil(s.start);
  const b = civil(s.end);
  return {
    key: `${supplier}:${start}:${end}`,
    supplier,
    start,
    end,
    span: s,
    months: (b.year - a.year) * 12 + b.month - a.month + 1,
    leading,
    rivals,
    silence: silenceOf(leading, past),
    within: null as string | null,
  };
}

function build(rows: readonly PetroleumMonthlyRow[], to: IsoDate, past: boolean): ReadonlyMap<string, OilQuantity> {
  const groups = new Map<string, PetroleumMonthlyRow[]>();
  for (const s of SUPPLIERS) for (const m of monthsBetween(OIL_FROM, to)) groups.set(`${s}:${m}:${m}`, []);
  for (const row of rows) {
    if (row.supplier === "" || row.period_start === "" || row.period_end === "") continue;
    const key = `${row.supplier}:${row.period_start}:${row.period_end}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const all = [...groups].map(([key, list]) => {
    const [supplier, start, end] = key.split(":") as [Iso3, IsoDate, IsoDate];
    return quantity(supplier, start, end, list, past);
  });
  all.sort((a, b) => a.span.start - b.span.start || b.months - a.months || (a.supplier < b.supplier ? -1 : 1));
  const wide = all.filter((q) => q.months > 1 && q.silence === null);
  const out = new Map<string, OilQuantity>();
  for (const q of all) {
    const cover = wide.find(
      (w) =>
        w.months > q.months && w.supplier === q.supplier && w.span.start <= q.span.start && q.span.end <= w.span.end,
    );
    out.set(q.key, cover ? { ...q, within: cover.key } : q);
  }
  return out;
}

const cache = new WeakMap<readonly PetroleumMonthlyRow[], Map<string, ReadonlyMap<string, OilQuantity>>>();

/**
 * The quantities petroleum-monthly speaks of, in time order, by key `SUP:start:end`: every month of each supplier from
 * 2017-10 to `to` (the release, or the knowledge date), also those of which nothing is said (silence `no_record`), and
 * the runs of months known only together. Remembered per rows array.
 */
export function oilQuantities(
  rows: readonly PetroleumMonthlyRow[],
  to: IsoDate | null = null,
): ReadonlyMap<string, OilQuantity> {
  const last = to === null ? OIL_TO : span(to).end < span(OIL_TO).end ? isoMonth(span(to).end) : OIL_TO;
  const by = cache.get(rows) ?? new Map<string, ReadonlyMap<string, OilQuantity>>();
  cache.set(rows, by);
  const key = `${last}${to === null ? "" : " seen then"}`;
  const hit = by.get(key);
  if (hit) return hit;
  const made = build(rows, last, to !== null);
  by.set(key, made);
  return made;
}

/**
 * The quantity as a filter on the basis leaves it: the next accepted statement leads. Null where the filter hides what
 * is known: hidden is neither a number nor a silence.
 */
export function underBasis(q: OilQuantity, accept: (basis: Basis) => boolean): OilQuantity | null {
  if (q.leading === null) return accept("reported_to_un") ? q : null;
  if (accept(q.leading.basis)) return { ...q, rivals: q.rivals.filter((r) => accept(r.basis)) };
  const left = q.rivals.filter((r) => accept(r.basis) && hasNumber(r));
  const first = left[0];
  return first ? { ...q, leading: first, rivals: left.slice(1), silence: null } : null;
}

/** How far a rival may lie from the leading value and still pass for the same filing in the other unit. */
const SAME_FILING = 0.01;

/** A quantity's value in a unit and the row it is from. */
export interface OilAmount<U extends "bbl" | "t"> extends Amount<InUnit<U>> {
  readonly row: PetroleumMonthlyRow;
}

/**
 * The leading value in a unit. Where the leading statement was made in the other unit, a rival that states the same
 * filing in this one (within 1 %) is better than arithmetic; else the value is converted and says so. Null in silence.
 */
export function oilAmount<U extends "bbl" | "t">(q: OilQuantity, unit: U): OilAmount<U> | null {
  const row = q.leading;
  if (row === null || q.silence !== null) return null;
  const own = amountIn(row, unit);
  if (own === null || !own.converted) return own && { ...own, row };
  for (const rival of q.rivals) {
    const v = hasNumber(rival) && rival.basis === row.basis ? stated(rival, unit) : null;
    if (v !== null && Math.abs(v - own.value) <= own.value * SAME_FILING) {
      return { value: v as InUnit<U>, converted: false, factor: null, row: rival };
    }
  }
  return { ...own, row };
}
