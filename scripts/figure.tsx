/**
 * Makes one figure of the record without a browser:
 *   npm run figure -- oil-monthly 'from=2019&to=2020&asof=2020-06' out.svg 800
 * The suffix of the file says what is written: .svg and .png the whole picture, .csv what it shows, .json the Model with
 * its sources, .html (for developers) the drawing with live styles. Width in CSS pixels; a .png has two pixels for each.
 * ATLAS_URL is the address of the site that the picture leads back to.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Hatches } from "../src/chart/Hatches";
import { FIGURE_IDS, type FigureId } from "../src/figures/model";
import { parseView } from "../src/view/codec";
import { siteUrl } from "./address";
import { csvOf, jsonOf, pngFileOf, svgOf, type Taken, take } from "./take/outputs";
import { nodeStudio } from "./take/studio";

const [id = "", query = "", out = "", width = "800"] = process.argv.slice(2);
const known = (FIGURE_IDS as readonly string[]).includes(id);
const format = { width: Number(width) };
if (!known || !/\.(svg|png|csv|html|json)$/.test(out) || !(format.width >= 320 && format.width <= 2400)) {
  console.error(
    `usage: npm run figure -- <${FIGURE_IDS.join("|")}> '<query>' <out.svg|png|csv|json|html> [width, 320 to 2400]`,
  );
  process.exit(2);
}

function html({ subject: { figure, model, view } }: Taken): string {
  const svg = renderToStaticMarkup(createElement(figure.Draw, { model, width: format.width, view, pick: view.pick }));
  const key = figure.Key ? renderToStaticMarkup(createElement(figure.Key, { model })) : "";
  const css = ["src/page/tokens.css", "src/chart/chart.css"].map((f) => readFileSync(f, "utf8")).join("\n");
  return `<!doctype html><html data-theme="${view.theme === "auto" ? "light" : view.theme}"><meta charset="utf-8"><style>${css}
body{margin:16px;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans)} h3{margin:0}.key{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;font-size:12px}</style>
<figure data-figure="${id}" style="margin:0;width:${width}px">${renderToStaticMarkup(createElement(Hatches))}<h3>${model.title}</h3><p>${model.finding}</p>${svg}${key}<p>${model.notes.join("<br>")}</p></figure></html>`;
}

const { view, ignored } = parseView(query);
for (const i of ignored) console.error(`ignored ${i.key}=${i.raw}: ${i.why}`);
const taken = await take(id as FigureId, view, process.env["ATLAS_URL"] ? siteUrl() : "");
const { model } = taken.subject;
if (out.endsWith(".csv")) writeFileSync(out, csvOf(taken));
else if (out.endsWith(".json")) writeFileSync(out, jsonOf(taken));
else if (out.endsWith(".html")) writeFileSync(out, html(taken));
else if (out.endsWith(".png")) writeFileSync(out, await pngFileOf(taken, await nodeStudio(view.q), format, 2));
else writeFileSync(out, svgOf(taken, await nodeStudio(view.q), format).svg);
console.log(`${out}: ${model.rows.length} rows, ${model.sources.length} sources. ${model.finding}`);
process.exit(0);
