import { centre, expect, fig, open, picture, query, test } from "./atlas";

test("dragging on the strip moves every figure, and Back undoes the drag in one step", async ({ page }) => {
  await open(page);
  const before = await picture(fig(page, "oil-monthly"));
  const finding = fig(page, "labour-stock").locator(".finding");
  const said = await finding.textContent();
  const handle = page.getByRole("slider", { name: "Start of the window" });
  const at = await centre(handle);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(at.x + i * 15, at.y);
  await page.mouse.up();
  await expect.poll(() => query(page).get("from")).toMatch(/^20(18|19)-\d\d$/);
  await expect.poll(() => picture(fig(page, "oil-monthly"))).not.toBe(before);
  await expect(finding).not.toHaveText(said ?? "");
  await page.goBack();
  await expect.poll(() => query(page).get("from")).toBeNull();
  await expect.poll(() => picture(fig(page, "oil-monthly"))).toBe(before);
});

test("dragging across a figure zooms all of them; a double click backs out", async ({ page }) => {
  await open(page);
  const plot = fig(page, "oil-monthly").locator("svg.plot").first();
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error("no plot");
  const y = box.y + 12;
  await page.mouse.move(box.x + 300, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 380, y, { steps: 4 });
  await page.mouse.move(box.x + 480, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => query(page).get("from")).not.toBeNull();
  expect(query(page).get("to")).not.toBeNull();
  await plot.dblclick({ position: { x: 400, y: 10 } });
  await expect.poll(() => query(page).get("from")).toBeNull();
});

test("the window can be set by keyboard alone", async ({ page }) => {
  await open(page);
  const start = page.getByRole("slider", { name: "Start of the window" });
  await start.focus();
  const was = await start.getAttribute("aria-valuetext");
  await page.keyboard.press("PageUp");
  await expect(start).not.toHaveAttribute("aria-valuetext", was ?? "");
  await expect.poll(() => query(page).get("from")).toMatch(/^201[67]-\d\d$/);
  const steps = await page.evaluate(() => history.length);
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  await expect(start).toHaveAttribute("aria-valuetext", "1 Jan 1993");
  // A run of keys is one step, as a drag is; it ends where the reader turns to something else.
  await page.keyboard.press("Tab");
  await page.goBack();
  await expect.poll(() => query(page).get("from")).toBeNull();
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps + 1);
});

test("two typed dates set the window; what is no date says so and changes nothing", async ({ page }) => {
  await open(page);
  const from = page.getByLabel("From", { exact: true });
  await from.fill("2017-10");
  await from.press("Enter");
  await page.getByLabel("to", { exact: true }).fill("2020");
  await page.getByLabel("to", { exact: true }).press("Enter");
  await expect.poll(() => page.url()).toContain("from=2017-10&to=2020");
  await from.fill("31/02/2019");
  await from.press("Enter");
  await expect(page.getByText("is no date: write 2017, 2017-12 or 2017-12-22")).toBeVisible();
  expect(query(page).get("from")).toBe("2017-10");
});

test("the crosshair stands on the same day in every time figure", async ({ page }) => {
  await open(page);
  const plot = fig(page, "timeline").locator("svg.plot").first();
  const box = await plot.boundingBox();
  if (!box) throw new Error("no plot");
  await page.mouse.move(box.x + box.width / 2, box.y + 40);
  const xs = await page.locator("[data-crosshair] line").evaluateAll((lines) =>
    lines
      .filter((l) => l.closest("[data-crosshair]")?.getAttribute("display") !== "none")
      .filter((l) => (l.closest("svg")?.clientWidth ?? 0) > 700)
      .map((l) => l.getAttribute("transform")),
  );
  expect(xs.length).toBeGreaterThanOrEqual(3);
  expect(new Set(xs).size).toBe(1);
  // The years of the cap meter have each an axis of their own: the day stands in its year.
  const cap = fig(page, "oil-cap").locator("[data-crosshair]");
  await expect(cap).not.toHaveAttribute("display", "none");
  await fig(page, "oil-cap").scrollIntoViewIfNeeded();
  const year = await centre(fig(page, "oil-cap").locator("[data-pick='m2397-refined']").nth(1));
  await page.mouse.move(year.x, year.y + 10);
  await expect(cap.locator("text")).toHaveText(/^\d+ (Jun|Jul) 2019$/);
  await expect(fig(page, "labour-stock").locator("[data-crosshair]")).not.toHaveAttribute("display", "none");
  // What is picked by hand has a date of its own: the crosshair does not stay beside it with another.
  await fig(page, "oil-cap")
    .locator("[data-pick='m2397-refined']")
    .nth(1)
    .click({ force: true, position: { x: 40, y: 4 } });
  await expect(cap).toHaveAttribute("display", "none");
});

test("a double click on a mark of the timeline backs out of the zoom and opens nothing", async ({ page }) => {
  await open(page, "/?from=2017&to=2019");
  const mark = fig(page, "timeline").locator("svg.plot g[data-pick]").first();
  await mark.scrollIntoViewIfNeeded();
  const at = await centre(mark);
  const steps = await page.evaluate(() => history.length);
  await page.mouse.dblclick(at.x, at.y);
  await expect.poll(() => query(page).toString()).toBe("");
  await expect(page.locator("dialog.evidence")).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  await page.goBack();
  await expect.poll(() => query(page).toString()).toBe("from=2017&to=2019");
});
