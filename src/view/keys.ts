import { BASES } from "../record/units";
import { choice, choices, countries, date, type Key, names, search, shaped, whole } from "./kinds";
import { LANES, LANGS, THEMES, UNITS, type View } from "./view";

const ID = /^[A-Za-z0-9/_.:-]{1,80}$/;

/** One entry for every key of the view: a key that cannot be written into an address does not compile. */
export type KeyTable = { readonly [K in keyof View]: Key<View[K]> };

/** Every key of the view (the type fails on one left out or too many), in the order in which addresses are written. Drives parsing, formatting and the tests. */
export const KEYS: KeyTable = {
  from: date(),
  to: date(),
  // No fewer than a reader can tick: the record names 73 hosts.
  host: countries(250),
  supplier: countries(8),
  basis: choices(BASES),
  lane: choices(LANES),
  sector: names(20),
  unit: choice(UNITS),
  laden: whole(1, 100),
  asof: date(),
  law: shaped(ID, "Not the id of a measure, such as m2397-labour."),
  q: search(),
  pick: shaped(ID, "Not the id of a row, such as lw0001."),
  theme: choice(THEMES),
  lang: choice(LANGS),
  v: shaped(/^\d{4}\.\d{1,2}\.\d{1,6}$/, "Write a data version as 2026.11.0."),
};

export const VIEW_KEYS = Object.keys(KEYS) as readonly (keyof View)[];

/** True for a key of the view, and for nothing that objects inherit (`__proto__`, `constructor`). */
export function isViewKey(key: string): key is keyof View {
  return Object.hasOwn(KEYS, key);
}
