import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { chartId, type RecordOf } from "../../figures/model";
import { readRecord } from "../../record/read";
import type { TableName } from "../../record/tables";
import { carriedOf } from "../../take/carried";
import { parseView } from "../../view/codec";
import { chartOf, formatSpec } from "../../view/spec";
import { DEFAULT_VIEW } from "../../view/view";
import { DEFAULTS } from "../../workbench/defaults";
import { EXAMPLES } from "../../workbench/examples";
import { chartFigure } from "./chartFigure";

const record = readRecord({ late: false }) as unknown as RecordOf<TableName>;
const figureOf = (w: string) => chartFigure(chartId(w));
const W = formatSpec(DEFAULTS.workers) ?? "";

test("each worked example is a figure that slides, print and files can take", () => {
  for (const { spec, title } of EXAMPLES) {
    const figure = figureOf(formatSpec(spec) ?? "");
    expect(figure.needs).toEqual([spec.table]);
    const model = figure.model(record, DEFAULT_VIEW);
    expect(model.empty, title).toBe(false);
    expect(model.rows.length, title).toBeGreaterThan(0);
    expect(model.sources.length, title).toBeGreaterThan(0);
    const svg = renderToStaticMarkup(<figure.Draw model={model} width={860} view={DEFAULT_VIEW} pick={null} />);
    expect(svg, title).not.toMatch(/NaN|undefined/);
  }
});

test("a chart leads back to the workbench, with its spec and its window", () => {
  const { view } = parseView("from=2017&to=2019");
  const figure = figureOf(W);
  const at = { base: "https://example.org/", version: "2026.1.0", sources: [] };
  const url = new URL(carriedOf(figure.model(record, view), view, at).url);
  expect(url.pathname).toBe("/workbench/");
  expect(chartOf(url.search)).toEqual({ w: W, whole: true });
  expect(parseView(url.search)).toEqual({ view: { ...view, v: "2026.1.0" }, ignored: [] });
});

test("a window makes the model anew, the table's columns are made once", () => {
  const figure = figureOf(W);
  const all = figure.model(record, DEFAULT_VIEW);
  const some = figure.model(record, parseView("from=2017&to=2017").view);
  expect(some.rows.length).toBeLessThan(all.rows.length);
  expect(some.finding).toContain("2017");
});

test("what the settings name and the table does not have is told in the finding, never passed over", () => {
  const finding = figureOf("workers~m.rows~x.hots.year~c.bar").model(record, DEFAULT_VIEW).finding;
  expect(finding).toContain("“hots”");
  expect(figureOf(W).model(record, DEFAULT_VIEW).finding).not.toContain("settings");
});

test("settings that name no table of the record are refused", () => {
  expect(() => figureOf("nothing~m.rows")).toThrow(RangeError);
});
