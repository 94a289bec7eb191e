import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    // The record must not depend on where it is read: a zone with a half-hour offset and summer time shows leaks.
    env: { TZ: "Australia/Lord_Howe" },
  },
});
