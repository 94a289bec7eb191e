import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, span } from "../record/day";
import type { Day, IsoDate } from "../record/units";
import { lookOf } from "./look";
import { sameFlat } from "./same";
import { DEFAULT_VIEW } from "./view";
import { clampSpan, DEFAULT_FROM, DEFAULT_TO, knownWindow, WHOLE, windowKeys, windowOf } from "./window";

const day = (iso: string) => span(iso as IsoDate).start;
const iso = (text: string) => text as IsoDate;

describe("the window of a view", () => {
  test("is the default where no end is set, and each end alone", () => {
    expect(windowOf(DEFAULT_VIEW)).toEqual({ start: span(DEFAULT_FROM).start, end: span(DEFAULT_TO).end });
    expect(isoDay(windowOf({ from: iso("2018"), to: null }).start)).toBe("2018-01-01");
    expect(isoDay(windowOf({ from: null, to: iso("2018") }).end)).toBe("2018-12-31");
  });

  test("upside down is read the right way round; one day is a window", () => {
    expect(windowOf({ from: iso("2020"), to: iso("2018") })).toEqual(windowOf({ from: iso("2018"), to: iso("2020") }));
    expect(windowOf({ from: iso("2019-12-22"), to: iso("2019-12-22") })).toEqual({
      start: day("2019-12-22"),
      end: day("2019-12-22"),
    });
  });
});

describe("the window a sentence may speak of", () => {
  const of = (from: string, to: string, asof: string | null) => {
    const { start, end } = knownWindow({ from: iso(from), to: iso(to), asof: asof === null ? null : iso(asof) });
    return [isoDay(start), isoDay(end)];
  };

  test("ends with the last day of the knowledge date, and not where none is set or it comes later", () => {
    expect(of("2018", "2020", null)).toEqual(["2018-01-01", "2020-12-31"]);
    expect(of("2018", "2020", "2019-03")).toEqual(["2018-01-01", "2019-03-31"]);
    expect(of("2018", "2020", "2018-01-01")).toEqual(["2018-01-01", "2018-01-01"]);
    expect(of("2018", "2020", "2020")).toEqual(["2018-01-01", "2020-12-31"]);
    expect(of("2018", "2020", "2024")).toEqual(["2018-01-01", "2020-12-31"]);
  });

  test("is the window itself where all of it lies beyond what was known", () => {
    expect(of("2018", "2020", "2017-12-31")).toEqual(["2018-01-01", "2020-12-31"]);
  });
});

describe("a dragged window", () => {
  test("keeps its days up to 400 of them, and snaps to months beyond", () => {
    const start = day("2018-03-10");
    const keys = (length: number) => windowKeys(start, (start + length) as Day);
    expect(keys(400)).toEqual({ from: "2018-03-10", to: "2019-04-14" });
    expect(keys(401)).toEqual({ from: "2018-03", to: "2019-04" });
    expect(windowKeys((start + 30) as Day, start)).toEqual(keys(30));
  });

  test("never leaves the record and is never shorter than asked", () => {
    const any = fc.integer({ min: WHOLE.start - 9_000, max: WHOLE.end + 9_000 });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 1, max: 900 }), (a, b, least) => {
        const { start, end } = clampSpan(a, b, least);
        expect(start).toBeGreaterThanOrEqual(WHOLE.start);
        expect(end).toBeLessThanOrEqual(WHOLE.end);
        expect(end - start).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  test("inside the record stays as it is, in whole days", () => {
    const [a, b] = [day("2018-01-01"), day("2019-01-01")];
    expect(clampSpan(a, b)).toEqual({ start: a, end: b });
    expect(clampSpan(a + 0.4, b - 0.4)).toEqual({ start: a, end: b });
    expect(clampSpan(a, a)).toEqual({ start: a, end: a + 14 });
  });
});

test("what goes along to another place is how its reader looks, and the version", () => {
  const view = { ...DEFAULT_VIEW, host: ["RUS"] as never, theme: "dark" as const, asof: iso("2019"), v: "2026.11.0" };
  expect(lookOf(view)).toEqual({ asof: "2019", theme: "dark", lang: "en", v: "2026.11.0" });
});

describe("what a selector cuts out of a view", () => {
  test.each([
    [1, 1, true],
    [["a", "b"], ["a", "b"], true],
    [["a", "b"], ["b", "a"], false],
    [["a"], ["a", "b"], false],
    [{ from: "2018", host: ["RUS"] }, { from: "2018", host: ["RUS"] }, true],
    [{ from: "2018" }, { from: "2019" }, false],
    [{ from: "2018" }, { from: "2018", to: "2019" }, false],
    [{ from: undefined }, { to: undefined }, false],
    [{ deep: { a: 1 } }, { deep: { a: 1 } }, false],
    [Object.create(null), {}, true],
    [new Date(0), new Date(0), false],
    [{}, null, false],
    [null, {}, false],
    [{}, "text", false],
    [[], {}, false],
  ])("%j and %j: %s", (a, b, equal) => {
    expect(sameFlat(a, b)).toBe(equal);
  });
});
