import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, open, query, test } from "./atlas";

const stage = (page: Page) => page.getByRole("region", { name: /^Presentation/ });
const headline = (page: Page) => stage(page).locator(".shown-head").first();
const slides = (page: Page) => page.locator(".slide-list > li");

/** Opens the speaker's window by its key. */
async function speaker(page: Page): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expect(opened.getByRole("region", { name: /^Speaker/ })).toBeVisible();
  return opened;
}

/** Words of the slide on which the presenter's bar stands. */
const covered = (page: Page): Promise<string[]> =>
  stage(page).evaluate((el) => {
    const bar = el.querySelector(".present-bar")?.getBoundingClientRect() ?? new DOMRect();
    const under = (b: DOMRect) =>
      b.right > bar.left && b.left < bar.right && b.bottom > bar.top && b.top < bar.bottom && b.width > 0;
    return [...el.querySelectorAll(".present-slide :is(p, h1, text, li)")].flatMap((p) => {
      const range = document.createRange();
      range.selectNodeContents(p);
      return [...range.getClientRects()].some(under) ? [p.textContent ?? ""] : [];
    });
  });

/** Puts a view of a figure into the briefing. */
async function collect(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await page.getByRole("button", { name: "Add to briefing" }).first().click();
  await expect(page.getByText(/Added as slide/)).toBeVisible();
}

test("a deck is presented by keyboard alone, in two windows that follow each other", async ({ page }) => {
  await page.goto("/decks/oil-cap/");
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await page.getByRole("link", { name: "Present", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(stage(page)).toBeVisible();
  expect(query(page).get("slide")).toBe("1");
  const notes = await speaker(page);
  await expect(notes.getByText("Slide 1 of 8")).toBeVisible();

  await page.bringToFront();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(headline(page)).toContainText("2019: about 93.3 %");
  expect(query(page).get("slide")).toBe("3");
  await expect(notes.getByText("Slide 3 of 8")).toBeVisible();
  await expect(notes.locator(".speaker-notes")).toContainText("about 466,739 barrels (partly converted from tonnes)");
  await expect(notes.locator(".speaker-next")).toContainText("2020");
  await expect(notes.getByRole("button", { name: "Pause" })).toBeVisible();

  await notes.bringToFront();
  await notes.keyboard.press("PageDown");
  await expect(headline(page)).toContainText("2020");
  await notes.keyboard.press("b");
  await expect(stage(page).locator(".present-black")).toBeVisible();
  await expect(notes.getByText("black screen")).toBeVisible();
  await notes.keyboard.press("b");
  await expect(stage(page).locator(".present-black")).toBeHidden();

  await page.bringToFront();
  await page.keyboard.press("End");
  await expect(headline(page)).toContainText("Since 2025");
  await page.keyboard.press("Home");
  await expect(notes.getByText("Slide 1 of 8")).toBeVisible();
  await page.keyboard.press("g");
  await page.getByLabel(/Number, 1 to 8/).fill("6");
  await page.keyboard.press("Enter");
  await expect(headline(page)).toContainText("2023");
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog", { name: "The oil cap, year by year" }).getByRole("listitem")).toHaveCount(8);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(stage(page)).toBeHidden();
  expect(query(page).get("slide")).toBeNull();
  await expect(notes.getByText("No presentation of this deck is open")).toBeVisible();
});

test("slide, notes and timer survive a reload of either window", async ({ page }) => {
  await page.goto("/decks/silence/?slide=2");
  await expect(headline(page)).toContainText("Russia: last figure for Jan 2024");
  const notes = await speaker(page);
  await page.bringToFront();
  await page.keyboard.press("n");
  await expect(notes.getByText("Slide 3 of 6")).toBeVisible();
  const timer = () => notes.locator(".speaker-timer span").textContent();
  await expect.poll(timer).toMatch(/0:0[2-9]/);
  await page.reload();
  await expect(headline(page)).toContainText("Panel of Experts");
  await expect.poll(timer).toMatch(/0:0[3-9]|0:1/);
  await notes.reload();
  await expect(notes.getByText("Slide 3 of 6")).toBeVisible();
  await expect(notes.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(timer).toMatch(/0:0[4-9]|0:1/);
});

test("a chart on the wall can be zoomed and picked, keeps its own keys, and the next slide has its own view", async ({
  page,
}) => {
  await page.goto("/decks/silence/?slide=2");
  const plot = stage(page).locator("svg.plot").first();
  await expect(plot).toBeVisible();
  const source = stage(page).locator(".shown-finding");
  await expect(source).toContainText("Jun 2022 – Nov 2026");
  await page.keyboard.press("w");
  await stage(page).getByRole("button", { name: "2017–2019" }).click();
  await expect(source).toContainText("2017");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(source).toContainText("Jun 2022 – Nov 2026");

  await plot.focus();
  await page.keyboard.press("ArrowRight");
  await expect(headline(page)).toContainText("Russia: last figure");
  await expect(plot.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.evidence")).toBeVisible();
  expect(query(page).get("slide")).toBe("2");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.evidence")).toBeHidden();
  await page.keyboard.press("PageDown");
  await expect(headline(page)).toContainText("Panel of Experts");
});

test("a deck reads and can be presented from without JavaScript's help", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/decks/december-2019/");
  await expect(page.getByRole("heading", { name: /30,023 permits to 11,490/ })).toBeVisible();
  await expect(page.getByText("The difference is not a count of people sent home")).toBeVisible();
  await expect(page.locator(".slide .at-wide svg.plot").first()).toBeVisible();
  await page.goto("/decks/");
  await expect(page.locator(".cover .at-wide svg.plot").first()).toBeVisible();
  await context.close();
});

test("views are collected, ordered, written, and found again after a reload", async ({ page }) => {
  await collect(page, "/figures/oil-cap/?from=2019&to=2019");
  await collect(page, "/figures/labour-map/");
  await page.getByRole("link", { name: "My briefing" }).click();
  await expect(slides(page)).toHaveCount(2);
  const first = slides(page).first();
  await first.getByLabel("Headline").fill("Under the cap, by the reports");
  await first.locator(".handle").focus();
  await page.keyboard.press("ArrowDown");
  await expect(slides(page).nth(1).getByLabel("Headline")).toHaveValue("Under the cap, by the reports");
  await expect(slides(page).nth(1).locator(".handle")).toBeFocused();
  await slides(page).nth(1).getByRole("button", { name: "Duplicate" }).click();
  await expect(slides(page)).toHaveCount(3);
  await slides(page).nth(0).getByRole("button", { name: "Delete" }).click();
  await expect(slides(page)).toHaveCount(2);
  await page.getByRole("button", { name: /^Undo: Delete slide 1/ }).click();
  await expect(slides(page)).toHaveCount(3);
  await slides(page).nth(2).locator(".handle").hover();
  await page.mouse.down();
  await slides(page).nth(0).locator(".handle").hover();
  await page.mouse.up();
  await expect(slides(page).nth(0).getByLabel("Headline")).toHaveValue("Under the cap, by the reports");
  await page.reload();
  await expect(slides(page)).toHaveCount(3);
  await expect(slides(page).nth(0).getByLabel("Headline")).toHaveValue("Under the cap, by the reports");
  await page.getByRole("link", { name: "Present", exact: true }).click();
  await expect(headline(page)).toContainText("Under the cap, by the reports");
  await expect(stage(page).locator(".shown-finding")).toContainText("2019 cap");
});

test("the window travels between two slides of one figure, and arrives exactly; not where motion is unwanted", async ({
  page,
}) => {
  await collect(page, "/figures/oil-monthly/?from=2018&to=2018");
  await collect(page, "/figures/oil-monthly/?from=2021&to=2021");
  await page.goto("/decks/mine/?slide=1");
  const said = stage(page).locator(".shown-finding");
  await expect(said).toContainText("for 2018");
  const seen = () =>
    page.evaluate(() => {
      const words = new Set<string>();
      const el = document.querySelector(".shown-finding");
      if (!el) return;
      new MutationObserver(() => words.add(el.textContent ?? "")).observe(el, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      Object.assign(window, { words });
    });
  const count = () => page.evaluate(() => (window as unknown as { words: Set<string> }).words.size);
  await seen();
  await page.keyboard.press("PageDown");
  // On its way the window names other years too: it has arrived when it names this one alone.
  await expect(said).toContainText("for 2021");
  expect(await count()).toBeGreaterThan(2);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await seen();
  await page.keyboard.press("PageUp");
  await expect(said).toContainText("for 2018");
  expect(await count()).toBe(1);
});

test("a slide is dragged beyond the screen's edge, and deleting one keeps the focus in the list", async ({ page }) => {
  await page.goto("/decks/oil-cap/");
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await page.getByRole("button", { name: "Copy into my briefing" }).click();
  await page.goto("/decks/mine/");
  await expect(slides(page)).toHaveCount(8);
  const first = await slides(page).first().getAttribute("data-slide");
  const handle = slides(page).first().locator(".handle");
  await handle.scrollIntoViewIfNeeded();
  const at = await handle.boundingBox();
  if (!at) throw new Error("no handle");
  const foot = (page.viewportSize()?.height ?? 0) - 4;
  await page.mouse.move(at.x + 8, at.y + 8);
  await page.mouse.down();
  await page.mouse.move(at.x + 8, foot, { steps: 4 });
  await expect(slides(page).last()).toBeInViewport({ ratio: 0.9 });
  await page.mouse.up();
  await expect(slides(page).last()).toHaveAttribute("data-slide", first ?? "");
  await slides(page).nth(7).getByRole("button", { name: "Delete" }).click();
  await expect(slides(page)).toHaveCount(7);
  await expect(slides(page).nth(6).locator(".handle")).toBeFocused();
});

test("after a date is typed on the wall, Escape steps out of the field and a clicker turns the slide", async ({
  page,
}) => {
  await page.goto("/decks/oil-cap/?slide=1");
  await expect(headline(page)).toContainText("By known reports");
  await page.keyboard.press("w");
  const from = stage(page).locator(".present-window input").first();
  await from.fill("2019");
  await from.press("Enter");
  await page.keyboard.press("Escape");
  await expect(from).toHaveCount(0);
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press("w");
  await from.focus();
  await page.keyboard.press("PageDown");
  await expect(headline(page)).toContainText("2018");
});

test("a briefing goes through one file; a damaged or foreign one changes nothing", async ({ page }) => {
  await collect(page, "/figures/oil-cap/?from=2019&to=2019");
  await page.goto("/decks/mine/");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as file" }).click(),
  ]);
  const text = readFileSync(await saved.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({ slides: [{ figure: "oil-cap", query: "from=2019&to=2019" }] });
  const file = page.locator("input[type=file]");
  const give = (name: string, body: string) =>
    file.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(body) });
  await give("cut.json", text.slice(0, 120));
  await expect(page.getByText(/“cut.json” was not opened, and nothing was changed/)).toBeVisible();
  await give("foreign.json", '{"hello":1}');
  await expect(page.getByText(/This is not a briefing of the atlas/)).toBeVisible();
  await expect(slides(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Start a new one" }).click();
  await expect(slides(page)).toHaveCount(0);
  await give("again.json", text);
  await expect(slides(page)).toHaveCount(1);
});

test("storage denied: it is said, the briefing works, and the file is offered", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto("/decks/oil-cap/");
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await page.getByRole("button", { name: "Copy into my briefing" }).click();
  await expect(page.getByText(/The browser does not keep it/)).toBeVisible();
  await page.goto("/decks/mine/");
  await expect(page.getByText(/does not let the atlas keep anything/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Open a file" })).toBeVisible();
});

test("a link carries a whole briefing, and leaves the reader's own alone until told", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await collect(page, "/figures/oil-cap/?from=2019&to=2019");
  await page.goto("/decks/mine/");
  await page.getByLabel("Headline").fill("From a colleague");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link is copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByLabel("Headline").fill("My own");
  await page.goto("/decks/");
  await page.goto(link);
  await expect(page.getByText(/This link brings a briefing/)).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("My own");
  await page.getByRole("button", { name: "Add it to mine" }).click();
  await expect(slides(page)).toHaveCount(2);
  await expect(slides(page).nth(1).getByLabel("Headline")).toHaveValue("From a colleague");
});

test("on paper a deck has its slides, notes and sources", async ({ page }) => {
  await page.goto("/decks/article-checked/");
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".deck-notes li").first()).toBeVisible();
  await expect(page.locator(".deck-notes")).toContainText("Slide 1:");
  await expect(page.locator(".deck-bar")).toBeHidden();
  await expect(page.locator(".slide-note").first()).toBeVisible();
  // A high figure is not printed so small that nobody reads it: fewer parts, and a word on the others and where they are.
  const left = page.locator(".slide .fit-left").first();
  await expect(left).toContainText(/Not drawn here: .*The whole figure is in the atlas. http.*figures\/claims\//);
  const heights = await page.locator(".slide svg.plot").evaluateAll((all) => all.map((e) => e.clientHeight));
  expect(Math.max(...heights)).toBeLessThan(760);
  await page.emulateMedia({ media: "screen" });
  await expect(left).toHaveCount(0);
});

test("full screen: F takes it and gives it back; where the browser refuses, it is said and presenting goes on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    let on: Element | null = null;
    const turn = (to: Element | null) => {
      on = to;
      document.dispatchEvent(new Event("fullscreenchange"));
    };
    Object.defineProperty(document, "fullscreenElement", { get: () => on });
    Element.prototype.requestFullscreen = () => Promise.resolve(turn(document.documentElement));
    document.exitFullscreen = () => Promise.resolve(turn(null));
  });
  await page.goto("/decks/silence/?slide=2");
  await expect(headline(page)).toBeVisible();
  await page.keyboard.press("f");
  await expect(stage(page).getByRole("button", { name: "Leave full screen" })).toBeAttached();
  await page.keyboard.press("f");
  await expect(stage(page).getByRole("button", { name: "Full screen", exact: true })).toBeAttached();
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("denied"));
  });
  await page.keyboard.press("f");
  await expect(stage(page).getByRole("alert")).toContainText("no full screen");
  await page.keyboard.press("ArrowRight");
  await expect(headline(page)).toContainText("Panel of Experts");
  await expect(stage(page).getByRole("alert")).toHaveCount(0);
});

test("keys stay with the control that has the focus: a field takes letters and arrows, and no slide turns", async ({
  page,
}) => {
  await page.goto("/decks/oil-cap/?slide=6");
  const slider = stage(page).locator("input[type=range]").first();
  await slider.focus();
  const before = await slider.inputValue();
  await page.keyboard.press("ArrowLeft");
  await expect(slider).not.toHaveValue(before);
  // The words below the chart change with the load: the slider stays the one that is held.
  for (let n = 0; n < 12; n++) await page.keyboard.press("ArrowLeft");
  await expect(slider).toBeFocused();
  await page.keyboard.press("b");
  await expect(stage(page).locator(".present-black")).toHaveCount(0);
  expect(query(page).get("slide")).toBe("6");
});

test("a stroke of the finger turns the slide", async ({ page }) => {
  await page.goto("/decks/silence/?slide=2");
  await expect(headline(page)).toContainText("Russia: last figure");
  const stroke = (from: number, to: number) =>
    stage(page).evaluate(
      (el, [a, b]) => {
        const at = (type: string, x: number) =>
          el.dispatchEvent(
            new PointerEvent(type, { pointerType: "touch", isPrimary: true, clientX: x, clientY: 300, bubbles: true }),
          );
        at("pointerdown", a);
        at("pointerup", b);
      },
      [from, to] as const,
    );
  await stroke(800, 500);
  await expect(headline(page)).toContainText("Panel of Experts");
  await stroke(500, 800);
  await expect(headline(page)).toContainText("Russia: last figure");
});

test("every slide of every deck stands whole on the wall, wide or square: nothing scrolls, what is left out is said", async ({
  page,
}) => {
  test.slow();
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    for (const deck of ["oil-cap", "december-2019", "silence", "article-checked"]) {
      await page.goto(`/decks/${deck}/?slide=1`);
      await expect(stage(page)).toBeVisible();
      const count = Number(
        /of (\d+)/.exec((await stage(page).locator("[role=status]").first().textContent()) ?? "")?.[1],
      );
      expect(count).toBeGreaterThan(3);
      for (let n = 1; n <= count; n++) {
        await expect(stage(page).locator("[role=status]").first()).toContainText(`Slide ${n} of`);
        await expect(stage(page).locator(".fit-inner").first()).toBeVisible();
        const over = () =>
          stage(page)
            .locator(".fit-scroll")
            .evaluateAll((all) =>
              all.map((el) => {
                const low = el.querySelector(".fit-inner")?.getBoundingClientRect().bottom ?? 0;
                return el.classList.contains("scrolls") || low > el.getBoundingClientRect().bottom + 1;
              }),
            );
        await expect.poll(over, { message: `${deck} ${n} at ${size.width}` }).not.toContain(true);
        expect(await covered(page), `words under the bar: ${deck} ${n} at ${size.width}`).toEqual([]);
        await page.keyboard.press("PageDown");
      }
    }
  }
  await page.goto("/decks/december-2019/?slide=1");
  await expect(stage(page).locator(".fit-left")).toContainText("The whole figure is in the atlas.");
});

test("an annotation points at its day on the chart, on the wall and on the page; typed wrongly it changes nothing", async ({
  page,
}) => {
  await page.goto("/decks/silence/?slide=2");
  await expect(stage(page).locator("svg.plot .note")).toContainText("Jan 2024: the last figure from Russia");
  await open(page, "/decks/silence/");
  await expect(page.locator(".slides svg.plot .note").first()).toContainText("Jan 2024");
  await collect(page, "/figures/oil-monthly/?from=2019&to=2020");
  await page.goto("/decks/mine/");
  await slides(page).getByLabel("Line over the chart").fill("The border closes");
  const place = slides(page).getByLabel("Its place on the chart");
  await place.fill("2020-01-22");
  await expect(page.locator(".thumb svg.plot .note")).toContainText("The border closes");
  await place.fill("2020-13");
  await expect(page.getByText(/no date on the calendar/)).toBeVisible();
  await page.reload();
  await expect(place).toHaveValue("2020-01-22");
});

test("no room left in the browser: it is said at once, and the briefing goes on until the window is closed", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page, "/figures/oil-cap/");
  await page.getByRole("button", { name: "Add to briefing" }).first().click();
  await expect(page.getByText(/no room left to keep it longer than this window is open/)).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "save it as a file" }).click();
  expect((await file).suggestedFilename()).toBe("my-briefing.briefing.json");
  // What was added is not lost on the way to where it is ordered and written.
  await page.getByRole("link", { name: "My briefing" }).click();
  await expect(slides(page)).toHaveCount(1);
  await expect(page.getByText(/no room left to keep this briefing/)).toBeVisible();
});
