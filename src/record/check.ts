import { cellFaults } from "./check-cell";
import { type Beyond, claimFaults } from "./check-claims";
import { type Checked, derivedFaults, idFaults, referenceFaults, uniqueFaults } from "./check-links";
import { type ColumnFault, type Line, rowFaults } from "./check-row";
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

function read(text: string, resource: Resource, problems: Problem[]): Checked {
  const file = resource.path;
  const { header, records } = readCells(text);
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
    return { file, table: resource.name, line, get };
  });
  return { resource, lines };
}

/**
 * Everything wrong with a record. `files` holds the CSV texts by their path in data/. Pure; never throws on bad data.
 * Problems come sorted by file, line and column. With `beyond`, what claims say of figures and views is looked at too.
 */
export function checkRecord(files: ReadonlyMap<string, string>, pkg: DataPackage, beyond?: Beyond): Problem[] {
  const problems: Problem[] = [];
  const tables: Checked[] = [];
  for (const resource of pkg.resources) {
    const text = files.get(resource.path);
    if (text === undefined) {
      const wrong = "the file is missing";
      problems.push({
        file: resource.path,
        line: 0,
        column: "",
        value: "",
        wrong,
        right: "the CSV file of this resource",
      });
      continue;
    }
    try {
      tables.push(read(text, resource, problems));
    } catch (e) {
      const wrong = `not readable as CSV: ${e instanceof Error ? e.message : e}`;
      problems.push({ file: resource.path, line: 0, column: "", value: "", wrong, right: "RFC 4180 CSV in UTF-8" });
    }
  }
  const put = (at: Line, f: ColumnFault) =>
    problems.push({ file: at.file, line: at.line, column: f.column, value: f.value, wrong: f.wrong, right: f.right });
  for (const table of tables) {
    const { fields } = table.resource.schema;
    const columns = fields.map((f) => f.name);
    for (const line of table.lines) {
      for (const field of fields) {
        for (const fault of cellFaults(line.get(field.name), field)) put(line, { ...fault, column: field.name });
      }
      for (const fault of rowFaults(line, columns)) put(line, fault);
    }
  }
  const links = [
    ...idFaults(tables),
    ...tables.flatMap(uniqueFaults),
    ...referenceFaults(tables),
    ...derivedFaults(tables),
    ...claimFaults(tables, beyond),
  ];
  for (const fault of links) put(fault.at, fault);
  return problems.sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line) || (a.column < b.column ? -1 : 1),
  );
}

/** `data/oil/monthly.csv:12 tonnes '1,2': not a number (digits with ...)`. */
export function problemLine(p: Problem): string {
  const value = p.value === "" ? "" : ` '${p.value.length > 80 ? `${p.value.slice(0, 79)}…` : p.value}'`;
  return `data/${p.file}:${p.line}${p.column ? ` ${p.column}` : ""}${value}: ${p.wrong} (right: ${p.right})`;
}
