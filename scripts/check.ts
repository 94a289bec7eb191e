import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseDeck } from "../src/brief/deck";
import { beyond } from "../src/figures/beyond";
import { checkRecord, problemLine } from "../src/record/check";
import { readPackage } from "../src/record/read";

/** Checks data/ against data/datapackage.json: prints every problem at once; exit code 1 if there is any. */
const pkg = readPackage();
const known = new Set(pkg.resources.map((r) => r.path));
const files = new Map<string, string>();
for (const path of known) {
  if (existsSync(`data/${path}`)) files.set(path, readFileSync(`data/${path}`, "utf8"));
}
const problems = checkRecord(files, pkg, beyond).map(problemLine);
for (const path of readdirSync("data", { recursive: true, encoding: "utf8" })) {
  const name = path.replaceAll("\\", "/");
  if (name.endsWith(".csv") && !known.has(name)) {
    problems.push(`data/${name}: no resource of datapackage.json describes this file (right: a resource, or no file)`);
  }
}
for (const name of readdirSync("data/decks").filter((n) => n.endsWith(".json"))) {
  const parsed = parseDeck(readFileSync(`data/decks/${name}`, "utf8"));
  problems.push(...(parsed.ok ? parsed.notes : [parsed.why]).map((why) => `data/decks/${name}: ${why}`));
  if (parsed.ok && `${parsed.deck.id}.json` !== name) {
    problems.push(`data/decks/${name}: its id is '${parsed.deck.id}' (right: the name of its file)`);
  }
}
for (const p of problems) console.error(p);
const rows = [...files.values()].reduce((n, text) => n + text.trimEnd().split("\n").length - 1, 0);
if (problems.length > 0) {
  console.error(`${problems.length} problem${problems.length === 1 ? "" : "s"} in data/`);
  process.exitCode = 1;
} else {
  console.log(`data ${pkg.version}: ${files.size} tables, ${rows} lines, no problem`);
}
