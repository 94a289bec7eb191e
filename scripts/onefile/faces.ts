import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { cutFaces, LETTERS } from "../take/fonts";

const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

const rule = (family: string, weights: string, woff2: Buffer, mark = "") =>
  `${mark}@font-face{font-family:"${family}";font-weight:${weights};font-display:block;src:url(data:font/woff2;base64,${woff2.toString("base64")}) format("woff2")}`;

/**
 * Rules that bring cut fonts along in a style sheet, under the names it asks for: the faces of pictures, and the one the
 * largest headings are set in. What they lack (Hangul) is left to the reader's fonts.
 */
export async function faceRules(): Promise<string> {
  const serif = readFileSync(createRequire(import.meta.url).resolve(SERIF));
  const light = await subsetFont(serif, LETTERS, { variationAxes: { wght: 400 }, targetFormat: "woff2" });
  const faces = (await cutFaces()).map(({ family, weight, woff2 }) => {
    // By this mark pictures that are made from the file find their fonts.
    const mark = `/*${family} ${weight}*/`;
    if (family === "Atlas Serif") return rule("Source Serif 4 Variable", "501 900", woff2, mark);
    return rule("Inter Variable", weight < 600 ? "100 500" : "501 900", woff2, mark);
  });
  return [rule("Source Serif 4 Variable", "200 500", light), ...faces].join("\n");
}
