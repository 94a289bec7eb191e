import { describe, expect, it } from "vitest";
import { worker } from "../labour-stock/rows.fixture";
import { type Placed, spread } from "./layout";
import { told } from "./rows.fixture";

/** Where marks given as middle and radius stand after they were spread on a map of 200 by 150 pixels. */
function spreadOut(...given: readonly (readonly [x: number, y: number, r: number])[]) {
  const { spots } = told([worker("a")]);
  const marks = given.flatMap(([x, y, r]) => spots.map((spot): Placed => ({ spot, r, home: [x, y], x, y })));
  spread(marks, 200, 150);
  return marks.map((m) => [m.x, m.y].map((n) => Math.round(n * 100) / 100));
}

describe("marks on the map that would cover another", () => {
  it("part to two pixels between their edges, the one half as wide twice as far", () => {
    // 20 + 10 + 2 = 32 apart instead of 10: 22 to go, 7.33 for the larger and 14.67 for the smaller.
    expect(spreadOut([50, 50, 20], [60, 50, 10])).toEqual([
      [42.67, 50],
      [74.67, 50],
    ]);
    expect(spreadOut([50, 50, 20], [50, 60, 10])).toEqual([
      [50, 42.67],
      [50, 74.67],
    ]);
    // Along the line on which they lie: six parts across, eight parts down.
    expect(spreadOut([80, 80, 20], [86, 88, 10])).toEqual([
      [75.6, 74.13],
      [94.8, 99.73],
    ]);
  });

  it("part, if small, so far that a finger hits one of them: 19.2 pixels", () => {
    expect(spreadOut([50, 50, 4], [55, 50, 4])).toEqual([
      [42.9, 50],
      [62.1, 50],
    ]);
  });

  it("stay where they are if they have that room", () => {
    const far = [
      [50, 50, 20],
      [82, 50, 10],
      [82, 70, 4],
    ] as const;
    expect(spreadOut(...far)).toEqual(far.map(([x, y]) => [x, y]));
  });

  it("part to the sides if they lie on one spot, and in another direction than the next such two", () => {
    const [a, b] = spreadOut([100, 75, 4], [100, 75, 4]);
    expect([a, b]).toEqual([
      [90.4, 75],
      [109.6, 75],
    ]);
    const three = spreadOut([100, 75, 4], [100, 75, 4], [100, 75, 4]);
    three.forEach((p, i) => {
      for (const q of three.slice(i + 1))
        expect(Math.hypot((p[0] ?? 0) - (q[0] ?? 0), (p[1] ?? 0) - (q[1] ?? 0))).toBeGreaterThan(19.1);
    });
  });

  it("stay two pixels inside the map", () => {
    expect(spreadOut([0, 0, 10], [200, 150, 8])).toEqual([
      [12, 12],
      [190, 140],
    ]);
    expect(spreadOut([199, 3, 6], [1, 149, 5])).toEqual([
      [192, 8],
      [7, 143],
    ]);
  });
});
