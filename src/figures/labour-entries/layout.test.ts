import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_R } from "../../chart/ClaimMark";
import { span, spanBetween } from "../../record/day";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { type Claimed, claimedOf } from "../claimed";
import { date, iso3, persons } from "../labour-stock/rows.fixture";
import { claimedBox, claimedCounts, claimedDaysOf, layoutEntries, sizeOf, stepOf, visible } from "./layout";
import { model, topOf } from "./model";
import { type Laid, laid, over, row, told } from "./rows.fixture";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const claimOf = (id: string): Claimed => {
  const found = record.claims.find((c) => c.id === id);
  const made = found ? claimedOf(found) : null;
  if (!made) throw new Error(`no claim ${id}`);
  return made;
};
const CLAIMS = [null, ...record.claims.filter((c) => c.figure === "labour-entries").map((c) => claimOf(c.id))];

// Every value as likely as any other: else half of few runs are the first year or the last.
const some = fc.noBias(
  fc.record({
    from: fc.integer({ min: 2007, max: 2026 }),
    years: fc.integer({ min: 0, max: 19 }),
    host: fc.constantFrom("", "&host=RUS", "&host=CHN", "&host=EUE", "&host=POL,MNG"),
    width: fc.constantFrom(358, 1100),
    claim: fc.constantFrom(...CLAIMS),
  }),
);
const any = (check: (at: Laid, claim: Claimed | null) => void) =>
  fc.assert(
    fc.property(some, ({ from, years, host, width, claim }) =>
      check(laid(of(`from=${from}&to=${Math.min(2026, from + years)}${host}`), width, claim), claim),
    ),
    { numRuns: 40 },
  );

interface Strip {
  readonly top: number;
  readonly bottom: number;
  /** The first of a series, which stands apart from the one before. */
  readonly first?: boolean;
}
/** Words of 12 or 13 pixels on a base line. */
const text = (y: number): Strip => ({ top: y - 12, bottom: y + 3 });

/** What is drawn under each other, from the top down. */
function strips({ layout, narrow }: Laid): Strip[] {
  return [
    ...layout.panels.flatMap((p) => [
      { ...text(p.head), first: true },
      ...(p.panel.undated.length > 0 ? [text(p.undated)] : []),
      ...p.rows.flatMap(({ top, base, claim }) => [
        ...(narrow ? [text(top - 2 - (claim === undefined ? 0 : 18))] : []),
        ...(claim === undefined ? [] : [text(claim)]),
        { top, bottom: base },
      ]),
    ]),
    ...layout.silent.flatMap(({ base }, i) => [
      { ...text(narrow ? base - 16 : base - 2), first: i === 0 },
      ...(narrow ? [text(base - 2)] : []),
      { top: base + 3, bottom: base + 7 },
    ]),
    ...layout.groups.flatMap((g) => [
      { ...text(g.head), first: true },
      ...(g.group.undated.length > 0 ? [text(g.undated)] : []),
      ...g.lines.flatMap((line) => [
        ...(narrow ? [text(line.top + 12)] : []),
        { top: line.base - 6, bottom: line.base + 6 },
        ...(line.claim === undefined ? [] : [{ top: line.claim - CLAIM_R, bottom: line.claim + CLAIM_R }]),
      ]),
      ...(g.claim === undefined ? [] : [{ top: g.claim - CLAIM_R, bottom: g.claim + CLAIM_R }]),
    ]),
  ];
}

describe("where entries stand", () => {
  it("all under each other in the order of the model, series apart, without holes", () => {
    any((at) => {
      const all = strips(at);
      // The axis of time ends here.
      let under = 32;
      for (const [i, s] of all.entries()) {
        const gap = s.top - under;
        expect([i, gap >= (s.first ? 4 : -1.01)]).toEqual([i, true]);
        expect([i, gap <= (s.first ? 24 : 14)]).toEqual([i, true]);
        under = s.bottom;
      }
      expect(at.layout.end - under).toBeGreaterThanOrEqual(0);
      expect(at.layout.end - under).toBeLessThanOrEqual(20);
      const { m, layout } = at;
      expect(layout.panels.map((p) => p.rows.map((r) => r.of))).toEqual(m.panels.map((p) => p.rows));
      expect(layout.silent.map((s) => s.of)).toEqual(m.silent);
      expect(layout.groups.map((g) => g.lines.map((l) => l.of))).toEqual(m.groups.map((g) => g.lines));
    });
  });

  it("bars as high as their number on one scale a panel, the largest 58 px; over each is room for its number", () => {
    any((at, claim) => {
      for (const { panel, height, rows } of at.layout.panels) {
        const own = rows.some((r) => r.claim !== undefined) ? (claim?.high ?? 0) : 0;
        const most = Math.max(panel.max, own);
        expect(height(most)).toBeCloseTo(most > 0 ? 58 : 0);
        expect(height(most / 4)).toBeCloseTo(height(most) / 4);
        for (const { of: r, top, base, claim: words } of rows) {
          const high = height(Math.max(words === undefined ? 0 : own, ...r.counts.map(topOf)));
          const room = base - Math.max(4, high) - top;
          // A diamond on a bar stands between it and its number.
          expect(room).toBeCloseTo(words === undefined ? 16 : 16 + CLAIM_R + 2);
        }
      }
    });
  });

  it("a bar for a range at its upper end, for a bound at the bound", () => {
    const size = (part: Parameters<typeof row>[1]) => {
      const [c] = told([row("a", part)]).panels[0]?.rows[0]?.counts ?? [];
      return c && sizeOf(c);
    };
    expect(size({ value: persons(7) })).toBe(7);
    expect(size({ value: persons(0) })).toBe(0);
    expect(size({ value: null, low: persons(12_000), high: persons(15_000), qualifier: "range" })).toBe(15_000);
    expect(size({ value: null, low: persons(12), qualifier: "at_least" })).toBe(12);
  });

  it("a scale in steps of 1, 2 or 5 that leave room for their numbers, the finest that do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(58, 40), (max, pixels) => {
        const step = stepOf(max, pixels);
        const ten = 10 ** (String(step).length - 1);
        expect([1, 2, 5]).toContain(step / ten);
        expect((step / max) * pixels).toBeGreaterThanOrEqual(25.999);
        const finer = step / ten === 5 ? 2 * ten : step / 2;
        if (step > 1) expect((finer / max) * pixels).toBeLessThan(26);
      }),
      { numRuns: 100 },
    );
    // 26 of 58 px are 0.448 of the largest.
    expect([1, 4, 10, 44, 58, 21_000].map((max) => stepOf(max, 58))).toEqual([1, 2, 5, 20, 50, 10_000]);
    expect(stepOf(116, 58)).toBe(100);
  });

  it("a period is cut at the window and never too thin to be seen", () => {
    const { scale } = laid(of("from=2019&to=2019"), 1000);
    const { x0, x1 } = scale;
    expect(visible(spanBetween(date("2010"), date("2030")), scale)).toEqual({ x0, x1, x: (x0 + x1) / 2 });
    const [from, to] = [span("2019-03-01").start, span("2019-05-31").end];
    const [a, b] = [scale.x(from), scale.xEnd(to)];
    expect(visible({ start: from, end: to }, scale)).toEqual({ x0: a, x1: b, x: (a + b) / 2 });
    const thin = laid(of("from=2000&to=2026"), 400).scale;
    const at = visible(span("2019-03-01"), thin);
    expect(at.x1 - at.x0).toBe(1);
  });
});

describe("a claim on entries", () => {
  /** The series and purposes whose row or line carries a claim, by measure; groups by name. */
  const carries = ({ layout }: Laid) => [
    ...layout.panels.flatMap((p) => p.rows.filter((r) => r.claim !== undefined).map((r) => r.of.measure)),
    ...layout.groups.flatMap((g) => [
      ...g.lines.filter((l) => l.claim !== undefined).map((l) => l.of.series),
      ...(g.claim === undefined ? [] : [g.group.name]),
    ]),
  ];
  const on = (id: string, query: string) => carries(laid(of(query), 1100, claimOf(id)));

  it("stands on the row, the line or the series whose number it repeats, in one place alone", () => {
    // 7,800 contradict the 13,221 of 2024 and stand in their row.
    expect(on("cl57", "from=2022&to=2025")).toEqual(["entries_total"]);
    expect(on("cl51", "from=2009&to=2017&host=CHN")).toEqual(["entries_work"]);
    // RBK's 47,364, a number said again.
    expect(on("cl52", "from=2013&to=2018")).toEqual(["mintrud-permits"]);
    expect(on("cl60", "from=2014&to=2018&host=POL")).toEqual(["poland-work-visas"]);
  });

  it("stands on the number that bears on it where its own is not drawn, on an undated one last, else nowhere", () => {
    // The 12,000 to 15,000 visas a year name no year.
    expect(on("cl02", "from=2013&to=2018&host=RUS")).toEqual(["Russia: permits, quotas, other numbers"]);
    expect(on("cl57", "from=2009&to=2017&host=CHN")).toEqual([]);
    // A share of visas has no place among numbers of visas.
    expect(on("cl03", "from=2015&to=2019&host=RUS")).toEqual([]);
    expect(carries(laid(of("from=2022&to=2025"), 1100, { ...claimOf("cl57"), low: null, high: null }))).toEqual([]);
    expect(carries(laid(of("from=2022&to=2025"), 1100))).toEqual([]);
  });

  const rows = [
    row("a"),
    row("again", { repeats: "a" }),
    row("r", { value: persons(900), qualifier: "approx" }),
    row("b", over("2021")),
    row("s", { measure: "entries_study" }),
    ...["x", "y"].map((id, i) =>
      row(id, {
        series: "poland-permits",
        measure: "work_permits_issued",
        host: iso3("POL"),
        ...over(`${2018 + i}`),
      }),
    ),
    row("u", { series: "poland-workers", measure: "workers", host: iso3("POL"), ...over("") }),
  ];
  const m = told(rows);
  const claim = (id: string, more: readonly string[] = []): Claimed => ({
    ...claimOf("cl57"),
    row: id,
    statements: more,
    span: span("2020"),
  });
  const ids = (c: Claimed) =>
    claimedCounts(m, c).map((one) => ("counts" in one ? one.counts.map((k) => k.id) : one.id));

  it("finds the number among those said again, rivals, spots and undated ones, its own row before what bears on it", () => {
    for (const id of ["a", "again", "r", "b"]) expect(ids(claim(id))).toEqual(["a", "b"]);
    expect(ids(claim("s", ["a"]))).toEqual(["s"]);
    for (const id of ["x", "y"]) expect(ids(claim(id, ["a"]))).toEqual([["x"], ["y"]]);
    expect(ids(claim("", ["a", "x"]))).toEqual(["a", "b"]);
    expect(ids(claim("gone", ["y", "a"]))).toEqual([["x"], ["y"]]);
    expect(ids(claim("u"))).toEqual(["u"]);
    // What has days comes before what has none.
    expect(ids(claim("u", ["b"]))).toEqual(["a", "b"]);
    expect(ids(claim("gone"))).toEqual([]);
  });

  it("lasts as long as the number it repeats, else as long as it says", () => {
    for (const id of ["a", "again", "r"]) expect(claimedDaysOf(m, claim(id))).toEqual(span("2019"));
    expect(claimedDaysOf(m, claim("b"))).toEqual(span("2021"));
    expect(claimedDaysOf(m, claim("x"))).toEqual(span("2018"));
    expect(claimedDaysOf(m, claim("y", ["a"]))).toEqual(span("2019"));
    expect(claimedDaysOf(m, claim("gone", ["a"]))).toEqual(span("2020"));
    expect(claimedDaysOf(m, claim("u"))).toEqual(span("2020"));
  });

  it("keeps numbers off its diamond and the line of its days", () => {
    const at = laid(m, 1000, claim("b"));
    const [panel] = at.layout.panels;
    const place = panel?.rows.find((r) => r.claim !== undefined);
    if (!panel || !place) throw new Error("no row");
    const v = visible(span("2021"), at.scale);
    // 7,800, the largest of its panel, is 58 px over the base.
    expect(claimedBox(claim("b"), m, place, panel, at.scale)).toEqual({
      x: v.x0,
      y: expect.closeTo(place.base - 58 - CLAIM_R),
      width: v.x1 - v.x0,
      height: 2 * CLAIM_R,
    });
    const none = claimedBox({ ...claim("b"), high: null }, m, place, panel, at.scale);
    expect(none.y).toBeCloseTo(place.base - CLAIM_R);
  });

  it("is higher than all bars of another panel without changing them", () => {
    const [bare, on57] = [null, claim("x")].map((c) => layoutEntries(m, false, c));
    expect(on57?.panels.map((p) => p.rows)).toEqual(bare?.panels.map((p) => p.rows));
  });
});
