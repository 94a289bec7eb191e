/**
 * A test runner for Stryker that loads the code and its tests once and keeps them: a mutant costs its tests alone (some
 * milliseconds), where Vitest loads the whole record and React anew for each (two seconds).
 * It gives the tests `expect` and `vi` of Vitest itself, and `test`, `describe` and the hooks from `collect.mjs`.
 *
 * What would leak from one mutant to the next is emptied in between: every WeakMap and Map that a module of `src` made when
 * it was loaded is put back to what it held then. A mutant that only runs while modules load is not tried (`ignoreStatic`).
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import fc from "fast-check";
import { createServer } from "vite";
import { collector } from "./collect.mjs";
import { keeper } from "./keeper.mjs";

/** Runs of each property, with a seed of its own: the same changes go unnoticed each time. */
const RUNS = 20;

/** The share of changes to try, 0..1, chosen by chance but the same each time: for a first look at a large folder. */
const SAMPLE = Number(process.env["ATLAS_MUTATE_SAMPLE"] ?? 1);
const MANY = 100_000;

/** Takes those not chosen out of what tests cover, and calls them static, which are not tried and do not count. */
function sampled(coverage) {
  if (SAMPLE >= 1) return coverage;
  for (let id = 0; id < MANY; id++) {
    if (Math.imul(id + 1, 2_654_435_761) >>> 0 < SAMPLE * 2 ** 32) continue;
    coverage.static[id] = 1;
    for (const one of Object.values(coverage.perTest)) delete one[id];
  }
  return coverage;
}

/** Ids of the tests' files, from `ATLAS_TESTS`: folders or files, comma separated. */
function testFiles() {
  const wanted = (process.env["ATLAS_TESTS"] ?? "src").split(",");
  return wanted.flatMap((one) => {
    if (/\.test\.tsx?$/.test(one)) return [one];
    return readdirSync(one, { recursive: true })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .sort()
      .map((name) => `${one}/${name}`);
  });
}

class ResidentRunner {
  #server;
  #tests = [];
  #kept = keeper();

  /** Said, not done: else Stryker would start anew for each change that also runs while modules load. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  get #stryker() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    return globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  async init() {
    process.env.TZ = process.env["ATLAS_TZ"] ?? "Australia/Lord_Howe";
    // Vitest's `expect` asks its worker for these when it is not run by Vitest.
    globalThis.__vitest_worker__ = { config: {}, environment: {}, durations: {} };
    fc.configureGlobal({ numRuns: RUNS, seed: 20_261_125 });
    const { expect, vi } = await import("vitest");
    const { tests, api, file } = collector();
    globalThis.__atlas_vitest = { ...api, expect, vi };
    globalThis.__atlas_kept = this.#kept;
    this.#server = await createServer({
      configFile: false,
      logLevel: "error",
      appType: "custom",
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [
        {
          name: "resident",
          enforce: "pre",
          resolveId: (id) => (id === "virtual:resident" ? "\0resident" : null),
          load: (id) =>
            id === "\0resident"
              ? `export const { ${[...Object.keys(api), "expect", "vi"].join(", ")} } = globalThis.__atlas_vitest;`
              : null,
          transform: (code, id) =>
            /\/src\/.*\.tsx?$/.test(id)
              ? code
                  .replace(
                    /\bnew (Weak)?Map\b/g,
                    (_, weak) => `new globalThis.__atlas_kept.${weak ? "weakMap" : "map"}`,
                  )
                  .replace('from "vitest"', 'from "virtual:resident"')
                  .replace(/numRuns: (\d+)/g, (_, runs) => `numRuns: ${Math.min(Number(runs), RUNS)}`)
              : null,
        },
      ],
    });
    for (const name of testFiles()) {
      file(name);
      await this.#server.ssrLoadModule(path.resolve(name));
    }
    this.#kept.loaded();
    this.#tests = tests;
  }

  /** Runs one test with its hooks; the error, or null. */
  async #run(test) {
    this.#kept.inside(true);
    try {
      for (const hook of test.before) await hook();
      await test.fn();
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      try {
        for (const hook of test.after) await hook();
      } finally {
        this.#kept.inside(false);
      }
    }
  }

  async dryRun() {
    const stryker = this.#stryker;
    stryker.activeMutant = undefined;
    const results = [];
    for (const test of this.#tests) {
      this.#kept.empty();
      stryker.currentTestId = test.id;
      const start = performance.now();
      const error = await this.#run(test);
      stryker.currentTestId = undefined;
      test.took = performance.now() - start;
      const result = { id: test.id, name: test.name, fileName: path.resolve(test.file), timeSpentMs: test.took };
      results.push(error ? { ...result, status: 1, failureMessage: error.stack } : { ...result, status: 0 });
    }
    // Quick ones first: a property over any view is asked only when nothing else noticed.
    this.#tests.sort((a, b) => a.took - b.took);
    return { status: "complete", tests: results, mutantCoverage: sampled(stryker.mutantCoverage) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const stryker = this.#stryker;
    const wanted = testFilter ? new Set(testFilter) : null;
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit;
    let ran = 0;
    let killed = null;
    this.#kept.empty();
    stryker.activeMutant = activeMutant.id;
    for (const test of this.#tests) {
      if (wanted && !wanted.has(test.id)) continue;
      ran += 1;
      const error = await this.#run(test);
      if (error) {
        killed = { status: "killed", failureMessage: error.message, killedBy: [test.id], nrOfTests: ran };
        break;
      }
    }
    stryker.activeMutant = undefined;
    this.#kept.empty();
    if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
    return killed ?? { status: "survived", nrOfTests: ran };
  }

  async dispose() {
    await this.#server?.close();
  }
}

const factory = () => new ResidentRunner();

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "resident", factory)];
