import { dateWords, type Span } from "../../record/day";
import { figure } from "../../record/names";
import type { Action } from "./prepare";
import type { Series, Track } from "./shape";
import type { Occasion } from "./ships";
import { countOf, LISTS } from "./words";

const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const levels = (series: readonly Series[], of: (s: Series) => number) =>
  and(series.filter((s) => of(s) > 0).map((s) => countOf(of(s), s.kind)));
const sum = (series: readonly Series[], of: (s: Series) => number) => series.reduce((n, s) => n + of(s), 0);

/** The UN list over the window: the level at its ends, and when the last name came. */
function unWords(series: readonly Series[], all: readonly Action[], window: Span): string {
  const now = levels(series, (s) => s.end);
  if (now === "") return "";
  const added = sum(series, (s) => s.end - s.before);
  const last = all.filter((a) => a.list === "UN1718" && a.kind !== "vessel" && a.days.end <= window.end).at(-1);
  const when = last ? dateWords(last.date) : "";
  if (added === 0)
    return `No person or entity was added to the UN list in this window: it held ${now}, the last of them since ${when}`;
  const from = levels(series, (s) => s.before);
  return `The UN list ${from === "" ? `came to ${now}` : `grew from ${from} to ${now}`} in this window, the last of them added on ${when}`;
}

function shipWords(tracks: readonly Track[]): string {
  const ships = tracks.find((t) => t.list === "UN1718");
  return ships && ships.sure > 0
    ? `${countOf(ships.sure, "vessel")} ${ships.sure === 1 ? "was" : "were"} put on it`
    : "";
}

/** Names in the single actions found, by list; the record holds no totals. */
function stateWords(tracks: readonly Track[]): string {
  const by = new Map<string, number>();
  for (const t of tracks) {
    if (t.list !== "UN1718" && t.sure > 0) by.set(t.list, (by.get(t.list) ?? 0) + t.sure);
  }
  return and([...by].map(([list, n]) => `${figure(n)} ${n === 1 ? "name" : "names"} by ${sayer(list)}`));
}

const sayer = (list: string) =>
  list === "OFAC" ? "the United States" : list === "EU" ? "the EU" : (LISTS[list as keyof typeof LISTS]?.name ?? list);

/** How often ships are named in connection with oil, apart from the listings. */
function namedWords(ships: readonly Occasion[]): string {
  const n = ships.length;
  return n === 0
    ? ""
    : ` Ships are named in connection with oil on ${figure(n)} ${n === 1 ? "occasion" : "occasions"}.`;
}

/** One sentence or two for any window and search: every number is a sum of names on rows drawn. */
export function findingOf(told: Told): string {
  return listingWords(told) + namedWords(told.ships);
}

interface Told {
  readonly series: readonly Series[];
  readonly tracks: readonly Track[];
  readonly ships: readonly Occasion[];
  readonly all: readonly Action[];
  readonly q: string;
  readonly window: Span;
}

function listingWords({ series, tracks, all, q, window }: Told): string {
  const states = stateWords(tracks);
  const ships = shipWords(tracks);
  if (q !== "") {
    const now = levels(series, (s) => s.end) || "no person or entity";
    const added = sum(series, (s) => s.end - s.before);
    const rest = [ships.replace("put on it", "put on the UN list"), states && `groups of at least ${states}`].filter(
      Boolean,
    );
    return `Of what matches “${q}” the UN list held ${now} at the end of this window, ${figure(added)} added in it${rest.length > 0 ? `; ${rest.join("; ")}` : ""}.`;
  }
  const un = unWords(series, all, window);
  const council =
    un === ""
      ? ships === ""
        ? ""
        : `${ships.replace("put on it", "put on the UN list")}`
      : `${un}${ships && `; ${ships}`}`;
  const found =
    states === "" ? "" : `Announcements found of other lists hold at least ${states}: what is on record, no totals`;
  const told = [council, found].filter((t) => t !== "");
  if (told.length > 0) return `${told.join(". ")}.`;
  const first = all[0];
  if (!first) return "No listing is on record.";
  if (tracks.length > 0) return "Listings are on record here only with dates that reach beyond this window.";
  return first.days.start > window.end
    ? `No listing is on record for this window: the first is of ${dateWords(first.date)}.`
    : "No listing is on record for this window.";
}
