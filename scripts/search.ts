import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { documents } from "../src/page/search/documents";
import { indexOf } from "../src/page/search/engine";
import type { PackedFile } from "../src/record/manifest";
import { countryName } from "../src/record/names";
import { readRecord } from "../src/record/read";

// The package is CommonJS and finds its languages by file name.
const countries = createRequire(import.meta.url)("i18n-iso-countries") as {
  getName: (code: string, language: string, options?: { select: "all" }) => string | readonly string[] | undefined;
};

const LANGUAGES = ["en", "ko", "ru", "zh", "ja"] as const;

/** A country's names in the languages of our sources; short names and official ones. */
function namesOf(code: string): string {
  const names = LANGUAGES.flatMap((language) => countries.getName(code, language, { select: "all" }) ?? []);
  return [...new Set([countryName(code), ...names])].join(" ");
}

/** Writes the search index as `search.<hash8>.json` into a folder and takes older ones out. */
export function writeSearch(outDir: string): PackedFile {
  const text = JSON.stringify(indexOf(documents(readRecord(), namesOf)));
  const sha256 = createHash("sha256").update(text).digest("hex");
  for (const old of readdirSync(outDir)) if (/^search\.[0-9a-f]{8}\.json$/.test(old)) rmSync(join(outDir, old));
  const file = `search.${sha256.slice(0, 8)}.json`;
  writeFileSync(join(outDir, file), text);
  return { file, bytes: Buffer.byteLength(text), sha256 };
}

/** The same names of every country the record speaks of, by code: for a page that makes its index itself. */
export function countryNames(): Readonly<Record<string, string>> {
  const asked = new Map<string, string>();
  documents(readRecord(), (code) => {
    const names = namesOf(code);
    asked.set(code, names);
    return names;
  });
  return Object.fromEntries([...asked].sort(([a], [b]) => (a < b ? -1 : 1)));
}
