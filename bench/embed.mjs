/**
 * `npm run build && npm run bench:embed`: what a reader downloads for an embedded figure until it is touched (Brotli bytes),
 * and when something is first painted, unthrottled and at 1.6 Mbit/s with 150 ms of latency and a CPU four times slower.
 * Times are medians of five on this machine: compare them within one run only.
 */
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { at, launch, serve, slow } from "./browser.mjs";

const PORT = 4198;
const FIGURES = ["oil-cap", "oil-monthly", "timeline", "labour-map", "claims"];
const RUNS = 5;

const small = (file) => brotliCompressSync(readFileSync(file)).length;

/** Files of this site that a page asks for before anybody touches it, as paths in dist. */
async function asked(page, url) {
  const files = new Set();
  page.on("response", (r) => files.add(new URL(r.url()).pathname.replace(/\/$/, "/index.html")));
  await page.goto(url, { waitUntil: "networkidle" });
  return [...files].map((f) => `dist${f}`);
}

async function firstPaint(browser, url, slowly) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext({ viewport: { width: 760, height: 900 } });
    const page = await context.newPage();
    if (slowly) await slow(context, page);
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
    await context.close();
  }
  return Math.round(at(times, 0.5));
}

const site = await serve(PORT);
const browser = await launch();
const rows = [];
for (const id of FIGURES) {
  const url = `${site.base}/embed/${id}/`;
  const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
  const files = await asked(page, url);
  await page.close();
  const sum = (test) => files.filter(test).reduce((n, f) => n + small(f), 0);
  rows.push({
    figure: id,
    html: sum((f) => f.endsWith(".html")),
    script: sum((f) => f.endsWith(".js")),
    css: sum((f) => f.endsWith(".css")),
    font: sum((f) => f.endsWith(".woff2")),
    other: sum((f) => !/\.(html|js|css|woff2)$/.test(f)),
    "first paint ms": await firstPaint(browser, url, false),
    "slow ms": await firstPaint(browser, url, true),
  });
}
console.table(rows);
await browser.close();
site.close();
