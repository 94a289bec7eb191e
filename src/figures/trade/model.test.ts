import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { timeScaleOf } from "../../chart/frame";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { layoutOf, spots, wordsOn } from "./layout";
import { model } from "./model";
import { spoken } from "./words";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const panel = (query: string, id: string) => of(query).panels.find((p) => p.topic.id === id)?.marks ?? [];

test("customs and KOTRA stand apart in one panel, each with its own figure", () => {
  const m = panel("from=2024&to=2024", "chn-total").map((x) => [x.reporter, x.value]);
  expect(m).toEqual([
    ["GACC (China customs)", 2.18039],
    ["KOTRA", 2.64087],
  ]);
  expect(of("from=2024&to=2024").finding).toMatch(
    /^Chinese customs put North Korea's trade with China in 2024 at 2\.18 billion dollars; /,
  );
});

test("the finding keeps to one series, its ends and its lowest year", () => {
  expect(of("from=2019&to=2025").finding).toMatch(
    /^Chinese customs put North Korea's trade with China at 2\.789 billion dollars in 2019, 318\.04 million dollars in 2021 and 2\.73 billion dollars in 2025; /,
  );
  expect(of("from=2011&to=2011&basis=official_statistics").finding).toBe(
    "KOTRA put North Korea's trade with all partners in 2011 at 6.32 billion dollars.",
  );
  expect(of("from=1995&to=1996").finding).toBe("No figure on trade and no price is on record from 1995 to 1996.");
});

test("prices of other units stand in the table, unconverted and undrawn", () => {
  const m = of("from=2017-09&to=2017-09");
  expect(m.panels.filter((p) => p.topic.unit === "won/kg")).toEqual([]);
  const lines = m.lines.filter((l) => l.cells[4] === "EUR/kg");
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every((l) => l.cells.at(-1) === "in the table only")).toBe(true);
  expect(m.notes.join()).toContain("none was converted");
});

test("a filter on the basis touches trade, which has one, and no price", () => {
  const m = of("from=2021&to=2024&basis=estimate");
  expect(m.panels.map((p) => p.topic.id)).toEqual(["rus-total", "gasoline", "diesel", "rate"]);
  expect(m.finding).toMatch(
    /^Russian|^Exporters’ association put North Korea's trade with Russia in 2024 at 34 million dollars/,
  );
});

test("a survey known by its year alone says so and is spread over it", () => {
  const m = of("from=2022&to=2022");
  const { frame, places } = layoutOf(m, 860);
  const place = places.find((p) => p.panel.topic.id === "gasoline");
  if (!place) throw new Error("no petrol");
  const vague = spots(place, timeScaleOf(frame, m.domain)).filter(
    (s) => s.mark.row.known !== "" && s.to - s.from > 100,
  );
  expect(vague.length).toBe(6);
  expect(new Set(vague.map((s) => s.x)).size).toBe(6);
  const first = vague[0];
  expect(first && spoken(first.mark)).toContain("2022, day not known: 12,700 won a kilogram; Daily NK, one survey.");
});

const sound = soundIn(record);

test("any view: rows and sources exist, the table holds all, words stay apart, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      expect(m.lines.map((l) => l.id)).toEqual(m.rows);
      const { frame, places } = layoutOf(m, width);
      const scale = timeScaleOf(frame, m.domain);
      for (const place of places) {
        const words = wordsOn(place, spots(place, scale), scale).map((w) => w.box);
        for (const a of words) {
          for (const b of words) {
            if (a === b) continue;
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      const key = renderToStaticMarkup(createElement(Key, { model: m }));
      expect(svg + key + JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
