import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { type Label, panelLabels } from "./labels";
import { amountOf, type CrudeLayout, crudeLayout, FREEZE, type Panel, stretch } from "./layout";
import { model, type OilCrudeModel } from "./model";
import { shortReporter } from "./words";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const claimed = (id: string) => {
  const found = record.claims.find((c) => c.id === id);
  return found ? claimedOf(found) : null;
};
/** A claim on crude in tonnes, and one in barrels. */
const CL39 = claimed("cl39");
const CL07 = claimed("cl07");

const any = (check: (m: OilCrudeModel, l: CrudeLayout, claim: typeof CL39, width: number) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1975, max: 2026 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 320, max: 1400 }),
      fc.constantFrom("", "&basis=estimate", "&basis=official_statistics", "&supplier=RUS"),
      fc.constantFrom(null, null, CL39, CL07),
      (from, years, width, more, claim) => {
        const m = of(`from=${from}&to=${Math.min(2026, from + years)}${more}`);
        check(m, crudeLayout(m, width, claim), claim, width);
      },
    ),
    { numRuns: 40 },
  );

const tonnes = (p: Panel | undefined, v: number) => (p ? p.base - p.y(v) : Number.NaN);

test("a panel a unit, on scales from zero that hold every mark, rule and claim; one tonne is as high as its barrels", () => {
  any((m, l, claim) => {
    const [t, b] = [l.panels.find((p) => p.unit === "t"), l.panels.find((p) => p.unit === "bbl")];
    const inTonnes =
      m.customs.length + m.zeros.length > 0 || m.singles.some((s) => s.row.tonnes !== null || s.row.low !== null);
    const inBarrels = m.singles.some((s) => s.row.barrels !== null) || claim?.unit === "barrels";
    expect(b !== undefined).toBe(inBarrels);
    expect(t !== undefined).toBe(inTonnes || !inBarrels || m.gaps.length > 0);
    for (const p of l.panels) {
      expect(p.y(0)).toBeCloseTo(p.base);
      const all = [
        ...p.spots.map((s) => s.high),
        ...(p.unit === "t" ? m.customs.flatMap((c) => [c.value, ...c.rivals.map((r) => r.tonnes ?? 0)]) : []),
        ...m.limits.flatMap((r) => (p.unit === "t" ? r.tonnes : r.barrels) ?? []),
        ...(p.claimed === null ? [] : [p.claimed]),
      ];
      for (const v of all) {
        expect(p.y(v)).toBeGreaterThanOrEqual(p.top + 14);
        expect(tonnes(p, v) * 2).toBeCloseTo(tonnes(p, 2 * v), 4);
      }
      expect(p.claimed).toBe(claim && claim.unit === (p.unit === "t" ? "tonnes" : "barrels") ? claim.high : null);
      expect(p.top - p.title).toBe(p.claimed === null ? 22 : 40);
      const ticks = p.y.ticks(4);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(8);
      // Even steps of a round number.
      const step = ticks[1] ?? 0;
      expect(ticks).toEqual(ticks.map((_, i) => i * step));
      const lead = step / 10 ** Math.floor(Math.log10(step));
      expect([1, 2, 2.5, 5].some((round) => Math.abs(lead - round) < 1e-9)).toBe(true);
      for (const v of ticks) expect(p.y(v)).toBeGreaterThan(p.top);
    }
    if (t && b && m.ratio) expect(tonnes(t, 100_000)).toBeCloseTo(tonnes(b, 100_000 * m.ratio), 4);
    expect(t?.spots.map((s) => s.mark.id) ?? []).toEqual(
      t
        ? m.singles.filter((s) => s.row.tonnes !== null || (s.row.low !== null && s.row.high !== null)).map((s) => s.id)
        : [],
    );
    expect(b?.spots.map((s) => s.mark.id) ?? []).toEqual(
      b ? m.singles.filter((s) => s.row.barrels !== null).map((s) => s.id) : [],
    );
  });
});

test("panels stand under each other, under the freeze; zeros and silences have a strip below the tonnes", () => {
  any((m, l, _, width) => {
    let y = m.freezes.length > 0 ? FREEZE : 6;
    expect(l.frame.top).toBe(y);
    for (const p of l.panels) {
      expect(p.title).toBeCloseTo(y);
      const tall = p.base - p.top - 18;
      expect(tall).toBeLessThanOrEqual((width < 560 ? 165 : l.panels.length > 1 ? 200 : 240) + 0.001);
      expect(tall).toBeGreaterThanOrEqual(60);
      if (p.unit === "t") expect(tall).toBe(width < 560 ? 165 : l.panels.length > 1 ? 200 : 240);
      y = p.base + 14;
      if (p.unit === "t" && m.zeros.length + m.gaps.length > 0) {
        expect(l.strip).toBeCloseTo(p.base + 13);
        y += 26;
      }
    }
    if (m.zeros.length + m.gaps.length === 0) expect(l.strip).toBeNull();
    expect(l.frame.height).toBeCloseTo(y - 14 + 26);
  });
});

test("a mark spans its period, cut to the window; its point is inside it, and no point on another where there is room", () => {
  any((_, l) => {
    for (const p of l.panels) {
      const points = p.spots.filter((s) => s.px !== null);
      for (const s of p.spots) {
        expect([s.x0, s.x1]).toEqual(stretch(s.mark.span, l.scale));
        expect(s.x1 - s.x0).toBeGreaterThanOrEqual(2 - 1e-9);
        expect(s.x0).toBeGreaterThanOrEqual(l.scale.x0);
        expect(s.x1).toBeLessThanOrEqual(l.scale.x1 + 2.001);
        expect(s.px !== null).toBe(s.mark.kind === "estimate" || s.mark.kind === "contested");
        const stated = amountOf(s.mark.row, p.unit);
        expect([s.value, s.low, s.high]).toEqual([stated?.value, stated?.low, stated?.high]);
        if (s.px === null) continue;
        expect(s.px).toBeGreaterThanOrEqual(s.x0);
        expect(s.px).toBeLessThanOrEqual(s.x1);
      }
      for (const [i, s] of points.entries()) {
        const y = p.y(s.value ?? s.high);
        const clash = (x: number) =>
          points.slice(0, i).some((o) => Math.abs((o.px ?? 0) - x) < 9 && Math.abs(p.y(o.value ?? o.high) - y) < 9);
        const middle = (s.x0 + s.x1) / 2;
        // In the middle, unless another stands there; elsewhere clear of all.
        if (!clash(middle)) expect(s.px).toBeCloseTo(middle);
        else if ([0.28, 0.72, 0.1, 0.9, 0.4, 0.6, 0.2, 0.8].some((share) => !clash(s.x0 + (s.x1 - s.x0) * share)))
          expect(clash(s.px ?? 0)).toBe(false);
      }
    }
  });
});

const box = (l: Label) => ({ x: l.x, y: l.y - 11, width: textWidth(l.words, 12) * 1.05 + 2, height: 14 });

test("no words over others, out of their panel, or over a bar, a mark, a rule or a claim", () => {
  any((m, l, claim) => {
    for (const p of l.panels) {
      const labels = panelLabels(p, l, m, claim);
      const things: { x: number; y: number; width: number; height: number }[] = [];
      if (p.unit === "t")
        for (const c of m.customs) {
          const [x0, x1] = stretch(c.span, l.scale);
          const top = Math.min(p.y(c.value), ...c.rivals.map((r) => p.y(r.tonnes ?? 0)));
          things.push({ x: x0, y: top, width: x1 - x0, height: p.base - top });
        }
      for (const s of p.spots) {
        things.push({ x: s.x0, y: p.y(s.high) - 1.5, width: s.x1 - s.x0, height: p.y(s.low) - p.y(s.high) + 3 });
        if (s.px !== null) things.push({ x: s.px - 5, y: p.y(s.value ?? s.high) - 5, width: 10, height: 10 });
      }
      if (claim && p.claimed !== null) {
        const [x0, x1] = stretch(claim.span, l.scale);
        things.push({ x: x0, y: p.y(p.claimed) - 5.5, width: x1 - x0, height: 11 });
      }
      // Words of a limit may stand on a later limit alone, which is drawn after it.
      for (const r of m.limits) {
        const v = p.unit === "t" ? r.tonnes : r.barrels;
        const [x0, x1] = stretch(r.span, l.scale);
        if (v !== null) things.push({ x: x0, y: p.y(v) - 1, width: x1 - x0, height: 2 });
      }
      for (const [i, label] of labels.entries()) {
        const a = box(label);
        expect(a.x).toBeGreaterThanOrEqual(l.scale.x0);
        expect(a.x + a.width).toBeLessThanOrEqual(l.scale.x1 + 4.001);
        expect(a.y).toBeGreaterThanOrEqual(p.top - 2.001);
        expect(a.y + 14).toBeLessThanOrEqual(p.base + 0.001);
        for (const b of [...things, ...labels.slice(0, i).map(box)])
          expect(
            a.x >= b.x + b.width + 2.999 ||
              b.x >= a.x + a.width + 2.999 ||
              a.y >= b.y + b.height - 0.001 ||
              b.y >= a.y + a.height - 0.001,
            label.words,
          ).toBe(true);
      }
      expect(new Set(labels.map((x) => x.key)).size).toBe(labels.length);
    }
  });
});

test("words are of their own mark, close to it, and tell its own number", () => {
  any((m, l) => {
    for (const p of l.panels) {
      const series = new Set<string>();
      for (const label of panelLabels(p, l, m)) {
        const a = box(label);
        const rule = m.limits.find((r) => r.id === label.key);
        const bar = m.customs.find((c) => c.id === label.key);
        const spot = p.spots.find((s) => s.mark.id === label.key);
        expect(label.strong).toBe(rule !== undefined);
        if (rule) {
          const amount = `${figure((p.unit === "t" ? rule.tonnes : rule.barrels) ?? 0)} ${p.unit}`;
          expect([
            `${amount} in 12 months, ${rule.resolution} ${rule.paragraph}`,
            `${amount}, ${rule.resolution}`,
            amount,
          ]).toContain(label.words);
          const [x0, x1] = stretch(rule.span, l.scale);
          const y = p.y((p.unit === "t" ? rule.tonnes : rule.barrels) ?? 0);
          expect([4, 18, 32].some((over) => Math.abs(a.y + 14 + over - y) < 0.001)).toBe(true);
          expect(Math.min(Math.abs(a.x + a.width - x1), Math.abs(a.x - x0 - 3))).toBeLessThan(0.001);
        } else if (bar) {
          expect(bar.part).toBe(false);
          expect(label.actor).toBe("actor-chn");
          const [x0, x1] = stretch(bar.span, l.scale);
          const top = Math.min(p.y(bar.value), ...bar.rivals.map((r) => p.y(r.tonnes ?? 0)));
          expect(a.x + a.width / 2).toBeCloseTo((x0 + x1) / 2);
          expect(a.y + 14 + 3).toBeCloseTo(top);
          expect(label.words).toMatch(
            bar.year === null ? /^(customs )?(≈ )?\d+k, \d+ mo\.$/ : /^(customs )?(≈ )?\d+k$/,
          );
          expect(label.words.includes("≈")).toBe(bar.qualifier === "approx");
          if (label.words.startsWith("customs")) expect(x1 - x0).toBeGreaterThan(92);
        } else if (spot) {
          const r = spot.mark.row;
          const dy =
            a.y + 14 < p.y(spot.high) ? p.y(spot.high) - a.y - 14 : a.y > p.y(spot.low) ? a.y - p.y(spot.low) : 0;
          const dx = a.x > spot.x1 ? a.x - spot.x1 : a.x + a.width < spot.x0 ? spot.x0 - a.x - a.width : 0;
          expect(dy).toBeLessThanOrEqual(6.001);
          expect(dx).toBeLessThanOrEqual(5.001);
          if (spot.mark.kind === "capacity") expect(label.words).toMatch(/capacity /);
          if (spot.mark.kind === "reading") expect(label.words).toMatch(/read/);
          if (spot.mark.kind === "contested") expect(label.words).toMatch(/“crude”/);
          if (r.qualifier === "up_to") expect(label.words).toContain("≤");
          if (r.qualifier === "at_least") expect(label.words).toContain("≥");
          // Outside a series the speaker is named; a series names itself on its first words.
          if (spot.mark.kind === "estimate" && r.series === "other")
            expect(label.words.startsWith(shortReporter(r))).toBe(true);
          if (
            series.has(r.series) &&
            r.series !== "other" &&
            r.series !== "pipeline_estimate" &&
            spot.mark.kind === "estimate"
          )
            expect(label.words).not.toContain(shortReporter(r));
          if (label.words.includes(shortReporter(r))) series.add(r.series);
        } else throw new Error(`words of nothing: ${label.words}`);
      }
    }
  });
});

type Cells = Partial<Record<keyof Row<"crude-oil">, unknown>>;
const made = (rows: readonly Cells[], query = "from=2010&to=2019") =>
  model(
    tables({
      "crude-oil": rows.map((cells, i) =>
        row("crude-oil", {
          id: `a${i}`,
          period_start: "2014",
          period_end: "2014",
          supplier: "CHN",
          kind: "delivery",
          series: "other",
          qualifier: "approx",
          basis: "estimate",
          reporter: "A body",
          ...cells,
        }),
      ),
    }),
    parseView(query).view,
  );
const words = (cells: Cells, unit: "t" | "bbl" = "t", width = 1200, query?: string) => {
  const m = made([cells], query);
  const l = crudeLayout(m, width);
  const p = l.panels.find((x) => x.unit === unit);
  return p ? panelLabels(p, l, m).map((x) => x.words) : [];
};

test("the longest wording with room says what a number is; a bound keeps its sign", () => {
  expect(words({ tonnes: 520_000 })).toEqual(["A body ≈ 520k"]);
  expect(words({ tonnes: 520_000, qualifier: "up_to" })).toEqual(["A body ≤ 520k"]);
  expect(words({ low: 530_000, high: 580_000, qualifier: "range" })).toEqual(["A body 530–580k"]);
  expect(words({ barrels: 3_800_000, series: "kostat_total", reporter: "Statistics Korea (total)" }, "bbl")).toEqual([
    "Statistics Korea ≈ 3.8m, all suppliers",
  ]);
  expect(words({ tonnes: 500_000, series: "kotra_imputed", reporter: "KOTRA" })).toEqual(["KOTRA ≈ 500k, assumed"]);
  expect(words({ tonnes: 520_000, kind: "capacity", reporter: "AFP" })).toEqual([
    "pipeline capacity ≈ 520k a year, AFP",
  ]);
  expect(words({ tonnes: 540_000, kind: "limit", qualifier: "up_to" })).toEqual([
    "limit as the Russian ambassador read it: ≤ 540k",
  ]);
  expect(
    words({ barrels: 1_000_000, kind: "other", qualifier: "at_least", reporter: "Jiji Press (x)" }, "bbl"),
  ).toEqual(["Jiji: “crude” ≥ 1m, others: refined"]);
  const customs = { series: "china_customs", reporter: "Customs", qualifier: "exact", basis: "official_statistics" };
  expect(words({ ...customs, tonnes: 523_041 })).toEqual(["customs 523k"]);
  expect(words({ ...customs, tonnes: 523_041 }, "t", 400)).toEqual(["523k"]);
  expect(words({ ...customs, tonnes: 475_336, period_start: "2014-01-01", period_end: "2014-11-30" })).toEqual([
    "customs 475k, 11 mo.",
  ]);
});

test("a number is that of its unit as stated; a row with one end alone has none", () => {
  const amount = (cells: Cells, unit: "t" | "bbl") => amountOf(row("crude-oil", cells), unit);
  expect(amount({ tonnes: 5, barrels: 40 }, "t")).toEqual({ value: 5, low: 5, high: 5 });
  expect(amount({ tonnes: 5, barrels: 40 }, "bbl")).toEqual({ value: 40, low: 40, high: 40 });
  expect(amount({ low: 3, high: 9 }, "t")).toEqual({ value: null, low: 3, high: 9 });
  expect(amount({ low: 3 }, "t")).toBeNull();
  expect(amount({ high: 9 }, "t")).toBeNull();
  expect(amount({ low: 3, high: 9 }, "bbl")).toBeNull();
  // A period outside the window is two pixels at its edge.
  const { scale } = crudeLayout(made([]), 1000);
  expect(stretch({ start: 0, end: 10 } as never, scale)).toEqual([scale.x0, scale.x0 + 2]);
  expect(stretch({ start: 30_000, end: 30_010 } as never, scale)).toEqual([scale.x1 - 2, scale.x1]);
});
