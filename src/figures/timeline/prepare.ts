import { span } from "../../record/day";
import type { EventsRow, ResolutionsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import type { View } from "../../view/view";
import { lazy } from "../lists";
import type { RecordOf } from "../model";
import { type Tallier, tallier } from "../tally";
import { type Band, type BandId, bandsOf } from "./bands";
import { type Column, columnOf } from "./column";
import { type Item, itemOfEvent, itemOfTest } from "./item";

export type TimelineRecord = RecordOf<"events" | "tests" | "resolutions">;
/** `q` without spaces around it, as `searchFor` gives it. */
export type TimelineFilter = Pick<View, "lane" | "host" | "q">;

/** A resolution on the DPRK that the Security Council adopted, by the days its date may mean. */
export interface Adopted {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly start: Day;
  readonly end: Day;
  /** It did nothing but extend a mandate. */
  readonly renewal: boolean;
}

/** One band of a selection, cut the ways a window asks for it. */
export interface BandColumns {
  readonly band: Band;
  readonly all: Column;
  /** Known to the month or day: what a bin of a month or quarter can hold. */
  readonly fine: Column;
  /** Known by the year alone. */
  readonly years: Column;
  /** Importance 1: what is shown singly even where the rest is counted. */
  readonly top: Column;
}

/** What the filters of a view leave of the record; does not depend on the window. */
export interface Selection {
  readonly bands: readonly BandColumns[];
  readonly all: Column;
  /** By importance 1, 2, 3. */
  readonly ranks: readonly [Column, Column, Column];
  /** Empty where the filters leave no Security Council band. */
  readonly adopted: readonly Adopted[];
  readonly byId: ReadonlyMap<string, Item>;
  /** Counts the rows and sources of a window. */
  readonly tally: () => Tallier;
}

interface Prepared {
  readonly record: Omit<TimelineRecord, "version">;
  readonly items: readonly Item[];
  readonly adopted: readonly Adopted[];
  readonly selections: Map<string, Selection>;
}

/** What the record says of an act that only extends a mandate. */
const RENEWAL = "Mandate renewal";

const cache = new WeakMap<readonly EventsRow[], Prepared>();
/** As many filters as a reader goes back and forth between; the oldest is forgotten first. */
const KEPT = 12;

/** Every event and test as an item of its band, sorted by day. Made once for a record. */
export function prepare(record: TimelineRecord): Prepared {
  const hit = cache.get(record.events);
  if (hit && hit.record.tests === record.tests && hit.record.resolutions === record.resolutions) return hit;
  const acts = new Map<string, ResolutionsRow>(record.resolutions.map((r) => [r.id, r]));
  const tests = new Set(record.tests.map((t) => t.id));
  const about = new Map<string, EventsRow[]>();
  const items: Item[] = [];
  for (const e of record.events) {
    const test = e.lane === "test" ? e.about.find((id) => tests.has(id)) : undefined;
    if (test !== undefined) about.set(test, [...(about.get(test) ?? []), e]);
    else {
      const act = e.lane === "resolution" ? e.about.find((id) => acts.has(id)) : undefined;
      items.push(itemOfEvent(e, act === undefined ? undefined : acts.get(act)));
    }
  }
  for (const t of record.tests) items.push(itemOfTest(t, about.get(t.id) ?? []));
  const adopted = record.resolutions.flatMap((r) =>
    r.body === "UNSC" &&
    r.instrument === "resolution" &&
    r.outcome === "adopted" &&
    r.scope === "dprk" &&
    r.date_adopted !== ""
      ? [
          {
            id: r.id,
            number: r.number,
            date: r.date_adopted,
            ...span(r.date_adopted),
            renewal: r.trigger_event === RENEWAL,
          },
        ]
      : [],
  );
  adopted.sort((a, b) => a.start - b.start);
  const made: Prepared = { record, items, adopted, selections: new Map() };
  cache.set(record.events, made);
  return made;
}

/** The items a filter keeps. A host filter touches labour events that name hosts; all else stays. */
function keeps({ host, q }: TimelineFilter): (item: Item) => boolean {
  const hosts = new Set<string>(host);
  const needle = q.toLowerCase();
  return (i) =>
    (hosts.size === 0 || i.band !== "labour" || i.hosts.length === 0 || i.hosts.some((h) => hosts.has(h))) &&
    i.text.includes(needle);
}

function selectionOf(p: Prepared, filter: TimelineFilter): Selection {
  const bands = bandsOf(filter.lane);
  const kept = p.items.filter(keeps(filter));
  const parts = new Map<BandId, Item[]>(bands.map((b) => [b.id, []]));
  for (const i of kept) parts.get(i.band)?.push(i);
  const shown = [...parts.values()].flat();
  const rank = (n: number) => columnOf(shown.filter((i) => i.importance === n));
  return {
    bands: bands.map((band) => {
      const items = parts.get(band.id) ?? [];
      return {
        band,
        all: columnOf(items),
        fine: columnOf(items.filter((i) => i.precision !== "year")),
        years: columnOf(items.filter((i) => i.precision === "year")),
        top: columnOf(items.filter((i) => i.importance === 1)),
      };
    }),
    all: columnOf(shown),
    ranks: [rank(1), rank(2), rank(3)],
    adopted: parts.has("resolution") ? p.adopted : [],
    byId: new Map(shown.flatMap((i) => i.ids.map((id) => [id, i] as const))),
    tally: lazy(() => tallier(shown.map((i) => ({ days: i, rows: i.ids, sources: i.sources })))),
  };
}

/** What a view's filters keep of the record, as sorted columns. Made once for a record and a filter. */
export function select(record: TimelineRecord, filter: TimelineFilter): Selection {
  const p = prepare(record);
  const key = JSON.stringify([filter.lane, filter.host, filter.q.toLowerCase()]);
  const hit = p.selections.get(key);
  if (hit) return hit;
  const made = selectionOf(p, filter);
  const oldest = p.selections.keys().next();
  if (p.selections.size >= KEPT && !oldest.done) p.selections.delete(oldest.value);
  p.selections.set(key, made);
  return made;
}
