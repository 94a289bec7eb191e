import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // Properties over the whole record are slow on a busy machine; a hang still fails.
    testTimeout: 60_000,
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "fuzz/**/*.test.ts"],
    // The record must not depend on where it is read: a zone with a half-hour offset and summer time shows leaks.
    env: { TZ: process.env["ATLAS_TZ"] ?? "Australia/Lord_Howe" },
  },
});
