import { expect, fig, open, query, test } from "./atlas";

test("picking a bar tells who said so, in which document, and who said otherwise; the address says it too", async ({
  page,
}) => {
  await open(page);
  const bar = fig(page, "oil-monthly").locator("[data-pick='om-rus-2024-01-1']").first();
  await bar.scrollIntoViewIfNeeded();
  await bar.click({ force: true });
  await expect.poll(() => query(page).get("pick")).toBe("om-rus-2024-01-1");
  const panel = page.getByRole("complementary", { name: /15,279/ }).or(page.getByRole("dialog", { name: /15,279/ }));
  await expect(panel).toBeVisible();
  await expect(panel).toContainText("15,279");
  await expect(panel.locator("a[href^='http']").first()).toBeVisible();
  await page.reload();
  await expect(panel).toContainText("15,279");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  expect(query(page).get("pick")).toBeNull();
});

test("closing goes back to before the pick: no step is added, and the page stays where it was scrolled to", async ({
  page,
}) => {
  await open(page, "/oil/");
  const bar = fig(page, "oil-monthly").locator("[data-pick='om-rus-2024-01-1']").first();
  await page.getByRole("button", { name: "tonnes", exact: true }).click();
  await bar.scrollIntoViewIfNeeded();
  await bar.click({ force: true });
  await expect(page.locator("dialog.evidence a[href^='http']").first()).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => scrollBy(0, 333));
  const at = await page.evaluate(() => scrollY);
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.evidence")).toHaveCount(0);
  await expect.poll(() => query(page).toString()).toBe("unit=t");
  expect(await page.evaluate(() => scrollY)).toBe(at);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expect.poll(() => query(page).toString()).toBe("");
});

test("marks are reached by arrows and opened by Enter", async ({ page }) => {
  await open(page, "/figures/oil-monthly/?from=2023&to=2023");
  const plot = fig(page, "oil-monthly").locator("svg.plot").first();
  await plot.focus();
  await page.keyboard.press("ArrowRight");
  const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(label).toMatch(/China|Russia/);
  await expect(page.getByRole("tooltip")).toContainText(label ?? "");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("pick")).not.toBeNull();
});

test("every kind of mark on the overview leads to at least one source with an address", async ({ page }) => {
  for (const id of ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"]) {
    await open(page);
    const mark = fig(page, id).locator("[data-pick]").first();
    const pick = await mark.getAttribute("data-pick");
    await mark.dispatchEvent("click");
    await expect.poll(() => query(page).get("pick"), id).toBe(pick);
    await expect(page.locator(".evidence a[href^='http']").first(), `${id}: ${pick}`).toBeVisible();
  }
});

test("the evidence can be cited in another format, loaded from this site when it is chosen", async ({ page }) => {
  await open(page, "/?pick=om-chn-2017-10-1");
  const cite = page.getByRole("region", { name: "Cite" });
  await expect(cite).toContainText("North Korea Sanctions Atlas. “");
  await cite.getByLabel("Format").selectOption({ label: "APA" });
  await expect(cite).toContainText("(Version 2026.11.0) [Dataset]");
  await cite.getByLabel("Format").selectOption({ label: "BibTeX" });
  await expect(cite).toContainText("@misc{nksa-2026-11-0-");
  await expect(cite).toContainText("@article{seoul-2018-10-03");
  await cite.getByLabel("Format").selectOption({ label: "RIS" });
  await expect(cite).toContainText("TY  - DATA");
});
