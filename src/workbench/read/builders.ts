import { dayOf, daysInMonth } from "../../record/day";
import { type Column, LEVEL } from "../table";
import { BAD, dateOf, numberOf } from "./cells";
import { type CellType, type Dialect, isNothing } from "./dialect";
import { wordTable } from "./words";

/** Fills one column, cell by cell, from the bytes of the file. */
export interface Builder {
  /** Reads a cell into a row; false where it is not what the column holds. */
  readonly put: (row: number, bytes: Uint8Array, from: number, to: number) => boolean;
  readonly room: (rows: number) => void;
  readonly done: (rows: number) => Column;
}

const TENS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
const decoder = new TextDecoder();
const textAt = (bytes: Uint8Array, from: number, to: number) => decoder.decode(bytes.subarray(from, to));

function grown<T extends Float64Array | Int32Array | Uint8Array>(old: T, rows: number): T {
  const more = new (old.constructor as new (n: number) => T)(rows);
  more.set(old.subarray(0, Math.min(old.length, rows)) as never);
  return more;
}

function numbers(name: string, decimal: Dialect["decimal"]): Builder {
  let values = new Float64Array(0);
  const mark = decimal.charCodeAt(0);
  const put = (row: number, bytes: Uint8Array, from: number, to: number): boolean => {
    let i = from;
    const minus = bytes[i] === 45;
    if (minus) i++;
    let whole = 0;
    let point = -1;
    const first = i;
    for (; i < to; i++) {
      const c = bytes[i] as number;
      if (c >= 48 && c <= 57) whole = whole * 10 + (c - 48);
      else if (c === mark && point < 0) point = i;
      else break;
    }
    const digits = i - first - (point < 0 ? 0 : 1);
    // Up to 15 digits the quotient of two exact numbers is the nearest double, as `Number` would give.
    if (i === to && digits > 0 && digits <= 15 && point !== to - 1) {
      const value = point < 0 ? whole : whole / (TENS[to - 1 - point] as number);
      values[row] = minus ? -value : value;
      return true;
    }
    const text = textAt(bytes, from, to);
    const value = isNothing(text) ? Number.NaN : numberOf(text, decimal);
    values[row] = value;
    return value !== BAD;
  };
  return {
    put,
    room: (rows) => {
      values = grown(values, rows);
    },
    done: (rows) => ({ kind: "number", name, values: values.slice(0, rows) }),
  };
}

/** Two digits at a place, or NaN-like -1. */
function two(bytes: Uint8Array, at: number): number {
  const a = (bytes[at] as number) - 48;
  const b = (bytes[at + 1] as number) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1;
}

function dates(name: string, order: Dialect["dates"]): Builder {
  let values = new Int32Array(0);
  let levels = new Uint8Array(0);
  const starts = new Map<number, number>();
  const known = new Map<string, number>();
  const put = (row: number, bytes: Uint8Array, from: number, to: number): boolean => {
    if (to - from === 10) {
      const iso = bytes[from + 4] === 45 && bytes[from + 7] === 45;
      const sep = bytes[from + 2];
      const parts = !iso && (sep === 46 || sep === 47) && bytes[from + 5] === sep;
      if (iso || parts) {
        const century = two(bytes, iso ? from : from + 6);
        const y = century * 100 + two(bytes, iso ? from + 2 : from + 8);
        const a = two(bytes, iso ? from + 5 : from);
        const b = two(bytes, iso ? from + 8 : from + 3);
        const m = iso || order === "mdy" ? a : b;
        const d = iso || order === "mdy" ? b : a;
        if (century >= 10 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m)) {
          const key = y * 16 + m;
          let start = starts.get(key);
          if (start === undefined) {
            start = dayOf(y, m, 1);
            starts.set(key, start);
          }
          values[row] = start + d - 1;
          levels[row] = LEVEL.day;
          return true;
        }
      }
    }
    const text = textAt(bytes, from, to);
    let packed = known.get(text);
    if (packed === undefined) {
      packed = isNothing(text) ? 0 : dateOf(text, order);
      if (known.size < 50_000) known.set(text, packed);
    }
    if (packed === BAD) return false;
    levels[row] = packed === 0 ? 0 : ((packed % 8) + 8) % 8;
    values[row] = Math.floor(packed / 8);
    return true;
  };
  return {
    put,
    room: (rows) => {
      values = grown(values, rows);
      levels = grown(levels, rows);
    },
    done: (rows) => ({ kind: "date", name, values: values.slice(0, rows), levels: levels.slice(0, rows) }),
  };
}

/** Texts that differ only in the blanks around them are one, and blanks alone are none. */
function joined(values: Int32Array, words: readonly string[]): { values: Int32Array; words: readonly string[] } {
  const places = new Map<string, number>();
  const to = words.map((w) => {
    if (w === "") return -1;
    const place = places.get(w) ?? places.size;
    places.set(w, place);
    return place;
  });
  if (places.size < words.length) {
    for (let i = 0; i < values.length; i++) {
      const v = values[i] as number;
      if (v >= 0) values[i] = to[v] as number;
    }
  }
  return { values, words: [...places.keys()] };
}

function texts(name: string): Builder {
  let values = new Int32Array(0);
  let many = false;
  const table = wordTable();
  return {
    put: (row, bytes, from, to) => {
      if (many || from === to) {
        values[row] = -1;
        return true;
      }
      const place = table.place(bytes, from, to);
      if (place === -2) many = true;
      values[row] = place;
      return true;
    },
    room: (rows) => {
      values = grown(values, rows);
    },
    done: (rows) =>
      many
        ? { kind: "text", name, values: new Int32Array(rows).fill(-1), words: [], many }
        : { kind: "text", name, ...joined(values.slice(0, rows), table.words()) },
  };
}

export function builderOf(name: string, type: CellType, dialect: Dialect): Builder {
  if (type === "number") return numbers(name, dialect.decimal);
  return type === "date" ? dates(name, dialect.dates) : texts(name);
}
