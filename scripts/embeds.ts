import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { loadFigures } from "../src/figures";
import { FIGURE_IDS } from "../src/figures/model";
import type { Manifest } from "../src/record/manifest";
import { readRecord } from "../src/record/read";
import { fitHeight } from "../src/take/embed/fitHeight";
import { oembedOf } from "../src/take/embed/oembed";
import { embedPage, stillPage } from "../src/take/embed/still";
import { BUILT_PX, DRAWN_PX, FRAME_PX } from "../src/take/embed/widths";
import { DEFAULT_VIEW } from "../src/view/view";
import { siteUrl } from "./address";
import { writeEmbedCode } from "./embedCode";
import { EMBED, policyTag } from "./host/policy";

/** Styles of embeds, by their name in the manifest of the browser's bundle. */
const CSS = "src/take/embed/embed.css";

/** One script that stands alone, as any page can load it: no module, no import. */
export async function standalone(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry, name: "sanctionsFigure", formats: ["iife"] },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((m) => ("output" in m ? m.output : []));
  const chunk = outputs.find((o) => o.type === "chunk");
  if (outputs.length !== 1 || !chunk) throw new Error(`${entry} did not become one script`);
  return chunk.code;
}

function put(out: string, path: string, text: string): void {
  const file = join(out, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}

interface Chunk {
  readonly file: string;
  readonly assets?: readonly string[];
}

/** Writes embed.js, /embed/<id>/ with its further pictures, and /oembed/<id>.json for every figure. */
export async function writeEmbeds(
  out: string,
  manifest: Manifest,
  chunks: Readonly<Record<string, Chunk>>,
): Promise<void> {
  const [frameCode, element] = [
    await standalone("src/take/embed/frame.ts"),
    await standalone("src/take/embed/element.ts"),
  ];
  const hash = createHash("sha256").update(frameCode).digest("base64url").slice(0, 8);
  const frame = `assets/frame-${hash}.js`;
  put(out, frame, frameCode);
  put(out, "embed.js", element);
  const live = await writeEmbedCode(out);
  const css = chunks[CSS]?.file;
  const font = /[\w./-]*inter-latin-wght-normal[\w.-]*\.woff2/.exec(
    css ? readFileSync(join(out, css), "utf8") : "",
  )?.[0];
  if (!css || !font) throw new Error("the bundle lacks the parts of an embed");
  const files = { frame, live, css, font: `assets/${font.replace(/^.*\//, "")}` };
  const site = siteUrl();
  const policy = policyTag(EMBED);
  const record = readRecord({ late: false });
  const figures = await loadFigures(FIGURE_IDS);
  for (const figure of Object.values(figures)) {
    const page = embedPage({ figure, record, manifest, site, files, policy });
    put(out, `embed/${figure.id}/index.html`, page);
    const model = figure.model(record, DEFAULT_VIEW);
    for (const px of DRAWN_PX.filter((w) => w !== BUILT_PX.wide && w !== BUILT_PX.phone)) {
      put(out, `embed/${figure.id}/${px}.html`, stillPage(figure, model, px, policy));
    }
    const height = fitHeight(page, FRAME_PX);
    const answer = oembedOf({ id: figure.id, title: model.title, site, width: FRAME_PX, height });
    put(out, `oembed/${figure.id}.json`, `${JSON.stringify(answer, null, 1)}\n`);
  }
}
