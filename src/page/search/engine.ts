import MiniSearch, { type Options } from "minisearch";
import { span } from "../../record/day";
import type { Day, IsoDate } from "../../record/units";
import { tokens } from "./tokens";

/** One thing that can be found, and where it is. */
export interface Found {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** Second line: kind, date, publisher. */
  readonly hint: string;
  /** Address from the site's root, with the view that shows it. */
  readonly href: string;
}

export interface Doc extends Found {
  /** Names of the people, ships, places and acts in it, in every script we have. */
  readonly names: string;
  readonly text: string;
  /** Why a claim stands as it does: not searched at a knowledge date, at which it may have to be withheld. */
  readonly reason: string;
  /** Last day that the date from which it was public may mean; null where nothing dates it. The rule is in known.ts. */
  readonly known: Day | null;
}

/** Groups of results, in the order they are shown. */
export const GROUPS = ["Rules and acts", "Events", "Claims", "Statements", "Names and ships", "Sources"] as const;
export type Group = (typeof GROUPS)[number];

const FIELDS = ["label", "names", "hint", "text", "id"] as const satisfies readonly (keyof Doc)[];

const OPTIONS: Options<Doc> = {
  fields: [...FIELDS, "reason"],
  storeFields: ["group", "label", "hint", "href", "known"],
  tokenize: tokens,
  processTerm: (term) => term,
  searchOptions: {
    boost: { label: 3, names: 2, id: 1.5 },
    prefix: (term) => term.length > 1,
    // Numbers are not misspelt into others: 2397 is not 2371.
    fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : term.length < 7 ? 1 : 2),
    combineWith: "AND",
    tokenize: tokens,
  },
};

export function indexOf(docs: readonly Doc[]): MiniSearch<Doc> {
  const index = new MiniSearch<Doc>(OPTIONS);
  index.addAll(docs);
  return index;
}

/** An index from the text the build wrote. Throws SyntaxError on text that is no index. */
export function readIndex(json: string): MiniSearch<Doc> {
  return MiniSearch.loadJSON<Doc>(json, OPTIONS);
}

export interface Results {
  readonly q: string;
  readonly total: number;
  /** How many more there are that became public only after the knowledge date. */
  readonly later: number;
  readonly groups: readonly { readonly group: Group; readonly count: number; readonly found: readonly Found[] }[];
}

/**
 * The best of each group. Words that are all found come first; where nothing has them all, any of them will do. At a
 * knowledge date what became public later is counted and not listed.
 */
export function searchIn(index: MiniSearch<Doc>, q: string, asof: IsoDate | null = null, each = 6): Results {
  const options = asof === null ? {} : { fields: [...FIELDS] };
  let all = index.search(q, options);
  if (all.length === 0) all = index.search(q, { ...options, combineWith: "OR" });
  const end = asof === null ? Number.POSITIVE_INFINITY : span(asof).end;
  const hits = all.filter((h) => h["known"] === null || Number(h["known"]) <= end);
  const groups = GROUPS.map((group) => {
    const of = hits.filter((h) => h["group"] === group);
    const found = of.slice(0, each).map((h) => ({
      id: String(h.id),
      group,
      label: String(h["label"]),
      hint: String(h["hint"]),
      href: String(h["href"]),
    }));
    return { group, count: of.length, found };
  }).filter((g) => g.count > 0);
  return { q, total: hits.length, later: all.length - hits.length, groups };
}
