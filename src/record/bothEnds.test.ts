import { expect, test } from "vitest";
import { bothEnds } from "./bothEnds";

test("a number is both ends, a range its two, a bound alone none", () => {
  expect(bothEnds({ value: 0, low: null, high: null })).toEqual({ low: 0, high: 0 });
  expect(bothEnds({ value: null, low: 3, high: 5 })).toEqual({ low: 3, high: 5 });
  expect(bothEnds({ value: null, low: 3, high: null })).toBeNull();
  expect(bothEnds({ value: null, low: null, high: 5 })).toBeNull();
  expect(bothEnds({ value: null, low: null, high: null })).toBeNull();
});
