import { expect, test } from "vitest";
import { swipeStep } from "./swipe";

const from = { x: 300, y: 200, at: 0 };

test.each([
  ["to the left", { x: 200, y: 210, at: 200 }, "next"],
  ["to the right", { x: 400, y: 190, at: 200 }, "previous"],
  ["a tap", { x: 302, y: 201, at: 90 }, null],
  ["too short", { x: 260, y: 200, at: 90 }, null],
  ["down the page", { x: 220, y: 330, at: 200 }, null],
  ["held, as when a chart is read", { x: 100, y: 200, at: 1500 }, null],
] as const)("a stroke %s", (_, to, step) => {
  expect(swipeStep(from, to)).toBe(step);
});
