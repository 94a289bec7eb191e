import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { knownOf, knownWith, restsOf } from "./known";
import type { AnyRow, DataPackage } from "./package";
import { parseTable } from "./parse";
import type { Tables } from "./tables";
import type { IsoDate } from "./units";

/** All tables with the version of the data: fits every figure's `RecordOf`. */
export type WholeRecord = Tables & { readonly version: string };

const cache = new Map<string, WholeRecord>();

/** data/datapackage.json. Node only. */
export function readPackage(dir = "data"): DataPackage {
  return JSON.parse(readFileSync(join(dir, "datapackage.json"), "utf8"));
}

/** Parsed rows of every table with `known` and, where it has one, `rests`, by resource name. Pure: the files' texts come by path. */
export function assemble(
  pkg: DataPackage,
  file: (path: string) => string,
): Readonly<Record<string, readonly AnyRow[]>> {
  const parsed = new Map(pkg.resources.map((r) => [r.name, parseTable(file(r.path), r)] as const));
  const published = new Map(
    (parsed.get("sources") ?? []).map((s) => [String(s["id"]), String(s["published"])] as const),
  );
  const all = new Map([...parsed.values()].flat().map((row) => [String(row["id"]), row] as const));
  const known = new Map<string, IsoDate | "">();
  for (const resource of pkg.resources) {
    for (const row of parsed.get(resource.name) ?? []) {
      known.set(
        String(row["id"]),
        knownOf(
          row,
          resource,
          (id) => published.get(id) ?? "",
          (id) => all.get(id),
        ),
      );
    }
  }
  const knownAt = (id: string) => {
    const row = all.get(id);
    return row ? knownWith(row, all, known) : "";
  };
  const out: Record<string, readonly AnyRow[]> = {};
  for (const { name, "atlas:rests": column } of pkg.resources) {
    out[name] = (parsed.get(name) ?? []).map((row) => ({
      ...row,
      known: knownWith(row, all, known),
      ...(column ? { rests: restsOf(row, column, knownAt, (id) => published.get(id) ?? "") } : {}),
    }));
  }
  return out;
}

/**
 * The whole record from the CSV files in `dir` (from the working directory). Node only: tests, prerendering, scripts.
 * `late: false` leaves the late columns out, as the browser sees the tables at first; what is hydrated must use that.
 * Throws where a file is missing or a cell is no number; `npm run data:check` says everything else.
 */
export function readRecord({ dir = "data", late = true } = {}): WholeRecord {
  const key = `${resolve(dir)}|${late}`;
  const hit = cache.get(key);
  if (hit) return hit;
  const pkg = readPackage(dir);
  const tables: Record<string, readonly AnyRow[]> = {
    ...assemble(pkg, (path) => readFileSync(join(dir, path), "utf8")),
  };
  if (!late) {
    for (const r of pkg.resources) {
      const names = new Set(r.schema.fields.filter((f) => f["atlas:late"]).map((f) => f.name));
      tables[r.name] = (tables[r.name] ?? []).map(
        (row) => Object.fromEntries(Object.entries(row).filter(([k]) => !names.has(k))) as AnyRow,
      );
    }
  }
  // The types are generated from the same datapackage.json that shaped the rows (tables.test.ts).
  const whole = { ...tables, version: pkg.version } as unknown as WholeRecord;
  cache.set(key, whole);
  return whole;
}
