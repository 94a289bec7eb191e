import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { FACE_FILES } from "../../src/take/files";

/** The faces pictures are set in, cut to what figures can say: fonts for browsers, and files for the renderer in Node. */
export interface CutFace {
  readonly family: string;
  readonly weight: number;
  /** Where the browser finds it, from the site's root. */
  readonly file: string;
  readonly woff2: Buffer;
  /** Path of the same face as an OpenType file. */
  readonly path: string;
}

const through = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** Basic Latin, Latin-1, Latin Extended-A, Cyrillic, and the signs figures use. Korean is in slices of its own (hangul.ts). */
export const LETTERS = [
  through(0x20, 0x7e),
  through(0xa0, 0x17f),
  through(0x400, 0x45f),
  "\u2002\u2003\u2009\u202f‐‑–—‘’‚“”„†•…‰′″€₩№™←↑→↓−×÷≈≠≤≥◆○●△▲▼",
].join("");

const INTER = "inter-ui/web/Inter";
const SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
const FROM = [`${INTER}-Regular.woff2`, `${INTER}-SemiBold.woff2`, SERIF] as const;

let made: Promise<readonly CutFace[]> | null = null;

async function cut(): Promise<readonly CutFace[]> {
  const require = createRequire(import.meta.url);
  const dir = mkdtempSync(join(tmpdir(), "atlas-fonts-"));
  return Promise.all(
    FACE_FILES.map(async ({ family, weight, file }, i) => {
      const from = FROM[i] ?? SERIF;
      const whole = readFileSync(require.resolve(from));
      const axes = from.includes("wght") ? { variationAxes: { wght: weight } } : {};
      const woff2 = await subsetFont(whole, LETTERS, { ...axes, targetFormat: "woff2" });
      // The renderer finds a face by the names inside it.
      const names = { preserveNameIds: [1, 2, 16, 17] };
      const path = join(dir, `${i}.ttf`);
      writeFileSync(path, await subsetFont(whole, LETTERS, { ...axes, ...names, targetFormat: "sfnt" }));
      return { family, weight, file, woff2, path };
    }),
  );
}

/** The faces, cut once a process. */
export function cutFaces(): Promise<readonly CutFace[]> {
  made ??= cut();
  return made;
}
