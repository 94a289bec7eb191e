import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import subsetFont from "subset-font";

/** Weights the style sheets ask for lie between these; letters of others would be sent and never seen. */
export const WEIGHTS = { min: 400, max: 700 } as const;

/**
 * What a browser does to text unasked (kerning, marks on letters, a language's own forms, forms by context), and figures
 * of one width on the line, which the style sheets ask for.
 */
export const FEATURES = "kern mark mkmk ccmp locl liga clig calt rlig rclt rvrn tnum lnum".split(" ");

/** The files every page asks for: Latin letters. Those for other scripts come when a page has them, and stay whole. */
const CUT = /^\S*-latin-wght-normal\.woff2$/;
const FOLDER = ".cache/fonts";

/** The characters of a `unicode-range`, each once. */
export function charactersOf(range: string): readonly number[] {
  return range.split(",").flatMap((part) => {
    const [from = Number.NaN, to = from] = part
      .trim()
      .replace(/^U\+/i, "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** A font with every character of `range` it had, and no weight or feature that the site never asks for. */
export async function cutFace(whole: Buffer, range: string): Promise<Buffer> {
  return subsetFont(whole, String.fromCodePoint(...charactersOf(range)), {
    targetFormat: "woff2",
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  });
}

/** Path of the cut font, made where a former run has not left it. Its name stays, for it is told by it. */
async function cutFile(file: string, range: string): Promise<string> {
  const whole = readFileSync(file);
  const recipe = JSON.stringify([range, FEATURES, WEIGHTS]);
  const hash = createHash("sha256").update(whole).update(recipe).digest("hex").slice(0, 12);
  const out = resolve(FOLDER, hash, file.replace(/^.*[\\/]/, ""));
  if (!existsSync(out)) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, await cutFace(whole, range));
  }
  return out;
}

interface Declaration {
  value: string;
  readonly source?: { readonly input?: { readonly file?: string | undefined } | undefined } | undefined;
}

interface FontFace {
  readonly walkDecls: (prop: string, each: (declaration: Declaration) => void) => unknown;
}

/** Exchanges the fonts in `@font-face` rules for cut ones. All else in a rule stays, so that a family's faces go together. */
export const siteFonts = {
  postcssPlugin: "site-fonts",
  AtRule: {
    "font-face": async (rule: FontFace): Promise<void> => {
      const found: Declaration[] = [];
      let range = "";
      rule.walkDecls("src", (d) => void found.push(d));
      rule.walkDecls("unicode-range", (d) => {
        range = d.value;
      });
      for (const declaration of found) {
        const path = /url\(["']?([^"')]+)["']?\)/.exec(declaration.value)?.[1];
        const sheet = declaration.source?.input?.file;
        if (!path || !sheet || !range || !CUT.test(path.replace(/^.*\//, "")) || path.includes(FOLDER)) continue;
        const cut = relative(dirname(sheet), await cutFile(join(dirname(sheet), path), range)).replaceAll("\\", "/");
        declaration.value = declaration.value.replace(path, cut);
      }
    },
  },
};
