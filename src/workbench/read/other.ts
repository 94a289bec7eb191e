import type { Fixes, Opened, Progress, Source } from "./open";
import { openCsv } from "./open";

/** Larger ones are read whole into memory, which a browser does not have. */
const MOST_BYTES = 300_000_000;

type Cells = readonly Readonly<Record<string, unknown>>[];

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV bytes, so that all that is known of cells is known once. */
function asSource(name: string, rows: Cells): Source {
  const names = [...new Set(rows.slice(0, 1_000).flatMap((r) => Object.keys(r)))];
  if (names.length === 0) throw new Error(`${name} holds no rows with named values.`);
  const lines = [names.map(cell).join(","), ...rows.map((r) => names.map((n) => cell(r[n])).join(","))];
  const blob = new Blob([lines.join("\n")]);
  return { name, size: blob.size, slice: (a, b) => blob.slice(a, b) };
}

/** A table somewhere in a JSON value: a list of objects, an object of lists of one length, or one of these under a name. */
export function rowsIn(value: unknown): Cells | null {
  if (Array.isArray(value))
    return value.every((v) => typeof v === "object" && v !== null && !Array.isArray(v)) ? value : null;
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
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
        try {
          return JSON.parse(line) as Record<string, unknown>;
        } catch {
          throw new Error(`${name}, line ${i + 1}, is no JSON: '${line.slice(0, 60)}'`);
        }
      });
    }
    throw new Error(`${name} is no JSON: ${e instanceof Error ? e.message : "it cannot be read"}.`);
  }
  throw new Error(`${name} holds no table: a list of objects, or an object of lists of one length, is needed.`);
}

const FIXED = { encoding: "utf-8", delimiter: ",", header: true, decimal: "." } as const;

async function parquet(name: string, bytes: ArrayBuffer): Promise<Cells> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  try {
    return await parquetReadObjects({ file: bytes, compressors });
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
  const rows = isParquet ? await parquet(source.name, bytes) : parseJson(source.name, new TextDecoder().decode(bytes));
  return openCsv(asSource(source.name, rows), { ...fixes, dialect: { ...fixes.dialect, ...FIXED } }, told, "row");
}
