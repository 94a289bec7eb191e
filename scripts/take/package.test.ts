import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { packageFile } from "../../src/take/files";
import { writePackage } from "./package";

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
