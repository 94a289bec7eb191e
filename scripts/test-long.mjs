/**
 * `npm run test:long`: what takes too long for `npm test` and runs at night: 100,000 runs of each fuzz property,
 * everything that counts days under three time zones, axe-core and the contrast of drawn texts on every figure and in
 * every look, and the main journeys in Firefox where there is one. `npm test` first: this does not repeat it.
 */
import { spawnSync } from "node:child_process";
import { ready } from "./ready.mjs";

ready();
const { findBrowser } = await import("./browser.mjs");
let failed = 0;

function step(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) failed += 1;
  console.log(`-- ${name}: ${status === 0 ? "ok" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

step("fuzz", "npx", ["vitest", "run", "--reporter=verbose", "fuzz"], {
  ATLAS_FUZZ_RUNS: process.env.ATLAS_FUZZ_RUNS ?? "100000",
});

for (const zone of ["Pacific/Auckland", "Asia/Pyongyang", "America/Los_Angeles"]) {
  step(`days in ${zone}`, "npx", ["vitest", "run", "src/record", "src/view", "src/chart", "src/figures"], {
    ATLAS_TZ: zone,
  });
}
step("build", "npm", ["run", "--silent", "build"]);
step("accessibility of every page", "npx", ["playwright", "test", "e2e/axe.spec.ts", "e2e/contrast.spec.ts"], {
  ATLAS_LONG: "1",
  ATLAS_BROWSER: findBrowser(),
});
step("Firefox", "node", ["scripts/firefox.mjs"]);

console.log(failed ? `\n${failed} failed` : "\nall passed");
process.exit(failed ? 1 : 0);
