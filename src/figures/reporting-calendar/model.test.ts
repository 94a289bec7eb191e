import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import type { View } from "../../view/view";
import { Draw } from "./Draw";
import { datesWords, hasFiled, isLate, latenessWords } from "./labour";
import { calendarLayout, groupsOf } from "./layout";
import { type CalendarModel, model } from "./model";
import { stepsOf } from "./steps";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const cell = (m: CalendarModel, key: string) => m.blocks.flatMap((b) => b.cells).find((c) => c.key === key);
const state = (m: CalendarModel, code: string) => m.states.find((s) => s.state === code);

describe("the months of oil", () => {
  const m = of("");

  it("tells the kinds of a month apart", () => {
    const kinds = [
      "CHN:2024-09",
      "RUS:2021-03",
      "RUS:2024-05",
      "RUS:2022-08",
      "CHN:2025-06",
      "CHN:2026-01",
      "CHN:2018-05",
    ];
    expect(kinds.map((k) => cell(m, k)?.kind)).toEqual([
      "filed",
      "zero",
      "not_reported",
      "zero_or_blank",
      "not_yet_due",
      "no_record",
      "derived",
    ]);
  });

  it("gives each month of a sum its own cell, with the month's own row where there is one", () => {
    const [jan, sep] = [cell(m, "CHN:2024-03"), cell(m, "CHN:2023-10")];
    expect([jan?.run, jan?.id]).toEqual(["CHN:2024-01:2024-08", "om-chn-2024-01-2024-08-d"]);
    expect([sep?.run, sep?.id]).toEqual(["CHN:2023-09:2023-12", "om-chn-2023-10-1"]);
    expect(sep?.label).toMatch(/^China, Oct 2023, known only as part of a sum\. China, Sep–Dec 2023: 123,904 bbl/);
  });

  it("calls a month late only where a dated table past its day lacked it, and never one that did not come", () => {
    const late = cell(m, "CHN:2021-09")?.late;
    // September ended on the 30th; 30 days later was 30 October; the table of 3 December still lacked it.
    expect([late?.seen, late?.atLeast]).toEqual(["2021-12-03", 34]);
    expect(cell(m, "CHN:2021-09")?.label).toContain("First seen in the table of 23 Mar 2022.");
    expect(cell(m, "RUS:2024-05")?.late).toBeNull();
    // No table read before the 30 days were over is proof of lateness.
    expect(cell(m, "CHN:2023-12")?.late).toBeNull();
    expect(cell(m, "RUS:2018-07")?.late).toBeNull();
  });

  it("says who fell silent", () => {
    expect(of("supplier=RUS&from=2021&to=2021").finding).toMatch(
      /^Oil, 2021: a figure is on record for 12 of 12 months from Russia\. At/,
    );
    expect(of("supplier=RUS&from=2023&to=2025-07").finding).toContain(
      "a figure is on record for 13 of 31 months from Russia; Russia’s last here is for Jan 2024.",
    );
    expect(of("from=2024-09&to=2024-09&supplier=CHN").finding).toContain("for the month from China");
  });
});

describe("the reports on workers", () => {
  const m = of("");

  it("counts days late from the due day, as far as the date tells", () => {
    expect(m.dues.map((d) => d.date)).toEqual(["2019-03-22", "2020-03-22"]);
    const latvia = state(m, "LVA")?.midterm;
    expect(latvia && latenessWords(latvia)).toBe("269 days late");
    const italy = state(m, "ITA")?.midterm;
    expect(italy && latenessWords(italy)).toBe("10 to 39 days late");
    const belgium = state(m, "BEL")?.final;
    expect(belgium && [latenessWords(belgium), isLate(belgium)]).toEqual(["", false]);
    const china = state(m, "CHN");
    expect(china && [latenessWords(china.midterm), latenessWords(china.final)]).toEqual(["in time", "in time"]);
  });

  it("keeps two dates of one report, and tells a report without a number from none", () => {
    expect(datesWords(state(m, "RUS")?.midterm.dates ?? [])).toBe("6 or 25 Mar 2019");
    expect(datesWords(["2020-04" as IsoDate])).toBe("Apr 2020");
    expect(state(m, "CHN")?.final.filings.map((f) => f.sign)).toEqual(["withheld"]);
    expect(state(m, "CHN")?.final.filings[0]?.label).toContain("text not published when last seen");
    expect(state(m, "SEN")?.midterm.filings.map((f) => f.sign)).toEqual(["not_reported"]);
    expect(state(m, "RUS")?.final.filings.map((f) => [f.sign, f.rows.length])).toEqual([
      ["number", 3],
      ["zero", 1],
    ]);
  });

  it("takes no statement beside the reports for a report", () => {
    expect(state(m, "MYS")).toBeUndefined();
    const rows = new Set(m.states.flatMap((s) => [...s.midterm.filings, ...s.final.filings]).flatMap((f) => f.rows));
    expect([...rows].some((r) => r.report_type === "statement" || r.state === "WLD")).toBe(false);
  });

  it("joins counts into a step only while none falls, and none over a long gap", () => {
    const at = (d: string, v: number) => m.counts.find((c) => c.row.report_date === d && c.value === v);
    // 52 on 2 April against 27 six days later: somebody counted something else.
    expect(at("2020-04-02", 52)?.joined).toBe(false);
    expect(at("2019-11-12", 44)?.joined).toBe(false);
    for (const duty of ["midterm", "final"] as const) {
      for (const run of stepsOf(m.counts, duty)) {
        expect(run.every((c, i) => i === 0 || c.value >= (run[i - 1]?.value ?? 0))).toBe(true);
      }
    }
    expect(
      stepsOf(m.counts, "final")
        .flat()
        .some((c) => c.value === 66),
    ).toBe(false);
  });

  it("groups every state once", () => {
    const grouped = groupsOf(m.states).flatMap((g) => g.states);
    expect(new Set(grouped).size).toBe(m.states.length);
    expect(grouped).toHaveLength(m.states.length);
    expect(
      groupsOf(m.states)
        .at(-1)
        ?.states.some((s) => hasFiled(s.midterm) || hasFiled(s.final)),
    ).toBe(false);
  });
});

it("follows window, hosts, basis and the knowledge date", () => {
  expect(of("from=2024&to=2024").states).toEqual([]);
  expect(of("from=1993&to=2001").empty).toBe(true);
  expect(of("from=1993&to=2001").finding).toBe("No report was due in this window, or none is left by the filters.");
  expect(of("host=KWT").states.map((s) => s.state)).toEqual(["KWT"]);
  expect(of("host=KWT").counts).toEqual([]);
  expect(of("basis=estimate").empty).toBe(true);
  const early = of("asof=2019-12-31");
  expect(early.states.some((s) => hasFiled(s.final))).toBe(false);
  expect(early.blocks.flatMap((b) => b.cells).every((c) => c.month <= "2019-12")).toBe(true);
});

const known = new Set([...record["petroleum-monthly"], ...record["op8-reports"], ...record.measures].map((r) => r.id));
const sourceIds = new Set(record.sources.map((s) => s.id));
const likelyView: fc.Arbitrary<View> = fc
  .tuple(anyView, fc.integer({ min: 2016, max: 2025 }), fc.nat(10), fc.subarray(["RUS", "CHN", "KWT", "JPN"]))
  .map(
    ([view, from, years, host]) =>
      ({ ...view, from: `${from}`, to: `${from + years}`, host, basis: [], supplier: [] }) as unknown as View,
  );

it("in any view: rows exist, every cell is told once, tallies match, entries stay in the width, no NaN", () => {
  fc.assert(
    fc.property(fc.oneof(anyView, likelyView), fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      expect(m.rows.every((id) => known.has(id))).toBe(true);
      expect(m.sources.every((id) => sourceIds.has(id))).toBe(true);
      const cells = m.blocks.flatMap((b) => b.cells);
      const filings = m.states.flatMap((s) => [...s.midterm.filings, ...s.final.filings]);
      expect(m.lines).toHaveLength(cells.length + filings.length + m.counts.length);
      expect(m.lines.every((l) => l.cells.length === m.columns.length)).toBe(true);
      for (const b of m.blocks) {
        expect(b.known).toBeLessThanOrEqual(b.months);
        expect(new Set(b.cells.map((c) => c.month)).size).toBe(b.months);
      }
      const layout = calendarLayout(m, width);
      for (const g of layout.grids) expect(g.left + 12 * g.cell).toBeLessThanOrEqual(g.x + g.width);
      expect(layout.entries.filter((e) => e.state)).toHaveLength(m.states.length);
      for (const e of layout.entries) expect(e.x + layout.columns.width).toBeLessThanOrEqual(width + 0.5);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(JSON.stringify([m.finding, m.notes, m.lines]) + svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
