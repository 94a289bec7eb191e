import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { Manifest, PackedFile, TableEntry } from "../src/record/manifest";
import { type Part, pack } from "../src/record/pack";
import type { AnyRow } from "../src/record/package";
import { readPackage, readRecord } from "../src/record/read";
import { writeSearch } from "./search";

const OURS = /\.[0-9a-f]{8}\.json$/;

/**
 * Writes every table as `<table>.<hash8>.json` and `<table>.late.<hash8>.json` into a folder, with `manifest.json`,
 * and takes older ones out. The same data gives the same bytes. Returns the manifest.
 */
export function packAll(outDir: string, dir = "data"): Manifest {
  const pkg = readPackage(dir);
  const record = readRecord({ dir });
  mkdirSync(outDir, { recursive: true });
  for (const old of existsSync(outDir) ? readdirSync(outDir) : []) if (OURS.test(old)) rmSync(join(outDir, old));
  const entries = pkg.resources.map((resource): [string, TableEntry] => {
    const rows = Reflect.get(record, resource.name) as readonly AnyRow[];
    const write = (part: Part): PackedFile => {
      const text = JSON.stringify(pack(rows, resource, pkg.version, part));
      const sha256 = createHash("sha256").update(text).digest("hex");
      const file = `${resource.name}${part === "late" ? ".late" : ""}.${sha256.slice(0, 8)}.json`;
      writeFileSync(join(outDir, file), text);
      return { file, bytes: Buffer.byteLength(text), sha256 };
    };
    return [resource.name, { rows: rows.length, main: write("main"), late: write("late") }];
  });
  const manifest = {
    version: pkg.version,
    tables: Object.fromEntries(entries),
    search: writeSearch(outDir),
  } as unknown as Manifest;
  writeFileSync(join(outDir, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** Prints what was written, raw and as a server with Brotli sends it. */
function report(outDir: string, manifest: Manifest): void {
  const sums = { main: [0, 0], late: [0, 0] };
  for (const [name, entry] of Object.entries(manifest.tables)) {
    const sizes = (["main", "late"] as const).map((part) => {
      const { file, bytes } = entry[part];
      const small = brotliCompressSync(readFileSync(join(outDir, file))).length;
      sums[part][0] = (sums[part][0] ?? 0) + bytes;
      sums[part][1] = (sums[part][1] ?? 0) + small;
      return `${part} ${bytes} (${small})`;
    });
    console.log(`${name}: ${entry.rows} rows, ${sizes.join(", ")}`);
  }
  console.log(`all, bytes (with Brotli): main ${sums.main.join(" (")}), late ${sums.late.join(" (")})`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const out = process.argv[2] ?? "dist/packed";
  report(out, packAll(out));
}
