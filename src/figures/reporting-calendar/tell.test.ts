import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { answersOf, datesWords, duesOf, latenessWords } from "./labour";
import { noticeOf } from "./oil";
import { countsOf } from "./received";
import { stepsOf } from "./steps";
import { answers, INTERIM, type Op8, op8, page, RULES, type Rule, rule, sign } from "./tell.fixture";

test("the duties and the notice come from the measures, with their paragraph, or not at all", () => {
  expect(duesOf(RULES)).toEqual([
    {
      id: "m2397-labour-interim",
      duty: "midterm",
      date: "2019-03-22",
      day: 17_977,
      paragraph: "S/RES/2397 para 8",
      sources: ["s-m2397-labour-interim"],
    },
    {
      id: "m2397-labour-final",
      duty: "final",
      date: "2020-03-22",
      day: 18_343,
      paragraph: "S/RES/2397 para 8",
      sources: ["s-m2397-labour-final"],
    },
  ]);
  expect(duesOf([rule("m2397-labour-interim", { deadline: "" })])).toEqual([]);
  expect(duesOf([rule("m2397-labour-final", { deadline: "2020", paragraph_unverified: "9" })])[0]?.paragraph).toBe(
    "S/RES/2397 para 9 (unverified)",
  );
  expect(noticeOf(RULES)).toEqual({
    id: "m2397-refined-report",
    days: 30,
    from: 17_532,
    paragraph: "S/RES/2397 para 5",
    sources: ["s-m2397-refined-report"],
  });
  const notice = (more: Rule) =>
    noticeOf([
      rule("m2397-refined-report", {
        starts: "2018-01-01",
        limit_unit: "days",
        limit_value: 30,
        paragraph_unverified: "6",
        ...more,
      }),
    ]);
  expect(notice({})?.paragraph).toBe("S/RES/2397 para 6 (unverified)");
  expect(notice({ starts: "" })).toBeNull();
  expect(notice({ limit_unit: "months" })).toBeNull();
  expect(notice({ limit_value: null })).toBeNull();
  expect(noticeOf([INTERIM])).toBeNull();
});

test("a report gives a number, none, or no number and why; nobody's report is not filed", () => {
  expect(sign({ remaining: 7 })).toBe("number");
  expect(sign({ workers_before: 7, remaining: 0 })).toBe("number");
  expect(sign({ repatriated: 7 })).toBe("number");
  expect(sign({ remaining: 0 })).toBe("zero");
  expect(sign({ silence: "withheld" })).toBe("withheld");
  expect(sign({ silence: "not_reported" })).toBe("not_reported");
  expect(sign({ silence: "not_applicable" })).toBe("no_record");
  expect(sign({})).toBe("no_record");
  expect(sign({ remaining: 7 }, "none")).toBe("not_reported");
  expect(answers(op8("QAT", "statement", { remaining: 7 }), op8("WLD", "midterm"))).toEqual([]);
});

test("one that filed nothing by a day owed then what was due before it", () => {
  const owed = (report_date: string) => {
    const [s] = answers(op8("QAT", "none", { report_date }));
    return [s?.midterm.filings.length, s?.final.filings.length];
  };
  expect(owed("2020-03-22")).toEqual([1, 0]);
  expect(owed("2020-03-23")).toEqual([0, 1]);
  expect(owed("2021")).toEqual([0, 1]);
  expect(owed("")).toEqual([1, 0]);
  const [s] = answersOf([op8("QAT", "none", { report_date: "2021" })], duesOf([INTERIM]));
  expect(s?.midterm.filings).toHaveLength(1);
});

test("days late are counted from the due day, as far as the dates tell", () => {
  const late = (...dates: string[]) => {
    const [s] = answers(...dates.map((report_date) => op8("QAT", "midterm", { report_date, remaining: 1 })));
    return s && latenessWords(s.midterm);
  };
  expect(late("2019-03-22")).toBe("in time");
  expect(late("2019-03-23")).toBe("1 day late");
  expect(late("2019-03-24")).toBe("2 days late");
  expect(late("2019-02")).toBe("in time");
  expect(late("2019-03")).toBe("");
  expect(late("2019")).toBe("");
  expect(late("2019-04")).toBe("10 to 39 days late");
  expect(late("2019-03-24", "2019-03-30")).toBe("2 to 8 days late");
  // The closest date counts alone; others as close only within a month of it.
  expect(late("2019-03-24", "2019")).toBe("2 days late");
  expect(late("2019-03-24", "2019-04-24")).toBe("2 to 33 days late");
  expect(late("2019-03-24", "2019-04-25")).toBe("2 days late");
  expect(late("")).toBe("");
  expect(answersOf([op8("QAT", "midterm", { remaining: 1 })], [])[0]?.midterm.lateness).toBeNull();
  const [s] = answers(
    op8("QAT", "midterm", { report_date: "2019-03-24" }),
    op8("QAT", "none", { report_date: "2019-03-20" }),
  );
  expect(s?.midterm.dates).toEqual(["2019-03-24"]);
});

test("two dates of one report share their month, else each is told", () => {
  const words = (...dates: string[]) => datesWords(dates as never);
  expect(words()).toBe("undated");
  expect(words("2019-03-06")).toBe("6 Mar 2019");
  expect(words("2019-03-06", "2019-03-25")).toBe("6 or 25 Mar 2019");
  expect(words("2019-03-06", "2019-04-02")).toBe("6 Mar 2019 or 2 Apr 2019");
  expect(words("2019-03", "2019-03")).toBe("Mar 2019 or Mar 2019");
});

test("a filing says whose, what was due, its date, how late, what it held, by whom, and from how many rows", () => {
  const label = (more: Op8, type = "midterm", ...others: Row<"op8-reports">[]) => {
    const [s] = answers(op8("QAT", type, more), ...others);
    return s?.midterm.filings[0]?.label ?? s?.final.filings[0]?.label;
  };
  expect(label({ remaining: 7 })).toBe(
    "Qatar, midterm report (due 22 Mar 2019): dated 20 Mar 2019, in time; gives a number. QAT (report), reported to the UN.",
  );
  expect(label({ remaining: 0, report_date: "2020-03-25" }, "final")).toBe(
    "Qatar, final report (due 22 Mar 2020): dated 25 Mar 2020, 3 days late; reports none. QAT (report), reported to the UN.",
  );
  expect(label({ silence: "withheld", public: "no", report_date: "2019-03" })).toBe(
    "Qatar, midterm report (due 22 Mar 2019): dated Mar 2019, before or after the due day: the date does not tell; without a public number; text not published when last seen. QAT (report), reported to the UN.",
  );
  expect(label({ report_date: "" })).toBe(
    "Qatar, midterm report (due 22 Mar 2019): undated; number in no source found. QAT (report), reported to the UN.",
  );
  expect(label({ report_date: "2020-01-05" }, "none")).toBe(
    "Qatar, midterm report (due 22 Mar 2019): nothing filed when last seen, 5 Jan 2020. QAT (report), reported to the UN.",
  );
  expect(label({ report_date: "" }, "none")).toBe(
    "Qatar, midterm report (due 22 Mar 2019): nothing filed when last seen. QAT (report), reported to the UN.",
  );
  expect(label({ remaining: 7 }, "midterm", op8("QAT", "midterm", { remaining: 8, public: "no" }))).toBe(
    "Qatar, midterm report (due 22 Mar 2019): dated 20 Mar 2019, in time; gives a number. QAT (report), reported to the UN. 2 rows of the record.",
  );
  const [bare] = answersOf([op8("QAT", "midterm", { remaining: 7 })], []);
  expect(bare?.midterm.filings[0]?.label).toBe(
    "Qatar, midterm report: dated 20 Mar 2019, before or after the due day: the date does not tell; gives a number. QAT (report), reported to the UN.",
  );
});

test("states come by name, a report's kinds of answer the number first", () => {
  const list = answers(
    op8("QAT", "midterm"),
    op8("AGO", "final"),
    op8("QAT", "midterm", { remaining: 0 }),
    op8("QAT", "midterm", { remaining: 5 }),
    op8("QAT", "midterm", { silence: "withheld" }),
    op8("QAT", "none"),
  );
  expect(list.map((s) => s.name)).toEqual(["Angola", "Qatar"]);
  expect(list[1]?.midterm.filings.map((f) => f.sign)).toEqual([
    "number",
    "zero",
    "withheld",
    "no_record",
    "not_reported",
  ]);
  expect(list[1]?.final.filings).toEqual([]);
  expect(list[0]?.final.duty).toBe("final");
});

test("counts of the Committee's page say what was counted, when, by whom; sums over states are none", () => {
  expect(
    countsOf([page("2019-06-01", 20), page("2019-05", 1200, { qualifier: "at_least", report_type: "final" })]).map(
      (c) => c.label,
    ),
  ).toEqual([
    "May 2019: at least 1,200 reports or reporting states on the page, said of final reports. NK News, estimate.",
    "1 Jun 2019: 20 midterm reports or reporting states on the page. NK News, estimate.",
  ]);
  expect(countsOf([page("2019-06-01", 20, { state: "QAT" }), page("2019-06-01", null), page("", 20)])).toEqual([]);
  expect(
    ["up_to", "approx", "exact"].map(
      (qualifier) => countsOf([page("2019-06-01", 2, { qualifier })])[0]?.label.split(" midterm")[0],
    ),
  ).toEqual(["1 Jun 2019: up to 2", "1 Jun 2019: about 2", "1 Jun 2019: 2"]);
  expect(countsOf([page("2019-06-02", 20), page("2019-06-01", 9), page("2019-06-01", 3)]).map((c) => c.value)).toEqual([
    3, 9, 20,
  ]);
});

test("a step joins exact counts of a day or month that no later one of their kind falls short of", () => {
  const joined = (...rows: Row<"op8-reports">[]) => countsOf(rows).map((c) => c.joined);
  expect(joined(page("2019-05-01", 5), page("2019-06-01", 5), page("2019-07-01", 9))).toEqual([true, true, true]);
  expect(joined(page("2019-05-01", 7), page("2019-06-01", 5))).toEqual([false, true]);
  expect(joined(page("2019-05-01", 7), page("2019-06-01", 5, { qualifier: "approx" }))).toEqual([true, false]);
  expect(joined(page("2019-05-01", 7), page("2019-06-01", 5, { report_type: "final" }))).toEqual([true, true]);
  expect(joined(page("2019", 5))).toEqual([false]);
  expect(joined(page("2019-05", 5))).toEqual([true]);
  // A later day of the same month is not surely later than the month.
  expect(joined(page("2019-05", 7), page("2019-05-20", 5))).toEqual([true, true]);
});

test("steps of one kind end where the next count is more than a hundred days off, or has no fellow", () => {
  const runs = (...dates: string[]) =>
    stepsOf(countsOf(dates.map((d, i) => page(d, i + 1))), "midterm").map((run) => run.map((c) => c.value));
  expect(runs("2019-01-01", "2019-04-11")).toEqual([[1, 2]]);
  expect(runs("2019-01-01", "2019-04-12")).toEqual([]);
  expect(runs("2019-01-01", "2019-02-01", "2019-09-01", "2019-10-01", "2020-09-01")).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const mixed = countsOf([
    page("2019-01-01", 1),
    page("2019-01-10", 5, { report_type: "final" }),
    page("2019-01-20", 2),
    page("2019-01-25", 9, { qualifier: "approx" }),
    page("2019-01-30", 7, { report_type: "final" }),
  ]);
  expect(stepsOf(mixed, "midterm").map((r) => r.map((c) => c.value))).toEqual([[1, 2]]);
  expect(stepsOf(mixed, "final").map((r) => r.map((c) => c.value))).toEqual([[5, 7]]);
});
