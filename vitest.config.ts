import { defineConfig } from "vitest/config";

/** It asks what a library does as it loads, so none may have loaded it before. */
const ALONE = ["src/workbench/read/parquet.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // Properties over the whole record are slow on a busy machine; a hang still fails.
    testTimeout: 60_000,
    // The record must not depend on where it is read: a zone with a half-hour offset and summer time shows leaks.
    env: { TZ: process.env["ATLAS_TZ"] ?? "Australia/Lord_Howe" },
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "fuzz/**/*.test.ts"],
          exclude: ALONE,
          // One world for all files of a worker: record and code are loaded once, not for each file. A test that stubs a
          // global puts it back, and depends on nothing that another may have left.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
