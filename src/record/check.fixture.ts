import { expect } from "vitest";
import { checkRecord } from "./check";
import type { DataPackage, Field } from "./package";

/** A column of text. */
export const text = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  title: name,
  type: "string",
  description: name,
  ...more,
});
export const num = (name: string, more: Partial<Field> = {}) => text(name, { type: "number", ...more });
export const date = (name: string) => text(name, { "atlas:kind": "date" });
export const id = text("id", { constraints: { required: true, unique: true } });
export const cites = text("source_ids", {
  constraints: { required: true },
  "atlas:list": ";",
  "atlas:references": ["sources"],
});
export const SOURCES = "id,url\ns1,https://a.org/1\n";

/** A package of sources and one more table. */
export function pkg(name: string, fields: Field[], more = {}): DataPackage {
  const resource = (n: string, fs: Field[], extra = {}) => ({
    name: n,
    path: `${n}.csv`,
    title: n,
    description: n,
    "atlas:known": "sources",
    schema: { fields: fs, primaryKey: ["id"], ...extra },
  });
  return {
    name: "mini",
    title: "Mini",
    version: "0.0.0",
    resources: [
      resource("sources", [id, text("url", { constraints: { unique: true } })]),
      resource(name, fields, more),
    ],
  };
}

/** Problems of one table beside one good source; an empty list stands for nothing wrong. */
export function problems(table: string, fields: Field[], csv: string, { sources = SOURCES, more = {} } = {}) {
  return checkRecord(
    new Map([
      ["sources.csv", sources],
      [`${table}.csv`, csv],
    ]),
    pkg(table, fields, more),
  );
}

/** Problems of one row, its id and its source left out. */
export const one = (table: string, fields: Field[], row: string, options = {}) => {
  const header = [id, ...fields, cites].map((f) => f.name).join(",");
  return problems(table, [id, ...fields, cites], `${header}\na1,${row},s1\n`, options);
};

/** The one problem that a row is expected to have, in line 2. */
export const at = (column: string, value: string, wrong: string | RegExp) => [
  expect.objectContaining({
    line: 2,
    column,
    value,
    wrong: typeof wrong === "string" ? wrong : expect.stringMatching(wrong),
  }),
];
