import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { anyView } from "../../view/sample";
import { DEFAULT_VIEW } from "../../view/view";
import { numbered, ranges } from "./notes";
import { sentence } from "./Print";

const { sources } = readRecord();
const byId = new Map(sources.map((s) => [s.id as string, s] as const));

test("note numbers are said in the fewest words", () => {
  expect(ranges([1, 2, 3, 4, 7, 9, 10])).toBe("1–4, 7, 9–10");
  expect(ranges([])).toBe("");
});

test("each source has one number, whoever names it, and each part finds all of its own", () => {
  const some = fc.subarray(sources.slice(0, 60).map((s) => s.id as string));
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), (lists) => {
      const parts = lists.map((ids, i) => ({ title: `${i}`, sources: [...ids, ...ids, "not-there"] }));
      const made = numbered(parts, byId);
      expect(made.sources).toHaveLength(new Set(lists.flat()).size);
      for (const part of made.parts) {
        const ids = part.numbers.map((n) => made.sources[n - 1]?.id as string);
        expect(new Set(ids)).toEqual(new Set(lists[Number(part.title)]));
      }
    }),
  );
});

test("the sentence says window, filters, data version and knowledge date, for any view", () => {
  expect(sentence(DEFAULT_VIEW, "2026.11.0")).toBe(
    "Window: Jan 2016 – Nov 2026. No filter is set. Data version 2026.11.0, as known at its release.",
  );
  const view = { ...DEFAULT_VIEW, from: "2018" as IsoDate, to: "2019" as IsoDate, unit: "t" as const };
  expect(sentence({ ...view, asof: "2019-03-31" as IsoDate }, "2026.11.0")).toBe(
    "Window: 2018 – 2019. Filters: in tonnes. Data version 2026.11.0, as known on 31 Mar 2019.",
  );
  fc.assert(
    fc.property(anyView, (v) => {
      expect(sentence(v, "2026.11.0")).toMatch(/^Window: .+\. Data version /s);
    }),
  );
});
