import { dateWords, periodWords } from "../record/day";
import { BASIS_WORDS } from "../record/names";
import type { Basis, Iso3 } from "../record/units";
import { VIEW_KEYS } from "./keys";
import { same } from "./same";
import { DEFAULT_VIEW, type Lane, type View } from "./view";

/** Asks about one value, or about several, of which one must do. */
export type Accepts<T extends string> = (value: T | "" | readonly T[]) => boolean;

export interface Accepted {
  readonly host: Accepts<Iso3>;
  readonly supplier: Accepts<Iso3>;
  readonly basis: Accepts<Basis>;
  readonly lane: Accepts<Lane>;
  readonly sector: Accepts<string>;
}

type Lists = Pick<View, keyof Accepted>;

function among<T extends string>(chosen: readonly T[]): Accepts<T> {
  if (chosen.length === 0) return () => true;
  const set: ReadonlySet<string> = new Set(chosen);
  return (value) => (typeof value === "string" ? set.has(value) : value.some((one) => set.has(one)));
}

/** Tests of the list filters. An empty filter accepts everything; a set one refuses what is unknown ('' or no value). */
export function accepts(view: Lists): Accepted {
  return {
    host: among(view.host),
    supplier: among(view.supplier),
    basis: among(view.basis),
    lane: among(view.lane),
    sector: among(view.sector),
  };
}

/** Keys that change what the figures show. The others say how the page looks and what is open. */
export const FILTER_KEYS = VIEW_KEYS.filter((key) => key !== "pick" && key !== "theme" && key !== "lang");

/** A patch for the store that brings every filter back; what is open and how it looks stays. */
export function clearFilters(): Partial<View> {
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, DEFAULT_VIEW[key]]));
}

/** True where no filter is set: the figures show what everybody sees first. */
export function isDefault(view: View): boolean {
  return FILTER_KEYS.every((key) => same(view[key], DEFAULT_VIEW[key]));
}

/**
 * The view with one key back at its default. A law without any window would be read as a link that asks for
 * the law's window, so it goes with the last of its dates.
 */
export function withoutKey(view: View, key: keyof View): View {
  const next: View = { ...view, [key]: DEFAULT_VIEW[key] };
  const windowGone = (key === "from" || key === "to") && !next.from && !next.to;
  return windowGone ? { ...next, law: null } : next;
}

function plain(word: string): string {
  return word === "it" ? "IT" : word.replaceAll("_", " ");
}

function listed(singular: string, plural: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${items.length === 1 ? singular : plural} ${items.join(", ")}`];
}

function windowWords(view: Pick<View, "from" | "to">): string[] {
  if (view.from && view.to) return [periodWords(view.from, view.to)];
  if (view.from) return [`from ${dateWords(view.from)}`];
  return view.to ? [`until ${dateWords(view.to)}`] : [];
}

/**
 * The active filters in plain English, parts parted by semicolons, in the order of the address:
 * "1 Oct 2017 – 31 Dec 2020; hosts China, Russia; known on 31 Mar 2019". Empty for the default view.
 * `name` gives the name of a country.
 */
export function describeView(view: View, name: (code: Iso3) => string): string {
  return [
    ...windowWords(view),
    ...listed("host", "hosts", view.host.map(name)),
    ...listed("supplier", "suppliers", view.supplier.map(name)),
    ...listed(
      "basis",
      "bases",
      view.basis.map((basis) => BASIS_WORDS[basis]),
    ),
    ...listed("lane", "lanes", view.lane.map(plain)),
    ...listed("sector", "sectors", view.sector.map(plain)),
    ...(view.unit === DEFAULT_VIEW.unit ? [] : ["in tonnes"]),
    ...(view.laden === null ? [] : [`uninspected tankers assumed ${view.laden} % laden`]),
    ...(view.asof === null ? [] : [`known on ${dateWords(view.asof)}`]),
    ...(view.law === null ? [] : [`rule ${view.law}`]),
    ...(view.q.trim() === "" ? [] : [`matching “${view.q.trim()}”`]),
    ...(view.v === null ? [] : [`data version ${view.v}`]),
  ].join("; ");
}

/**
 * The search words as one figure uses them. One box searches all figures of a page, so words that match nothing on a
 * figure's whole record were not meant for it: it stays as it is and says so (`before`, to go in front of its finding).
 */
export function searchFor(
  q: string,
  what: string,
  matches: (needle: string) => boolean,
): { readonly q: string; readonly before: string } {
  const words = q.trim();
  if (words === "" || matches(words.toLowerCase())) return { q: words, before: "" };
  return { q: "", before: `No ${what} matches “${words}”; all are shown. ` };
}
