/**
 * `npm run build`: the browser's bundle, the packed tables, every page as HTML, and the record's own files.
 * Everything lands in dist/, ready for any static host, at a domain root or in a sub-folder.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";
import { ROUTES, type Route } from "../src/page/routes";
import { prerender, rootOf } from "../src/prerender";
import type { Manifest } from "../src/record/manifest";
import { packAll } from "./pack";

const OUT = "dist";
const NAME = "North Korea Sanctions Atlas";

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function head(route: Route, root: string, preload: readonly string[]): string {
  const title = route.kind === "overview" ? `${NAME}: ${route.title}` : `${route.title} · ${NAME}`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(route.description)}" />`,
    `<meta property="og:title" content="${escapeHtml(route.title)}" />`,
    `<meta property="og:description" content="${escapeHtml(route.description)}" />`,
    `<meta property="og:type" content="website" />`,
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml" />`,
    ...preload.map(
      (f) => `<link rel="preload" href="${root}packed/${f}" as="fetch" type="application/json" crossorigin />`,
    ),
  ].join("\n    ");
}

/** Puts a page's parts into the built index.html; asset links are relative to the page. */
function fill(template: string, route: Route, manifest: Manifest): string {
  const root = rootOf(route.path);
  const { html, needs } = prerender(route, manifest);
  const preload = needs.map((name) => manifest.tables[name].main.file);
  return template
    .replace('data-root=""', () => `data-root="${root}"`)
    .replaceAll(/(href|src)="\.?\/(?!\/)/g, (_, attr: string) => `${attr}="${root}`)
    .replace("<!--head-->", () => head(route, root, preload))
    .replace("<!--app-->", () => html)
    .replace(
      "<!--manifest-->",
      () => `<script type="application/json" id="manifest">${JSON.stringify(manifest)}</script>`,
    );
}

process.env["VITE_CONFIG_NATIVE_IGNORE_WARNING"] = "true";
rmSync(OUT, { recursive: true, force: true });
await build({ logLevel: "warn" });
const manifest = packAll(join(OUT, "packed"));
cpSync("data", join(OUT, "data"), { recursive: true });
const template = readFileSync(join(OUT, "index.html"), "utf8");
for (const route of ROUTES) {
  const file = join(OUT, route.path.endsWith(".html") ? route.path : `${route.path}index.html`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fill(template, route, manifest));
}
writeFileSync(
  join(OUT, "status.json"),
  `${JSON.stringify({ name: NAME, version: manifest.version, data: "data/datapackage.json" })}\n`,
);
console.log(`${ROUTES.length} pages in ${OUT}/, data version ${manifest.version}`);
