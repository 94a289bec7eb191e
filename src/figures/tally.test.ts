import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../record/day";
import { knownOn } from "../record/known";
import { readRecord } from "../record/read";
import type { Day } from "../record/units";
import { parseView } from "../view/codec";
import { loadFigures } from "./index";
import { type Standing, tallier, tallyOf } from "./tally";

const record = readRecord({ late: false });
const figures = await loadFigures(["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"]);

const day = fc.integer({ min: 8000, max: 21_200 }).map((d) => isoDay(d as Day));
const dates = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length));
const some = (...values: string[]) =>
  fc.option(
    fc.subarray(values, { minLength: 1 }).map((v) => v.join()),
    { nil: "" },
  );
const query = fc
  .record({
    from: fc.option(dates, { nil: "" }),
    to: fc.option(dates, { nil: "" }),
    host: some("CHN", "RUS", "KWT", "POL", "ARE"),
    supplier: some("CHN", "RUS"),
    basis: some("reported_to_un", "estimate", "allegation", "derived"),
    lane: some("test", "resolution", "labour", "oil"),
    sector: fc.constantFrom("", "", "", "construction", "it,textiles"),
    unit: fc.constantFrom("", "t"),
    laden: fc.constantFrom("", "50"),
    asof: fc.option(dates, { nil: "" }),
    q: fc.constantFrom("", "", "", "russia", "missile", "coal", "no such thing"),
    pick: fc.constantFrom("", "m2397-refined-petroleum", "m2397-labour"),
  })
  .map((keys) => new URLSearchParams(Object.entries(keys).filter(([, v]) => v !== "")).toString());

test("what is counted is as long as the lists, in any view", () => {
  fc.assert(
    fc.property(query, (keys) => {
      const { view } = parseView(keys);
      const known = knownOn(record, view.asof);
      for (const figure of Object.values(figures)) {
        const model = figure.model(known, view);
        expect(model.tally, figure.id).toBeDefined();
        const counted = tallyOf(model);
        expect(counted, figure.id).toEqual({ rows: model.rows.length, sources: model.sources.length });
        expect(tallyOf({ ...model }), figure.id).toEqual(counted);
      }
    }),
    { numRuns: 150 },
  );
});

const standing: fc.Arbitrary<Standing> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }), fc.subarray(["a", "b", "c", "d", "e", "f"]))
  .map(([start, days, ids]) => ({
    days: { start: start as Day, end: (days === 12 ? Number.POSITIVE_INFINITY : start + days) as Day },
    rows: ids,
    sources: ids.slice(1),
  }));

test("a tallier counts what sets of ids would hold", () => {
  fc.assert(
    fc.property(
      fc.array(standing, { maxLength: 12 }),
      fc.array(fc.tuple(fc.integer({ min: -3, max: 50 }), fc.integer({ min: 0, max: 20 })), { maxLength: 8 }),
      fc.subarray(["a", "f", "z"]),
      (list, windows, more) => {
        const tally = tallier(list);
        for (const [from, days] of windows) {
          const window = { start: from as Day, end: (from + days) as Day };
          const seen = list.filter((s) => s.days.start <= window.end && s.days.end >= window.start);
          const set = (of: "rows" | "sources", also: readonly string[]) =>
            new Set([...seen.flatMap((s) => s[of]), ...also]).size;
          expect(tally(window)).toEqual({ rows: set("rows", []), sources: set("sources", []) });
          expect(tally(window, { rows: more, sources: [...more, ...more] })).toEqual({
            rows: set("rows", more),
            sources: set("sources", more),
          });
        }
      },
    ),
    { numRuns: 500 },
  );
});
