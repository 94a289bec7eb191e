import { scaleLinear, scaleLog } from "d3-scale";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logScale, zeroScale } from "./valueScale";

const size = fc.double({ min: 1e-3, max: 1e9, noNaN: true });

describe("scales of values, held against d3's", () => {
  it("places and ticks a linear axis as scaleLinear().nice(4) does", () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (max, t) => {
        const own = zeroScale(max, 300, 12);
        const d3 = scaleLinear().domain([0, max]).nice(4).range([300, 12]);
        expect(own(t * max)).toBeCloseTo(d3(t * max), 9);
        expect(own.ticks(4)).toEqual(d3.ticks(4));
      }),
    );
  });

  it("places a log axis as a clamped scaleLog() does", () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 2, noNaN: true }), (max, t) => {
        const own = logScale(1, max, 300, 12);
        const d3 = scaleLog()
          .domain([1, Math.max(10, max)])
          .range([300, 12])
          .clamp(true);
        const v = Math.max(1, t * max);
        expect(own(v)).toBeCloseTo(d3(v), 9);
      }),
    );
  });
});
