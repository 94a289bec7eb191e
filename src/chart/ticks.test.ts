import fc from "fast-check";
import { expect, test } from "vitest";
import { spanBetween } from "../record/day";
import type { Day } from "../record/units";
import { timeTicks } from "./ticks";

test("ticks lie in the span, in order, and never closer than their labels are wide", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 25_000 }),
      fc.integer({ min: 20, max: 14_000 }),
      fc.integer({ min: 250, max: 1300 }),
      (a, n, px) => {
        const span = { start: a as Day, end: (a + n) as Day };
        const ticks = timeTicks(span, px);
        const perDay = px / (n + 1);
        for (const [i, t] of ticks.entries()) {
          expect(t.day).toBeGreaterThanOrEqual(span.start);
          expect(t.day).toBeLessThanOrEqual(span.end);
          const before = ticks[i - 1];
          // Months differ in length: a step of ten days can come as eight or nine.
          if (before) expect((t.day - before.day) * perDay).toBeGreaterThan(64 * 0.55);
        }
      },
    ),
  );
});

test("a year that begins the window is named", () => {
  expect(timeTicks(spanBetween("2019", "2019"), 700)[0]?.label).toBe("2019");
  expect(timeTicks(spanBetween("2016-01", "2026-11"), 730).map((t) => t.label)).toEqual([
    "2016",
    "2017",
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
