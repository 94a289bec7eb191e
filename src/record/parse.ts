import { parse as csv } from "csv-parse/sync";
import { type AnyRow, type Field, isList, isNumeric, itemsOf, type Resource, type Value } from "./package";

/** One record of a CSV file with the line it starts on (the header is line 1). */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Header and records of a CSV text. Throws csv-parse's error, which names the line, on a broken quote. */
export function readCells(text: string): { readonly header: readonly string[]; readonly records: readonly Cells[] } {
  const all: string[][] = csv(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
  let line = 1;
  const numbered = all.map((cells) => {
    const at = line;
    line += 1 + cells.reduce((n, c) => n + (c.split("\n").length - 1), 0);
    return { line: at, cells };
  });
  return { header: all[0] ?? [], records: numbered.slice(1) };
}

/** A cell as its column says. Throws RangeError where a number is none. */
export function parseCell(cell: string, field: Field): Value {
  if (isList(field)) return itemsOf(cell, field);
  if (!isNumeric(field)) return cell;
  if (cell === "") return null;
  const n = Number(cell);
  if (!Number.isFinite(n)) throw new RangeError(`'${cell}' is not a number`);
  return n;
}

/** What stands in a column the file does not have: as an empty cell. */
function blank(field: Field): Value {
  return isList(field) ? [] : isNumeric(field) ? null : "";
}

/** Typed rows of one table, without `known`. Throws an Error with file, line and column on a cell that is no number. */
export function parseTable(text: string, resource: Resource): AnyRow[] {
  const { header, records } = readCells(text);
  const places = resource.schema.fields.map((field) => ({ field, at: header.indexOf(field.name) }));
  return records.map(({ line, cells }) => {
    const row: Record<string, Value> = {};
    for (const { field, at } of places) {
      const cell = at < 0 ? undefined : cells[at];
      try {
        row[field.name] = cell === undefined ? blank(field) : parseCell(cell, field);
      } catch (e) {
        throw new Error(`${resource.path}:${line} ${field.name}: ${e instanceof Error ? e.message : e}`);
      }
    }
    return row;
  });
}
