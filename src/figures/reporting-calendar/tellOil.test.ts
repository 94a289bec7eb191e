import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { shorter } from "./short";
import { INTERIM, type Month, month, NOTICE, of, op8, page } from "./tell.fixture";

test("a month is late where a dated table past its thirty days lacked it and a figure came; the latest such table tells", () => {
  const filed = month("CHN", "2019-03", { tonnes: 5, as_of: "2019-12-01" });
  const lacked = (as_of: string, more: Month = {}) =>
    month("CHN", "2019-03", { silence: "not_reported", as_of, ...more });
  const late = (...rows: Row<"petroleum-monthly">[]) => {
    const cell = of({ oil: rows })
      .blocks.flatMap((b) => b.cells)
      .find((c) => c.key === "CHN:2019-03");
    return cell?.late && [cell.late.seen, cell.late.atLeast];
  };
  // March ended on the 31st; thirty days later was 30 April.
  expect(late(filed, lacked("2019-04-30"))).toBeNull();
  expect(late(filed, lacked("2019-05-01"))).toEqual(["2019-05-01", 1]);
  expect(late(filed, lacked("2019-05-01"), lacked("2019-05-20"), lacked("2019-05-10"))).toEqual(["2019-05-20", 20]);
  // A vague date counts as its first day.
  expect(late(filed, lacked("2019-05"))).toEqual(["2019-05", 1]);
  expect(late(filed, lacked(""))).toBeNull();
  expect(late(filed, lacked("2019-05-20", { silence: "withheld" }))).toBeNull();
  expect(late(lacked("2019-05-20"))).toBeNull();
  const before = of({ oil: [filed, lacked("2019-05-20")], rules: [INTERIM] }).blocks.flatMap((b) => b.cells);
  expect(before.every((c) => c.late === null)).toBe(true);
  // Before the rule began nothing was due.
  const old = of(
    {
      oil: [
        month("CHN", "2017-12", { tonnes: 5 }),
        month("CHN", "2017-12", { silence: "not_reported", as_of: "2018-10-01" }),
      ],
    },
    "from=2017-12&to=2017-12",
  );
  expect(old.blocks[0]?.cells[0]?.late).toBeNull();
});

test("a month tells its figure, when it was first seen, and that it came late", () => {
  const rows = [
    month("CHN", "2019-03", { barrels: 500, as_of: "2019-12-01", reporter: "China" }),
    month("CHN", "2019-03", { barrels: 500, as_of: "2019-11", reporter: "China" }),
    month("CHN", "2019-03", { silence: "not_reported", as_of: "2019-05-01" }),
    month("CHN", "2019-04", { silence: "not_reported", as_of: "2019-12-01" }),
  ];
  const m = of({ oil: rows }, "from=2019-03&to=2019-04&supplier=CHN");
  const [march, april] = m.blocks[0]?.cells ?? [];
  expect(march?.label).toMatch(
    /^China, Mar 2019: 500 bbl; reported to the UN, China, table of .*\. Filed late: still missing in the table of 1 May 2019, 1 day after it was due\. First seen in the table of Nov 2019\.$/,
  );
  expect(march).toMatchObject({ key: "CHN:2019-03", year: 2019, column: 2, kind: "filed", run: "", first: "2019-11" });
  expect(april).toMatchObject({ column: 3, kind: "not_reported", first: "", late: null });
  expect(april?.label).toBe("China, Apr 2019: not reported, as the table stood on 1 Dec 2019.");
  const [line] = m.lines;
  expect(line?.cells).toEqual([
    "China",
    "refined petroleum, Mar 2019",
    "figure filed",
    "Nov 2019",
    "more than 1 day late (missing 1 May 2019)",
    null,
    "China",
    "reported to the UN",
  ]);
  expect(m.lines[1]?.cells).toEqual([
    "China",
    "refined petroleum, Apr 2019",
    "not filed when last seen",
    "1 Dec 2019",
    null,
    null,
    "CHN",
    "reported to the UN",
  ]);
  expect(m.rows).toContain("m2397-refined-report");
  expect(m.sources).toEqual(["s-m", "s-m2397-refined-report"]);
});

test("months known only together are each a cell of one run, with what the record says of the month itself", () => {
  const run = month("RUS", "2019-01", { id: "run", period_end: "2019-02", tonnes: 10, basis: "derived" });
  const m = of(
    { oil: [run, month("RUS", "2019-02", { id: "feb", silence: "not_reported" })] },
    "from=2019-01&to=2019-03&supplier=RUS",
  );
  const [jan, feb, mar] = m.blocks[0]?.cells ?? [];
  expect([jan?.id, feb?.id, mar?.id]).toEqual(["run", "feb", null]);
  expect([jan?.run, feb?.run, mar?.run]).toEqual(["RUS:2019-01:2019-02", "RUS:2019-01:2019-02", ""]);
  expect(feb?.label).toMatch(/^Russia, Feb 2019, known only as part of a sum\. Russia, Jan–Feb 2019:/);
  expect(feb?.rows.map((r) => r.id)).toEqual(["run", "feb"]);
  expect(m.lines.map((l) => [l.id, l.cells[2]])).toEqual([
    ["run", "derived from published totals (months together)"],
    ["feb", "derived from published totals (months together)"],
    ["RUS:2019-03", "no record found"],
  ]);
});

test("the finding tells of oil: months with a figure of each supplier, whose last it is, what came late", () => {
  const many = (supplier: string, months: readonly number[], more: Month = {}) =>
    months.map((k) => month(supplier, `2019-0${k}`, { tonnes: 5, ...more }));
  const silent = (supplier: string, k: number, as_of = "2019-12-01") =>
    month(supplier, `2019-0${k}`, { silence: "not_reported", as_of });
  const said = (oil: Row<"petroleum-monthly">[], query = "from=2019-01&to=2019-03") =>
    of({ oil, rules: [NOTICE] }, query).finding;
  expect(said([...many("CHN", [1, 2, 3]), ...many("RUS", [1, 2, 3])])).toBe(
    "Oil, Jan–Mar 2019: a figure is on record for 3 of 3 months from China and for 3 from Russia.",
  );
  expect(said([...many("CHN", [1, 2, 3]), ...many("RUS", [1]), silent("RUS", 2)])).toBe(
    "Oil, Jan–Mar 2019: a figure is on record for 3 of 3 months from China and for 1 from Russia; Russia’s last here is for Jan 2019.",
  );
  expect(said(many("CHN", [1]), "from=2019-01&to=2019-01&supplier=CHN")).toBe(
    "Oil, Jan 2019: a figure is on record for the month from China.",
  );
  // No "0 of 2", no "1 of 1 month".
  expect(said([silent("CHN", 1), silent("CHN", 2)], "from=2019-01&to=2019-02&supplier=CHN")).toContain(
    "a figure is on record for none of 2 months from China",
  );
  expect(said([silent("CHN", 1)], "from=2019-01&to=2019-01&supplier=CHN")).toContain("for no month from China");
  // A figure in the middle is no last one.
  expect(said([...many("CHN", [1, 3]), silent("CHN", 2)], "from=2019-01&to=2019-03&supplier=CHN")).toBe(
    "Oil, Jan–Mar 2019: a figure is on record for 2 of 3 months from China.",
  );
  const late = [...many("CHN", [1, 2]), silent("CHN", 1, "2019-08-01")];
  expect(said(late, "from=2019-01&to=2019-02&supplier=CHN")).toBe(
    "Oil, Jan–Feb 2019: a figure is on record for 2 of 2 months from China. At least 1 month came late.",
  );
  expect(said([...late, silent("CHN", 2, "2019-08-01"), ...many("RUS", [1, 2])], "from=2019-01&to=2019-02")).toContain(
    "At least 2 monthly reports came late.",
  );
  expect(said([], "from=2019-01&to=2019-03&basis=estimate")).toBe("The filter on the basis hides the oil reports.");
  expect(said([], "from=1999&to=2000")).toBe("No report was due in this window, or none is left by the filters.");
  const counts = (kind: Month) =>
    of({ oil: [month("CHN", "2019-01", kind)] }, "from=2019-01&to=2019-01&supplier=CHN").blocks[0];
  expect(counts({ tonnes: 0 })).toMatchObject({
    code: "CHN",
    months: 1,
    known: 1,
    late: 0,
    silentSince: false,
    years: [2019],
  });
  expect(counts({ tonnes: 5, basis: "derived" })?.known).toBe(1);
  expect(counts({ silence: "withheld" })).toMatchObject({ known: 0, last: null, silentSince: true });
});

test("the finding tells of labour: states on record, reports of each kind, how many surely late, who filed nothing", () => {
  const said = (rows: Row<"op8-reports">[], more = "") =>
    of({ op8: rows }, `from=2019-03&to=2020-03&supplier=USA${more}`).finding.replace(/^Oil.*?\. (?=Labour)/, "");
  const all = [
    op8("QAT", "midterm", { remaining: 1 }),
    op8("QAT", "final", { remaining: 0, report_date: "2020-03-23" }),
    op8("AGO", "midterm", { remaining: 1, report_date: "2019-05-01" }),
    op8("SEN", "none", { report_date: "2020-01" }),
  ];
  expect(said(all)).toBe(
    "Labour: of 3 states on record under paragraph 8 there are 2 midterm reports, at least 1 of them after 22 Mar 2019, and 1 final report, after 22 Mar 2020; 1 state had filed nothing when last seen.",
  );
  expect(said([op8("QAT", "midterm", { remaining: 1 })])).toBe(
    "Labour: on record under paragraph 8 Qatar has 1 midterm report, and no final report.",
  );
  expect(said([op8("SEN", "none"), op8("AGO", "none")])).toContain("; 2 states had filed nothing when last seen.");
  expect(said(all, "&host=QAT")).toBe(
    "Labour: on record under paragraph 8 Qatar has 1 midterm report, and 1 final report, after 22 Mar 2020.",
  );
  expect(said([op8("SEN", "none")])).toBe("Labour: Senegal had filed nothing under paragraph 8 when last seen.");
});

test("reports on workers stand whole where the window touches a due day or a count, and only as reported to the UN", () => {
  const rows = [op8("QAT", "midterm", { remaining: 1 }), page("2018-11-20", 4)];
  const at = (query: string) => {
    const m = of({ op8: rows }, query);
    return [m.states.length, m.counts.length, m.dues.length];
  };
  expect(at("from=2018-11-20&to=2018-11-20")).toEqual([1, 1, 2]);
  expect(at("from=2018-11-01&to=2018-11-19")).toEqual([0, 0, 0]);
  expect(at("from=2020-03-22&to=2020-03-22")).toEqual([1, 1, 2]);
  expect(at("from=2020-03-23&to=2020-04")).toEqual([0, 0, 0]);
  expect(at("from=2019&to=2019&basis=estimate")).toEqual([0, 0, 0]);
  expect(at("from=2019&to=2019&basis=reported_to_un")).toEqual([1, 1, 2]);
  expect(at("from=2019&to=2019&host=AGO")).toEqual([0, 0, 0]);
  expect(at("from=2019&to=2019&host=QAT")).toEqual([1, 0, 2]);
  const m = of({ op8: rows }, "from=2019&to=2019&supplier=USA");
  expect(m.rows).toEqual([rows[0]?.id, rows[1]?.id, "m2397-labour-interim", "m2397-labour-final"]);
  expect(m.sources).toEqual(["s-o", "s-m2397-labour-interim", "s-m2397-labour-final"]);
  expect(of({ op8: rows, rules: [] }, "from=2018-11-20&to=2018-11-20").dues).toEqual([]);
  expect(of({ op8: [rows[0] as never], rules: [] }, "from=2019&to=2019").states).toEqual([]);
  expect(m).toMatchObject({
    id: "reporting-calendar",
    title: "Who reported to the UN, and who kept silent",
    unit: "reports",
    domain: null,
    empty: false,
  });
});

test("the table has a line a filing and a count, in words", () => {
  const lines = of(
    {
      op8: [
        op8("QAT", "midterm", { remaining: 1, report_date: "2019-04-01" }),
        op8("QAT", "final", { silence: "withheld", report_date: "2020-03" }),
        op8("SEN", "none", { report_date: "2020-01" }),
        op8("AGO", "midterm", { report_date: "" }),
        op8("FRA", "none", { report_date: "" }),
        op8("CHE", "final", { remaining: 0, report_date: "2020-03-01" }),
        page("2019-06-01", 20, { qualifier: "at_least" }),
        page("2019-07-01", 30, { report_type: "final" }),
      ],
    },
    "from=2019&to=2019&supplier=USA",
  ).lines;
  const un = "reported to the UN";
  expect(lines.map((l) => l.cells)).toEqual([
    [
      "Angola",
      "midterm report, paragraph 8",
      "filed, number in no source found",
      "undated",
      null,
      null,
      "AGO (report)",
      un,
    ],
    ["France", "midterm report, paragraph 8", "nothing filed when last seen", null, null, null, "FRA (report)", un],
    [
      "Qatar",
      "midterm report, paragraph 8",
      "filed, with a number",
      "1 Apr 2019",
      "10 days late",
      null,
      "QAT (report)",
      un,
    ],
    ["Qatar", "final report, paragraph 8", "filed, no public number", "Mar 2020", null, null, "QAT (report)", un],
    [
      "Senegal",
      "midterm report, paragraph 8",
      "nothing filed when last seen",
      "Jan 2020",
      null,
      null,
      "SEN (report)",
      un,
    ],
    [
      "Switzerland",
      "final report, paragraph 8",
      "filed, none reported",
      "1 Mar 2020",
      "in time",
      null,
      "CHE (report)",
      un,
    ],
    ["All states", "midterm reports", "counted, at least", "1 Jun 2019", null, 20, "NK News", "estimate"],
    ["All states", "final reports or reporting states", "counted", "1 Jul 2019", null, 30, "NK News", "estimate"],
  ]);
});

test("the notes are of what is in view", () => {
  const notes = (rows: Parameters<typeof of>[0], query = "from=2019-01&to=2019-01&supplier=CHN") =>
    of(rows, query).notes;
  const filed = month("CHN", "2019-01", { tonnes: 5 });
  const both = notes({ oil: [filed] });
  expect(both).toHaveLength(2);
  expect(both[0]).toMatch(
    /^A full square is a month with a filed figure, .* A month without a figure is not a zero\.$/,
  );
  expect(both[1]).toMatch(/^Nobody outside the Committee sees when a report comes in:/);
  const more = (...args: Parameters<typeof notes>) => notes(...args).filter((x) => !both.includes(x));
  expect(more({ oil: [filed, month("CHN", "2019-01", { silence: "not_reported", as_of: "2019-08-01" })] })).toEqual([
    "Late: still missing more than 30 days after the month’s end (S/RES/2397 para 5), with a figure later.",
  ]);
  expect(more({ oil: [month("CHN", "2019-01", { silence: "not_reported" })] })).toEqual([
    expect.stringMatching(/^A tick: never seen filed/),
  ]);
  expect(more({})).toEqual([expect.stringMatching(/^A faint cell: no source found says anything on the month/)]);
  expect(notes({}, "from=2019-01&to=2019-02&supplier=CHN&basis=estimate")).toEqual([
    "The filter on the basis hides 2 monthly reports.",
  ]);
  expect(notes({}, "from=2019-01&to=2019-01&supplier=CHN&basis=estimate")).toEqual([
    "The filter on the basis hides 1 monthly report.",
  ]);
  const labour = notes({ op8: [op8("QAT", "midterm")] }, "from=2019-03&to=2019-03&supplier=USA");
  expect(labour.map((x) => x.split(" ").slice(0, 4).join(" "))).toEqual([
    "The reports on workers",
    "A date known only",
    "The counts of reports",
  ]);
  expect(notes({}, "from=1999&to=1999")).toEqual([]);
});

test("where it must be shorter, the months of oil stay before the states; without oil, the first states", () => {
  const states = [op8("QAT", "midterm"), op8("AGO", "midterm"), op8("SEN", "midterm")];
  const oil = of({ op8: [...states, page("2019-06-01", 20)] }, "from=2019&to=2019");
  expect(shorter.parts(oil)).toBe(5);
  expect(shorter.keep(oil, 2, null)).toMatchObject({
    left: "what 3 states reported on workers",
    model: { states: [], counts: [], blocks: oil.blocks },
  });
  const bare = of({ op8: states }, "from=2019&to=2019&supplier=USA");
  expect(shorter.parts(bare)).toBe(3);
  expect(shorter.keep(bare, 2, null).left).toBe("what 1 more state reported on workers");
  expect(shorter.keep(bare, 2, null).model.states.map((s) => s.name)).toEqual(["Angola", "Qatar"]);
  expect(shorter.keep(bare, 1, null).left).toBe("what 2 more states reported on workers");
  expect(shorter.keep(bare, 3, null).left).toBe("");
  const one = of({ op8: states.slice(0, 1) }, "from=2019&to=2019");
  expect(shorter.keep(one, 1, null).left).toBe("what 1 state reported on workers");
});
