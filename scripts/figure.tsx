/**
 * Draws one figure of the record without a browser:
 *   npm run figure -- oil-monthly 'from=2019&to=2020' out.svg 800
 * The suffix of the file says what is written: .svg the drawing alone, .html the drawing with its styles, .json the Model.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Figure } from "../src/figures/figure";
import { FIGURE_IDS } from "../src/figures/model";
import { readRecord } from "../src/record/read";
import { parseView } from "../src/view/codec";

const [id = "", query = "", out = "", width = "800"] = process.argv.slice(2);
if (!(FIGURE_IDS as readonly string[]).includes(id) || !/\.(svg|html|json)$/.test(out)) {
  console.error(`usage: npm run figure -- <${FIGURE_IDS.join("|")}> '<query>' <out.svg|out.html|out.json> [width]`);
  process.exit(2);
}
const { figure } = (await import(`../src/figures/${id}/index.ts`)) as { figure: Figure };
const { view, ignored } = parseView(query);
for (const i of ignored) console.error(`ignored ${i.key}=${i.raw}: ${i.why}`);
const model = figure.model(readRecord(), view);
if (out.endsWith(".json")) {
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
} else {
  const svg = renderToStaticMarkup(createElement(figure.Draw, { model, width: Number(width), view, pick: view.pick }));
  const key = figure.Key ? renderToStaticMarkup(createElement(figure.Key, { model })) : "";
  const css = ["src/page/tokens.css", "src/chart/chart.css"].map((f) => readFileSync(f, "utf8")).join("\n");
  writeFileSync(
    out,
    out.endsWith(".svg")
      ? svg
      : `<!doctype html><html data-theme="${view.theme === "auto" ? "light" : view.theme}"><meta charset="utf-8"><style>${css}
body{margin:16px;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans)} h3{margin:0}.key{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;font-size:12px}</style>
<figure data-figure="${id}" style="margin:0;width:${width}px"><h3>${model.title}</h3><p>${model.finding}</p>${svg}${key}<p>${model.notes.join("<br>")}</p></figure></html>`,
  );
}
console.log(`${out}: ${model.rows.length} rows, ${model.sources.length} sources. ${model.finding}`);
