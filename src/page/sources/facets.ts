import { capital } from "../words";
import type { Entry } from "./entry";
import { languageName } from "./language";
import { fits } from "./search";

export const FACETS = ["house", "kind", "language", "year", "care"] as const;
export type FacetKey = (typeof FACETS)[number];

const KINDS: Readonly<Record<Entry["source"]["kind"], string>> = {
  un_document: "UN document",
  government: "Government or court",
  media: "Media",
  academic: "Academic",
  ngo: "Non-governmental",
  dataset: "Data set",
};

/** What sort of publisher, in words. */
export function kindName(kind: Entry["source"]["kind"]): string {
  return KINDS[kind];
}

interface Facet {
  readonly legend: string;
  /** What a source is filed under; several, or none. */
  readonly values: (entry: Entry) => readonly string[];
  readonly name: (value: string) => string;
  /** `name`: the order of time, newest first; `count`: the most frequent first. */
  readonly order: "count" | "name";
  /** Choices shown at first. */
  readonly few: number;
}

export const FACET: Readonly<Record<FacetKey, Facet>> = {
  house: { legend: "Publisher", values: (e) => [e.house], name: (v) => v, order: "count", few: 7 },
  kind: {
    legend: "Kind",
    values: (e) => [e.source.kind],
    name: (v) => kindName(v as Entry["source"]["kind"]),
    order: "count",
    few: 7,
  },
  language: { legend: "Language", values: (e) => [e.source.language], name: languageName, order: "count", few: 7 },
  year: { legend: "Year of publication", values: (e) => [e.year], name: (v) => v || "No date", order: "name", few: 12 },
  care: { legend: "Read with care", values: (e) => e.source.care, name: capital, order: "count", few: 7 },
};

export type Chosen = Readonly<Record<FacetKey, readonly string[]>>;
export const NONE_CHOSEN: Chosen = { house: [], kind: [], language: [], year: [], care: [] };

const accepts = (entry: Entry, key: FacetKey, chosen: readonly string[]) =>
  chosen.length === 0 || FACET[key].values(entry).some((v) => chosen.includes(v));

/** The entries that fit the words and every facet; `except` one, for counting that facet's own choices. */
export function filtered(
  list: readonly Entry[],
  words: readonly string[],
  chosen: Chosen,
  except: FacetKey | null = null,
): readonly Entry[] {
  return list.filter(
    (e) => fits(e.folded, words) && FACETS.every((key) => key === except || accepts(e, key, chosen[key])),
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The choices of a facet with how many sources each would leave; what is chosen stays in the list at zero. */
export function choices(
  key: FacetKey,
  list: readonly Entry[],
  words: readonly string[],
  chosen: Chosen,
): readonly Choice[] {
  const { values, name, order } = FACET[key];
  const counts = new Map<string, number>(chosen[key].map((v) => [v, 0]));
  for (const e of filtered(list, words, chosen, key)) {
    for (const v of values(e)) counts.set(v, (counts.get(v) ?? 0) + 1);
  }
  const all = [...counts].map(([value, count]) => ({ value, label: name(value), count }));
  const label = (a: Choice, b: Choice) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
  return all.sort(
    order === "count" ? (a, b) => b.count - a.count || label(a, b) : (a, b) => (a.value > b.value ? -1 : 1),
  );
}
