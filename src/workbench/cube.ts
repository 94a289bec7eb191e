import { isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { Spec } from "../view/spec";
import { bucketsIn, NEEDS } from "./buckets";
import { eachRow, finish, type Steps } from "./steps";
import { type Column, columnOf, type DateColumn, type Frame, LEVEL, type NumberColumn, type TextColumn } from "./table";

/** A column as places in a short list: the top values by rows, and one place for all others. */
export interface Classes {
  readonly labels: readonly string[];
  /** Raw values, "" for “other”; parallel to `labels`. */
  readonly keys: readonly string[];
  /** Place of each row; -1 for none. */
  readonly of: (row: number) => number;
  /** How many values “other” stands for. */
  readonly others: number;
}

export const NO_VALUE = "not stated";
const ONE: Classes = { labels: [""], keys: [""], of: () => 0, others: 0 };

/** The number of a place written as text, for columns of numbers and dates used as categories. */
function* asText(column: Column): Steps<TextColumn> {
  if (column.kind === "text") return column;
  const places = new Map<number, number>();
  const words: string[] = [];
  const values = new Int32Array(column.values.length);
  yield* eachRow(values.length, (i) => {
    const v = column.values[i] as number;
    if (column.kind === "date" ? column.levels[i] === 0 : Number.isNaN(v)) {
      values[i] = -1;
      return;
    }
    let place = places.get(v);
    if (place === undefined) {
      place = words.push(column.kind === "date" ? isoDay(v as Day) : String(v)) - 1;
      places.set(v, place);
    }
    values[i] = place;
  });
  return { kind: "text", name: column.name, values, words };
}

const texts = new WeakMap<Column, TextColumn>();
export const textOf = (column: Column): TextColumn => finish(textSteps(column));

function* textSteps(column: Column): Steps<TextColumn> {
  let made = texts.get(column);
  if (!made) {
    made = yield* asText(column);
    texts.set(column, made);
  }
  return made;
}

/** Rows that pass the filters of a spec; null where all do. `except` leaves one column's filter out. */
export const passing = (frame: Frame, where: Spec["where"], except = ""): Uint8Array | null =>
  finish(passingSteps(frame, where, except));

export function* passingSteps(frame: Frame, where: Spec["where"], except = ""): Steps<Uint8Array | null> {
  const rules = Object.entries(where).filter(([k]) => k !== except && columnOf(frame, k));
  if (rules.length === 0) return null;
  const out = new Uint8Array(frame.rows).fill(1);
  for (const [name, wanted] of rules) {
    const column = yield* textSteps(columnOf(frame, name) as Column);
    const ok = new Uint8Array(column.words.length + 1);
    for (const w of wanted) {
      const k = w === NO_VALUE ? -1 : column.words.indexOf(w);
      if (k >= 0 || w === NO_VALUE) ok[k + 1] = 1;
    }
    yield* eachRow(out.length, (i) => {
      if (!ok[(column.values[i] as number) + 1]) out[i] = 0;
    });
  }
  return out;
}

/**
 * The values of a column by what is drawn of their rows (`weight`, 0 or more), most first, and by their rows where that is
 * equal; those beyond `top` share one place.
 */
export function* classSteps(
  frame: Frame,
  name: string,
  top: number,
  keep: Uint8Array | null,
  say: (key: string) => string,
  weight: (row: number) => number = () => 1,
): Steps<Classes> {
  const found = name ? columnOf(frame, name) : undefined;
  if (!found) return ONE;
  const column = yield* textSteps(found);
  const counts = new Float64Array(column.words.length + 1);
  const weights = new Float64Array(counts.length);
  yield* eachRow(frame.rows, (i) => {
    if (keep && !keep[i]) return;
    const k = (column.values[i] as number) + 1;
    counts[k] = (counts[k] as number) + 1;
    weights[k] = (weights[k] as number) + weight(i);
  });
  const order = [...counts.keys()].filter((k) => (counts[k] as number) > 0);
  const more = (of: Float64Array, a: number, b: number) => (of[b] as number) - (of[a] as number);
  order.sort((a, b) => more(weights, a, b) || more(counts, a, b) || a - b);
  const drawn = order.length <= top + 1 ? order : order.slice(0, top);
  const rest = order.length - drawn.length;
  const place = new Int32Array(counts.length).fill(rest > 0 ? drawn.length : -1);
  drawn.forEach((k, i) => {
    place[k] = i;
  });
  const keys = drawn.map((k) => (k === 0 ? NO_VALUE : (column.words[k - 1] ?? "")));
  const labels = keys.map((k) => (k === NO_VALUE ? NO_VALUE : say(k)));
  return {
    keys: rest > 0 ? [...keys, ""] : keys,
    labels: rest > 0 ? [...labels, `other (${rest})`] : labels,
    of: (row) => place[(column.values[row] as number) + 1] as number,
    others: rest,
  };
}

/**
 * Sums made in advance: for each cell (category along the axis × series) and each day, all up to that day. Any window is
 * then a difference of two numbers, whatever the count of rows.
 */
export interface Cube {
  readonly first: number;
  readonly last: number;
  /** Days in one slot. */
  readonly slot: number;
  readonly cells: number;
  /** Sum (or count) and count of rows with a number, of a cell from one day to another, both included. */
  readonly sum: (cell: number, from: number, to: number) => number;
  readonly count: (cell: number, from: number, to: number) => number;
  /** Sum and count of a cell's rows without a date: part of all time, and of no window. */
  readonly looseSum: (cell: number) => number;
  readonly looseCount: (cell: number) => number;
  /** Rows of a cell that have no number, from one day to another. */
  readonly silent: (cell: number, from: number, to: number) => number;
  /** Rows of a cell with a number that cover more than a bucket, by the day they begin, and what they say in sum. */
  readonly roughCount: (cell: number, from: number, to: number) => number;
  readonly roughSum: (cell: number, from: number, to: number) => number;
  /** Rows without a number and without a date, and rows without a date. */
  readonly looseSilent: (cell: number) => number;
  readonly undated: number;
}

/** Numbers in a cube at most: 8 bytes each, two a slot and cell. */
const MOST = 6_000_000;

export interface Asked {
  readonly time: DateColumn | null;
  readonly value: NumberColumn | null;
  readonly step: Spec["step"] | null;
  readonly keep: Uint8Array | null;
  readonly cells: number;
  readonly cellOf: (row: number) => number;
  /** Leaves rows out that say what another says. */
  readonly once: Uint8Array | null;
}

export function* cubeSteps(frame: Frame, { time, value, step, keep, cells, cellOf, once }: Asked): Steps<Cube> {
  let first = 0;
  let last = 0;
  if (time) {
    first = Number.POSITIVE_INFINITY;
    last = Number.NEGATIVE_INFINITY;
    yield* eachRow(frame.rows, (i) => {
      if (time.levels[i] === 0) return;
      const d = time.values[i] as number;
      if (d < first) first = d;
      if (d > last) last = d;
    });
    if (first > last) [first, last] = [0, 0];
  }
  const slot = Math.max(1, Math.ceil(((last - first + 2) * cells) / MOST));
  const slots = Math.floor((last - first) / slot) + 1;
  const sums = new Float64Array((slots + 1) * cells);
  const counts = new Float64Array((slots + 1) * cells);
  const looseSums = new Float64Array(cells);
  const looseCounts = new Float64Array(cells);
  const needs = step ? NEEDS[step] : LEVEL.none;
  const looseSilent = new Float64Array(cells);
  // Most tables have no such rows: room is made with the first.
  let silents: Float64Array | null = null;
  let roughSums: Float64Array | null = null;
  let roughCounts: Float64Array | null = null;
  const room = () => new Float64Array((slots + 1) * cells);
  const add = (to: Float64Array, at: number, v: number) => {
    to[at] = (to[at] as number) + v;
  };
  let undated = 0;
  yield* eachRow(frame.rows, (i) => {
    if ((keep && !keep[i]) || once?.[i]) return;
    const cell = cellOf(i);
    const level = time ? (time.levels[i] as number) : LEVEL.none;
    const loose = time !== null && level === LEVEL.none;
    if (loose) {
      undated++;
      if (step) return;
    }
    if (cell < 0) return;
    const v = value ? (value.values[i] as number) : 1;
    const at =
      loose || !time ? cells + cell : (Math.floor(((time.values[i] as number) - first) / slot) + 1) * cells + cell;
    if (Number.isNaN(v)) {
      if (loose) add(looseSilent, cell, 1);
      else {
        silents ??= room();
        add(silents, at, 1);
      }
    } else if (loose) {
      add(looseSums, cell, v);
      add(looseCounts, cell, 1);
    } else if (time && level < needs) {
      roughSums ??= room();
      roughCounts ??= room();
      add(roughSums, at, v);
      add(roughCounts, at, 1);
    } else {
      add(sums, at, v);
      add(counts, at, 1);
    }
  });
  for (const of of [sums, counts, silents, roughSums, roughCounts]) {
    if (of) for (let at = cells; at < of.length; at++) add(of, at, of[at - cells] as number);
  }
  const ask = (of: Float64Array | null) => (cell: number, from: number, to: number) => {
    if (!of) return 0;
    const a = Math.max(0, Math.min(slots, Math.ceil((from - first) / slot)));
    const b = Math.max(a, Math.min(slots, Math.floor((to - first) / slot) + 1));
    return (of[b * cells + cell] as number) - (of[a * cells + cell] as number);
  };
  return {
    first,
    last,
    slot,
    cells,
    sum: ask(sums),
    count: ask(counts),
    looseSum: (c) => looseSums[c] as number,
    looseCount: (c) => looseCounts[c] as number,
    looseSilent: (c) => looseSilent[c] as number,
    silent: ask(silents),
    roughCount: ask(roughCounts),
    roughSum: ask(roughSums),
    undated,
  };
}

export { bucketsIn };
