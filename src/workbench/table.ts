import { isDate, precision, span } from "../record/day";
import { oilAmount, oilQuantities } from "../record/oil";
import type { PetroleumMonthlyRow, TableName } from "../record/tables";

/** How exactly a row is dated; a row can be put into buckets no finer than this. */
export const LEVEL = { none: 0, longer: 1, year: 2, quarter: 3, month: 4, day: 5 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** Numbers, NaN where there is none. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}
/** Days since 1970, and how exact each is (`LEVEL`); level 0 where there is no date. */
export interface DateColumn {
  readonly kind: "date";
  readonly name: string;
  readonly values: Int32Array;
  readonly levels: Uint8Array;
}
/** Places in a list of distinct texts; -1 where there is none. */
export interface TextColumn {
  readonly kind: "text";
  readonly name: string;
  readonly values: Int32Array;
  readonly words: readonly string[];
  /** True where the column held too many different texts to group by: then every place is -1. */
  readonly many?: boolean;
}
export type Column = NumberColumn | DateColumn | TextColumn;

/** A table in columns: of the record, or read from a reader's file. */
export interface Frame {
  /** The record's table; null for a reader's own data, which nobody reviewed. */
  readonly table: TableName | null;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** Ids of the record's rows, in order; null for a reader's own. */
  readonly ids: readonly string[] | null;
  /** Sources of each row of the record, by their ids; null for a reader's own. */
  readonly sources: readonly (readonly string[])[] | null;
  /** Rows that say what another row says (`repeats`), or none. */
  readonly repeats: Uint8Array | null;
}

export const columnOf = (frame: Frame, name: string): Column | undefined => frame.columns.find((c) => c.name === name);

type Cell = string | number | null | readonly string[] | undefined;
/** A row of a table that is known only when the program runs. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** Texts of the record that a chart is never made from. */
const SKIPPED = new Set([
  "id",
  "source_ids",
  "from_ids",
  "known",
  "rests",
  "locator",
  "note",
  "url",
  "view",
  "statements",
  "rows",
]);
/** End of the period that starts in a column. */
const ENDS: Readonly<Record<string, string>> = {
  period_start: "period_end",
  date_start: "date_end",
  year_start: "year_end",
  repatriated_period_start: "repatriated_period_end",
};

function levelOf(from: string, to: string): Level {
  if (!to || to === from) return LEVEL[precision(from as never)];
  const days = span(to).end - span(from).start + 1;
  if (days > 366) return LEVEL.longer;
  if (days > 92) return LEVEL.year;
  if (days > 31) return LEVEL.quarter;
  return days > 1 ? LEVEL.month : LEVEL.day;
}

export function textColumn(name: string, cells: readonly string[]): TextColumn {
  const places = new Map<string, number>();
  const words: string[] = [];
  const values = Int32Array.from(cells, (word) => {
    if (word === "") return -1;
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, words.length);
    return words.push(word) - 1;
  });
  return { kind: "text", name, values, words };
}

function dateColumn(name: string, rows: readonly AnyRow[]): DateColumn {
  const values = new Int32Array(rows.length);
  const levels = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const from = row[name];
    if (typeof from !== "string" || from === "") return;
    const to = row[ENDS[name] ?? ""];
    values[i] = span(from).start;
    levels[i] = levelOf(from, typeof to === "string" ? to : "");
  });
  return { kind: "date", name, values, levels };
}

const asText = (cell: Cell): string =>
  Array.isArray(cell) ? cell.join(", ") : cell === null || cell === undefined ? "" : String(cell);

/**
 * Of refined petroleum by month: which rows lead the quantity they speak of, by the rule of the record, for only these may
 * be added up; and what they state in each unit, converted where it was stated in the other.
 */
function leading(rows: readonly AnyRow[]): Column[] {
  const list = rows as unknown as readonly PetroleumMonthlyRow[];
  const amounts = new Map<string, { readonly barrels: number; readonly tonnes: number }>();
  for (const q of oilQuantities(list).values()) {
    // A leading silence has no number, and is counted as one that is missing.
    if (!q.leading || q.within !== null) continue;
    const [barrels, tonnes] = [oilAmount(q, "bbl")?.value, oilAmount(q, "t")?.value];
    amounts.set(q.leading.id, { barrels: barrels ?? Number.NaN, tonnes: tonnes ?? Number.NaN });
  }
  const of = rows.map((r) => amounts.get(asText(r["id"])));
  const number = (name: string, key: "barrels" | "tonnes"): Column => ({
    kind: "number",
    name,
    values: Float64Array.from(of, (a) => a?.[key] ?? Number.NaN),
  });
  return [
    textColumn(
      "leads",
      of.map((a) => (a ? "yes" : "no")),
    ),
    number("barrels_converted", "barrels"),
    number("tonnes_converted", "tonnes"),
  ];
}

/** A table of the record in columns. Columns that are empty, or texts that only evidence shows, are left out. */
export function frameOf(table: TableName, name: string, rows: readonly AnyRow[]): Frame {
  const names = Object.keys(rows[0] ?? {}).filter((key) => !SKIPPED.has(key));
  const columns: Column[] = names.flatMap((key): readonly Column[] => {
    const cells = rows.map((r) => r[key]);
    const filled = cells.filter(
      (c) => c !== null && c !== undefined && c !== "" && !(Array.isArray(c) && c.length === 0),
    );
    if (filled.length === 0) return [];
    if (filled.every((c) => typeof c === "number")) {
      return [
        {
          kind: "number",
          name: key,
          values: Float64Array.from(cells, (c) => (typeof c === "number" ? c : Number.NaN)),
        },
      ];
    }
    if (filled.every((c) => typeof c === "string" && isDate(c))) return [dateColumn(key, rows)];
    return [textColumn(key, cells.map(asText))];
  });
  const repeats = rows.some((r) => "repeats" in r) ? Uint8Array.from(rows, (r) => (r["repeats"] ? 1 : 0)) : null;
  if (table === "petroleum-monthly") columns.push(...leading(rows));
  const ids = rows.map((r) => asText(r["id"]));
  const sources = rows.map((r): readonly string[] => {
    if (table === "sources") return [asText(r["id"])];
    const named = r["source_ids"];
    return Array.isArray(named)
      ? named
      : asText(named)
          .split(/[;,\s]+/)
          .filter((id) => id !== "");
  });
  return { table, name, rows: rows.length, columns, ids, sources, repeats };
}
