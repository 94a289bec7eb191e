import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { kindOf } from "../../record/sumWords";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { shortAmount, shortRange } from "../oil/bodies";
import { oilCaps } from "../oil/caps";
import { atLaden } from "../oil/estimates";
import { percentWords, shownShare } from "../oil/share";
import { yearsWords } from "../oil/yearsWords";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { capLayout } from "./layout";
import { model } from "./model";
import { reachedBy, standing } from "./verdict";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const year = (query: string, label: string) => of(query).years.find((y) => y.period.label === label);

test("the barrels at the head of a panel are the share of the cap beside them", () => {
  for (const y of of("").years) {
    if (y.percent !== null) expect((y.reported.value / y.limit) * 100, y.period.label).toBeCloseTo(y.percent, 6);
  }
});

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
  expect(of("from=2019&to=2019&laden=30").finding).toContain(
    "the UN Panel citing the United States states no load and does not follow the 30 % set",
  );
  expect(of("from=2022&to=2022&laden=50").finding).not.toContain("800,000");
  // 2018 has a floor of 759,793 and Haley's 800,000, 2020 the 0.6 to 1.1 million of C4ADS: they stand whatever the load.
  expect(of("from=2018&to=2020&laden=50").finding).toContain(
    "those that state no load do not follow it and have it passed in 2018 and 2020.",
  );
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
    "By the reports the 2019 cap was never reached (about 93.3 % by Dec 2019, partly converted from tonnes); by the UN Panel citing the United States (at least 3,890,000 bbl, load not given) in its highest case it was passed before 31 Oct 2019.",
  );
  expect(of("from=2023-02&to=2023-03&laden=60").finding).toContain(
    "by the UN Panel (60 % laden, about 520,998 bbl, computed from its 90 % case) it was passed before 1 May 2023",
  );
  expect(of("").finding).toContain("most: about 93.3 % in 2019, partly converted from tonnes");
  expect(of("").finding).toContain(
    "by other bodies' estimates it was passed before 30 May 2018 (US-led complaint), before 31 May 2020 (US-led complaint), before 1 May 2023 (UN Panel) and before 31 Oct 2024 (Monitoring Team), in 2019, 2021 and 2022 in a highest case only.",
  );
  expect(of("from=2000&to=2016").finding).toBe("No cap on refined petroleum applied in this window.");
  expect(of("from=2026&to=2026").finding).toContain("no reported figure is known");
});

const columnOf = (m: ReturnType<typeof of>, key: string) => m.columns.findIndex((c) => c.key === key);
const cell = (m: ReturnType<typeof of>, id: string, key: string) =>
  m.lines.find((l) => l.id === id)?.cells[columnOf(m, key)] ?? null;

test("one share: the finding, the head and the last line of the table tell the same, in either unit", () => {
  for (const query of [
    "",
    "&unit=t",
    "&supplier=RUS",
    "&basis=reported_to_un",
    "&basis=derived",
    "&unit=t&basis=derived",
  ]) {
    for (const label of ["2018", "2019", "2020", "2023", "2024", "2025"]) {
      const m = of(`from=${label}&to=${label}${query}`);
      const share = m.lines.at(-1)?.cells[columnOf(m, "percent")];
      const told = / ([\d.]+) % by /.exec(m.finding)?.[1] ?? /\(([\d.]+) % by /.exec(m.finding)?.[1];
      expect([label, query, told === undefined ? null : Number(told)]).toEqual([label, query, share]);
      const last = m.years[0]?.reported.steps.at(-1);
      if (last && share !== null)
        expect(shownShare(last.percent, kindOf(m.years[0]?.reported.shareSure ?? last.sure))).toBe(share);
    }
  }
});

test("the published total a year stands on has its line, its mark and the last step, and says what was published", () => {
  const m = of("from=2019&to=2019");
  expect(cell(m, "ot-rus-2019-01-2019-12-3", "value")).toBe(277365);
  expect(cell(m, "ot-rus-2019-01-2019-12-3", "what")).toBe("Published total of the year, used for the share");
  expect(m.years[0]?.reported.steps.at(-1)).toMatchObject({ complete: true });
  expect(m.years[0]?.reported.steps.at(-1)?.total).toBeCloseTo(466739, 0);
  expect(m.lines.at(-1)?.cells).toContain(466739);
  const svg = renderToStaticMarkup(createElement(Draw, { model: m, width: 860, view: parseView("").view, pick: null }));
  expect(svg).toContain('data-pick="ot-rus-2019-01-2019-12-3"');
  const t = of("from=2019&to=2019&unit=t").notes.join(" ");
  expect(t).toContain(
    "Russia 2019: 277,365 bbl, by our conversion about 33,620 t: the published total of the year is used",
  );
  expect(t).toContain("Shares of the cap are counted in barrels");
});

test("what a filter hides makes the share at least, closes the way to totals of another basis, and is said", () => {
  const filed = of("from=2018&to=2018&basis=reported_to_un");
  expect(filed.finding).toContain("(about 80.2 % by Dec 2018, partly converted from tonnes)");
  expect(filed.finding).toContain("The filter on the basis hides 13 monthly reports.");
  const derived = of("from=2019&to=2019&basis=derived");
  expect(derived.years[0]?.reported.totals).toEqual([]);
  expect(derived.finding).toContain("the 2019 cap was not reached (at least");
  expect(derived.finding).toContain("The filter on the basis hides");
  expect(of("from=2019&to=2019&basis=estimate").finding).toMatch(
    /^The filter on the basis hides what was reported of 2019;/,
  );
  expect(of("from=2019&to=2019&basis=estimate").years[0]?.blank).toBe(false);
});

test("never is said only of whole years; else it is by the figures known, and so far is at least", () => {
  expect(of("from=2017-10&to=2017-12").finding).toContain(
    "By the figures known from the reports the Q4 2017 cap was not reached (at least 3.6 % by Oct 2017, partly converted from tonnes; no figure for 5 monthly reports)",
  );
  for (const label of ["2020", "2021", "2022", "2024", "2025"]) {
    expect(of(`from=${label}&to=${label}`).finding).toMatch(
      /^By the figures known from the reports .* not reached \(at least .* no figure for \d+ monthly reports\)/,
    );
  }
  expect(of("from=2019&to=2019&asof=2019-04-30").finding).not.toContain("never");
  expect(of("from=2023&to=2023").finding).toContain("the 2023 cap was never reached");
  // China's September to December 2023 is known only as one sum: until its end, so far is at least.
  const t = of("from=2023&to=2023&unit=t");
  const november = t.lines.find((l) => l.cells.includes("Nov 2023") && l.cells.includes("Russia"));
  expect(november?.cells[columnOf(t, "sum_qualifier")]).toBe("at least, partly converted");
  expect(t.years[0]?.reported.steps.at(-1)?.complete).toBe(true);
});

test("a ceiling or a highest case never says that the cap was passed; what lies below says only that of itself", () => {
  const m = of("");
  for (const id of [
    "oe-e2018-us-03",
    "oe-e2018-us-22",
    "oe-e2019-poe-11",
    "oe-e2020-poe-11",
    "oe-e2020-poe-13",
    "oe-e2020-c4-04",
    "oe-e2022-poe-01",
    "oe-e2023-poe-11",
  ]) {
    expect([id, cell(m, id, "verdict")]).toEqual([id, expect.stringMatching(/^in its highest case passed before /)]);
  }
  expect(cell(m, "oe-e2018-us-02", "verdict")).toBe("passed before 30 May 2018");
  expect(cell(m, "oe-e2023-poe-12", "verdict")).toBe("passed before 15 Sep 2023");
  for (const id of ["oe-e2024-us-01", "oe-e2024-rusi-01", "oe-e2021-poe-02"]) {
    expect([id, cell(m, id, "verdict")]).toEqual([id, "below the cap by itself"]);
  }
  expect(of("from=2022&to=2022").finding).toContain(
    "by the UN Panel (up to 800,000 bbl, load not given) in its highest case it was passed before 31 Aug 2022",
  );
  expect(
    standing(
      [
        { least: 0, high: 9, ceiling: true },
        { least: 6, high: 6, ceiling: false },
      ],
      5,
    ),
  ).toBe("passed");
  expect(standing([{ least: 0, high: 9, ceiling: true }], 5)).toBe("upper");
  expect(standing([{ least: 0, high: 4, ceiling: true }], 5)).toBe("below");
});

test("the table keeps at least, up to and range, and labels tell the highest case and what is computed by us", () => {
  const m = of("");
  expect(cell(m, "oe-e2022-poe-01", "qualifier")).toBe("up to");
  expect(cell(m, "oe-e2024-msmt-01", "qualifier")).toBe("at least");
  expect(cell(m, "oe-e2023-voa-01", "qualifier")).toBe("range");
  const label = (id: string) =>
    m.years.flatMap((y) => y.estimates.flatMap((e) => e.cases)).find((c) => c.id === id)?.label;
  for (const id of ["oe-e2019-poe-11", "oe-e2020-poe-11", "oe-e2020-poe-13", "oe-e2022-poe-01"]) {
    expect(label(id)).toContain("highest case, load not given");
  }
  expect(label("oe-e2019-poe-11")).toContain("citing the United States");
  const set = of("laden=60");
  expect(cell(set, "oe-e2023-poe-02", "conversion")).toBe(
    "computed for tankers 60 % laden from about 781,497 barrels at 90 %",
  );
});

test("a load range is told only where both ends are stated", () => {
  expect(of("from=2018&to=2018").finding).not.toMatch(/null|laden/);
  expect(of("from=2018&to=2018").finding).toContain("at least 759,793, in its highest case 1,367,628 bbl");
});

test("with one year alone, rows are those drawn strong or listed; ghosts have none", () => {
  const m = of("from=2019&to=2019");
  expect(m.ghosts.length).toBeGreaterThan(0);
  const listed = new Set(m.lines.map((l) => l.id));
  const estimates = m.years.flatMap((y) => y.estimates.flatMap((e) => e.rows.map((r) => r.id)));
  const caps = m.years.map((y) => y.period.cap.id);
  expect(m.rows.filter((r) => !listed.has(r) && !estimates.includes(r) && !caps.includes(r))).toEqual([]);
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
  expect(percentWords(99.97, "exact")).toBe("99.9 %");
  expect(percentWords(19.88, "at least")).toBe("at least 19.8 %");
  expect(shortAmount(1105000)).toBe("1.11m");
  expect(shortAmount(323000)).toBe("323k");
  expect(shortRange(590000, 1630000)).toBe("0.59–1.63m");
});

test("a bound on a label is the number said, whatever the room", () => {
  expect(shortAmount(3890000, "≥ ", 1)).toBe("3.89m");
  expect(shortAmount(2332000, "≤ ")).toBe("2.332m");
  expect(shortAmount(2332451, "≤ ", 1)).toBe("2,332,451");
  expect(shortAmount(165000, "≥ ")).toBe("165k");
  expect(shortAmount(999700, "≥ ")).toBe("999,700");
  expect(shortRange(597400, 1627900, "≤ ")).toBe("597,400–1,627,900");
  expect(shortRange(600000, 1100000, "≤ ")).toBe("600k–1.1m");
  const bounded = fc.tuple(
    fc.integer({ min: 1, max: 9_000_000 }),
    fc.constantFrom(1 as const, 2 as const),
    fc.constantFrom("≥ " as const, "≤ " as const),
  );
  const times = (text: string) => (text.endsWith("m") ? 1e6 : text.endsWith("k") ? 1e3 : 1);
  const said = (text: string) => Math.round(Number.parseFloat(text.replaceAll(",", "")) * times(text));
  fc.assert(fc.property(bounded, ([n, decimals, sign]) => said(shortAmount(n, sign, decimals)) === n));
  // The source of 2020: no more than 2,332,000 barrels.
  const svg = renderToStaticMarkup(
    createElement(Draw, { model: of(""), width: 1320, view: parseView("").view, pick: null }),
  );
  expect(svg).not.toMatch(/≤ ?2\.[34]4?m/);
});

test("what is partly converted or rounded is about in every output, and never exact", () => {
  for (const label of ["2018", "2019"]) {
    const m = of(`from=${label}&to=${label}`);
    const last = m.lines.at(-1);
    expect(last?.cells[columnOf(m, "qualifier")]).toBe("about");
    expect(last?.cells[columnOf(m, "sum_qualifier")]).toBe("about, partly converted");
    expect(last?.cells[columnOf(m, "conversion")]).toBe("partly converted");
    const converted = m.lines.filter((l) => String(l.cells[columnOf(m, "conversion")]).startsWith("converted"));
    expect(converted.length).toBeGreaterThan(0);
    for (const l of converted) expect(l.cells[columnOf(m, "qualifier")]).toMatch(/about|at least|range/);
    expect(m.notes.join(" ")).toContain("China 8.33, Russia 8.25 until July 2020");
    for (const width of [358, 860, 1320]) {
      const view = parseView("").view;
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: null }));
      expect(svg).toMatch(
        label === "2019" ? /about 466,739 of 500,000 bbl|≈ ?466,739/ : /about 40\d,\d{3}|≈ ?40\d,\d{3}/,
      );
      expect(svg).toContain("partly converted");
    }
  }
  // A floor is the same number on the label and in the table.
  const m = of("from=2020&to=2020");
  expect(m.lines.at(-1)?.cells[columnOf(m, "sum")]).toBe(147882);
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

const sound = soundIn(record);

test("any view: rows and sources exist, steps only rise to their sum, no NaN, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      for (const y of m.years) {
        const sum = y.reported.marks.reduce((n, x) => n + (x.value ?? 0), 0);
        expect(y.reported.steps.at(-1)?.added ?? 0).toBeCloseTo(sum, 3);
        expect(y.reported.steps.at(-1)?.total ?? 0).toBeCloseTo(y.reported.value, 3);
        for (const [i, s] of y.reported.steps.entries()) {
          expect(s.added).toBeGreaterThanOrEqual(y.reported.steps[i - 1]?.added ?? 0);
        }
      }
      for (const c of m.lines.flatMap((l) => l.cells)) expect(typeof c !== "number" || Number.isFinite(c)).toBe(true);
      const said = [m.finding, ...m.notes, ...m.lines.flatMap((l) => l.cells.filter((c) => typeof c === "string"))];
      expect(said.join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    }),
    { numRuns: 60 },
  );
});
