import { expect, expectFaults, fig, live, open, test } from "./atlas";

test("the first chart is on the screen before any script has run", async ({ page }) => {
  const held: (() => void)[] = [];
  const scripts: string[] = [];
  await page.route(/\.js$/, async (route) => {
    scripts.push(new URL(route.request().url()).pathname);
    // The script of the head alone, which sets the theme, is let through: it draws nothing.
    if (route.request().url().endsWith("/boot.js")) return route.continue();
    await new Promise<void>((go) => held.push(go));
    return route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  const chart = fig(page, "timeline").locator("svg.plot").first();
  await expect(chart).toBeVisible();
  await expect(page.locator(".headlines .big").first()).toBeVisible();
  expect((await chart.boundingBox())?.width).toBeGreaterThan(300);
  await expect(page.locator("[data-live]")).toHaveCount(0);
  expect(scripts.length).toBeGreaterThan(1);
  for (const go of held.splice(0)) go();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await live(page);
});

test("figures below the screen keep the built picture until their code is there, and then the reader's view", async ({
  page,
}) => {
  const held: (() => void)[] = [];
  await page.route(/\/labour-map-[\w-]+\.js$/, async (route) => {
    await new Promise<void>((go) => held.push(go));
    return route.continue();
  });
  await page.goto("/");
  await expect(fig(page, "timeline").locator("[data-live]")).toBeVisible();
  const map = fig(page, "labour-map");
  await map.scrollIntoViewIfNeeded();
  await expect(map.locator("svg.plot").first()).toBeVisible();
  await expect(map).toHaveAttribute("data-asleep", "");
  const built = await map.locator(".finding").textContent();
  // The built picture is of the default view: with another it gives way to a word, never to a wrong number.
  await page.getByRole("button", { name: "2017–2019" }).click();
  await expect(map.locator("svg.plot")).toHaveCount(0);
  await expect(map.getByRole("status")).toContainText("Loading the data of");
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const go of held) go();
  await expect(map.locator("[data-live] svg.plot")).toBeVisible();
  await expect(map.locator(".finding")).not.toHaveText(built ?? "");
});

test("a figure whose code does not come says so and can be asked for again; the others stay", async ({ page }) => {
  expectFaults(page);
  await page.route(/\/measures-[\w-]+\.js$/, (route) => route.abort());
  await page.goto("/");
  const rules = fig(page, "measures");
  await expect(rules.getByRole("alert")).toContainText("Its code could not be loaded");
  await expect(fig(page, "oil-cap").locator("[data-live]")).toBeVisible();
});

test("the numbers on top stay as built and follow a knowledge date", async ({ page }) => {
  await open(page);
  const first = page.locator(".headlines .big").first();
  const now = await first.textContent();
  await page.goto("/?asof=2018-12-31");
  await live(page);
  await expect(first).not.toHaveText(now ?? "");
  await page.goto("/");
  await live(page);
  await expect(first).toHaveText(now ?? "");
  await first.click();
  await expect(page).toHaveURL(/pick=/);
});
