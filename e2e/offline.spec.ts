import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { expectFaults, fig, live } from "./atlas";

/** A site of its own on a port of its own, in a folder that a test may change as an update would. */
const test = base.extend<{ site: { readonly url: string; readonly folder: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names in this pattern
  site: async ({}, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), "atlas-site-"));
    // Without the packed files: what a test changes would still be served from them as it was.
    cpSync("dist", join(folder, "dist"), { recursive: true, filter: (from) => !/\.(?:br|gz)$/.test(from) });
    const port = String(Number(process.env["ATLAS_E2E_PORT"] ?? 4174) + 2000 + info.workerIndex);
    const script = join(process.cwd(), "scripts/serve.mjs");
    const server: ChildProcess = spawn("node", [script, "--port", port, "--under", "/sub/"], { cwd: folder });
    await new Promise((ready) => server.stdout?.once("data", ready));
    await use({ url: `http://localhost:${port}/sub/`, folder });
    server.kill();
  },
});

async function keepOffline(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Keep offline" }).click();
  await expect(page.locator(".keep-offline")).toContainText("Kept offline on this device", { timeout: 30_000 });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test("nothing is stored and no worker runs before the reader asks", async ({ page, site }) => {
  await page.goto(site.url);
  await live(page);
  const found = await page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).length,
  ]);
  expect(found).toEqual([0, 0]);
});

test("after Keep offline the site works with the network off, and says which version it shows", async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.url);
  await live(page);
  await keepOffline(page);
  expectFaults(page);
  await context.setOffline(true);
  await page.goto(`${site.url}oil/?from=2019&to=2019`);
  await live(page);
  await expect(page.locator(".notices")).toContainText(/copy kept on this device on .*, data version \d{4}\.\d+\.\d+/);
  await fig(page, "oil-monthly").locator("[data-pick]").first().dispatchEvent("click");
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(`${site.url}decks/oil-cap/?slide=2`);
  const stage = page.getByRole("region", { name: /^Presentation/ });
  await expect(stage.locator("svg.plot").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(stage.locator(".shown-head")).toContainText("2019: about 93.3 %");
  await page.keyboard.press("Escape");
  await expect(page.locator(".notices")).toContainText(/copy kept on this device on .*, data version \d{4}\.\d+\.\d+/);
  for (const path of ["labour/", "rules", "claims/", "sources/", "about/", "figures/labour-map/"]) {
    await page.goto(site.url + path);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator(".trouble")).toHaveCount(0);
  }
  await expect(page.locator("html:not([data-asleep])")).toBeAttached();
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("2397");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.goto(`${site.url}no/such/`);
  await expect(page.locator("body")).toContainText("not kept offline");
});

test("an update is shown at once, the kept one stays whole, and can be exchanged or removed", async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.url);
  await live(page);
  await keepOffline(page);
  const dist = join(site.folder, "dist");
  const index = join(dist, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("<title>", "<title>Updated: "));
  const list = JSON.parse(readFileSync(join(dist, "offline.json"), "utf8")) as object;
  writeFileSync(join(dist, "offline.json"), JSON.stringify({ ...list, build: "another" }));
  await page.goto(site.url);
  await expect(page).toHaveTitle(/^Updated: /);
  await expect(page.locator(".keep-offline")).toContainText("The site has changed since");
  await context.setOffline(true);
  await page.goto(site.url);
  await expect(page).not.toHaveTitle(/^Updated: /);
  await context.setOffline(false);
  await page.goto(site.url);
  await page.getByRole("button", { name: "Keep the new one instead" }).click();
  const whole = /^Kept offline on this device: data version [\d.]+, of [^.]+\. Remove it$/;
  await expect(page.locator(".keep-offline")).toHaveText(whole, { timeout: 30_000 });
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  await context.setOffline(true);
  await page.goto(site.url);
  await expect(page).toHaveTitle(/^Updated: /);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("button", { name: "Keep offline" })).toBeVisible();
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test("a file that is missing keeps nothing, and says which", async ({ page, site }) => {
  const file = join(site.folder, "dist/offline.json");
  const list = JSON.parse(readFileSync(file, "utf8")) as { files: string[] };
  writeFileSync(file, JSON.stringify({ ...list, files: [...list.files, "assets/gone.js"] }));
  await page.goto(site.url);
  await live(page);
  await page.getByRole("button", { name: "Keep offline" }).click();
  await expect(page.locator(".keep-offline")).toContainText("“assets/gone.js” is not there", { timeout: 30_000 });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("a browser that keeps nothing says so and gives the one file", async ({ page, site }) => {
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["caches", "localStorage"]) Object.defineProperty(window, name, { get: deny });
  });
  await page.goto(site.url);
  await live(page);
  const foot = page.locator(".keep-offline");
  await expect(foot).toContainText("does not let the atlas be kept offline");
  const file = page.waitForEvent("download");
  await foot.getByRole("link", { name: "Save the atlas as one file" }).click();
  expect((await file).suggestedFilename()).toBe("sanctions-atlas.html");
});

test("where the refusal comes only with the asking, the one file is given too", async ({ page, site }) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException("denied", "SecurityError"));
  });
  await page.goto(site.url);
  await live(page);
  await page.getByRole("button", { name: "Keep offline" }).click();
  await expect(page.locator(".keep-offline")).toContainText("does not let the atlas keep anything");
  await expect(page.locator(".keep-offline").getByRole("link", { name: "Save the atlas as one file" })).toBeVisible();
});
