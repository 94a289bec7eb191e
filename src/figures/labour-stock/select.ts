import { overlaps, type Span } from "../../record/day";
import { ceilingOf, type Headcounts, headcounts, isNone, oneEach } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { countryName } from "../../record/names";
import type { Op8ReportsRow, WorkersRow } from "../../record/tables";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { lowerBound } from "../lowerBound";
import { remember } from "../remember";
import type { Standing } from "../tally";

/** What the filters leave: one headcount a statement, silences, and how much was left out and why. */
export interface Selection {
  readonly window: Span;
  readonly counts: readonly Headcount[];
  readonly silent: readonly SilentReport[];
  /** Statements that only repeat one dated before the window. */
  readonly echoes: number;
  /** Dated in the window but fit for no series. */
  readonly unfit: number;
  /** True where `q` matched the name of a host and therefore filters. */
  readonly searched: boolean;
  /** All that the filters leave in any window; the same function again for the same filters. */
  readonly standing: () => readonly Standing[];
}

/** The hosts whose name or code holds the text; null where none does, for then the search is about something else. */
export function searchHosts(q: string, hosts: Iterable<string>): ReadonlySet<string> | null {
  const wanted = q.trim().toLowerCase();
  if (wanted === "") return null;
  const found = new Set<string>();
  for (const host of hosts) {
    if (host.toLowerCase() === wanted || countryName(host).toLowerCase().includes(wanted)) found.add(host);
  }
  return found.size > 0 ? found : null;
}

type Filters = Pick<View, "from" | "to" | "host" | "basis" | "sector" | "supplier" | "lane" | "q">;

/** What the filters leave in any window. */
interface Kept {
  /** One headcount a statement, in order of the last day its date may mean. */
  readonly counts: readonly Headcount[];
  readonly ends: Int32Array;
  readonly silent: readonly SilentReport[];
  /** A statement and one that repeats it at some other time: the days of each. */
  readonly echoes: readonly (readonly [Span, Span])[];
  /** First years of what is unfit for a series, and the years after its last, each in order. */
  readonly unfitFrom: readonly number[];
  readonly unfitUntil: readonly number[];
  readonly searched: boolean;
  readonly standing: () => readonly Standing[];
}

/** So many sets of filters are remembered: the stock figure and the map ask for one each. */
const kept = remember<Kept>(4);

const inTime = (list: Headcount[]) =>
  list.sort((a, b) => a.days.end - b.days.end || a.days.start - b.days.start || (a.id < b.id ? -1 : 1));
const yearOf = (date: string) => Number(date.slice(0, 4));
const rising = (list: readonly number[]) => [...list].sort((a, b) => a - b);

function keep({ all, silent, unfit }: Headcounts, view: Filters): Kept {
  const ok = accepts(view);
  const found = searchHosts(view.q, new Set([...all, ...silent].map((h) => h.host)));
  const place = (host: Headcount["host"]) => ok.host(host) && (found === null || found.has(host));
  const sectors = view.sector.length > 0;
  const fits = (h: Headcount) => (sectors ? h.scope === "sector" && ok.sector(h.sector) : h.scope !== "sector");
  const counts = inTime(oneEach(all.filter((h) => place(h.host) && ok.basis(h.basis) && fits(h))));
  const mute = sectors ? [] : silent.filter((s) => place(s.host) && ok.basis(s.basis));
  const left = sectors ? [] : unfit.filter((r) => r.date_start !== "" && place(r.host) && ok.basis(r.basis));
  const standing = (): Standing[] => [
    ...counts.map((h) => ({
      days: h.days,
      rows: [h.id, ...h.again.map((a) => a.id)],
      sources: [...h.sources, ...h.again.flatMap((a) => a.sources)],
    })),
    ...mute.map((s) => ({ days: s.days, rows: [s.id], sources: s.sources })),
  ];
  return {
    counts,
    ends: Int32Array.from(counts, (h) => h.days.end),
    silent: mute,
    echoes: counts.flatMap((h) => h.again.map((a) => [h.days, a.days] as const)),
    unfitFrom: rising(left.map((r) => yearOf(r.date_start))),
    unfitUntil: rising(left.map((r) => yearOf(r.date_end || r.date_start) + 1)),
    searched: found !== null,
    standing,
  };
}

/**
 * The headcounts of a view. With a sector chosen only figures of that sector count, else only national ones and world
 * totals: the two never share a picture. A host filter leaves out the world. Costs by what is shown: filters are applied once.
 */
export function select(workers: readonly WorkersRow[], op8: readonly Op8ReportsRow[], view: Filters): Selection {
  const all = headcounts(workers, op8);
  const filters = [view.host, view.basis, view.sector, view.q].join("|");
  const k = kept(all, filters, () => keep(all, view));
  const window = windowOf(view);
  // Years are exact enough to count what is left out.
  const year = (day: number) => 1970 + day / 365.2425;
  const begun = lowerBound(k.unfitFrom, Math.floor(year(window.end)) + 1);
  const over = lowerBound(k.unfitUntil, Math.floor(year(window.start)) + 1);
  return {
    window,
    counts: k.counts.slice(lowerBound(k.ends, window.start)).filter((h) => h.days.start <= window.end),
    silent: k.silent.filter((s) => overlaps(s.days, window)),
    echoes: k.echoes.filter(([own, again]) => !overlaps(own, window) && overlaps(again, window)).length,
    unfit: begun - over,
    searched: k.searched,
    standing: k.standing,
  };
}

/** The latest statement of some in order of their end; of equal ends the larger number, so that nobody is hidden. */
export function latestOf(counts: readonly Headcount[]): Headcount | null {
  let best: Headcount | null = null;
  for (const h of counts) {
    if (!best || h.days.end > best.days.end || (h.days.end === best.days.end && ceilingOf(h) >= ceilingOf(best)))
      best = h;
  }
  return best;
}

export const positive = (counts: readonly Headcount[]) => counts.filter((h) => !isNone(h));
