import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { TABLE_NAMES } from "../record/tables";
import { parseView } from "../view/codec";
import { FIGURES } from ".";
import type { Figure } from "./figure";
import { FIGURE_IDS, type FigureId } from "./model";
import { type Soft, saysSo, softNumbers, tellsSo, tokens } from "./soft.fixture";

/*
 * A number that its source gives as about, at least or up to is never quoted as exact: not in a finding, a note, on a
 * mark, in a mark's name or in a line of the table, from which CSV, slides and alternative texts are made. Every such
 * number of the record is looked for in all that the figures say.
 */

const record = readRecord();
const VIEWS = ["", "from=1993&to=2026", "unit=t", "laden=50", "host=RUS", "host=CHN", "host=KWT", "supplier=RUS"];
for (let year = 2003; year <= 2026; year += 1) VIEWS.push(`from=${year}&to=${year}`);
for (let year = 2017; year <= 2024; year += 1) VIEWS.push(`from=${year}&to=${year}&laden=60`);

const ENTITIES = { "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const plain = (html: string) => Object.entries(ENTITIES).reduce((text, [from, to]) => text.replaceAll(from, to), html);
const isYear = (n: number) => n > 1900 && n < 2040;

for (const id of FIGURE_IDS) {
  test(`${id} quotes no number that is about, at least or up to as if it were exact`, async () => {
    const { figure } = (await FIGURES[id as FigureId]()) as { figure: Figure };
    const { soft, exact } = softNumbers(record, figure.needs);
    const wrong = new Set<string>();
    const look = (where: string, text: string, given: readonly Soft[]) => {
      for (const t of tokens(text)) {
        const those = given.filter((s) => s.n === t.n);
        if (those.length > 0 && !those.some((s) => saysSo(t, s.is)))
          wrong.add(`${where}: ${t.n} of ${those[0]?.id}: ${text}`);
      }
    };
    const told = soft.filter((s) => s.n >= 100 && !isYear(s.n) && !exact.has(s.n));
    const own = new Map<string, Soft[]>();
    for (const s of soft) own.set(s.id, [...(own.get(s.id) ?? []), s]);
    for (const query of VIEWS) {
      const { view } = parseView(query);
      const model = figure.model(record, view);
      for (const text of [model.finding, ...model.notes]) look(query, text, told);
      for (const line of model.lines) {
        const words = line.cells.join(" | ");
        for (const s of own.get(line.id) ?? []) {
          const quoted = line.cells.some((c) => c === s.n);
          if (quoted && !tellsSo(words, s.is)) wrong.add(`table: ${s.n} of ${s.id}: ${words}`);
        }
      }
      if (query.includes("laden")) continue;
      const html = renderToStaticMarkup(
        createElement(figure.Draw, { model, width: 1100, view, pick: null, claim: null }),
      );
      // On the drawing of claims stand their own sentences, as they were published.
      for (const [, text] of html.matchAll(/<text(?![^>]*\bclass="tick")[^>]*>([^<]*)<\/text>/g))
        if (id !== "claims") look("on a mark", plain(text ?? ""), told);
      for (const [, pick, label] of html.matchAll(/data-pick="([^"]*)"[^>]*aria-label="([^"]*)"/g))
        look(
          "a mark's name",
          plain(label ?? "").replace(/\(KINU[^)]*\)|KINU \([^)]*\)/g, ""),
          (own.get(pick ?? "") ?? []).filter((s) => s.n >= 10),
        );
    }
    expect([...wrong]).toEqual([]);
  });
}

test("every table with numbers that are not exact is among what is looked for", () => {
  const { soft } = softNumbers(record, TABLE_NAMES);
  expect(new Set(soft.map((s) => s.is)).size).toBe(3);
  expect(soft.length).toBeGreaterThan(500);
});
