import { type AnyRow, isList, isNumeric, type Resource, type Value } from "./package";

export type Part = "main" | "late";

/**
 * One column of a packed table. `s`: texts as they are; `d`: places in a list of distinct texts, where they repeat;
 * `n`: numbers, null where unknown; `l`: lists, as counts and places in a list of distinct items.
 */
export type Column =
  | { readonly n: string; readonly k: "s"; readonly v: readonly string[] }
  | { readonly n: string; readonly k: "d"; readonly d: readonly string[]; readonly v: readonly number[] }
  | { readonly n: string; readonly k: "n"; readonly v: readonly (number | null)[] }
  | {
      readonly n: string;
      readonly k: "l";
      readonly d: readonly string[];
      readonly c: readonly number[];
      readonly v: readonly number[];
    };

/** A table, or its late columns, as a JSON value that repeats no text and no column name. Rows keep their order. */
export interface Packed {
  readonly table: string;
  readonly version: string;
  readonly part: Part;
  readonly rows: number;
  readonly columns: readonly Column[];
}

function dictionary() {
  const places = new Map<string, number>();
  const words: string[] = [];
  const place = (word: string) => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, words.length);
    words.push(word);
    return words.length - 1;
  };
  return { words, place };
}

function texts(n: string, v: readonly string[]): Column {
  const { words, place } = dictionary();
  const places = v.map(place);
  return words.length * 2 <= v.length ? { n, k: "d", d: words, v: places } : { n, k: "s", v };
}

function lists(n: string, v: readonly (readonly string[])[]): Column {
  const { words, place } = dictionary();
  return { n, k: "l", d: words, c: v.map((list) => list.length), v: v.flatMap((list) => list.map(place)) };
}

const asText = (v: Value | undefined) => (typeof v === "string" ? v : "");
const asNumber = (v: Value | undefined) => (typeof v === "number" ? v : null);
const asList = (v: Value | undefined) => (Array.isArray(v) ? (v as readonly string[]) : []);

/** Packs one part of a table: main holds every drawn column and what is computed, late the long texts (`atlas:late`). */
export function pack(rows: readonly AnyRow[], resource: Resource, version: string, part: Part): Packed {
  const fields = resource.schema.fields.filter((f) => (f["atlas:late"] === true) === (part === "late"));
  const columns = fields.map((f): Column => {
    const cells = rows.map((r) => r[f.name]);
    if (isList(f)) return lists(f.name, cells.map(asList));
    return isNumeric(f) ? { n: f.name, k: "n", v: cells.map(asNumber) } : texts(f.name, cells.map(asText));
  });
  const computed = part === "late" ? [] : resource["atlas:rests"] ? ["known", "rests"] : ["known"];
  for (const name of computed) {
    const cells = rows.map((r) => asText(r[name]));
    columns.push(texts(name, cells));
  }
  return { table: resource.name, version, part, rows: rows.length, columns };
}

/** The cells of a column, in row order. Throws RangeError where a place lies outside the list of texts. */
export function cellsOf(column: Column): Value[] {
  if (column.k === "s" || column.k === "n") return [...column.v];
  const word = (place: number) => {
    const w = column.d[place];
    if (w === undefined) throw new RangeError(`column ${column.n}: no text at place ${place}`);
    return w;
  };
  if (column.k === "d") return column.v.map(word);
  let from = 0;
  return column.c.map((count) => {
    const list = column.v.slice(from, from + count).map(word);
    from += count;
    return list;
  });
}

/** Rows of a packed part. Their type is the caller's promise; load.ts checks the shape before. */
export function unpack(packed: Packed): AnyRow[] {
  const rows = Array.from({ length: packed.rows }, (): Record<string, Value> => ({}));
  for (const column of packed.columns) {
    for (const [i, cell] of cellsOf(column).entries()) {
      const row = rows[i];
      if (row) row[column.n] = cell;
    }
  }
  return rows;
}
