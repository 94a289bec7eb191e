import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import { FIGURES } from ".";
import { claimedOf } from "./claimed";
import { isLaid } from "./claims/lay";
import type { Figure } from "./figure";
import type { FigureId } from "./model";

const record = readRecord();

/** The drawing of a claim's figure in the claim's own view, as its page makes it. */
async function drawn(id: string, width: number): Promise<string> {
  const row = record.claims.find((c) => c.id === id);
  if (!row) throw new Error(`no claim ${id}`);
  const { figure } = (await FIGURES[row.figure as FigureId]()) as { figure: Figure };
  const { view } = parseView(`${row.view}&pick=${id}`);
  const model = figure.model(record, view);
  const claim = claimedOf(row);
  return renderToStaticMarkup(createElement(figure.Draw, { model, width, view, pick: id, claim }));
}

/** The claims without a mark, each for what it is about. Their figures say so in words. */
const WITHOUT: Readonly<Record<string, string>> = {
  cl03: "a share of visas, where numbers of papers are drawn",
  cl05: "mouths fed by one wage, where pay is drawn",
  cl13: "when people began to leave, where there is no axis of time",
  cl14: "no number at all",
  cl18: "a sum of months, where bars are single months",
  cl31: "a sum of months, where bars are single months",
  cl32: "a sum of two suppliers, where each has its own axis",
  cl34: "a sum of months, where bars are single months",
  cl61: "a plan, where people at work are drawn",
};

const inPlot = (markup: string, id: string) =>
  new RegExp(`<g[^>]*data-pick="${id}"[^>]*>(?:(?!</g>).)*class="claim"(?:(?!</g>).)*>claimed: [^<]*</text></g>`).test(
    markup,
  );

for (const width of [1100, 358]) {
  test(`every claim is laid over its figure with a mark and its words, or the figure says why not, at ${width} px`, async () => {
    const wrong: string[] = [];
    for (const row of record.claims) {
      const markup = await drawn(row.id, width);
      const laid = !(row.id in WITHOUT);
      if (isLaid(row) !== laid) wrong.push(`${row.id}: isLaid says ${!laid}`);
      if (inPlot(markup, row.id) !== laid) wrong.push(`${row.id} (${row.figure}): ${laid ? "no mark" : "has a mark"}`);
      if (markup.includes("plot-note") === laid)
        wrong.push(`${row.id} (${row.figure}): ${laid ? "has a note" : "no note"}`);
    }
    expect(wrong).toEqual([]);
  });
}
