import { describe, expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { model } from "./model";

const record = readRecord();
const of = (query: string, more: object = {}) => model({ ...record, ...more }, parseView(query).view);
const says = (query: string, more: object = {}) => of(query, more).finding;

/** China's March 2018 as it never was: more than a year's cap in one month. */
const high = {
  "petroleum-monthly": record["petroleum-monthly"].map((r) =>
    r.supplier === "CHN" && r.period_start === "2018-03" && r.period_end === "2018-03"
      ? { ...r, barrels: 600_000, tonnes: null, silence: "", converted: "", rounding: "exact", leading: "yes" }
      : r,
  ),
};
/** What a year says is remembered by its months. */
const fresh = () => ({ "petroleum-monthly": [...record["petroleum-monthly"]] });
const nothing = { "petroleum-monthly": [], "petroleum-totals": [] };

describe("the reports against the cap", () => {
  test("a cap that was reached is told by its month, and of several years by the year", () => {
    expect(says("from=2018&to=2018", high)).toMatch(
      /^By the reports the 2018 cap was reached by Mar 2018; by the US-led/,
    );
    expect(says("from=2018&to=2019", high)).toMatch(/^By the reports the cap was reached in 2018; by other bodies'/);
    expect(says("from=2018&to=2020&supplier=CHN", high)).toMatch(
      /^By China's reports alone the cap was reached in 2018;/,
    );
  });

  test("the table says of each month whether the cap was reached by then", () => {
    const m = of("from=2018&to=2018&basis=reported_to_un,derived", high);
    const at = m.columns.findIndex((c) => m.lines.some((line) => line.cells[m.columns.indexOf(c)] === "reached"));
    const months = m.lines.filter((line) => line.cells[1] === "Month reported");
    const verdicts = months.map((line) => [line.cells[3], line.cells[at]]);
    expect(verdicts[0]).toEqual(["Jan–Feb 2018", "not reached"]);
    expect(verdicts.filter(([when]) => when === "Mar 2018")).toEqual([
      ["Mar 2018", "reached"],
      ["Mar 2018", "reached"],
    ]);
    expect(verdicts.at(-1)).toEqual(["Dec 2018", "reached"]);
  });

  test("without a figure nothing is said of the cap, and what a filter hides is no lack of figures", () => {
    expect(says("from=2018&to=2018", nothing)).toMatch(/^Of 2018 no reported figure is known; /);
    expect(says("from=2018&to=2019", nothing)).toMatch(/^No reported figure is known for these years; /);
    expect(says("from=2018&to=2018&basis=estimate")).toBe(
      "The filter on the basis hides what was reported of 2018; no estimate of another body in this view.",
    );
    expect(says("from=2018&to=2019&basis=estimate")).toMatch(
      /^The filter on the basis hides what was reported for these years; /,
    );
    expect(says("from=2018&to=2018&basis=reported_to_un")).toMatch(
      / The filter on the basis hides \d+ monthly reports\.$/,
    );
    expect(says("from=2018&to=2018&basis=reported_to_un&supplier=CHN")).toMatch(
      / The filter on the basis hides \d+ months\.$/,
    );
    expect(of("from=2010&to=2012")).toMatchObject({
      empty: true,
      finding: "No cap on refined petroleum applied in this window.",
    });
    expect(of("from=2018&to=2018", nothing).empty).toBe(false);
  });
});

describe("other bodies against the cap", () => {
  test("the first that passes it is named, with its load, and in its highest case where only that passes", () => {
    expect(says("from=2018&to=2018")).toMatch(
      /by the US-led complaint \(at least 759,793, in its highest case 1,367,628 bbl\) it was passed before 30 May 2018\.$/,
    );
    expect(says("from=2023&to=2023")).toMatch(
      /by the UN Panel \(90 % laden, about 781,497 bbl\) it was passed before 1 May 2023\.$/,
    );
    expect(says("from=2022&to=2022")).toMatch(
      /by the UN Panel \(up to 800,000 bbl, load not given\) in its highest case it was passed before 31 Aug 2022\.$/,
    );
    expect(says("from=2024&to=2024")).toMatch(
      /by the Monitoring Team \(at least 1,000,000 bbl\) it was passed before 31 Oct 2024\.$/,
    );
    expect(says("from=2025&to=2025")).toMatch(/; no estimate of another body in this view\.$/);
  });

  test("a load that is set moves the estimates that state theirs, says what is computed, and names those that stay", () => {
    expect(says("from=2023&to=2023&laden=50")).toMatch(
      /; with tankers 50 % laden, by the UN Panel \(50 % laden, about 846,323 bbl, computed from its 60 % case\) it was passed before 15 Sep 2023; VOA states no load and does not follow the 50 % set\.$/,
    );
    expect(says("from=2021&to=2021&laden=50")).toMatch(
      /; with tankers 50 % laden, no estimate that states its load passes it by itself\.$/,
    );
    expect(says("from=2024&to=2024&laden=50")).toMatch(
      /; RUSI, the United States, VOA, the Monitoring Team and the Open Source Centre state no load and do not follow the 50 % set\.$/,
    );
  });

  test("a body with one estimate that follows the load and one that does not is not said to do both", () => {
    expect(says("from=2020&to=2020&laden=50")).toMatch(
      /; with tankers 50 % laden, by C4ADS and RUSI \(50 % laden, about 614,000 bbl\) it was passed before 31 Dec 2020; the US-led complaint and the UN Panel state no load and do not follow the 50 % set, nor does another estimate of C4ADS and RUSI \(up to 2,332,000 bbl, load not given\)\.$/,
    );
    expect(says("from=2018&to=2018&laden=50")).toMatch(
      /; one estimate of the United States \(about 800,000 bbl\) states no load and does not follow the 50 % set\.$/,
    );
    const own = record["petroleum-estimates"].filter((r) => r.id.startsWith("oe-e2020-c4"));
    expect(says("from=2020&to=2020&laden=50", { ...fresh(), "petroleum-estimates": own })).toMatch(
      /; another estimate of C4ADS and RUSI \(up to 2,332,000 bbl, load not given\) states no load and does not follow the 50 % set\.$/,
    );
  });

  test("of several years those passed stand before those passed in the highest case alone", () => {
    expect(says("from=2018&to=2019")).toMatch(
      /; by other bodies' estimates it was passed before 30 May 2018 \(US-led complaint\), in 2019 in a highest case only\.$/,
    );
    expect(says("from=2018&to=2020&laden=33")).toMatch(
      /; with tankers 33 % laden, by estimates that state their load it was passed in a highest case only, in 2018; those that state no load do not follow it and have it passed in 2018 and 2020\.$/,
    );
    expect(says("from=2021&to=2022&laden=90")).toMatch(
      /it was passed in a highest case only, in 2021; those that state no load do not follow it\.$/,
    );
    expect(says("from=2019&to=2020&laden=10")).toMatch(
      /; with tankers 10 % laden, no estimate that states its load passes it by itself; /,
    );
  });

  test("without an estimate, without a supplier, with Russia left out: each is said, or left out with it", () => {
    expect(says("from=2025&to=2026")).toMatch(/; no estimate of another body in this view\.$/);
    expect(of("from=2018&to=2018&supplier=KOR")).toMatchObject({
      years: [],
      empty: true,
      finding: "No supplier in this filter reports refined petroleum to the 1718 Committee.",
    });
    const scopes = (query: string) => of(query).years.flatMap((y) => y.estimates.map((e) => e.scope));
    expect(scopes("from=2024&to=2024")).toContain("russia");
    expect(scopes("from=2024&to=2024&supplier=RUS")).toContain("russia");
    expect(scopes("from=2024&to=2024&supplier=CHN")).not.toContain("russia");
    expect(says("from=2018&to=2019&basis=estimate,derived")).toMatch(/^By the figures known from the reports/);
  });

  test("one year stands before the other whole years with a figure; several stand by themselves", () => {
    const ghosts = (query: string) => of(query).ghosts.map((y) => y.period.label);
    expect(ghosts("from=2019&to=2019")).toEqual(["2018", "2020", "2021", "2022", "2023", "2024", "2025"]);
    expect(ghosts("from=2018&to=2019")).toEqual([]);
    expect(ghosts("from=2017&to=2017")).toEqual([]);
  });

  test("a year is blank only where nothing is on record, and no longer where a filter hides it", () => {
    const blank = (query: string) =>
      of(query)
        .years.filter((y) => y.blank)
        .map((y) => y.period.label);
    expect(blank("")).toEqual(["2026"]);
    expect(blank("from=2024&to=2024&basis=estimate")).toEqual([]);
    expect(says("from=2023&to=2023")).toContain("(72.5 % by Dec 2023)");
  });
});
