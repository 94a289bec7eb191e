import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { renderToStaticMarkup } from "react-dom/server";
import { hangulFaces, hangulIn } from "../../src/take/hangul";
import { type Picture, SANS, SERIF, type Studio } from "../../src/take/picture";
import { cutFaces, LETTERS } from "./fonts";
import { hangulFiles, readHangul } from "./hangul";

/** What pictures are made with in Node; `words` are the reader's own, which may be Korean. */
export async function nodeStudio(words = ""): Promise<Studio> {
  const faces = await cutFaces();
  return {
    still: renderToStaticMarkup,
    tokens: readFileSync("src/page/tokens.css", "utf8"),
    chart: readFileSync("src/chart/chart.css", "utf8"),
    faces: [
      ...faces.map(({ family, weight, woff2 }) => ({ family, weight, data: woff2.toString("base64") })),
      ...(await hangulFaces(words, readHangul)),
    ],
  };
}

const OURS = new Set(LETTERS);

/**
 * The picture as PNG, `scale` pixels to one of its own. Only where it has letters that no face of ours has
 * (a search word in Japanese) are fonts of this machine asked.
 */
export async function pngOf(picture: Picture, scale = 1): Promise<Uint8Array> {
  const faces = await cutFaces();
  // The renderer reads no fonts out of the file and no lists of families: it gets the files, and the names in them.
  const svg = picture.svg
    .replace(/@font-face\{[^}]*\}/g, "")
    .replaceAll(`font-family="${SERIF}"`, 'font-family="Source Serif 4"')
    .replaceAll(`font-family="${SANS}"`, 'font-family="Inter"');
  const shown = svg.replace(/<(metadata|title|desc)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>|\s/g, "");
  const strange = [...shown].some((c) => !OURS.has(c) && hangulIn(c) === "");
  const korean = await hangulFiles(shown);
  const out = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: strange, fontFiles: [...faces.map((f) => f.path), ...korean], defaultFontFamily: "Inter" },
  });
  return out.render().asPng();
}
