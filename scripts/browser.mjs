/**
 * Finds a Chromium for Playwright, in this order: Playwright's own, already downloaded or downloadable; the system's;
 * Debian's package, when root. Returns the path of the executable, or "" for Playwright's own.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath() {
  for (const name of SYSTEM) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // not this one
    }
  }
  return "";
}

function own() {
  try {
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}

export function findBrowser() {
  if (own()) return "";
  const system = onPath();
  if (system) return system;
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 240_000 });
  if (own()) return "";
  if (process.getuid?.() === 0) {
    console.log("No browser found; installing Debian's chromium.");
    spawnSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq chromium"], {
      stdio: "ignore",
      timeout: 400_000,
    });
    const debian = onPath();
    if (debian) return debian;
  }
  throw new Error(
    "No Chromium: 'npx playwright install chromium' failed and none is on the PATH. Install Chromium or Google Chrome and run again.",
  );
}
