import { periodWords, precision } from "../record/day";
import { countryName, figure } from "../record/names";
import type { EventsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { sameDay } from "./nearby";
import type { Context, Related, Teller } from "./shape";
import { capital, codeWords, listWords, stop } from "./words";

const LANES: Readonly<Record<EventsRow["lane"], string>> = {
  resolution: "Act or vote of the Security Council",
  national: "National measure",
  designation: "Listing",
  monitoring: "Monitoring of the sanctions",
  test: "Nuclear or missile test",
  diplomacy: "Diplomacy",
  russia: "Russia and North Korea",
  oil: "Oil deliveries and enforcement",
  labour: "Workers abroad",
  economy: "Economy and borders",
};

const CATEGORIES: Partial<Readonly<Record<EventsRow["category"], string>>> = {
  veto: "a draft voted down",
  draft: "a draft not put to a vote",
  clash: "an armed incident",
  russia_dprk: "ties of Russia and North Korea",
};

const precise = (e: EventsRow) =>
  ({ day: "", month: "The day is not known.", year: "Neither month nor day is known." })[precision(e.date)];

/** Whoever acted: a country's name for its code, other names as they stand. */
function actorNames(e: EventsRow): string {
  return listWords(
    e.actors.map((a) => (a === "UNSC" ? "UN Security Council" : /^[A-Z]{3}$/.test(a) ? countryName(a) : a)),
  );
}

function what(id: string, c: Context): string {
  switch (c.find(id)?.table) {
    case "resolutions":
      return "the act it is about";
    case "measures":
      return "the rule it is about";
    case "tests":
      return "the test it is about";
    default:
      return "what it is about";
  }
}

/** Other rows on the same subject: same act or test, same ship. */
function kin(row: EventsRow, c: Context): (Related | null)[] {
  const ids = new Set(row.about);
  const ships = new Set(row.vessel_imo);
  return [
    ...c.record.vessels.filter((v) => v.imo !== "" && ships.has(v.imo)).map((v) => c.link(v.id, "a ship named in it")),
    ...c.record.events
      .filter((e) => e.id !== row.id && (e.about.some((a) => ids.has(a)) || e.vessel_imo.some((i) => ships.has(i))))
      .map((e) =>
        c.link(e.id, e.about.some((a) => ids.has(a)) ? "an event about the same" : "an event with the same ship"),
      ),
  ];
}

/** Something that happened. */
export const event: Teller<"events"> = {
  kind: (row) => LANES[row.lane],
  brief: (row) => `${periodWords(row.date, row.end_date)}: ${row.title}`,
  tell: (row, c) => ({
    headline: row.title,
    sentence: `${stop(periodWords(row.date, row.end_date))} ${stop(row.description ?? "")}`.trim(),
    facts: [
      fact("Date", periodWords(row.date, row.end_date), precise(row)),
      fact("Kind", capital(CATEGORIES[row.category] ?? codeWords(row.category))),
      fact("Who acted", actorNames(row)),
      fact("Hosts of workers concerned", listWords(row.hosts.map((h) => (h === "WLD" ? "All" : countryName(h))))),
      fact(
        "Where",
        row.location_name,
        row.lat === null || row.lon === null
          ? ""
          : `${figure(row.lat, 2)}, ${figure(row.lon, 2)} (degrees north, east)`,
      ),
      fact("Ships (IMO number)", listWords(row.vessel_imo)),
      fact(
        "Weight",
        { 1: "Labelled on the whole timeline", 2: "Ordinary", 3: "Minor" }[row.importance],
        "Our judgement.",
      ),
      ...commonFacts(row),
    ],
    related: [
      ...row.about.map((id) => c.link(id, what(id, c))),
      ...c.record.measures
        .filter((m) => row.about.includes(m.resolution_id))
        .slice(0, 10)
        .map((m) => c.link(m.id, "a rule of that act")),
      ...kin(row, c).slice(0, 8),
      ...sameDay(c, row.date, 8),
      ...c.record.designations
        .filter((d) => row.lane === "designation" && d.date === row.date)
        .slice(0, 6)
        .map((d) => c.link(d.id, "listed that day")),
    ],
  }),
};
