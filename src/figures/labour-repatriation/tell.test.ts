import { expect, test } from "vitest";
import { row } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { before, DEADLINE, label, left, of, report, reports, sent } from "./tell.fixture";

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
