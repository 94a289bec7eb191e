import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectFaults, open, test } from "./atlas";

test("a deck is saved for PowerPoint: editable charts, pictures, notes with sources, words for who cannot see", async ({
  page,
}) => {
  test.slow();
  await open(page, "/decks/december-2019/");
  const slides = await page.locator(".slides .slide").count();
  const saved = page.waitForEvent("download", { timeout: 90_000 });
  await page.getByRole("button", { name: "Save for PowerPoint" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/\.pptx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const names = Object.keys(parts);
  expect(names.filter((n) => /slides\/slide\d+\.xml$/.test(n))).toHaveLength(slides);
  expect(names.filter((n) => /notesSlide\d+\.xml$/.test(n))).toHaveLength(slides);
  // Other eyes than ours: the browser's own XML parser, and its own decoder of pictures.
  const xml = names.filter((n) => /\.(?:xml|rels)$/.test(n)).map((n) => [n, text(n)] as const);
  // On a page without our policy, which lets no text become markup.
  const blank = await page.context().newPage();
  const broken = await blank.evaluate((all) => {
    const parser = new DOMParser();
    const bad = ([, t]: readonly [string, string]) =>
      parser.parseFromString(t, "text/xml").querySelector("parsererror");
    return all.filter(bad).map(([name]) => name);
  }, xml);
  expect(broken).toEqual([]);
  for (const name of names.filter((n) => n.endsWith(".png"))) {
    const bytes = [...(parts[name] ?? [])];
    const width = await blank.evaluate(
      async (b) => (await createImageBitmap(new Blob([new Uint8Array(b)], { type: "image/png" }))).width,
      bytes,
    );
    expect(width, name).toBeGreaterThan(1500);
  }
  for (let n = 1; n <= slides; n++) {
    expect(text(`ppt/slides/slide${n}.xml`)).toMatch(/descr="[^"]*Chart: /);
    expect(text(`ppt/notesSlides/notesSlide${n}.xml`)).toContain("Cite: North Korea Sanctions Atlas");
  }
});

test("where code does not come, the reader is told and can ask again; no click is left without an answer", async ({
  page,
}) => {
  expectFaults(page);
  await open(page, "/decks/oil-cap/");
  const save = page.getByRole("button", { name: "Save for PowerPoint" });
  await page.route(/\/assets\/pptx/, (route) => route.abort());
  await save.click();
  await expect(page.locator(".deck-file-said")).toContainText("The file could not be made. Check the connection");
  await expect(save).toBeEnabled();
});

test("a font that does not come holds no file up", async ({ page }) => {
  test.slow();
  expectFaults(page);
  await page.route(/\.woff2/, (route) =>
    route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
  );
  await open(page, "/decks/article-checked/");
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    page.getByRole("button", { name: "Save for PowerPoint" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("an-article-checked.pptx");
});
