/**
 * `npm run mutate -- src/view [src/record …]`: changes the code of a folder in one small place at a time and looks whether
 * the tests of that folder notice. Only they are run: what tests elsewhere would have noticed counts as missed, unless they
 * are named: `src/figures/oil=src/figures/oil-monthly,src/figures/oil-cap`. A file or a glob will do for a folder.
 * Prints the score and every change that went unnoticed; writes .cache/mutation/<folder>.json. What was tried before and has
 * not changed since, nor its tests, is not tried again. `ATLAS_MUTATE_JOBS` says how many to try at once (2),
 * `ATLAS_MUTATE_SAMPLE` which share of the changes, chosen by chance (1).
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  console.error("Which folder? For instance: npm run mutate -- src/view");
  process.exit(2);
}
mkdirSync(".cache/mutation", { recursive: true });
let failed = false;
for (const one of wanted) {
  const [code, named] = one.split("=");
  const folder = code.endsWith(".ts") ? path.posix.dirname(code) : code;
  const name = code
    .replace(/^src\//, "")
    .replace(/\.ts$/, "")
    .replace(/[^a-z0-9]+/gi, "-");
  const config = `.cache/mutation/${name}.config.json`;
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: "resident",
      plugins: ["./scripts/mutate/runner.mjs"],
      coverageAnalysis: "perTest",
      ignoreStatic: true,
      concurrency: Number(process.env["ATLAS_MUTATE_JOBS"] ?? 2),
      // A sample is not kept: what it leaves out would count as tried.
      incremental: !process.env["ATLAS_MUTATE_SAMPLE"],
      incrementalFile: `.cache/mutation/${name}.incremental.json`,
      tempDirName: ".cache/stryker",
      // The preprocessor of tsconfig.json needs an interface that TypeScript 7 no longer has; there is nothing to rewrite.
      tsconfigFile: "none.json",
      // Nobody looks at types here, and one test compares generated files with what would be generated now.
      disableTypeChecks: false,
      reporters: ["clear-text", "json", "progress-append-only"],
      jsonReporter: { fileName: `.cache/mutation/${name}.json` },
      clearTextReporter: { allowColor: false, reportTests: false },
      // Not what tests are made of, nor what is generated from data/datapackage.json.
      mutate: [
        code === folder ? `${folder}/**/*.ts` : code,
        "!src/**/*.test.ts",
        "!src/**/*.fixture.ts",
        "!src/view/sample.ts",
        "!src/record/rows/**",
        "!src/record/tables.ts",
      ],
      ignorePatterns: ["dist", ".cache", "docs", "e2e"],
      timeoutMS: 20_000,
    }),
  );
  const run = spawnSync("npx", ["stryker", "run", config], {
    stdio: "inherit",
    env: { ...process.env, ATLAS_TESTS: named ?? folder },
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
