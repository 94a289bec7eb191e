import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { bandLabels } from "./labels";
import { estimatesLayout } from "./layout";
import { model } from "./model";
import { bandOf, roleOf } from "./roles";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const marks = (query: string) => of(query).bands.flatMap((b) => b.marks);

test("every row of the estimates has one role, and is drawn or listed in some window", () => {
  const m = of("from=2000&to=2026");
  const listed = new Set([...m.rows, ...m.lines.map((l) => l.id)]);
  expect(record["petroleum-estimates"].filter((r) => !listed.has(r.id)).map((r) => r.id)).toEqual([]);
});

test("roles: counts, comparators, single ships and the passed cap are no estimates", () => {
  const role = (id: string) => {
    const row = record["petroleum-estimates"].find((r) => r.id === id);
    return row && roleOf(row, 500000);
  };
  expect(role("oe-e2023-poe-11")).toBe("estimate");
  expect(role("oe-e2023-poe-13")).toBe("count");
  expect(role("oe-e2019-us-03")).toBe("passed");
  expect(role("oe-e2018-us-04")).toBe("passed");
  expect(role("oe-e2018-wsj-02")).toBe("light");
  expect(role("oe-e2015-asan-01")).toBe("aside");
  expect(role("oe-e2019-sgp-01")).toBe("aside");
  expect(role("oe-e2024-osc-03")).toBe("aside");
  expect(role("oe-e2018-rus-01")).toBe("comparator");
  expect(bandOf("MSMT")).toBe("state");
  expect(bandOf("Member States")).toBe("complaint");
});

test("the cases of one voice are a range; another body that tells it stays apart", () => {
  const list = marks("from=2023&to=2023").filter((m) => m.kind === "estimate");
  const panel = list.find((m) => m.estimate.to === "2023-09-15");
  expect(panel?.band).toBe("panel");
  expect([panel?.estimate.low, panel?.estimate.high]).toEqual([1015588, 1523381]);
  const twenty = marks("from=2020&to=2020");
  expect(twenty.find((m) => m.estimate.rows[0]?.id === "oe-e2020-us-02")?.band).toBe("complaint");
  expect(twenty.find((m) => m.estimate.rows[0]?.id === "oe-e2020-poe-01")?.kind).toBe("light");
});

test("volumes apart from counts: no count on the scale, none of something else either", () => {
  const m = of("");
  expect(m.bands.flatMap((b) => b.marks).every((x) => x.estimate.rows.every((r) => r.unit === "barrels"))).toBe(true);
  expect(m.counts.every((c) => c.row.unit === "deliveries" || c.row.unit === "voyages")).toBe(true);
  expect(m.asides.find((a) => a.id === "oe-e2019-sgp-01")?.stated).toBe("about 12,260 t");
  expect(of("unit=t").asides.find((a) => a.id === "oe-e2019-sgp-01")?.stated).toBe("about 12,260 t");
});

test("a load the reader sets moves what states its load and is marked as computed", () => {
  const m = marks("from=2023&to=2023&laden=75").find((x) => x.estimate.to === "2023-09-15");
  expect(m?.estimate.cases).toHaveLength(1);
  expect(m?.estimate.cases[0]?.computed).toBe(true);
  expect(m?.estimate.cases[0]?.label).toContain("computed for tankers 75 % laden from");
});

test("tonnes: cap and estimates are converted, and the notes say so", () => {
  const m = of("unit=t");
  expect(m.limit).toBeCloseTo(500000 / 8.33);
  expect(m.notes.join(" ")).toContain("converted at 8.33 barrels a tonne");
  for (const x of marks("unit=t"))
    for (const c of x.estimate.cases)
      expect(c.label).toMatch(/converted from (about |at least |up to )?[\d,]+(–[\d,]+)? barrels/);
});

test("findings: many, few, none; nothing is summed", () => {
  expect(of("").finding).toMatch(
    /^Of \d+ estimates of oil beside the reports by \d+ bodies, \d+ put it above the year's whole cap, at least in their highest case; \d+ do not\. The most known to be reported for one year is about [\d,]+ bbl \(2019, partly converted from tonnes\)\. No volume is on record for Q4 2017, 2025 and 2026\.$/,
  );
  const one = of("from=2022&to=2022");
  expect(one.finding).toMatch(/^The UN Panel up to 800,000 bbl \(Jan–Aug 2022\): the only estimate beside the reports/);
  expect(of("from=2026&to=2026").finding).toContain("No estimate of oil delivered beside the reports is on record");
  expect(of("supplier=KOR").empty).toBe(true);
  expect(of("from=1993&to=2000").empty).toBe(true);
});

test("two ceilings of one voice stay a ceiling, in the sentence and on the mark", () => {
  const m = of("from=2020&to=2020&basis=estimate");
  expect(m.finding).toMatch(/^The UN Panel up to 4,400,000–4,500,000 bbl \(Jan–Sep 2020\), /);
  const layout = estimatesLayout(m, 1320);
  const said = layout.bands.flatMap((b) => bandLabels(b, layout, m).map((l) => l.words));
  expect(said).toContain("≤ 4.4–4.5m, 9 × the cap");
  expect(said).toContain("C4ADS ≈ 0.61–1.11m, 50–90 % laden, 2.2 × the cap");
});

test("a year with nothing reported is a silence, and a year without an estimate is named", () => {
  const m = of("from=2025&to=2026");
  expect(m.years.find((y) => y.period.label === "2026")?.label).toContain("no figure");
  expect(m.missing.map((y) => y.period.label)).toEqual(["2025", "2026"]);
});

test("bands share one scale: a barrel is as high in each", () => {
  for (const width of [320, 860, 1320]) {
    const { bands } = estimatesLayout(of(""), width);
    const high = bands.map((b) => b.base - b.y(1e6));
    for (const h of high) expect(h).toBeCloseTo(high[0] ?? 0, 6);
  }
});

const sound = soundIn(record);

test("any view: rows and sources exist, every mark has its line, no NaN, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      const lines = new Set(m.lines.map((l) => l.id));
      expect([...m.counts, ...m.asides].every((x) => lines.has(x.id))).toBe(true);
      expect(m.bands.every((b) => b.marks.every((x) => x.estimate.cases.every((c) => lines.has(c.id))))).toBe(true);
      expect(JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(svg + renderToStaticMarkup(createElement(Key, { model: m }))).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
