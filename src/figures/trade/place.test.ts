import fc from "fast-check";
import { expect, test } from "vitest";
import { timeScaleOf } from "../../chart/frame";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { layoutOf, type Place, type Spot, spots, TOP, type Word, wordsOn } from "./layout";
import { model } from "./model";
import { isTrade, label } from "./words";

const record = readRecord();
const cl69 = record.claims.find((c) => c.id === "cl69");
if (!cl69) throw new Error("no claim cl69");
const claim = claimedOf(cl69);
if (!claim) throw new Error("cl69 names no time");

interface Laid {
  readonly place: Place;
  readonly list: readonly Spot[];
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
}
function lay(query: string, width: number): Laid[] {
  const m = model(record, parseView(query).view);
  const { frame, places } = layoutOf(m, width);
  const scale = timeScaleOf(frame, m.domain);
  return places.map((place) => {
    const list = spots(place, scale);
    return { place, list, words: wordsOn(place, list, scale), x0: scale.x0, x1: scale.x1 };
  });
}
const any = (check: (l: Laid) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1998, max: 2026 }),
      fc.integer({ min: 0, max: 26 }),
      fc.integer({ min: 320, max: 1400 }),
      (from, years, width) => lay(`from=${from}&to=${Math.min(2026, from + years)}`, width).forEach(check),
    ),
    { numRuns: 20 },
  );

test("panels follow each other, each with its head, and hold all their numbers on a scale from zero", () => {
  const m = model(record, parseView("from=2000&to=2026").view);
  const { frame, places } = layoutOf(m, 900);
  expect(places.map((p) => p.panel.topic.id)).toEqual(m.panels.map((p) => p.topic.id));
  let at = TOP;
  for (const p of places) {
    expect([p.head, p.top, p.base]).toEqual([at + 14, at + 28, at + 96]);
    expect(p.y(0)).toBe(p.base);
    expect(p.y(p.panel.max)).toBeGreaterThan(p.top);
    expect(p.y(p.panel.max)).toBeLessThan((p.top + p.base) / 2);
    at = p.base + 12;
  }
  expect(frame.height).toBe(at - 12 + 26);
  expect(layoutOf(model(record, parseView("from=1993&to=1994").view), 900).frame.height).toBe(116);
});

test("a stroke spans its year, a survey its days, cut to the window, as high as its number", () => {
  any(({ place, list, x0, x1 }) => {
    expect(list.map((s) => s.mark)).toEqual(place.panel.marks);
    const vague = new Map<string, number[]>();
    for (const s of list) {
      expect(s.from).toBeGreaterThanOrEqual(x0);
      expect(s.to).toBeLessThanOrEqual(x1 + 0.001);
      expect(s.y).toBe(place.y(s.mark.value));
      expect(s.x).toBeGreaterThanOrEqual(s.from);
      expect(s.x).toBeLessThanOrEqual(s.to);
      if (s.mark.kind === "year" || s.to - s.from <= 14) expect(s.x).toBeCloseTo((s.from + s.to) / 2);
      else {
        const key = `${s.mark.days.start} ${s.mark.days.end}`;
        vague.set(key, [...(vague.get(key) ?? []), (s.x - s.from) / (s.to - s.from)]);
      }
    }
    // Surveys of one stretch of days are spread over it evenly.
    for (const shares of vague.values()) {
      expect(shares.map((v) => v.toFixed(4))).toEqual(shares.map((_, i) => ((i + 0.5) / shares.length).toFixed(4)));
    }
  });
});

test("words stand on their own mark or beside it, inside their panel, over no other words and no mark", () => {
  any(({ place, list, words, x0, x1 }) => {
    const marks = list.map((s) =>
      s.mark.kind === "year"
        ? { x: s.from, y: s.y - 2, width: s.to - s.from, height: 4 }
        : { x: s.x - 4, y: s.y - 4, width: 8, height: 8 },
    );
    for (const [i, w] of words.entries()) {
      const { box } = w;
      expect(box.width).toBeCloseTo(textWidth(w.text, 12) * 1.05);
      expect(box.height).toBe(13);
      expect(box.x).toBeGreaterThanOrEqual(x0 - 6);
      expect(box.x + box.width).toBeLessThanOrEqual(x1 + 0.001);
      expect(box.y).toBeGreaterThanOrEqual(place.top - 4);
      expect(box.y + box.height).toBeLessThanOrEqual(place.base - 3 + 0.001);
      for (const other of [...marks, ...words.slice(0, i).map((o) => o.box)]) {
        const apart =
          box.x >= other.x + other.width + 3 ||
          other.x >= box.x + box.width + 3 ||
          box.y >= other.y + other.height ||
          other.y >= box.y + box.height;
        expect(apart, w.text).toBe(true);
      }
      const s = list.find((o) => o.mark === w.mark);
      if (!s) throw new Error(w.text);
      // Not further from it than a line of words.
      expect(
        Math.min(Math.abs(box.y + 13 - s.y), Math.abs(box.y - s.y), Math.abs(box.y + 6.5 - s.y)),
      ).toBeLessThanOrEqual(7);
      expect(box.x).toBeLessThanOrEqual(s.to + 7.001);
      expect(box.x + box.width).toBeGreaterThanOrEqual(Math.min(s.from, s.x) - 7.001);
    }
  });
});

test("words carry the mark's own number, and each reporter's newest carries its name", () => {
  any(({ place, list, words }) => {
    const { unit } = place.panel.topic;
    const newest = new Map(list.map((s) => [s.mark.reporter, s.mark] as const));
    const told = new Set<string>();
    for (const w of words) {
      const number =
        unit === "bn USD"
          ? w.mark.value.toFixed(2)
          : unit === "m USD"
            ? String(Math.round(w.mark.value * 10) / 10)
            : figure(Math.round(w.mark.value));
      const name = label(w.mark.reporter);
      const last = isTrade(w.mark) && newest.get(w.mark.reporter) === w.mark;
      expect(w.strong).toBe(last);
      const about = !isTrade(w.mark) && (w.mark.row as { qualifier: string }).qualifier === "approx";
      const said = `${about ? "≈ " : ""}${number}`;
      const place2 = isTrade(w.mark) ? "" : (w.mark.row as { place: string }).place;
      const allowed = last
        ? [`${name} ${number}`, name, number]
        : place2 && place2.length < 12
          ? [`${said} ${place2}`, said]
          : [said];
      expect(allowed).toContain(w.text);
      // One number of one reporter for one year is said once.
      if (isTrade(w.mark)) {
        const key = `${w.mark.reporter} ${w.mark.row.year} ${number}`;
        expect(told.has(key)).toBe(false);
        told.add(key);
      }
    }
  });
  // A panel with room for all says the name and the number, and the place of a survey.
  const wide = lay("from=2024&to=2024", 1200);
  const words = (id: string) => wide.find((l) => l.place.panel.topic.id === id)?.words.map((w) => w.text);
  expect(words("chn-total")).toEqual(["Chinese customs 2.18", "KOTRA 2.64"]);
});

test("a claim on a year's trade stands in the panel whose rows bear on it, which makes room for it", () => {
  const m = model(record, parseView("from=2017&to=2024").view);
  const plain = layoutOf(m, 900).places;
  const laid = layoutOf(m, 900, claim).places;
  const at = laid.findIndex((p) => p.claimed !== null);
  expect(laid.map((p) => [p.panel.topic.id, p.claimed]).filter(([, c]) => c !== null)).toEqual([["rus-total", 34]]);
  expect(plain.every((p) => p.claimed === null)).toBe(true);
  expect((laid[at]?.top ?? 0) - (laid[at]?.head ?? 0)).toBe(14 + 18);
  expect((laid[at]?.base ?? 0) - (laid[at]?.top ?? 0)).toBe(68);
  // Its words keep clear of the diamond.
  const { frame, places } = layoutOf(m, 900, claim);
  const scale = timeScaleOf(frame, m.domain);
  const place = places[at];
  if (!place) throw new Error("no panel");
  const x = scale.x0 + 300;
  const y = place.y(place.claimed ?? 0);
  for (const { box } of wordsOn(place, spots(place, scale), scale, x))
    expect(box.x >= x + 6.5 || box.x + box.width <= x - 6.5 || box.y >= y + 5.5 || box.y + box.height <= y - 5.5).toBe(
      true,
    );
  // A claim higher than every row of its panel is inside it, too.
  const high = { ...claim, high: 9e9, low: 9e9 };
  const tall = layoutOf(m, 900, high).places[at];
  expect(tall?.y(9000)).toBeGreaterThan(tall?.top ?? 0);
});
