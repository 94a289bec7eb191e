import type { Manifest, PackedFile } from "./manifest";
import { type Column, type Packed, type Part, unpack } from "./pack";
import type { Full, LATE, Row, TableName, Tables } from "./tables";

/** The late columns of a table, one object a row, in the order of the main part. */
export type LateRow<N extends TableName> = Required<Pick<Row<N>, (typeof LATE)[N][number] & keyof Row<N>>>;

/** Options for a query client: framework-free, but of the shape TanStack Query takes. */
export interface TableQuery<T> {
  readonly queryKey: readonly [string, string, TableName, Part];
  readonly queryFn: (context?: { readonly signal?: AbortSignal }) => Promise<T>;
  readonly staleTime: number;
  readonly retry: number;
}

const AGAIN = "Reload the page; if it stays so, the site's files are incomplete.";

function isColumn(value: unknown, rows: number): value is Column {
  if (typeof value !== "object" || value === null) return false;
  const c = value as Partial<Record<"n" | "k" | "d" | "c" | "v", unknown>>;
  if (typeof c.n !== "string" || !Array.isArray(c.v)) return false;
  if (c.k === "s" || c.k === "n") return c.v.length === rows;
  if (c.k === "d") return Array.isArray(c.d) && c.v.length === rows;
  if (c.k !== "l" || !Array.isArray(c.d) || !Array.isArray(c.c) || c.c.length !== rows) return false;
  return c.c.reduce((sum: number, count) => sum + Number(count), 0) === c.v.length;
}

function isPacked(value: unknown): value is Packed {
  if (typeof value !== "object" || value === null) return false;
  const p = value as Partial<Record<keyof Packed, unknown>>;
  const rows = p.rows;
  return (
    typeof p.table === "string" &&
    typeof p.version === "string" &&
    (p.part === "main" || p.part === "late") &&
    typeof rows === "number" &&
    Array.isArray(p.columns) &&
    p.columns.every((c) => isColumn(c, rows))
  );
}

async function hash(bytes: ArrayBuffer): Promise<string | null> {
  // Absent on pages that are not served securely; the other checks still hold there.
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
}

/**
 * The rows of a packed file whose bytes are there. Throws an Error that says which file, what is wrong and what to do
 * where its hash, JSON, shape, table, part, version or count of rows is not what the manifest says.
 */
export async function readPacked(
  bytes: ArrayBuffer,
  file: PackedFile,
  want: Pick<Packed, "table" | "part" | "version" | "rows">,
): Promise<unknown> {
  const fail = (what: string) => new Error(`The table "${want.table}" (${file.file}) ${what}. ${AGAIN}`);
  const sha = await hash(bytes);
  if (sha !== null && sha !== file.sha256) throw fail("was changed or cut short on its way: its checksum does not fit");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw fail("is no JSON; perhaps an error page came instead");
  }
  if (!isPacked(value)) throw fail("does not have the shape of a packed table");
  if (value.version !== want.version) {
    throw fail(`is of data version ${value.version}, this page of ${want.version}`);
  }
  if (value.table !== want.table || value.part !== want.part) {
    throw fail(`holds ${value.table}, ${value.part} part, not ${want.part} of ${want.table}`);
  }
  if (value.rows !== want.rows) throw fail(`has ${value.rows} rows instead of ${want.rows}`);
  return unpack(value);
}

async function get(base: string, file: PackedFile, table: string, signal: AbortSignal | undefined) {
  const url = `${base.replace(/\/?$/, "/")}${file.file}`;
  const name = `The table "${table}" (${url})`;
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (e) {
    if (signal?.aborted) throw e;
    throw new Error(`${name} could not be fetched. Check the connection and reload the page.`);
  }
  if (!response.ok) {
    throw new Error(
      `${name} is not there: the server answered ${response.status}. The site may have been updated while you read; reload the page.`,
    );
  }
  return response.arrayBuffer();
}

/** How to get one part of a table. `base`: address of the folder of the packed files, relative or absolute. */
export function tableQuery<N extends TableName>(
  base: string,
  manifest: Manifest,
  name: N,
  part: "main",
): TableQuery<Tables[N]>;
export function tableQuery<N extends TableName>(
  base: string,
  manifest: Manifest,
  name: N,
  part: "late",
): TableQuery<readonly LateRow<N>[]>;
export function tableQuery(base: string, manifest: Manifest, name: TableName, part: Part): TableQuery<unknown> {
  const { version } = manifest;
  const entry = manifest.tables[name];
  return {
    queryKey: ["table", version, name, part],
    queryFn: async (context) => {
      const file = entry[part];
      const bytes = await get(base, file, name, context?.signal);
      return readPacked(bytes, file, { table: name, part, version, rows: entry.rows });
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  };
}

/** Rows with their late columns. Throws RangeError where the two parts are not of one table's length. */
export function withLate<N extends TableName>(
  main: readonly Row<N>[],
  late: readonly LateRow<N>[],
): readonly Full<Row<N>>[] {
  if (main.length !== late.length) throw new RangeError(`${main.length} rows and ${late.length} late rows`);
  return main.map((row, i) => ({ ...row, ...late[i] }) as unknown as Full<Row<N>>);
}
