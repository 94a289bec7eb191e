import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { HANGUL_DIR, HANGUL_INDEX, type HangulIndex, hangulIn, slicesFor } from "../../src/take/hangul";

const require = createRequire(import.meta.url);
const FROM = "@fontsource-variable/noto-sans-kr";
const fileOf = (slice: string) => require.resolve(`${FROM}/files/noto-sans-kr-${slice}-wght-normal.woff2`);
const packageDir = () => dirname(dirname(fileOf("0")));

/** Letters and syllables of Korean; slices with none of them (Latin, full-width forms, Chinese signs) are left out. */
const KOREAN = /^U\+(?:11|31[3-8]|a[c-f]|[bc][0-9a-f]|d[0-7])[0-9a-f]{1,2}\b/i;

let index: HangulIndex | null = null;

/** The slices of Noto Sans KR that hold Korean letters, as the package cut them: common syllables together. */
export function hangulIndex(): HangulIndex {
  if (index) return index;
  const all = JSON.parse(readFileSync(join(packageDir(), "unicode.json"), "utf8")) as Readonly<Record<string, string>>;
  const mine = Object.entries(all).flatMap(([key, range]) => {
    const slice = /^\[(\d+)\]$/.exec(key)?.[1];
    return slice && range.split(",").some((part) => KOREAN.test(part)) ? [[slice, range] as const] : [];
  });
  index = Object.fromEntries(mine);
  return index;
}

/** Writes the slices, the list of them and their licence to where the browser looks for them. */
export function writeHangul(out: string): void {
  mkdirSync(join(out, HANGUL_DIR), { recursive: true });
  writeFileSync(join(out, HANGUL_INDEX), JSON.stringify(hangulIndex()));
  for (const slice of Object.keys(hangulIndex())) {
    writeFileSync(join(out, `${HANGUL_DIR}${slice}.woff2`), readFileSync(fileOf(slice)));
  }
  writeFileSync(join(out, `${HANGUL_DIR}LICENSE.txt`), readFileSync(join(packageDir(), "LICENSE")));
}

/** A file of the site by its path, in base64, before there is a site. */
export async function readHangul(file: string): Promise<string> {
  if (file === HANGUL_INDEX) return Buffer.from(JSON.stringify(hangulIndex())).toString("base64");
  return readFileSync(fileOf(file.slice(HANGUL_DIR.length).replace(/\.woff2$/, ""))).toString("base64");
}

/** The Korean letters of a text as OpenType files, for the renderer in Node, which reads no fonts out of a picture. */
export async function hangulFiles(text: string): Promise<readonly string[]> {
  const letters = hangulIn(text);
  if (letters === "") return [];
  const dir = mkdtempSync(join(tmpdir(), "atlas-hangul-"));
  return Promise.all(
    slicesFor(letters, hangulIndex()).map(async (slice) => {
      const path = join(dir, `${slice}.ttf`);
      const cut = { variationAxes: { wght: 400 }, preserveNameIds: [1, 2, 16, 17], targetFormat: "sfnt" } as const;
      writeFileSync(path, await subsetFont(readFileSync(fileOf(slice)), letters, cut));
      return path;
    }),
  );
}
