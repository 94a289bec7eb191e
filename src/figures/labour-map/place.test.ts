import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../chart/text";
import { ceilingOf, isNone } from "../../record/headcount";
import { PLACES } from "../../record/places";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { baseMap } from "./geo";
import { landAndBorders } from "./land";
import { HIT, layoutMap, sizesBox } from "./layout";
import { model } from "./model";

const record = readRecord();
const laid = fc
  .tuple(
    fc.integer({ min: 1993, max: 2025 }),
    fc.nat(33),
    fc.constantFrom("", "RUS,CHN", "KWT"),
    fc.constantFrom(320, 390, 700, 1040, 1300),
  )
  .map(([from, years, host, width]) => {
    const m = model(record, parseView(`from=${from}&to=${Math.min(2026, from + years)}&host=${host}`).view);
    return { m, width, ...layoutMap(m, width) };
  });

describe("marks and names on the map", () => {
  it("stand inside it, one for each host or in the list below, none over another's middle, the area as the number", () => {
    fc.assert(
      fc.property(laid, ({ m, placed, below, base, k }) => {
        expect([...placed.map((p) => p.spot), ...below].map((s) => s.host).sort()).toEqual(
          m.spots.map((s) => s.host).sort(),
        );
        for (const p of placed) {
          const { lead } = p.spot;
          const count = lead && !isNone(lead) ? ceilingOf(lead) : null;
          expect(p.r).toBeCloseTo(count === null ? 4 : Math.max(2.5, k * Math.sqrt(count)));
          expect(p.x - p.r >= 1.9 && p.x + p.r <= base.width - 1.9).toBe(true);
          expect(p.y - p.r >= 1.9 && p.y + p.r <= base.height - 1.9).toBe(true);
          expect(p.home).toEqual(base.at(PLACES[p.spot.host] ?? [0, 0]));
          for (const o of placed)
            if (o !== p) expect(Math.hypot(o.x - p.x, o.y - p.y)).toBeGreaterThan(Math.max(p.r, o.r) * 0.8);
        }
        const rs = placed.map((p) => p.r);
        expect([...rs].sort((a, b) => b - a)).toEqual(rs);
        for (const s of below)
          expect(s.lead === null || !s.hosted || base.at(PLACES[s.host] ?? [0, 0]) === null).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("names touch no mark, no other name and not the key, in the map at any width", () => {
    fc.assert(
      fc.property(laid, ({ placed, captions, base, k }) => {
        const key = sizesBox(base, k);
        const boxes = captions.map((c) => {
          const width = textWidth(c.name, 12) * 1.1 + (c.value ? textWidth(` ${c.value}`, 12) : 0);
          const x = c.anchor === "start" ? c.x : c.anchor === "end" ? c.x - width : c.x - width / 2;
          return { c, x, y: c.y - 11, width, height: 14 };
        });
        const meet = (a: Omit<(typeof boxes)[number], "c">, b: typeof a) =>
          a.x < b.x + b.width - 1e-6 &&
          b.x < a.x + a.width - 1e-6 &&
          a.y < b.y + b.height - 1e-6 &&
          b.y < a.y + a.height - 1e-6;
        for (const box of boxes) {
          expect(box.x >= 2 - 1e-6 && box.x + box.width <= base.width - 2 + 1e-6).toBe(true);
          expect(box.y >= 2 - 1e-6 && box.y + box.height <= base.height - 2 + 1e-6).toBe(true);
          expect(meet(box, key)).toBe(false);
          expect(box.c.name).toBe(box.c.placed.spot.name);
          for (const o of boxes) if (o !== box) expect(meet(box, o)).toBe(false);
          for (const p of placed)
            expect(meet(box, { x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r })).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("tell beside a name the number and its year, or of an old one the year alone", () => {
    const { captions } = layoutMap(model(record, parseView("from=2017&to=2019").view), 1200);
    const russia = captions.find((c) => c.placed.spot.host === "RUS");
    expect(russia?.value).toMatch(/^1,003, 2019$/);
    for (const { value, placed } of captions) {
      const { lead, old } = placed.spot;
      if (!lead) expect(value).toBe("");
      else if (value === "") expect(old).toBe(false);
      else expect(value.endsWith((lead.end || lead.start).slice(0, 4))).toBe(true);
    }
  });
});

describe("the ground", () => {
  it("holds the hosts it shows, east to the right and north above, and no place outside it", () => {
    for (const width of [320, 860, 1300]) {
      const base = baseMap(width);
      const at = (code: string) => base.at(PLACES[code] ?? [0, 0]) ?? [Number.NaN, Number.NaN];
      expect(at("CHN")[0]).toBeGreaterThan(at("KWT")[0] ?? 0);
      expect(at("POL")[1]).toBeLessThan(at("KWT")[1] ?? 0);
      expect(base.at([-100, 40])).toBeNull();
      expect(base.at([0, -89])).toBeNull();
      expect(base.width).toBe(width);
      expect(base.land.startsWith("M")).toBe(true);
      expect(HIT).toBeGreaterThanOrEqual(24);
    }
  });

  it("is land in degrees, in closed rings", () => {
    const { land, borders } = landAndBorders();
    const points = [...land.coordinates.flat(2), ...borders.coordinates.flat()];
    expect(points.length).toBeGreaterThan(1000);
    expect(points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
    for (const ring of land.coordinates.flat()) expect(ring.at(-1)).toEqual(ring[0]);
  });
});
