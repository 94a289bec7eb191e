import type { Series, Track } from "./shape";
import type { Occasion } from "./ships";

/** How to read the figure, with the rule by which it counts. */
export function notesOf(series: readonly Series[], tracks: readonly Track[], occasions: readonly Occasion[]): string[] {
  const ships = tracks.some((t) => t.list === "UN1718");
  const states = tracks.some((t) => t.list !== "UN1718");
  const vague = tracks.some((t) => t.actions.some((a) => a.days.end > a.days.start));
  return [
    "Counted are names, not rows: a row is one name, or a group of names listed together of which only the number was seen.",
    ...(series.length > 0
      ? [
          "Persons and entities of the UN list stand on record one by one, with the date the list gives; the copies of the list that were read agree on every date and show no name taken off. A step carries the resolution adopted that day; the Committee is named where it listed between resolutions.",
        ]
      : []),
    ...(ships
      ? [
          "UN ships are drawn as single listings, not as a level: the record holds no row for ships taken off again. Pale: only the number is on record.",
        ]
      : []),
    ...(states
      ? [
          "Of the lists of the United States, South Korea and the EU only numbers in single announcements were found, and not of all. The bars are what is on record; they are no totals, and lists must not be compared by them. Many names stand on several lists.",
        ]
      : []),
    ...(vague ? ["A line under a bar spans the days its date may mean, where only the month or year is known."] : []),
    ...(occasions.length > 0
      ? [
          "Ships named in connection with oil come from the record on oil, one square an occasion: a transfer seen, a seizure, a ship of a listed owner, or the listing itself. They are not counted as listings. Most listings of ships are on record by number only, so that a ship not told to be listed may well be; those named are matched by IMO number, or by name where a source gives none. A name is not a finding of guilt: denials and acquittals stand in the evidence.",
        ]
      : []),
    "A listing is not a conviction. Reasons are our short classification, not the wording of a list.",
  ];
}
