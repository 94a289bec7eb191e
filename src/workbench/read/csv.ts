import type { Column } from "../table";
import { type Builder, builderOf } from "./builders";
import type { CellType, Dialect } from "./dialect";

/** A row that was left out, with the reason, as it stands in the file. */
export interface BadRow {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly why: string;
  readonly text: string;
}

export interface Read {
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly bad: readonly BadRow[];
  /** All that were left out; at most `MOST_BAD` of them are listed. */
  readonly badCount: number;
  /** True where the file goes on beyond `MOST_ROWS`. */
  readonly cut: boolean;
}

export const MOST_BAD = 10_000;
/** Columns of so many rows still fit beside each other into a browser's memory. */
export const MOST_ROWS = 10_000_000;
/** A row longer than this is a quote that nobody closed. */
const MOST_ROW_BYTES = 4_000_000;

const [LF, CR, QUOTE] = [10, 13, 34];

export interface Layout {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  readonly types: readonly CellType[];
  /** Rows above the table. */
  readonly skip?: number;
  /** Bytes to come, by which room is made. */
  readonly bytes?: number;
}

/**
 * Reads UTF-8 bytes into columns, chunk by chunk. `push` takes a chunk, `end` the rest. Rows of the wrong length and cells
 * that are not what their column holds are left out and told of by line; blank lines count as lines and nothing else.
 * Fields in quotes may hold line breaks; a quote that is never closed spoils its own row only.
 */
export function csvReader({ dialect, names, types, skip = 0, bytes = 0 }: Layout) {
  const builders: readonly Builder[] = names.map((name, i) => builderOf(name, types[i] ?? "text", dialect));
  const width = builders.length;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const decoder = new TextDecoder();
  const starts = new Int32Array(width + 1);
  const ends = new Int32Array(width + 1);
  const doubled = new Uint8Array(width + 1);
  let scratch = new Uint8Array(256);
  let rest = new Uint8Array(0);
  let room = 0;
  let rows = 0;
  let line = 1;
  let headers = skip + (dialect.header ? 1 : 0);
  let first = true;
  let cut = false;
  let seenBytes = 0;
  const bad: BadRow[] = [];
  let badCount = 0;

  function makeRoom(): void {
    const guessed = rows > 100 && seenBytes > 0 ? Math.ceil((bytes / seenBytes) * rows * 1.02) : 0;
    room = Math.min(MOST_ROWS, Math.max(room * 2, 4_096, guessed));
    for (const b of builders) b.room(room);
  }

  function refuse(at: number, why: string, data: Uint8Array, from: number, to: number): void {
    badCount++;
    if (bad.length < MOST_BAD)
      bad.push({ line: at, why, text: decoder.decode(data.subarray(from, Math.min(to, from + 2_000))) });
  }

  /** Takes a whole row whose cells were found. */
  function take(data: Uint8Array, from: number, to: number, cells: number, at: number): void {
    if (headers > 0) {
      headers--;
      return;
    }
    if (cells !== width) {
      refuse(at, `${cells} ${cells === 1 ? "field" : "fields"} instead of ${width}`, data, from, to);
      return;
    }
    if (rows === room) {
      if (rows >= MOST_ROWS) {
        cut = true;
        return;
      }
      makeRoom();
    }
    for (let i = 0; i < width; i++) {
      let source = data;
      let a = starts[i] as number;
      let b = ends[i] as number;
      if (doubled[i]) {
        if (scratch.length < b - a) scratch = new Uint8Array((b - a) * 2);
        let n = 0;
        for (let k = a; k < b; k++) {
          const c = data[k] as number;
          scratch[n++] = c;
          if (c === QUOTE && data[k + 1] === QUOTE) k++;
        }
        [source, a, b] = [scratch, 0, n];
      }
      if (!(builders[i] as Builder).put(rows, source, a, b)) {
        const word = decoder.decode(source.subarray(a, Math.min(b, a + 60)));
        refuse(at, `${types[i]} '${word}' in “${names[i]}”`, data, from, to);
        return;
      }
    }
    rows++;
  }

  /** Reads whole rows from `data`; returns where the first row begins that is not there to its end. */
  function scan(data: Uint8Array, last: boolean): number {
    const n = data.length;
    let i = 0;
    while (i < n && !cut) {
      const begin = i;
      const at = line;
      let lines = 0;
      let cells = 0;
      let complete = false;
      let spoiled = "";
      /** Nobody closed a quote: its line is spoiled, and the next is looked at afresh. */
      const unclosed = () => {
        let stop = begin;
        while (stop < n && data[stop] !== LF && data[stop] !== CR) stop++;
        refuse(at, "a quote is opened and never closed", data, begin, stop);
        i = stop + (data[stop] === CR && data[stop + 1] === LF ? 2 : 1);
        lines = 1;
        complete = true;
        spoiled = "told";
      };
      for (;;) {
        // One cell.
        let start = i;
        let end = i;
        let two = 0;
        if (data[i] === QUOTE) {
          i++;
          start = i;
          let closed = false;
          for (; i < n; i++) {
            const c = data[i];
            if (c === QUOTE) {
              if (data[i + 1] === QUOTE) {
                two = 1;
                i++;
              } else {
                closed = true;
                break;
              }
            } else if (c === LF || (c === CR && data[i + 1] !== LF)) lines++;
          }
          if (!closed || (i === n - 1 && !last)) {
            if (!last && n - begin <= MOST_ROW_BYTES) return begin;
            if (!closed) {
              unclosed();
              break;
            }
          }
          end = i;
          i++;
          if (i < n && data[i] !== delimiter && data[i] !== LF && data[i] !== CR) {
            if (lines > 0) {
              // It was opened lines above and meets a quote of another row: its own line is the spoiled one.
              unclosed();
              break;
            }
            spoiled = "text follows a closing quote";
            while (i < n && data[i] !== delimiter && data[i] !== LF && data[i] !== CR) i++;
          }
        } else {
          let c = 0;
          while (i < n) {
            c = data[i] as number;
            if (c === delimiter || c === LF || c === CR) break;
            i++;
          }
          end = i;
        }
        if (cells <= width) {
          starts[cells] = start;
          ends[cells] = end;
          doubled[cells] = two;
        }
        cells++;
        if (i >= n) {
          if (!last) return begin;
          complete = true;
          break;
        }
        const c = data[i];
        if (c === delimiter) {
          i++;
          if (i >= n && !last) return begin;
          continue;
        }
        if (c === CR && i + 1 >= n && !last) return begin;
        i += c === CR && data[i + 1] === LF ? 2 : 1;
        lines++;
        complete = true;
        break;
      }
      if (!complete) return begin;
      line += lines;
      if (spoiled === "told") continue;
      // A line of an empty pair of quotes is a row: the one cell of it is empty.
      const blank = cells === 1 && starts[0] === ends[0] && data[begin] !== QUOTE;
      if (blank) continue;
      if (spoiled) refuse(at, spoiled, data, begin, i);
      else take(data, begin, i, cells, at);
    }
    return i;
  }

  function feed(chunk: Uint8Array, last: boolean): void {
    let data = chunk;
    if (first && chunk.length > 0) {
      first = false;
      if (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) data = data.subarray(3);
      // Excel's own line: sep=;
      if (data[0] === 115 && data[1] === 101 && data[2] === 112 && data[3] === 61) {
        const stop = data.indexOf(LF);
        if (stop > 0 && stop < 8) {
          data = data.subarray(stop + 1);
          line++;
        }
      }
    }
    seenBytes += chunk.length;
    if (rest.length > 0) {
      const joined = new Uint8Array(rest.length + data.length);
      joined.set(rest);
      joined.set(data, rest.length);
      data = joined;
    }
    const stop = scan(data, last);
    rest = data.slice(Math.min(stop, data.length));
  }

  return {
    push: (chunk: Uint8Array) => feed(chunk, false),
    /** Rows so far. */
    rows: () => rows,
    /** True once no more can be taken. */
    full: () => cut,
    end: (): Read => {
      feed(new Uint8Array(0), true);
      return { rows, columns: builders.map((b) => b.done(rows)), bad, badCount, cut };
    },
  };
}
