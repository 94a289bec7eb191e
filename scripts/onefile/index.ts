import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { NAMES_BLOCK } from "../../src/brief/blocks";
import { type FileParts, scriptOf, writeFile } from "../../src/brief/onefile";
import type { Manifest } from "../../src/record/manifest";
import type { Packed } from "../../src/record/pack";
import type { IsoDate } from "../../src/record/units";
import { siteUrl } from "../address";
import { countryNames } from "../search";
import { type Bundle, type BundledPart, bundle } from "./bundle";
import { faceRules } from "./faces";

/** Code that stays out, by its source file: libraries of citation formats, and the workbench, as large as all the rest. */
const LEFT = /^src\/take\/cite(?:Files|Prose)\.ts$|^src\/page\/workbench\//;

/** All parts the file holds: what the entry needs now or may ask for later. */
function held({ entry, parts }: Bundle): readonly BundledPart[] {
  const byName = new Map(parts.map((p) => [p.name, p] as const));
  const seen = new Set<BundledPart>();
  const walk = (name: string) => {
    const part = byName.get(name);
    if (!part || seen.has(part) || part.modules.some((m) => LEFT.test(m))) return;
    seen.add(part);
    for (const next of [...part.imports, ...part.later]) walk(next);
  };
  walk(entry);
  return [...seen].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The day of the build; SOURCE_DATE_EPOCH (seconds) fixes it for builds that must come out the same. */
function today(): IsoDate {
  const seconds = process.env["SOURCE_DATE_EPOCH"];
  return (seconds ? new Date(Number(seconds) * 1000) : new Date()).toISOString().slice(0, 10) as IsoDate;
}

/** The licences of what is built in, as most of them ask: they travel with the code. */
const NOTICE =
  "/*! Built with libraries under the MIT, ISC, BSD and OFL licences; their texts: licences.md of the site. */";

/**
 * Writes atlas.html, the whole atlas in one file, with its checksum beside it, and onefile.json, of which the browser
 * makes files of briefings. Returns the size of the first in bytes.
 */
export async function writeOneFile(out: string, manifest: Manifest): Promise<number> {
  const made = await bundle();
  const tables = Object.values(manifest.tables).flatMap((entry) =>
    [entry.main, entry.late].map(({ file }) => JSON.parse(readFileSync(join(out, "packed", file), "utf8")) as Packed),
  );
  const parts = held(made);
  // Throws SyntaxError where putting the parts together broke one of them.
  new Script(scriptOf(parts, made.entry));
  const css = `${NOTICE}\n${await faceRules()}\n${made.css}`;
  const linked = parts.map(({ name, code, imports, later, source }) => ({ name, code, imports, later, source }));
  writeFileSync(
    join(out, "onefile.json"),
    JSON.stringify({ entry: made.entry, css, parts: linked } satisfies FileParts),
  );
  const html = await writeFile({
    title: "North Korea Sanctions Atlas",
    lang: "en",
    css,
    entry: made.entry,
    parts,
    data: { manifest, tables },
    seal: { kind: "atlas", saved: today(), home: process.env["ATLAS_URL"] ? siteUrl() : null },
    blocks: { [NAMES_BLOCK]: countryNames() },
    noscript:
      "This file draws its figures by a script inside it, and scripts are off. It loads nothing and sends nothing: allow scripts for it, or open the data package instead.",
  });
  writeFileSync(join(out, "atlas.html"), html);
  const sum = createHash("sha256").update(html).digest("hex");
  writeFileSync(join(out, "atlas.html.sha256"), `${sum}  atlas.html\n`);
  return Buffer.byteLength(html);
}
