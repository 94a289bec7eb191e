import type { Page } from "@playwright/test";
import { FIGURE_IDS } from "../src/figures/model";
import { expect, open, test } from "./atlas";

/*
 * Contrast of every text in every drawing with what is painted behind it, pixel by pixel: axe-core cannot see that. Two
 * pictures are taken, the second without letters (what is painted around them stays). Where the two differ stands a
 * letter, and the second shows its ground. WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 from 24 px, or from 18.66 px in bold.
 */

type Colour = readonly [number, number, number];

interface Letters {
  readonly text: string;
  readonly ink: Colour;
  readonly opacity: number;
  readonly least: number;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** Each text of the drawings that is seen, with its colour and its place on the page. */
function lettersOn(page: Page): Promise<readonly Letters[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>("svg.plot text, .key svg text")].flatMap((el) => {
      const look = getComputedStyle(el);
      const { x, y, width, height } = el.getBoundingClientRect();
      let opacity = Number(look.fillOpacity);
      for (let over: Element | null = el; over; over = over.parentElement)
        opacity *= Number(getComputedStyle(over).opacity);
      const text = el.textContent?.trim() ?? "";
      if (!text || opacity === 0 || width < 1 || !el.checkVisibility({ visibilityProperty: true })) return [];
      const [r = 0, g = 0, b = 0] = (look.fill.match(/[\d.]+/g) ?? []).map(Number);
      const size = Number.parseFloat(look.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(look.fontWeight) >= 700);
      const box = [x + scrollX, y + scrollY, width, height] as const;
      return [{ text, ink: [r, g, b] as const, opacity, least: large ? 3 : 4.5, box }];
    }),
  );
}

/** The texts of which more than a tenth stands on a ground too like them, with the contrast there; and texts not seen. */
async function unread(page: Page, desk: Page): Promise<readonly string[]> {
  const dress = async (css: string) => {
    await page.route("**/dress.css", (route) => route.fulfill({ contentType: "text/css", body: css }), { times: 1 });
    await page.addStyleTag({ url: "/dress.css" });
    return (await page.screenshot({ fullPage: true, animations: "disabled" })).toString("base64");
  };
  const seen = await dress("header, .sticky { position: static !important }");
  const texts = await lettersOn(page);
  expect(texts.length).toBeGreaterThan(3);
  const ground = await dress("svg text { fill: transparent !important }");
  return desk.evaluate(
    async ({ texts, seen, ground }) => {
      const canvasOf = async (png: string) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
        canvas?.drawImage(image, 0, 0);
        return canvas;
      };
      const pixels = (canvas: OffscreenCanvasRenderingContext2D | null, box: readonly number[]) => {
        const [x = 0, y = 0, width = 1, height = 1] = box.map(Math.round);
        const { data } = canvas?.getImageData(x, y, width || 1, height || 1) ?? { data: [] };
        return Array.from({ length: data.length / 4 }, (_, i): Colour => {
          const [r = 0, g = 0, b = 0] = data.slice(4 * i, 4 * i + 3);
          return [r, g, b];
        });
      };
      const light = (colour: readonly number[]) => {
        const [r = 0, g = 0, b = 0] = colour.map((v) =>
          v <= 10.31 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const [whole, bare] = [await canvasOf(seen), await canvasOf(ground)];
      return texts.flatMap(({ text, ink, opacity, least, box }) => {
        const before = pixels(whole, box);
        const behind = pixels(bare, box);
        const change = before.map((p, i) => p.reduce((sum, v, k) => sum + Math.abs(v - (behind[i]?.[k] ?? v)), 0));
        const most = Math.max(...change);
        const ratios = behind
          .filter((_, i) => (change[i] ?? 0) >= Math.max(12, most * 0.3))
          .map((back) => {
            const [a, b] = [light(ink.map((v, k) => v * opacity + (back[k] ?? 0) * (1 - opacity))), light(back)];
            return Math.max(a, b) / Math.min(a, b);
          })
          .sort((a, b) => a - b);
        const tenth = ratios[Math.floor(ratios.length / 10)] ?? 0;
        return tenth < least - 0.02 ? [`${text}: ${tenth.toFixed(2)} at ${box.map(Math.round)}`] : [];
      });
    },
    { texts, seen, ground },
  );
}

/** Only at night: it takes minutes. */
const FIGURES = process.env["ATLAS_LONG"] === "1" ? FIGURE_IDS : [];
const CASES = FIGURES.flatMap((id) =>
  [1440, 390].flatMap((width) => (["light", "dark"] as const).map((theme) => ({ id, width, theme }))),
);

for (const { id, width, theme } of CASES) {
  test(`texts of ${id} stand out from what is behind them, ${theme}, ${width} px`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 1000 });
    await open(page, `/figures/${id}/?theme=${theme}`);
    expect(await unread(page, await context.newPage())).toEqual([]);
  });
}
