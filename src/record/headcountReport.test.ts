import { expect, test } from "vitest";
import { reportNumbers, reportSilence } from "./headcountReport";
import { readRecord } from "./read";

const reports = readRecord({ late: false })["op8-reports"];
const of = (id: string) => {
  const row = reports.find((r) => r.id === id);
  if (!row) throw new Error(`no report ${id}`);
  return row;
};

test("a sum of the press and a fall of a stock are never people sent home", () => {
  expect(reportNumbers(of("op8-wld-sum-2019-12-23"))).toEqual([
    "23,267 in a press sum, most of it a fall in Russian permits, not people sent home",
  ]);
  expect(reportNumbers(of("op8-qat-mid-2019"))).toEqual([
    "2,541 workers before",
    "2,471 fewer",
    "70 workers remaining",
  ]);
  expect(reportNumbers(of("op8-pol-mid-2019"))).toEqual([
    "up to 451 workers before",
    "about 414 fewer",
    "up to 37 workers remaining",
  ]);
  for (const r of reports) {
    const said = reportNumbers(r).join("; ");
    if (r.repatriated_is === "sum" || r.repatriated_is === "difference") {
      expect(said.replace("not people sent home", "")).not.toContain("sent home");
    }
  }
});

test("each number says what it counts, with its own qualifier", () => {
  expect(reportNumbers(of("op8-mng-2017-11"))).toEqual(["1,221 permits before", "at least 200 workers sent home"]);
  expect(reportNumbers(of("op8-rus-final-0"))).toEqual(["no valid permits remaining"]);
  expect(reportNumbers(of("op8-rus-final-1003"))).toEqual(["1,003 workers remaining"]);
  expect(reportNumbers(of("op8-aut-mid-2019"))).toEqual(["25 citizens remaining"]);
  expect(reportNumbers(of("op8-kwt-stmt-2018-02"))).toEqual([
    "at least 4,500 workers before",
    "500\u2013700 workers remaining",
  ]);
  expect(reportNumbers(of("op8-wld-2020-10"))).toEqual(["at least 60 reports received"]);
});

test("a report that can be read and names no number differs from one that could not be read", () => {
  expect(reportSilence(of("op8-kwt-final-2020"))).toBe("names no number remaining");
  expect(reportSilence(of("op8-chn-final-2020"))).toBe("text not public when last seen");
  expect(reportSilence(of("op8-rus-mid-2019"))).toBe("");
});
