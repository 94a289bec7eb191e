import { overlaps, type Span, spanBetween } from "../../record/day";
import { entryWords, SERIES } from "../../record/seriesNames";
import type { EntriesRow } from "../../record/tables";
import { accepts, searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { hostName } from "./words";

/** One number of a series: its row, the rows that say it again, and those that give another number for the period. */
export interface Count {
  readonly id: string;
  readonly row: EntriesRow;
  /** All days it counts; null where no source says which. */
  readonly days: Span | null;
  readonly again: readonly EntriesRow[];
  readonly rivals: readonly Count[];
}

/** What the filters leave of the record, one lead a host, series, measure and period. */
export interface Selection {
  readonly window: Span;
  /** Numbers whose period meets the window, longest first, then in order of time. */
  readonly dated: readonly Count[];
  readonly undated: readonly Count[];
  /** Numbers of any time, to say when a series ends. */
  readonly all: readonly Count[];
  /** To go before the finding where the search words match nothing. */
  readonly before: string;
}

interface Ready {
  readonly row: EntriesRow;
  readonly days: Span | null;
  readonly text: string;
  readonly order: number;
}

const cache = new WeakMap<readonly EntriesRow[], readonly Ready[]>();

function ready(rows: readonly EntriesRow[]): readonly Ready[] {
  const hit = cache.get(rows);
  if (hit) return hit;
  const made = rows.map((row, order) => ({
    row,
    order,
    days: row.period_start === "" ? null : spanBetween(row.period_start, row.period_end),
    text: [hostName(row.host), row.host, SERIES[row.series], entryWords(row.measure), row.reporter]
      .join(" ")
      .toLowerCase(),
  }));
  cache.set(rows, made);
  return made;
}

/**
 * Of two numbers for one host, series, measure and period: exact before rounded or bounded, then the one published
 * last, then the order of the table (data/README.md).
 */
function leads(a: Ready, b: Ready): number {
  return (
    Number(b.row.qualifier === "exact") - Number(a.row.qualifier === "exact") ||
    (a.row.known < b.row.known ? 1 : a.row.known > b.row.known ? -1 : 0) ||
    a.order - b.order
  );
}

function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of list) {
    const own = by.get(key(item));
    if (own) own.push(item);
    else by.set(key(item), [item]);
  }
  return by;
}

const count = ({ row, days }: Ready, again: readonly EntriesRow[], rivals: readonly Count[]): Count => ({
  id: row.id,
  row,
  days,
  again,
  rivals,
});

/** Folds what is said again into the first saying, then rivals of one period under their lead. */
function fold(list: readonly Ready[]): Count[] {
  const again = new Map<Ready, EntriesRow[]>();
  const voices = [...grouped(list, (r) => r.row.repeats || r.row.id).values()].flatMap((group) => {
    const first = group.find((r) => r.row.repeats === "") ?? group[0];
    if (!first) return [];
    again.set(
      first,
      group.filter((r) => r !== first).map((r) => r.row),
    );
    return [first];
  });
  const same = grouped(
    voices,
    ({ row, days }) => `${row.host}|${row.series}|${row.measure}|${days ? `${days.start}-${days.end}` : row.id}`,
  );
  return [...same.values()].flatMap((group) => {
    const [lead, ...others] = group.sort(leads);
    if (!lead) return [];
    return [
      count(
        lead,
        again.get(lead) ?? [],
        others.map((o) => count(o, again.get(o) ?? [], [])),
      ),
    ];
  });
}

const length = (c: Count) => (c.days ? c.days.end - c.days.start : 0);

/** The numbers a view leaves. Suppliers, sectors and lanes are nothing these rows have. */
export function select(
  rows: readonly EntriesRow[],
  view: Pick<View, "from" | "to" | "host" | "basis" | "q" | "supplier" | "lane" | "sector">,
): Selection {
  const list = ready(rows);
  const ok = accepts(view);
  const search = searchFor(view.q, "series of entries or papers", (needle) =>
    list.some((r) => r.text.includes(needle)),
  );
  const needle = search.q.toLowerCase();
  const all = fold(
    list.filter((r) => ok.host(r.row.host) && ok.basis(r.row.basis) && (needle === "" || r.text.includes(needle))),
  );
  const window = windowOf(view);
  return {
    window,
    all,
    before: search.before,
    undated: all.filter((c) => c.days === null),
    dated: all
      .filter((c) => c.days !== null && overlaps(c.days, window))
      .sort((a, b) => length(b) - length(a) || (a.days?.start ?? 0) - (b.days?.start ?? 0)),
  };
}
