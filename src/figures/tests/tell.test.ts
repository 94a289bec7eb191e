import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { barsOf, stepOf } from "./bars";
import { model } from "./model";
import { prepare } from "./prepare";
import {
  extremes,
  initialsOf,
  leastWords,
  magnitudes,
  shortReporter,
  spokenBar,
  spokenBlast,
  spokenEstimate,
  spokenLaunch,
  spokenOdd,
  yieldWords,
} from "./words";

const fired = (id: string, date: string, more: Partial<Record<keyof Row<"tests">, unknown>> = {}) =>
  row("tests", {
    id,
    date,
    kind: "missile_test",
    range_class: "SRBM",
    count: 1,
    outcome: "success",
    system: "KN-25",
    site_name: "Wonsan",
    source_ids: ["s1"],
    ...more,
  });
const blast = (id: string, date: string, more: Partial<Record<keyof Row<"tests">, unknown>> = {}) =>
  row("tests", {
    id,
    date,
    kind: "nuclear_test",
    range_class: "nuclear",
    outcome: "success",
    site_name: "Punggye-ri",
    yield_kt_low: 5,
    yield_kt_high: 20,
    source_ids: ["s2"],
    ...more,
  });
const said = (id: string, test_id: string, more: Partial<Record<keyof Row<"nuclear-estimates">, unknown>> = {}) =>
  row("nuclear-estimates", {
    id,
    test_id,
    date: "2016-01-06",
    reporter: "NORSAR (Norway)",
    qualifier: "approx",
    source_ids: ["s3"],
    ...more,
  });
const checked = (id: string, more: Partial<Record<keyof Row<"tests-crosscheck">, unknown>>) =>
  row("tests-crosscheck", { id, source_ids: ["s4"], ...more });

const of = (
  tests: readonly Row<"tests">[],
  query = "from=2016&to=2016",
  estimates: readonly Row<"nuclear-estimates">[] = [],
  checks: readonly Row<"tests-crosscheck">[] = [],
) => model(tables({ tests, "nuclear-estimates": estimates, "tests-crosscheck": checks }), parseView(query).view);
const finding = (...args: Parameters<typeof of>) => of(...args).finding;
const launchOf = (t: Row<"tests">) => {
  const [l] = prepare([t], [], []).launches;
  if (!l) throw new Error("no launch");
  return l;
};

test("the finding counts missiles, their days, the year with most, and how they ended", () => {
  expect(finding([fired("a", "2016-03-01")])).toBe("In 2016, 1 ballistic missile was fired.");
  expect(finding([fired("a", "2016-03-01", { count: 3 }), fired("b", "2016-03-01")])).toBe(
    "In 2016, 4 ballistic missiles were fired.",
  );
  expect(finding([fired("a", "2016-03-01"), fired("b", "2016-03-02")])).toBe(
    "In 2016, 2 ballistic missiles were fired on 2 days.",
  );
  // A month is no day.
  expect(finding([fired("a", "2016-03-01"), fired("b", "2016-04")])).toBe("In 2016, 2 ballistic missiles were fired.");
  expect(finding([fired("a", "2016-03-01", { outcome: "failure", count: 2 })])).toBe(
    "In 2016, 2 ballistic missiles were fired; 2 failed.",
  );
  expect(
    finding([
      fired("a", "2016-03-01", { outcome: "failure" }),
      fired("b", "2016-03-01", { outcome: "unknown", count: 5 }),
    ]),
  ).toBe("In 2016, 6 ballistic missiles were fired; 1 failed and how 5 ended is not known.");
  expect(finding([fired("a", "2016-03-01", { count: null }), fired("b", "2016-03-01")])).toBe(
    "In 2016, at least 2 ballistic missiles were fired.",
  );
});

test("the year with most is named from three years on, and only where no other has as many", () => {
  const years = (a: number, b: number, c: number | null) =>
    finding(
      [
        fired("a", "2014-03-01", { count: a }),
        fired("b", "2015-03-01", { count: b }),
        fired("c", "2016-03-01", { count: c }),
      ],
      "from=2014&to=2016",
    );
  const days = "on 3 days";
  expect(years(1, 5, 2)).toBe(`From 2014 to 2016, 8 ballistic missiles were fired ${days}, most in 2015 (5).`);
  expect(years(5, 5, 2)).toBe(`From 2014 to 2016, 12 ballistic missiles were fired ${days}.`);
  expect(
    finding(
      [
        fired("a", "2014-03-01"),
        fired("b", "2014-03-01"),
        fired("c", "2015-03-01"),
        fired("d", "2016-03-01", { count: null }),
        fired("e", "2016-03-01"),
        fired("f", "2016-03-01"),
      ],
      "from=2014&to=2016",
    ),
  ).toContain("most in 2016 (at least 3)");
  expect(finding([fired("a", "2014-03-01", { count: 5 }), fired("b", "2015-03-01")], "from=2014&to=2016")).toBe(
    "From 2014 to 2016, 6 ballistic missiles were fired on 2 days.",
  );
});

test("cruise missiles, satellite launches and nuclear tests are told beside the ballistic sum, never in it", () => {
  const cruise = fired("c", "2016-05-01", { range_class: "cruise", count: 2 });
  const open = fired("d", "2016-05-02", { range_class: "cruise", count: null });
  const launch = fired("s", "2016-02-07", { kind: "satellite_launch", range_class: "SLV" });
  const none = "In 2016, no ballistic missile is on record. On record besides:";
  expect(finding([cruise])).toBe(`${none} 2 cruise missiles.`);
  expect(finding([cruise, open])).toBe(`${none} at least 3 cruise missiles.`);
  expect(finding([launch])).toBe(`${none} 1 satellite launch.`);
  expect(finding([launch, fired("s2", "2016-02-08", { kind: "satellite_launch", range_class: "SLV" })])).toBe(
    `${none} 2 satellite launches.`,
  );
  expect(finding([blast("n", "2016-01-06")])).toBe(`${none} 1 nuclear test of 6 Jan 2016, put at 5–20 kilotons.`);
  expect(
    finding([
      fired("a", "2016-03-01"),
      cruise,
      launch,
      blast("n", "2016-01-06"),
      blast("o", "2016-09-09", { yield_kt_high: 30 }),
    ]),
  ).toBe(
    "In 2016, 1 ballistic missile was fired. On record besides: 2 cruise missiles, 1 satellite launch and 2 nuclear tests, the largest, of 9 Sep 2016, put at 5–30 kilotons.",
  );
  // Of two alike the first is named; one without a yield is the smallest.
  expect(finding([blast("n", "2016-01-06"), blast("o", "2016-09-09")])).toContain("the largest, of 6 Jan 2016");
  expect(
    finding([blast("n", "2016-01-06", { yield_kt_low: null, yield_kt_high: null }), blast("o", "2016-09-09")]),
  ).toContain("the largest, of 9 Sep 2016");
  expect(finding([blast("n", "2016-01-06", { yield_kt_low: null, yield_kt_high: null })])).toContain(
    "put at no yield published",
  );
});

test("a search, a lane and an empty window are said", () => {
  const all = [fired("a", "2016-03-01"), fired("b", "2016-03-02", { system: "Hwasong-15", range_class: "ICBM" })];
  expect(finding(all, "from=2016&to=2016&q=Hwasong")).toBe(
    "In 2016, matching “Hwasong”, 1 ballistic missile was fired.",
  );
  expect(of(all, "from=2016&to=2016&q=HWASONG").rows).toEqual(["b"]);
  expect(of(all, "from=2016&to=2016&q=Hwasong").title).toBe("Missile and nuclear tests: what matches “Hwasong”");
  expect(of(all).title).toBe("Missile and nuclear tests");
  expect(finding(all, "from=2017&to=2017&q=Hwasong")).toBe("No test matching “Hwasong” is on record in 2017.");
  expect(finding(all, "from=2017&to=2017")).toBe("No test is on record in 2017.");
  expect(finding(all, "from=2016&to=2016&lane=oil")).toBe("The filter on event categories leaves out tests.");
  expect(of(all, "from=2016&to=2016&q=zzz").finding).toBe(
    "No test matches “zzz”; all are shown. In 2016, 2 ballistic missiles were fired on 2 days.",
  );
  // By kind, class, site, and who spoke of a nuclear test.
  const found = (q: string) =>
    of([...all, blast("n", "2016-01-06")], `from=2016&to=2016&q=${q}`, [said("e", "n", { yield_kt: 10 })]).rows;
  expect(found("icbm")).toEqual(["b"]);
  expect(found("missile test")).toEqual(["a", "b"]);
  expect(found("wonsan")).toEqual(["a", "b"]);
  expect(found("punggye")).toEqual(["n", "e"]);
  expect(found("norsar")).toEqual(["n", "e"]);
});

test("what lies wholly in the window counts; a month that reaches beyond it is left out and said", () => {
  const all = [
    fired("a", "2016-03-31"),
    fired("b", "2016-04-01"),
    fired("c", "2016-04"),
    fired("d", "2016-04-10"),
    fired("e", "2016-04-11"),
  ];
  const m = of(all, "from=2016-04-01&to=2016-04-10");
  expect(m.rows).toEqual(["b", "d"]);
  expect(m.notes.join()).toContain("1 group known only by a month that reaches beyond the window is left out.");
  expect(of([fired("c", "2016-04"), fired("d", "2016-04")], "from=2016-04-01&to=2016-04-10").notes.join()).toContain(
    "2 groups known only by a month that reaches beyond the window are left out.",
  );
  expect(of([blast("n", "2016-01-06"), blast("o", "2017-09-03")]).blasts.map((b) => b.id)).toEqual(["n"]);
});

test("a bar is a stretch of the calendar, with missiles by how they ended; a class has the rows of its range", () => {
  const all = [
    fired("a", "2016-01-31", { count: 2 }),
    fired("b", "2016-02-01", { outcome: "failure", count: null }),
    fired("c", "2016-02-29", { provisional: "yes", outcome: "failure" }),
    fired("d", "2016-02", { outcome: "unknown", range_class: "ICBM" }),
    fired("e", "2016-12-31", { range_class: "cruise" }),
  ];
  const m = of(all, "from=2016&to=2016");
  expect(m.step).toBe("month");
  const bars = (list: typeof m.total) =>
    list.map((b) => [b.cell.words, b.least, b.exact, b.by.success, b.by.failure, b.by.unknown, b.by.provisional]);
  expect(bars(m.total)).toEqual([
    ["Jan 2016", 2, true, 2, 0, 0, 0],
    ["Feb 2016", 3, false, 0, 1, 1, 1],
  ]);
  expect(
    m.classes.map((c) => [
      c.range,
      c.most,
      bars(c.bars)
        .map((b) => b[0])
        .join(),
    ]),
  ).toEqual([
    ["ICBM", 1, "Feb 2016"],
    ["SRBM", 2, "Jan 2016,Feb 2016"],
    ["cruise", 1, "Dec 2016"],
  ]);
  const days = of(all, "from=2016-01&to=2016-02").total;
  expect(days.map((b) => [b.cell.zoom, b.cell.words, b.launches.map((l) => l.id).join()])).toEqual([
    ["2016-01-31..2016-01-31", "31 Jan 2016", "a"],
    ["2016-02-01..2016-02-01", "1 Feb 2016", "b"],
    ["2016-02..2016-02", "Feb 2016", "d"],
    ["2016-02-29..2016-02-29", "29 Feb 2016", "c"],
  ]);
  expect(days[0]?.cell).toMatchObject({ start: 16_831, end: 16_831 });
  expect(barsOf([], { start: 16_801, end: 17_166 } as never, "month")).toEqual([]);
});

test("the step is a date up to seventy days, a month up to thirty, a quarter up to eighty-four months", () => {
  const step = (from: string, to: string) => {
    const m = of([], `from=${from}&to=${to}`);
    return [m.step, stepOf(m.domain)];
  };
  expect(step("2016-01-01", "2016-03-10")).toEqual(["day", "day"]);
  expect(step("2016-01-01", "2016-03-11")).toEqual(["month", "month"]);
  expect(step("2016-01", "2018-06")[0]).toBe("month");
  expect(step("2016-01", "2018-07")[0]).toBe("quarter");
  expect(step("2016-01", "2022-12")[0]).toBe("quarter");
  expect(step("2016-01", "2023-01")[0]).toBe("year");
});

test("launches come by day, yields from the smallest up, and what names no yield apart", () => {
  const p = prepare(
    [
      fired("b", "2016-03-02"),
      fired("z", "2016-03-01"),
      fired("a", "2016-03-02"),
      blast("n", "2016-01-06"),
      blast("m", "2013-02-12"),
    ],
    [
      said("e1", "n", { yield_kt: 10 }),
      said("e2", "n", { yield_kt_low: 7, yield_kt_high: 9 }),
      said("e3", "n", { yield_kt_low: 7 }),
      said("e4", "n", { yield_kt_high: 7, qualifier: "up_to" }),
      said("e5", "n", { magnitude: 4.8 }),
      said("e6", "m", { yield_kt: 6 }),
      said("e0", "n", { yield_kt: 10 }),
    ],
    [],
  );
  expect(p.launches.map((l) => l.id)).toEqual(["z", "a", "b"]);
  expect(p.blasts.map((b) => [b.id, b.yields.map((e) => [e.id, e.low, e.high])])).toEqual([
    ["m", [["e6", 6, 6]]],
    [
      "n",
      [
        ["e3", 7, 7],
        ["e4", 7, 7],
        ["e2", 7, 9],
        ["e0", 10, 10],
        ["e1", 10, 10],
      ],
    ],
  ]);
  expect(p.blasts[1]?.others.map((e) => e.id)).toEqual(["e5"]);
  expect(of([blast("n", "2016-01-06")], undefined, [said("e1", "n", { yield_kt: 10 }), said("e5", "n")])).toMatchObject(
    { rows: ["n", "e1", "e5"], sources: ["s2", "s3"], empty: false },
  );
  expect(launchOf(fired("a", "2016", { range_class: "nuclear" })).range).toBe("");
  expect(launchOf(fired("a", "2016", { kind: "satellite_launch", range_class: "SLV" }))).toMatchObject({
    ballistic: false,
    satellite: true,
  });
});

test("dates of one database alone are odd; a day apart is only counted, and a search leaves both out", () => {
  const checks = [
    checked("k1", { match: "csis_only", csis_date: "2016-05-27", csis_event: "Launch Of A Rocket" }),
    checked("k2", { match: "cns_only", cns_date_kst: "2016-06-08", cns_count_that_day: 2 }),
    checked("k3", { match: "one_day_apart", csis_date: "2016-06-09" }),
    checked("k4", { match: "same_date", csis_date: "2016-06-10" }),
    checked("k5", { match: "csis_only", csis_date: "" }),
    checked("k6", { match: "csis_only", csis_date: "2017-05-27" }),
  ];
  const m = of([], undefined, [], checks);
  expect(m.odd.map((o) => [o.id, o.date, spokenOdd(o)])).toEqual([
    ["k1", "2016-05-27", "27 May 2016: in the CSIS list only (launch of a rocket)."],
    ["k2", "2016-06-08", "8 Jun 2016: in the CNS-based list only, 2 missiles."],
  ]);
  expect(m).toMatchObject({ empty: false, rows: ["k1", "k2"], sources: ["s4"] });
  expect(m.notes.join()).toContain(
    "Two databases compared by date: 1 date of this window only in CSIS, 1 only in the CNS-based list, 1 one day apart.",
  );
  expect(of([], undefined, [], [checks[2] as never]).notes.join()).toContain(
    "0 dates of this window only in CSIS, 0 only in the CNS-based list, 1 one day apart",
  );
  expect(of([], undefined, [], [checks[2] as never]).empty).toBe(true);
  expect(of([fired("a", "2016-03-01")], "from=2016&to=2016&q=KN", [], checks).odd).toEqual([]);
  expect(
    spokenOdd({
      ...(m.odd[1] as never as { row: object }),
      row: { cns_count_that_day: null },
      date: "2016",
      match: "cns_only",
    } as never),
  ).toBe("2016: in the CNS-based list only.");
  expect(
    spokenOdd({
      ...(m.odd[0] as never as { row: object }),
      row: { csis_event: "" },
      date: "2016",
      match: "csis_only",
    } as never),
  ).toBe("2016: in the CSIS list only.");
});

test("the notes are of what is in view", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes;
  const always = notes([]);
  expect(always).toHaveLength(3);
  expect(always[0]).toMatch(/^Counted are missiles, by day in Korea time;/);
  expect(always[1]).toMatch(/^The top bars add up ballistic missiles\./);
  expect(always[2]).toMatch(/^Facts on launches: CNS and NTI missile test database/);
  const more = (...args: Parameters<typeof of>) => notes(...args).filter((n) => !always.includes(n));
  const slv = { range_class: "SLV" };
  expect(more([fired("a", "2016-03-01", slv)])).toEqual([
    "1 test of a satellite launcher is filed as a missile and added up with them.",
  ]);
  expect(more([fired("a", "2016-03-01", slv), fired("b", "2016-03-01", slv)])).toEqual([
    "2 tests of a satellite launcher are filed as a missile and added up with them.",
  ]);
  expect(more([fired("a", "2016-03-01", { ...slv, kind: "satellite_launch" })])).toEqual([]);
  expect(more([fired("a", "2016-03-01", { count: null })])).toEqual([
    "1 group of unstated number counts as one missile each: sums that hold one are marked ≥.",
  ]);
  expect(more([fired("a", "2016-03-01", { count: null }), fired("b", "2016-03-01", { count: null })])[0]).toBe(
    "2 groups of unstated number count as one missile each: sums that hold one are marked ≥.",
  );
  const first = { provisional: "yes" };
  expect(more([fired("a", "2016-03-01", first)])).toEqual([
    "1 group of 2025 and 2026 is a first entry of the database and drawn open: number, type and outcome may change.",
  ]);
  expect(more([fired("a", "2016-03-01", first), fired("b", "2016-03-01", first)])[0]).toMatch(
    /^2 groups of 2025 and 2026 are first entries of the database/,
  );
  expect(more([blast("n", "2016-01-06")])).toEqual([
    expect.stringMatching(/^Yields are estimates, each by the body named; none leads\./),
  ]);
});

test("the table has a line for each group, each nuclear test, each statement on it and each odd date", () => {
  const m = of(
    [
      fired("a", "2016-03-01", { count: null, provisional: "yes" }),
      fired("s", "2016-02-07", { kind: "satellite_launch", range_class: "SLV", system: "", site_name: "" }),
      blast("n", "2016-01-06", { system: "" }),
    ],
    undefined,
    [
      said("e1", "n", { yield_kt_high: 9, qualifier: "up_to" }),
      said("e2", "n", { yield_kt_low: 5, qualifier: "at_least" }),
      said("e3", "n", { magnitude: 4.8 }),
      said("e4", "n"),
    ],
    [
      checked("k1", { match: "csis_only", csis_date: "2016-05-27", csis_event: "A launch" }),
      checked("k2", { match: "cns_only", cns_date_kst: "2016-06-08", cns_count_that_day: 2 }),
    ],
  );
  const [no] = [null];
  expect(m.lines.map((l) => [l.id, ...l.cells])).toEqual([
    ["s", "7 Feb 2016", "satellite launch", no, "SLV", 1, "success", no, no, no, no, no, no, no],
    [
      "a",
      "1 Mar 2016",
      "missile test",
      "KN-25",
      "SRBM",
      no,
      "success",
      "number not stated; provisional",
      "Wonsan",
      no,
      no,
      no,
      no,
      no,
    ],
    [
      "n",
      "6 Jan 2016",
      "nuclear test",
      no,
      no,
      no,
      "success",
      no,
      "Punggye-ri",
      "all published estimates",
      5,
      20,
      "extremes",
      no,
    ],
    [
      "e2",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      no,
      no,
      "NORSAR (Norway)",
      5,
      no,
      "at least",
      no,
    ],
    ["e1", "6 Jan 2016", "statement on a nuclear test", no, no, no, no, no, no, "NORSAR (Norway)", no, 9, "up to", no],
    [
      "e3",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      "magnitude only",
      no,
      "NORSAR (Norway)",
      no,
      no,
      "approx",
      4.8,
    ],
    [
      "e4",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      "no number",
      no,
      "NORSAR (Norway)",
      no,
      no,
      "approx",
      no,
    ],
    [
      "k1",
      "27 May 2016",
      "date of one database",
      "A launch",
      no,
      no,
      no,
      "CSIS only, not counted",
      no,
      "CSIS",
      no,
      no,
      no,
      no,
    ],
    ["k2", "8 Jun 2016", "date of one database", no, no, 2, no, "CNS-based list only", no, "CNS", no, no, no, no],
  ]);
});

test("a group says its day, how many of what, how it ended and from where", () => {
  const say = (more: object) => spokenLaunch(launchOf(fired("a", "2016-03-01", more)));
  expect(say({})).toBe("1 Mar 2016: 1 KN-25 (SRBM); success, Wonsan.");
  expect(say({ count: 1200 })).toBe("1 Mar 2016: 1,200 × KN-25 (SRBM); success, Wonsan.");
  expect(say({ count: null, outcome: "unknown", site_name: "" })).toBe(
    "1 Mar 2016: KN-25 (SRBM), number not stated; outcome not known.",
  );
  expect(say({ system: "" })).toBe("1 Mar 2016: 1 SRBM missile; success, Wonsan.");
  expect(say({ system: "", range_class: "" })).toBe("1 Mar 2016: 1 missile of unknown type; success, Wonsan.");
  expect(say({ system: "", range_class: "cruise" })).toBe(
    "1 Mar 2016: 1 cruise missile of unknown type; success, Wonsan.",
  );
  expect(say({ range_class: "cruise" })).toBe("1 Mar 2016: 1 KN-25; success, Wonsan.");
  expect(say({ system: "", kind: "satellite_launch", range_class: "SLV" })).toBe(
    "1 Mar 2016: 1 SLV satellite launcher; success, Wonsan.",
  );
  expect(say({ system: "New SRBM" })).toBe("1 Mar 2016: 1 New SRBM; success, Wonsan.");
  expect(say({ provisional: "yes", outcome: "failure" })).toBe(
    "1 Mar 2016: 1 KN-25 (SRBM); failure, Wonsan; provisional: a first database entry, number and type may change.",
  );
  const bar = (...list: Row<"tests">[]) => of(list).total.map(spokenBar);
  expect(
    bar(
      fired("a", "2016-03-01", { count: 2 }),
      fired("b", "2016-03-02", { outcome: "failure", count: null }),
      fired("c", "2016-03-03", { outcome: "unknown" }),
      fired("d", "2016-03-03", { provisional: "yes" }),
    ),
  ).toEqual([
    "Mar 2016: at least 5 ballistic missiles; 2 success, 1 failure, 1 of unknown outcome, 1 provisional. Opens these dates.",
  ]);
  expect(bar(fired("a", "2016-03-01"))).toEqual(["Mar 2016: 1 ballistic missile; 1 success. Opens these dates."]);
  expect([leastWords(1200, true), leastWords(1200, false)]).toEqual(["1,200", "≥1,200"]);
});

test("a nuclear test says its extremes, its magnitudes and how many spoke of it; a statement its own", () => {
  const blasts = (estimates: Row<"nuclear-estimates">[], more: object = {}) => {
    const [b] = prepare([blast("n", "2016-01-06", more)], estimates, []).blasts;
    if (!b) throw new Error("no blast");
    return b;
  };
  const two = blasts([
    said("e1", "n", { yield_kt: 10, magnitude: 4.85 }),
    said("e2", "n", { magnitude: 5.1, magnitude_type: "mb" }),
  ]);
  expect(spokenBlast(two)).toBe(
    "6 Jan 2016: nuclear test, Punggye-ri; published yields 5–20 kt, magnitude 4.85–5.1; 2 statements.",
  );
  expect(spokenBlast(blasts([said("e1", "n", { yield_kt: 10 })]))).toBe(
    "6 Jan 2016: nuclear test, Punggye-ri; published yields 5–20 kt; 1 statement.",
  );
  expect(magnitudes(blasts([said("e1", "n", { magnitude: 5 })]))).toBe("magnitude 5.0");
  expect(magnitudes(blasts([said("e1", "n", { magnitude: 5.04 })]))).toBe("magnitude 5.04");
  expect(extremes(blasts([], { yield_kt_high: null }))).toBe("at least 5 kt");
  const say = (more: object) =>
    spokenEstimate(blasts([said("e1", "n", more)]).yields[0] ?? (blasts([said("e1", "n", more)]).others[0] as never));
  const who = "NORSAR (Norway) on the nuclear test of 6 Jan 2016:";
  expect(say({ yield_kt: 10 })).toBe(`${who} about 10 kt.`);
  expect(say({ yield_kt: 10, magnitude: 4.8, magnitude_type: "mb" })).toBe(`${who} about 10 kt, magnitude 4.8 mb.`);
  expect(say({ magnitude: 5 })).toBe(`${who} magnitude 5.0.`);
  expect(say({})).toBe(`${who} no number.`);
  expect(yieldWords(said("e", "n", { yield_kt_high: 1, qualifier: "up_to" }))).toBe("up to 1 kt");
  expect(shortReporter("NORSAR (Norway), first estimate")).toBe("NORSAR");
  expect(shortReporter("Japan defence ministry, final")).toBe("Japan defence ministry");
  expect(shortReporter("38 North, Washington")).toBe("38 North, Washington");
  expect(shortReporter("US Office of the Director of National Intelligence (2009)")).toBe("US ODNI");
  expect(initialsOf("University of Science and Technology of China (Hefei)")).toBe("USTC");
  expect(initialsOf("US Director of National Intelligence")).toBe("US DNI");
  expect(initialsOf("NORSAR (Norway)")).toBe("NORSAR");
});
