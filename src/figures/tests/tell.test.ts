import { expect, test } from "vitest";
import { barsOf, stepOf } from "./bars";
import { prepare } from "./prepare";
import { blast, finding, fired, launchOf, of, said } from "./tell.fixture";

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
