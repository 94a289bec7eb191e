import type { Entry } from "./entry";
import { languageName } from "./language";
import { fold } from "./search";

export const SORTS = ["rows", "published", "oldest", "publisher", "language"] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  rows: "Rows that rest on it",
  published: "Published, newest first",
  oldest: "Published, oldest first",
  publisher: "Publisher, A to Z",
  language: "Language",
};

type Order = (a: Entry, b: Entry) => number;

const by =
  (of: (e: Entry) => string | number): Order =>
  (a, b) => {
    const x = of(a);
    const y = of(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };

const then =
  (...orders: readonly Order[]): Order =>
  (a, b) => {
    for (const order of orders) {
      const d = order(a, b);
      if (d !== 0) return d;
    }
    return 0;
  };

const undatedLast = by((e) => (e.source.published === "" ? 1 : 0));
const newest: Order = then(undatedLast, (a, b) => by((e) => e.source.published)(b, a));
const oldest: Order = then(
  undatedLast,
  by((e) => e.source.published),
);
const most: Order = (a, b) => b.rows.length - a.rows.length;
const id = by((e) => e.source.id);
const publisher = by((e) => fold(e.source.publisher));

/** By code unit, not by locale: the order is the same on every machine. Ends with the id, so that it is total. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  rows: then(most, newest, id),
  published: then(newest, most, id),
  oldest: then(oldest, most, id),
  publisher: then(publisher, newest, id),
  language: then(
    by((e) => languageName(e.source.language)),
    publisher,
    newest,
    id,
  ),
};

/** A sorted copy. A page that shows no date comes last in both orders of time. */
export function sorted(list: readonly Entry[], sort: Sort): readonly Entry[] {
  return [...list].sort(ORDERS[sort]);
}
