import type { Span } from "../../record/day";
import { type Precision, precision, span, spanBetween } from "../../record/day";
import type { EventsRow, ResolutionsRow, TestsRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { type BandId, bandOfEvent } from "./bands";

/** How a row is drawn: a veto is a crossed mark, a draft hollow, an adopted act an upright, a nuclear test a star. */
export type Sign = "star" | "upright" | "veto" | "draft" | "dot";

/** What a row of the tests table adds. */
export interface Launch {
  readonly nuclear: boolean;
  readonly satellite: boolean;
  /** Missiles in the group; null where no source gives a number. */
  readonly count: number | null;
  readonly system: string;
  readonly range: string;
  readonly site: string;
  readonly outcome: TestsRow["outcome"];
  readonly provisional: boolean;
  /** Lowest and highest published yield, kilotons. */
  readonly yield: readonly [number | null, number | null];
}

/** One thing on the timeline: an event, or a test with the events that are about it. */
export interface Item extends Span {
  /** The row that is picked: of the tests table where there is one, else of the events. */
  readonly id: string;
  /** All rows it stands for. */
  readonly ids: readonly string[];
  readonly band: BandId;
  readonly date: IsoDate;
  readonly endDate: IsoDate | "";
  readonly precision: Precision;
  readonly title: string;
  /** The shortest text that names it: a resolution's number, a test's missile. */
  readonly label: string;
  readonly importance: 1 | 2 | 3;
  /** Who acted, first named; in labour, else the first host. Empty where nobody is named. */
  readonly actor: string;
  readonly hosts: readonly string[];
  readonly sign: Sign;
  /** It is, or concerns, a legal act, a measure or a test of the record. */
  readonly bears: boolean;
  readonly launch: Launch | null;
  readonly sources: readonly string[];
  /** What a search looks through, in lower case. */
  readonly text: string;
}

/** The part of a title before a colon or bracket, where that says enough: not the "NIS" of "NIS: about 15,000 workers". */
function shortOf(title: string): string {
  const head = title.split(/: | \(/)[0] ?? title;
  return head.length >= 14 ? head : title;
}

function signOf(e: EventsRow): Sign {
  if (e.category === "veto") return "veto";
  if (e.category === "draft") return "draft";
  return e.lane === "resolution" ? "upright" : "dot";
}

/** What the law tables add to an event of the Security Council: the act's id, its number if it is a resolution, its sources. */
export type Act = Pick<ResolutionsRow, "id" | "number" | "instrument" | "source_ids">;

/** An event as an item; `act` is the act or draft that an event of the Security Council's lane is about. */
export function itemOfEvent(e: EventsRow, act: Act | undefined): Item {
  const days = spanBetween(e.date, e.end_date);
  const band = bandOfEvent(e);
  return {
    ...days,
    id: e.id,
    ids: act ? [e.id, act.id] : [e.id],
    band,
    date: e.date,
    endDate: e.end_date,
    precision: precision(e.date),
    title: e.title,
    label:
      act?.instrument === "resolution" && act.number !== "" && e.category === "resolution"
        ? act.number
        : shortOf(e.title),
    importance: e.importance,
    actor: e.actors[0] ?? (e.lane === "labour" ? (e.hosts[0] ?? "") : ""),
    hosts: e.hosts,
    sign: band === "nuclear" ? "star" : signOf(e),
    bears: e.about.length > 0,
    launch: null,
    sources: act ? [...new Set([...e.source_ids, ...act.source_ids])] : e.source_ids,
    text: e.title.toLowerCase(),
  };
}

/** A test's name where no event tells it: `KN-25`, `2 × KN-25`, `missile of unknown type`. */
function testTitle(t: TestsRow): string {
  if (t.kind === "nuclear_test") return "Nuclear test";
  const what =
    t.system ||
    (t.kind === "satellite_launch"
      ? "satellite launcher"
      : t.range_class
        ? `${t.range_class} missile`
        : "missile of unknown type");
  return (t.count ?? 0) > 1 ? `${t.count} × ${what}` : what;
}

/** A test as an item, with the events about it: their title and importance, its own date and facts. */
export function itemOfTest(t: TestsRow, events: readonly EventsRow[]): Item {
  const lead = events.reduce<EventsRow | null>((best, e) => (!best || e.importance < best.importance ? e : best), null);
  const title = lead?.title ?? testTitle(t);
  const nuclear = t.kind === "nuclear_test";
  return {
    ...span(t.date),
    id: t.id,
    ids: [t.id, ...events.map((e) => e.id)],
    band: nuclear ? "nuclear" : "missile",
    date: t.date,
    endDate: "",
    precision: precision(t.date),
    title,
    label: nuclear ? title.replace(/ nuclear test$/, "") : shortOf(title),
    importance: lead?.importance ?? (nuclear ? 1 : 3),
    actor: "PRK",
    hosts: [],
    sign: nuclear ? "star" : "dot",
    bears: true,
    launch: {
      nuclear,
      satellite: t.kind === "satellite_launch",
      count: t.count,
      system: t.system,
      range: t.range_class,
      site: t.site_name,
      outcome: t.outcome,
      provisional: t.provisional === "yes",
      yield: [t.yield_kt_low, t.yield_kt_high],
    },
    sources: [...new Set([...t.source_ids, ...events.flatMap((e) => e.source_ids)])],
    text: `${title} ${t.system}`.toLowerCase(),
  };
}
