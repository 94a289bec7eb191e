import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PickedTimeContext } from "../chart/picked";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import type { Figure } from "./figure";
import { FIGURES } from "./index";
import { pickedTime } from "./pickedTime";

const record = readRecord({ late: false });
const EVENT = "ev-2018-07-12-us-complaint-1718-committee-2018-refined";

test("an event and a test have a time, a statement and what is not there have none", () => {
  expect(pickedTime(record, EVENT)).toMatchObject({ words: "12 Jul 2018" });
  expect(pickedTime(record, record.tests[0]?.id ?? "")).not.toBeNull();
  for (const id of [null, "lw0001", "ev-nothing", "m2397-refined"]) expect(pickedTime(record, id)).toBeNull();
});

test.each(["timeline", "oil-monthly", "oil-cap", "labour-stock", "measures"] as const)(
  "%s marks the date of a picked event, and of one outside of its window nothing",
  async (id) => {
    const { figure } = (await FIGURES[id]()) as { figure: Figure };
    const draw = (query: string) => {
      const { view } = parseView(query);
      const model = figure.model(record, view);
      const drawing = createElement(figure.Draw, { model, width: 900, view, pick: view.pick, claim: null });
      return renderToStaticMarkup(createElement(PickedTimeContext, { value: pickedTime(record, view.pick) }, drawing));
    };
    const marked = draw(`pick=${EVENT}`);
    expect(marked.match(/data-picked-date/g)).toHaveLength(1);
    expect(marked).toMatch(/data-picked-date.*>12 Jul 2018</);
    expect(draw(`pick=${EVENT}&from=2020&to=2021`)).not.toContain("data-picked-date");
    expect(draw("")).not.toContain("data-picked-date");
  },
);
