import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readCells } from "../../src/record/parse";
import { readRecord } from "../../src/record/read";
import { TABLE_NAMES } from "../../src/record/tables";
import { packageFile } from "../../src/take/files";
import { writePackage } from "./package";

test("rows and their sources as a table of its own: what the lists say, each id held by a foreign key", () => {
  const out = mkdtempSync(join(tmpdir(), "atlas-package-"));
  writePackage(out);
  const table = readCells(readFileSync(join(out, "data/row_sources.csv"), "utf8"));
  expect(table.header).toEqual(["table", "row_id", "position", "source_id"]);
  const record = readRecord();
  const cited = TABLE_NAMES.flatMap((name) =>
    record[name].flatMap((r) => ("source_ids" in r ? r.source_ids.map((s, i) => [name, r.id, String(i + 1), s]) : [])),
  );
  expect(table.records.map((r) => r.cells).toSorted()).toEqual(cited.toSorted());
  const pkg = JSON.parse(readFileSync(join(out, "data/datapackage.json"), "utf8")) as {
    resources: { path: string; schema: { foreignKeys?: unknown } }[];
  };
  expect(pkg.resources.find((r) => r.path === "row_sources.csv")?.schema.foreignKeys).toEqual([
    { fields: ["source_id"], reference: { resource: "sources", fields: ["id"] } },
  ]);
  const ids = new Set(record.sources.map((s) => s.id as string));
  expect(table.records.filter((r) => !ids.has(r.cells[3] ?? ""))).toEqual([]);
});

test("the zip holds every table with its size and checksum, and is the same each time", () => {
  const zips = [0, 1].map(() => {
    const out = mkdtempSync(join(tmpdir(), "atlas-package-"));
    writePackage(out);
    const { version } = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as { version: string };
    return new Uint8Array(readFileSync(join(out, packageFile(version))));
  });
  expect(zips[0]).toEqual(zips[1]);
  const files = unzipSync(zips[0] ?? new Uint8Array());
  const pkg = JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array())) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const { path, bytes, hash } of pkg.resources) {
    const file = files[path] ?? new Uint8Array();
    expect(file.length).toBe(bytes);
    expect(files[`${path}-metadata.json`], path).toBeDefined();
    expect(`sha256:${createHash("sha256").update(file).digest("hex")}`).toBe(hash);
  }
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["README.md", "LICENSE", "CITATION.cff"]));
  expect(Object.keys(files)).toHaveLength(2 * pkg.resources.length + 4);
}, 30_000);
