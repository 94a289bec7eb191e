/**
 * `npm run build && npm run bench`: sizes, loading, brushing, models, memory, then the benches of embeds and of the
 * workbench. Prints tables and writes bench/results/page.json, dated, with the machine. `npm run bench -- load step` runs parts.
 * Times are of this machine at this hour: compare them within one run only.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { launch, serve } from "./browser.mjs";
import { memory } from "./memory.mjs";
import { load } from "./opening.mjs";
import { embeds, routes } from "./sizes.mjs";
import { step } from "./step.mjs";

const PORT = 4196;
const OUT = "bench/results/page.json";
const asked = process.argv.slice(2);
const wanted = (part) => asked.length === 0 || asked.includes(part);
const kB = (bytes) => Math.round(bytes / 100) / 10;

function former() {
  try {
    return JSON.parse(readFileSync(OUT, "utf8"));
  } catch {
    return {};
  }
}

const site = await serve(PORT);
const browser = await launch(["--js-flags=--expose-gc"]);
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  chromium: browser.version(),
};
const results = asked.length ? former() : {};
results.date = new Date().toISOString().slice(0, 10);
results.machine = machine;
console.log(
  `${results.date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, Chromium ${machine.chromium}`,
);

if (wanted("sizes")) {
  results.sizes = { routes: routes(), embeds: embeds() };
  const table = (rows) =>
    console.table(
      Object.fromEntries(
        Object.entries(rows).map(([key, row]) => [
          key,
          Object.fromEntries(Object.entries(row).map(([part, bytes]) => [`${part} kB`, kB(bytes)])),
        ]),
      ),
    );
  console.log("\nPages, Brotli: HTML; all before the first chart; JavaScript until live; everything until live");
  table(results.sizes.routes);
  console.log("\nEmbeds, Brotli: HTML; JavaScript before a touch and after");
  table(results.sizes.embeds);
}
if (wanted("load")) {
  const page = `${site.base}/`;
  results.load = {
    overview: await load(browser, page, false),
    "overview, slow": await load(browser, page, true),
  };
  console.log("\nLoading, ms (slow: 1.6 Mbit/s, 150 ms, CPU ÷ 4; medians of five)");
  console.table(results.load);
}
if (wanted("step")) {
  results.step = await step(browser, `${site.base}/`);
  const { page, hand, ratio, ratio95 } = results.step;
  console.log(`\nA step of the brush on the overview, ms; page to hand: ${ratio} (p95 ${ratio95})`);
  console.table({ page, hand });
}
if (wanted("memory")) {
  results.memory = await memory(browser, `${site.base}/`);
  console.log(`\nAfter ${results.memory.changes} changes of the view`);
  console.table({ before: results.memory.before, after: results.memory.after });
}
await browser.close();
site.close();
if (wanted("models")) {
  results.models = JSON.parse(execFileSync("npx", ["tsx", "bench/models.ts"], { encoding: "utf8" })).rows;
  console.log("\nModels, ms a step of the brush, over the record once, ten and a hundred times");
  console.table(results.models);
}
writeFileSync(OUT, `${JSON.stringify(results, null, 2)}\n`);
for (const part of ["embed", "workbench"]) {
  if (!wanted(part)) continue;
  console.log(`\n${part}`);
  spawnSync("npm", ["run", "--silent", `bench:${part}`], { stdio: "inherit" });
}
