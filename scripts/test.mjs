/**
 * `npm test`: installs what is missing, runs every check, and ends with one plain line, "N passed, 0 failed".
 * Each step counts what it ran: a test as one, a check without tests of its own as one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ready } from "./ready.mjs";

ready();
const { findBrowser } = await import("./browser.mjs");
const browser = findBrowser();
let passed = 0;
let failed = 0;

function step(name, command, args, count) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const r = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ATLAS_BROWSER: browser } });
  const [ok, bad] = count ? count() : [r.status === 0 ? 1 : 0, 0];
  passed += ok;
  failed += bad + (r.status !== 0 && bad === 0 ? 1 : 0);
  console.log(
    `-- ${name}: ${r.status === 0 ? "ok" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

/** Passed and failed of a JSON report; a report that is missing counts as a failure. */
function report(file, read) {
  return () => {
    if (!existsSync(file)) return [0, 1];
    const counts = read(JSON.parse(readFileSync(file, "utf8")));
    return counts[0] + counts[1] > 0 ? counts : [0, 1];
  };
}

rmSync(".cache/reports", { recursive: true, force: true });
step("data", "npm", ["run", "--silent", "data:check"]);
step("lint and format", "npx", ["biome", "ci", "--error-on-warnings", "."]);
step("types", "npx", ["tsc", "--noEmit"]);
step(
  "unit and data tests",
  "npx",
  ["vitest", "run", "--reporter=default", "--reporter=json", "--outputFile.json=.cache/reports/unit.json"],
  report(".cache/reports/unit.json", (r) => [r.numPassedTests, r.numFailedTests + r.numPendingTests + r.numTodoTests]),
);
step("build", "npm", ["run", "--silent", "build"]);
step(
  "sizes",
  "node",
  ["bench/check.mjs"],
  report(".cache/reports/sizes.json", (r) => [r.held, r.over.length]),
);
step(
  "journeys in the browser",
  "npx",
  ["playwright", "test"],
  report(".cache/reports/e2e.json", (r) => [r.stats.expected, r.stats.unexpected + r.stats.flaky + r.stats.skipped]),
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
