/**
 * Photographs the overview for README.md: `npm run build`, then `node scripts/readme-picture.mjs [file]`.
 * Serves dist/ as it is, opens it at 1440 by 1000, light, and writes docs/overview.png. Fails on any error in the page.
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "./browser.mjs";

process.env["VITE_CONFIG_NATIVE_IGNORE_WARNING"] = "true";
const file = process.argv[2] ?? "docs/overview.png";
if (!existsSync("dist/index.html")) {
  console.error("There is no built site. Run: npm run build");
  process.exit(1);
}
const server = await preview({ logLevel: "warn", preview: { port: 4175, strictPort: false } });
const browser = await chromium.launch({
  executablePath: findBrowser() || undefined,
  // Chromium refuses its sandbox to root, as in most containers.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const faults = [];
  page.on("pageerror", (e) => faults.push(e.message));
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.locator("[data-live]").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
  if (faults.length > 0) throw new Error(`The page failed: ${faults.join("; ")}`);
  console.log(file);
} finally {
  await browser.close();
  await server.close();
}
