import { expect, live, open, query, test } from "./atlas";

test("the search opens by key, forgives a slip, and leads to the place with the view set", async ({ page }) => {
  await open(page);
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: /Search/ });
  await expect(box).toBeFocused();
  await box.fill("2397 labor");
  const first = page.getByRole("option").first();
  await expect(first).toContainText(/work|labour|Repatriation/i);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  // Enter that ends the writing of a syllable chooses no result.
  const writing = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
  const went = await box.evaluate((el, init) => !el.dispatchEvent(new KeyboardEvent("keydown", init)), writing);
  expect(went).toBe(false);
  await page.keyboard.press("Enter");
  await live(page);
  expect(query(page).get("pick")).toMatch(/2397/);
  await expect(page.locator(".evidence")).toBeVisible();
});

test("a Korean name finds its rows; what is not on record says so; Escape closes", async ({ page }) => {
  await open(page, "/oil/");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: /Search/ });
  await box.fill("쿠웨이트");
  await expect(page.getByRole("option").first()).toContainText("Kuwait");
  await box.fill("zzqqxx");
  await expect(page.getByText("Nothing on record for “zzqqxx”")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(page.getByRole("button", { name: "Search" })).toBeFocused();
});

test("at a knowledge date what became public later is counted, not listed", async ({ page }) => {
  await open(page, "/?asof=2017-12-21");
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: /Search/ });
  await box.fill("m2397-labour");
  await expect(page.getByText(/by 21 Dec 2017, the date you chose\. \d+ became public only later\./)).toBeVisible();
  const found = page.getByRole("listbox", { name: "Found" }).getByRole("option");
  await expect(found).toHaveCount(0);
  await box.fill("2375 textiles");
  await found.first().click();
  await live(page);
  expect(query(page).get("asof")).toBe("2017-12-21");
});

test("the slash is a letter in a field", async ({ page }) => {
  await open(page);
  const from = page.getByLabel("From", { exact: true });
  await from.focus();
  await page.keyboard.type("2017/");
  await expect(page.getByRole("combobox", { name: /Search/ })).toBeHidden();
});
