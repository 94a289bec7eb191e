import type { Face } from "./body";

/** Where the site keeps its Korean letters, from its root: slices of one face, and a list of what each holds. */
export const HANGUL_DIR = "fonts/hangul/";
export const HANGUL_INDEX = `${HANGUL_DIR}index.json`;
export const HANGUL = "Atlas Hangul";

/** Slices by name, each with the letters it holds as a `unicode-range` of CSS: `U+ac00,U+ac10-ac1f`. */
export type HangulIndex = Readonly<Record<string, string>>;

/** The Korean letters of a text. The record's drawings have none; a reader's search may. */
export function hangulIn(text: string): string {
  return [...new Set(text.normalize("NFC").match(/\p{Script=Hangul}/gu) ?? [])].join("");
}

/** True where a `unicode-range` holds a letter. */
export function inRange(range: string, letter: string): boolean {
  const at = letter.codePointAt(0) ?? -1;
  return range.split(",").some((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return at >= Number.parseInt(from, 16) && at <= Number.parseInt(to, 16);
  });
}

/** Names of the slices a text needs, in the order of the list; none where it has no Korean letter. */
export function slicesFor(text: string, index: HangulIndex): readonly string[] {
  const letters = [...hangulIn(text)];
  return Object.keys(index).filter((name) => letters.some((letter) => inRange(index[name] ?? "", letter)));
}

/** Faces with the Korean letters of a text, ready to go into a picture; `read` gives a file of the site in base64. */
export async function hangulFaces(text: string, read: (file: string) => Promise<string>): Promise<readonly Face[]> {
  if (hangulIn(text) === "") return [];
  const index = JSON.parse(atob(await read(HANGUL_INDEX))) as HangulIndex;
  return Promise.all(
    slicesFor(text, index).map(async (name) => ({
      family: HANGUL,
      weight: "100 900",
      data: await read(`${HANGUL_DIR}${name}.woff2`),
      range: index[name] ?? "",
    })),
  );
}
