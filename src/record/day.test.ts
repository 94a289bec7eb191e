import fc from "fast-check";
import { expect, test } from "vitest";
import {
  civil,
  dateWords,
  dayOf,
  daysInMonth,
  isDate,
  isLeap,
  isoDay,
  isoMonth,
  monthName,
  overlaps,
  periodWords,
  precision,
  span,
  spanBetween,
} from "./day";
import type { Day, IsoDate } from "./units";

const DAY_MS = 86_400_000;
const iso = (text: string) => text as IsoDate;

test("days count as the calendar does, over eight hundred years and both ways", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 400_000 }), (n) => {
      const utc = new Date(n * DAY_MS);
      const c = civil(n as Day);
      expect(c).toEqual({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() });
      expect(dayOf(c.year, c.month, c.date)).toBe(n);
    }),
    { numRuns: 300 },
  );
  // The ends of years and of centuries, where the arithmetic turns over.
  for (const year of [1600, 1700, 1899, 1900, 1999, 2000, 2001, 2004, 2100, 2399, 2400]) {
    for (const [month, date] of [
      [1, 1],
      [2, 28],
      [3, 1],
      [12, 31],
    ] as const) {
      const n = Date.UTC(year, month - 1, date) / DAY_MS;
      expect(dayOf(year, month, date), `${year}-${month}-${date}`).toBe(n);
      expect(civil(n as Day)).toEqual({ year, month, date });
    }
  }
});

test("February has a 29th every fourth year, but not in 1900", () => {
  expect([1900, 1999, 2000, 2019, 2020, 2100, 2400].filter(isLeap)).toEqual([2000, 2020, 2400]);
  expect([2019, 2020].map((year) => daysInMonth(year, 2))).toEqual([28, 29]);
  expect([1, 3, 4, 11, 12].map((month) => daysInMonth(2020, month))).toEqual([31, 31, 30, 30, 31]);
});

test("a date is one that exists, at its own precision", () => {
  for (const text of ["2019", "2019-01", "2019-12", "2019-02-28", "2020-02-29", "2019-03-01"]) {
    expect(isDate(text), text).toBe(true);
  }
  for (const text of [
    "",
    "19",
    "2019-00",
    "2019-13",
    "2019-02-29",
    "2019-02-00",
    "2019-1",
    "2019-01-1",
    "x2019",
    "2019x",
  ]) {
    expect(isDate(text), text).toBe(false);
  }
  expect(["2019", "2019-02", "2019-02-03"].map((text) => precision(iso(text)))).toEqual(["year", "month", "day"]);
});

test("a span is all the days a date may mean", () => {
  const ends = (s: { start: Day; end: Day }) => [isoDay(s.start), isoDay(s.end)];
  expect(ends(span("2020"))).toEqual(["2020-01-01", "2020-12-31"]);
  expect(ends(span("2020-02"))).toEqual(["2020-02-01", "2020-02-29"]);
  expect(ends(span("2020-02-03"))).toEqual(["2020-02-03", "2020-02-03"]);
  expect(ends(spanBetween("2019-11", "2020-02"))).toEqual(["2019-11-01", "2020-02-29"]);
  expect(ends(spanBetween("2019-11", ""))).toEqual(["2019-11-01", "2019-11-30"]);
  expect(() => span("soon")).toThrow("not a date: 'soon' (YYYY, YYYY-MM or YYYY-MM-DD)");
  expect(isoMonth(span("2019-12-31").start)).toBe("2019-12");
  expect(isoDay(dayOf(987, 1, 2))).toBe("0987-01-02");
});

test("spans that share one day overlap; neighbours do not", () => {
  expect(overlaps(span("2019-12"), spanBetween("2019-12-31", "2020-01"))).toBe(true);
  expect(overlaps(spanBetween("2019-12-31", "2020-01"), span("2019-12"))).toBe(true);
  expect(overlaps(span("2019-12"), span("2020-01"))).toBe(false);
  expect(overlaps(span("2020-01"), span("2019-12"))).toBe(false);
});

test("dates and periods in words say no more than their precision", () => {
  expect(["2017", "2017-12", "2017-12-02"].map(dateWords)).toEqual(["2017", "Dec 2017", "2 Dec 2017"]);
  expect([1, 6, 12, 13].map(monthName)).toEqual(["Jan", "Jun", "Dec", ""]);
  const said = [
    ["2018", ""],
    ["2018", "2018"],
    ["2018-01", "2018-12"],
    ["2025-01", "2025-05"],
    ["2025-02", "2025-12"],
    ["2024-05", "2025-05"],
    ["2018", "2019"],
    ["2018-03", "2019"],
    ["2018", "2018-06"],
    ["2018-01-05", "2018-12"],
    ["2018-03", "2018"],
    ["2017-12-22", "2019-12-22"],
  ].map(([from = "", to = ""]) => periodWords(from, to));
  expect(said).toEqual([
    "2018",
    "2018",
    "2018",
    "Jan–May 2025",
    "Feb–Dec 2025",
    "May 2024 – May 2025",
    "2018 – 2019",
    "Mar 2018 – 2019",
    "2018 – Jun 2018",
    "5 Jan 2018 – Dec 2018",
    "Mar 2018 – 2018",
    "22 Dec 2017 – 22 Dec 2019",
  ]);
});
