import { overlaps, type Span, spanBetween } from "../../record/day";
import { EARNED, EARNED_KIND } from "../../record/earningWords";
import { sectorWords } from "../../record/headcountWords";
import type { EarningsRow } from "../../record/tables";
import { accepts, searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { hostName, type Measure } from "./words";

/**
 * Statements of one origin on one host, measure and kind. Whoever repeats a number adds no second voice; another
 * number of the same origin is a variant of it.
 */
export interface Voice {
  /** Id of the first statement, the one drawn. */
  readonly id: string;
  readonly main: EarningsRow;
  /** First statements of other numbers of the same origin. */
  readonly variants: readonly EarningsRow[];
  /** Rows that say one of these numbers again. */
  readonly again: readonly EarningsRow[];
  /** True where the first statement is about a time outside the window, and only the repetition is inside. */
  readonly older: boolean;
}

/** All rows of a voice, the drawn one first. */
export const rowsOf = (v: Voice): EarningsRow[] => [v.main, ...v.variants, ...v.again];
/** How many times a voice was heard. */
export const timesOf = (v: Voice): number => rowsOf(v).length;
/** Least and largest number of a voice, in the unit of its measure. */
const ends = (r: EarningsRow): number[] => [r.value, r.low, r.high].filter((n) => n !== null);
export const lowOf = (v: Voice): number => Math.min(...[v.main, ...v.variants].flatMap(ends));
export const highOf = (v: Voice): number => Math.max(...[v.main, ...v.variants].flatMap(ends));

export interface Selection {
  readonly window: Span;
  readonly voices: readonly Voice[];
  /** Rows of measures that are not drawn. */
  readonly rest: readonly EarningsRow[];
  readonly before: string;
  /** The search that filters, in small letters; '' where none does. */
  readonly needle: string;
}

interface Ready {
  readonly row: EarningsRow;
  readonly days: Span;
  readonly text: string;
}

const cache = new WeakMap<readonly EarningsRow[], readonly Ready[]>();

function ready(rows: readonly EarningsRow[]): readonly Ready[] {
  const hit = cache.get(rows);
  if (hit) return hit;
  const made = rows.map((row) => ({
    row,
    days: spanBetween(row.year_start, row.year_end),
    text: [
      hostName(row.host),
      row.host,
      row.reporter,
      row.origin,
      EARNED[row.measure],
      EARNED_KIND[row.kind],
      row.sector && sectorWords(row.sector),
    ]
      .join(" ")
      .toLowerCase(),
  }));
  cache.set(rows, made);
  return made;
}

/** One voice of the rows that share an origin: oldest first, each number once. */
function voiceOf(group: readonly Ready[], window: Span): Voice | null {
  const sorted = [...group].sort(
    (a, b) => a.days.start - b.days.start || Number(!!a.row.repeats) - Number(!!b.row.repeats),
  );
  const first = new Map<string, EarningsRow>();
  const again: EarningsRow[] = [];
  for (const { row } of sorted) {
    const root = row.repeats || row.id;
    if (first.has(root)) again.push(row);
    else first.set(root, row);
  }
  const [main, ...variants] = [...first.values()];
  if (!main || !sorted.some((r) => overlaps(r.days, window))) return null;
  return {
    id: main.id,
    main,
    variants,
    again,
    older: !overlaps(spanBetween(main.year_start, main.year_end), window),
  };
}

/** The voices a view leaves. Suppliers and lanes are nothing these rows have. */
export function select(
  rows: readonly EarningsRow[],
  drawn: ReadonlySet<Measure>,
  view: Pick<View, "from" | "to" | "host" | "basis" | "sector" | "q" | "supplier" | "lane">,
): Selection {
  const list = ready(rows);
  const ok = accepts(view);
  const search = searchFor(view.q, "statement on pay or revenue", (needle) =>
    list.some((r) => r.text.includes(needle)),
  );
  const needle = search.q.toLowerCase();
  const window = windowOf(view);
  const groups = new Map<string, Ready[]>();
  const rest: EarningsRow[] = [];
  const roots = new Map<string, string>();
  for (const r of list) {
    const { row } = r;
    if (!ok.host(row.host) || !ok.basis(row.basis) || !ok.sector(row.sector)) continue;
    if (needle !== "" && !r.text.includes(needle)) continue;
    if (!drawn.has(row.measure)) {
      if (overlaps(r.days, window)) rest.push(row);
      continue;
    }
    // What repeats a row belongs to its voice, even where the repetition does not tell gross from net.
    const root = row.repeats || row.id;
    const key = roots.get(root) ?? `${row.measure} ${row.host} ${row.origin ? `${row.origin} ${row.kind}` : root}`;
    roots.set(root, key);
    const own = groups.get(key);
    if (own) own.push(r);
    else groups.set(key, [r]);
  }
  const voices = [...groups.values()].flatMap((g) => voiceOf(g, window) ?? []);
  voices.sort(
    (a, b) =>
      (a.main.year_start < b.main.year_start ? -1 : a.main.year_start > b.main.year_start ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
  return { window, voices, rest, before: search.before, needle };
}
