import { expect, test } from "vitest";
import { spanBetween } from "./day";
import { knownOn } from "./known";
import { type OilQuantity, oilQuantities } from "./oil";
import { totalOf } from "./oilTotals";
import { readRecord } from "./read";
import { addSums, NO_SUM, type OilSum, reportedOil, type Summand, summandOf, sumOil, withTotal } from "./sum";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "./tables";
import type { Iso3, IsoDate } from "./units";

const record = readRecord();
const year = (y: number) => ({ start: `${y}-01`, end: `${y}-12` });
const part = (from: string, to: string, value: number | null, more: Partial<Summand> = {}): Summand => ({
  supplier: "CHN" as Iso3,
  span: spanBetween(from, to),
  months: 1,
  value,
  converted: false,
  about: false,
  id: value === null ? null : `r${from}`,
  ...more,
});
const window = spanBetween("2018-01", "2018-12");

test("a sum adds what lies in the window; silence, cuts and what a filter hides make it 'at least'", () => {
  const jan = part("2018-01", "2018-01", 10);
  expect(sumOil([jan, part("2018-02", "2018-02", 0)], window)).toMatchObject({
    value: 10,
    least: false,
    rows: ["r2018-01", "r2018-02"],
  });
  expect(sumOil([jan, part("2018-02", "2018-02", null)], window)).toMatchObject({
    least: true,
    silentMonths: 1,
    countedMonths: 1,
  });
  expect(sumOil([jan, part("2017-12", "2018-01", 7)], window)).toMatchObject({ value: 10, least: true, cut: 1 });
  expect(sumOil([jan, part("2019-01", "2019-01", 7)], window)).toMatchObject({ value: 10, least: false });
  expect(sumOil([jan], window, [{ span: spanBetween("2018-03", "2018-04"), months: 2 }])).toMatchObject({
    value: 10,
    least: true,
    hiddenMonths: 2,
    silentMonths: 0,
  });
});

test("through is the end of the last month with a figure, by the end of its span", () => {
  const run = part("2018-02", "2018-09", 7, { months: 8 });
  const sum = sumOil([run, part("2018-05", "2018-05", 3), part("2018-10", "2018-10", null)], window);
  expect(sum.through).toBe(spanBetween("2018-09", "").end);
  expect(sumOil([], window).through).toBeNull();
});

const total = (barrels: number, more: Partial<PetroleumTotalsRow> = {}) =>
  ({
    id: "ot",
    period_start: "2018-01",
    period_end: "2018-12",
    supplier: "RUS",
    tonnes: null,
    barrels,
    missing: [],
    leading: "",
    converted: "",
    rounding: "exact",
    as_of: "",
    basis: "reported_to_un",
    ...more,
  }) as unknown as PetroleumTotalsRow;
const sum = (more: Partial<OilSum>): OilSum => ({ ...NO_SUM, countedMonths: 12, ...more });

test("a published total fills silence only where it is marked or fits the whole months, and never takes anything away", () => {
  const gap = sum({ value: 90, least: true, silentMonths: 1, countedMonths: 11 });
  expect(withTotal(gap, gap, total(100), "bbl")).toBe(gap);
  const filled = withTotal(gap, gap, total(100, { leading: "yes" }), "bbl");
  expect(filled).toMatchObject({ value: 100, least: false, silentMonths: 0, countedMonths: 12, rows: ["ot"] });
  expect(withTotal(gap, gap, total(80, { leading: "yes" }), "bbl")).toBe(gap);
  expect(withTotal(gap, gap, total(100, { leading: "yes", missing: ["RUS:2018-12"] }), "bbl")).toBe(gap);
  // Months a filter hides are filled by a total that fits them.
  const hidden = sum({ value: 50, least: true, hiddenMonths: 5, countedMonths: 7 });
  expect(withTotal(hidden, sum({ value: 99 }), total(100), "bbl")).toMatchObject({
    value: 100,
    hiddenMonths: 0,
    least: false,
  });
  expect(withTotal(hidden, sum({ value: 200 }), total(100), "bbl")).toBe(hidden);
});

test("a total stated in the unit beats converted months, and a converted one does not beat stated ones", () => {
  const months = sum({ value: 99, converted: true });
  expect(withTotal(months, months, total(100), "bbl")).toMatchObject({ value: 100, converted: false });
  const stated = sum({ value: 99 });
  expect(withTotal(stated, stated, total(100), "bbl")).toBe(stated);
});

test("sums of suppliers are one, with the latest end", () => {
  const a = sumOil([part("2018-01", "2018-01", 1)], window);
  const b = sumOil([part("2018-03", "2018-03", 2, { converted: true })], window);
  expect(addSums([a, b])).toMatchObject({ value: 3, converted: true, least: false, through: b.through });
  expect(addSums([])).toEqual(NO_SUM);
});

test("hidden and cut are told apart by the window, and what is about or converted stays so", () => {
  const jan = part("2018-01", "2018-01", 10, { about: true });
  const hidden = [
    { span: spanBetween("2017-12", "2018-01"), months: 2 },
    { span: spanBetween("2019-01", ""), months: 1 },
  ];
  expect(sumOil([jan], window, hidden)).toMatchObject({ hiddenMonths: 0, least: false, about: true, converted: false });
  const of = (...parts: Summand[]) => sumOil(parts, window);
  expect(of(jan, part("2018-02", "2018-02", 1, { converted: true })).converted).toBe(true);
  expect(of(jan, part("2018-02", "2018-02", 1)).about).toBe(true);
  expect(of(part("2018-02", "2018-02", 1, { id: null })).rows).toEqual([]);
  const twoYears = addSums([
    sumOil([jan, part("2018-02", "2018-02", null), part("2017-12", "2018-01", 1)], window),
    sumOil([part("2018-03", "2018-03", 5), part("2018-04", "2018-04", null), part("2018-12", "2019-01", 1)], window),
  ]);
  expect(twoYears).toMatchObject({
    countedMonths: 2,
    silentMonths: 2,
    cut: 2,
    about: true,
    converted: false,
    least: true,
  });
  const late = of(part("2018-05", "2018-05", 1));
  expect(addSums([late, of(jan)]).through).toBe(late.through);
  expect(addSums([of(jan), of(part("2018-02", "2018-02", null))]).through).toBe(of(jan).through);
  expect(addSums([of(), late, of()])).toMatchObject({ through: late.through, about: false });
  const marked = total(100, { leading: "yes" });
  const gap = sum({ value: 90, least: true, silentMonths: 1 });
  expect(addSums([withTotal(gap, gap, marked, "bbl"), of(jan)]).totals).toEqual([marked]);
});

test("a summand keeps of its statement the value, the row, and whether it is about or converted", () => {
  const q = (tonnes: number | null, rounding: string) => {
    const row = { id: "om1", supplier: "CHN", period_start: "2018-07", period_end: "2018-07", tonnes, barrels: null };
    const more = { silence: "", filing: "", as_of: "", basis: "reported_to_un", converted: "", leading: "", rounding };
    const all = oilQuantities([{ ...row, ...more } as unknown as PetroleumMonthlyRow]);
    return all.get("CHN:2018-07:2018-07") as OilQuantity;
  };
  expect(summandOf(q(100, "rounded"), "t")).toMatchObject({ value: 100, about: true, converted: false, id: "om1" });
  expect(summandOf(q(100, "about"), "bbl")).toMatchObject({ value: 833, about: true, converted: true });
  expect(summandOf(q(100, "exact"), "t").about).toBe(false);
  expect(summandOf(q(100, "truncated"), "t").about).toBe(false);
  expect(summandOf(q(null, "exact"), "t")).toMatchObject({ value: null, about: false, converted: false, id: null });
});

test("a total fills as much as it stands for, by a margin of five per cent, and tells what it is", () => {
  const gap = sum({ value: 90, least: true, silentMonths: 1, hiddenMonths: 2, countedMonths: 9 });
  const marked = total(100, { leading: "yes", rounding: "about" });
  const filled = withTotal(gap, gap, marked, "bbl");
  expect(filled).toMatchObject({ countedMonths: 12, about: true, totals: [marked], cut: 0 });
  expect(filled.through).toBe(spanBetween("2018-12", "").end);
  expect(withTotal(gap, gap, total(90, { leading: "yes" }), "bbl")).toMatchObject({ value: 90, least: false });
  const hidden = sum({ value: 50, least: true, hiddenMonths: 5 });
  expect(withTotal(hidden, sum({ value: 100 }), total(105), "bbl")).toMatchObject({ value: 105 });
  expect(withTotal(hidden, sum({ value: 100 }), total(105.1), "bbl")).toBe(hidden);
  // Barrels from a total in tonnes are no better than barrels from months in tonnes.
  const months = sum({ value: 833, converted: true });
  const tonnes = total(0, { supplier: "CHN" as Iso3, barrels: null, tonnes: 100 as never });
  expect(withTotal(months, months, tonnes, "bbl")).toBe(months);
  expect(withTotal(months, months, null, "bbl")).toBe(months);
});

test("through is the latest end, in whatever order the months come", () => {
  const [jan, may] = [part("2018-01", "2018-01", 1), part("2018-05", "2018-05", 1)];
  const end = spanBetween("2018-05", "").end;
  expect([sumOil([jan, may], window).through, sumOil([may, jan], window).through]).toEqual([end, end]);
});

test("a year counts a month known in a run once, and only what the filter hides as hidden", () => {
  const row = (id: string, from: string, to: string, tonnes: number, basis: string, silence = "") =>
    ({
      ...{ id, supplier: "CHN", period_start: from, period_end: to, barrels: null, silence, basis },
      ...{ tonnes: silence ? null : tonnes, filing: "", as_of: "", converted: "", leading: "", rounding: "exact" },
    }) as unknown as PetroleumMonthlyRow;
  const monthly = [
    row("run", "2018-01", "2018-02", 30, "reported_to_un"),
    row("feb", "2018-02", "2018-02", 20, "reported_to_un"),
    row("mar", "2018-03", "2018-03", 5, "reported_to_un"),
    row("apr", "2018-04", "2018-04", 7, "estimate"),
  ];
  const record = { "petroleum-monthly": monthly, "petroleum-totals": [] };
  const CHN = ["CHN" as Iso3];
  const period = { start: "2018-01", end: "2018-04" };
  const all = reportedOil(record, period, "t", { suppliers: CHN });
  expect(all).toMatchObject({ value: 42, countedMonths: 4, silentMonths: 0, least: false, hiddenMonths: 0 });
  const filed = reportedOil(record, period, "t", { suppliers: CHN, basis: (b) => b === "reported_to_un" });
  expect(filed).toMatchObject({ value: 35, countedMonths: 3, hiddenMonths: 1, least: true, rows: ["run", "mar"] });
});

test("published facts: a year by its published totals, with what is missing said", () => {
  const of2019 = reportedOil(record, year(2019), "bbl");
  expect(of2019.suppliers.find((s) => s.code === "RUS")?.value).toBe(277365);
  expect(of2019.rows).toContain("ot-rus-2019-01-2019-12-3");
  expect(of2019.least).toBe(false);
  expect(of2019.through).toBe(spanBetween("2019-12", "").end);
  // 99,300 barrels for 2022 fit nothing else in the record and must not become Russia's year.
  expect(reportedOil(record, year(2022), "bbl").suppliers.find((s) => s.code === "RUS")).toMatchObject({
    value: 3225,
    least: true,
  });
  expect(reportedOil(record, year(2025), "bbl")).toMatchObject({ value: 99218, least: true });
  const none = reportedOil(record, year(2019), "bbl", { basis: (b) => b === "estimate" });
  expect(none).toMatchObject({ value: 0, countedMonths: 0, least: true, totals: [] });
  expect(none.hiddenMonths).toBeGreaterThan(0);
});

test("at a knowledge date no missing month is told to have been filed later or never", () => {
  const asof = "2018-11-30" as IsoDate;
  const then = reportedOil(knownOn(record, asof), year(2018), "t", { asof });
  expect(then.totals).toEqual([]);
  expect(then.least).toBe(true);
  expect(totalOf(record["petroleum-totals"], "RUS", year(2019))?.id).toBe("ot-rus-2019-01-2019-12-3");
});
