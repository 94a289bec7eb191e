import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../chart/text";
import { ceilingOf, isNone } from "../../record/headcount";
import { figure } from "../../record/names";
import { PLACES } from "../../record/places";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { date, iso3, persons, report, worker } from "../labour-stock/rows.fixture";
import { landAndBorders } from "./land";
import { type Caption, layoutMap } from "./layout";
import { model } from "./model";
import { told } from "./rows.fixture";

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

/** The room of a caption, from where its text is anchored. */
function boxOf(c: Caption) {
  const width = textWidth(c.name, 12) * 1.1 + (c.value ? textWidth(` ${c.value}`, 12) : 0);
  const x = { start: c.x, middle: c.x - width / 2, end: c.x - width }[c.anchor];
  return { c, x, y: c.y - 11, width, height: 14 };
}

const of = (host: string, n: number, when = "2017") =>
  worker(`${host}${when}`, { host: iso3(host), value: persons(n), date_start: date(when) });
const WINDOW = "from=2016&to=2018";
// Neighbours, of whom a narrow map can name only some; Russia's number makes all their circles alike.
const AROUND = ["ARE", "KWT", "OMN", "QAT", "SAU"];
const russia = of("RUS", 20_000);
const named = (...[rows, query = WINDOW, reports]: Parameters<typeof told>) =>
  new Map(layoutMap(told(rows, query, reports), 320).captions.map((c) => [c.placed.spot.host, c.value]));

describe("marks and names on the map", () => {
  it("stand inside it, one for each host or in the list below, none over another, the area as the number", () => {
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
          // Two circles leave two pixels between them, and each enough for a finger.
          const close = placed.filter(
            (o) => o !== p && Math.hypot(o.x - p.x, o.y - p.y) < Math.max(0.8 * 24, p.r + o.r + 2) - 0.1,
          );
          expect(close).toEqual([]);
        }
        // The order of the keyboard: from the largest down, those of one size by code.
        const inOrder = [...placed].sort((a, b) => b.r - a.r || a.spot.host.localeCompare(b.spot.host));
        expect(placed.map((p) => p.spot.host)).toEqual(inOrder.map((p) => p.spot.host));
        // Below: what lies outside the section, and states of which somebody said none and nobody ever a number.
        const out = m.spots.filter((s) => (s.lead && !s.hosted) || base.at(PLACES[s.host] ?? [0, 0]) === null);
        expect(below.map((s) => s.host)).toEqual(out.map((s) => s.host));
      }),
      { numRuns: 20 },
    );
  });

  it("names touch no mark, no other name and not the key, in the map at any width", () => {
    fc.assert(
      fc.property(laid, ({ placed, captions, base, sizes }) => {
        const key = sizes.box;
        const boxes = captions.map(boxOf);
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
          expect(boxes.filter((o) => o !== box && meet(box, o))).toEqual([]);
          const over = placed.filter((p) => meet(box, { x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r }));
          expect(over).toEqual([]);
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

  it("begin or end beside their mark, or stand over or under its middle", () => {
    fc.assert(
      fc.property(laid, ({ captions }) => {
        for (const c of captions) {
          const { placed: p } = c;
          const box = boxOf(c);
          if (c.anchor === "start") expect(box.x).toBeGreaterThanOrEqual(p.x + p.r - 1e-6);
          else if (c.anchor === "end") expect(box.x + box.width).toBeLessThanOrEqual(p.x - p.r + 1e-6);
          else expect(c.x).toBeCloseTo(p.x);
          const near = Math.max(p.y - p.r - 16 - box.y, box.y - (p.y + p.r + 2), 0);
          expect(near).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("name a chosen host with its number, whatever else is there", () => {
    const whole = layoutMap(model(record, parseView("from=2013").view), 860).placed;
    expect(whole.length).toBeGreaterThan(25);
    for (const { spot } of whole) {
      const { captions } = layoutMap(model(record, parseView(`from=2013&host=${spot.host}`).view), 860);
      const own = captions.find((c) => c.placed.spot.host === spot.host);
      expect([spot.name, own?.value]).toEqual([spot.name, spot.lead ? expect.stringMatching(/, \d{4}$/) : ""]);
    }
  });

  it("name the larger of neighbours where there is no room for all, but a chosen one first", () => {
    const bahrain = (n: number, query = "") =>
      named([russia, ...AROUND.map((h) => of(h, 90)), of("BHR", n)], `${WINDOW}${query}`).get("BHR");
    expect(bahrain(99)).toBe("99, 2017");
    expect(bahrain(10)).toBeUndefined();
    expect(bahrain(10, "&host=BHR")).toBe("10, 2017");
    expect(bahrain(10, "&host=RUS")).toBeUndefined();
  });

  it("name hosts of which a number is told, even none, before those without any", () => {
    const none = (host: string) => [of(host, 0), of(host, 5, "2012")];
    const others = AROUND.flatMap(none);
    expect(named([...others, ...none("BHR")]).get("BHR")).toBe("none, 2017");
    const silent = report("r", { state: iso3("BHR"), report_date: date("2017-03") });
    expect(named(others, undefined, [silent]).get("BHR")).toBeUndefined();
  });
});

describe("the key of sizes", () => {
  it("holds circles as large as those of the map with their numbers beside them, in room that no name takes", () => {
    fc.assert(
      fc.property(laid, ({ sizes, base, k }) => {
        const { box, circles, labels, foot, cx } = sizes;
        const radii = circles.map((c) => c.r);
        expect(radii.length).toBeGreaterThan(0);
        expect([1000, 10_000, 100_000].map((n) => k * Math.sqrt(n))).toEqual(expect.arrayContaining(radii));
        expect(circles.map((c) => (c.r / k) ** 2)).toEqual(circles.map((c) => expect.closeTo(c.persons)));
        const most = Math.max(...radii);
        expect([...radii].sort((a, b) => a - b)).toEqual(radii);
        expect(Math.min(...radii)).toBeGreaterThanOrEqual(2.5);
        expect(most).toBeLessThan(1.5 * Math.max(20, 0.062 * base.width) + 1e-6);
        const words = [...circles].reverse().map((c, i) => `${figure(c.persons)}${i === 0 ? " people" : ""}`);
        expect(labels.map((l) => l.text)).toEqual(words);
        labels.forEach((l, i) => {
          expect(l.x).toBeCloseTo(cx + most + 5);
          expect(l.x + textWidth(l.text, 12)).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          // A number stands at the top of its circle, or under the number of the larger one.
          const own = foot - 2 * (radii.at(-1 - i) ?? 0) + 4;
          expect(l.y).toBeCloseTo(Math.max(own, (labels[i - 1]?.y ?? -99) + 13));
          expect(l.y - 10 >= box.y && l.y <= base.height - 5.9).toBe(true);
        });
        expect(foot).toBeCloseTo(Math.min(base.height - 6, foot + base.height - 6 - (labels.at(-1)?.y ?? 0)));
        expect(box.x).toBeCloseTo(cx - most);
        expect(foot - 2 * most >= box.y && box.y + box.height >= base.height - 1).toBe(true);
        expect(box.x + box.width).toBeLessThanOrEqual(base.width);
      }),
      { numRuns: 20 },
    );
  });

  it("stands in the sea between Madagascar and Australia, where the map is wide enough", () => {
    const coasts = landAndBorders().land.coordinates.flat(2);
    for (const width of [560, 860, 1300]) {
      const { base, sizes } = layoutMap(model(record, parseView("").view), width);
      const { x, y } = sizes.box;
      const wet = coasts.every((place) => {
        const p = base.at([place[0], place[1]]);
        return !p || p[0] < x || p[0] > x + sizes.box.width || p[1] < y;
      });
      expect([width, wet]).toEqual([width, true]);
      expect(x).toBeGreaterThan(base.at([50, -15])?.[0] ?? 0);
    }
  });

  it("shows 1,000 to 100,000 people in circles of one scale with the widest mark, which is 20 to 60 pixels", () => {
    const at = (width: number) => layoutMap(told([of("CHN", 100_000), of("RUS", 25_000)], WINDOW), width);
    // 860 * 0.062 = 53.3 for 100,000 people; half as wide for a quarter of them, a tenth for a hundredth.
    expect(at(860).placed.map((p) => p.r)).toEqual([expect.closeTo(53.32), expect.closeTo(26.66)]);
    expect(at(860).sizes.circles.map((c) => c.r)).toEqual([5.332, 16.861, 53.32].map((r) => expect.closeTo(r, 2)));
    expect(at(320).placed[0]?.r).toBeCloseTo(20);
    expect(at(320).sizes.circles.map((c) => c.persons)).toEqual([10_000, 100_000]);
    expect(at(1300).placed[0]?.r).toBeCloseTo(60);
    // Where nobody counted a thousand, no mark is drawn as wide as a thousand would be.
    const few = layoutMap(told([of("CHN", 250)], WINDOW), 320);
    expect([few.placed[0]?.r, few.sizes.circles.map((c) => c.persons)]).toEqual([expect.closeTo(10), [1000]]);
  });
});
