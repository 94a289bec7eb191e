import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { timeScale } from "../../chart/scale";
import { valueScale } from "../../chart/valueScale";
import { dayOf } from "../../record/day";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { stepLabels } from "./layout";
import { model } from "./model";
import { SIDE, squaresOf } from "./squares";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const ends = (query: string) => of(query).series.map((s) => [s.kind, s.before, s.end]);

test("the UN list is exact by name: 80 persons and 75 entities since 2018, 53 and 46 before resolution 2371", () => {
  expect(ends("from=1993&to=2018")).toEqual([
    ["individual", 0, 80],
    ["entity", 0, 75],
  ]);
  expect(ends("from=2017-07&to=2017-08-04")).toEqual([
    ["individual", 53, 53],
    ["entity", 46, 46],
  ]);
  expect(ends("from=2019&to=2026-11")).toEqual([
    ["individual", 80, 80],
    ["entity", 75, 75],
  ]);
});

test("a step carries the resolution of its day; the Committee has none", () => {
  const persons = of("from=2009&to=2018").series[0];
  const acts = persons?.steps.map((s) => [s.action.date, s.action.act?.number ?? null]);
  expect(acts).toContainEqual(["2017-12-22", "2397"]);
  expect(acts).toContainEqual(["2018-03-30", null]);
  expect(of("from=2017&to=2017").rows).toContain("S/RES/2371");
});

test("ships and the lists of states are single actions; groups count their names, not their row", () => {
  const m = of("from=2016-03&to=2016-03");
  expect(m.tracks.map((t) => [t.list, t.kind, t.sure])).toEqual([
    ["UN1718", "vessel", 31],
    ["OFAC", "individual", 2],
    ["OFAC", "entity", 15],
    ["OFAC", "vessel", 20],
  ]);
  expect(m.finding).toContain("31 ships were put on it");
  expect(m.finding).toContain("at least 37 names by the United States");
});

test("an action whose date reaches beyond the window is drawn but not added", () => {
  const m = of("from=2025-05&to=2025-06");
  expect(m.tracks.flatMap((t) => t.actions.map((a) => a.date))).toEqual(["2025", "2025"]);
  expect(m.tracks.every((t) => t.sure === 0)).toBe(true);
  expect(m.finding).toBe(
    "No person or entity was added to the UN list in this window: it held 80 persons and 75 entities, the last of them since 30 Mar 2018.",
  );
});

test("the table lists every name that carries a level, and says which came before the window", () => {
  const m = of("from=2018-03-30&to=2018-03-30");
  const ships = new Set<string>(m.ships.map((o) => o.id));
  const when = m.lines.filter((l) => !ships.has(l.id)).map((l) => l.cells.at(-1));
  expect(m.lines.filter((l) => l.cells[1] === "UN list" && l.cells[2] !== "ship")).toHaveLength(155);
  expect(when.filter((w) => w === "yes")).toHaveLength(23);
});

test("before the first name nothing is drawn; a knowledge date ends the level", () => {
  const m = of("from=1993&to=2008");
  expect(m.empty).toBe(true);
  expect(m.finding).toBe("No listing is on record for this window: the first is of 24 Apr 2009.");
  const then = of("asof=2017-08-31");
  expect(then.series.map((s) => s.end)).toEqual([62, 50]);
  expect(then.until).toBe(dayOf(2017, 8, 31));
});

test("a search keeps what it finds; one that finds nothing leaves the figure as it is", () => {
  const m = of("q=komid");
  expect(m.q).toBe("komid");
  expect(m.finding).toMatch(/^Of what matches “komid” the UN list held /);
  expect(of("q=zzz").finding).toMatch(/^No listed name matches “zzz”; all are shown\. /);
});

test("labels on steps never overlap", () => {
  const series = of("from=1993").series;
  const scale = timeScale(of("from=1993").domain, 116, 848);
  for (const s of series) {
    const labels = stepLabels(s, valueScale(80, 200, 62), scale, 40, 200);
    expect(labels.length).toBeGreaterThan(5);
    for (const a of labels) {
      for (const b of labels) {
        if (a === b || Math.abs(a.y - b.y) >= 13) continue;
        const edge = (l: typeof a) =>
          l.anchor === "end" ? [l.x - l.text.length * 6.5, l.x] : [l.x, l.x + l.text.length * 6.5];
        const [a0 = 0, a1 = 0] = edge(a);
        const [b0 = 0, b1 = 0] = edge(b);
        expect(a1 <= b0 || b1 <= a0).toBe(true);
      }
    }
  }
});

test("ships named in connection with oil are all there, apart from the listings, joined to theirs by number or name", () => {
  const m = of("from=2000&to=2026-11");
  expect(m.ships).toHaveLength(record.vessels.length);
  const listing = (id: string) => m.ships.find((o) => o.id === id)?.listing?.id ?? null;
  // The list spells its reference "IMO 9191773"; the 2018 listing gives no number, and the names agree.
  expect(listing("v-billions18-un")).toBe("de-un1718-2017-12-28-vessel-4");
  expect(listing("v-newregent-un")).toBe("de-un1718-2018-10-vessel-2");
  expect(listing("v-courageous-forfeit")).toBeNull();
  const line = m.lines.find((l) => l.id === "v-courageous-forfeit");
  expect(line?.cells.slice(1, 7)).toEqual([
    "none: named in connection with oil",
    "ship",
    "Courageous",
    "IMO 8617524",
    null,
    "an occasion",
  ]);
  expect(of("q=8617524").ships.map((o) => o.id)).toEqual(["v-courageous-forfeit"]);
  expect(of("asof=2019-12").ships.some((o) => o.id === "v-courageous-forfeit")).toBe(false);
});

test("each occasion is a square of its own, inside the plot, and none covers another", () => {
  for (const [query, width] of [
    ["", 860],
    ["", 340],
    ["from=2018-03&to=2018-03", 340],
  ] as const) {
    const m = of(query);
    const { squares, height } = squaresOf(m.ships, timeScale(m.domain, 48, width));
    expect(squares).toHaveLength(m.ships.length);
    expect(new Set(squares.map((s) => `${s.x} ${s.y}`)).size).toBe(squares.length);
    for (const s of squares) {
      expect(s.x).toBeGreaterThanOrEqual(48);
      expect(s.x + SIDE).toBeLessThanOrEqual(width);
      expect(s.y + SIDE).toBeLessThanOrEqual(height);
    }
  }
});

const sound = soundIn(record);

test("any view: rows and sources exist, levels are sums of names, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      expect(m.empty).toBe(m.lines.length === 0);
      for (const s of m.series) {
        expect(s.end).toBe(s.before + s.steps.reduce((n, x) => n + x.action.count, 0));
        for (const x of s.steps) expect(x.action.count).toBe(x.action.rows.reduce((n, r) => n + r.count, 0));
      }
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      const key = renderToStaticMarkup(createElement(Key, { model: m }));
      expect(svg + key + JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
