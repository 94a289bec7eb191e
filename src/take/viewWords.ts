import { dateWords, periodWords } from "../record/day";
import { BASIS_WORDS, countryName } from "../record/names";
import type { View } from "../view/view";
import { DEFAULT_FROM, DEFAULT_TO } from "../view/window";

/** How each key of the view is said where it differs from the default; null where there is nothing to say. */
const SAY: { readonly [K in keyof View]: (view: View) => string | null } = {
  from: (v) => (v.from || v.to ? periodWords(v.from ?? DEFAULT_FROM, v.to ?? DEFAULT_TO) : null),
  to: () => null,
  host: (v) => list("hosts", v.host.map(countryName)),
  supplier: (v) => list("suppliers", v.supplier.map(countryName)),
  basis: (v) =>
    list(
      "basis",
      v.basis.map((b) => BASIS_WORDS[b]),
    ),
  lane: (v) => list("events", v.lane),
  sector: (v) =>
    list(
      "sectors",
      v.sector.map((s) => s.replaceAll("_", " ")),
    ),
  unit: (v) => (v.unit === "t" ? "in tonnes" : null),
  laden: (v) => (v.laden === null ? null : `uninspected tankers taken as ${v.laden} % full`),
  asof: (v) => (v.asof ? `as known on ${dateWords(v.asof)}` : null),
  law: (v) => (v.law ? `rule ${v.law}` : null),
  q: (v) => (v.q ? `search “${v.q}”` : null),
  pick: () => null,
  theme: () => null,
  lang: () => null,
  v: () => null,
};

function list(name: string, words: readonly string[]): string | null {
  return words.length > 0 ? `${name}: ${words.join(", ")}` : null;
}

/**
 * What was chosen, as a line: `Jan 2018 to Dec 2019; hosts: Russia; in tonnes`. Only keys in `reads` are named (all
 * without it); empty where nothing was chosen.
 */
export function viewWords(view: View, reads?: readonly (keyof View)[]): string {
  const keys = Object.keys(SAY) as (keyof View)[];
  return keys
    .filter((key) => !reads || key === "asof" || reads.includes(key))
    .map((key) => SAY[key](view))
    .filter((words) => words !== null)
    .join("; ");
}
