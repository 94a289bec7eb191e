import fc from "fast-check";
import { expect, test } from "vitest";
import { amountIn, FACTORS, toBarrels, toTonnes } from "./convert";
import { readRecord } from "./read";
import type { Barrels, Iso3, Tonnes } from "./units";

const CHN = "CHN" as Iso3;

test("China's factor reproduces the Committee's barrels, Russia's comes close", () => {
  expect(toBarrels(7849.57 as Tonnes, "CHN").value).toBeCloseTo(65386.918, 2);
  expect(Math.round(toBarrels(32 as Tonnes, "RUS").value)).toBe(255);
});

test("Russia's months of 2018 add up to the barrels it filed for the year", () => {
  const year = toBarrels(29241 as Tonnes, "RUS", "2018-01");
  expect(Math.abs(year.value - 241_114) / 241_114).toBeLessThan(0.001);
  expect(toBarrels(715 as Tonnes, "RUS", "2023-08").factor).toBe(FACTORS.RUS);
});

test("there and back is the same number; zero is zero and not converted", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), fc.constantFrom("CHN", "RUS", "ALL"), (x, s) => {
      const there = toBarrels(x as Tonnes, s);
      expect(there.converted).toBe(true);
      expect(toTonnes(there.value, s).value).toBeCloseTo(x, 6);
    }),
  );
  expect(toBarrels(0 as Tonnes, "CHN")).toEqual({ value: 0, converted: false, factor: null });
});

test("a value is as stated where it was; a newspaper's conversion only where there is nothing else", () => {
  const both = { supplier: CHN, tonnes: 100 as Tonnes, barrels: 750 as Barrels };
  expect(amountIn({ ...both, converted: "" }, "bbl")).toEqual({ value: 750, converted: false, factor: null });
  expect(amountIn({ ...both, converted: "barrels" }, "bbl")).toEqual({
    value: 833,
    converted: true,
    factor: FACTORS.CHN,
  });
  expect(amountIn({ ...both, tonnes: null, converted: "barrels" }, "bbl")).toEqual({
    value: 750,
    converted: true,
    factor: null,
  });
  expect(amountIn({ ...both, tonnes: null, barrels: null }, "t")).toBeNull();
});

test("the sources behind the factors are in the record", () => {
  const ids = new Set(readRecord().sources.map((s) => s.id));
  for (const f of Object.values(FACTORS)) for (const id of f.sources) expect(ids.has(id), id).toBe(true);
});

test("a newspaper's conversion is converted back only where the row has nothing else, and a statement's own period sets the factor", () => {
  const back = { supplier: CHN, tonnes: null, barrels: 833 as Barrels, converted: "barrels" } as const;
  expect(amountIn(back, "t")).toEqual({ value: 100, converted: true, factor: FACTORS.CHN });
  const forth = { supplier: CHN, tonnes: 100 as Tonnes, barrels: null, converted: "tonnes" } as const;
  expect(amountIn(forth, "bbl")).toEqual({ value: 833, converted: true, factor: FACTORS.CHN });
  expect(amountIn(forth, "t")).toEqual({ value: 100, converted: true, factor: null });
  expect(amountIn({ ...forth, tonnes: null }, "bbl")).toBeNull();
  const both = { supplier: CHN, tonnes: 100 as Tonnes, barrels: 750 as Barrels, converted: "tonnes" } as const;
  expect(amountIn(both, "t")).toMatchObject({ value: 750 / 8.33, converted: true });
  const russia = { supplier: "RUS" as Iso3, tonnes: 100 as Tonnes, barrels: null };
  expect(amountIn({ ...russia, period_start: "2020-07" }, "bbl")?.factor).toBe(FACTORS.RUS_BEFORE_AUG_2020);
  expect(amountIn({ ...russia, period_start: "2020-08" }, "bbl")?.factor).toBe(FACTORS.RUS);
  expect(amountIn(russia, "bbl")?.factor).toBe(FACTORS.RUS);
});

test("tonnes of nothing are nothing; a factor nobody filed has no source and is not Russia's", () => {
  expect(toTonnes(0 as Barrels, "CHN")).toEqual({ value: 0, converted: false, factor: null });
  expect(toTonnes(833 as Barrels, "CHN")).toMatchObject({ converted: true, factor: FACTORS.CHN });
  expect(toBarrels(1 as Tonnes, "RUS").factor).toBe(FACTORS.RUS);
  expect(toTonnes(1 as Barrels, "RUS").factor).toBe(FACTORS.RUS);
  expect(toBarrels(1 as Tonnes, "ALL", "2018-01").factor).toMatchObject({ barrelsPerTonne: 8.33, sources: [] });
});
