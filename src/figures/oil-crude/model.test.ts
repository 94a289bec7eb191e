import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { crudeLayout } from "./layout";
import { model } from "./model";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};

test("customs: exact leads, other printings are rivals, a part of a year is not a year", () => {
  const { customs } = of("from=2012&to=2013");
  const by = new Map(customs.map((c) => [c.id, c]));
  expect(customs.filter((c) => !c.part).map((c) => [c.year, c.value])).toEqual([
    [2012, 523041],
    [2013, 578000],
  ]);
  expect(by.get("oc-c2012-chn-03")?.rivals.map((r) => r.tonnes)).toEqual([520000, 523000]);
  expect(customs.find((c) => c.year === 2013)?.rivals.map((r) => r.tonnes)).toEqual([590000]);
  expect(customs.filter((c) => c.part)).toHaveLength(1);
});

test("zero in customs is drawn as a zero that proves nothing; after it stands silence, not zero", () => {
  const m = of("from=2013&to=2018");
  const last = m.zeros.at(-1);
  expect(last?.label).toContain("does not say that nothing was delivered");
  expect(last?.rows.length).toBeGreaterThan(1);
  expect(m.gaps.map((g) => g.label)).toEqual(["Chinese customs, 2016–2018: no figure on record."]);
  expect(m.customs.every((c) => c.value > 0)).toBe(true);
});

test("a window after customs fell silent still names their last figure, and stands on its row", () => {
  const m = of("from=2018&to=2020");
  expect(m.finding).toContain("the last was about 578,000 t for 2013, then zero for 2014–2015");
  expect(m.rows).toContain("oc-c2013-chn-01");
  expect(m.before).toBe("about 578,000 t for 2013, zero for 2014–2015");
});

test("capacities, readings of the limit and contested labels are no deliveries and enter no range", () => {
  const m = of("from=1975&to=2026");
  const kinds = new Map(m.singles.map((s) => [s.id, s.kind]));
  expect(kinds.get("oc-c1975-pipe-01")).toBe("capacity");
  expect(kinds.get("oc-c2018-rusamb-01")).toBe("reading");
  expect(kinds.get("oc-c2024-rus-01")).toBe("contested");
  expect(m.finding).not.toContain("3,000,000");
  expect(m.finding).not.toMatch(/540,000.*limit/);
});

test("the limit comes from the measures in both units and ties the panels; nothing is converted", () => {
  const m = of("from=2017&to=2019");
  expect(m.limits.map((l) => [l.resolution, l.barrels, l.tonnes])).toEqual([["S/RES/2397", 4000000, 525000]]);
  expect(m.freezes.map((l) => l.resolution)).toEqual(["S/RES/2375"]);
  const [t, b] = crudeLayout(m, 1000).panels;
  expect((t?.base ?? 0) - (t?.y(525000) ?? 0)).toBeCloseTo((b?.base ?? 0) - (b?.y(4000000) ?? 0), 6);
  expect(m.finding).toContain("Since 22 Dec 2017 the limit is 4,000,000 bbl or 525,000 t in 12 months.");
  expect(of("unit=t").lines).toEqual(of("unit=bbl").lines);
});

test("series stay apart in the finding; suppliers and bases filter", () => {
  const m = of("from=1993&to=2026");
  expect(m.finding).toContain("KOTRA assumes about 500,000–520,000 t a year from China (2016–2022).");
  expect(m.finding).toContain("Statistics Korea puts about 2,325,000–4,376,000 bbl a year on all suppliers");
  expect(of("from=1993&to=2026&supplier=CHN").singles.every((s) => s.row.supplier === "CHN")).toBe(true);
  const stats = of("from=1993&to=2026&basis=official_statistics");
  expect(stats.singles).toEqual([]);
  expect(of("from=1993&to=2026&basis=estimate").gaps).toEqual([]);
});

test("before the limit was adopted it is not known", () => {
  const m = of("asof=2014-12-31&from=2012&to=2020");
  expect(m.limits).toEqual([]);
  expect(m.ratio).toBeNull();
  expect(m.finding).not.toContain("limit");
});

const sound = soundIn(record);

test("any view: rows and sources exist, every drawn row has its line, no NaN, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      const lines = new Set(m.lines.map((l) => l.id));
      expect(m.singles.every((s) => lines.has(s.id))).toBe(true);
      expect(JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(svg + renderToStaticMarkup(createElement(Key, { model: m }))).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
