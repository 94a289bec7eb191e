import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "./read";
import { reportedOil } from "./sum";
import { kindOf, signOf, sumNumber, sumWords, sureWords, wholeSum } from "./sumWords";

const sure = { least: false, about: false, converted: false };

test("a sum with a rounded or converted part is about, one over silence at least, and neither is exact", () => {
  expect(kindOf(sure)).toBe("exact");
  expect(kindOf({ ...sure, about: true })).toBe("about");
  expect(kindOf({ ...sure, converted: true })).toBe("about");
  expect(kindOf({ least: true, about: true, converted: true })).toBe("at least");
  expect(sureWords({ ...sure, converted: true })).toBe("about, partly converted");
  expect(sureWords({ ...sure, least: true, converted: true })).toBe("at least, partly converted");
  expect(signOf("about") + signOf("at least") + signOf("exact")).toBe("≈ ≥ ");
});

test("one rounding: a floor is never rounded up, nor lowered by what adding leaves over", () => {
  expect(sumNumber(147882.9, "at least")).toBe("at least 147,882");
  expect(sumNumber(147882.9, "about")).toBe("about 147,883");
  expect(wholeSum(0.1 + 0.2 + 299999.7, "at least")).toBe(300000);
  fc.assert(fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (n) => wholeSum(n, "at least") <= n + 1e-6));
});

test("published facts: 2018 and 2019 are partly converted and never printed as exact; 2019 takes China's own total", () => {
  const of = (y: number, unit: "bbl" | "t" = "bbl") =>
    reportedOil(readRecord(), { start: `${y}-01`, end: `${y}-12` }, unit);
  // 22,734 t × 8.33 and Russia's 277,365 bbl: the months of China hold three values printed as "about".
  expect(sumWords(of(2019), "bbl")).toBe("about 466,739 bbl (partly converted)");
  expect(of(2019).rows).toContain("ot-chn-2019-01-2019-12-1");
  expect(sumWords(of(2018), "bbl")).toMatch(/^about \d{3},\d{3} bbl \(partly converted\)$/);
  expect(sumWords(of(2020), "bbl")).toMatch(/^at least 147,882 bbl/);
});
