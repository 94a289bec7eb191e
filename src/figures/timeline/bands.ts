import type { EventsRow } from "../../record/tables";
import { LANES, type Lane } from "../../view/view";

/** One horizontal band of the drawing. The lane `test` of the view is two bands: nuclear tests and missiles. */
export interface Band {
  readonly id: BandId;
  readonly lane: Lane;
  /** As written at the left of the band. */
  readonly name: string;
  readonly one: string;
  readonly many: string;
}

export const BAND_IDS = [
  "nuclear",
  "missile",
  "resolution",
  "national",
  "designation",
  "oil",
  "labour",
  "monitoring",
  "diplomacy",
  "russia",
  "economy",
] as const;
export type BandId = (typeof BAND_IDS)[number];

const band = (id: BandId, lane: Lane, name: string, one: string, many = `${one}s`): Band => ({
  id,
  lane,
  name,
  one,
  many,
});

/** From top to bottom: what was done, what was ruled, who enforced and who watched, what else went on. */
export const BANDS: readonly Band[] = [
  band("nuclear", "test", "Nuclear tests", "nuclear test"),
  band("missile", "test", "Missile tests", "missile test"),
  band(
    "resolution",
    "resolution",
    "Security Council",
    "Security Council act or vote",
    "Security Council acts and votes",
  ),
  band("national", "national", "National measures", "national measure"),
  band("designation", "designation", "Designations", "round of designations", "rounds of designations"),
  band("oil", "oil", "Oil enforcement", "oil event"),
  band("labour", "labour", "Labour", "labour event"),
  band("monitoring", "monitoring", "Monitoring", "monitoring event"),
  band("diplomacy", "diplomacy", "Diplomacy", "diplomatic event"),
  band("russia", "russia", "Russia–DPRK", "Russia–DPRK event"),
  band("economy", "economy", "Economy", "event in the economy", "events in the economy"),
];

/** The bands a lane filter keeps; all of them for an empty filter. */
export function bandsOf(lanes: readonly Lane[]): readonly Band[] {
  return lanes.length === 0 || lanes.length === LANES.length ? BANDS : BANDS.filter((b) => lanes.includes(b.lane));
}

/** The band of an event row. A test that no row of the tests table holds stands by its category. */
export function bandOfEvent(e: Pick<EventsRow, "lane" | "category">): BandId {
  if (e.lane === "test") return e.category === "nuclear" ? "nuclear" : "missile";
  return e.lane;
}
