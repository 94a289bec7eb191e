import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { DataPackage } from "../src/record/package";
import { generated } from "../src/record/typegen";

/** Writes the row types in src/record from data/datapackage.json. */
const pkg: DataPackage = JSON.parse(readFileSync("data/datapackage.json", "utf8"));
for (const [path, text] of generated(pkg)) {
  const file = `src/record/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
