import { expect, test } from "vitest";
import { BLANK } from "../view/spec";
import { prepare, prepareSteps } from "./prepare";
import { BLOCK } from "./steps";
import type { Frame } from "./table";

const ROWS = BLOCK * 3;
const frame: Frame = {
  table: null,
  name: "many.csv",
  rows: ROWS,
  columns: [
    {
      kind: "date",
      name: "day",
      values: Int32Array.from({ length: ROWS }, (_, i) => 15_000 + (i % 3_000)),
      levels: new Uint8Array(ROWS).fill(5),
    },
    { kind: "text", name: "port", values: Int32Array.from({ length: ROWS }, (_, i) => i % 3), words: ["A", "B", "C"] },
    { kind: "number", name: "t", values: Float64Array.from({ length: ROWS }, (_, i) => i % 7) },
  ],
  ids: null,
  sources: null,
  repeats: null,
};

test("no step of the sums goes over more than a block of rows, and the sums are those made at once", () => {
  for (const part of [
    { how: "sum", chart: "stack" },
    { how: "each", chart: "scatter" },
  ] as const) {
    const spec = { ...BLANK, ...part, value: "t", x: "day", split: "port", where: { port: ["A", "B"] } };
    const steps = prepareSteps(frame, spec);
    let stops = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) stops++;
    // Filters, groups, ends of time and sums each go over all rows: two stops in each of three blocks.
    expect(stops).toBeGreaterThanOrEqual(6);
    const [sliced, whole] = [step.value, prepare(frame, spec)];
    for (let cell = 0; cell < whole.cube.cells; cell++)
      expect(sliced.cube.sum(cell, 15_100, 17_000)).toBe(whole.cube.sum(cell, 15_100, 17_000));
    expect(sliced.points?.drawn(null)).toEqual(whole.points?.drawn(null));
  }
});
