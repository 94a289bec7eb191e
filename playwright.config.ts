import { defineConfig } from "@playwright/test";

const PORT = Number(process.env["ATLAS_E2E_PORT"] ?? 4174);
const browser = process.env["ATLAS_BROWSER"];

/** The journeys run against the built site, served as any static host would. */
export default defineConfig({
  testDir: "e2e",
  forbidOnly: true,
  retries: 0,
  // One more than the two cores of the smallest machine: a journey waits for a tenth of its time.
  workers: 3,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/reports/e2e.json" }]],
  outputDir: ".cache/e2e",
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 1000 },
    timezoneId: "Pacific/Auckland",
    locale: "de-DE",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${PORT}`,
    port: PORT,
    reuseExistingServer: false,
  },
});
