import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model, type RepatriationModel } from "./model";
import { shorter } from "./short";
import { brief, statusWords, stockWords } from "./words";

type Cells = Partial<Record<keyof Row<"op8-reports">, unknown>>;
const DEADLINE = row("measures", {
  id: "m2397-labour",
  resolution_id: "S/RES/2397",
  deadline: "2019-12-22",
  paragraph: "8",
  source_ids: ["s-m"],
});
const report = (id: string, state: string, report_type: string, more: Cells = {}) =>
  row("op8-reports", {
    id,
    state,
    report_type,
    report_date: "2019-03-20",
    public: "yes",
    basis: "reported_to_un",
    reporter: `${state} report`,
    source_ids: [`s-${id}`],
    ...more,
  });
const before = (n: number, more: Cells = {}): Cells => ({
  workers_before: n,
  before_date: "2017-12",
  counted_before: "workers",
  qualifier_before: "exact",
  ...more,
});
const left = (n: number, more: Cells = {}): Cells => ({
  remaining: n,
  remaining_date: "2019-03",
  counted_remaining: "workers",
  qualifier_remaining: "exact",
  ...more,
});
const sent = (n: number, more: Cells = {}): Cells => ({
  repatriated: n,
  repatriated_is: "counted",
  counted_repatriated: "workers",
  qualifier_repatriated: "exact",
  repatriated_period_end: "2018-12",
  ...more,
});

const of = (
  rows: readonly Row<"op8-reports">[],
  query = "from=2017&to=2021",
  more: { workers?: Row<"workers">[]; measures?: Row<"measures">[] } = {},
) =>
  model(
    tables({ "op8-reports": rows, workers: more.workers ?? [], measures: more.measures ?? [DEADLINE] }),
    parseView(query).view,
  );
const finding = (...args: Parameters<typeof of>) => of(...args).finding;
const reports = (m: RepatriationModel) => [...m.states, ...m.none, ...m.mute].flatMap((s) => s.reports);
const label = (cells: Cells, type = "midterm", state = "QAT") => {
  const m = of([report("a", state, type, cells)]);
  return (reports(m)[0] ?? m.world[0])?.label;
};

test("a report says who, in what form, when, how many before, sent home and left, of what, by whom", () => {
  expect(label({ ...before(90), ...left(7) })).toBe(
    "Qatar, midterm report, 20 Mar 2019: 90 workers before (Dec 2017); 7 workers left (Mar 2019). QAT report, reported to the UN.",
  );
  expect(label({ ...before(90, { workers_before_low: 80, before_date: "" }) })).toBe(
    "Qatar, midterm report, 20 Mar 2019: 80–90 workers before. QAT report, reported to the UN.",
  );
  expect(label({ ...before(90, { qualifier_before: "up_to", counted_before: "citizens", use_in_series: "no" }) })).toBe(
    "Qatar, midterm report, 20 Mar 2019: up to 90 nationals, workers or not before (Dec 2017), a part of the state or not workers alone. QAT report, reported to the UN.",
  );
  expect(label(before(0))).toContain(": no workers before (Dec 2017).");
  expect(label(sent(50))).toContain(": 50 sent home (Dec 2018).");
  expect(
    label(
      sent(50, {
        qualifier_repatriated: "at_least",
        counted_repatriated: "permit_holders",
        repatriated_period_start: "2018-01",
      }),
    ),
  ).toContain(": at least 50 permit holders sent home (2018).");
  expect(label(sent(50, { counted_repatriated: "", repatriated_period_end: "" }))).toContain(
    ": 50 people, not workers alone sent home.",
  );
  expect(label(sent(50, { counted_repatriated: "mixed" }))).toContain(": 50 sent home (Dec 2018).");
  expect(label(left(0))).toContain(": none left (Mar 2019).");
  expect(label(left(0, { counted_remaining: "permit_holders" }))).toContain(": no permit holders left (Mar 2019).");
  expect(label(left(7, { remaining_low: 5, use_in_series: "no" }))).toContain(
    ": 5–7 workers left (Mar 2019), a part of the state or not workers alone.",
  );
  const permits = { counted_before: "permit_holders", counted_remaining: "permit_holders" };
  expect(label({ ...before(90), ...left(7), ...permits })).toContain(
    "; permits, not people: their fall counts nobody’s departure.",
  );
  // A fall that the press computed is no departure.
  expect(label({ ...before(90), ...left(7), ...sent(83, { repatriated_is: "difference" }) })).toContain(
    "7 workers left (Mar 2019); the fall is arithmetic, not a count of departures.",
  );
  expect(label({ ...before(90), ...left(7), ...sent(83, { repatriated_is: "difference" }) })).not.toContain("83");
  expect(label({ silence: "withheld", report_date: "", known: "2020-04" }, "final")).toBe(
    "Qatar, final report, undated, public by Apr 2020: names no number, or was not public when last seen. QAT report, reported to the UN.",
  );
  expect(
    label({ report_date: "", known: "", reporter: "the ministry", basis: "official_statement" }, "statement"),
  ).toBe("Qatar, statement beside the reports, undated: no number. The ministry, official statement.");
  expect(label({ silence: "not_reported" }, "none")).toContain(
    "Qatar, no report, 20 Mar 2019: nothing filed when last seen.",
  );
  expect(label({ silence: "not_applicable" })).toContain(": not about a number of people.");
  expect(label({ silence: "no_record" })).toContain(": no source found prints a number.");
  expect(label(sent(26_000, { repatriated_is: "sum", counted_repatriated: "mixed" }), "midterm", "WLD")).toBe(
    "World, sum, 20 Mar 2019: 26,000 sent home, as the press adds up; Russia’s fall in permit holders is in it (Dec 2018). WLD report, reported to the UN.",
  );
});

test("departures of one group or region say so where the row on workers does", () => {
  const workers = (scope: string, more: Partial<Record<keyof Row<"workers">, unknown>> = {}) => [
    row("workers", {
      id: "w",
      host: "QAT",
      measure: "departures",
      counted: "departures",
      value: 50,
      scope,
      op8_twin: "a",
      date_start: "2018",
      ...more,
    }),
  ];
  const said = (list: Row<"workers">[]) =>
    reports(of([report("a", "QAT", "midterm", sent(50))], undefined, { workers: list }))[0]?.label;
  expect(said(workers("group"))).toContain(": 50 sent home, one group only (Dec 2018).");
  expect(said(workers("sector"))).toContain("one sector only");
  expect(said(workers("subnational"))).toContain("one region only");
  for (const list of [
    workers("national"),
    workers("group", { value: 51 }),
    workers("group", { measure: "stock" }),
    workers("group", { op8_twin: "b" }),
  ])
    expect(said(list)).toContain(": 50 sent home (Dec 2018).");
});

test("rows with the same figures of one kind of report are one, told by the closest dated, then the earliest", () => {
  const told = (...rows: Row<"op8-reports">[]) => reports(of(rows)).map((r) => [r.id, r.again.map((x) => x.id).join()]);
  const a = report("a", "QAT", "midterm", { ...before(90), report_date: "2019" });
  const b = report("b", "QAT", "midterm", { ...before(90), report_date: "2019-03-20" });
  const c = report("c", "QAT", "midterm", { ...before(90), report_date: "2019-03-25" });
  expect(told(a, c, b)).toEqual([["b", "a,c"]]);
  expect(told(a, report("d", "QAT", "midterm", { ...before(90), report_date: "", known: "" }))).toEqual([["a", "d"]]);
  // Of one date, the one that says more closely what day its number is of.
  expect(
    told(
      report("e", "QAT", "midterm", left(9, { remaining_date: "2019" })),
      report("f", "QAT", "midterm", left(9, { remaining_date: "2019-03" })),
    ),
  ).toEqual([["f", "e"]]);
  expect(told(b, report("g", "QAT", "final", before(90)))).toHaveLength(2);
  for (const more of [
    before(91),
    before(90, { workers_before_low: 80 }),
    { ...before(90), ...left(5) },
    { ...before(90), ...sent(5) },
  ])
    expect(told(b, report("g", "QAT", "midterm", more))).toHaveLength(2);
  expect(
    told(
      report("h", "QAT", "midterm", sent(5)),
      report("i", "QAT", "midterm", sent(5, { repatriated_period_start: "2018-01" })),
    ),
  ).toHaveLength(2);
  expect(
    told(report("h", "QAT", "midterm", left(5)), report("i", "QAT", "midterm", left(5, { remaining_low: 3 }))),
  ).toHaveLength(2);
  // Statements are one only by one speaker; what holds no number stays apart.
  expect(told(report("s", "QAT", "statement", before(90)), report("t", "QAT", "statement", before(90)))).toEqual([
    ["s", "t"],
  ]);
  expect(
    told(
      report("s", "QAT", "statement", before(90)),
      report("t", "QAT", "statement", { ...before(90), reporter: "Another" }),
    ),
  ).toHaveLength(2);
  expect(told(report("x", "QAT", "final"), report("y", "QAT", "final"))).toHaveLength(2);
  const [one] = reports(of([b, c]));
  expect(one?.label).toMatch(/ Said again in 1 more row\.$/);
  expect(reports(of([a, b, c]))[0]?.label).toMatch(/ Said again in 2 more rows\.$/);
  // The fall that one outlet computed is that of the report.
  const fall = reports(
    of([
      b,
      report("d", "QAT", "midterm", {
        ...before(90),
        ...sent(83, { repatriated_is: "difference" }),
        report_date: "2019",
      }),
    ]),
  )[0];
  expect([fall?.id, fall?.fall, fall?.sent]).toEqual(["b", 83, null]);
});

test("none by one count stands beside another count of the same state and day", () => {
  const one = (...others: Row<"op8-reports">[]) =>
    reports(of([report("a", "QAT", "midterm", left(0, { counted_remaining: "permit_holders" })), ...others])).find(
      (r) => r.id === "a",
    )?.oneCount;
  expect(one(report("b", "QAT", "final", left(9)))).toBe(true);
  expect(one(report("b", "QAT", "final", left(9, { remaining_date: "2019-04" })))).toBe(false);
  expect(one(report("b", "AGO", "final", left(9)))).toBe(false);
  expect(one(report("b", "QAT", "statement", left(9)))).toBe(false);
  expect(one(report("b", "QAT", "final", left(0, { remaining_low: 0 })))).toBe(false);
  expect(
    reports(
      of([
        report("a", "QAT", "midterm", left(0, { remaining_date: "" })),
        report("b", "QAT", "final", left(9, { remaining_date: "" })),
      ]),
    ).every((r) => !r.oneCount),
  ).toBe(true);
});

test("states with a number stand by size, then those with none, then those without a number, by name; the press apart", () => {
  const m = of(
    [
      report("a", "QAT", "midterm", before(90)),
      report("b", "POL", "midterm", before(900)),
      report("c", "KOR", "midterm", left(0)),
      report("d", "DEU", "midterm", { ...before(0), ...left(0) }),
      report("e", "SEN", "none", { silence: "not_reported" }),
      report("f", "AGO", "final", { silence: "withheld" }),
      report("g", "CHN", "final", { silence: "withheld" }),
      report("h", "MNG", "final", { silence: "withheld" }),
      report("w", "WLD", "midterm", { ...sent(26_000), report_date: "2019-12" }),
      report("x", "WLD", "midterm", sent(23_000)),
      report("y", "WLD", "midterm", { reports_received: 5 }),
      report("z", "ARE", "midterm", before(90)),
    ],
    undefined,
    {
      workers: [
        row("workers", {
          id: "w1",
          host: "CHN",
          measure: "stock",
          counted: "workers",
          value: 1000,
          qualifier: "exact",
          scope: "national",
          use_in_series: "yes",
          date_start: "2016",
          basis: "estimate",
          voice: "A",
          reporter: "A",
          source_ids: ["s"],
        }),
        row("workers", {
          id: "w2",
          host: "MNG",
          measure: "stock",
          counted: "workers",
          value: 999,
          qualifier: "exact",
          scope: "national",
          use_in_series: "yes",
          date_start: "2016",
          basis: "estimate",
          voice: "A",
          reporter: "A",
          source_ids: ["s"],
        }),
      ],
    },
  );
  expect(m.states.map((s) => [s.name, s.size])).toEqual([
    ["China", 1000],
    ["Poland", 900],
    ["Qatar", 90],
    ["United Arab Emirates", 90],
  ]);
  expect(m.none.map((s) => s.name)).toEqual(["Germany", "South Korea"]);
  expect(m.mute.map((s) => s.name)).toEqual(["Angola", "Mongolia", "Senegal"]);
  expect(m.world.map((r) => r.id)).toEqual(["x", "w"]);
  expect(m.max).toBe(26_000);
  expect(of([report("a", "QAT", "midterm", before(3))]).max).toBe(10);
  expect(m.rows.at(-1)).toBe("m2397-labour");
  expect(m.sources).toContain("s-m");
  expect(m.deadline).toEqual({
    id: "m2397-labour",
    date: "2019-12-22",
    paragraph: "S/RES/2397 para 8",
    sources: ["s-m"],
  });
  expect(of([]).deadline).toBeNull();
  const unseen = row("measures", { ...DEADLINE, paragraph: "", paragraph_unverified: "9" });
  expect(of([report("a", "QAT", "midterm")], undefined, { measures: [unseen] }).deadline?.paragraph).toBe(
    "S/RES/2397 para 9 (unverified)",
  );
  expect(
    of([report("a", "QAT", "midterm")], undefined, { measures: [row("measures", { ...DEADLINE, deadline: "" })] })
      .deadline,
  ).toBeNull();
  expect(m).toMatchObject({
    id: "labour-repatriation",
    title: "What states reported on sending workers home",
    unit: "persons",
    domain: null,
    empty: false,
  });
  expect(of([]).empty).toBe(true);
  // Reports of a state from the oldest on.
  expect(
    reports(
      of([
        report("b", "QAT", "final", { report_date: "2020-03" }),
        report("a", "QAT", "midterm"),
        report("0", "QAT", "midterm", { silence: "withheld" }),
      ]),
    ).map((r) => r.id),
  ).toEqual(["0", "a", "b"]);
});

test("hosts, bases, words and the window filter; an undated report stands in the days by which it was public", () => {
  const rows = [
    report("a", "QAT", "midterm", before(9)),
    report("b", "POL", "statement", { ...before(9), basis: "official_statement", report_date: "2018-05" }),
    report("c", "AGO", "midterm", { report_date: "", known: "2020-02-01" }),
    report("d", "KWT", "midterm", { report_date: "", known: "" }),
  ];
  const ids = (query: string) =>
    reports(of(rows, query))
      .map((r) => r.id)
      .sort()
      .join("");
  expect(ids("from=2017&to=2021")).toBe("abcd");
  expect(ids("from=2017&to=2021&host=QAT,AGO")).toBe("ac");
  expect(ids("from=2017&to=2021&basis=official_statement")).toBe("b");
  expect(ids("from=2017&to=2021&q=pola")).toBe("b");
  expect(ids("from=2018-05-31&to=2018-06")).toBe("bd");
  expect(ids("from=2020-02&to=2020-02")).toBe("cd");
});

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
