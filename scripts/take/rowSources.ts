import { readCells } from "../../src/record/parse";

/** Name and path of the table made at the build; it stands in no folder of data/. */
const NAME = "row-sources";
const PATH = "row_sources.csv";

const MISSING = [{ value: "", label: "unknown or not applicable" }];
const TEXT = { type: "string", constraints: { required: true } } as const;

/**
 * The resource that ties rows to sources in the way every reader of data packages knows: one line for each id in a
 * `source_ids` cell, with a
 * foreign key to the sources, for a key cannot point from inside a list. Made from the tables, it adds nothing to them.
 */
export const ROW_SOURCES = {
  name: NAME,
  path: PATH,
  title: "Which sources a row rests on",
  description:
    "One row is one source of one row of another table: the lists in source_ids, one id a line, in their order. Made when the site is built, so that each id is held by a foreign key; a list in one cell cannot be.",
  type: "table",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  schema: {
    fields: [
      { name: "table", title: "Table", description: "Name of the resource the row stands in.", ...TEXT },
      { name: "row_id", title: "Row", description: "Its id.", ...TEXT },
      {
        ...{ name: "position", title: "Position", type: "integer" as const },
        ...{ description: "1 is the best source.", constraints: { required: true, minimum: 1 } },
      },
      { name: "source_id", title: "Source", description: "Id of the source.", ...TEXT },
    ],
    primaryKey: ["table", "row_id", "source_id"],
    foreignKeys: [{ fields: ["source_id"], reference: { resource: "sources", fields: ["id"] } }],
    missingValues: MISSING,
  },
} as const;

/** The CSV of that table. `tables`: name and text of each table, in the order of the package. */
export function rowSources(tables: Iterable<readonly [name: string, csv: string]>): string {
  const lines = [ROW_SOURCES.schema.fields.map((f) => f.name).join(",")];
  for (const [name, csv] of tables) {
    const { header, records } = readCells(csv);
    const [id, cited] = [header.indexOf("id"), header.indexOf("source_ids")];
    if (id < 0 || cited < 0) continue;
    for (const { cells } of records) {
      const list = (cells[cited] ?? "").split(";").filter((s) => s !== "");
      // Ids hold neither commas nor quotes: the patterns of their columns see to it.
      for (const [i, source] of list.entries()) lines.push([name, cells[id], i + 1, source].join(","));
    }
  }
  return `${lines.join("\n")}\n`;
}
