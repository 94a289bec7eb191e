import { dateWords, overlaps, type Span } from "../../record/day";
import { figure, inSentence } from "../../record/names";
import { cellsOf, counted } from "./bins";
import { begun, type Column, carried, within } from "./column";
import type { BandColumns, Selection } from "./prepare";
import { whenWords, windowWords } from "./words";

export interface Totals {
  readonly count: number;
  readonly bands: readonly { readonly columns: BandColumns; readonly count: number }[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The calendar year of a window with most of something; '' under three years or where two years share the top. */
function busiest(window: Span, ask: (year: Span) => number): { readonly year: string; readonly most: number } | null {
  const years = cellsOf(window, "year");
  if (years.length < 3) return null;
  const values = years.map(ask);
  const most = Math.max(...values);
  const at = values.indexOf(most);
  if (most < 2 || values.lastIndexOf(most) !== at) return null;
  return { year: years[at]?.zoom.slice(0, 4) ?? "", most };
}

function missileWords(c: Column, window: Span): string {
  const ask = (s: Span) => {
    const { from, to } = begun(c, s);
    const l = c.launches;
    const of = (sum?: Int32Array) => (sum?.[to] ?? 0) - (sum?.[from] ?? 0);
    return {
      missiles: of(l?.missiles) + of(l?.uncounted),
      open: of(l?.uncounted),
      days: of(l?.days),
      flights: of(l?.satellites),
    };
  };
  const all = ask(window);
  const space = all.flights > 0 ? counted(all.flights, "satellite launcher", "satellite launchers") : "";
  if (all.missiles === 0) return space || "no missile";
  const least = (n: number, open: number) => `${open > 0 ? "at least " : ""}${figure(n)}`;
  const peak = busiest(window, (y) => ask(y).missiles);
  const year = peak && ask(cellsOf(window, "year").find((c) => c.zoom.startsWith(peak.year)) ?? window);
  const most = peak && year ? `, most in ${peak.year} (${least(year.missiles, year.open)})` : "";
  const days = all.days > 0 ? ` on ${counted(all.days, "day", "days")}` : "";
  const what = `${least(all.missiles, all.open)} ${all.missiles === 1 ? "missile" : "missiles"}${days}${most}`;
  return space ? `${what}, and ${space}` : what;
}

/** What the Security Council adopted and what was vetoed. A date that only may lie in the window makes it "at least". */
function councilWords(s: Selection, band: BandColumns, window: Span): string {
  const touching = s.adopted.filter((r) => overlaps(r, window));
  const sure = touching.filter((r) => r.start >= window.start && r.end <= window.end);
  const last = sure[sure.length - 1];
  const vetoes = band.top.items.filter(
    (i) => i.sign === "veto" && i.start >= window.start && i.end <= window.end,
  ).length;
  const n = sure.length;
  const open = touching.length > n;
  const failed = vetoes > 0 ? `; ${counted(vetoes, "draft was", "drafts were")} vetoed` : "";
  if (n === 0 && open) {
    const maybe = counted(touching.length, "resolution", "resolutions");
    return `the Security Council may have adopted ${maybe} on it, dated by year or month alone${failed}`;
  }
  // The last that did more than extend a mandate: those after it added no rule.
  const rule = sure.findLastIndex((r) => !r.renewal);
  const after = n - 1 - rule;
  const only =
    after === 0
      ? ""
      : after === n
        ? n === 1
          ? ", to extend a mandate"
          : ", all to extend mandates"
        : `${after === 1 ? ", which only extended" : `; the ${after} after ${dateWords(sure[rule]?.date ?? "")} only extended`} mandates`;
  const lastly = last && n > 1 ? `, the last ${last.date.length === 10 ? "on" : "in"} ${dateWords(last.date)}` : "";
  const what = n === 0 ? "no resolution" : counted(n, "resolution", "resolutions");
  return `the Security Council adopted ${open ? "at least " : ""}${what} on it${lastly}${only}${failed}`;
}

function general(totals: Totals, window: Span): string {
  const filled = totals.bands.filter((b) => b.count > 0).sort((a, b) => b.count - a.count);
  const first = filled[0];
  if (!first) return "";
  const { band } = first.columns;
  if (filled.length === 1) {
    const peak = busiest(window, (y) => {
      const { from, to } = begun(first.columns.all, y);
      return to - from;
    });
    const most = peak ? `, most in ${peak.year} (${figure(peak.most)})` : "";
    return `${capital(windowWords(window))} the record holds ${counted(first.count, band.one, band.many)}${most}.`;
  }
  const parts = filled.slice(0, 3).map((b) => counted(b.count, b.columns.band.one, b.columns.band.many));
  const rest = filled.length > 3 ? ", and others" : "";
  return `${capital(windowWords(window))} the record holds ${figure(totals.count)} events: ${parts.join(", ")}${rest}.`;
}

/** One sentence on a window: tests and resolutions where both are shown, else counts; always true of what is drawn. */
export function findingOf(s: Selection, totals: Totals, window: Span, q: string): string {
  const when = windowWords(window);
  if (totals.count === 0) return `Nothing ${q ? `with “${q}” in its title ` : ""}is on record ${when}.`;
  if (q) return matches(s, totals.count, window, q);
  const of = (id: string) => totals.bands.find((b) => b.columns.band.id === id);
  const nuclear = of("nuclear");
  const missile = of("missile");
  const council = of("resolution");
  if (!nuclear || !missile || !council) return general(totals, window);
  const bombs = nuclear.count > 0 ? `carried out ${counted(nuclear.count, "nuclear test", "nuclear tests")} and ` : "";
  return `${capital(when)} North Korea ${bombs}launched ${missileWords(missile.columns.all, window)}; ${councilWords(s, council.columns, window)}.`;
}

/**
 * What labour's lane says of the hosts that are chosen, the one lane that knows hosts: `Kuwait is named in 3 labour
 * events, the last, 2 Oct 2017: Workers leave; other events are not chosen by host.` '' without a choice, or where the lane is off.
 */
export function hostWords(s: Selection, window: Span, hosts: readonly string[]): string {
  const labour = s.bands.find((b) => b.band.id === "labour");
  if (hosts.length === 0 || !labour) return "";
  const own = within(labour.all, window).filter((i) => i.hosts.some((h) => hosts.includes(h)));
  const last = own.at(-1);
  const who = hosts.length === 1 ? capital(inSentence(hosts[0] ?? "")) : "A chosen host";
  const n = own.length;
  const said = !last
    ? `no labour event ${windowWords(window)}`
    : `${n === 1 ? "one labour event" : `${n} labour events, the last`}, ${whenWords(last)}: ${last.title}`;
  return `${who} is named in ${said}; other events are not chosen by host. `;
}

function matches(s: Selection, count: number, window: Span, q: string): string {
  const before = carried(s.all, window);
  const { from, to } = begun(s.all, window);
  const first = before[0] ?? s.all.items[from];
  const last = to > from ? s.all.items[to - 1] : before[before.length - 1];
  if (!first || !last) return "";
  if (count === 1) return `One event has “${q}” in its title: ${whenWords(first)}, ${first.title}.`;
  return `${figure(count)} events have “${q}” in their titles, from ${dateWords(first.date)} to ${dateWords(last.date)}.`;
}
