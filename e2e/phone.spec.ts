import { expect, fig, live, open, query, test } from "./atlas";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("nothing is wider than the phone, on any page", async ({ page }) => {
  for (const path of ["/", "/oil/", "/labour/", "/rules/", "/figures/", "/sources/", "/about/", "/figures/oil-cap/"]) {
    await page.goto(path);
    if (!["/figures/", "/sources/", "/about/"].includes(path)) await live(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(390);
  }
});

test("a tap on a mark opens its evidence; the window is set by typing", async ({ page }) => {
  await open(page);
  const from = page.getByLabel("From", { exact: true });
  await from.fill("2018");
  await from.press("Enter");
  await expect.poll(() => query(page).get("from")).toBe("2018");
  const mark = fig(page, "oil-monthly").locator("[data-pick]").first();
  await fig(page, "oil-monthly").scrollIntoViewIfNeeded();
  await mark.dispatchEvent("click");
  await expect(page.locator(".evidence")).toBeVisible();
  await page.locator(".evidence").getByRole("button", { name: "Close the evidence" }).click();
  await expect(page.locator(".evidence")).toBeHidden();
});

test("a finger on the strip moves the window", async ({ page }) => {
  await open(page);
  const handle = page.getByRole("slider", { name: "Start of the window" });
  const box = await handle.boundingBox();
  if (!box) throw new Error("no handle");
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", px: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: px, y }] });
  await send("touchStart", x);
  for (let i = 1; i <= 6; i++) await send("touchMove", x + i * 8);
  await send("touchEnd", x + 48);
  await expect.poll(() => query(page).get("from")).not.toBeNull();
});

test("the names of the pages stand apart, and all of them are on the screen", async ({ page }) => {
  await open(page);
  const boxes = await page
    .getByRole("navigation", { name: "Pages" })
    .getByRole("link")
    .evaluateAll((links) =>
      links.map((a) => {
        const range = document.createRange();
        range.selectNodeContents(a);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { name: a.textContent, left, right, top, bottom };
      }),
    );
  expect(boxes.length).toBeGreaterThan(8);
  for (const [i, a] of boxes.entries()) {
    expect(a.right, `${a.name}`).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, `${a.name} and ${b.name}`).toBe(true);
    }
  }
});
