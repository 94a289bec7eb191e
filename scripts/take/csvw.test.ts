import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvwOf, type Resource } from "./csvw";

const pkg = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as { resources: readonly Resource[] };

test.each(pkg.resources.map((r) => [r.path, r] as const))(
  "%s is what its description on the web says",
  (path, resource) => {
    const { "@context": context, url, tableSchema, null: nothing } = csvwOf(resource);
    expect(context[0]).toBe("http://www.w3.org/ns/csvw");
    expect(path.endsWith(url)).toBe(true);
    const [head = [], ...lines] = parse(readFileSync(`data/${path}`, "utf8")) as string[][];
    expect(tableSchema.columns.map((c) => c.titles[0])).toEqual(head);
    for (const key of tableSchema.primaryKey) expect(head).toContain(key);
    for (const [i, column] of tableSchema.columns.entries()) {
      const { base, format, minimum, maximum } = column.datatype;
      const shape = format === undefined ? null : new RegExp(format, "u");
      for (const line of lines) {
        const cell = line[i] ?? "";
        if (nothing.includes(cell)) {
          expect(column.required, `${path} ${column.name}: empty`).toBe(false);
          continue;
        }
        for (const value of column.separator ? cell.split(column.separator) : [cell]) {
          const where = `${path} ${column.name}: ${value}`;
          if (shape) expect(shape.test(value), where).toBe(true);
          if (base !== "string") {
            expect(Number.isFinite(Number(value)), where).toBe(true);
            if (base === "integer") expect(Number.isInteger(Number(value)), where).toBe(true);
            expect(Number(value) >= (minimum ?? -Infinity) && Number(value) <= (maximum ?? Infinity), where).toBe(true);
          }
        }
      }
    }
  },
);
