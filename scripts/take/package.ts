import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { packageFile } from "../../src/take/files";
import { csvwOf, type Resource } from "./csvw";
import { ROW_SOURCES, rowSources } from "./rowSources";

interface Described {
  readonly version: string;
  /** RFC 3339. */
  readonly created: string;
  readonly resources: readonly (Resource & { readonly name: string })[];
}

/**
 * Time of every file in the zip: the day of the data, so that the same data give the same bytes. A zip holds local
 * time without a zone; made from local parts it is the same everywhere.
 */
function stamp(created: string): Date {
  const [y = 1980, m = 1, d = 1] = created.slice(0, 10).split("-").map(Number);
  return new Date(y, m - 1, d);
}

/**
 * Writes the data package with size and checksum of each table (Data Package v2: `bytes`, `hash`) and a description of
 * each for CSV on the Web beside the tables, and everything together as one zip, `datapackage.json` at its top. The table of rows and sources is made here. Returns the size of the zip in bytes.
 */
export function writePackage(out: string, dir = "data"): number {
  const pkg = JSON.parse(readFileSync(join(dir, "datapackage.json"), "utf8")) as Described;
  const files = new Map<string, Uint8Array>();
  const described = pkg.resources.map((r) => ({ resource: r, bytes: new Uint8Array(readFileSync(join(dir, r.path))) }));
  const made = rowSources(described.map(({ resource, bytes }) => [resource.name, strFromU8(bytes)]));
  const all = [...described, { resource: ROW_SOURCES, bytes: strToU8(made) }];
  const resources = all.map(({ resource, bytes }) => {
    files.set(resource.path, bytes);
    files.set(`${resource.path}-metadata.json`, strToU8(`${JSON.stringify(csvwOf(resource), null, 1)}\n`));
    const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    return { ...resource, bytes: bytes.length, hash };
  });
  const description = strToU8(`${JSON.stringify({ ...pkg, resources }, null, 1)}\n`);
  const citation = readFileSync("CITATION.cff");
  const inside = new Map<string, Uint8Array>([
    ["datapackage.json", description],
    ["README.md", readFileSync(join(dir, "README.md"))],
    ["LICENSE", readFileSync(join(dir, "LICENSE"))],
    ["CITATION.cff", citation],
    ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const mtime = stamp(pkg.created);
  const entries: Zippable = {};
  for (const [path, bytes] of inside) entries[path] = [bytes, { mtime, level: 9 }];
  const zip = zipSync(entries);
  const data = join(out, "data");
  if (!existsSync(data)) mkdirSync(data, { recursive: true });
  for (const [path, bytes] of files) {
    if (!path.endsWith("-metadata.json") && path !== ROW_SOURCES.path) continue;
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), bytes);
  }
  writeFileSync(join(data, "datapackage.json"), description);
  writeFileSync(join(data, "CITATION.cff"), citation);
  writeFileSync(join(out, packageFile(pkg.version)), zip);
  return zip.length;
}
