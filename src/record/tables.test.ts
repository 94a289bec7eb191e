import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPackage, readRecord } from "./read";
import { LATE, TABLE_NAMES } from "./tables";
import { generated } from "./typegen";

test("the row types are those of data/datapackage.json (npm run data:types)", () => {
  for (const [path, text] of generated(readPackage())) {
    expect(readFileSync(`src/record/${path}`, "utf8"), path).toBe(text);
  }
});

test("the record has rows in every table, each with an id and a knowledge date", () => {
  const record = readRecord();
  for (const name of TABLE_NAMES) {
    expect(record[name].length, name).toBeGreaterThan(0);
    for (const row of record[name]) {
      expect(row.id, name).not.toBe("");
      expect(typeof row.known, row.id).toBe("string");
    }
  }
});

test("without the late part those columns are absent, not empty", () => {
  const record = readRecord({ late: false });
  for (const name of TABLE_NAMES) {
    for (const column of LATE[name]) expect(record[name][0]).not.toHaveProperty(column);
  }
});
