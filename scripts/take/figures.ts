import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FIGURE_IDS } from "../../src/figures/model";
import { DEFAULT_VIEW } from "../../src/view/view";
import { cutFaces } from "./fonts";
import { writeHangul } from "./hangul";
import { csvOf, jsonOf, pngFileOf, svgOf, take } from "./outputs";
import { nodeStudio } from "./studio";

/** Width of a figure's file, and the size at which other sites show a picture of a link. CSS pixels. */
const FILE_PX = 1000;
const CARD = [1200, 630] as const;

/**
 * Writes the default view of every figure as `figures/<id>.svg`, `.png` (1200 x 630), `.csv` and `.json`, and the fonts
 * that pictures made in the browser are set in. `base` is the site's address, empty where it is not known.
 */
export async function writeFigures(out: string, base: string): Promise<number> {
  const studio = await nodeStudio();
  mkdirSync(join(out, "figures"), { recursive: true });
  mkdirSync(join(out, "fonts"), { recursive: true });
  writeHangul(out);
  for (const face of await cutFaces()) writeFileSync(join(out, face.file), face.woff2);
  for (const id of FIGURE_IDS) {
    const taken = await take(id, DEFAULT_VIEW, base);
    const write = (suffix: string, data: string | Uint8Array) =>
      writeFileSync(join(out, "figures", `${id}.${suffix}`), data);
    write("svg", svgOf(taken, studio, { width: FILE_PX }).svg);
    write("png", await pngFileOf(taken, studio, { box: CARD }));
    write("csv", csvOf(taken));
    write("json", jsonOf(taken));
  }
  return FIGURE_IDS.length;
}
