import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { shorter } from "./short";
import { before, type Cells, finding, left, of, report, reports, sent } from "./tell.fixture";
import { brief, statusWords, stockWords } from "./words";

test("the finding counts states by what their reports hold", () => {
  const number = report("a", "QAT", "midterm", before(90));
  const none = report("b", "KOR", "midterm", left(0));
  const mute = report("c", "ARE", "final", { silence: "withheld" });
  const said = (...rows: Row<"op8-reports">[]) => finding(rows);
  const start = (n: string) => `Of ${n} states whose reports under paragraph 8 are on record here,`;
  expect(said(number, none, mute)).toBe(
    `${start("3")} 1 gives a number of people or permits, 1 says none, 1 names no public number, the United Arab Emirates.`,
  );
  expect(
    said(
      number,
      report("d", "POL", "final", sent(5)),
      none,
      report("e", "DEU", "midterm", left(0)),
      mute,
      report("f", "CHN", "final"),
    ),
  ).toBe(
    `${start("6")} 2 give a number of people or permits, 2 say none, 2 name no public number, the United Arab Emirates among them.`,
  );
  expect(said(number, report("d", "QAT", "final", left(0)), none)).toBe(
    `${start("2")} 1 gives a number of people or permits, 1 says none.`,
  );
  expect(said(number)).toBe("Qatar gives numbers in its reports under paragraph 8 (1 row of the record).");
  expect(
    said(
      number,
      report("d", "QAT", "midterm", { ...before(90), report_date: "2019-04" }),
      report("e", "QAT", "statement", before(99)),
    ),
  ).toBe("Qatar gives numbers in its reports under paragraph 8 (2 rows of the record).");
  expect(said(none)).toBe("South Korea reported under paragraph 8 that it had none.");
  expect(said(mute)).toBe("The United Arab Emirates names no public number in its reports under paragraph 8.");
  const statement = report("s", "QAT", "statement", before(90));
  expect(said(statement)).toBe(
    "No report under paragraph 8 is on record here; 1 statement was made beside the reports.",
  );
  expect(said(statement, report("t", "POL", "statement"))).toBe(
    "No report under paragraph 8 is on record here; 2 statements were made beside the reports.",
  );
  expect(said(report("n", "SEN", "none"))).toBe("1 state had filed nothing under paragraph 8 when last seen.");
  expect(said(report("n", "SEN", "none"), report("o", "AGO", "none"))).toBe(
    "2 states had filed nothing under paragraph 8 when last seen.",
  );
  expect(said(report("w", "WLD", "midterm", sent(26_000)))).toBe(
    "Only sums made by the press are on record here, which contain Russia’s fall in permit holders.",
  );
  expect(said()).toBe("No report on sending North Korean workers home is on record for this window and these filters.");
});

test("the finding tells the largest fall with what was counted, and what was still there later", () => {
  const fall = (cells: Cells, ...more: Row<"op8-reports">[]) =>
    finding([report("a", "ARE", "midterm", cells), ...more]).split(" of the record). ")[1];
  const both = { ...before(90), ...left(7) };
  expect(finding([report("a", "ARE", "midterm", both)])).toBe(
    "The United Arab Emirates gives numbers in its reports under paragraph 8 (1 row of the record). The United Arab Emirates reported 90 workers for Dec 2017 and 7 for Mar 2019.",
  );
  expect(fall({ ...both, before_date: "", counted_remaining: "permit_holders" })).toBe(
    "The United Arab Emirates reported 90 workers and 7 permit holders for Mar 2019.",
  );
  expect(fall({ ...both, remaining: 0, remaining_date: "" })).toBe(
    "The United Arab Emirates reported 90 workers for Dec 2017 and none.",
  );
  expect(fall({ ...both, remaining: 0, counted_remaining: "permit_holders" })).toBe(
    "The United Arab Emirates reported 90 workers for Dec 2017 and none for Mar 2019.",
  );
  const permits = { counted_before: "permit_holders", counted_remaining: "permit_holders" };
  expect(fall({ ...both, ...permits })).toBe(
    "The United Arab Emirates reported 90 permit holders for Dec 2017 and 7 for Mar 2019 (permits, not people sent home).",
  );
  const later = (n: number, date: string, type = "final") =>
    report(`l${n}${date}`, "ARE", type, left(n, { remaining_date: date, counted_remaining: "citizens" }));
  expect(fall(both, later(5, "2020-03"))).toContain("and 7 for Mar 2019, and 5 nationals still there for Mar 2020.");
  expect(fall(both, later(5, "2020-03"), later(3, "2020-06"), later(4, "2020-05"))).toContain(
    ", and 3 nationals still there for Jun 2020.",
  );
  expect(fall(both, later(0, "2020-03"))).not.toContain("still there");
  expect(fall(both, later(5, "2019-02"))).not.toContain("still there");
  expect(fall(both, later(5, "2020-03", "statement"))).not.toContain("still there");
  // The largest number before, of a report that has one left.
  expect(
    finding([
      report("a", "ARE", "midterm", both),
      report("b", "POL", "midterm", { ...before(91), ...left(2) }),
      report("c", "QAT", "midterm", before(5000)),
      report("d", "CHN", "statement", { ...before(6000), ...left(2) }),
    ]),
  ).toContain(" Poland reported 91 workers");
  expect(
    finding([report("a", "ARE", "midterm", { ...before(0), ...left(0) }), report("b", "POL", "midterm", left(2))]),
  ).not.toContain("reported 0");
});

test("the table has a line a row of the record, with what bounds each number and what it counts", () => {
  const m = of([
    report("a", "QAT", "midterm", {
      ...before(90, { workers_before_low: 80, qualifier_before: "range" }),
      ...sent(50, {
        qualifier_repatriated: "at_least",
        repatriated_period_start: "2018-01",
        counted_repatriated: "people",
      }),
      ...left(7, { remaining_low: 5, qualifier_remaining: "approx" }),
    }),
    report("b", "QAT", "final", { silence: "withheld", report_date: "" }),
    report("c", "QAT", "statement", { ...before(8), ...sent(8, { repatriated_is: "difference" }) }),
    report("w", "WLD", "midterm", sent(9, { qualifier_repatriated: "up_to", counted_repatriated: "mixed" })),
  ]);
  const un = "reported to the UN";
  const no = null;
  expect(m.lines.map((l) => [l.id, ...l.cells])).toEqual([
    [
      "b",
      "Qatar",
      "final report",
      no,
      no,
      no,
      no,
      no,
      no,
      no,
      no,
      no,
      no,
      no,
      "names no number, or was not public when last seen",
      un,
      "QAT report",
    ],
    [
      "a",
      "Qatar",
      "midterm report",
      "20 Mar 2019",
      80,
      90,
      "Dec 2017",
      50,
      "2018",
      5,
      7,
      "Mar 2019",
      "before range; sent home at least; left about",
      "workers; people, not workers alone",
      no,
      un,
      "QAT report",
    ],
    [
      "c",
      "Qatar",
      "statement beside the reports",
      "20 Mar 2019",
      no,
      8,
      "Dec 2017",
      no,
      no,
      no,
      no,
      no,
      no,
      "workers",
      no,
      un,
      "QAT report",
    ],
    [
      "w",
      "World",
      "press sum, Russia’s fall in permits included",
      "20 Mar 2019",
      no,
      no,
      no,
      9,
      "Dec 2018",
      no,
      no,
      no,
      "sent home up to",
      "people and permits added together",
      no,
      un,
      "WLD report",
    ],
  ]);
  const again = of([
    report("a", "QAT", "midterm", before(9)),
    report("b", "QAT", "midterm", { ...before(9), report_date: "2019-04" }),
  ]);
  expect(again.lines.map((l) => l.id)).toEqual(["a", "b"]);
});

test("the notes are of what is in view", () => {
  const notes = (...rows: Row<"op8-reports">[]) => of(rows).notes;
  const always = notes(report("a", "QAT", "midterm", before(9)));
  expect(always.map((n) => n.split(" ").slice(0, 3).join(" "))).toEqual([
    "One line joins",
    "Solid: reports under",
    "An arrow is",
    "States stand in",
  ]);
  const more = (...rows: Row<"op8-reports">[]) =>
    notes(...rows)
      .filter((n) => !always.includes(n))
      .map((n) => n.split(" ").slice(0, 4).join(" "));
  expect(more(report("a", "QAT", "midterm", before(9, { counted_before: "permit_holders" })))).toEqual([
    "Squares count valid permits,",
  ]);
  expect(more(report("a", "QAT", "midterm", left(9, { counted_remaining: "permit_holders" })))).toEqual([]);
  expect(more(report("a", "QAT", "midterm"))).toEqual(["A cross stands for"]);
  expect(more(report("w", "WLD", "midterm", sent(9)))).toEqual(["World figures are sums"]);
  const same = (id: string) => report(id, "QAT", "midterm", before(9));
  expect(notes(same("a"), same("b")).at(-1)).toBe(
    "1 row that gives the figures of another of the same report is drawn with it.",
  );
  expect(notes(same("a"), same("b"), same("c")).at(-1)).toBe(
    "2 rows that give the figures of another of the same report are drawn with it.",
  );
  const undated = (id: string, state: string) =>
    report(id, state, "midterm", { ...before(9), report_date: "", known: "2019" });
  expect(notes(undated("a", "QAT")).at(-1)).toBe(
    "1 report has no date; the day it was first seen places it in the window.",
  );
  expect(notes(undated("a", "QAT"), undated("b", "POL")).at(-1)).toBe(
    "2 reports have no date; the day it was first seen places them in the window.",
  );
});

test("dates of a state's reports, numbers with their bound as a sign and in words", () => {
  const words = (...rows: Row<"op8-reports">[]) => statusWords(reports(of(rows)));
  expect(
    words(
      report("a", "QAT", "final", { report_date: "2020-03-20" }),
      report("b", "QAT", "midterm", { ...before(9), report_date: "2019-03" }),
      report("c", "QAT", "midterm", { ...before(9), report_date: "2019-03-06" }),
      report("d", "QAT", "midterm", { ...before(9), report_date: "2019-03-09" }),
    ),
  ).toBe("midterm 6 Mar 2019, final 20 Mar 2020");
  expect(words(report("a", "QAT", "none", { report_date: "2020-01" }))).toBe("none by Jan 2020");
  expect(words(report("a", "QAT", "midterm", { report_date: "" }))).toBe("midterm undated");
  expect(words(report("a", "QAT", "statement"))).toBe("no report on record");
  const stock = (low: number | null, value: number, qualifier = "exact") => ({ low, value, qualifier }) as never;
  expect(
    [
      stock(null, 1200, "at_least"),
      stock(null, 5, "up_to"),
      stock(null, 5, "approx"),
      stock(null, 5),
      stock(3, 5, "range"),
    ].map(brief),
  ).toEqual(["≥ 1,200", "≤ 5", "≈ 5", "5", "3–5"]);
  expect(
    [stock(null, 1200, "at_least"), stock(null, 0), stock(3, 5, "range"), stock(0, 5, "range")].map(stockWords),
  ).toEqual(["at least 1,200", "none", "3–5", "0–5"]);
});

test("where it must be shorter, the states of the claim and of the finding stay, then the largest", () => {
  const m = of([
    report("a", "QAT", "midterm", before(90)),
    report("b", "POL", "midterm", { ...before(80), ...left(2) }),
    report("c", "AGO", "midterm", before(70)),
    report("w", "WLD", "midterm", sent(9)),
  ]);
  expect(shorter.parts(m)).toBe(4);
  expect(shorter.least?.(m, null)).toBe(1);
  const keep = (n: number, host = "") => {
    const { model: kept, left: words } = shorter.keep(m, n, (host ? { host } : null) as never);
    return [kept.states.map((s) => s.name).join(), kept.world.length, words];
  };
  expect(keep(1)).toEqual(["Poland", 0, "2 more states with a number, sums by the press"]);
  expect(keep(2)).toEqual(["Qatar,Poland", 0, "1 more state with a number, sums by the press"]);
  expect(keep(3)).toEqual(["Qatar,Poland,Angola", 0, "sums by the press"]);
  expect(keep(2, "AGO")).toEqual(["Poland,Angola", 0, "1 more state with a number, sums by the press"]);
  expect(shorter.least?.(m, { host: "AGO" } as never)).toBe(2);
  expect(shorter.parts(of([report("a", "QAT", "midterm", before(90))]))).toBe(1);
});
