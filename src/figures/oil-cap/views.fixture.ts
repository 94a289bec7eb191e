import fc from "fast-check";

/** Any views of whole years under the caps, with some loads, in both units, in any width a page gives. */
export const ANY_CAP_VIEW = fc
  .record({
    from: fc.integer({ min: 2017, max: 2026 }),
    years: fc.integer({ min: 0, max: 9 }),
    laden: fc.option(fc.integer({ min: 1, max: 100 })),
    unit: fc.constantFrom("", "&unit=t"),
    width: fc.integer({ min: 300, max: 1500 }),
  })
  .map(({ from, years, laden, unit, width }) => ({
    query: `from=${from}&to=${Math.min(2026, from + years)}${unit}${laden ? `&laden=${laden}` : ""}`,
    width,
  }));
