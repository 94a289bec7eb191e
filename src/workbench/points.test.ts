import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_DOTS, pointsOf } from "./points";

const DAYS = 400;
const row = fc.record({
  day: fc.option(fc.integer({ min: 0, max: DAYS }), { nil: null }),
  value: fc.option(fc.integer({ min: -5, max: 50 }), { nil: Number.NaN }),
  high: fc.option(fc.integer({ min: 50, max: 90 }), { nil: Number.NaN }),
});

test("a window asks of the list what a scan finds", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 2_500 }),
      fc.integer({ min: 0, max: DAYS }),
      fc.nat(DAYS),
      fc.boolean(),
      (rows, from, wide, log) => {
        const time = {
          kind: "date",
          name: "d",
          values: Int32Array.from(rows, (r) => r.day ?? 0),
          levels: Uint8Array.from(rows, (r) => (r.day === null ? 0 : 5)),
        } as const;
        const value = { kind: "number", name: "v", values: Float64Array.from(rows, (r) => r.value) } as const;
        const high = { kind: "number", name: "high", values: Float64Array.from(rows, (r) => r.high) } as const;
        const points = pointsOf({
          rows: rows.length,
          time,
          value,
          range: { low: null, high },
          log,
          passes: () => true,
          placed: () => true,
        });
        const w = { from, to: from + wide };
        const within = rows.filter((r) => r.day !== null && r.day >= w.from && r.day <= w.to);
        const shown = within.filter((r) => (Number.isNaN(r.value) ? !Number.isNaN(r.high) : !log || r.value > 0));
        expect(points.all(w)).toBe(shown.length);
        expect(points.drawn(w).length).toBeLessThanOrEqual(MOST_DOTS);
        if (points.stride(w) === 1) expect(points.drawn(w).length).toBe(shown.length);
        const ends = shown.flatMap((r) => [r.value, r.high]).filter((v) => !Number.isNaN(v) && (!log || v > 0));
        if (ends.length > 0) expect(points.span(w)).toEqual([Math.min(...ends), Math.max(...ends)]);
        expect(points.all(w) + points.silent(w) + points.below(w)).toBe(within.length);
      },
    ),
    { numRuns: 60 },
  );
});
