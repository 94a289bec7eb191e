import { overlaps, type Span } from "../../record/day";
import { ceilingOf, headcounts, isNone, oneEach } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { countryName } from "../../record/names";
import type { Op8ReportsRow, WorkersRow } from "../../record/tables";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";

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

const made = new WeakMap<readonly Headcount[], Map<string, readonly Headcount[]>>();
/** So many sets of filters are remembered: the stock figure and the map ask for one each. */
const SETS = 4;

/** One headcount a statement under some filters, made once: a step of a brush changes none of them. */
function once(all: readonly Headcount[], filters: string, make: () => readonly Headcount[]): readonly Headcount[] {
  const of = made.get(all) ?? new Map<string, readonly Headcount[]>();
  made.set(all, of);
  const list = of.get(filters) ?? make();
  if (of.size > SETS) of.clear();
  of.set(filters, list);
  return list;
}

const inTime = (list: Headcount[]) =>
  list.sort((a, b) => a.days.end - b.days.end || a.days.start - b.days.start || (a.id < b.id ? -1 : 1));

/**
 * The headcounts of a view. With a sector chosen only figures of that sector count, else only national ones and world
 * totals: the two never share a picture. A host filter leaves out the world.
 */
export function select(
  workers: readonly WorkersRow[],
  op8: readonly Op8ReportsRow[],
  view: Pick<View, "from" | "to" | "host" | "basis" | "sector" | "supplier" | "lane" | "q">,
): Selection {
  const { all, silent, unfit } = headcounts(workers, op8);
  const window = windowOf(view);
  const ok = accepts(view);
  const hosts = new Set<string>();
  for (const h of all) hosts.add(h.host);
  for (const s of silent) hosts.add(s.host);
  const found = searchHosts(view.q, hosts);
  const place = (host: Headcount["host"]) => ok.host(host) && (found === null || found.has(host));
  const sectors = view.sector.length > 0;
  const kept = once(all, [view.host, view.basis, view.sector, view.q].join("|"), () =>
    inTime(
      oneEach(
        all.filter(
          (h) =>
            place(h.host) &&
            ok.basis(h.basis) &&
            (sectors ? h.scope === "sector" && ok.sector(h.sector) : h.scope !== "sector"),
        ),
      ),
    ),
  );
  const counts: Headcount[] = [];
  let echoes = 0;
  for (const h of kept) {
    if (overlaps(h.days, window)) counts.push(h);
    else echoes += h.again.filter((a) => overlaps(a.days, window)).length;
  }
  const rest = unfit.filter(
    (r) => r.date_start !== "" && place(r.host) && ok.basis(r.basis) && inWindow(r.date_start, r.date_end, window),
  );
  return {
    window,
    counts,
    silent: sectors ? [] : silent.filter((s) => place(s.host) && ok.basis(s.basis) && overlaps(s.days, window)),
    echoes,
    unfit: sectors ? 0 : rest.length,
    searched: found !== null,
  };
}

const yearOf = (date: string) => Number(date.slice(0, 4));
/** By year is enough to count what is left out, and cheap enough for every frame. */
function inWindow(from: string, to: string, w: Span): boolean {
  const first = 1970 + w.start / 365.2425;
  const last = 1970 + w.end / 365.2425;
  return yearOf(to || from) + 1 > first && yearOf(from) <= last;
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
