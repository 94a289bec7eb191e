import { readFileSync } from "node:fs";
import { expect, expectFaults, fig, open, test } from "./atlas";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the overview shows its charts and says that this is the default view", async ({ page }) => {
    await page.goto("/?from=2019");
    for (const id of ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"]) {
      await expect(fig(page, id).locator(".at-wide svg.plot").first(), id).toBeVisible();
    }
    await expect(page.getByText("JavaScript is off")).toBeVisible();
  });
});

test("the built pages hold their charts as SVG", () => {
  for (const id of ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"]) {
    expect(readFileSync(`dist/figures/${id}/index.html`, "utf8")).toContain('<svg class="plot"');
  }
});

test("a button is not pressed in vain before the page can answer", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/figures/oil-cap/", { waitUntil: "commit" });
  const button = fig(page, "oil-cap").getByRole("button", { name: "Share" });
  await expect(button).toBeVisible();
  await expect(button.click({ timeout: 500 })).rejects.toThrow(/intercepts pointer events|Timeout/);
  release();
  await button.click();
  await expect(page.locator("dialog.share")).toBeVisible();
});

test("a table that fails says which file and why; the other figures stay, and one second try mends all", async ({
  page,
}) => {
  expectFaults(page);
  let broken = true;
  for (const table of ["workers", "petroleum-totals"])
    await page.route(`**/packed/${table}.*.json`, (route) =>
      broken ? route.fulfill({ status: 500 }) : route.continue(),
    );
  await page.goto("/");
  const alert = fig(page, "labour-stock").getByRole("alert");
  await expect(alert).toContainText("workers", { timeout: 20_000 });
  await expect(alert).toContainText("500");
  await expect(fig(page, "oil-cap").getByRole("alert")).toContainText("petroleum-totals", { timeout: 20_000 });
  await expect(fig(page, "timeline").locator("svg.plot").first()).toBeVisible();
  broken = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(fig(page, "labour-stock").locator("svg.plot").first()).toBeVisible();
  // One press asks for all that failed.
  await expect(fig(page, "oil-cap").getByRole("alert")).toHaveCount(0);
  await expect(fig(page, "oil-cap").locator("svg.plot").first()).toBeVisible();
});

test("a table that was cut short on its way is refused, not drawn", async ({ page }) => {
  expectFaults(page);
  await page.route("**/packed/petroleum-monthly.*.json", async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ body: whole.slice(0, whole.length - 40), contentType: "application/json" });
  });
  await page.goto("/oil/");
  await expect(fig(page, "oil-monthly").getByRole("alert")).toContainText("checksum", { timeout: 20_000 });
});

test("every page loads without a fault and names itself", async ({ page }) => {
  for (const path of ["/", "/oil/", "/labour/", "/rules/", "/figures/", "/sources/", "/about/", "/figures/timeline/"]) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page).toHaveTitle(/North Korea Sanctions Atlas/);
  }
});

test("dark is dark, and stays so on the next page", async ({ page }) => {
  await open(page);
  const button = page.getByRole("button", { name: /^Theme/ });
  await button.click();
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/oil/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
