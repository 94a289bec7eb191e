import type { Page } from "@playwright/test";
import { expect, fig, open, query, test } from "./atlas";

/** Who has no mouse, large letters, other colours or no wish for motion. */

/** Presses Tab until the focus is on what is looked for. Throws where it never is. */
async function tabTo(page: Page, what: string, found: string, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, found)) return;
  }
  throw new Error(`${what} is not among the first ${most} stops`);
}

const spoken = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

test("from the address to a shared view by keyboard alone", async ({ page }) => {
  await open(page, "/figures/oil-monthly/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, "a filter", ".chip > summary");
  await page.keyboard.press("Enter");
  await expect(page.locator(".choices input[type='checkbox']").first()).toBeVisible();
  await tabTo(page, "a choice", ".choices input[type='checkbox']");
  await page.keyboard.press("Space");
  await expect.poll(() => query(page).toString()).not.toBe("");
  await page.keyboard.press("Escape");
  await expect(page.locator(".chip[open]")).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.matches(".chip > summary"))).toBe(true);
  await tabTo(page, "the window", "[role='slider']");
  await page.keyboard.press("PageUp");
  await expect.poll(() => query(page).get("from")).not.toBeNull();
  await tabTo(page, "the drawing", "svg.plot[tabindex='0']");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const mark = await spoken(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("pick")).not.toBeNull();
  await expect(page.locator(".evidence a[href^='http']").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".evidence")).toBeHidden();
  expect(await spoken(page)).toBe(mark);
  await tabTo(page, "Share", "button[aria-haspopup='dialog']");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.share")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.share")).toBeHidden();
  expect(query(page).get("pick")).toBeNull();
});

test("a drawing is one stop, however many marks it has, and each mark says what it is", async ({ page }) => {
  await open(page, "/");
  const stops = await page
    .locator("figure[data-figure] svg.plot")
    .evaluateAll((plots) => plots.map((p) => p.querySelectorAll("[tabindex='0']").length));
  expect(Math.max(...stops)).toBe(0);
  const silent = await page
    .locator("figure[data-figure] [data-pick]:is(g, path, rect, circle, line)")
    .evaluateAll((marks) => marks.filter((m) => (m.getAttribute("aria-label") ?? "").length < 8).length);
  expect(silent).toBe(0);
  await open(page, "/figures/oil-monthly/?from=2023&to=2023");
  const labels = await fig(page, "oil-monthly")
    .locator("svg.plot [data-pick^='om-']")
    .evaluateAll((marks) => marks.map((m) => m.getAttribute("aria-label") ?? ""));
  for (const label of labels)
    expect(label).toMatch(/^(China|Russia), \w{3}(–\w{3})? 20\d\d: .*(bbl|barrels|report|record|figure)/);
});

test("a mark that opens its dates leaves the focus on its drawing, and Escape goes back", async ({ page }) => {
  await open(page, "/figures/tests/");
  const drawing = fig(page, "tests").locator("svg.plot[tabindex='0']").first();
  await drawing.focus();
  await page.keyboard.press("Home");
  expect(await spoken(page)).toContain("Opens these dates");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("from")).toBe("2016-01");
  await expect(drawing).toBeFocused();
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).get("from")).toBeNull();
});

test.describe("320 pixels wide, as at a zoom of 400 %", () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test("nothing is wider than the screen, and no text in a drawing is smaller than 12 pixels", async ({ page }) => {
    for (const path of [
      "/",
      "/oil/",
      "/figures/labour-map/",
      "/claims/",
      "/sources/",
      "/about/",
      "/decks/",
      "/workbench/",
    ]) {
      await page.goto(path);
      await expect(page.locator("main h1")).toBeVisible();
      // The built pictures are of two widths, and scaled where the screen has neither: what is measured is the live ones.
      await expect(page.locator("[data-asleep], [data-awaited]")).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const least = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>("svg.plot text")]
          .filter((t) => t.checkVisibility({ visibilityProperty: true }) && t.textContent !== "")
          .map((t) => {
            const svg = t.ownerSVGElement;
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            return Number.parseFloat(getComputedStyle(t).fontSize) * scale;
          })
          .reduce((a, b) => Math.min(a, b), 12),
      );
      expect(least, path).toBeGreaterThan(11.9);
    }
  });
});

test("letters twice as large push nothing off the page", async ({ page }) => {
  for (const path of ["/", "/figures/oil-cap/", "/about/"]) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(1440);
  }
});

test("nothing that is pressed is smaller than 24 pixels, but links in running text and boxes with a label", async ({
  page,
}) => {
  for (const path of ["/", "/oil/", "/figures/oil-cap/", "/decks/", "/workbench/"]) {
    await page.goto(path);
    await expect(page.locator("main h1")).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, summary, select, input:not(label input), nav a, .twin a, [role='slider']")]
        .filter((el) => el.checkVisibility({ visibilityProperty: true }) && !el.closest(".hidden"))
        .map((el) => ({ el, box: el.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 2 && Math.min(box.width, box.height) < 23.5)
        .map(({ el, box }) => `${el.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
    );
    expect(small, path).toEqual([]);
  }
});

test("links that stand alone in the evidence are 24 pixels high", async ({ page }) => {
  for (const pick of ["lw0001", "m2397-labour"]) {
    await page.goto(`/?pick=${pick}`);
    const evidence = page.locator("dialog.evidence");
    await expect(evidence.getByRole("heading", { name: /^Sources?\b/ })).toBeVisible();
    const small = await evidence.locator("a").evaluateAll((links) =>
      links
        .filter((a) => a.checkVisibility() && a.closest("p") === null)
        .filter((a) => a.getBoundingClientRect().height < 23.5)
        .map((a) => a.outerHTML.slice(0, 120)),
    );
    expect(small, pick).toEqual([]);
  }
});

test.describe("forced colours and no motion", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });
  test("marks stay on the page and nothing moves", async ({ page }) => {
    await open(page);
    // Ground and words are the reader's; actors keep the colours by which a key tells them apart.
    const [paper, ink] = await page.evaluate(() =>
      ["--paper", "--ink"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
    );
    expect([paper, ink]).toEqual(["Canvas", "CanvasText"]);
    const keys = await fig(page, "oil-cap")
      .locator(".key .area")
      .evaluateAll((signs) => signs.map((sign) => getComputedStyle(sign).fill));
    expect(new Set(keys).size).toBe(2);
    const moving = await page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length);
    expect(moving).toBe(0);
  });
});
