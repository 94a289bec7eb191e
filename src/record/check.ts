import { cellFaults } from "./check-cell";
import { type Beyond, claimFaults } from "./check-claims";
import { type Checked, derivedFaults, idFaults, referenceFaults, uniqueFaults } from "./check-links";
import { type ColumnFault, type Line, rowFaults } from "./check-row";
import { addressFaults, repeatedFaults, senseFaults, statusFaults } from "./check-sense";
import type { DataPackage, Resource } from "./package";
import { readCells } from "./parse";

/** One thing wrong with the record, in words a curator can act on. Line 1 is the header. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Name of the column; '' where the whole line or file is meant. */
  readonly column: string;
  readonly value: string;
  readonly wrong: string;
  readonly right: string;
}

function headerProblems(file: string, header: readonly string[], resource: Resource): Problem[] {
  const names = resource.schema.fields.map((f) => f.name);
  const at = (column: string, wrong: string, right: string) => ({ file, line: 1, column, value: column, wrong, right });
  const missing = names
    .filter((n) => !header.includes(n))
    .map((n) => at(n, "the column is missing", "a column of the schema"));
  const extra = header
    .filter((n) => !names.includes(n))
    .map((n) => at(n, "the schema has no such column", "a column of the schema"));
  if (missing.length + extra.length > 0) return [...missing, ...extra];
  const moved = header.findIndex((n, i) => n !== names[i]);
  return moved < 0 ? [] : [at(header[moved] ?? "", "the columns are out of order", names.join(","))];
}

/** The first line a CSV reader stumbles over, with what stands there. */
function unreadable(file: string, text: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  // csv-parse counts lines from 1.
  const line = Number((error as { readonly lines?: unknown }).lines);
  const value = text.split("\n")[line - 1] ?? "";
  const wrong = `not readable as CSV, nor what points into it: ${why}`;
  return {
    file,
    line,
    column: "",
    value,
    wrong,
    right: "RFC 4180 CSV in UTF-8: quotes in pairs, doubled inside a cell",
  };
}

/** What of a file's bytes no editor shows: a byte order mark, lines that end as in Windows. */
function byteProblems(file: string, text: string): Problem[] {
  const out: Problem[] = [];
  if (text.startsWith("\ufeff"))
    out.push({ file, line: 1, column: "", value: "U+FEFF", wrong: "a byte order mark", right: "UTF-8 without one" });
  const at = text.indexOf("\r");
  if (at >= 0) {
    const line = text.slice(0, at).split("\n").length;
    out.push({
      file,
      line,
      column: "",
      value: "\\r",
      wrong: "a carriage return",
      right: "lines that end in \\n alone",
    });
  }
  return out;
}

function read(text: string, resource: Resource, problems: Problem[]): Checked {
  const file = resource.path;
  problems.push(...byteProblems(file, text));
  const { header, records } = readCells(text.replace(/\r\n?/g, "\n"));
  problems.push(...headerProblems(file, header, resource));
  const lines = records.map(({ line, cells }): Line => {
    if (cells.length !== header.length) {
      problems.push({
        file,
        line,
        column: "",
        value: cells.join(",").slice(0, 60),
        wrong: `${cells.length} cells`,
        right: `${header.length} cells, as the header has`,
      });
    }
    const get = (column: string) => {
      const i = header.indexOf(column);
      return i < 0 ? "" : (cells[i] ?? "");
    };
    return { file, table: resource.name, line, get, has: (column) => header.includes(column) };
  });
  return { resource, header, lines };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Everything wrong with a record. `files` holds the CSV texts by their path in data/. Pure; never throws on bad data.
 * Problems come sorted by file, line and column. With `beyond`, what claims say of figures and views is looked at too.
 */
export function checkRecord(files: ReadonlyMap<string, string>, pkg: DataPackage, beyond?: Beyond): Problem[] {
  const problems: Problem[] = [];
  const tables: Checked[] = [];
  // Of what points into a table that could not be read nothing is said: one line tells why.
  const unread = new Set<string>();
  for (const resource of pkg.resources) {
    const text = files.get(resource.path);
    if (text === undefined) {
      const wrong = "the file is missing";
      unread.add(resource.name);
      problems.push({
        file: resource.path,
        line: 0,
        column: "",
        value: "",
        wrong,
        right: "the CSV file of this resource; what points into it was not looked at",
      });
      continue;
    }
    try {
      const table = read(text, resource, problems);
      tables.push(table);
      if (!table.header.includes("id")) unread.add(resource.name);
    } catch (e) {
      problems.push(unreadable(resource.path, text, e));
      unread.add(resource.name);
    }
  }
  const put = (at: Line, f: ColumnFault) =>
    problems.push({ file: at.file, line: at.line, column: f.column, value: f.value, wrong: f.wrong, right: f.right });
  for (const table of tables) {
    const { fields } = table.resource.schema;
    const columns = fields.map((f) => f.name);
    for (const line of table.lines) {
      for (const field of fields) {
        // A missing column is told once, at the header.
        if (!line.has(field.name)) continue;
        for (const fault of cellFaults(line.get(field.name), field)) put(line, { ...fault, column: field.name });
      }
      for (const fault of rowFaults(line, columns)) put(line, fault);
      for (const fault of senseFaults(line, fields, pkg.version)) put(line, fault);
    }
  }
  const links = [
    ...idFaults(tables),
    ...tables.flatMap(uniqueFaults),
    ...tables.flatMap(repeatedFaults),
    ...addressFaults(tables),
    ...statusFaults(tables),
    ...referenceFaults(tables, unread),
    ...derivedFaults(tables),
    ...claimFaults(tables, beyond),
  ];
  for (const fault of links) put(fault.at, fault);
  return problems.sort((a, b) => byText(a.file, b.file) || a.line - b.line || byText(a.column, b.column));
}

/** `data/oil/monthly.csv:12 tonnes '1,2': not a number (digits with ...)`. */
export function problemLine(p: Problem): string {
  const value = p.value === "" ? "" : ` '${p.value.length > 80 ? `${p.value.slice(0, 79)}…` : p.value}'`;
  return `data/${p.file}:${p.line}${p.column ? ` ${p.column}` : ""}${value}: ${p.wrong} (right: ${p.right})`;
}
