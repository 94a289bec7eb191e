import { readFileSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test as base, expect, fig, live, picture, watchPolicy } from "./atlas";

const FILE = "dist/atlas.html";
const ADDRESS = pathToFileURL(FILE).href;

/** A page without a network that notes every request but the one for the file itself, and every fault. */
const test = base.extend<{ alone: string[] }>({
  alone: async ({ page, context }, use) => {
    const asked: string[] = [];
    await context.setOffline(true);
    page.on("request", (r) => {
      const url = r.url();
      if (!url.startsWith(ADDRESS) && !/^(data|blob):/.test(url)) asked.push(url);
    });
    await use(asked);
    expect(asked).toEqual([]);
  },
  // Faults are counted as on the site; what leaves it is counted above, for here the site is a file.
  quiet: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (e) => faults.push(e.message));
    page.on("console", (m) => m.type() === "error" && faults.push(m.text()));
    await watchPolicy(page, faults);
    await use(undefined);
    expect(faults).toEqual([]);
  },
});

test("the whole atlas is one file under 3 MB, under a policy that allows it nothing", async ({ page }) => {
  expect(statSync(FILE).size).toBeLessThan(3_000_000);
  const html = readFileSync(FILE, "utf8");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  await page.goto(ADDRESS);
  await live(page);
  await expect(page.locator("script[src], script[type=module], link, iframe")).toHaveCount(0);
});

test("opened from a disk without a network, it filters, picks, tells its sources, and keeps its place", async ({
  page,
  alone,
}) => {
  await page.goto(ADDRESS);
  await live(page);
  await expect(page.locator("[data-checksum=good]")).toHaveText(/^[0-9a-f]{64}$/);
  await expect(page.locator("footer")).toContainText(/Data version \d{4}\.\d+\.\d+, saved on/);
  const before = await picture(fig(page, "oil-monthly"));
  await page.getByRole("button", { name: "2017–2019" }).click();
  await expect.poll(() => picture(fig(page, "oil-monthly"))).not.toBe(before);
  expect(page.url()).toContain("#/?from=2017");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Oil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oil");
  expect(page.url()).toContain("#/oil/?from=2017");
  await fig(page, "oil-monthly").locator("[data-pick]").first().dispatchEvent("click");
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.reload();
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.goBack();
  await expect(page.locator(".evidence")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^How much oil/);
  expect(alone).toEqual([]);
});

test("a brush in the file moves its figures, and Back undoes it", async ({ page, alone }) => {
  await page.goto(ADDRESS);
  await live(page);
  const plot = fig(page, "oil-monthly").locator("svg.plot").first();
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error("no plot");
  await page.mouse.move(box.x + 300, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 380, box.y + 12, { steps: 4 });
  await page.mouse.move(box.x + 480, box.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/#\/\?from=\d{4}/);
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain("from=");
  expect(alone).toEqual([]);
});

test("every page of the file opens, the search finds, and places on a page are reached", async ({ page, alone }) => {
  await page.goto(`${ADDRESS}#/claims/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claims");
  for (const name of ["Labour", "Rules", "Figures", "Sources", "About"]) {
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
    await expect(page).toHaveTitle(new RegExp(name === "Figures" ? "All figures" : name));
    await expect(page.locator(".trouble")).toHaveCount(0);
  }
  await page.locator('a[href="#gaps"]').first().click();
  expect(page.url()).toMatch(/#\/about\/$/);
  await expect(page.locator("#gaps")).toBeInViewport();
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("2397");
  await page.getByRole("option").first().click();
  await expect(page.locator("dialog.search")).toHaveCount(0);
  await live(page);
  expect(alone).toEqual([]);
});

test("a file whose data were changed says so", async ({ page }, info) => {
  const html = readFileSync(FILE, "utf8");
  const at = html.indexOf('id="atlas-data"');
  const changed = html.slice(0, at) + html.slice(at).replace("Kim Jong Un", "Kim Jong Nu");
  expect(changed).not.toBe(html);
  const file = info.outputPath("changed.html");
  writeFileSync(file, changed);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole("alert")).toContainText("not those it was saved with");
});
