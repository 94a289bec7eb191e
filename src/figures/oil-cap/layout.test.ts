import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_ROW } from "../../chart/ClaimMark";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { claimedIn } from "./claimedIn";
import { capLayout } from "./layout";
import { model } from "./model";
import { scaleTo } from "./scaleTo";
import { spotOn } from "./spotOn";
import { estimateX, whiskerY } from "./spots";
import { ANY_CAP_VIEW } from "./views.fixture";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);

const any = (check: (m: ReturnType<typeof of>, width: number) => void) =>
  fc.assert(
    fc.property(ANY_CAP_VIEW, ({ query, width }) => check(of(query), width)),
    { numRuns: 30 },
  );

test("every year has its room once, in order, 8 px apart; whole years alike, a stub where there is little to see", () => {
  any((m, width) => {
    const { panels, frame, large } = capLayout(m, width);
    expect(panels.map((p) => p.year)).toEqual(m.years);
    const single = m.years.length === 1;
    const wide = new Set<number>();
    panels.forEach((p, i) => {
      const w = p.x.x1 - p.x.x0;
      const before = panels[i - 1];
      if (before?.row === p.row) expect(p.x.x0).toBeCloseTo(before.x.x1 + 8);
      else expect(p.x.x0).toBe(frame.left);
      expect(p.x.x1).toBeLessThanOrEqual(width - frame.right + 0.01);
      expect(p.x.span).toEqual(p.year.period.span);
      if (!single && (p.year.blank || p.year.period.months < 12)) expect(w).toBeCloseTo(30);
      else wide.add(Math.round(w * 100) / 100);
    });
    expect(wide.size).toBeLessThanOrEqual(1);
    const [most = 30] = wide;
    expect(most).toBeLessThanOrEqual(large ? width : single ? 460 : 640);
    expect([frame.left, frame.right]).toEqual(width < 560 ? [40, large ? 44 : 6] : [62, large ? 96 : 6]);
    expect(large).toBe(m.ghosts.length > 0);
    // The row that is full reaches the right edge.
    if (most < 460) expect(Math.max(...panels.map((p) => p.x.x1))).toBeCloseTo(width - frame.right);
  });
});

test("more rows only where a year would be too narrow for its names, and then never more than it takes", () => {
  const rows = (query: string, width: number) => {
    const { panels } = capLayout(of(query), width);
    return panels.reduce<number[]>((n, p) => {
      n[p.row] = (n[p.row] ?? 0) + 1;
      return n;
    }, []);
  };
  expect(rows("", 1320)).toEqual([10]);
  expect(rows("", 860)).toEqual([10]);
  expect(rows("", 390)).toEqual([5, 5]);
  expect(rows("", 320)).toEqual([4, 3, 3]);
  expect(rows("from=2018&to=2019", 300)).toEqual([2]);
  any((m, width) => {
    const { panels, rows: axes, frame } = capLayout(m, width);
    const full = panels.filter((p) => !p.year.blank && p.year.period.months === 12);
    const wide = full[0] ? full[0].x.x1 - full[0].x.x0 : 100;
    expect(axes.length).toBeLessThanOrEqual(3);
    if (axes.length < 3 && full.length > 2) expect(wide).toBeGreaterThanOrEqual(60);
    if (axes.length === 1) return;
    // On one row more of them, a year would have been under 68 px.
    const stubs = panels.length - full.length;
    const room = width - frame.left - frame.right;
    expect((room - stubs * 38 - (full.length - 1) * 8) / full.length).toBeLessThan(68);
    const per = axes.map((_, r) => full.filter((p) => p.row === r).length);
    expect(Math.max(...per)).toBe(Math.ceil(full.length / (axes.length === 3 ? 3 : axes.length)));
  });
});

test("a value stands at the same height of its row in every year: zero on the base, the edge at the top, in proportion", () => {
  any((m, width) => {
    const { panels, rows, top, frame } = capLayout(m, width);
    expect(top).toBe(scaleTo(m.years, m.ghosts));
    for (const p of panels) {
      expect([p.y(0), p.y(top), p.y(top * 2)]).toEqual([p.base, p.top, p.top]);
      expect(p.y(top / 4)).toBeCloseTo(p.base - (p.base - p.top) / 4);
      const axis = rows[p.row];
      expect([axis?.top, axis?.base, axis?.y(top / 3)]).toEqual([p.top, p.base, p.y(top / 3)]);
      // The year, its share and total; under that a line for each name over the edge, and the arrows' room.
      const names = Math.max(
        ...panels.filter((o) => o.row === p.row).map((o) => o.year.estimates.filter((e) => e.high > top).length),
      );
      const one = panels.some((o) => !o.year.blank && o.year.period.months === 12 && o.x.x1 - o.x.x0 < 76) ? 2 : 1;
      expect(p.top - p.head).toBe(48 + (names > 0 ? names * 14 * one + 14 : 0));
      expect(p.words).toBe(p.head + 44);
    }
    rows.forEach((r, i) => {
      const next = rows[i + 1];
      const below = panels.find((p) => p.row === i + 1);
      if (next && below) expect(below.head).toBe(r.base + 32);
      else expect(frame.height).toBe(r.base + 32);
    });
    expect(panels[0]?.head ?? 4).toBe(4);
  });
});

test("the plots are as high as their place: one year large, several rows low", () => {
  const high = (query: string, width: number) => {
    const { rows } = capLayout(of(query), width);
    return rows.map((r) => r.base - r.top);
  };
  expect(high("from=2019&to=2019", 860)).toEqual([330]);
  expect(high("from=2019&to=2019", 390)).toEqual([250]);
  expect(high("", 1320)).toEqual([300]);
  expect(high("", 1000)).toEqual([250]);
  expect(high("from=2018&to=2019", 390)).toEqual([190]);
  expect(high("", 390)).toEqual([132, 132]);
});

test("the scale goes over the cap and over every mark of a few caps; higher ones do not flatten it", () => {
  any((m) => {
    const top = scaleTo(m.years, m.ghosts);
    const must = m.years.flatMap((y) => [
      y.limit * 1.3,
      y.reported.value * 1.05,
      ...y.totals.map((t) => t.high * 1.05).filter((v) => v <= y.limit * 3.5 * 1.05),
      ...y.estimates.flatMap((e) => e.cases.map((c) => c.high * 1.12)).filter((v) => v <= y.limit * 3.5 * 1.12),
    ]);
    expect(top).toBe(Math.max(...must, ...m.ghosts.map((g) => g.reported.value * 1.05)));
  });
  expect(scaleTo([])).toBe(1);
});

test("ticks begin at zero, are even round steps, and end under the edge", () => {
  any((m, width) => {
    const { rows, top } = capLayout(m, width);
    for (const count of [2, 4, 6]) {
      const ticks = rows[0]?.y.ticks(count) ?? [];
      const step = ticks[1] ?? 0;
      expect(ticks[0]).toBe(0);
      for (const [i, t] of ticks.entries()) expect(t).toBeCloseTo(i * step, 3);
      expect([1, 2, 2.5, 5]).toContain(Math.round((step / 10 ** Math.floor(Math.log10(step))) * 100) / 100);
      expect(step).toBeGreaterThanOrEqual(top / count);
      expect(step).toBeLessThanOrEqual((top / count) * 2.5);
      expect(ticks.at(-1)).toBeLessThanOrEqual(top * 1.0001);
      expect((ticks.at(-1) ?? 0) + step).toBeGreaterThan(top);
    }
  });
});

test("a claim that has a place in a year gets a row for its words, and none elsewhere", () => {
  const laid = record.claims.filter((r) => r.figure === "oil-cap").flatMap((r) => claimedOf(r) ?? []);
  const m = of("");
  const bare = capLayout(m, 390);
  let found = 0;
  for (const claim of laid) {
    const claimed = capLayout(m, 390, claim);
    bare.rows.forEach((r, i) => {
      const here = bare.panels.some((p) => p.row === i && claimedIn(claim, p.year.period.span));
      if (here) found += 1;
      const head = (l: typeof bare) => (l.rows[i]?.top ?? 0) - (l.panels.find((p) => p.row === i)?.head ?? 0);
      expect(head(claimed) - head(bare)).toBe(here ? CLAIM_ROW : 0);
      expect((claimed.rows[i]?.base ?? 0) - (claimed.rows[i]?.top ?? 0)).toBe(r.base - r.top);
    });
  }
  expect(found).toBeGreaterThan(0);
});

test("a claim stands in the year it ends in; a reported sum only if it begins with the year", () => {
  const year = of("from=2019&to=2019").years[0]?.period.span;
  if (!year) throw new Error("no panel for 2019");
  const claim = (quantity: string, start: number, end: number) =>
    claimedIn({ quantity, span: { start, end } } as unknown as Parameters<typeof claimedIn>[0], year);
  const { start, end } = year;
  for (const quantity of ["refined_beyond", "deliveries_from_russia"]) {
    expect([start - 1, start, end, end + 1].map((d) => claim(quantity, start - 400, d))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
  expect(claim("refined_reported", start, end)).toBe(true);
  expect(claim("refined_reported", start + 1, end)).toBe(false);
  expect(claim("deliveries_counted", start, end)).toBe(false);
});

test("an estimate stands at the end of its days, inside its year; its line lies at its number, or its lowest", () => {
  any((m, width) => {
    for (const p of capLayout(m, width).panels) {
      for (const e of p.year.estimates) {
        const x = estimateX(e, p);
        expect(x).toBe(Math.min(p.x.x1 - 4, p.x.xEnd(e.span.end)));
        const [only] = e.cases;
        expect(whiskerY(e, p)).toBe(p.y(e.cases.length === 1 && only?.value != null ? only.value : e.low));
      }
    }
  });
});

test("a note points into its year's panel, at its value, or down to the base where that is over the edge", () => {
  const layout = capLayout(of("from=2018&to=2020"), 860);
  const [, p] = layout.panels;
  if (!p) throw new Error("2019");
  const at = { start: p.x.span.start, end: p.x.span.end };
  const spot = (value: number | null, from: number = at.start, to: number = at.end) =>
    spotOn(layout, { at: { start: from, end: to }, value } as unknown as Parameters<typeof spotOn>[1]);
  expect(spot(400_000)).toEqual({ x: (p.x.x0 + p.x.x1) / 2, y: p.y(400_000), foot: p.base });
  expect(spot(layout.top)?.y).toBe(p.y(layout.top));
  expect(spot(layout.top + 1)?.y).toEqual(spot(null)?.y);
  expect(spot(1, at.start, at.end + 900)?.x).toBeCloseTo((p.x.x0 + p.x.x1) / 2);
  expect(spot(1, at.end, at.end)?.x).toBeCloseTo((p.x.x(at.end) + p.x.x1) / 2);
  expect(spot(1, at.start - 2000)).toBeNull();
  expect(spot(1, at.end + 2000)).toBeNull();
});
