import { expect, test } from "vitest";
import { span } from "../../record/day";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { type Reported, reportedIn } from "./reported";
import { bbl, CHN, capYear, month, over, RUS, t, total } from "./rows.fixture";
import { publishedWords, statedTotal, totalMarks, totalWords } from "./totals";

const YEAR = capYear(2018);
const MONTHS = Array.from({ length: 12 }, (_, i) => `2018-${String(i + 1).padStart(2, "0")}`);
const ends = (...months: number[]) => months.map((m) => span(MONTHS[m - 1] ?? "").end);
/** A whole year of a supplier: so much in its first months, reported zeros in the others. */
const year = (supplier: typeof CHN, ...first: readonly (number | null)[]): PetroleumMonthlyRow[] =>
  MONTHS.map((m, i) => month(supplier, m, i < first.length ? (first[i] ?? null) : 0));
const told = (
  monthly: readonly PetroleumMonthlyRow[],
  part: Partial<View> = {},
  totals: readonly PetroleumTotalsRow[] = [],
  suppliers = [CHN, RUS],
): Reported => reportedIn(monthly, totals, YEAR, suppliers, { ...DEFAULT_VIEW, ...part });
/** Another row in the place of the one of a supplier's month. */
const but = (rows: readonly PetroleumMonthlyRow[], ...other: PetroleumMonthlyRow[]) => [
  ...rows.filter(
    (r) =>
      !other.some((o) => o.supplier === r.supplier && o.period_start <= r.period_start && r.period_end <= o.period_end),
  ),
  ...other,
];
const at = (r: Reported, m: number) => r.steps.find((s) => s.end === ends(m)[0]);

test("what is reported grows month by month, by supplier, as a share of the cap", () => {
  const r = told([...year(CHN, 100, 0, 50), ...year(RUS, 10, 20)]);
  expect(r.steps.map((s) => s.end)).toEqual(ends(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  expect(r.steps.slice(0, 4).map((s) => [s.total, s.parts, s.percent])).toEqual([
    [110, [100, 10], 11],
    [130, [100, 30], 13],
    [180, [150, 30], 18],
    [180, [150, 30], 18],
  ]);
  for (const s of r.steps)
    expect(s).toMatchObject({
      added: s.total,
      addedPercent: s.percent,
      complete: true,
      addedComplete: true,
      totals: [],
    });
  expect(at(r, 3)?.marks.map((m) => [m.supplier, m.value])).toEqual([
    [CHN, 50],
    [RUS, 0],
  ]);
  expect(r).toMatchObject({ value: 180, percent: 18, least: false, countedMonths: 24, shareTotals: [], hidden: [] });
  expect(r.suppliers.map((s) => [s.code, s.value, s.total])).toEqual([
    [CHN, 150, null],
    [RUS, 30, null],
  ]);
});

test("other suppliers, and months before and after the period, are left out", () => {
  const more = [month(CHN, "2017-12", 7), month(CHN, "2019-01", 7)];
  const rows = [...year(CHN, 100), ...year(RUS, 10), ...more];
  expect(told(rows, {}, [], [RUS])).toMatchObject({ value: 10, percent: 1 });
  expect(told(rows, {}, [], [RUS]).steps[0]?.parts).toEqual([10]);
  expect(told(rows)).toMatchObject({ value: 110 });
});

test("from a silent month on the sum is at least; a month that brings no figure makes no step", () => {
  const r = told([...year(CHN, 100, null, 50), ...year(RUS, 10, null)]);
  expect(r.steps.map((s) => s.end)).toEqual(ends(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  expect([at(r, 1)?.complete, at(r, 3)?.complete, r.least, r.silentMonths]).toEqual([true, false, true, 2]);
  expect([at(r, 1)?.sure, at(r, 3)?.sure]).toEqual([
    { least: false, about: false, converted: false },
    { least: true, about: false, converted: false },
  ]);
  expect([at(r, 1)?.shareKind, at(r, 3)?.shareKind, at(r, 3)?.addedShareKind]).toEqual([
    "exact",
    "at least",
    "at least",
  ]);
});

test("while a run of months known only together goes on the sum is at least, and whole again at its end", () => {
  const run = month(CHN, "2018-03", 60, { id: "run", ...over("2018-03", "2018-05") });
  const r = told([...but(year(CHN, 100), run), ...year(RUS, 10)]);
  expect([2, 3, 4, 5].map((m) => [at(r, m)?.total, at(r, m)?.complete])).toEqual([
    [110, true],
    [110, false],
    [110, false],
    [170, true],
  ]);
});

test("what is rounded or converted makes the sum about from that month on", () => {
  const rounded = month(CHN, "2018-02", 20, { rounding: "rounded" });
  const tonnes = month(RUS, "2018-04", null, { tonnes: t(4) });
  const r = told([...but(year(CHN, 100), rounded), ...but(year(RUS, 10), tonnes)]);
  expect([1, 2, 4].map((m) => at(r, m)?.sure)).toEqual([
    { least: false, about: false, converted: false },
    { least: false, about: true, converted: false },
    { least: false, about: true, converted: true },
  ]);
  expect([1, 2, 4].map((m) => at(r, m)?.shareKind)).toEqual(["exact", "about", "about"]);
  // Four tonnes of Russia in 2018 are 33 barrels, at 8.25.
  expect(at(r, 4)?.total).toBeCloseTo(163);
  expect(r.shareSure).toEqual({ least: false, about: true, converted: true });
});

test("in tonnes the share stays that of the barrels, and is exact where they were filed", () => {
  const r = told([...year(CHN, 100), ...year(RUS, 10)], { unit: "t" });
  expect(r.value).toBeCloseTo(100 / 8.33 + 10 / 8.25);
  expect(r).toMatchObject({
    percent: 11,
    converted: true,
    shareSure: { least: false, about: false, converted: false },
  });
  expect(at(r, 1)).toMatchObject({
    ...{ percent: 11, addedPercent: 11, shareKind: "exact", addedShareKind: "exact" },
    sure: { least: false, about: false, converted: true },
  });
});

test("what a filter on the basis hides is neither a number nor a silence, but the sum is at least", () => {
  const press = month(CHN, "2018-02", 20, { basis: "allegation" });
  const r = told([...but(year(CHN, 100), press), ...year(RUS, 10)], { basis: ["reported_to_un"] });
  expect(r.hidden.map((q) => q.key)).toEqual(["CHN:2018-02:2018-02"]);
  expect(r).toMatchObject({ value: 110, least: true, hiddenMonths: 1, silentMonths: 0 });
  expect([at(r, 1)?.complete, at(r, 2)?.complete]).toEqual([true, false]);
  const other = told([...but(year(CHN, 100), press), ...year(RUS, 10)], { basis: ["estimate"] });
  expect(other).toMatchObject({ percent: null, countedMonths: 0, steps: [] });
});

test("a published total fills silent months at the end of the period; the months alone are told beside it", () => {
  const months = [...year(CHN, 100), ...year(RUS, 10, null)];
  const whole = total("ot", { barrels: bbl(40), leading: "yes" });
  const r = told(months, {}, [whole]);
  expect(r).toMatchObject({
    value: 140,
    percent: expect.closeTo(14),
    least: false,
    totals: [whole],
    shareTotals: [whole],
  });
  expect(r.suppliers.map((s) => [s.value, s.total?.id ?? null])).toEqual([
    [100, null],
    [40, "ot"],
  ]);
  const last = r.steps.at(-1);
  expect(r.steps.filter((s) => s.end === YEAR.span.end)).toHaveLength(1);
  expect(last).toMatchObject({
    ...{ end: YEAR.span.end, total: 140, parts: [100, 40], added: 110, percent: expect.closeTo(14), addedPercent: 11 },
    ...{ complete: true, addedComplete: false, shareKind: "exact", addedShareKind: "at least", totals: [whole] },
    sure: { least: false, about: false, converted: false },
    addedSure: { least: true, about: false, converted: false },
  });
  expect(last?.marks.map((m) => m.end)).toEqual(["2018-12", "2018-12"]);
  expect(r.steps.slice(0, -1).every((s) => s.totals.length === 0)).toBe(true);
  // Where the last months bring no figure, the total is a step of its own.
  const silent = [...year(CHN, 100), ...year(RUS, 10)].map((m) =>
    m.period_start === "2018-12" ? month(m.supplier, "2018-12", null) : m,
  );
  const both = told(silent, {}, [whole, total("oc", { supplier: CHN, barrels: bbl(120), leading: "yes" })]);
  expect(both.steps.map((s) => s.end)).toEqual(ends(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  expect(both.steps.at(-1)).toMatchObject({ total: 160, parts: [120, 40], added: 110, marks: [], complete: true });
  expect(both.steps.at(-2)).toMatchObject({ end: ends(11)[0], total: 110, percent: 11, totals: [] });
  // A total of one supplier does not make whole what is silent of the other.
  expect(told(silent, {}, [whole]).steps.at(-1)).toMatchObject({ total: 140, complete: false, shareKind: "at least" });
});

test("one view after another is told as it would be alone", () => {
  const rows = [...year(CHN, 100), ...year(RUS, 10)];
  const totals: PetroleumTotalsRow[] = [];
  const of = (p = YEAR, suppliers = [CHN, RUS], part: Partial<View> = {}) =>
    reportedIn(rows, totals, p, suppliers, { ...DEFAULT_VIEW, ...part });
  const first = of();
  expect(of(capYear(2019)).value).toBe(0);
  expect(of({ ...YEAR, limit: bbl(500) }).percent).toBe(22);
  expect(of(YEAR, [RUS]).value).toBe(10);
  expect(of(YEAR, [CHN, RUS], { unit: "t" }).value).toBeLessThan(20);
  expect(of(YEAR, [CHN, RUS], { basis: ["estimate"] }).percent).toBeNull();
  expect(of()).toBe(first);
  expect(reportedIn([...rows], totals, YEAR, [CHN, RUS], DEFAULT_VIEW)).toEqual(first);
});

const marks = (
  rows: readonly PetroleumTotalsRow[],
  sum: number | null,
  unit: "bbl" | "t" = "bbl",
  code = "RUS",
  seen: Day[] = [],
) =>
  totalMarks(rows, code, YEAR, unit, (day) => {
    seen.push(day);
    return sum;
  });
const half = (part: Partial<PetroleumTotalsRow> = {}) =>
  total("half", { ...over("2018-01", "2018-06"), barrels: bbl(100), as_of: "2018-08-01" as never, ...part });

test("a published total from the beginning of a period stands at the end of its last month", () => {
  const seen: Day[] = [];
  const rows = [
    half(),
    total("whole", { barrels: bbl(200) }),
    total("long", { ...over("2018-01", "2019-01"), barrels: bbl(9) }),
    total("late", { ...over("2018-02", "2018-06"), barrels: bbl(9) }),
  ];
  expect(marks(rows, 100, "bbl", "RUS", seen).map((m) => [m.id, m.end, m.low, m.high])).toEqual([
    ["half", span("2018-06").end, 100, 100],
    ["whole", span("2018-12").end, 200, 200],
  ]);
  expect(seen).toEqual(ends(6, 12));
  expect(marks([half({ supplier: CHN })], 100)).toEqual([]);
  expect(
    totalMarks(
      [half()],
      "RUS",
      YEAR,
      "bbl",
      () => null,
      () => false,
    ),
  ).toEqual([]);
});

test("it contradicts the months where it lies more than a tenth from their sum, and was read with all of them", () => {
  const odd = (barrels: number, sum: number | null, part = {}) =>
    marks([half({ barrels: bbl(barrels), ...part })], sum)[0]?.odd;
  expect([odd(110, 100), odd(111, 100), odd(90, 100), odd(89, 100)]).toEqual([false, true, false, true]);
  expect([odd(200, null), odd(200, 0), odd(200, -1)]).toEqual([false, false, false]);
  expect(odd(200, 100, { missing: ["RUS:2018-06"] })).toBe(false);
  expect(marks([half({ missing: ["RUS:2018-06"] })], 100)[0]?.partial).toBe(true);
  expect(marks([half()], 100)[0]?.partial).toBe(false);
});

test("it says whose it is, of when, how much, as published and read when", () => {
  const label = (
    part: Partial<PetroleumTotalsRow>,
    sum: number | null = null,
    unit: "bbl" | "t" = "bbl",
    code = "RUS",
  ) => marks([half(part)], sum, unit, code)[0]?.label;
  expect(label({})).toBe(
    "Published total, Russia, Jan–Jun 2018: 100 bbl, 10 % of the cap; reported to the UN, table of 1 Aug 2018.",
  );
  expect(label({ as_of: "" }, 50)).toBe(
    "Published total, Russia, Jan–Jun 2018: 100 bbl, 10 % of the cap; reported to the UN. It contradicts the months.",
  );
  expect(label({ as_of: "", missing: ["RUS:2018-06"] }, 50)).toBe(
    "Published total, Russia, Jan–Jun 2018: at least 100 bbl, at least 10 % of the cap, months missing in it; reported to the UN.",
  );
  // In tonnes: 100 barrels of Russia in 2018 are 12.1 t; of both suppliers between 100 / 8.33 and 100 / 8.25.
  expect(label({ as_of: "" }, null, "t")).toBe(
    "Published total, Russia, Jan–Jun 2018: about 12 t (stated as 100 bbl), 10 % of the cap; reported to the UN.",
  );
  const both = half({ as_of: "", supplier: "ALL" as never, barrels: null, tonnes: t(100) });
  expect(marks([both], null, "bbl", "ALL")[0]).toMatchObject({
    ...{ low: expect.closeTo(825), high: expect.closeTo(833), converted: true, stated: "100 t", row: both },
    label:
      "Published total, China and Russia together, Jan–Jun 2018: about 825–833 bbl (stated as 100 t), about 82.5–83.3 % of the cap; reported to the UN.",
  });
  expect(marks([half()], null)[0]).toMatchObject({ converted: false, stated: "100 bbl" });
});

test("a total is quoted in the unit shown where it was published in both, else as published, with our conversion", () => {
  const two = total("x", { barrels: bbl(241_114), tonnes: t(29_241) });
  expect([statedTotal(two, "bbl"), statedTotal(two, "t")]).toEqual(["241,114 bbl", "29,241 t"]);
  const barrels = total("x", { barrels: bbl(8250) });
  expect([statedTotal(barrels, "bbl"), statedTotal(barrels, "t")]).toEqual(["8,250 bbl", "8,250 bbl"]);
  const tonnes = total("x", { tonnes: t(1000) });
  expect([statedTotal(tonnes, "bbl"), statedTotal(tonnes, "t")]).toEqual(["1,000 t", "1,000 t"]);
  // A newspaper's own barrels are not what was published.
  expect(statedTotal(total("x", { tonnes: t(1000), barrels: bbl(9), converted: "barrels" }), "bbl")).toBe("1,000 t");
  expect(statedTotal(total("x", { tonnes: t(7), converted: "tonnes" }), "bbl")).toBe("7 t");
  expect(statedTotal(total("x"), "bbl")).toBe("0 t");
  expect(publishedWords(barrels, "bbl")).toBe("8,250 bbl");
  expect(publishedWords(barrels, "t")).toBe("8,250 bbl, by our conversion about 1,000 t");
  expect(publishedWords({ ...tonnes, supplier: "ALL" as never }, "bbl")).toBe(
    "1,000 t, by our conversion about 8,250–8,330 bbl",
  );
  expect(totalWords(barrels, "bbl")).toBe("Russia 2018: 8,250 bbl");
  expect(totalWords(half({ supplier: CHN, barrels: bbl(833) }), "t")).toBe(
    "China Jan–Jun 2018: 833 bbl, by our conversion about 100 t",
  );
});
