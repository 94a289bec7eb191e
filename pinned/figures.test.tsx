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

/** More windows and filters, of which only the finding and the notes are written out: all else is a sum. */
const MORE = [
  { query: "from=1993&to=2022&asof=2022-06-30", width: 900 },
  { query: "from=2018-09&to=2018-09&asof=2021-12", width: 500 },
  { query: "from=2017&to=2019&asof=2021&basis=estimate&host=CHN", width: 1100 },
  { query: "from=2018-01&to=2018-02&basis=derived&supplier=CHN&unit=t", width: 640 },
  { query: "from=2018&to=2018&supplier=KOR&host=ZMB&sector=none&lane=russia", width: 640 },
  { query: "from=2023-08&to=2024-03&asof=2025-03", width: 358 },
  { query: "from=2017-12-22&to=2019-12-22&law=m2397-labour&asof=2020-06&pick=om-chn-2018-07-1", width: 800 },
  { query: "from=2016&to=2018&q=Kuwait&asof=2024&sector=construction", width: 1100 },
  { query: "from=2018&to=2019&laden=50&asof=2021-06-30&unit=t&supplier=CHN", width: 420 },
] as const;

const record = readRecord();
const sum = (...parts: readonly string[]) => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
const figures = Object.values(await loadFigures(FIGURE_IDS));
const tidy = (text: string) => text.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10));

/** The words of a drawing in its order: what is written, and what a mark says of itself. */
const words = (markup: string) =>
  [...markup.matchAll(/aria-label="([^"]*)"|>([^<>]+)</g)].map(([, label, text]) => label ?? text).join("\n");

/** What a figure says of a view; in `full`, with every line and word, else with sums of them. */
function said(figure: Figure, { query, width }: (typeof VIEWS | typeof MORE)[number], full: boolean): string {
  const { view } = parseView(query);
  const model = figure.model({ ...knownOn(record, view.asof), version: record.version }, view);
  const { title, finding, unit, empty, notes, columns, lines, rows, sources } = model;
  const drawing = createElement(figure.Draw, { model, width, view, pick: view.pick });
  const markup = tidy(renderToStaticMarkup(drawing));
  const table = [JSON.stringify(columns), ...lines.map((line) => JSON.stringify(line))];
  const parts = full
    ? ["", ...table, "", rows.join(" "), sources.join(" "), "", words(markup)]
    : [`table ${sum(...table)}, rows ${sum(...rows)}, sources ${sum(...sources)}, words ${sum(words(markup))}`];
  const head = [`== ${query} at ${width} px`, `${title} (${unit}${empty ? ", empty" : ""})`, finding, ...notes];
  return [...head, ...parts, `drawing ${sum(markup)}`].join("\n");
}

function pinned(figure: Figure): string {
  const all = [...VIEWS.map((v) => said(figure, v, true)), ...MORE.map((v) => said(figure, v, false))];
  return `${all.join("\n\n")}\n`;
}

for (const figure of figures) {
  test(`${figure.id} says and draws of years past what it did`, () => {
    const now = pinned(figure);
    const file = new URL(`${figure.id}.txt`, import.meta.url);
    if (process.env["ATLAS_PIN"] || !existsSync(file)) writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, "utf8"));
  });
}
