import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../record/day";
import { readRecord } from "../../record/read";
import type { Day } from "../../record/units";
import { parseView } from "../../view/codec";
import { DEFAULT_VIEW } from "../../view/view";
import { Draw } from "./Draw";
import { boxOfLabel } from "./labels";
import { layout } from "./layout";
import { model } from "./model";

const record = readRecord();
const day = fc.integer({ min: 8401, max: 20780 });
const iso = (d: number) => isoDay(d as Day);
const hit = (a: { x: number; y: number; width: number; height: number }, b: typeof a) =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

describe("layout of the timeline", () => {
  it("overlaps no labels and hides no count, at any width and window", () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 320, max: 1320 }), (a, b, width) => {
        const m = model(record, { ...DEFAULT_VIEW, from: iso(Math.min(a, b)), to: iso(Math.max(a, b)) });
        const l = layout(m, width, null);
        const boxes = l.bands.flatMap((band) => [...band.labels.values()].map(boxOfLabel));
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
        }
        for (const [i, one] of boxes.entries()) for (const two of boxes.slice(i + 1)) expect(hit(one, two)).toBe(false);
        for (const band of l.bands) {
          const heaps = band.heaps.map((h) => ({ x: h.x - h.width / 2, y: h.y - 7, width: h.width, height: 14 }));
          for (const [i, one] of heaps.entries())
            for (const two of heaps.slice(i + 1)) expect(hit(one, two)).toBe(false);
          const shown = band.marks.length + band.heaps.reduce((n, h) => n + h.items.length, 0);
          if (band.bars.length === 0) expect(shown).toBe(band.box.model.count);
          for (const mark of band.marks) expect(Number.isFinite(mark.x + mark.y + mark.r)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("keeps its height while the window moves", () => {
    const heights = ["", "from=1993&to=2026-11", "from=2022-03&to=2022-03"].map(
      (q) => layout(model(record, parseView(q).view), 860, null).frame.height,
    );
    expect(new Set(heights).size).toBe(1);
  });

  it("draws in Node: single marks can be picked, bars opened, and each says what it is", () => {
    const view = parseView("pick=nuc-6-2017-09-03").view;
    const m = model(record, view);
    const svg = renderToStaticMarkup(createElement(Draw, { model: m, width: 860, view, pick: view.pick }));
    expect(svg).toMatch(/data-pick="nuc-6-2017-09-03"[^>]*aria-label="3 Sep 2017: Sixth nuclear test/);
    expect(svg).toContain('class="point picked"');
    expect(svg).toMatch(/data-zoom="2022-10\.\.2022-12"[^>]*aria-label="\d+ missile tests/);
    expect(svg).toContain(">2397</text>");
    expect(svg).not.toContain("NaN");
    const picks = [...svg.matchAll(/data-pick="([^"]+)"/g)].map((x) => x[1]);
    expect(new Set(picks).size).toBe(picks.length);
  });
});
