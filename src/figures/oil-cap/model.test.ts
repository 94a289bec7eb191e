import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { TABLE_NAMES } from "../../record/tables";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { shortAmount, shortRange } from "../oil/bodies";
import { oilCaps } from "../oil/caps";
import { atLaden } from "../oil/estimates";
import { yearsWords } from "../oil/yearsWords";
import { Draw } from "./Draw";
import { capLayout } from "./layout";
import { model } from "./model";
import { percentWords } from "./tell";
import { reachedBy } from "./verdict";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const year = (query: string, label: string) => of(query).years.find((y) => y.period.label === label);

test("the caps come from the measures: 2375's for three months, then 2397's by year; none that never applied", () => {
  expect(oilCaps(record.measures).map((c) => [c.resolution, c.limit, c.yearly])).toEqual([
    ["S/RES/2375", 500000, false],
    ["S/RES/2397", 500000, true],
  ]);
  expect(of("").years.map((y) => y.period.label)).toEqual([
    "Q4 2017",
    "2018",
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "2026",
  ]);
});

test("the Panel's own cases of 2023 are proportional to the load", () => {
  expect(atLaden(1523381, 90, 60)).toBeCloseTo(1015588, -1);
  const at = (laden: string) => year(`from=2023&to=2023${laden}`, "2023")?.estimates.find((e) => e.to === "2023-09-15");
  expect(at("")?.cases.map((c) => c.value)).toEqual([1523381, 1015588]);
  const set = at("&laden=60");
  expect(set?.cases).toHaveLength(1);
  expect(set?.cases[0]?.value).toBe(1015588);
  expect(set?.cases[0]?.computed).toBe(false);
  expect(set?.cases[0]?.ids).toHaveLength(2);
  const other = at("&laden=75")?.cases[0];
  expect(other?.computed).toBe(true);
  expect(other?.value).toBeCloseTo((1523381 * 75) / 90, -2);
  expect(other?.label).toContain("computed for tankers 75 % laden from");
});

test("an estimate without a stated load does not move, and is pale", () => {
  const panel = year("from=2019&to=2019&laden=30", "2019")?.estimates[0];
  expect(panel?.pale).toBe(true);
  expect(panel?.cases[0]?.value).toBe(3890000);
});

test("two counts of one voice at one load stay two", () => {
  expect(year("laden=45", "2021")?.estimates[0]?.cases.map((c) => c.value)).toEqual([161500, 263000]);
});

test("each estimate says what it counts", () => {
  const scopes = new Map(of("").years.flatMap((y) => y.estimates.map((e) => [e.short, e.scope] as const)));
  expect(scopes.get("MSMT")).toBe("russia");
  expect(scopes.get("VOA")).toBe("total");
  expect(scopes.get("Panel")).toBe("beyond");
});

test("the reports never reach a cap in the record", () => {
  for (const y of of("").years) expect(reachedBy(y)).toBeNull();
});

test("published totals fill silence and replace conversions, but only where they stand", () => {
  const russia = (label: string) => year("", label)?.reported.suppliers.find((s) => s.code === "RUS");
  expect(russia("2019")?.value).toBe(277365);
  expect(russia("2018")?.value).toBe(241114);
  expect(russia("2023")?.value).toBeCloseTo(105845, -1);
  // 99,300 barrels for 2022 fit nothing else in the record and must not become Russia's year.
  expect(russia("2022")?.value).toBe(3225);
  expect(russia("2022")?.least).toBe(true);
});

test("the months of 2023 and the published totals of both suppliers agree", () => {
  const y = year("", "2023");
  expect(y?.reported.least).toBe(false);
  expect(y?.reported.value).toBeCloseTo(256861 + 105845, -1);
});

test("findings: one year, several, none", () => {
  expect(of("from=2019&to=2019").finding).toBe(
    "By the reports the 2019 cap was never reached (93 % by Dec 2019); by the UN Panel (at least 3,890,000 bbl) it was passed before 31 Oct 2019.",
  );
  expect(of("from=2023-02&to=2023-03&laden=60").finding).toContain(
    "by the UN Panel (60 % laden, 520,998 bbl) it was passed before 1 May 2023",
  );
  expect(of("").finding).toContain("most: 93 % in 2019");
  expect(of("from=2000&to=2016").finding).toBe("No cap on refined petroleum applied in this window.");
  expect(of("from=2026&to=2026").finding).toContain("no reported figure is known");
});

test("silence is at least, and the share is taken from barrels in either unit", () => {
  const bbl = year("", "2025");
  expect(bbl?.reported.least).toBe(true);
  expect(bbl?.reported.value).toBe(99218);
  expect(year("unit=t", "2025")?.percent).toBe(bbl?.percent);
  expect(year("unit=t", "2025")?.limit).toBeCloseTo(500000 / 8.33);
});

test("words: years in runs, shares that never round up to the cap, amounts", () => {
  expect(yearsWords(["2018", "2019", "2020", "2022"])).toBe("2018–2020 and 2022");
  expect(percentWords(99.7, false)).toBe("99 %");
  expect(percentWords(19.88, true)).toBe("at least 19.8 %");
  expect(shortAmount(1105000)).toBe("1.11m");
  expect(shortAmount(323000)).toBe("323k");
  expect(shortRange(590000, 1630000)).toBe("0.59–1.63m");
});

test("panels stay inside the width and apart", () => {
  for (const width of [320, 358, 400, 420, 860, 1320]) {
    const { panels } = capLayout(of(""), width);
    panels.forEach((p, i) => {
      expect(p.x.x1).toBeLessThanOrEqual(width);
      const next = panels[i + 1];
      if (next && next.row === p.row) expect(next.x.x0).toBeGreaterThan(p.x.x1);
    });
  }
});

const ids = new Set(TABLE_NAMES.flatMap((n) => record[n].map((r) => r.id)));
const sources = new Set(record.sources.map((s) => s.id));

test("any view: rows and sources exist, steps only rise to their sum, no NaN, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      expect(m.rows.every((r) => ids.has(r))).toBe(true);
      expect(m.sources.every((s) => sources.has(s))).toBe(true);
      expect(m.lines.every((l) => l.cells.length === m.columns.length)).toBe(true);
      for (const y of m.years) {
        const sum = y.reported.marks.reduce((n, x) => n + (x.value ?? 0), 0);
        expect(y.reported.steps.at(-1)?.added ?? 0).toBeCloseTo(sum, 3);
        expect(y.reported.steps.at(-1)?.total ?? 0).toBeCloseTo(y.reported.value, 3);
        for (const [i, s] of y.reported.steps.entries()) {
          expect(s.added).toBeGreaterThanOrEqual(y.reported.steps[i - 1]?.added ?? 0);
        }
      }
      expect(JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
