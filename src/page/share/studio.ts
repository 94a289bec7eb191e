import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import chart from "../../chart/chart.css?raw";
import { FACE_FILES } from "../../take/files";
import { hangulFaces } from "../../take/hangul";
import type { Studio } from "../../take/picture";
import { faceInside } from "../onefile/faces";
import tokens from "../tokens.css?raw";

/** A component drawn beside the page and read back: nothing of it is ever shown. */
export function still(node: ReactNode): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(node));
  const writer = new XMLSerializer();
  const text = [...host.children].map((child) => writer.serializeToString(child)).join("");
  root.unmount();
  return text;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

/** A font that has not come by then is done without: a file is not held up for it. */
const FONT_MS = 10_000;

/** A file of the site in base64. Throws where it does not come. */
async function read(root: string, file: string): Promise<string> {
  const response = await fetch(`${root}${file}`, { signal: AbortSignal.timeout(FONT_MS) });
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
  return base64(new Uint8Array(await response.arrayBuffer()));
}

async function face(root: string, { family, weight, file }: (typeof FACE_FILES)[number]): Promise<Studio["faces"]> {
  const inside = faceInside(family, weight);
  if (inside) return [{ family, weight, data: inside }];
  try {
    return [{ family, weight, data: await read(root, file) }];
  } catch {
    return [];
  }
}

export interface BrowserStudio extends Studio {
  /** False where a font did not arrive: the picture is then set in what its reader has. */
  readonly whole: boolean;
}

let made: Promise<BrowserStudio> | null = null;

function latinStudio(root: string): Promise<BrowserStudio> {
  made ??= Promise.all(FACE_FILES.map((f) => face(root, f))).then((faces) => {
    const whole = faces.every((f) => f.length > 0);
    // What did not arrive is asked for again the next time.
    if (!whole) made = null;
    return { still, tokens, chart, faces: faces.flat(), whole };
  });
  return made;
}

/**
 * What pictures are made with in a browser: the same code as in the build, and the fonts the build cut. `words` are the
 * reader's own: their Korean letters are fetched too.
 */
export async function browserStudio(root: string, words: string): Promise<BrowserStudio> {
  const studio = await latinStudio(root);
  try {
    return { ...studio, faces: [...studio.faces, ...(await hangulFaces(words, (file) => read(root, file)))] };
  } catch {
    return { ...studio, whole: false };
  }
}
