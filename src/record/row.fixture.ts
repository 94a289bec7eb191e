import { parseTable } from "./parse";
import { readPackage } from "./read";
import { type Row, TABLE_NAMES, type TableName, type Tables } from "./tables";

const { resources } = readPackage();
const EMPTY = new Map(resources.map((r) => [r.name, parseTable("id\na1\n", r)[0]] as const));

/** A made-up row of a table, `a1`: every cell is empty but those given. */
export function row<N extends TableName>(table: N, cells: Partial<Record<keyof Row<N>, unknown>>): Row<N> {
  return { ...EMPTY.get(table), known: "", rests: "", ...cells } as unknown as Row<N>;
}

/** A record of these rows alone. */
export function tables(rows: Partial<Tables>): Tables & { readonly version: string } {
  const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  return { ...none, ...rows, version: "0.0.0" } as unknown as Tables & { readonly version: string };
}
