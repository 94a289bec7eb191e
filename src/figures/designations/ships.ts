import { dateWords, overlaps, type Span, span } from "../../record/day";
import { imoOf, isSameShip } from "../../record/ships";
import type { DesignationsRow, VesselsRow } from "../../record/tables";
import type { TableLine } from "../model";
import { LISTS, whenWords } from "./words";

/** A ship named in connection with oil on one occasion: a transfer seen, a seizure, or the listing itself. */
export interface Occasion {
  readonly id: string;
  readonly row: VesselsRow;
  readonly days: Span;
  /** The listing of the ship by name, where one is on record. Most listings of ships are on record by number only. */
  readonly listing: DesignationsRow | null;
}

const cache = new WeakMap<
  readonly VesselsRow[],
  { readonly listings: readonly DesignationsRow[]; readonly all: readonly Occasion[] }
>();

function prepared(vessels: readonly VesselsRow[], listings: readonly DesignationsRow[]): readonly Occasion[] {
  const hit = cache.get(vessels);
  if (hit && hit.listings === listings) return hit.all;
  const named = listings.filter((d) => d.kind === "vessel" && d.entry === "name");
  const all = vessels
    .map((row) => ({
      id: row.id,
      row,
      days: span(row.event_date),
      listing: named.find((d) => isSameShip(row, { name: d.name, imo: imoOf(d.reference) })) ?? null,
    }))
    .sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end || (a.id < b.id ? -1 : 1));
  cache.set(vessels, { listings, all });
  return all;
}

/** True where a ship's name, number or role holds the text, which is in small letters. */
export function shipMatches(row: VesselsRow, needle: string): boolean {
  return `${row.name} ${row.imo} ${row.role}`.toLowerCase().includes(needle);
}

/** The occasions in a window, in the order of their days; `needle` (small letters) keeps only ships that hold it. */
export function occasions(
  vessels: readonly VesselsRow[],
  listings: readonly DesignationsRow[],
  window: Span,
  needle: string,
): readonly Occasion[] {
  return prepared(vessels, listings).filter(
    (o) => overlaps(o.days, window) && (needle === "" || shipMatches(o.row, needle)),
  );
}

const listed = ({ listing }: Occasion) =>
  listing ? `on ${LISTS[listing.list].long} by name since ${dateWords(listing.date)}` : "";

/** What a square says: which ship, when, in what role, and whether it stands on a list by name. */
export function shipSpoken(o: Occasion): string {
  const { name, imo, role, event_date } = o.row;
  const on = listed(o);
  return `${name}${imo ? `, IMO ${imo}` : ""}, ${whenWords(event_date)}: ${role}${on ? `; ${on}` : ""}.`;
}

/** Its line of the table, under the columns of listings: no number of names, for it is none. */
export function shipLine(o: Occasion): TableLine {
  const { row } = o;
  const number = row.imo ? `IMO ${row.imo}` : null;
  const cells = ["none: named in connection with oil", "ship", row.name, number, null, "an occasion", null] as const;
  const on = listed(o);
  return { id: row.id, cells: [whenWords(row.event_date), ...cells, `${row.role}${on ? `; ${on}` : ""}`, "yes"] };
}
