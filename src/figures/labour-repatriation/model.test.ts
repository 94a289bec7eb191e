import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import type { View } from "../../view/view";
import { Draw } from "./Draw";
import { repatriationLayout } from "./layout";
import { model, type RepatriationModel } from "./model";
import { runOn } from "./runOn";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const all = (m: RepatriationModel) => [...m.states, ...m.none, ...m.mute].flatMap((s) => s.reports).concat(m.world);
const state = (m: RepatriationModel, code: string) => m.states.find((s) => s.state === code);

describe("labour-repatriation", () => {
  it("shows Russia's report as permits, and never their difference as people sent home", () => {
    const m = of("host=RUS");
    const mid = state(m, "RUS")?.reports.find((r) => r.row.report_type === "midterm");
    expect([mid?.before?.value, mid?.left?.value, mid?.sent]).toEqual([30023, 11490, null]);
    expect(mid?.again.map((r) => r.report_date)).toEqual(["2019-03-25"]);
    expect(mid?.label).toContain("permits, not people");
    expect(m.finding).toContain(
      "30,023 permit holders for 31 Dec 2017 and 11,490 for 31 Dec 2018 (permits, not people sent home)",
    );
    const drawn = JSON.stringify([of("").finding, of("").notes, of("").lines, all(of("")).map((r) => r.label)]);
    expect(drawn).not.toMatch(/18,?533/);
  });

  it("says that a none of one count stands beside other numbers", () => {
    const zero = state(of(""), "RUS")?.reports.find((r) => r.official && r.left?.value === 0);
    expect(zero?.oneCount).toBe(true);
    expect(zero?.label).toContain(
      "no permit holders left (22 Dec 2019); another count of the same report gives a number for that day",
    );
    expect(state(of(""), "POL")?.reports.some((r) => r.oneCount)).toBe(false);
  });

  it("keeps China, whose reports name no number, in its place among the largest", () => {
    const china = of("").states[0];
    expect(china?.state).toBe("CHN");
    expect(china?.reports.map((r) => [r.row.report_type, r.size])).toEqual([
      ["midterm", null],
      ["final", null],
    ]);
    expect(of("").finding).toContain("China among them");
    expect(of("host=CHN").finding).toBe("China names no public number in its reports under paragraph 8.");
  });

  it("draws a fall of a stock as no departure, and counted departures as such", () => {
    const m = of("");
    const qatar = state(m, "QAT")?.reports.find((r) => r.left?.value === 70);
    expect([qatar?.sent, qatar?.fall]).toEqual([null, 2471]);
    expect(state(m, "KWT")?.reports.find((r) => r.official && r.sent)?.sent?.value).toBe(904);
    expect(all(m).filter((r) => r.sent && r.row.repatriated_is === "difference")).toEqual([]);
  });

  it("bounds each number by its own word, not by another of the row", () => {
    const mongolia = state(of(""), "MNG")?.reports.find((r) => r.before);
    expect([mongolia?.before?.qualifier, mongolia?.before?.counted, mongolia?.sent?.qualifier]).toEqual([
      "exact",
      "permit_holders",
      "at_least",
    ]);
    expect(mongolia?.label).toContain("1,221 permit holders before (1 Nov 2017); at least 200 sent home");
  });

  it("keeps ranges, and the press's sums apart from the states", () => {
    const m = of("");
    const range = state(m, "RUS")?.reports.find((r) => r.before?.low === 30000);
    expect(range?.label).toContain("30,000–40,000");
    expect(state(m, "KWT")?.reports.find((r) => r.left?.low === 500)?.label).toContain("500–700");
    expect(m.world.map((r) => r.sent?.value).sort()).toEqual([23171, 23200, 23267, 26000, 33000]);
    expect(m.world.every((r) => !r.official && r.label.includes("Russia’s fall in permit holders is in it"))).toBe(
      true,
    );
    expect(of("host=KWT").world).toEqual([]);
  });

  it("joins before and left only where both may be one thing", () => {
    const places = repatriationLayout(of(""), 860).states;
    const joined = (code: string) =>
      places
        .find((p) => p.state.state === code)
        ?.placed.filter((p) => p.before && p.report.before)
        .map((p) => p.joined);
    expect(joined("SWE")).toEqual([""]);
    expect(joined("VNM")).toEqual(["loose", "loose"]);
    expect(joined("POL")?.[0]).toBe("firm");
  });

  it("follows window, knowledge date and search, and says so where nothing is left", () => {
    expect(of("from=1993&to=2001").empty).toBe(true);
    expect(of("from=1993&to=2001").finding).toContain("No report on sending North Korean workers home");
    expect(of("from=2018&to=2018").finding).toMatch(/^No report under paragraph 8 is on record here; \d+ statements/);
    expect(
      of("asof=2019-12-31")
        .states.flatMap((s) => s.reports)
        .some((r) => r.row.report_type === "final"),
    ).toBe(false);
    expect(of("q=kuw").states.map((s) => s.state)).toEqual(["KWT"]);
    expect(of("q=Courageous").lines).toEqual(of("").lines);
  });

  it("runs small states on in lines that stay in the width", () => {
    const { items, end } = runOn(of("").none, 0, 358, 10);
    expect(items.every((i) => i.x >= 0 && i.nameX < 358)).toBe(true);
    expect(end).toBeGreaterThan(Math.max(...items.map((i) => i.y)));
  });
});

const known = new Set([...record["op8-reports"], ...record.measures].map((r) => r.id));
const sourceIds = new Set(record.sources.map((s) => s.id));

const likelyView: fc.Arbitrary<View> = fc
  .tuple(
    anyView,
    fc.integer({ min: 2015, max: 2021 }),
    fc.nat(6),
    fc.subarray(["RUS", "CHN", "KWT", "QAT", "POL", "SEN", "JPN"]),
  )
  .map(
    ([view, from, years, host]) =>
      ({ ...view, from: `${from}`, to: `${from + years}`, host, basis: [], q: "" }) as unknown as View,
  );

it("in any view: rows exist, each is told once, nothing leaves the drawing, no NaN", () => {
  fc.assert(
    fc.property(fc.oneof(anyView, likelyView), fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      expect(m.rows.every((id) => known.has(id))).toBe(true);
      expect(m.sources.every((id) => sourceIds.has(id))).toBe(true);
      expect(m.lines).toHaveLength(all(m).reduce((n, r) => n + 1 + r.again.length, 0));
      expect(new Set(m.lines.map((l) => l.id)).size).toBe(m.lines.length);
      expect(m.lines.every((l) => l.cells.length === m.columns.length)).toBe(true);
      const { states, columns: c } = repatriationLayout(m, width);
      for (const p of states.flatMap((s) => s.placed)) {
        for (const x of [...(p.before ?? []), ...(p.left ?? []), ...(p.sent === null ? [] : [p.sent])]) {
          expect(x).toBeGreaterThanOrEqual(c.x0);
          expect(x).toBeLessThanOrEqual(c.end);
        }
      }
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(JSON.stringify([m.finding, m.notes, m.lines]) + svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 80 },
  );
});
