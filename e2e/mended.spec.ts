import { centre, expect, expectFaults, fig, live, open, query, test } from "./atlas";

/** Journeys that were once broken; each names what went wrong. */

test("evidence code that does not come is said, the page stays, and a second try opens it", async ({ page }) => {
  expectFaults(page);
  await page.route("**/assets/EvidencePanel*", (route) => route.abort());
  await open(page);
  await fig(page, "timeline").locator("[data-pick]").first().dispatchEvent("click");
  const alert = page.getByRole("alert").filter({ hasText: "“Evidence” could not be loaded" });
  await expect(alert).toBeVisible();
  await expect(fig(page, "timeline").locator("svg.plot").first()).toBeVisible();
  await page.unroute("**/assets/EvidencePanel*");
  await page.reload();
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
});

test("Back and the skip link leave the reader's theme alone", async ({ page }) => {
  await open(page);
  const button = page.getByRole("button", { name: /^Theme/ });
  await button.click();
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(query(page).get("theme")).toBeNull();
  await page.getByRole("button", { name: "tonnes", exact: true }).click();
  await page.goBack();
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a drag on the strip draws a new window, also inside the present one", async ({ page }) => {
  await open(page);
  const strip = page.locator(".brush .ground");
  const box = await strip.boundingBox();
  if (!box) throw new Error("no strip");
  const at = (year: number) => box.x + (box.width * (year - 1993)) / (2026.92 - 1993);
  const y = box.y + box.height / 2;
  await page.mouse.move(at(2018), y);
  await page.mouse.down();
  await page.mouse.move(at(2019), y, { steps: 3 });
  await page.mouse.move(at(2021), y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => query(page).get("from")).toMatch(/^201(7-12|8-0[12])$/);
  await expect.poll(() => query(page).get("to")).toMatch(/^202(0-12|1-0[12])$/);
});

test("a zoom by wheel is a step to go Back to after a pick", async ({ page }) => {
  await open(page, "/oil/");
  const plot = fig(page, "oil-monthly").locator("svg.plot").first();
  await plot.scrollIntoViewIfNeeded();
  const at = await centre(plot);
  await page.mouse.move(at.x, at.y);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.down("Control");
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect.poll(() => query(page).get("from")).not.toBeNull();
  // The run of notches settles into one step before the next thing is done.
  await expect.poll(() => page.evaluate(() => history.length)).toBe(steps + 1);
  const zoomed = query(page).get("from");
  await fig(page, "oil-monthly").locator("[data-pick]").first().dispatchEvent("click");
  await expect.poll(() => query(page).get("pick")).not.toBeNull();
  await page.goBack();
  await expect.poll(() => query(page).get("pick")).toBeNull();
  expect(query(page).get("from")).toBe(zoomed);
});

test("Escape closes the evidence before it touches the window", async ({ page }) => {
  await open(page, "/oil/?from=2023&to=2023");
  const mark = fig(page, "oil-monthly").locator("[data-pick]").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".evidence")).toBeVisible();
  await mark.focus();
  await page.keyboard.press("Escape");
  await expect(page.locator(".evidence")).toBeHidden();
  expect(query(page).get("from")).toBe("2023");
});

test("one table that hangs holds up its own figures, not the page", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route("**/packed/workers.*.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/?from=2019&to=2019");
  await expect(fig(page, "oil-monthly").locator("svg.plot").first()).toBeVisible();
  await expect(fig(page, "labour-stock")).toContainText("Loading the data");
  go();
  await expect(fig(page, "labour-stock").locator("svg.plot").first()).toBeVisible();
});

test("a link to evidence carries the view, whichever way it is followed", async ({ page }) => {
  await open(page, "/?from=2019&to=2019&unit=t");
  const link = page.locator(".dated a[data-pick]").first();
  await link.dispatchEvent("contextmenu");
  const href = await link.getAttribute("href");
  expect(href).toMatch(/from=2019&to=2019&unit=t&pick=/);
});

test("a page with a view shows none of the default numbers while it loads", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route("**/assets/index-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/figures/oil-cap/?from=2019&to=2019", { waitUntil: "commit" });
  await page.locator("main h1").waitFor();
  const seen = await page
    .locator("main td, main .finding, main caption, main svg.plot")
    .evaluateAll((all) => all.filter((el) => getComputedStyle(el).visibility !== "hidden").length);
  expect(seen).toBe(0);
  go();
  await live(page);
  await expect(fig(page, "oil-cap").locator(".finding")).toBeVisible();
});
