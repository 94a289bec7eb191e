import { useState } from "react";
import { figure } from "../../record/names";
import type { Standing } from "../../record/standing";
import type { Row, TableName, Tables } from "../../record/tables";
import { rowLabel } from "../rowLabel";
import { TABLE_WORDS } from "../tableWords";

/** Links of one table shown before the reader asks for all. */
const FEW = 24;

const cache = new WeakMap<object, ReadonlyMap<string, Row<TableName>>>();

/** A row of a table by its id; remembered per table. */
export function rowOf(tables: Tables, table: TableName, id: string): Row<TableName> | undefined {
  const rows: readonly Row<TableName>[] = tables[table];
  let map = cache.get(rows);
  if (!map) {
    map = new Map(rows.map((r) => [r.id, r] as const));
    cache.set(rows, map);
  }
  return map.get(id);
}

/** A link that opens the evidence of a row. */
export function RowLink({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <a href={`?pick=${encodeURIComponent(id)}`} data-pick={id}>
      {label}
    </a>
  );
}

function Group({
  table,
  ids,
  tables,
}: {
  readonly table: TableName;
  readonly ids: readonly string[];
  readonly tables: Tables;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, FEW);
  return (
    <section className="rows-group">
      <h3>
        {TABLE_WORDS[table]} <span className="count">{figure(ids.length)}</span>
      </h3>
      <ul>
        {shown.map((id) => {
          const row = rowOf(tables, table, id);
          return (
            <li key={id}>
              <RowLink id={id} label={row ? rowLabel<TableName>(table, row) : id} />
            </li>
          );
        })}
      </ul>
      {ids.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {figure(ids.length)}
        </button>
      )}
    </section>
  );
}

/** The rows that rest on a source, table by table, each a way to its evidence. */
export function Rows({ rows, tables }: { readonly rows: readonly Standing[]; readonly tables: Tables }) {
  const groups = new Map<TableName, string[]>();
  for (const { table, id } of rows) {
    const list = groups.get(table);
    if (list) list.push(id);
    else groups.set(table, [id]);
  }
  return (
    <div className="rows">
      {[...groups].map(([table, ids]) => (
        <Group key={table} table={table} ids={ids} tables={tables} />
      ))}
    </div>
  );
}
