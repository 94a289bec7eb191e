import { expect, fig, live, open, picture, query, test } from "./atlas";

test("a copied link opens the same picture elsewhere", async ({ page, browser, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?from=2018&to=2020&host=RUS,CHN&unit=t");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe("?from=2018&to=2020&host=CHN,RUS&unit=t");
  const mine = await picture(fig(page, "oil-monthly"));
  const other = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const there = await other.newPage();
  await there.goto(link);
  await live(there);
  await expect.poll(() => picture(fig(there, "oil-monthly"))).toBe(mine);
  await there.reload();
  await live(there);
  await expect.poll(() => picture(fig(there, "oil-monthly"))).toBe(mine);
  await other.close();
});

test("a page opened with a view never shows the default picture first", async ({ page }) => {
  await page.route("**/packed/*.json", async (route) => route.continue());
  await page.goto("/?from=2019&to=2019", { waitUntil: "commit" });
  const seen = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        let shown = false;
        const look = () => {
          const still = document.querySelector(".at-wide svg");
          if (still && getComputedStyle(still).visibility !== "hidden") shown = true;
          if (document.querySelector("[data-live]")) done(shown);
          else requestAnimationFrame(look);
        };
        // A frame is drawn only once the style sheet is there: before that, nothing is on the screen to be seen.
        requestAnimationFrame(look);
      }),
  );
  expect(seen).toBe(false);
});

test("what of an address is not understood is said and ignored", async ({ page }) => {
  await open(page, "/?from=yesterday&unit=gallons&host=RUS&nonsense=1");
  const notice = page.locator(".notice", { hasText: "not understood" });
  await expect(notice).toContainText("from=yesterday");
  await expect(notice).toContainText("unit=gallons");
  await expect(page.locator(".chip.active")).toContainText("Russia");
});

test("the view travels to other pages and back", async ({ page }) => {
  await open(page, "/?from=2018&to=2019&unit=t");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Oil" }).click();
  await live(page);
  expect(new URL(page.url()).pathname).toBe("/oil/");
  expect(query(page).get("from")).toBe("2018");
  await page.goBack();
  await live(page);
  expect(query(page).get("unit")).toBe("t");
});

test("a rule in the address sets window and unit", async ({ page }) => {
  await open(page, "/?law=m2397-labour");
  await expect.poll(() => query(page).get("from")).toBe("2017-01");
  await expect(fig(page, "measures").locator("[data-law='m2397-labour']").first()).toBeVisible();
});
