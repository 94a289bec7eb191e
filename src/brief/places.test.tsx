import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NoteContext } from "../chart/note";
import { FIGURES } from "../figures";
import type { Figure } from "../figures/figure";
import { FIGURE_IDS } from "../figures/model";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import { noteOf } from "./note";
import { pointsAt } from "./places";

const record = readRecord();

/** The note over a figure's drawing; empty where there is none. */
async function noted(id: (typeof FIGURE_IDS)[number], query: string, at: string): Promise<string> {
  const { figure } = (await FIGURES[id]()) as { figure: Figure };
  const { view } = parseView(query);
  const slide = { id: "s1", figure: id, query, headline: "", note: "", annotation: "Look here", at };
  const draw = createElement(figure.Draw, { model: figure.model(record, view), width: 900, view, pick: null });
  const markup = renderToStaticMarkup(createElement(NoteContext, { value: noteOf(slide, view) }, draw));
  return /<g class="note".*?<\/g>/s.exec(markup)?.[0] ?? "";
}

/** A value in a panel of every figure that has a scale of values, and a view in which it stands. */
const VALUES: Readonly<Partial<Record<(typeof FIGURE_IDS)[number], readonly [string, string]>>> = {
  "oil-monthly": ["from=2019&to=2019", "2019-06,10000,china"],
  "oil-cap": ["from=2019&to=2019", "2019-12,466739"],
  "oil-estimates": ["from=2022&to=2024", "2023-06,600000,Panel"],
  "oil-crude": ["from=2017&to=2019", "2018,400000,tonnes"],
  "labour-stock": ["from=2016&to=2019", "2017-12-31,30023,Russia"],
  "labour-entries": ["from=2015&to=2025&host=RUS", "2024,5000,Border Service, Study"],
  tests: ["from=2020&to=2024", "2022,5,all"],
  trade: ["from=2015&to=2024", "2019,0.1,exports to china"],
  designations: ["from=2015&to=2019", "2018,20,persons"],
};

test.each(FIGURE_IDS.map((id) => [id, pointsAt(id)] as const))("a note on %s points at: %s", async (id, points) => {
  const [query, at] = VALUES[id] ?? ["", "2019-06"];
  expect(points === "value").toBe(id in VALUES);
  const note = await noted(id, query, at);
  expect(note === "").toBe(points === "nothing");
  expect(note.includes("<circle")).toBe(points === "value");
});

test("of several panels one is named, and a value off its scale has no ring", async () => {
  expect(await noted("oil-monthly", "from=2019&to=2019", "2019-06,10000")).not.toContain("<circle");
  expect(await noted("oil-monthly", "from=2019&to=2019", "2019-06,99000000,China")).not.toContain("<circle");
  expect(await noted("oil-monthly", "from=2019&to=2019&supplier=CHN", "2019-06,10000")).toContain("<circle");
  expect(await noted("oil-cap", "from=2019&to=2019", "2019-12,9000000000")).not.toContain("<circle");
});
