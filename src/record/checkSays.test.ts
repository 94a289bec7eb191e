import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkRecord, problemLine } from "./check";
import { readCells } from "./parse";
import { readPackage } from "./read";
import { FIGURES, SLIPS } from "./slips.fixture";

/** An address read with `from` before `to` and no key `colour`. */
const readView = (query: string) => ({
  query: query.replace(/^(to=\d+)&(from=\d+)$/, "$2&$1"),
  ignored: query.includes("colour") ? ["no key colour"] : [],
});

/** Rows added at the end of a table: a copy of another row with these cells. */
const ADDED: readonly {
  readonly file: string;
  readonly like: string;
  readonly cells: Record<string, string>;
  readonly says: string;
}[] = [
  {
    file: "law/designations.csv",
    like: "de-un1718-kpe001",
    cells: { id: "de-again" },
    says: "id 'de-again': says all that de-un1718-kpe001 in line {de-un1718-kpe001} says (right: what sets it apart, or no such row)",
  },
  {
    file: "sources.csv",
    like: "38north-2020-09-poe",
    cells: { id: "new-source", url: "https://example.org/new" },
    says: "id 'new-source': a source no row uses (right: a row that cites it, or no such source)",
  },
];

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test("each slip is told with its file, its line, what stands there and what would be right; nothing else is told", () => {
  const pkg = readPackage();
  const expected: string[] = [];
  const tables = new Map(
    pkg.resources.map((r) => {
      const { header, records } = readCells(readFileSync(`data/${r.path}`, "utf8"));
      return [r.path, { header, rows: records.map(({ cells }) => [...cells]) }] as const;
    }),
  );
  /** The line of a row; no cell of the record holds a new line, so rows and lines go together. */
  const lineOf = (file: string, id: string) => (tables.get(file)?.rows.findIndex((cells) => cells[0] === id) ?? -1) + 2;
  const lines = (file: string, says: string) =>
    says.replace(/\{([a-z0-9-]{3,})\}/, (_, id: string) => String(lineOf(file, id)));

  for (const { file, id, says } of SLIPS)
    for (const one of says) expected.push(`data/${file}:${lineOf(file, id)} ${lines(file, one)}`);
  const at = SLIPS.map(({ file, id }) => lineOf(file, id) - 2);
  for (const [i, { file, column, cell }] of SLIPS.entries()) {
    const { header, rows } = tables.get(file) ?? { header: [], rows: [] };
    const row = rows[at[i] ?? -1];
    if (!row) throw new Error(`no row ${SLIPS[i]?.id} in ${file}`);
    row[header.indexOf(column)] = cell;
  }
  for (const { file, like, cells, says } of ADDED) {
    const { header, rows } = tables.get(file) ?? { header: [], rows: [] };
    const row = [...(rows[lineOf(file, like) - 2] ?? [])];
    for (const [column, cell] of Object.entries(cells)) row[header.indexOf(column)] = cell;
    rows.push(row);
    expected.push(`data/${file}:${rows.length + 1} ${lines(file, says)}`);
  }
  const files = new Map(
    [...tables].map(([path, { header, rows }]) => [
      path,
      [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join(""),
    ]),
  );
  const told = checkRecord(files, pkg, { figures: FIGURES, readView }).map(problemLine);
  expect([...told].sort()).toEqual([...expected].sort());
  // They come file by file, from the first line of each to its last.
  const places = told.map((line) => /^(.*?):(\d+) /.exec(line) ?? []);
  const sorted = [...places].sort(([, f = "", l], [, g = "", m]) => (f === g ? Number(l) - Number(m) : f < g ? -1 : 1));
  expect(places.map(([all]) => all)).toEqual(sorted.map(([all]) => all));
});
