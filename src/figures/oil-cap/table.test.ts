import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import type { Cell } from "../model";
import { model } from "./model";
import { againstWords } from "./table";

const record = readRecord();
const of = (query: string, more: object = {}) => model({ ...record, ...more }, parseView(query).view);
type Row = Readonly<Record<string, Cell>>;
const rowsOf = (m: ReturnType<typeof of>): Row[] =>
  m.lines.map((l) => ({
    id: l.id,
    ...Object.fromEntries(m.columns.map((c, i) => [c.key, l.cells[i] ?? null] as const)),
  }));
/** The cells of a line that are not empty. */
const line = (query: string, id: string, more: object = {}) =>
  Object.fromEntries(
    Object.entries(rowsOf(of(query, more)).find((r) => r["id"] === id) ?? {}).filter(([, v]) => v !== null),
  );

const some = fc.record({
  year: fc.integer({ min: 2018, max: 2026 }),
  more: fc.constantFrom(
    "",
    "&unit=t",
    "&supplier=RUS",
    "&supplier=CHN&unit=t",
    "&basis=reported_to_un",
    "&basis=derived",
  ),
});

test("a month's sum is that of all months that ended by then, its share that sum of the cap", () => {
  fc.assert(
    fc.property(some, ({ year, more }) => {
      const m = of(`from=${year}&to=${year}${more}`);
      const [y] = m.years;
      if (!y) throw new Error("no year");
      const rows = rowsOf(m);
      const months = rows.filter((r) => r["what"] === "Month reported");
      expect(months).toHaveLength(y.reported.marks.length);
      months.forEach((r, i) => {
        const mark = y.reported.marks[i];
        if (!mark) throw new Error("no mark");
        const by = y.reported.marks.filter((x) => x.span.end <= mark.span.end);
        const sum = by.reduce((n, x) => n + (x.value ?? 0), 0);
        expect(r["id"]).toBe(mark.id ?? mark.key);
        expect([r["year"], r["who"]]).toEqual([String(year), mark.supplier === "CHN" ? "China" : "Russia"]);
        expect([r["low"], r["high"]]).toEqual([null, null]);
        if (mark.value === null) {
          expect([r["value"], r["sum"], r["percent"], r["verdict"], r["qualifier"]]).toEqual([
            null,
            null,
            null,
            null,
            null,
          ]);
          expect(r["silence"]).not.toBeNull();
          return;
        }
        expect(r["silence"]).toBeNull();
        expect(Math.abs(Number(r["value"]) - mark.value)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(Number(r["sum"]) - sum)).toBeLessThanOrEqual(1);
        // What is silent, hidden or known only later makes it "at least" from then on.
        const open = y.reported.marks.some(
          (x) => x.span.start <= mark.span.end && (x.value === null || x.span.end > mark.span.end),
        );
        const veiled = y.reported.hidden.some((q) => q.span.start <= mark.span.end);
        expect(/^at least/.test(String(r["sum_qualifier"]))).toBe(open || veiled);
        expect(r["verdict"]).toBe(open || veiled ? "not reached by the figures known" : "not reached");
        if (m.unit === "barrels") expect(Math.abs(Number(r["percent"]) - (sum / 500_000) * 100)).toBeLessThan(0.11);
      });
    }),
    { numRuns: 30 },
  );
});

test("the last line of a year is the sum of its suppliers, with what is silent and hidden; without a figure it has none", () => {
  fc.assert(
    fc.property(some, ({ year, more }) => {
      const m = of(`from=${year}&to=${year}${more}`);
      const [y] = m.years;
      const last = rowsOf(m).at(-1) ?? {};
      if (!y) throw new Error("no year");
      expect([last["id"], last["what"], last["basis"]]).toEqual([
        `reported:${year}`,
        "All reported in the period",
        "reported to the UN",
      ]);
      expect(last["who"]).toBe(m.suppliers.map((s) => (s === "CHN" ? "China" : "Russia")).join(" and "));
      const silent = y.reported.marks.reduce((n, x) => n + (x.value === null ? x.months : 0), 0);
      const said = String(last["silence"] ?? "");
      expect(said.includes("the filter hides")).toBe(y.reported.hidden.length > 0);
      if (silent === 0) expect(said).not.toContain("without");
      expect(last["sum"]).toBe(last["value"]);
      if (y.percent === null) {
        expect([
          last["value"],
          last["percent"],
          last["qualifier"],
          last["sum_qualifier"],
          last["verdict"],
          last["conversion"],
        ]).toEqual([null, null, null, null, null, null]);
        return;
      }
      const parts = y.reported.suppliers.reduce((n, s) => n + s.value, 0);
      expect(Math.abs(Number(last["value"]) - parts)).toBeLessThanOrEqual(1);
      expect(last["verdict"]).toBe(y.reported.least ? "not reached by the figures known" : "not reached");
      expect(Math.abs(Number(last["percent"]) - y.percent)).toBeLessThan(0.11);
    }),
    { numRuns: 30 },
  );
});

test("a month as stated, converted, derived or silent", () => {
  expect(line("from=2018&to=2018", "om-chn-2018-01-2018-02-d")).toEqual({
    ...{ id: "om-chn-2018-01-2018-02-d", year: "2018", what: "Month reported", who: "China", period: "Jan–Feb 2018" },
    ...{ qualifier: "about", value: 13270, sum: 31832, sum_qualifier: "about, partly converted", percent: 6.4 },
    ...{ conversion: "converted from 1,593 t at 8.33 bbl/t", basis: "derived by arithmetic", verdict: "not reached" },
  });
  expect(line("from=2019&to=2019&unit=t", "om-rus-2019-01-1")).toMatchObject({
    ...{ qualifier: "exact", value: 5976, sum: 6455, sum_qualifier: "exact", percent: 10.7, conversion: "5,976 t" },
  });
  expect(line("from=2017-10&to=2017-12", "RUS:2017-10:2017-10")).toEqual({
    ...{ id: "RUS:2017-10:2017-10", year: "Q4 2017", what: "Month reported", who: "Russia", period: "Oct 2017" },
    silence: "no record found of what was reported",
  });
  expect(line("from=2017-10&to=2017-12", "reported:Q4 2017")).toMatchObject({
    ...{ period: "Oct 2017", qualifier: "at least", value: 18034, sum: 18034, percent: 3.6 },
    ...{ silence: "5 monthly reports without a figure", verdict: "not reached by the figures known" },
  });
});

test("a published total: exact as printed, a range where converted for both, at least with months missing, or at odds", () => {
  expect(line("from=2018&to=2018", "ot-all-2018-01-2018-05-1")).toEqual({
    ...{ id: "ot-all-2018-01-2018-05-1", year: "2018", what: "Published total", who: "China and Russia" },
    ...{ period: "Jan–May 2018", qualifier: "about, range", low: 115500, high: 116620 },
    ...{ percent_low: 23.1, percent_high: 23.3 },
    ...{ conversion: "converted by us from about 14,000 t", basis: "reported to the UN", verdict: "not reached" },
  });
  expect(line("from=2018&to=2018", "ot-rus-2018-01-2018-12-5")).toMatchObject({
    ...{ what: "Published total of the year, used for the share", who: "Russia", qualifier: "exact" },
    ...{ value: 241114, percent: 48.2, conversion: "241,114 bbl" },
  });
  expect(line("from=2023&to=2023", "ot-all-2023-01-2023-05-1")).toMatchObject({
    ...{ what: "Published total, months missing", qualifier: "at least", value: 157862, percent: 31.5 },
    verdict: "not reached by the figures known",
  });
  expect(line("from=2023&to=2023", "ot-all-2023-01-2023-09-1")).toMatchObject({
    qualifier: "about",
    verdict: "not reached",
  });
  expect(line("from=2022&to=2022", "ot-all-2022-01-2022-12-1")).toMatchObject({
    ...{ value: 325300, qualifier: "about", percent: 65.1, verdict: "contradicts the months" },
  });
  expect(line("from=2019&to=2019&unit=t", "ot-rus-2019-01-2019-12-3")).toMatchObject({
    ...{ value: 33620, qualifier: "about", percent: 55.5, conversion: "converted by us from 277,365 bbl" },
  });
});

test("an estimate: what it counts, as what it is stated, converted or computed from what, and what that says of the cap", () => {
  expect(line("from=2018&to=2018", "oe-e2018-us-02")).toEqual({
    ...{ id: "oe-e2018-us-02", year: "2018", what: "Estimate, beyond the reports", period: "1 Jan 2018 – 30 May 2018" },
    ...{ who: "United States (report to the 1718 Committee)", qualifier: "at least", value: 759793, percent: 151.9 },
    ...{ conversion: "lowest case, load not given", basis: "allegation", verdict: "passed before 30 May 2018" },
  });
  expect(line("from=2023&to=2023", "oe-e2023-voa-01")).toMatchObject({
    ...{ what: "Estimate, total, reported deliveries included", qualifier: "range", low: 420000, high: 1260000 },
    ...{
      percent_low: 84,
      percent_high: 252,
      conversion: "load not stated",
      verdict: "in its highest case passed before 6 Jul 2023",
    },
  });
  for (const one of ["value", "percent"]) expect(line("from=2023&to=2023", "oe-e2023-voa-01")).not.toHaveProperty(one);
  expect(line("from=2024&to=2024", "oe-e2024-rusi-01")).toMatchObject({
    ...{ what: "Estimate, from Russia only", qualifier: "up to", value: 125000, verdict: "below the cap by itself" },
  });
  // No number is converted without a word, whatever the reader takes out of the table.
  expect(line("from=2019&to=2019&unit=t", "oe-e2019-poe-11")).toMatchObject({
    ...{
      value: 466987,
      percent: 778,
      conversion: "converted from at least 3,890,000 barrels; highest case, load not given",
    },
  });
  expect(line("from=2023&to=2023&laden=75&unit=t", "oe-e2023-poe-02")).toMatchObject({
    value: 78181,
    conversion:
      "converted from about 781,497 barrels; computed for tankers 75 % laden from about 781,497 barrels at 90 %",
  });
});

test("a share of the cap is that of both ends, wherever it stands: in the table and in what the mark is called", () => {
  const rows = readRecord()["petroleum-estimates"].filter((r) => r.cap_meter === "yes" && r.value === null);
  expect(rows.length).toBeGreaterThan(2);
  for (const r of rows) {
    const cells = line(`from=${r.period_start.slice(0, 4)}&to=${r.period_start.slice(0, 4)}`, r.id);
    expect([cells?.["percent_low"], cells?.["percent_high"]]).toEqual([(r.low ?? 0) / 5000, (r.high ?? 0) / 5000]);
  }
  const year = of("from=2023&to=2023").years[0];
  const voa = year?.estimates.find((e) => e.short === "VOA");
  const [only] = voa?.cases ?? [];
  expect(voa && only && againstWords(only, voa, 500_000)).toBe(
    "84–252 % of it, in its highest case passed before 6 Jul 2023",
  );
  const panel = year?.estimates.find((e) => e.from === "2023-01-01" && e.cases.length === 1);
  expect(panel && againstWords(panel.cases[0] as never, panel, 500_000)).toBe(
    "about 156.3 % of it, passed before 1 May 2023",
  );
  const totals = of("from=2018&to=2018").years[0]?.totals.find((t) => t.id === "ot-all-2018-01-2018-05-1");
  expect(totals?.label).toContain("(stated as about 14,000 t), about 23.1–23.3 % of the cap;");
});

test("the columns name what they hold, with their unit", () => {
  const columns = (query: string) =>
    of(query).columns.map((c) => [c.label, c.unit ?? "", c.numeric ?? false].join("|"));
  const want = (unit: string) => [
    ...["Cap of||false", "What||false", "Who||false", "Period||false", "The value is||false"],
    ...[`Value|${unit}|true`, `Low|${unit}|true`, `High|${unit}|true`, `Reported so far|${unit}|true`],
    ...["So far is||false", "Share of the cap|%|true", "Share, low|%|true"],
    ...["Share, high|%|true", "As stated, conversion or load||false", "Basis||false"],
    ...["Why no figure||false", "Against the cap||false", "Note||false"],
  ];
  expect(columns("")).toEqual(want("bbl"));
  expect(columns("unit=t")).toEqual(want("t"));
});

test("the notes say what a reader must know of what is drawn, and no more", () => {
  const notes = (query: string) => of(query).notes;
  expect(notes("from=2010&to=2012")).toEqual([]);
  expect(notes("from=2026&to=2026")).toEqual([
    "The cap is counted by calendar year. What is reported and what others estimate are never added.",
  ]);
  const of2018 = notes("from=2018&to=2018");
  expect(of2018).toContain(
    "Russia 2018: 241,114 bbl: the published total of the year is used for the share of the cap, because the months are converted.",
  );
  expect(of2018).toContain(
    "Estimates count deliveries beyond the reports. Each stands at the end of the period it covers.",
  );
  expect(of2018).toContain(
    "“Up to” and a body's highest case say how much it may have been at most, never that the cap was passed.",
  );
  expect(of2018.filter((n) => n.startsWith("What is stated in tonnes is converted"))).toHaveLength(1);
  expect(of2018.join()).not.toMatch(/Months without a figure|laden|Shares of the cap are counted/);
  expect(notes("from=2022&to=2022")).toContain(
    "Months without a figure in 2022: what was reported there is at least this much; the line is dashed from the first of them and stops at the last figure.",
  );
  expect(notes("from=2024&to=2024&basis=estimate,reported_to_un").join()).toContain(
    "Months without a figure, or hidden by the filter, in 2024: what",
  );
  const of2023 = notes("from=2023&to=2023&laden=75");
  expect(of2023.slice(1)).toEqual([
    "Estimates count deliveries beyond the reports, unless marked total (reported deliveries included) or from Russia.",
    "Estimates whose load is stated are computed for 75 % laden, in proportion; the others do not move and are drawn paler.",
  ]);
  const tonnes = notes("from=2019&to=2019&unit=t");
  expect(tonnes).toContain(
    "China 2019: 22,734 t: the published total of the year is used for the share of the cap, because it is exact and a month is not.",
  );
  expect(tonnes).toContain(
    "Russia 2019: 277,365 bbl, by our conversion about 33,620 t: the published total of the year is used for the share of the cap, because a month has no figure.",
  );
  expect(tonnes.filter((n) => n.startsWith("What is stated in barrels is converted"))).toHaveLength(1);
  expect(notes("from=2019&to=2019&basis=reported_to_un").join()).toContain(
    "for the share of the cap, because the filter hides months.",
  );
});
