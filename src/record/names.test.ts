import fc from "fast-check";
import { expect, test } from "vitest";
import { COUNTRIES } from "./countries";
import { amountWords, countryName, figure } from "./names";

test("numbers are grouped by commas, with no decimals that are not there", () => {
  expect(figure(62034)).toBe("62,034");
  expect(figure(903.87)).toBe("903.87");
  expect(figure(1000000)).toBe("1,000,000");
  expect(figure(1899.5, 0)).toBe("1,900");
  expect(figure(-0)).toBe("0");
  expect(figure(-1234)).toBe("−1,234");
  expect(() => figure(Number.NaN)).toThrow(RangeError);
});

test("a shown number read back is the number, to the decimals shown", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
      expect(Number(figure(n).replaceAll(",", "").replace("−", "-")) + 0).toBe(n + 0);
    }),
  );
});

test("amounts say what they are", () => {
  expect(amountWords(1899, null, null, "approx")).toBe("about 1,899");
  expect(amountWords(null, 100, 120, "range")).toBe("100–120");
  expect(amountWords(null, null, 50, "")).toBe("up to 50");
  expect(amountWords(null)).toBe("");
});

test("there are 249 countries; an unknown code is its own name", () => {
  expect(Object.keys(COUNTRIES)).toHaveLength(249);
  expect(countryName("PRK")).toBe("North Korea");
  expect(countryName("WLD")).toBe("World");
  expect(countryName("constructor")).toBe("constructor");
});
