import { expect, test } from "vitest";
import { span, spanBetween } from "../../record/day";
import type { PetroleumEstimatesRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { measure } from "../measures/rows.fixture";
import { oilCaps } from "./caps";
import { atLaden, type Case, casesWords, estimatesIn, estimatesOf, following, signOfAll, voiceKey } from "./estimates";
import { capYear, estimate, over } from "./rows.fixture";
import { capPeriods, periodsIn } from "./years";

const date = (text: string) => text as IsoDate;
const one = (rows: readonly PetroleumEstimatesRow[], unit: "bbl" | "t" = "bbl", laden: number | null = null) => {
  const [first, ...more] = estimatesOf(rows, unit, laden);
  if (!first || more.length > 0) throw new Error(`${more.length + 1} estimates`);
  return first;
};
const percent = (n: number) => n as PetroleumEstimatesRow["laden"];
/** Two cases of one voice, as the Panel's of 2023. */
const ninety = estimate("a", { origin: "panel", value: 1_523_381, laden: percent(90) });
const sixty = estimate("b", { origin: "panel", value: 1_015_588, laden: percent(60) });

test("an estimate is one voice about one period, with its cases from the lowest to the highest", () => {
  const e = one([ninety, sixty, estimate("c", { origin: "panel", value: null, low: 200_000, high: 300_000 })]);
  expect(e).toMatchObject({
    ...{ key: "panel:2019-01:2019-12", body: "RUSI", short: "RUSI", span: spanBetween("2019-01", "2019-12") },
    ...{ from: "2019-01", to: "2019-12", scope: "beyond", low: 200_000, high: 1_523_381, pale: false },
  });
  expect(e.cases.map((c) => [c.id, c.value, c.low, c.high, c.laden])).toEqual([
    ["a", 1_523_381, 1_523_381, 1_523_381, 90],
    ["b", 1_015_588, 1_015_588, 1_015_588, 60],
    ["c", null, 200_000, 300_000, null],
  ]);
  expect(e.rows.map((r) => r.id)).toEqual(["a", "b", "c"]);
  expect(e.cases[0]?.label).toContain("1,523,381 bbl");
});

test("a number with bounds keeps them; one bound alone stands for both", () => {
  const [c] = one([estimate("a", { low: 500_000, high: 700_000 })]).cases;
  expect([c?.value, c?.low, c?.high]).toEqual([600_000, 500_000, 700_000]);
  const [low] = one([estimate("a", { value: null, low: 5 })]).cases;
  expect([low?.value, low?.low, low?.high]).toEqual([null, 5, 5]);
});

test("voices are apart by origin and by days, and stand in the order of their ends, the higher first", () => {
  const rows = [
    estimate("late", over("2020-01", "2020-12")),
    estimate("small", { value: 1 }),
    estimate("large", { value: 9 }),
    estimate("same", { origin: "x", value: 5 }),
    estimate("same2", { origin: "x", value: 7, ...over("2019-01", "2019-11") }),
  ];
  expect(estimatesOf(rows, "bbl", null).map((e) => e.rows[0]?.id)).toEqual(["same2", "large", "same", "small", "late"]);
  expect(estimatesOf(rows, "bbl", null, (r) => r.id)).toHaveLength(5);
  expect(estimatesOf(rows, "bbl", null, () => "all")).toHaveLength(1);
  expect(voiceKey(estimate("a"))).toBe("a:2019-01:2019-12");
  expect(voiceKey(estimate("a", { origin: "x" }))).toBe("x:2019-01:2019-12");
});

test("a load set by the reader moves only what states one, in proportion, and says so", () => {
  expect(atLaden(900, 90, 60)).toBeCloseTo(600);
  const moved = one([ninety], "bbl", 45);
  expect(moved.cases[0]).toMatchObject({ value: expect.closeTo(761_690.5), laden: 45, computed: true });
  expect(moved.high).toBeCloseTo(761_690.5);
  expect(one([ninety], "bbl", 90).cases[0]).toMatchObject({ value: 1_523_381, laden: 90, computed: false });
  expect(one([estimate("a")], "bbl", 45).cases[0]).toMatchObject({ value: 600_000, laden: null, computed: false });
  expect(one([ninety]).cases[0]).toMatchObject({ laden: 90, computed: false });
  const wide = one([estimate("a", { laden: percent(90), low: 450, value: null, high: 900 })], "bbl", 45).cases[0];
  expect([wide?.low, wide?.high]).toEqual([225, 450]);
});

test("who states no load is pale once one is set, unless another of its cases does", () => {
  const pale = (rows: readonly PetroleumEstimatesRow[], laden: number | null) => one(rows, "bbl", laden).pale;
  expect(pale([estimate("a")], 60)).toBe(true);
  expect(pale([estimate("a")], null)).toBe(false);
  expect(pale([ninety], 60)).toBe(false);
  expect(pale([ninety, estimate("c", { origin: "panel", value: 5 })], 60)).toBe(false);
  const e = one([ninety, estimate("c", { origin: "panel", value: 5 })], "bbl", 60);
  expect(following(e, 60).map((c) => c.id)).toEqual(["a"]);
  expect(following(e, null).map((c) => c.id)).toEqual(["a", "c"]);
});

test("cases that come to one number are one: the body's own before a computed one, the surer of two computed", () => {
  const at = (rows: readonly PetroleumEstimatesRow[], laden: number | null) =>
    one(rows, "bbl", laden).cases.map((c) => [c.id, c.computed, c.ids]);
  expect(at([ninety, sixty], 60)).toEqual([["b", false, ["b", "a"]]]);
  expect(at([sixty, ninety], 60)).toEqual([["b", false, ["b", "a"]]]);
  expect(at([ninety, sixty], 75)).toEqual([["a", true, ["a", "b"]]]);
  const top = { ...ninety, laden_case: "highest" } as const;
  expect(at([top, sixty], 75)).toEqual([["b", true, ["b", "a"]]]);
  expect(at([sixty, top], 75)).toEqual([["b", true, ["b", "a"]]]);
  expect(at([top, { ...sixty, qualifier: "up_to" }], 75)).toEqual([["a", true, ["a", "b"]]]);
  // A ceiling that is the body's own still speaks before what is computed.
  expect(
    at(
      [
        { ...top, laden: percent(60), value: 1_015_588 },
        { ...sixty, laden: percent(30), value: 507_794 },
      ],
      60,
    ),
  ).toEqual([["a", false, ["a", "b"]]]);
});

test("numbers within half a percent at a stated load are one; farther apart, in a range or at no load they stay apart", () => {
  const count = (...rows: Partial<PetroleumEstimatesRow>[]) =>
    one(rows.map((r, i) => estimate(`${i}`, { origin: "x", laden: percent(50), ...r }))).cases.length;
  expect(count({ value: 1000 }, { value: 1005 })).toBe(1);
  expect(count({ value: 1005 }, { value: 1000 })).toBe(1);
  expect(count({ value: 1000 }, { value: 1006 })).toBe(2);
  expect(count({ value: 1006 }, { value: 1000 })).toBe(2);
  expect(count({ value: 1000, laden: null }, { value: 1000 })).toBe(2);
  expect(count({ value: 1000 }, { value: 1000, laden: null })).toBe(2);
  expect(count({ value: null, low: 1, high: 2 }, { value: null, low: 1, high: 2 })).toBe(2);
  expect(count({ value: null, low: 1, high: 2 }, { value: 1 })).toBe(2);
});

test("what is up to, or the highest case, says of no cap that it was passed", () => {
  const c = (part: Partial<PetroleumEstimatesRow>) => {
    const [first] = one([estimate("a", part)]).cases;
    return [first?.ceiling, first?.least];
  };
  expect(c({})).toEqual([false, 600_000]);
  expect(c({ low: 400_000 })).toEqual([false, 400_000]);
  expect(c({ qualifier: "up_to" })).toEqual([true, 0]);
  expect(c({ laden_case: "highest" })).toEqual([true, 0]);
  expect(c({ laden_case: "lowest", qualifier: "at_least" })).toEqual([false, 600_000]);
  const bound = (...all: Case["qualifier"][]) =>
    signOfAll(all.map((qualifier) => ({ qualifier, about: qualifier === "approx" })));
  expect([bound("up_to"), bound("at_least"), bound("exact")]).toEqual(["≤ ", "≥ ", ""]);
  expect([bound("up_to", "up_to"), bound("up_to", "exact"), bound("at_least", "at_least")]).toEqual(["≤ ", "", "≥ "]);
  expect([bound("approx"), bound("approx", "up_to"), bound("approx", "at_least")]).toEqual(["≈ ", "≈ ", ""]);
});

test("what some cases come to says of each end how exact it is", () => {
  const of = (...rows: [number, Case["qualifier"]][]) =>
    casesWords(
      rows.map(([n, qualifier]) => ({
        ...{ low: n, high: n, qualifier, about: qualifier === "approx", ceiling: qualifier === "up_to" },
      })),
    );
  expect(of([781_497, "approx"])).toBe("about 781,497");
  expect(of([614_000, "approx"], [921_000, "approx"], [1_105_000, "approx"])).toBe("about 614,000–1,105,000");
  expect(of([759_793, "at_least"], [1_367_628, "up_to"])).toBe("at least 759,793, in its highest case 1,367,628");
  expect(of([1_015_588, "approx"], [1_523_381, "up_to"])).toBe("about 1,015,588 up to 1,523,381");
  expect(of([4_400_000, "up_to"], [4_500_000, "up_to"])).toBe("up to 4,400,000–4,500,000");
  expect(of([100, "at_least"], [300, "approx"])).toBe("at least 100 to about 300");
  expect(of([100, "exact"], [300, "exact"])).toBe("100–300");
  expect(casesWords([])).toBe("");
});

test("in the other unit by the Committee's own factor, 8.33 barrels a tonne", () => {
  const value = (unit: "barrels" | "tonnes", to: "bbl" | "t") =>
    one([estimate("a", { unit, value: 8330 })], to).cases[0]?.value;
  expect(value("barrels", "bbl")).toBe(8330);
  expect(value("tonnes", "t")).toBe(8330);
  expect(value("barrels", "t")).toBeCloseTo(1000);
  expect(value("tonnes", "bbl")).toBeCloseTo(69_388.9);
});

test("against a year's cap stand deliveries that lie within it and are meant for it", () => {
  const inYear = (part: Partial<PetroleumEstimatesRow>, ok = true) =>
    estimatesIn([estimate("a", part)], capYear(2019), "bbl", null, () => ok).length;
  expect(inYear({})).toBe(1);
  expect(inYear({}, false)).toBe(0);
  expect(inYear({ cap_meter: "" })).toBe(0);
  expect(inYear(over("2019-01-01", "2019-12-31"))).toBe(1);
  expect(inYear(over("2018-12-31", "2019-12-31"))).toBe(0);
  expect(inYear(over("2019-01-01", "2020-01-01"))).toBe(0);
  expect(inYear(over("2018", "2018"))).toBe(0);
  expect(inYear(over("2019-03", ""))).toBe(0);
  expect(inYear(over("", "2019-03"))).toBe(0);
});

test("caps are the Council's on refined petroleum that came to apply, the oldest first", () => {
  const cap = (id: string, part = {}) =>
    measure(id, {
      ...{ subject: "refined_petroleum", type: "cap", limit_value: 500, starts: date("2018-01-01") },
      ...{ paragraph: "5", title: `Cap ${id}`, source_ids: ["law"], ...part },
    });
  const rows = [
    cap("b"),
    cap("a", { starts: date("2017-10-01"), ends: date("2017-12-31"), paragraph: "" }),
    cap("crude", { subject: "crude_oil" }),
    cap("ban", { type: "ban" }),
    cap("eu", { resolution_id: "EU-1" }),
    cap("undated", { starts: "" }),
    cap("open", { limit_value: null }),
    cap("never", { status: "never_applied" }),
    cap("draft", { status: "draft_vetoed" }),
  ];
  const caps = oilCaps(rows);
  expect(caps).toEqual([
    {
      ...{ id: "a", title: "Cap a", resolution: "S/RES/1000", paragraph: "", limit: 500, starts: "2017-10-01" },
      ...{ span: spanBetween("2017-10-01", "2017-12-31"), yearly: false, sources: ["law"] },
    },
    {
      ...{ id: "b", title: "Cap b", resolution: "S/RES/1000", paragraph: "para 5", limit: 500, starts: "2018-01-01" },
      ...{ span: spanBetween("2018-01-01", "2026-11"), yearly: true, sources: ["law"] },
    },
  ]);
  expect(oilCaps(rows)).toBe(caps);
});

test("a cap has a period a year up to the release or the knowledge date, or its own stretch of months", () => {
  const yearly = oilCaps([
    measure("y", { subject: "refined_petroleum", type: "cap", limit_value: 500, starts: date("2018-01-01") }),
  ]);
  const once = (from: string, to: string) =>
    oilCaps([
      measure("o", {
        ...{ subject: "refined_petroleum", type: "cap", limit_value: 400, starts: date(from), ends: date(to) },
      }),
    ]);
  const labels = (asof: string | null, caps = yearly) =>
    capPeriods(caps, asof === null ? null : date(asof)).map((p) => p.label);
  expect(labels(null)).toEqual(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
  expect(labels("2019-12-31")).toEqual(["2018", "2019"]);
  expect(labels("2020-01-01")).toEqual(["2018", "2019", "2020"]);
  expect(labels("2030-01-01")).toHaveLength(9);
  expect(capPeriods(yearly, null)[1]).toMatchObject({
    ...{ label: "2019", start: "2019-01", end: "2019-12", months: 12, limit: 500, span: span("2019") },
    cap: { id: "y" },
  });
  const quarter = once("2017-10-01", "2017-12-31");
  expect(capPeriods(quarter, null)).toMatchObject([
    { label: "Q4 2017", start: "2017-10", end: "2017-12", months: 3, limit: 400 },
  ]);
  expect([labels("2017-09-30", quarter), labels("2017-10-01", quarter)]).toEqual([[], ["Q4 2017"]]);
  expect(labels(null, once("2017-01-01", "2017-03-31"))).toEqual(["Q1 2017"]);
  expect(capPeriods(once("2017-02-01", "2017-04-30"), null)).toMatchObject([
    { label: "2017", start: "2017-02", end: "2017-04", months: 3 },
  ]);
  expect(capPeriods(once("2017-04-01", "2017-05-31"), null)).toMatchObject([{ label: "2017", months: 2 }]);
  const all = capPeriods(yearly, null);
  const within = (from: string, to: string) => periodsIn(all, spanBetween(from, to)).map((p) => p.label);
  expect(within("2018-12-31", "2019-01-01")).toEqual(["2018", "2019"]);
  expect(within("2019-01-01", "2019-12-31")).toEqual(["2019"]);
});
