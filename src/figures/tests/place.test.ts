import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { logScale } from "../../chart/valueScale";
import { readRecord } from "../../record/read";
import { row } from "../../record/row.fixture";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { layoutOf, seatY, TOP } from "./layout";
import { model } from "./model";
import { prepare } from "./prepare";
import { type Seat, seats } from "./seats";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const claim = (id: string) => {
  const found = record.claims.find((c) => c.id === id);
  return found ? claimedOf(found) : null;
};

const any = (check: (m: ReturnType<typeof of>, width: number) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1993, max: 2026 }),
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 320, max: 1400 }),
      (from, years, width) => check(of(`from=${from}&to=${Math.min(2026, from + years)}`), width),
    ),
    { numRuns: 25 },
  );

test("one missile is as high in every bar, and the highest bar has its room", () => {
  any((m, width) => {
    const l = layoutOf(m, width);
    const most = Math.max(1, ...m.total.map((b) => b.least), ...m.classes.flatMap((c) => c.bars.map((b) => b.least)));
    expect(l.unit).toBe(Math.min(8, 96 / most));
    expect(l.total === null).toBe(m.total.length === 0);
    if (l.total) {
      expect(l.total.head).toBe(TOP + 14);
      // Under its heading, with room for the number over the highest bar.
      expect(l.total.base - most * l.unit).toBeCloseTo(TOP + 22 + 17);
    }
    expect(l.classes.map((c) => c.row)).toEqual(m.classes);
    for (const c of l.classes) {
      expect(c.base - c.top).toBeGreaterThanOrEqual(17 + c.row.most * l.unit - 0.001);
      if (width >= 560) expect(c.base - c.top).toBeGreaterThanOrEqual(31.999);
      else expect(c.base - c.top).toBeCloseTo(17 + c.row.most * l.unit);
    }
  });
});

test("parts stand under each other: the sum, nuclear tests, the classes, odd dates, the calendar, then the yields", () => {
  any((m, width) => {
    const l = layoutOf(m, width);
    const narrow = width < 560;
    let at = l.total ? l.total.base + 14 : TOP;
    expect(l.blastLine === null).toBe(m.blasts.length === 0);
    if (l.blastLine !== null) {
      expect(l.blastLine).toBe(at + (narrow ? 30 : 14));
      at = l.blastLine + 10;
    }
    for (const c of l.classes) {
      expect(c.top).toBeCloseTo(at + (narrow ? 16 : 0));
      at = c.base + 5;
    }
    expect(l.oddLine === null).toBe(m.odd.length === 0);
    if (l.oddLine !== null) {
      expect(l.oddLine).toBeCloseTo(at + 13 + (narrow ? 18 : 6));
      at = l.oddLine + 13;
    }
    // The time axis stands at the foot of the calendar, and all below it belongs to the yields.
    expect(l.frame.height - l.frame.bottom).toBeCloseTo(Math.max(at + 6, 90));
    const foot = l.frame.height - l.frame.bottom + 26;
    if (!l.yields) expect(l.frame.height).toBeCloseTo(foot);
    else {
      expect(l.yields.head).toBeCloseTo(foot + 34);
      expect(l.yields.axis).toBeCloseTo(l.yields.head + 22);
      expect(l.frame.height).toBeCloseTo(l.yields.end + 4);
    }
    expect(l.yields === null).toBe(m.blasts.length === 0);
  });
});

test("every statement on a nuclear test stands at its yield, on powers of ten that hold all, on a line of its test", () => {
  any((m, width) => {
    const { yields, frame } = layoutOf(m, width);
    if (!yields) return;
    const all = m.blasts.flatMap((b) => b.yields);
    const low = 10 ** Math.floor(Math.log10(Math.min(1, ...all.map((e) => e.low ?? 1))));
    const high = 10 ** Math.ceil(Math.log10(Math.max(10, ...all.map((e) => e.high ?? 1))));
    const x = (v: number) =>
      frame.left + (Math.log10(v / low) / Math.log10(high / low)) * (width - frame.right - frame.left);
    let under = yields.axis + 16;
    expect(yields.places.map((p) => p.blast)).toEqual(m.blasts);
    for (const p of yields.places) {
      expect(p.top).toBeCloseTo(under + (width < 560 ? 18 : 4));
      expect(p.claim).toBeNull();
      for (const s of p.seats) {
        if (s.from !== null) expect(s.from).toBeCloseTo(x(s.e.low ?? 0));
        if (s.to !== null) expect(s.to).toBeCloseTo(x(s.e.high ?? 0));
        expect(seatY(p, s)).toBe(p.top + 16 * (s.line + 1));
      }
      under = Math.max(...p.seats.map((s) => seatY(p, s))) + 18;
    }
    expect(yields.end).toBeCloseTo(under);
  });
});

test("a claim on a yield has a line under its test, inside the axis; one on a day makes room over the calendar", () => {
  const m = of("from=2006&to=2017");
  const plain = layoutOf(m, 900).yields?.places ?? [];
  const laid = layoutOf(m, 900, claim("cl68")).yields?.places ?? [];
  expect(laid.map((p) => p.claim !== null)).toEqual([false, false, false, false, false, true]);
  const own = laid.at(-1);
  const last = Math.max(...(own?.seats ?? []).map((s) => (own ? seatY(own, s) : 0)));
  expect(own?.claim).toBe(last + 16);
  const end = (on: Parameters<typeof layoutOf>[2]) => layoutOf(m, 900, on).yields?.end ?? 0;
  expect(end(claim("cl68"))).toBe(end(null) + 18);
  expect(laid.slice(0, 5).map((p) => p.top)).toEqual(plain.slice(0, 5).map((p) => p.top));
  const yielded = claim("cl68");
  const far = yielded && { ...yielded, high: 40_000 };
  expect(layoutOf(m, 900, far).yields?.x(40_000)).toBeLessThanOrEqual(900 - 12);
  expect(layoutOf(m, 900, far).yields?.x(100_000)).toBeCloseTo(888);
  const near = yielded && { ...yielded, low: 0.02 };
  expect(layoutOf(m, 900, near).yields?.x(0.01)).toBeCloseTo(116);
  // cl67 claims the day of the sixth test.
  expect(layoutOf(m, 900, claim("cl67")).blastLine).toBe((layoutOf(m, 900).blastLine ?? 0) + 24);
  expect(layoutOf(m, 900, claim("cl67")).yields?.places.every((p) => p.claim === null)).toBe(true);
  expect(layoutOf(m, 900, claim("cl68")).blastLine).toBe(layoutOf(m, 900).blastLine);
  // A claim on people has nothing to do with yields.
  expect(layoutOf(m, 900, claim("cl01")).yields?.x(1000)).toBe(layoutOf(m, 900).yields?.x(1000));
});

const WIDE = (t: string) => textWidth(t, 12);
const boxOf = (s: Seat) => {
  const [a, z] = s.anchor === "end" ? [s.x - WIDE(s.text), s.x] : [s.x, s.x + WIDE(s.text)];
  return { from: Math.min(a, s.from === null ? a : s.from - 5), to: Math.max(z, s.to === null ? z : s.to + 5) };
};

test("words stand beside their mark, on the first line with room, right of it where they fit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 1400 }), (width) => {
      const narrow = width < 560;
      const [x0, x1] = [narrow ? 48 : 116, width - 12];
      const x = logScale(0.1, 1000, x0, x1);
      for (const b of of("from=2006&to=2017").blasts) {
        const own = seats(b, x, { x0, x1, narrow, width: WIDE });
        const marks = own.filter((s) => s.from !== null);
        for (const [i, s] of marks.entries()) {
          const [from, to] = [(s.from ?? 0) - 5, (s.to ?? 0) + 5];
          expect(s.x).toBeCloseTo(s.anchor === "start" ? to + 4 : from - 4);
          // Left of the mark only where the same words would run out of the picture at its right.
          expect(s.anchor === "start").toBe(to + 4 + WIDE(s.text) <= x1);
          const box = boxOf(s);
          for (let line = 0; line < s.line; line++)
            expect(
              marks
                .slice(0, i)
                .some((o) => o.line === line && boxOf(o).to + 12 > box.from && box.to + 12 > boxOf(o).from),
            ).toBe(true);
          for (const o of marks.slice(0, i))
            if (o.line === s.line)
              expect(boxOf(o).to + 11.99 <= box.from || box.to + 11.99 <= boxOf(o).from).toBe(true);
        }
        // What names no yield follows below, one after the other, a new line where the room ends.
        const rest = own.filter((s) => s.from === null);
        let [line, at] = [Math.max(-1, ...marks.map((s) => s.line)) + 1, x0 + 5];
        for (const s of rest) {
          if (at > x0 + 5 && at + WIDE(s.text) > x1) [line, at] = [line + 1, x0 + 5];
          expect([s.line, s.x, s.anchor, s.to]).toEqual([line, at, "start", null]);
          at += WIDE(s.text) + 18;
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("words grow shorter with the room: who, size and magnitude; then without it; initials; the number alone", () => {
  const said = (more: object) =>
    row("nuclear-estimates", {
      id: "e1",
      test_id: "n",
      reporter: "University of Science and Technology of China (Hefei)",
      qualifier: "approx",
      yield_kt: 10,
      magnitude: 4.8,
      ...more,
    });
  const words = (x1: number, more: object = {}, narrow = false) => {
    const [b] = prepare([row("tests", { id: "n", kind: "nuclear_test", date: "2016-01-06" })], [said(more)], []).blasts;
    if (!b) throw new Error("no blast");
    return seats(b, logScale(1, 100, 100, 300), { x0: 100, x1, narrow, width: WIDE })[0]?.text;
  };
  const who = "University of Science and Technology of China";
  expect(words(900)).toBe(`${who} 10 kt, M 4.8`);
  expect(words(900, {}, true)).toBe(`${who} 10 kt`);
  expect(words(900, { magnitude: null })).toBe(`${who} 10 kt`);
  const full = WIDE(`${who} 10 kt, M 4.8`);
  expect(words(209 + full)).toBe(`${who} 10 kt, M 4.8`);
  expect(words(209 + full - 1)).toBe(`${who} 10 kt`);
  expect(words(209 + WIDE(`${who} 10 kt`) - 1)).toBe("USTC 10 kt");
  expect(words(209 + WIDE("USTC 10 kt") - 1)).toBe("USTC 10 kt");
  expect(words(209, { reporter: "A body of a long name" })).toBe("10 kt");
  expect(words(900, { yield_kt: null })).toBe(`${who} M 4.8`);
  expect(words(900, { yield_kt: null, magnitude: null })).toBe(`${who}: no number`);
});
