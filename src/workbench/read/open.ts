import type { Frame } from "../table";
import { type BadRow, csvReader } from "./csv";
import type { CellType, Dialect, Guess } from "./dialect";
import { guess } from "./guess";

/** What the reader corrected of what was guessed. */
export interface Fixes {
  readonly dialect?: Partial<Dialect>;
  readonly types?: Readonly<Record<string, CellType>>;
}

export interface Opened {
  readonly frame: Frame;
  readonly guess: Guess;
  readonly bad: readonly BadRow[];
  readonly badCount: number;
  readonly cut: boolean;
  readonly bytes: number;
  /** What of the file was left out by itself and not by a mistake in it; sentences. */
  readonly left?: readonly string[];
  /** What a bad row's number counts: lines of a text file, rows of any other. */
  readonly counts: "line" | "row";
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

/** A file of which parts can be read: the browser's `File`, or a buffer in Node. */
export interface Source {
  readonly name: string;
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

const HEAD = 256 * 1024;
/** Looked at where the usual beginning does not hold one whole row under the header: a cell may be a long text. */
const LONG_HEAD = 8 * 1024 * 1024;
const CHUNK = 2 * 1024 * 1024;

const part = async (source: Source, from: number, to: number) =>
  new Uint8Array(await source.slice(from, Math.min(to, source.size)).arrayBuffer());

function refuse(head: Uint8Array, name: string, g: Guess): void {
  const zip = head[0] === 0x50 && head[1] === 0x4b;
  const xls = head[0] === 0xd0 && head[1] === 0xcf;
  if (zip || xls) throw new Error(`${name} is a spreadsheet or an archive, not a table of text: save it as CSV first.`);
  if (head[0] === 0x1f && head[1] === 0x8b) throw new Error(`${name} is compressed (gzip): unpack it first.`);
  if (head[0] === 0x25 && head[1] === 0x50) throw new Error(`${name} is a PDF: it holds no table that can be read.`);
  const start = new TextDecoder().decode(head.subarray(0, 200)).trimStart();
  if (/^<(!doctype|html|\?xml|table)/i.test(start))
    throw new Error(`${name} is a web page or XML, whatever its name says: save the table in it as CSV first.`);
  if (g.names.length === 0) throw new Error(`${name} holds no rows.`);
  if (g.sample.length === 0) throw new Error(`${name} holds a line of column names and no rows under it.`);
  if (g.dialect.encoding === "utf-8" && head.subarray(0, 2_000).includes(0)) {
    throw new Error(`${name} is not a text file: it holds zero bytes. CSV, TSV, JSON and Parquet can be opened.`);
  }
}

/** Opens text with cells. Throws an Error that says what to do where it is none. */
export async function openCsv(
  source: Source,
  fixes: Fixes = {},
  told: (p: Progress) => void = () => undefined,
  counts: "line" | "row" = "line",
): Promise<Opened> {
  if (source.size === 0) throw new Error(`${source.name} is empty.`);
  let head = await part(source, 0, HEAD);
  let guessed = guess(head, source.size <= HEAD, fixes.dialect, source.name);
  if (guessed.sample.length === 0 && source.size > HEAD) {
    head = await part(source, 0, LONG_HEAD);
    guessed = guess(head, source.size <= LONG_HEAD, fixes.dialect, source.name);
  }
  refuse(head, source.name, guessed);
  const types = guessed.names.map((name, i) => fixes.types?.[name] ?? guessed.types[i] ?? "text");
  const { dialect, names } = guessed;
  const reader = csvReader({ dialect, names, types, skip: guessed.skip, bytes: source.size });
  const plain = dialect.encoding === "utf-8";
  const decoder = new TextDecoder(dialect.encoding);
  const encoder = new TextEncoder();
  for (let at = 0; at < source.size && !reader.full(); at += CHUNK) {
    const chunk = await part(source, at, at + CHUNK);
    reader.push(plain ? chunk : encoder.encode(decoder.decode(chunk, { stream: true })));
    told({ done: Math.min(at + CHUNK, source.size), total: source.size, rows: reader.rows() });
  }
  const { rows, columns, bad, badCount, cut } = reader.end();
  if (rows === 0) {
    const why = bad[0] ? ` The first: ${counts} ${bad[0].line}, ${bad[0].why}.` : "";
    throw new Error(`No row of ${source.name} could be read.${why}`);
  }
  return {
    frame: { table: null, name: source.name, rows, columns, ids: null, sources: null, repeats: null },
    guess: { ...guessed, types },
    bad,
    badCount,
    cut,
    bytes: source.size,
    counts,
  };
}
