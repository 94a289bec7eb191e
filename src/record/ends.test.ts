import { expect, test } from "vitest";
import { endsOf } from "./ends";

test("a number is both ends, a range its two, a bound alone none", () => {
  expect(endsOf({ value: 0, low: null, high: null })).toEqual({ low: 0, high: 0 });
  expect(endsOf({ value: null, low: 3, high: 5 })).toEqual({ low: 3, high: 5 });
  expect(endsOf({ value: null, low: 3, high: null })).toBeNull();
  expect(endsOf({ value: null, low: null, high: 5 })).toBeNull();
  expect(endsOf({ value: null, low: null, high: null })).toBeNull();
});
