import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { DEFAULT_VIEW } from "../view/view";
import { loadFigures } from "./index";
import { lazy, withLists } from "./lists";
import { FIGURE_IDS, type Model } from "./model";

test("a list is made when it is first read, and once", () => {
  let made = 0;
  const list = lazy(() => [++made]);
  expect(made).toBe(0);
  expect([list(), list(), made]).toEqual([[1], [1], 1]);
  const read: string[] = [];
  const of = (name: string) => () => {
    read.push(name);
    return [];
  };
  const model = withLists<Model>({ title: "t" } as Model, {
    lines: of("lines"),
    rows: of("rows"),
    sources: of("sources"),
  });
  expect(model.rows).toBe(model.rows);
  expect(read).toEqual(["rows"]);
  expect(JSON.parse(JSON.stringify(model))).toEqual({ title: "t", lines: [], rows: [], sources: [] });
  expect(read).toEqual(["rows", "lines", "sources"]);
});

test("every figure's lists are there for copies, JSON and exports alike", async () => {
  const record = readRecord({ late: false });
  for (const figure of Object.values(await loadFigures(FIGURE_IDS))) {
    const model = figure.model(record, DEFAULT_VIEW);
    const copy = { ...model };
    expect(copy.lines.length, figure.id).toBeGreaterThan(0);
    expect([copy.rows, copy.sources], figure.id).toEqual([model.rows, model.sources]);
  }
});
