/**
 * `npm run build`: the browser's bundle, the packed tables, every page as HTML, and the record's own files.
 * Everything lands in dist/, ready for any static host, at a domain root or in a sub-folder.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, minify } from "vite";
import { descriptionOf } from "../src/page/descriptions";
import { deckId, ROUTES, type Route } from "../src/page/routes";
import { announced, prerender, rootOf } from "../src/prerender";
import type { Manifest } from "../src/record/manifest";
import { urlFor } from "../src/take/url";
import { DEFAULT_VIEW } from "../src/view/view";
import { siteUrl } from "./address";
import { compressAll } from "./compress";
import { writeDeckEmbeds } from "./deckEmbeds";
import { writeEmbeds } from "./embeds";
import { PAGE, policyTag } from "./host/policy";
import { headersFile } from "./host/rules";
import { type Meta, makeMeta } from "./meta";
import { writeOffline } from "./offline";
import { writeOneFile } from "./onefile";
import { packAll } from "./pack";
import { PAGE_FILES } from "./pageFiles";
import { writeTaken } from "./take";

const OUT = "dist";
const NAME = "North Korea Sanctions Atlas";

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Chunks = Readonly<Record<string, Chunk>>;

/** The scripts and styles of a page's own code, with what they import. */
function codeOf(route: Route, chunks: Chunks): { readonly js: readonly string[]; readonly css: readonly string[] } {
  const seen = new Map<string, Chunk>();
  const walk = (key: string) => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key)) return;
    seen.set(key, chunk);
    for (const next of chunk.imports ?? []) walk(next);
  };
  walk(PAGE_FILES[route.kind]);
  for (const id of announced(route)) walk(`src/figures/${id}/index.ts`);
  const entry = chunks["index.html"];
  return {
    js: [...seen.values()].map((c) => c.file).filter((f) => f !== entry?.file),
    css: [...new Set([...seen.values()].flatMap((c) => c.css ?? []))].filter((f) => !entry?.css?.includes(f)),
  };
}

/** How a site that is given the address of a figure or a deck finds its frame; high in the head, for some read only its beginning. */
function oembedLinks(route: Route): readonly string[] {
  const [figure] = route.figures;
  const of = route.kind === "deck" ? { deck: deckId(route) } : route.kind === "figure" && figure ? { figure } : null;
  if (!of) return [];
  const href = urlFor("oembed", { base: siteUrl(), ...of, view: DEFAULT_VIEW });
  return [
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(href)}" title="${escapeHtml(route.title)}" />`,
  ];
}

function head(route: Route, root: string, chunks: Chunks, meta: Meta): string {
  const { css } = codeOf(route, chunks);
  const title = route.kind === "overview" ? `${NAME}: ${route.title}` : `${route.title} · ${NAME}`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    ...oembedLinks(route),
    `<meta name="description" content="${escapeHtml(descriptionOf(route))}" />`,
    ...meta.tags(route),
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml" />`,
    `<link rel="apple-touch-icon" href="${root}icons/180.png" />`,
    `<link rel="manifest" href="${root}manifest.webmanifest" />`,
    ...css.map((f) => `<link rel="stylesheet" crossorigin href="${root}${f}" />`),
  ].join("\n    ");
}

/**
 * What makes the page live, below all it shows: announced in the head it would share the line with the pictures, which
 * on a slow one would then come after it.
 */
function tail(route: Route, root: string, preload: readonly string[], chunks: Chunks, modules: string): string {
  const js = codeOf(route, chunks).js.filter((f) => !modules.includes(f));
  return [
    ...js.map((f) => `<link rel="modulepreload" crossorigin href="${root}${f}" />`),
    ...preload.map(
      (f) => `<link rel="preload" href="${root}packed/${f}" as="fetch" type="application/json" crossorigin />`,
    ),
  ].join("\n    ");
}

/** Scripts of the page and what they import, as the bundler writes them into the head. */
const MODULES = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;

/** Puts a page's parts into the built index.html; asset links are relative to the page. */
async function fill(template: string, route: Route, manifest: Manifest, chunks: Chunks, meta: Meta): Promise<string> {
  const root = rootOf(route.path);
  const { html, needs } = await prerender(route, manifest);
  const preload = needs.map((name) => manifest.tables[name].main.file);
  const modules = [...template.matchAll(MODULES)].map(([tag]) => tag.trim()).join("\n    ");
  return template
    .replaceAll(MODULES, "")
    .replace("<!--tail-->", () => `${modules}\n    <!--more-->`)
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policyTag(PAGE)}`)
    .replace('data-root=""', () => `data-root="${root}" data-route="${route.path}"`)
    .replaceAll(/(href|src)="\.?\/(?!\/)/g, (_, attr: string) => `${attr}="${root}`)
    .replace("<!--head-->", () => head(route, root, chunks, meta))
    .replace("<!--more-->", () => tail(route, root, preload, chunks, modules))
    .replace("<!--app-->", () => html)
    .replace(
      "<!--manifest-->",
      () => `<script type="application/json" id="manifest">${JSON.stringify(manifest)}</script>`,
    );
}

process.env["VITE_CONFIG_NATIVE_IGNORE_WARNING"] = "true";
rmSync(OUT, { recursive: true, force: true });
await build({ logLevel: "warn" });
// What is copied as it stands is read before the first paint: without its comments.
const boot = join(OUT, "boot.js");
writeFileSync(boot, (await minify(boot, readFileSync(boot, "utf8"))).code);
const manifest = packAll(join(OUT, "packed"));
cpSync("data", join(OUT, "data"), { recursive: true });
const template = readFileSync(join(OUT, "index.html"), "utf8");
const chunks = JSON.parse(readFileSync(join(OUT, ".vite/manifest.json"), "utf8")) as Chunks;
rmSync(join(OUT, ".vite"), { recursive: true });
const meta = await makeMeta();
meta.write(OUT);
for (const route of ROUTES) {
  const file = join(OUT, route.path.endsWith(".html") ? route.path : `${route.path}index.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await fill(template, route, manifest, chunks, meta));
}
await writeEmbeds(OUT, manifest, chunks);
await writeDeckEmbeds(OUT);
writeFileSync(
  join(OUT, "status.json"),
  `${JSON.stringify({ name: NAME, version: manifest.version, data: "data/datapackage.json" })}\n`,
);
console.log(await writeTaken(OUT));
console.log(`atlas.html of ${Math.round((await writeOneFile(OUT, manifest)) / 1024)} kB`);
const offline = await writeOffline(OUT, NAME, manifest.version);
writeFileSync(join(OUT, "_headers"), headersFile(process.env["ATLAS_BASE"] ?? "/"));
console.log(`${offline.files.length} files to be kept offline, ${Math.round(offline.bytes / 1024)} kB`);
const compressed = await compressAll(OUT);
console.log(
  `${compressed.files} texts of ${mb(compressed.plain)}, ready as br (${mb(compressed.br)}) and gz (${mb(compressed.gz)})`,
);
console.log(`${ROUTES.length} pages in ${OUT}/, data version ${manifest.version}`);
