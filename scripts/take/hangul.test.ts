import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { hangulIn, inRange, slicesFor } from "../../src/take/hangul";
import { parseView } from "../../src/view/codec";
import { hangulFiles, hangulIndex } from "./hangul";
import { pngFileOf, svgOf, take } from "./outputs";
import { nodeStudio } from "./studio";

test("every syllable and letter of Korean stands in a slice", () => {
  const index = hangulIndex();
  const ranges = Object.values(index);
  for (let at = 0xac00; at <= 0xd7a3; at += 7) {
    const letter = String.fromCodePoint(at);
    expect(
      ranges.some((r) => inRange(r, letter)),
      letter,
    ).toBe(true);
  }
  expect(slicesFor("Kim 2019", index)).toEqual([]);
  expect(slicesFor("정제유", index).length).toBeGreaterThan(0);
  expect(slicesFor("정제유", index).length).toBeLessThanOrEqual(3);
  expect(hangulIn("정제유 oil 정")).toBe("정제유");
});

test("a search in Korean is drawn in a font of ours: inside the SVG, and in the PNG without any font of the machine", async () => {
  const { view } = parseView("q=정제유");
  const taken = await take("timeline", view, "https://atlas.example/");
  const studio = await nodeStudio(view.q);
  const { svg } = svgOf(taken, studio, { width: 640 });
  expect(svg).toContain("정제유");
  const faces = svg.match(/@font-face\{font-family:'Atlas Hangul'[^}]*unicode-range:[^}]*\}/g) ?? [];
  for (const letter of "정제유")
    expect(faces.some((f) => inRange(/unicode-range:([^}]*)/.exec(f)?.[1] ?? "", letter))).toBe(true);
  expect(svgOf(taken, await nodeStudio(), { width: 640 }).svg).not.toContain("@font-face{font-family:'Atlas Hangul'");
  // Ink where the word stands: the renderer has the letters.
  const word = (text: string, files: readonly string[]) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="4" y="22" font-size="20">${text}</text></svg>`,
      {
        font: { loadSystemFonts: false, fontFiles: [...files] },
      },
    )
      .render()
      .pixels.filter((v, i) => i % 4 === 3 && v > 128).length;
  expect(word("정제유", await hangulFiles("정제유"))).toBeGreaterThan(150);
  expect(word("정제유", [])).toBe(0);
  expect((await pngFileOf(taken, studio, { width: 640 })).length).toBeGreaterThan(10_000);
}, 30_000);
