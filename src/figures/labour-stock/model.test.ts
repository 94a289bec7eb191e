import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ceilingOf, isNone } from "../../record/headcount";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import type { View } from "../../view/view";
import { logTicks, panelPlace, radiusOf, swarm } from "./layout";
import { model } from "./model";
import { ordered } from "./order";
import { searchHosts } from "./select";

const record = readRecord();
const known = new Set<string>(
  [
    ...record.workers,
    ...record["op8-reports"],
    ...record.measures,
    ...record["labour-other"],
    ...record["labour-unnumbered"],
  ].map((r) => r.id),
);
const sourceIds = new Set(record.sources.map((s) => s.id));
const at = (query: string) => model(record, parseView(query).view);

/** Views whose filters meet the record often enough to leave something. */
const likelyView: fc.Arbitrary<View> = fc
  .tuple(
    anyView,
    fc.integer({ min: 1993, max: 2026 }),
    fc.nat(33),
    fc.subarray(["RUS", "CHN", "KWT", "QAT", "POL", "XXX"]),
    fc.constantFrom("", "", "mal", "nowhere"),
  )
  .map(
    ([view, from, years, host, q]) =>
      ({ ...view, from: `${from}`, to: `${from + years}`, host, q, sector: [] }) as unknown as View,
  );

describe("labour-stock", () => {
  it("never mixes sectors with national numbers", () => {
    const sector = at("from=1993&sector=construction,logging");
    const hosts = [...sector.panels, ...sector.strips];
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.flatMap((h) => h.counts).every((h) => h.scope === "sector")).toBe(true);
    expect([...at("").panels, ...at("").strips].flatMap((h) => h.counts).some((h) => h.scope === "sector")).toBe(false);
  });

  it("joins only statements of one voice that count one thing", () => {
    for (const host of [...at("from=1993").panels, ...at("from=1993").strips]) {
      for (const series of host.series) {
        expect(new Set(series.map((h) => `${h.voice}|${h.counted}`)).size).toBe(1);
      }
    }
  });

  it("says what Russia reported and that China named no number", () => {
    const m = at("from=2017&to=2020");
    expect(m.finding).toContain(
      "Russia reported to the UN 30,023 permit holders for 31 Dec 2017 and 511 workers for Mar 2020",
    );
    expect(m.finding).toMatch(/China, with estimates of .* without a public number/);
  });

  it("draws the deadline of paragraph 8 from the record, where the window holds it", () => {
    expect(at("").deadline?.paragraph).toBe("S/RES/2397 para 8");
    expect(at("from=2021").deadline).toBeNull();
  });

  it("does not draw a number for a window that only repeats an earlier one", () => {
    const m = at("from=2023&to=2023");
    expect(m.world?.counts.every((h) => h.days.end >= m.domain.start) ?? true).toBe(true);
    expect(m.notes.join(" ")).toContain("given for an earlier date");
  });

  it("says so where a search finds no host: it was for another figure, and all stay", () => {
    const m = at("q=zzzz");
    expect(m.finding).toBe(`No host matches “zzzz”; all are shown. ${at("").finding}`);
    expect(at("q=kuwait").finding).not.toContain("matches");
  });

  it("says so where nothing is left", () => {
    const m = at("from=1994&to=1994&host=KWT");
    expect(m.empty).toBe(true);
    expect(m.finding).toBe("No dated number of North Korean workers in a whole country in this window.");
  });

  it("calls the largest only the largest of what is drawn: dated numbers of whole countries", () => {
    const m = at("from=2023&to=2024&host=CHN");
    expect(m.finding).toMatch(/the largest of \d+ dated numbers? of whole countries is/);
    expect(m.finding).not.toContain("by anybody");
  });

  it("tells changes and shares of the workforce in the table, in words and as no headcount", () => {
    const m = at("from=2017&to=2019");
    expect(m.besides.map((b) => b.id)).toEqual(["lo0017", "lo0018", "ls0001", "ls0005", "ls0006", "ls0007"]);
    const line = m.lines.find((l) => l.id === "lo0017");
    expect(line?.cells.slice(2, 6)).toEqual(["−40 %", null, null, "change in workers abroad"]);
    expect(at("from=2017&to=2019&host=WLD").besides.map((b) => b.id)).toEqual(["lo0017", "lo0018"]);
    expect(at("from=2017&to=2019&q=china").besides.map((b) => b.id)).toEqual(["lo0018", "ls0001"]);
  });

  it("searches hosts, and leaves a search for something else alone", () => {
    expect(at("q=kuw").panels.map((h) => h.host)).toEqual(["KWT"]);
    expect(at("q=Courageous").lines).toEqual(at("").lines);
    expect(searchHosts(" ", ["RUS"])).toBeNull();
  });

  it("stands on rows that exist and tells each drawn statement once, in any view", () => {
    fc.assert(
      fc.property(fc.oneof(anyView, likelyView), (view) => {
        const m = model(record, view);
        for (const id of m.rows) expect(known.has(id)).toBe(true);
        for (const id of m.sources) expect(sourceIds.has(id)).toBe(true);
        const drawn = [...(m.world ? [m.world] : []), ...m.panels, ...m.strips].reduce(
          (n, h) => n + h.counts.length + h.silent.length,
          0,
        );
        expect(drawn + m.none.length + m.mute.length + m.besides.length).toBe(m.lines.length);
        expect(m.finding).not.toMatch(/NaN|undefined|Infinity/);
        expect(m.lines.flatMap((l) => l.cells).some((c) => typeof c === "number" && !Number.isFinite(c))).toBe(false);
        if (view.host.length > 0) {
          expect([...m.panels, ...m.strips].every((h) => (view.host as readonly string[]).includes(h.host))).toBe(true);
        }
        for (const host of m.panels) {
          const place = panelPlace(host, 0);
          for (const h of host.counts.filter((c) => !isNone(c))) {
            expect(place.y(ceilingOf(h))).toBeGreaterThanOrEqual(place.top - 1);
            expect(place.y(ceilingOf(h))).toBeLessThanOrEqual(place.bottom + 1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("layout of labour-stock", () => {
  it("puts powers of ten on an axis, and 2 and 5 where those are too few", () => {
    expect(logTicks(90, 20000)).toEqual([100, 1000, 10000]);
    expect(logTicks(40000, 250000)).toEqual([50000, 100000, 200000]);
  });
  it("gives points the area of their number, and marks that would overlap a level each", () => {
    expect(radiusOf(2000, 2000) / radiusOf(500, 2000)).toBeCloseTo(2);
    expect(swarm([10, 12, 30], 9, 3)).toEqual([0, 1, 0]);
  });
  it("orders hosts as chosen and never changes the set", () => {
    const { strips } = at("");
    for (const order of ["largest", "latest", "name"] as const) {
      expect(new Set(ordered(strips, order))).toEqual(new Set(strips));
    }
    expect(ordered(strips, "name").map((h) => h.name)).toEqual(strips.map((h) => h.name).sort());
  });
});
