/**
 * `npm run mutate -- src/view [src/record …]`: changes the code of a folder in one small place at a time and looks whether
 * the tests of that folder notice. Only they are run: what tests elsewhere would have noticed counts as missed.
 * Prints the score and every change that went unnoticed; writes .cache/mutation/<folder>.json.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("Which folder? For instance: npm run mutate -- src/view");
  process.exit(2);
}
mkdirSync(".cache/mutation", { recursive: true });
let failed = false;
for (const folder of folders) {
  const name = folder.replace(/^src\//, "").replaceAll("/", "-");
  const config = `.cache/mutation/${name}.config.json`;
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: "vitest",
      vitest: { configFile: "vitest.config.ts", related: false },
      coverageAnalysis: "perTest",
      ignoreStatic: true,
      concurrency: Number(process.env["ATLAS_MUTATE_JOBS"] ?? 2),
      incremental: true,
      incrementalFile: `.cache/mutation/${name}.incremental.json`,
      tempDirName: ".cache/stryker",
      // The preprocessor of tsconfig.json needs an interface that TypeScript 7 no longer has; there is nothing to rewrite.
      tsconfigFile: "none.json",
      reporters: ["clear-text", "json"],
      jsonReporter: { fileName: `.cache/mutation/${name}.json` },
      clearTextReporter: { allowColor: false, reportTests: false },
      mutate: [`${folder}/**/*.ts`, "!src/**/*.test.ts", "!src/record/rows/**", "!src/record/tables.ts"],
      ignorePatterns: ["dist", ".cache", "docs", "e2e"],
      timeoutMS: 20_000,
    }),
  );
  const run = spawnSync("npx", ["stryker", "run", config], {
    stdio: "inherit",
    env: { ...process.env, ATLAS_TESTS: folder, ATLAS_FUZZ_RUNS: process.env["ATLAS_FUZZ_RUNS"] ?? "50" },
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
