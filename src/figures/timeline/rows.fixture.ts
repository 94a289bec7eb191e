import type { EventsRow, ResolutionsRow, TestsRow } from "../../record/tables";
import type { Iso3, IsoDate } from "../../record/units";
import { parseView } from "../../view/codec";
import { model, type TimelineModel } from "./model";
import type { TimelineRecord } from "./prepare";

export const date = (text: string) => text as IsoDate;
export const codes = (...hosts: readonly string[]) => hosts as readonly Iso3[];

/** A made-up event for tests: an oil event of 15 June 2017 of the least importance, by China, but for what is given. */
export function event(id: string, part: Partial<EventsRow> = {}): EventsRow {
  return {
    id,
    date: date("2017-06-15"),
    end_date: "",
    lane: "oil",
    category: "enforcement",
    title: `Event ${id}`,
    actors: ["CHN"],
    hosts: [],
    importance: 3,
    about: [],
    vessel_imo: [],
    location_name: "",
    lat: null,
    lon: null,
    source_ids: [`s-${id}`],
    known: "",
    ...part,
  };
}

/** A made-up missile test for tests: one KN-1 of short range from a site, of 1 March 2017, which flew. */
export function test(id: string, part: Partial<TestsRow> = {}): TestsRow {
  return {
    id,
    date: date("2017-03-01"),
    kind: "missile_test",
    system: "KN-1",
    range_class: "SRBM",
    count: 1,
    outcome: "success",
    provisional: "",
    yield_kt_low: null,
    yield_kt_high: null,
    site_name: "Site",
    lat: null,
    lon: null,
    source_ids: [`s-${id}`],
    known: "",
    ...part,
  };
}

/** A made-up resolution for tests: on the DPRK, adopted on 20 December 2017. */
export function resolution(number: string, part: Partial<ResolutionsRow> = {}): ResolutionsRow {
  return {
    id: `S/RES/${number}`,
    body: "UNSC",
    instrument: "resolution",
    number,
    title: `Resolution ${number}`,
    outcome: "adopted",
    scope: "dprk",
    date_adopted: date("2017-12-20"),
    date_effective: "",
    trigger_event: "",
    source_ids: [`s-${number}`],
    known: "",
    ...part,
  };
}

/** The record of some rows; the same tables again for the same call would be another record. */
export function small(
  events: readonly EventsRow[] = [],
  tests: readonly TestsRow[] = [],
  resolutions: readonly ResolutionsRow[] = [],
): TimelineRecord {
  return { events, tests, resolutions, version: "1" };
}

/** What the timeline says of a small record. */
export const told = (record: TimelineRecord, query = ""): TimelineModel => model(record, parseView(query).view);
