import { expect, test } from "vitest";
import type { PetroleumEstimatesRow } from "../../record/tables";
import { estimate, over } from "../oil/rows.fixture";
import { tell } from "./laid.fixture";

const finding = (rows: readonly PetroleumEstimatesRow[], query = "from=2018&to=2021") =>
  tell(query, { "petroleum-estimates": rows }).finding;
/** Estimates of 2019, so many barrels each: the cap is 500,000. */
const of = (...values: number[]) => values.map((value, i) => estimate(`e${i}`, { value }));

test("of many estimates it is told how many put the year over its cap: all, none, one or some", () => {
  const said = (...values: number[]) => / by 1 body, (.*?)\. The most/.exec(finding(of(...values)))?.[1];
  expect(said(500_000, 6e5, 7e5, 8e5)).toBe("all put it above the year's whole cap, at least in their highest case");
  expect(said(1e5, 2e5, 3e5, 499_999)).toBe("none puts it above the year's cap");
  expect(said(1e5, 2e5, 3e5, 6e5)).toBe("1 puts it above the year's whole cap, at least in its highest case; 3 do not");
  expect(said(1e5, 7e5, 8e5, 6e5)).toBe(
    "3 put it above the year's whole cap, at least in their highest case; 1 does not",
  );
  expect(said(1e5, 2e5, 8e5, 6e5)).toBe(
    "2 put it above the year's whole cap, at least in their highest case; 2 do not",
  );
  expect(finding(of(1, 2, 3, 4))).toMatch(/^Of 4 estimates of oil beside the reports by 1 body, /);
  expect(finding(of(1, 2, 3, 4), "from=2018&to=2021&laden=60")).toMatch(
    /^Tankers 60 % laden where a load is stated: of 4 estimates /,
  );
  const two = [...of(1, 2, 3), estimate("p", { body: "Panel of Experts", value: 4 })];
  expect(finding(two)).toContain("Of 4 estimates of oil beside the reports by 2 bodies, none puts");
});

test("three are told one by one, the highest first; what is about no year of a cap is above none", () => {
  expect(finding(of(1, 2, 3))).toContain(
    "RUSI 3 bbl (2019), RUSI 2 bbl (2019) and RUSI 1 bbl (2019): the only 3 estimates",
  );
  expect(finding(of(1, 2))).toContain("RUSI 2 bbl (2019) and RUSI 1 bbl (2019): the only 2 estimates");
  const before = estimate("old", { value: 9e5, ...over("2017-08", "2017-09") });
  const across = estimate("across", { value: 9e5, ...over("2018-12", "2019-01") });
  expect(finding([...of(6e5, 6e5), before, across], "from=2017-08&to=2021")).toContain(
    "2 put it above the year's whole cap, at least in their highest case; 2 do not",
  );
});

test("years without a volume are those that none of the estimates touches, by a day even", () => {
  const gap = (part: Partial<PetroleumEstimatesRow>) =>
    / No volume is on record for ([^.]*)\./.exec(finding([estimate("a", part)], "from=2018&to=2021"))?.[1];
  expect(gap({})).toBe("2018, 2020 and 2021");
  expect(gap(over("2018-12-31", "2020-01-01"))).toBe("2021");
  // What is told beside an estimate is none.
  expect(gap({ ...over("2019-01", "2019-12"), cap_meter: "" })).toBeUndefined();
  const light = estimate("l", { ...over("2020-01", "2020-12"), cap_meter: "" });
  expect(finding([estimate("a"), light])).toContain(" No volume is on record for 2018, 2020 and 2021.");
});

test("the table's columns say what stands in them, numbers with their unit", () => {
  const { columns } = tell("from=2019&to=2019&unit=t");
  expect(columns.map((c) => [c.label, c.numeric ?? false, c.unit ?? ""])).toEqual([
    ...["What", "Group", "Who says so", "Period", "What it counts"].map((l) => [l, false, ""]),
    ...["Value", "Low", "High"].map((l) => [l, true, "t"]),
    ["The value is", false, ""],
    ["Number", true, ""],
    ...["As stated", "Load assumed", "Basis", "Why apart, or why no figure"].map((l) => [l, false, ""]),
  ]);
});

test("the model says in what unit it is, stands on the rows of its bars, and on no cap out of the window", () => {
  expect([tell("unit=t").unit, tell("").unit]).toEqual(["tonnes", "barrels"]);
  const m = tell("from=2019&to=2019");
  expect(m.caps.map((c) => c.resolution)).toEqual(["S/RES/2397"]);
  expect(m.rows).toEqual(expect.arrayContaining(["ot-chn-2019-01-2019-12-1", "m2397-refined"]));
  expect(m.rows.some((id) => id.startsWith("om-rus-2019-"))).toBe(true);
  expect(tell("from=2017-10&to=2017-12").caps.map((c) => c.resolution)).toEqual(["S/RES/2375"]);
  // Without a filter on the supplier no bar of a year after the window.
  expect(m.years.map((y) => y.period.label)).toEqual(["2019"]);
  const only = (part: Partial<PetroleumEstimatesRow>) =>
    tell("from=2012&to=2012", { "petroleum-estimates": [estimate("a", { ...over("2012", "2012"), ...part })] }).empty;
  expect(only({ unit: "deliveries", measure: "tanker_deliveries_count", cap_meter: "" })).toBe(false);
  expect(only({ unit: "tonnes", measure: "single_transfer", cap_meter: "" })).toBe(false);
  expect(only({})).toBe(false);
  expect(only({ ...over("2011", "2011") })).toBe(true);
});
