import { overlaps, type Span, span } from "../../record/day";
import { ceilingOf, headcounts, isNone } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { countryName } from "../../record/names";
import type { MeasuresRow } from "../../record/tables";
import { searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { type Beside, besidesNote, fitting, others, unnumbered } from "../besides";
import { lazy, withLists } from "../lists";
import type { Model, RecordOf } from "../model";
import { rememberLast } from "../remember";
import { type Tallier, tallier } from "../tally";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { latestOf, positive, select } from "./select";
import type { Host } from "./shape";
import { COLUMNS, linesOf } from "./table";

export interface Binding {
  readonly id: string;
  readonly day: Span["start"];
  readonly paragraph: string;
  readonly sources: readonly string[];
}

export interface StockModel extends Model {
  readonly domain: Span;
  readonly world: Host | null;
  /** Hosts drawn large, each with its own axis. */
  readonly panels: readonly Host[];
  /** Hosts drawn as one line, by the largest number first. */
  readonly strips: readonly Host[];
  /** Statements on hosts of which the window only says that none are left. */
  readonly none: readonly Headcount[];
  /** Silences of hosts that have neither panel nor line, for the window gives no number of them or only none. */
  readonly mute: readonly SilentReport[];
  readonly deadline: Binding | null;
  /** Changes and shares of the workforce, and statements without a number: in the table alone. */
  readonly besides: readonly Beside[];
}

/** Never more large panels than these; below so many persons a host gets a line. */
const PANELS = 5;
const LARGE = 1000;
/** With so few hosts chosen, each is drawn large. */
const FEW = 6;
/** Changes and shares of the workforce: no headcounts. */
const TOPICS = ["workforce_change", "workforce_share"] as const;
const NEEDED_LAW = "m2397-labour";

const besides = rememberLast<readonly Beside[]>();
const talliers = rememberLast<Tallier>();

function seriesOf(counts: readonly Headcount[]): Headcount[][] {
  const by = new Map<string, Headcount[]>();
  for (const h of counts) {
    const key = `${h.voice}|${h.counted}|${h.sector}`;
    const list = by.get(key);
    if (list) list.push(h);
    else by.set(key, [h]);
  }
  return [...by.values()].filter((list) => list.length > 1);
}

function hostOf(host: string, counts: readonly Headcount[], silent: readonly SilentReport[]): Host {
  return {
    host,
    name: host === "WLD" ? "World" : countryName(host),
    counts,
    silent,
    series: seriesOf(counts),
    largest: counts.reduce((m, h) => Math.max(m, ceilingOf(h)), 0),
    latest: latestOf(counts),
  };
}

function group<T extends { readonly host: string }>(list: readonly T[]): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of list) {
    const own = by.get(item.host);
    if (own) own.push(item);
    else by.set(item.host, [item]);
  }
  return by;
}

/** The day by which all were to be home, from the record of paragraph 8; null where the record does not have it. */
export function deadlineOf(measures: readonly MeasuresRow[], window: Span): Binding | null {
  const m = measures.find((r) => r.id === NEEDED_LAW);
  if (!m || m.deadline === "") return null;
  const day = span(m.deadline).start;
  if (day < window.start || day > window.end) return null;
  const paragraph = m.paragraph || `${m.paragraph_unverified} (unverified)`;
  return { id: m.id, day, paragraph: `${m.resolution_id} para ${paragraph}`, sources: m.source_ids };
}

/** Ids of several things that stand on rows, each once, in order of appearance. */
export function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)];
}

/** labour-stock: who was said to have how many North Korean workers, when, and by whom. Persons, never summed. */
export function model(
  record: RecordOf<"workers" | "op8-reports" | "measures" | "labour-other" | "labour-unnumbered">,
  view: View,
): StockModel {
  const selection = select(record.workers, record["op8-reports"], view);
  const { window, counts, silent } = selection;
  const { most } = headcounts(record.workers, record["op8-reports"]);
  const silences = group(silent);
  const hosts = [...group(counts)].map(([host, own]) => hostOf(host, own, silences.get(host) ?? []));
  const world = hosts.find((h) => h.host === "WLD") ?? null;
  const states = hosts
    .filter((h) => h.host !== "WLD" && h.largest > 0)
    .sort((a, b) => b.largest - a.largest || (a.name < b.name ? -1 : 1));
  const { before } = searchFor(view.q, "host", () => selection.searched);
  const few = states.length <= FEW && (view.host.length > 0 || selection.searched);
  const large = (h: Host) => few || (h.largest >= LARGE && positive(h.counts).length > 1);
  const panels = states.filter(large).slice(0, few ? FEW : PANELS);
  const strips = states.filter((h) => !panels.includes(h));
  const drawn = new Set(states.map((h) => h.host));
  const none = hosts.filter((h) => h.host !== "WLD" && h.largest === 0).flatMap((h) => h.counts.filter(isNone));
  const mute = silent.filter((s) => !drawn.has(s.host));
  const un = view.sector.length === 0 && (view.basis.length === 0 || view.basis.includes("reported_to_un"));
  const deadline = deadlineOf(record.measures, window);
  const [numbers, words] = [others(record["labour-other"], TOPICS), unnumbered(record["labour-unnumbered"], "workers")];
  const left = fitting(
    besides([numbers, words], () => [...numbers, ...words]),
    view,
    selection.searched ? view.q.toLowerCase() : "",
  );
  const beside = left.filter((b) => overlaps(b.days, window));
  const told = lazy(() => [...counts.flatMap((h) => [h, ...h.again]), ...silent]);
  const law = { rows: deadline ? [deadline.id] : [], sources: deadline?.sources ?? [] };
  return withLists<StockModel>(
    {
      id: "labour-stock",
      title:
        view.sector.length > 0
          ? "North Korean workers abroad, in one sector"
          : "North Korean workers abroad, as counted by somebody",
      finding:
        before +
        findingOf({
          world,
          states,
          none,
          silent,
          most,
          un,
          chosen: view.host.length > 0 || selection.searched,
          sectors: view.sector.length > 0,
        }),
      unit: "persons",
      domain: window,
      columns: COLUMNS,
      notes: [...notesOf(selection, view), ...besidesNote(beside.length)],
      empty: counts.length === 0 && silent.length === 0,
      world,
      panels,
      strips,
      none,
      mute,
      deadline,
      besides: beside,
    },
    {
      lines: () => linesOf(counts, silent, beside),
      rows: () => unique([...told().map((t) => t.id), ...beside.map((b) => b.id), ...law.rows]),
      sources: () => unique([...told().flatMap((t) => t.sources), ...beside.flatMap((b) => b.sources), ...law.sources]),
    },
    () =>
      talliers([selection.standing, left], () =>
        tallier([...selection.standing(), ...left.map((b) => ({ ...b, rows: [b.id] }))]),
      )(window, law),
  );
}
