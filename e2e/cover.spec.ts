import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { DECK_LIST } from "../src/page/decks/list";
import { sizeOf } from "../src/take/pngText";
import { expect, fig, open, test } from "./atlas";

interface Answer {
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly thumbnail_url: string;
}

for (const { id, title } of DECK_LIST) {
  test.describe(`the deck ${id}`, () => {
    const answer = JSON.parse(readFileSync(`dist/oembed/decks/${id}.json`, "utf8")) as Answer;

    test("its page leads to a valid oEmbed answer and shows the picture of its first slide", () => {
      const html = readFileSync(`dist/decks/${id}/index.html`, "utf8");
      const head = html.slice(0, 4_000);
      const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)?.[1];
      expect(link).toBe(`${answer.provider_url}oembed/decks/${id}.json`);
      expect(answer).toMatchObject({
        version: "1.0",
        type: "rich",
        title,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      expect(answer.provider_name).toBe("North Korea Sanctions Atlas");
      expect(answer.html).toContain(`href="${answer.provider_url}decks/${id}/"`);
      expect(Number.isInteger(answer.width) && Number.isInteger(answer.height)).toBe(true);
      expect(answer.thumbnail_url).toBe(`${answer.provider_url}decks/${id}.png`);
      expect(html).toContain(`<meta property="og:image" content="${answer.thumbnail_url}" />`);
      expect(sizeOf(readFileSync(`dist/decks/${id}.png`))).toEqual([1200, 630]);
    });

    test("its frame is dressed and has its picture in the sandbox that hosts give it", async ({ page, baseURL }) => {
      const html = answer.html.replaceAll(answer.provider_url, `${baseURL}/`);
      expect(/sandbox="([^"]+)"/.exec(html)?.[1]).not.toMatch(/scripts|same-origin/);
      // A page without an address: no site of ours, so another origin.
      await page.setContent(html);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { name: title })).toBeVisible();
      await expect.poll(() => frame.locator("img").evaluate((el: HTMLImageElement) => el.naturalWidth)).toBe(1200);
      await expect(frame.locator("body")).toHaveCSS("font-size", "15px");
    });

    test.describe("without scripts", () => {
      test.use({ javaScriptEnabled: false, viewport: { width: answer.width, height: answer.height } });
      for (const colorScheme of ["light", "dark"] as const) {
        test(`its cover fits the height it is given, ${colorScheme}, and leads to every slide`, async ({ page }) => {
          await page.emulateMedia({ colorScheme });
          await page.goto(`/embed/deck-${id}/`);
          await expect(page.getByRole("heading", { name: title })).toBeVisible();
          await expect.poll(() => page.locator("img").evaluate((el: HTMLImageElement) => el.naturalWidth)).toBe(1200);
          const need = await page.locator("main").evaluate((el) => Math.ceil(el.getBoundingClientRect().height));
          expect(need).toBeLessThanOrEqual(answer.height);
          expect(answer.height - need, "empty room").toBeLessThan(120);
          const links = await page
            .locator("ol a")
            .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname + (a as HTMLAnchorElement).search));
          expect(links.length).toBeGreaterThan(3);
          expect(links).toEqual(links.map((_, i) => `/decks/${id}/?slide=${i + 1}`));
          for (const text of await page.locator("ol a").allTextContents()) expect(text).not.toContain("{{");
        });
      }
    });
  });
}

test("a search in Korean is in the picture with a font of ours", async ({ page }) => {
  await open(page, "/figures/timeline/?q=정제유");
  await fig(page, "timeline").getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Picture", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("dialog.share").getByRole("button", { name: "SVG", exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), "utf8");
  expect(svg).toContain("정제유");
  expect(svg).toMatch(/@font-face\{font-family:'Atlas Hangul'[^}]*base64,[A-Za-z0-9+/=]{1000,}[^}]*unicode-range:/);
  await expect(page.locator("dialog.share [role=status]").last()).not.toContainText("did not arrive");
  expect(new Resvg(svg).render().width).toBeGreaterThan(300);
});
