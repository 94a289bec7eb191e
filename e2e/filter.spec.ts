import { expect, fig, open, picture, query, test } from "./atlas";

test("a basis filter with live counts changes the figures, and one button clears it", async ({ page }) => {
  await open(page);
  const before = await picture(fig(page, "labour-stock"));
  await page.locator(".chip", { hasText: "Basis" }).locator("summary").click();
  const choice = page.getByRole("checkbox", { name: /Reported to the UN/ });
  await expect(page.locator(".choices .count").first()).not.toHaveText("0");
  await choice.check();
  await expect.poll(() => query(page).get("basis")).toBe("reported_to_un");
  await expect.poll(() => picture(fig(page, "labour-stock"))).not.toBe(before);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect.poll(() => page.url()).not.toContain("basis");
  await expect.poll(() => picture(fig(page, "labour-stock"))).toBe(before);
});

test("a host picked on the map filters the labour figures", async ({ page }) => {
  await open(page);
  await fig(page, "labour-map").locator("[data-host='RUS']").first().dispatchEvent("click");
  await expect.poll(() => query(page).get("host")).toBe("RUS");
  await expect(page.locator(".chip.active")).toContainText("Russia");
});

test("the unit switch prints the factor and marks what is converted", async ({ page }) => {
  await open(page, "/figures/oil-monthly/");
  await page.getByRole("button", { name: "tonnes", exact: true }).click();
  await expect.poll(() => query(page).get("unit")).toBe("t");
  await expect(fig(page, "oil-monthly")).toContainText("8.33");
});

test("a table stands beside every drawing, each line with its evidence", async ({ page }) => {
  await open(page);
  const oil = fig(page, "oil-monthly");
  await oil.getByRole("button", { name: "Table", exact: true }).click();
  await expect(oil.locator("table tbody tr").first()).toBeVisible();
  await oil.locator("table a[data-pick]").first().click();
  await expect.poll(() => query(page).get("pick")).not.toBeNull();
});
