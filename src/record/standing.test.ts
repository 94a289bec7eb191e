import { expect, test } from "vitest";
import { readRecord } from "./read";
import { rowsBySource } from "./standing";
import { TABLE_NAMES, type Tables } from "./tables";

const row = (id: string, ...source_ids: string[]) => ({ id, source_ids });

test("rows are listed by source, table after table, each once", () => {
  const tables = {
    workers: [row("lw1", "a", "b"), row("lw2", "a", "a")],
    "petroleum-monthly": [row("om1", "a")],
    sources: [{ id: "a" }],
  } as unknown as Partial<Tables>;
  const by = rowsBySource(tables);
  expect(by.get("a")).toEqual([
    { table: "petroleum-monthly", id: "om1" },
    { table: "workers", id: "lw1" },
    { table: "workers", id: "lw2" },
  ]);
  expect(by.get("b")).toEqual([{ table: "workers", id: "lw1" }]);
  expect(by.has("c")).toBe(false);
});

test("nothing rests on no tables", () => {
  expect(rowsBySource({}).size).toBe(0);
});

test("in the record every source carries a row, and every row is found again under each of its sources", () => {
  const record = readRecord();
  const by = rowsBySource(record);
  expect(record.sources.filter((s) => !by.has(s.id)).map((s) => s.id)).toEqual([]);
  let links = 0;
  for (const table of TABLE_NAMES) {
    if (table === "sources") continue;
    for (const r of record[table] as readonly { id: string; source_ids: readonly string[] }[]) {
      links += new Set(r.source_ids).size;
    }
  }
  expect([...by.values()].reduce((n, list) => n + list.length, 0)).toBe(links);
});
