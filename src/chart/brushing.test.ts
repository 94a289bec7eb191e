import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, type span, spanBetween } from "../record/day";
import { WHOLE, windowKeys } from "../view/window";
import { LEAST, moved, stepped } from "./brushing";

const keys = (s: { start: ReturnType<typeof span>["start"]; end: ReturnType<typeof span>["end"] }) =>
  windowKeys(s.start, s.end);

describe("a handle moved by key", () => {
  test("goes one calendar month, whatever its length, and shows it in the address", () => {
    let s = spanBetween("2016-01", "2026-11");
    for (const month of ["2016-02", "2016-03", "2016-04", "2016-05"]) {
      s = stepped(s, "start", 1);
      expect(keys(s).from).toBe(month);
    }
    for (const month of ["2026-10", "2026-09", "2026-08"]) {
      s = stepped(s, "end", -1);
      expect(keys(s).to).toBe(month);
    }
    expect(keys(stepped(s, "start", 12)).from).toBe("2017-05");
  });

  test("reaches both ends of the record and never leaves it", () => {
    const s = spanBetween("2017", "2020");
    expect(isoDay(stepped(s, "start", Number.NEGATIVE_INFINITY).start)).toBe("1993-01-01");
    expect(stepped(s, "end", Number.POSITIVE_INFINITY).end).toBe(WHOLE.end);
  });
});

test("no grip and no distance takes the window out of the record, turns it round or makes it too short", () => {
  const day = fc.integer({ min: WHOLE.start, max: WHOLE.end - LEAST - 1 });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: LEAST, max: 9000 }),
      fc.constantFrom("start", "end", "whole") as fc.Arbitrary<"start" | "end" | "whole">,
      fc.integer({ min: -20000, max: 20000 }),
      (a, n, grip, by) => {
        const from = { start: a, end: Math.min(WHOLE.end, a + n) } as ReturnType<typeof span>;
        const s = moved(from, grip, by);
        expect(s.start).toBeGreaterThanOrEqual(WHOLE.start);
        expect(s.end).toBeLessThanOrEqual(WHOLE.end);
        expect(s.end - s.start).toBeGreaterThanOrEqual(LEAST);
        if (grip === "whole") expect(s.end - s.start).toBe(Math.max(LEAST, from.end - from.start));
      },
    ),
  );
});
