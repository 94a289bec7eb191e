import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { loadFigures } from "../src/figures";
import type { Figure } from "../src/figures/figure";
import { FIGURE_IDS } from "../src/figures/model";
import { knownOn } from "../src/record/known";
import { readRecord } from "../src/record/read";
import { parseView } from "../src/view/codec";

/*
 * What each figure says and draws of years that are past: each sentence, line of the table, mark and label, and a sum over
 * the drawing. Where a row of those years is corrected, or a figure is meant to say or draw it otherwise, look at the
 * difference and write the files anew: ATLAS_PIN=1 npm run pinned. At night only, for every change of a drawing shows here.
 */
const VIEWS = [
  { query: "from=2018-07&to=2018-12&asof=2021-06-30", width: 1100 },
  { query: "from=2019-10&to=2020-03&unit=t&asof=2023&basis=reported_to_un,derived,official_statement,estimate", width: 358 },
  { query: "from=2017&to=2018-03&host=RUS,KWT&supplier=RUS&lane=oil,labour,test", width: 700 },
] as const;

const record = readRecord();
const figures = Object.values(await loadFigures(FIGURE_IDS));
const tidy = (text: string) => text.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10));

/** The words of a drawing in its order: what is written, and what a mark says of itself. */
const words = (markup: string) =>
  [...markup.matchAll(/aria-label="([^"]*)"|>([^<>]+)</g)].map(([, label, text]) => label ?? text).join("\n");

function pinned(figure: Figure): string {
  const said = VIEWS.map(({ query, width }) => {
    const { view } = parseView(query);
    const model = figure.model({ ...knownOn(record, view.asof), version: record.version }, view);
    const { title, finding, unit, empty, notes, columns, lines, rows, sources } = model;
    const markup = tidy(renderToStaticMarkup(createElement(figure.Draw, { model, width, view, pick: null })));
    return [
      `== ${query} at ${width} px`,
      `${title} (${unit}${empty ? ", empty" : ""})`,
      finding,
      ...notes,
      "",
      JSON.stringify(columns),
      ...lines.map((line) => JSON.stringify(line)),
      "",
      rows.join(" "),
      sources.join(" "),
      "",
      words(markup),
      `drawing ${createHash("sha256").update(markup).digest("hex").slice(0, 16)}`,
    ].join("\n");
  });
  return `${said.join("\n\n")}\n`;
}

for (const figure of figures) {
  test(`${figure.id} says and draws of years past what it did`, () => {
    const now = pinned(figure);
    const file = new URL(`${figure.id}.txt`, import.meta.url);
    if (process.env["ATLAS_PIN"] || !existsSync(file)) writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, "utf8"));
  });
}
