import { expect, fig, live, open, query, test } from "./atlas";

test.describe("claims without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("every claim stands in the page with its picture, verdict, reason, sources and the way to its figure", async ({
    page,
  }) => {
    await page.goto("/claims/");
    const all = page.locator(".claim-item");
    expect(await all.count()).toBeGreaterThan(34);
    const first = page.locator("#cl07");
    await expect(first).toContainText("Contradicted.");
    await expect(first.locator("svg.claim-picture .claim")).not.toHaveCount(0);
    await expect(first.getByRole("link", { name: "International Business Times" })).toBeVisible();
    await expect(first.getByRole("link", { name: "Lay it over the figure" })).toHaveAttribute("href", /pick=cl07$/);
  });
});

test("claims can be chosen by verdict, topic and article; the counts follow", async ({ page }) => {
  await page.goto("/claims/");
  const items = page.locator(".claim-item");
  const status = page.getByRole("status").filter({ hasText: "claims" });
  const whole = await items.count();
  await page.getByLabel("The article alone").check();
  await expect(items).toHaveCount(14);
  await expect(status).toHaveText(`14 of ${whole} claims`);
  await page.getByRole("combobox", { name: "Verdict" }).selectOption("contradicted");
  await expect(items.first()).toContainText("Contradicted.");
  expect(await items.count()).toBeLessThan(14);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(items).toHaveCount(whole);
  await page.getByRole("button", { name: "Add to briefing" }).click();
  await expect(page.getByText(/Added as slide/)).toBeVisible();
});

test("a claim is laid over its figure and leads back", async ({ page }) => {
  await page.goto("/claims/");
  await page.locator("#cl28").getByRole("link", { name: "Lay it over the figure" }).click();
  await live(page);
  expect(query(page).get("pick")).toBe("cl28");
  expect(query(page).get("supplier")).toBe("CHN");
  const figure = fig(page, "oil-cap");
  await expect(figure.locator('svg.plot [data-pick="cl28"] .claim')).toBeVisible();
  await expect(figure).toContainText("claimed: 219,000 bbl");
  await expect(figure.getByRole("complementary")).toContainText("Verdict: contradicted.");
  await expect(page.locator("dialog.evidence")).toHaveCount(0);
  await figure.getByRole("button", { name: "Take it off" }).click();
  await expect(figure.locator('[data-pick="cl28"]')).toHaveCount(0);
  await page.goBack();
  await figure.getByRole("link", { name: "Back to the claim" }).click();
  await expect(page).toHaveURL(/\/claims\/\?pick=cl28$/);
  await expect(page.locator("#cl28")).toBeInViewport();
});

test("at a knowledge date a verdict that rests on later is withheld, and the date goes along to the figure and back", async ({
  page,
}) => {
  await page.goto("/claims/?asof=2018-06-30&theme=dark");
  await expect(page.locator(".verdicts")).toContainText("withheld");
  const card = page.locator("#cl08");
  await expect(card).toContainText("Verdict withheld.");
  await expect(card).not.toContainText(/imprecise/i);
  await expect(page.locator("#cl04")).toContainText("Imprecise.");
  await card.getByRole("link", { name: "Lay it over the figure" }).click();
  await live(page);
  expect(query(page).get("asof")).toBe("2018-06-30");
  expect(query(page).get("theme")).toBe("dark");
  const told = fig(page, "labour-stock").getByRole("complementary");
  await expect(told).toContainText("Verdict withheld.");
  await expect(told).not.toContainText(/imprecise/i);
  await told.getByRole("link", { name: "Back to the claim" }).click();
  await expect(page).toHaveURL(/\/claims\/\?asof=2018-06-30&pick=cl08&theme=dark$/);
  await expect(page.locator("#cl08")).toBeInViewport();
});

test("a sum of months is not drawn over single months", async ({ page }) => {
  await page.goto("/claims/");
  await page.locator("#cl18").getByRole("link", { name: "Open the figure" }).click();
  await live(page);
  await expect(fig(page, "oil-monthly").getByRole("complementary")).toContainText("3,248 barrels");
  await expect(fig(page, "oil-monthly").locator("svg.plot .claim")).toHaveCount(0);
});

test("the evidence of a statement lists the claims about it, and a claim's evidence leads to the figure", async ({
  page,
}) => {
  await open(page, "/figures/oil-cap/?from=2023-01&to=2023-12&supplier=RUS&pick=ot-rus-2023-01-2023-12-1");
  const panel = page.locator("dialog.evidence");
  await panel.getByRole("link", { name: "Russia supplied 83,152 barrels in 2023." }).click();
  await expect(fig(page, "oil-cap").getByRole("complementary")).toContainText("83,152");
  await page.goto("/claims/?pick=cl19");
  await expect(page.locator("#cl19")).toBeInViewport();
  await expect(panel.getByRole("link", { name: "Lay it over the figure" })).toHaveAttribute(
    "href",
    /figures\/oil-cap\//,
  );
});

test("a claim that is not there, not yet, or not in this figure or window is said to be so", async ({ page }) => {
  const panel = page.locator("dialog.evidence");
  const laid = fig(page, "oil-cap").getByRole("complementary");
  await open(page, "/figures/oil-cap/?pick=cl99");
  await expect(panel).toContainText("cl99 is not found");
  await open(page, "/figures/oil-cap/?pick=cl28&asof=2017");
  await expect(panel).toContainText("as known on 2017");
  await expect(laid).toHaveCount(0);
  await open(page, "/figures/oil-cap/?pick=cl28&from=2024&to=2025");
  await expect(laid).toContainText("outside the window shown");
  await expect(laid.locator(".claim")).toHaveCount(0);
  await laid.getByRole("link", { name: "Lay it over the figure" }).click();
  await live(page);
  await expect(fig(page, "oil-cap").locator('svg.plot [data-pick="cl28"] .claim')).toBeVisible();
  await open(page, "/figures/labour-stock/?pick=cl28");
  await fig(page, "labour-stock").getByRole("link", { name: "Lay it over the figure" }).click();
  await expect(page).toHaveURL(/\/figures\/oil-cap\/\?.*pick=cl28/);
});
