/**
 * What the built site weighs: Brotli bytes of files in dist/, by what a reader's browser asks for. Nothing is timed, so
 * that the numbers are the same on any machine; `npm test` holds them against budgets.json.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const known = new Map();

/** Up to here the build packs pages and code at quality 11 (scripts/compress.ts): that is what a reader is sent. Bytes. */
const LARGEST = 1_000_000;

/** Brotli bytes (quality 11) of a file in dist. */
export function small(file) {
  if (!known.has(file)) {
    const packed = `${file}.br`;
    const ready = /\.(?:html|js|css)$/.test(file) && existsSync(packed) && statSync(file).size <= LARGEST;
    known.set(file, ready ? statSync(packed).size : brotliCompressSync(readFileSync(file)).length);
  }
  return known.get(file);
}

const sum = (files) => [...files].reduce((n, f) => n + small(f), 0);

/** Files that a page's own text asks for, by what they are to it. */
function asked(html, folder, dist) {
  const found = { script: new Set(), blocking: new Set(), style: new Set(), table: new Set() };
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const href = /(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (!href || /^[a-z]+:/.test(href)) continue;
    const file = href.startsWith("/") ? join(dist, href) : join(folder, href);
    if (!existsSync(file)) continue;
    if (/rel="modulepreload"|type="module"/.test(tag)) found.script.add(file);
    else if (tag.startsWith("<script")) found.blocking.add(file);
    else if (/rel="stylesheet"/.test(tag)) found.style.add(file);
    else if (/as="fetch"/.test(tag)) found.table.add(file);
  }
  return found;
}

function pages(dist) {
  const out = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
      if (entry.isDirectory() && !/^(data|assets|packed|icons|embed)$/.test(entry.name)) walk(join(folder, entry.name));
      if (entry.name === "index.html") out.push(folder);
    }
  };
  walk("");
  return out.sort();
}

/**
 * Each route, by its path: `html`, `first` (all that stands between the reader and the first chart: HTML, styles and the
 * script before them), `js` (scripts until it is live), `live` (all of it until it is live).
 */
export function routes(dist = "dist") {
  return Object.fromEntries(
    pages(dist).map((folder) => {
      const file = join(dist, folder, "index.html");
      const of = asked(readFileSync(file, "utf8"), join(dist, folder), dist);
      const html = small(file);
      const first = html + sum(of.style) + sum(of.blocking);
      const js = sum(of.script) + sum(of.blocking);
      return [`/${folder}${folder && "/"}`, { html, first, js, live: html + sum(of.style) + js + sum(of.table) }];
    }),
  );
}

/** Scripts a script asks for at once, with itself. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, at] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g))
    closure(join(file, "..", at), seen);
  return seen;
}

/** Each embed, by its figure: `untouched` script before a reader touches it, `touched` all script from then on, `html`. */
export function embeds(dist = "dist") {
  return Object.fromEntries(
    readdirSync(join(dist, "embed")).map((id) => {
      const folder = join(dist, "embed", id);
      const html = readFileSync(join(folder, "index.html"), "utf8");
      const names = new Set(
        [...html.matchAll(/["'=]((?:\.\.\/)+assets\/[\w.-]+\.js)/g)].map(([, at]) => join(folder, at)),
      );
      const frame = [...names].filter((f) => /frame-/.test(f));
      const live = [...names].filter((f) => !/frame-/.test(f));
      const all = new Set(frame);
      for (const f of live) closure(f, all);
      const figure = readdirSync(join(dist, "assets")).filter(
        (f) => f.startsWith(`embed-${id}-`) && /^.{8}\.js$/.test(f.slice(`embed-${id}-`.length)),
      );
      for (const f of figure) closure(join(dist, "assets", f), all);
      return [id, { html: small(join(folder, "index.html")), untouched: sum(frame), touched: sum(all) }];
    }),
  );
}
