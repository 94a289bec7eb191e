import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_ROW } from "../../chart/ClaimMark";
import { timeScaleOf } from "../../chart/frame";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { boxes, edges } from "./boxes";
import { monthlyLayout } from "./layout";
import { model } from "./model";
import { runLabels } from "./runLabels";
import { convertedRuns, runsOf } from "./runs";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const lay = (query: string, width: number) => {
  const m = of(query);
  const { frame, bands } = monthlyLayout(m, width);
  const scale = timeScaleOf(frame, m.domain);
  const rules = m.rules.map((r) => Math.round(scale.x(r.span.start)));
  const rows = bands.map((band) => {
    const marks = m.marks.filter((x) => x.supplier === band.code);
    const bars = boxes(marks, band, scale);
    return { band, marks, bars, labels: runLabels(bars, rules, band, scale) };
  });
  return { m, frame, scale, rules, rows };
};

const some = fc.record({
  from: fc.integer({ min: 2017, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  months: fc.integer({ min: 1, max: 110 }),
  more: fc.constantFrom("", "&unit=t", "&supplier=RUS", "&supplier=CHN&unit=t", "&basis=derived"),
  width: fc.integer({ min: 320, max: 1500 }),
});
const any = (check: (at: ReturnType<typeof lay>, width: number) => void) =>
  fc.assert(
    fc.property(some, ({ from, month, months, more, width }) => {
      const end = Math.min(2026 * 12 + 10, from * 12 + month - 2 + months);
      const day = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
      check(lay(`from=${day(Math.min(end, from * 12 + month - 1))}&to=${day(end)}${more}`, width), width);
    }),
    { numRuns: 20 },
  );

test("a bar stands on its months, as high as its average month; a zero and a silence are no bars", () => {
  any(({ m, scale, rows }) => {
    for (const { band, marks, bars } of rows) {
      expect(bars.map((b) => b.mark)).toEqual(marks.filter((x) => x.kind === "filed" || x.kind === "derived"));
      for (const b of bars) {
        const [x0, x1] = edges(b.mark, scale);
        expect(x0).toBe(Math.max(scale.x0, scale.x(b.mark.span.start)));
        expect(x1).toBe(Math.min(scale.x1, scale.xEnd(b.mark.span.end)));
        const month = (scale.x(1000) - scale.x(0)) * 0.03044;
        const gap = month > 14 ? 3 : month > 5 ? 1 : month > 3 ? 0.6 : 0.2;
        expect(b.x).toBeCloseTo(x0 + gap / 2);
        expect(b.width).toBeCloseTo(Math.max(1, x1 - x0 - gap));
        expect(b.y + b.height).toBeCloseTo(band.base);
        expect(b.height).toBeCloseTo(Math.max(1, band.base - band.y(b.mark.average)));
        expect(b.mark.average).toBeCloseTo((b.mark.value ?? 0) / b.mark.months);
        expect(b.y).toBeGreaterThanOrEqual(band.top);
        expect(b.mark.average).toBeLessThanOrEqual(m.max);
      }
    }
  });
});

test("a row of bars for each supplier, on one scale, with room for silences under it and for words over it", () => {
  any(({ m, frame, rows }, width) => {
    const alone = m.suppliers.length === 1;
    const high = width < 560 ? (alone ? 170 : 104) : alone ? 230 : 118;
    expect(rows.map((r) => r.band.code)).toEqual(m.suppliers.map((s) => s.code));
    let y = 18;
    for (const { band } of rows) {
      expect([band.title, band.top, band.base, band.strip]).toEqual([y, y + 22, y + 22 + high, y + 22 + high + 13]);
      expect(band.y(0)).toBe(band.base);
      if (m.max > 1) expect(band.y(m.max)).toBeGreaterThanOrEqual(band.top + 17.99);
      expect(band.base - band.y(m.max / 3)).toBeCloseTo((rows[0]?.band.base ?? 0) - (rows[0]?.band.y(m.max / 3) ?? 0));
      y = band.base + 30;
    }
    expect(frame.height).toBe(y - 6 + 26);
  });
  const m = of("from=2019&to=2019");
  const [a, b] = monthlyLayout(m, 860, 0, "RUS").bands;
  expect([a && a.top - a.title, b && b.top - b.title]).toEqual(
    a?.code === "RUS" ? [22 + CLAIM_ROW, 22] : [22, 22 + CLAIM_ROW],
  );
  const tall = monthlyLayout(m, 860, m.max * 10).bands[0];
  expect(tall && tall.base - tall.y(m.max * 10)).toBeLessThanOrEqual(100.01);
  expect(monthlyLayout(of("supplier=KOR"), 860)).toMatchObject({
    bands: [],
    frame: { height: 18 + 22 + 230 + 24 + 26 },
  });
});

test("words of a bar of several months stand over it or on a hairline to it, over no bar, no rule and no other words", () => {
  any(({ scale, rules, rows }) => {
    for (const { band, bars, labels } of rows) {
      labels.forEach((l, i) => {
        const bar = bars.find((b) => b.mark.key === l.key);
        if (!bar) throw new Error(l.key);
        const wide = textWidth(l.words, 12);
        expect(bar.mark.months).toBeGreaterThan(1);
        expect(bar.width).toBeGreaterThanOrEqual(9);
        expect(l.width).toBeCloseTo(wide + 2);
        expect(l.x).toBeGreaterThanOrEqual(scale.x0);
        expect(l.x + wide).toBeLessThanOrEqual(scale.x1);
        expect(l.y).toBeGreaterThanOrEqual(band.top + 16);
        expect([0, 10, 20, 30, 44, 58].some((d) => Math.abs(bar.y - 15 - d - l.y) < 0.01)).toBe(true);
        const foot = l.y + 14;
        expect(l.leader).toBe(bar.y - foot > 4 ? `M${Math.round(bar.x + bar.width / 2) + 0.5},${foot}V${bar.y}` : "");
        const back = bar.width - l.width;
        expect([back / 2, 3, back - 3].some((d) => Math.abs(bar.x + d - l.x) < 0.01)).toBe(true);
        for (const b of bars)
          expect(b.x < l.x + wide && b.x + b.width > l.x && b.y < foot && b.y + b.height > l.y).toBe(false);
        for (const x of rules) expect(x > l.x && x < l.x + wide).toBe(false);
        for (const o of labels.slice(i + 1))
          expect(o.x < l.x + wide && l.x < o.x + o.width && o.y < foot && l.y < o.y + 14).toBe(false);
        // No hairline of one through the words of another.
        for (const o of labels) {
          const line = /^M([\d.]+),([\d.]+)V([\d.]+)$/.exec(o.leader);
          if (!line || o === l) continue;
          const [x, top, end] = line.slice(1).map(Number) as [number, number, number];
          expect(x > l.x && x < l.x + wide && top < foot && end > l.y).toBe(false);
        }
        const run = /^(?:(\w{3}–\w{3})(?: together)?: ([\d,]+)|(\d+) (?:months|mo\.))$/.exec(l.words);
        if (run?.[2]) expect(Number(run[2].replaceAll(",", ""))).toBe(Math.round(bar.mark.value ?? 0));
        else expect(Number(run?.[3])).toBe(bar.mark.months);
      });
    }
  });
});

test("a sum of months is said in full where there is room, else shorter, and not at all on a sliver", () => {
  const words = (query: string, width: number) => lay(query, width).rows.flatMap((r) => r.labels.map((l) => l.words));
  expect(words("from=2023&to=2023&supplier=CHN", 1320)).toEqual([
    "Sep–Dec together: 123,904",
    "Jan–Feb together: 35,398",
  ]);
  expect(words("from=2018&to=2018", 1320)).toEqual(
    expect.arrayContaining(["Jan–Feb together: 13,270", "Sep–Oct together: 30,829", "Aug–Sep together: 26,639"]),
  );
  expect(words("from=2019&to=2019&supplier=RUS", 1320)).toEqual([]);
  const brief = words("", 390);
  expect(brief.length).toBeLessThan(words("", 1320).length + 1);
  for (const w of brief) expect(w).toMatch(/^\d+ mo|^\w{3}–\w{3}/);
});

test("runs of one sign are the marks in their order, unbroken; a new one begins where sign or days change", () => {
  any(({ rows }) => {
    for (const { marks } of rows) {
      const runs = runsOf(marks);
      expect(runs.flatMap((r) => r.marks)).toEqual(marks);
      runs.forEach((r, i) => {
        expect(new Set(r.marks.map((x) => x.kind))).toEqual(new Set([r.kind]));
        r.marks.slice(1).forEach((x, k) => {
          expect(x.span.start).toBe((r.marks[k]?.span.end ?? 0) + 1);
        });
        const before = runs[i - 1];
        const last = before?.marks.at(-1);
        if (before && last) expect(before.kind === r.kind && r.marks[0]?.span.start === last.span.end + 1).toBe(false);
      });
      const converted = convertedRuns(marks);
      expect(converted.flat()).toEqual(marks.filter((x) => x.converted && x.value !== null && x.value !== 0));
      const figures = marks.filter((x) => x.value !== null && x.value !== 0);
      for (const run of converted) {
        expect(new Set(run.map((x) => x.factor)).size).toBe(1);
        const at = figures.indexOf(run[0] as (typeof figures)[number]);
        expect(figures.slice(at, at + run.length)).toEqual(run);
        const next = figures[at + run.length];
        if (next?.converted) expect(next.factor).not.toBe(run[0]?.factor);
      }
    }
  });
  expect(runsOf([])).toEqual([]);
});
