import { MOST_ROWS } from "./csv";
import type { Fixes, Opened, Progress, Source } from "./open";
import { openCsv } from "./open";

/** Larger ones are read whole into memory, which a browser does not have. */
const MOST_BYTES = 300_000_000;

type Cells = readonly Readonly<Record<string, unknown>>[];

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && !Number.isFinite(value)) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV bytes, so that all that is known of cells is known once. */
const asLines = (names: readonly string[], rows: Cells): string =>
  // A row whose only cell is empty would be a blank line, which is no row.
  rows.map((r) => `${names.map((n) => cell(r[n])).join(",") || '""'}\n`).join("");

function asSource(name: string, names: readonly string[], parts: readonly string[]): Source {
  if (names.length === 0) throw new Error(`${name} holds no rows with named values.`);
  const blob = new Blob([`${names.map(cell).join(",")}\n`, ...parts]);
  return { name, size: blob.size, slice: (a, b) => blob.slice(a, b) };
}

function jsonSource(name: string, rows: Cells): Source {
  // Of every row: a column may begin late.
  const names = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) names.add(key);
  return asSource(name, [...names], [asLines([...names], rows)]);
}

const isRow = (v: unknown): v is Cells[number] => typeof v === "object" && v !== null && !Array.isArray(v);

/** A table somewhere in a JSON value: a list of objects, an object of lists of one length, or one of these under a name. */
export function rowsIn(value: unknown): Cells | null {
  if (Array.isArray(value)) return value.every(isRow) ? value : null;
  if (!isRow(value)) return null;
  const entries = Object.entries(value);
  for (const [, inner] of entries) {
    if (Array.isArray(inner) && inner.length > 0) {
      const rows = rowsIn(inner);
      if (rows) return rows;
    }
  }
  const lists = entries.filter((e): e is [string, unknown[]] => Array.isArray(e[1]));
  const [first] = lists;
  if (!first || lists.some(([, l]) => l.length !== first[1].length)) return null;
  return first[1].map((_, i) => Object.fromEntries(lists.map(([k, l]) => [k, l[i]])));
}

function parseJson(name: string, text: string): Cells {
  try {
    const rows = rowsIn(JSON.parse(text));
    if (rows && rows.length > 0) return rows;
  } catch (e) {
    const lines = text.split(/\r?\n/).filter((l) => l.trim() !== "");
    // One object a line (NDJSON).
    if (lines.length > 1 && lines[0]?.trim().startsWith("{") && lines[0]?.trim().endsWith("}")) {
      return lines.map((line, i) => {
        let row: unknown;
        try {
          row = JSON.parse(line);
        } catch {
          throw new Error(`${name}, line ${i + 1}, is no JSON: '${line.slice(0, 60)}'`);
        }
        if (!isRow(row)) throw new Error(`${name}, line ${i + 1}, is no object: '${line.slice(0, 60)}'`);
        return row;
      });
    }
    throw new Error(`${name} is no JSON: ${e instanceof Error ? e.message : "it cannot be read"}.`);
  }
  throw new Error(`${name} holds no table: a list of objects, or an object of lists of one length, is needed.`);
}

const FIXED = { encoding: "utf-8", delimiter: ",", header: true, decimal: "." } as const;

/** Rows of a Parquet file turned into text at once: more would stand in memory as objects. */
const BLOCK = 50_000;

interface FromParquet {
  readonly source: Source;
  /** Columns that hold lists or records, which no chart is made from. */
  readonly nested: readonly string[];
}

async function parquet(name: string, bytes: ArrayBuffer, told: (rows: number) => void): Promise<FromParquet> {
  const [{ parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("./codecs"),
  ]);
  try {
    const metadata = await parquetMetadataAsync(bytes);
    const all = parquetSchema(metadata).children;
    const nested = all.filter((c) => c.children.length > 0).map((c) => c.element.name);
    const names = all.filter((c) => c.children.length === 0).map((c) => c.element.name);
    if (names.length === 0) throw new Error("all of its columns are nested: flatten it into plain columns first");
    const rows = Math.min(Number(metadata.num_rows), MOST_ROWS + 1);
    const parts: string[] = [];
    for (let at = 0; at < rows; at += BLOCK) {
      const block = { rowStart: at, rowEnd: Math.min(rows, at + BLOCK), columns: names };
      parts.push(asLines(names, await parquetReadObjects({ file: bytes, metadata, compressors, ...block })));
      told(block.rowEnd);
    }
    return { source: asSource(name, names, parts), nested };
  } catch (e) {
    throw new Error(`${name} cannot be read as Parquet: ${e instanceof Error ? e.message : "unknown form"}.`);
  }
}

/** Opens any file of the kinds that are known, by its first bytes and its name. */
export async function openAny(source: Source, fixes: Fixes, told: (p: Progress) => void): Promise<Opened> {
  const head = new Uint8Array(await source.slice(0, 64).arrayBuffer());
  const isParquet = head[0] === 0x50 && head[1] === 0x41 && head[2] === 0x52 && head[3] === 0x31;
  const start = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, "")
    .trimStart();
  const isJson = /\.(json|ndjson|jsonl)$/i.test(source.name) || /^(\[\s*[{[]|\{\s*")/.test(start);
  if (!isParquet && !isJson) return openCsv(source, fixes, told);
  if (source.size > MOST_BYTES) {
    throw new Error(`${source.name} is larger than 300 MB: files of this kind are read whole. Save it as CSV.`);
  }
  told({ done: 0, total: source.size, rows: 0 });
  const bytes = await source.slice(0, source.size).arrayBuffer();
  const plain = { ...fixes, dialect: { ...fixes.dialect, ...FIXED } };
  if (!isParquet) {
    return openCsv(
      jsonSource(source.name, parseJson(source.name, new TextDecoder().decode(bytes))),
      plain,
      told,
      "row",
    );
  }
  const half = (rows: number) => told({ done: 0, total: source.size, rows });
  const { source: text, nested } = await parquet(source.name, bytes, half);
  const opened = await openCsv(text, plain, told, "row");
  const named = nested.map((n) => `“${n}”`).join(", ");
  const left = `${nested.length === 1 ? "Column" : "Columns"} ${named} ${nested.length === 1 ? "holds" : "hold"} lists or records and ${nested.length === 1 ? "was" : "were"} left out: a chart is made from plain values.`;
  return nested.length > 0 ? { ...opened, left: [left] } : opened;
}
