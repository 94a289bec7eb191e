import { TABLE_NAMES, type TableName, type Tables } from "./tables";

/** Where a row stands: its table and its id. */
export interface Standing {
  readonly table: TableName;
  readonly id: string;
}

/**
 * The rows that rest on each source, by the source's id: in the order of TABLE_NAMES, then of the table. A row that
 * names a source twice counts once. Tables that are not there are passed over; sources rest on nothing.
 */
export function rowsBySource(tables: Partial<Tables>): ReadonlyMap<string, readonly Standing[]> {
  const out = new Map<string, Standing[]>();
  for (const table of TABLE_NAMES) {
    if (table === "sources") continue;
    const rows: readonly { readonly id: string; readonly source_ids: readonly string[] }[] = tables[table] ?? [];
    for (const row of rows) {
      for (const source of new Set(row.source_ids)) {
        const list = out.get(source);
        if (list) list.push({ table, id: row.id });
        else out.set(source, [{ table, id: row.id }]);
      }
    }
  }
  return out;
}
