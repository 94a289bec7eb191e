import { expect, test } from "vitest";
import { CLAIM_ROW } from "../../chart/ClaimMark";
import { textWidth } from "../../chart/text";
import { type Claimed, claimedOf } from "../claimed";
import { countLabels, type Label } from "./labels";
import { anyLaid as any, lay, RECORD, tell } from "./laid.fixture";
import { claimedBand, estimatesLayout, isCount, stretch } from "./layout";

const words = (query: string, width: number) => lay(query, width).bands.flatMap((b) => b.labels.map((l) => l.words));

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
/** Words take 14 px from 11 above their line. */
const boxOf = (l: Label): Placed => ({ x: l.x, y: l.y - 11, width: textWidth(l.words, 12) });
const apart = (a: Placed, b: Placed) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + 14 <= b.y + 0.01 || b.y + 14 <= a.y + 0.01;
const onIt = (b: Placed, x: number, y: number) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + 14;

test("no words over others, out of their band, or over a mark, the cap or a bar", () => {
  any(({ m, layout, bands }) => {
    // Gathered, for an expectation each would cost more than all the placing.
    const wrong: string[] = [];
    const no = (what: string, bad: boolean) => void (bad && wrong.push(what));
    for (const { room, labels } of bands) {
      const boxes = labels.map(boxOf);
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) no("over others", !apart(a, b));
        no("out", a.x < layout.scale.x0);
        no("out", a.x + a.width > layout.scale.x1 + 1);
        no("out", a.y < room.top - 4);
        no("out", a.y + 14 > room.base);
        for (const mark of room.band.marks) {
          const [x0, x1] = stretch(mark.estimate.span, layout.scale);
          for (const c of mark.estimate.cases)
            for (const v of c.value === null ? [c.low, c.high] : [c.value])
              for (const x of [x0, (x0 + x1) / 2, x1]) no("on a mark", onIt(a, x, room.y(v)));
        }
        for (const cap of m.caps) {
          const [x0, x1] = stretch(cap.span, layout.scale);
          if (a.x < x1 && a.x + a.width > x0) no("on the cap", a.y < room.y(m.limit) && a.y + 14 > room.y(m.limit));
        }
        for (const y of m.years) {
          if (y.state !== "figure") continue;
          const [x0, x1] = stretch(y.span, layout.scale);
          no("on a bar", onIt(a, (x0 + x1) / 2, room.y(y.reported.value) + 1));
        }
      });
    }
    const counts = countLabels(layout, m).map(boxOf);
    counts.forEach((a, i) => {
      for (const b of counts.slice(i + 1)) no("over others", !apart(a, b));
      no("out", a.x + a.width > layout.scale.x1 + 1);
      no("out", a.y < (layout.counts?.top ?? 0) - 6);
      no("out", a.y + 14 > (layout.counts?.base ?? 0));
      for (const c of m.counts) {
        const [x0, x1] = stretch(c.span, layout.scale);
        for (const x of [x0, (x0 + x1) / 2, x1]) no("on a count", onIt(a, x, layout.counts?.y(c.value) ?? 0));
      }
    });
    expect(wrong).toEqual([]);
  });
});

test("words stand close to their own mark, or a hairline leads down to it", () => {
  any(({ layout, bands }) => {
    for (const { room, labels } of bands) {
      for (const l of labels) {
        const mark = room.band.marks.find((x) => x.key === l.key);
        if (!mark) throw new Error(l.key);
        const [x0, x1] = stretch(mark.estimate.span, layout.scale);
        const [y0, y1] = [room.y(mark.estimate.high), room.y(mark.estimate.low)];
        const b = boxOf(l);
        const wide = b.width * 1.04 + 2;
        if (l.leader) {
          const x = Math.min(x1, layout.scale.x1 - 5);
          expect(l.leader).toBe(`M${x},${b.y + 14}V${y0 - 4}`);
          expect(b.y + 14).toBeLessThan(y0 - 4);
          expect(Math.min(Math.abs(b.x - (x - 4)), Math.abs(b.x + wide - (x + 4)))).toBeLessThan(0.01);
          expect(l.light).toBe(false);
          continue;
        }
        const dy = b.y + 14 < y0 ? y0 - b.y - 14 : b.y > y1 ? b.y - y1 : 0;
        const dx = b.x > x1 ? b.x - x1 : b.x + wide < x0 ? x0 - b.x - wide : 0;
        expect(dy).toBeLessThanOrEqual(5);
        expect(dx).toBeLessThanOrEqual(8.01);
        // Away from the mark in one direction at least, or it would lie on it.
        expect(dx > 2.9 || dy > 3.9 || b.x >= x1 - 6.01).toBe(true);
      }
    }
  });
});

test("every label is of one mark, with what is not common said: total, from Russia, the body where several speak", () => {
  any(({ m, bands }) => {
    for (const { room, labels } of bands) {
      expect(new Set(labels.map((l) => l.key)).size).toBe(labels.length);
      for (const l of labels) {
        const mark = room.band.marks.find((x) => x.key === l.key);
        const e = mark?.estimate;
        if (!mark || !e) throw new Error(l.key);
        expect(mark.kind).not.toBe("passed");
        expect([l.words, l.light]).toEqual([l.words, mark.kind === "light"]);
        expect([l.words, /total/.test(l.words)]).toEqual([l.words, e.scope === "total"]);
        expect([l.words, /from Russia/.test(l.words)]).toEqual([l.words, e.scope === "russia"]);
        const all = e.cases.map((c) => c.qualifier);
        expect([l.words, l.words.includes("≤")]).toEqual([l.words, all.every((q) => q === "up_to")]);
        expect([l.words, l.words.includes("≥")]).toEqual([l.words, all.length === 1 && all[0] === "at_least"]);
        const times = /([\d.]+) × the cap/.exec(l.words)?.[1];
        if (times)
          expect([Number(times), e.high >= 2 * m.limit]).toEqual([Math.round((e.high / m.limit) * 10) / 10, true]);
        if (!room.band.named) expect(l.words).not.toContain(e.short);
      }
    }
  });
});

test("the words of a mark, longest where there is room", () => {
  expect(words("from=2023&to=2023", 1320)).toEqual([
    "≈ 1.02–1.52m, 60–90 % laden, 3 × the cap",
    "≈ 781k, 90 % laden",
    "VOA total 0.42–1.26m, 2.5 × the cap",
  ]);
  expect(words("from=2018&to=2018", 1320)).toEqual(
    expect.arrayContaining([
      "US-led 0.76–1.37m, upper case 90 % laden, 2.7 × the cap",
      "US ≤ 3.78m, 100 % laden, 7.6 × the cap",
      "US ≈ 800k",
      "UN diplomatic sources ≤ 2.5m, 100 % laden",
    ]),
  );
  expect(words("from=2018&to=2018&laden=50", 1320)).toContain("US-led 760k, in part 50 % laden");
  expect(words("from=2024&to=2024", 1320)).toEqual(
    expect.arrayContaining([
      "MSMT from Russia ≥ 1m, 2 × the cap",
      "OSC from Russia ≥ 1m, 2 × the cap",
      "US from Russia ≥ 165k",
      "RUSI from Russia ≤ 125k",
    ]),
  );
  expect(words("from=2019&to=2019", 390)).toEqual(["≥ 3.89m, 7.8 × the cap", "Asan Institute ≤ 4.5m"]);
});

test("a number of deliveries says how many, by what bound, and whose; what was only seen says so, and one number once", () => {
  const counts = (query: string, width = 1320) => {
    const { m, layout } = lay(query, width);
    return countLabels(layout, m).map((l) => [l.words, l.light]);
  };
  expect(counts("from=2023&to=2023")).toEqual([
    ["87 Panel", false],
    ["46 Panel", false],
    ["≥42 VOA", false],
  ]);
  expect(counts("from=2018&to=2018")).toEqual(
    expect.arrayContaining([
      ["≥263 US", false],
      ["10 seen, Japan", true],
    ]),
  );
  expect(counts("from=2019&to=2019", 390)).toContainEqual(["≥20 RUSI, over several years", true]);
  const said = counts("from=2018&to=2018").filter(([w]) => String(w).includes("148"));
  expect(said.map(([w]) => w)).toEqual([...new Set(said.map(([w]) => w))]);
});

test("bands lie under each other, each as tall as its own marks need on the one scale", () => {
  any(({ m, layout, bands }, width) => {
    const perPixel = (room: (typeof bands)[number]["room"]) => (room.base - room.y(1e6)) / 1e6;
    const reported = Math.max(0, ...m.years.map((y) => y.reported.value));
    let above = 10;
    for (const { room } of bands) {
      expect(room.title).toBeCloseTo(above + 12);
      expect(room.top).toBeCloseTo(room.title + 22);
      expect(room.y(0)).toBe(room.base);
      const most = Math.max(m.limit * 1.15, reported, ...room.band.marks.map((x) => x.estimate.high));
      // Over the highest mark is room for its words; a low band is not lower than can be read.
      expect(room.base - room.top).toBeCloseTo(Math.max(40, room.base - room.y(most)) + 20);
      expect(room.base - room.top).toBeLessThanOrEqual(250.01);
      expect(perPixel(room)).toBeCloseTo(perPixel(bands[0]?.room ?? room), 12);
      const ticks = room.y.ticks(0);
      expect(ticks[0]).toBe(0);
      // Something to read a height by: the axis of a band of any height has a number beside its zero.
      expect(ticks.length).toBeGreaterThan(1);
      const step = ticks[1] ?? 0;
      for (const [i, t] of ticks.entries()) expect(t).toBeCloseTo(i * step);
      expect(room.y(ticks.at(-1) ?? 0)).toBeGreaterThanOrEqual(room.top);
      if (step > 0)
        expect([1, 2, 2.5, 5]).toContain(Math.round((step / 10 ** Math.floor(Math.log10(step * 1.0001))) * 100) / 100);
      expect(ticks.length).toBeLessThanOrEqual(Math.max(2, (room.base - room.top) / 42 + 1));
      expect(room.base - room.y(step)).toBeLessThanOrEqual(84.01);
      above = room.base;
    }
    // The scale is as large as the highest band and the room for all of them allow.
    const highs = bands.map(({ room }) =>
      Math.max(m.limit * 1.15, reported, ...room.band.marks.map((x) => x.estimate.high)),
    );
    const all = highs.reduce((a, b) => a + b, 0) / (width < 560 ? 470 : 560);
    const scale = Math.max(all, Math.max(...highs) / 230);
    for (const { room } of bands) if (scale > 0.01) expect(1 / perPixel(room)).toBeCloseTo(scale, 3);
    // All bands together are no higher than a page shows, but for the words and the least heights.
    const sum = bands.reduce((n, { room }) => n + room.base - room.top - 20, 0);
    expect(sum).toBeLessThanOrEqual((width < 560 ? 470 : 560) + bands.length * 40);
    const after = m.missing.length > 0 ? 26 : 0;
    expect(layout.silent ?? 0).toBeCloseTo(m.missing.length > 0 ? (bands.length > 0 ? above + 12 : 22) + 8 : 0);
    const next = (bands.length > 0 ? above + 12 : 22) + after;
    expect(layout.aside?.title ?? 0).toBeCloseTo(m.asides.length > 0 ? next : 0);
    if (layout.counts) {
      const { counts } = layout;
      const last = layout.aside ? Math.max(...layout.aside.spots.map((s) => s.y)) + 8.5 + 12 : next;
      expect(counts.title).toBeCloseTo(last);
      expect(counts.top).toBeCloseTo(last + 22);
      expect(counts.base).toBeCloseTo(last + 132);
      expect(counts.y(0)).toBe(counts.base);
      const most = Math.max(...m.counts.map((c) => c.value));
      expect(counts.y(most * 1.15)).toBeCloseTo(counts.base - 96);
      expect(layout.frame.height).toBeCloseTo(Math.max(counts.base, 90) + 26);
    } else expect(m.counts).toEqual([]);
  });
});

test("volumes of other things: each in a row where neither its line nor its words meet another's", () => {
  any(({ m, layout }) => {
    const spots = layout.aside?.spots ?? [];
    expect(spots.map((s) => s.mark)).toEqual(m.asides);
    spots.forEach((s, i) => {
      const wide = s.words ? textWidth(s.words, 12) * 1.04 + 6 : 0;
      expect([s.x0, s.x1]).toEqual(stretch(s.mark.span, layout.scale));
      const row = (s.y - (layout.aside?.title ?? 0) - 32.5) / 17;
      expect(row).toBeCloseTo(Math.round(row));
      const from = s.gap ? s.x0 : s.anchor === "end" ? s.x0 - wide : s.x0;
      const to = s.gap ? s.x1 : s.anchor === "end" ? s.x1 : s.x1 + wide;
      if (s.words) expect([from >= layout.scale.x0 - 0.01, to <= layout.scale.x1 + 4.01]).toEqual([true, true]);
      expect(s.wordsX).toBe(s.gap ? s.x0 + 8 : s.anchor === "end" ? s.x0 - 5 : s.x1 + 5);
      if (s.gap) expect(s.gap).toEqual([s.x0 + 5, s.x0 + wide + 5]);
      const full = `${s.mark.short} ${s.mark.stated}: ${s.mark.why}`;
      expect([full, `${s.mark.short} ${s.mark.stated}`, s.mark.stated, ""]).toContain(s.words);
      for (const o of spots.slice(i + 1).filter((x) => x.y === s.y)) {
        const w = o.words ? textWidth(o.words, 12) * 1.04 + 6 : 0;
        const a = o.gap ? o.x0 : o.anchor === "end" ? o.x0 - w : o.x0;
        const b = o.gap ? o.x1 : o.anchor === "end" ? o.x1 : o.x1 + w;
        expect(to + 6 <= a + 0.01 || b + 6 <= from + 0.01).toBe(true);
      }
    });
  });
});

test("a stretch of days is cut at the window and never too thin to be seen", () => {
  const { scale } = estimatesLayout(tell("from=2020&to=2020"), 1000);
  const at = (start: number, end: number) => stretch({ start, end } as never, scale);
  const { start, end } = scale.span;
  expect(at(start - 100, end + 100)).toEqual([scale.x0, scale.x1]);
  expect(at(start + 10, start + 50)).toEqual([scale.x(start + 10), scale.xEnd(start + 50)]);
  const [a, b] = at(start + 100, start + 100);
  expect([b - a, b]).toEqual([expect.closeTo(3), scale.xEnd(start + 100)]);
  expect(at(start, start)).toEqual([scale.x0, scale.x0 + 3]);
});

test("a claim gets a row for its words in the band of the estimate it repeats, a number of deliveries over the counts", () => {
  const m = tell("from=2012&to=2026");
  const bare = estimatesLayout(m, 1000);
  const of = (id: string, part: Partial<Claimed> = {}) => {
    const row = RECORD.claims.find((r) => r.id === id);
    const claim = row && claimedOf(row);
    if (!claim) throw new Error(id);
    const laid = estimatesLayout(m, 1000, { ...claim, ...part });
    for (const [i, room] of laid.bands.entries()) {
      const was = bare.bands[i];
      expect(room.base - room.top).toBeCloseTo((was?.base ?? 0) - (was?.top ?? 0));
    }
    const { counts } = laid;
    const own = laid.bands.filter((r) => Math.abs(r.top - r.title - 22 - CLAIM_ROW) < 0.01).map((r) => r.band.title);
    const rest = laid.bands.filter((r) => Math.abs(r.top - r.title - 22) < 0.01);
    expect(own.length + rest.length).toBe(laid.bands.length);
    return [...own, ...(counts && counts.top - counts.title > 30 ? ["counts"] : [])];
  };
  // The Panel's own numbers, told by others; the ambassador's; the White House's; one of crude, on what bears on it.
  expect(of("cl40")).toEqual(["UN Panel of Experts"]);
  expect(of("cl42")).toEqual(["UN Panel of Experts"]);
  expect(of("cl44")).toEqual(["Governments"]);
  expect(of("cl45")).toEqual(["Governments"]);
  expect(of("cl46")).toEqual(["Research institutes"]);
  // 148 deliveries are no volume, whatever volumes bear on it.
  expect(of("cl43")).toEqual(["counts"]);
  expect(of("cl43", { statements: ["oe-e2018-us-02"], row: "" })).toEqual(["counts"]);
  expect(of("cl40", { high: null })).toEqual([]);
  expect(of("cl40", { row: "gone", statements: [] })).toEqual([]);
  expect(of("cl40", { row: "gone", statements: ["gone", "oe-e2018-us-11"] })).toEqual(["Governments"]);
  expect(of("cl43", { high: null })).toEqual([]);
  expect(claimedBand(m.bands, null)).toBeNull();
  const count = RECORD.claims.filter((r) => r.figure === "oil-estimates").flatMap((r) => claimedOf(r) ?? []);
  expect(count.filter(isCount).map((c) => c.id)).toEqual(["cl43"]);
  // A number claimed that is higher than all counted has room over them.
  const high = claimedOf(RECORD.claims.find((r) => r.id === "cl43") ?? ({} as never));
  const tall = high && estimatesLayout(m, 1000, { ...high, high: 5000 }).counts;
  expect(tall?.y(5000 * 1.15)).toBeCloseTo((tall?.base ?? 0) - 96);
});
