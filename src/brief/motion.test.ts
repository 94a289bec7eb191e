import { expect, test } from "vitest";
import { loadFigures } from "../figures";
import { FIGURE_IDS } from "../figures/model";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import type { Slide } from "./deck";
import { between, TIMED, travels } from "./motion";
import { elapsed, RESTING, reset, timeWords, toggled } from "./timer";

const slide = (figure: Slide["figure"], query: string): Slide => ({
  id: "s",
  figure,
  query,
  headline: "",
  note: "",
  annotation: "",
});

test("only two windows on one figure travel", () => {
  const a = slide("oil-monthly", "from=2018&to=2019");
  expect(travels(a, slide("oil-monthly", "from=2020&to=2021"))).toBe(true);
  expect(travels(a, slide("oil-monthly", "from=2020&to=2021&supplier=RUS"))).toBe(false);
  expect(travels(a, slide("oil-cap", "from=2020&to=2021"))).toBe(false);
  expect(travels(a, a)).toBe(false);
  const cap = slide("oil-cap", "from=2018&to=2018");
  expect(travels(cap, slide("oil-cap", "from=2019&to=2019"))).toBe(false);
});

test("the window starts at one view and ends exactly at the other", () => {
  const [a, b] = [parseView("from=2018&to=2019").view, parseView("from=2020&to=2021").view];
  expect(between(a, b, 0)).toEqual({ from: "2018-01", to: "2019-12" });
  expect(between(a, b, 1)).toEqual({ from: "2020", to: "2021" });
  expect(between(a, b, 0.5).from).toBe("2019-01");
});

test("the timer rests, goes, rests and starts again", () => {
  const going = toggled(RESTING, 1000);
  expect(elapsed(going, 4000)).toBe(3000);
  const rests = toggled(going, 4000);
  expect(elapsed(rests, 9000)).toBe(3000);
  expect(elapsed(reset(going, 5000), 6000)).toBe(1000);
  expect([timeWords(724_000), timeWords(3_729_000)]).toEqual(["12:04", "1:02:09"]);
});

test("the figures along which a window travels are those with an axis of time", async () => {
  const record = readRecord({ late: false });
  const figures = await loadFigures(FIGURE_IDS);
  const { view } = parseView("");
  const timed = FIGURE_IDS.filter((id) => figures[id]?.model(record, view).domain);
  expect([...TIMED].sort()).toEqual([...timed].sort());
});
