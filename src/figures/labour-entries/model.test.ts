import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frame as frameOf, timeScaleOf } from "../../chart/frame";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import type { View } from "../../view/view";
import { rowLabels } from "./labels";
import { layoutEntries, stepOf } from "./layout";
import { gapsOf, model, topOf } from "./model";
import type { Count } from "./select";
import { brief, whenWords } from "./words";

const record = readRecord();
const known = new Set([...record.entries, ...record.measures].map((r) => r.id));
const sourceIds = new Set(record.sources.map((s) => s.id));
const at = (query: string) => model(record, parseView(query).view);
const panelOf = (m: ReturnType<typeof at>, series: string) => m.panels.find((p) => p.words.series === series);
const countsOf = (m: ReturnType<typeof at>): Count[] => [
  ...m.panels.flatMap((p) => [...p.rows.flatMap((r) => r.counts), ...p.undated]),
  ...m.groups.flatMap((g) => [...g.lines.flatMap((l) => l.spots.flatMap((s) => s.counts)), ...g.undated]),
];

const likelyView: fc.Arbitrary<View> = fc
  .tuple(
    anyView,
    fc.integer({ min: 2004, max: 2026 }),
    fc.nat(12),
    fc.subarray(["RUS", "CHN", "POL", "EUE", "XXX"]),
    fc.constantFrom("", "visas", "malta", "nowhere"),
  )
  .map(
    ([view, from, years, host, q]) =>
      ({ ...view, from: `${from}`, to: `${from + years}`, host, q, basis: [] }) as unknown as View,
  );

describe("labour-entries", () => {
  it.each([358, 700, 1100, 1320])("says the number of the fifteen quarters with its time, at %i px", (width) => {
    const m = at("");
    const frame = frameOf(width, 0);
    const scale = timeScaleOf(frame, m.domain);
    const panel = layoutEntries(m, frame.narrow).panels.find((p) => p.panel.words.series === "fsb-entries");
    const row = panel?.rows.find((r) => r.of.measure === "entries_total");
    if (!panel || !row) throw new Error("no row of entries");
    const said = rowLabels(row, panel, scale, frame.width - frame.right);
    expect(said.find((l) => l.count.id === "pv-fsb-2020q2-2023q4")?.text).toMatch(
      /^1,579 in (Apr 2020 – Dec 2023|45 months|45 mo\.)$/,
    );
  });

  it("keeps border service, interior ministry and consulates in panels of their own", () => {
    const m = at("from=2016&host=RUS");
    for (const series of ["fsb-entries", "mvd-registrations", "mvd-residence", "mfa-visas"]) {
      const panel = panelOf(m, series);
      expect(panel?.rows.length).toBeGreaterThan(0);
      for (const row of panel?.rows ?? []) {
        expect(row.counts.every((c) => c.row.series === series && c.row.measure === row.measure)).toBe(true);
      }
    }
  });

  it("says what Russia counted for study and for work after the deadline", () => {
    expect(at("").finding).toBe(
      "In 2024 Russia’s Border Service counted 7,887 entries of North Koreans for study and 15 for work, of 13,221 in all; its consulates issued 8,617 visas for study and none for work, of 9,240 in all.",
    );
    expect(at("").deadline?.paragraph).toBe("S/RES/2397 para 8");
  });

  it("says of China that arrivals were counted, and names the last of them where the window has none", () => {
    expect(at("from=2009&to=2015&host=CHN").finding).toBe(
      "In 2015 China’s tourism administration counted 94,200 arrivals of North Koreans for work, of 188,300 in all.",
    );
    const none = at("from=2020&host=CHN");
    expect(none.silent.map((p) => p.words.series)).toEqual(["cnta-arrivals"]);
  });

  it("keeps numbers that contradict each other: the exact leads, the other stays in sight", () => {
    const total = panelOf(at("from=2024&to=2024"), "fsb-entries")?.rows[0]?.counts.find(
      (c) => whenWords(c.row) === "2024",
    );
    expect(total?.row.value).toBe(13221);
    expect(total?.rivals.map((r) => r.row.value)).toEqual([7800]);
    expect(at("from=2024&to=2024").lines.some((l) => l.id === total?.rivals[0]?.id)).toBe(true);
  });

  it("tells a number said twice once, and a part of a year never as the year", () => {
    const permits = at("from=2015&to=2015&host=RUS").groups.flatMap((g) => g.lines);
    const line = permits.find((l) => l.series === "mintrud-permits");
    expect(line?.spots.flatMap((s) => s.counts).map((c) => [c.row.value, c.again.length])).toEqual([[47364, 1]]);
    expect(at("from=2023&to=2023").notes.join(" ")).toContain("add up to 366");
  });

  it("finds the days without a number", () => {
    const m = at("from=2016&to=2026&host=EUE");
    for (const row of panelOf(m, "eurostat-first-permits")?.rows ?? []) {
      expect(row.gaps.at(-1)?.end).toBe(m.domain.end);
    }
    expect(gapsOf(m.domain, [])).toEqual([m.domain]);
  });

  it("says so where nothing is left, and leaves a search for something else alone", () => {
    expect(at("from=1994&to=1994").empty).toBe(true);
    expect(at("from=1994&to=1994").finding).toMatch(/^No dated number/);
    expect(at("q=xyzzy").lines).toEqual(at("").lines);
    expect(at("q=xyzzy").finding).toMatch(/^No series .* matches “xyzzy”/);
  });

  it("writes periods and bounds as they are", () => {
    const row = (a: string, b: string) => whenWords({ period_start: a, period_end: b } as never);
    expect(row("2025-01-01", "2025-03-31")).toBe("Jan–Mar 2025");
    expect(row("2024-01-01", "2024-12-31")).toBe("2024");
    expect(row("2008-01-01", "2015-12-31")).toBe("2008 – 2015");
    expect(row("2016-01-01", "2016-09-28")).toBe("Jan 2016 – 28 Sep 2016");
    expect(row("", "")).toBe("undated");
    expect(brief({ value: 700, low: null, high: null, qualifier: "at_least" } as never)).toBe("≥ 700");
    expect(stepOf(21000, 58)).toBe(10000);
  });

  it("stands on rows that exist and tells each number once, in any view", () => {
    fc.assert(
      fc.property(fc.oneof(anyView, likelyView), (view) => {
        const m = model(record, view);
        for (const id of m.rows) expect(known.has(id)).toBe(true);
        for (const id of m.sources) expect(sourceIds.has(id)).toBe(true);
        const drawn = countsOf(m).flatMap((c) => [c, ...c.rivals]);
        expect(drawn.map((c) => c.id).sort()).toEqual(m.lines.map((l) => l.id).sort());
        expect(m.finding).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(m.lines.flatMap((l) => l.cells).some((c) => typeof c === "number" && !Number.isFinite(c))).toBe(false);
        const hosts = view.host as readonly string[];
        if (hosts.length > 0) expect(drawn.every((c) => hosts.includes(c.row.host))).toBe(true);
        expect(m.empty).toBe(!drawn.some((c) => c.days !== null));
        for (const p of layoutEntries(m, false).panels) {
          for (const r of p.rows) {
            for (const c of r.of.counts) expect(r.base - p.height(topOf(c))).toBeGreaterThanOrEqual(r.top);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
