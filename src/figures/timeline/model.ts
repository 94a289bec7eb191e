import type { Span } from "../../record/day";
import { searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { knownWindow, windowOf } from "../../view/window";
import { lazy, withLists } from "../lists";
import type { Model, TableLine } from "../model";
import type { Band } from "./bands";
import { type Bin, binsOf, type Level, levelOf } from "./bins";
import { begun, carried, within } from "./column";
import { findingOf, hostWords } from "./finding";
import type { Item } from "./item";
import { COLUMNS, lineOf } from "./lines";
import { type BandColumns, prepare, type Selection, select, type TimelineRecord } from "./prepare";
import { ranked, type TopEvent } from "./top";

/** Above this number of rows in a window no drawing is wide enough to show a band's rows one by one. */
export const MOST_SINGLE = 140;
/** Up to this number every drawing is, so no bins are made. */
export const LEAST_BINNED = 16;

/** One band in a window. */
export interface BandModel {
  readonly band: Band;
  /** Rows of which a day may lie in the window. */
  readonly count: number;
  /** Counts per cell of `level`, and of `coarse` for narrow drawings; empty where the band is surely drawn singly. */
  readonly bins: readonly Bin[];
  readonly coarse: readonly Bin[];
  /** All rows of the window where `single`; else what bins do not hold, and what is labelled. */
  readonly marks: readonly Item[];
  readonly single: boolean;
}

export interface TimelineModel extends Model {
  readonly domain: Span;
  /** Rows in the window, over all bands. */
  readonly count: number;
  readonly level: Level;
  readonly coarse: Level;
  readonly bands: readonly BandModel[];
  /** The search, in lower case: drawn strong inside the labels, and everything found is labelled. */
  readonly q: string;
  /** For the list "In this window"; see `inWindow`. */
  readonly top: readonly TopEvent[];
}

function bandModel(c: BandColumns, window: Span, level: Level, coarse: Level, picked: Item | undefined): BandModel {
  const before = carried(c.all, window);
  const { from, to } = begun(c.all, window);
  const count = before.length + to - from;
  const single = count <= MOST_SINGLE;
  const bins = (l: Level) => (count > LEAST_BINNED ? binsOf(l === "year" ? c.all : c.fine, c.band, window, l) : []);
  let marks: readonly Item[];
  if (single) marks = [...before, ...c.all.items.slice(from, to)];
  else {
    const some = new Set([...before, ...within(c.top, window), ...within(c.years, window)]);
    if (picked?.band === c.band.id && picked.start <= window.end && picked.end >= window.start) some.add(picked);
    marks = [...some].sort((a, b) => a.start - b.start);
  }
  return {
    band: c.band,
    count,
    bins: bins(level),
    coarse: coarse === level ? bins(level) : bins(coarse),
    marks,
    single,
  };
}

function notesOf(s: Selection): string[] {
  const ids = new Set(s.bands.map((b) => b.band.id));
  const notes = [
    "A pale bar is as long as its date is uncertain: the month or the year is known, the day is not.",
    "Bars count what began in each stretch; what is known only by the year is not in a month or quarter. Each lane has its own scale; the number on a bar says how many.",
  ];
  if (ids.has("missile")) {
    notes.push(
      "A missile test is one entry of the list of tests: launches alike in day (Korea time), system, site and outcome. Where no source gives a number, one missile is counted and the sum says “at least”.",
    );
  }
  if (ids.has("resolution")) {
    notes.push(
      "Resolutions on North Korea include those that only prolonged the Panel of Experts. Drafts that were not adopted are hollow, vetoed ones crossed.",
    );
  }
  return notes;
}

/**
 * The timeline in the window and under the filters of a view. Costs by bands and bins, not by rows: the lists `lines`,
 * `rows`, `sources` and `top` are made when first read.
 */
export function model(record: TimelineRecord, view: View): TimelineModel {
  const { q, before } = searchFor(view.q, "event", (words) =>
    prepare(record).items.some((i) => i.text.includes(words)),
  );
  const s = select(record, { lane: view.lane, host: view.host, q });
  const domain = windowOf(view);
  const known = knownWindow(view);
  const level = levelOf(domain, false);
  const coarse = levelOf(domain, true);
  const picked = view.pick === null ? undefined : s.byId.get(view.pick);
  const bands = s.bands.map((c) => bandModel(c, domain, level, coarse, picked));
  const count = bands.reduce((sum, b) => sum + b.count, 0);
  const items = lazy(() => within(s.all, domain));
  const top = lazy(() => ranked(s, domain));
  const bare: Omit<TimelineModel, "lines" | "rows" | "sources"> = {
    id: "timeline",
    title: "What happened",
    finding:
      before +
      (q ? "" : hostWords(s, known, view.host)) +
      findingOf(
        s,
        { count, bands: bands.map((b, i) => ({ columns: s.bands[i] as BandColumns, count: b.count })) },
        known,
        q,
      ),
    unit: "events",
    domain,
    columns: COLUMNS,
    notes: notesOf(s),
    empty: count === 0,
    count,
    level,
    coarse,
    bands,
    q: q.toLowerCase(),
    get top() {
      return top();
    },
  };
  return withLists<TimelineModel>(
    bare,
    {
      lines: () => items().map((i): TableLine => lineOf(i)),
      rows: () => [...new Set(items().flatMap((i) => i.ids))],
      sources: () => [...new Set(items().flatMap((i) => i.sources))],
    },
    () => s.tally()(domain),
  );
}
