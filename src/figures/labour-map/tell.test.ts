import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import type { LabourUnnumberedRow, Op8ReportsRow } from "../../record/tables";
import { date, iso3, persons, report, worker } from "../labour-stock/rows.fixture";
import { told, word } from "./rows.fixture";
import { shorter } from "./short";

const un = { basis: "reported_to_un", voice: "Kuwait" } as const;

describe("the finding of the map", () => {
  it("of one host says the number drawn, and the newest where it rests on less", () => {
    const rows = [
      worker("a", { ...un, date_start: date("2018-03") }),
      worker("b", { date_start: date("2018-09"), value: persons(70) }),
    ];
    expect(told(rows.slice(0, 1)).finding).toBe(
      "The best-based recent number is 1,000 workers in Kuwait (Kuwait, reported to the UN, Mar 2018).",
    );
    expect(told(rows).finding).toBe(
      "The best-based recent number is 1,000 workers in Kuwait (Kuwait, reported to the UN, Mar 2018), firmer than the newest, 70 workers, Sep 2018 (Anna, estimate).",
    );
  });

  it("of several says the two largest, how many are recent, and for how many a newer one rests on less", () => {
    const rows = [
      worker("a", { ...un, date_start: date("2018-03"), value: persons(50) }),
      worker("q", { host: iso3("QAT"), date_start: date("2019"), value: persons(900) }),
      worker("p", { host: iso3("POL"), date_start: date("2019"), value: persons(400) }),
    ];
    const both =
      "3 hosts have a number, the largest 900 workers in Qatar (Anna, estimate, 2019) and 400 workers in Poland (Anna, estimate, 2019)";
    expect(told(rows).finding).toBe(`${both}.`);
    expect(told(rows, "from=2016&to=2021-06").finding).toBe(
      `${both}; only 2 of them from the last three years of the window.`,
    );
    expect(told(rows, "from=2016&to=2025").finding).toBe(`${both}; none is from the last three years of the window.`);
    expect(told(rows, "from=2016&to=2025&asof=2021-06").finding).toBe(
      `${both}; only 2 of them from the three years before 30 Jun 2021.`,
    );
    const newer = worker("b", { date_start: date("2018-09"), value: persons(70) });
    expect(told([...rows, newer]).finding).toBe(
      `${both}; for one host a newer number rests on less and is told beside the mark.`,
    );
    const two = [newer, worker("q2", { host: iso3("QAT"), date_start: date("2018"), ...un })];
    expect(told([...rows, ...two]).finding).toContain("; for 2 hosts a newer number rests on less");
  });

  it("says how many told of none, and of how many there are words and no number", () => {
    const none = worker("z", { host: iso3("POL"), value: persons(0) });
    const permits = worker("y", { host: iso3("MNG"), value: persons(0), counted: "permit_holders" });
    const one = worker("a");
    expect(told([one, none]).finding).toMatch(/2017\); 1 state said none were there or none held a permit\.$/);
    expect(told([one, none, permits], undefined, [report("r", { state: iso3("QAT") })]).finding).toMatch(
      /; 2 states said none were there or none held a permit, 1 state has statements but no number of those there\.$/,
    );
    expect(told([none]).finding).toBe(
      "1 state said none were there or none held a permit; no host has a number in this window.",
    );
    const silent = [report("r"), report("q", { state: iso3("QAT") })];
    expect(told([], undefined, silent).finding).toBe(
      "2 states have statements but no number of those there; no host has a number in this window.",
    );
    expect(told([]).finding).toBe("No statement on any host in this window.");
    expect(told([one], "from=2016&to=2020&host=QAT").finding).toBe("No statement on any host in this window.");
  });
});

describe("the hosts of the map", () => {
  const spot = (m: ReturnType<typeof told>, host: string) => m.spots.find((s) => s.host === host);

  it("are all hosts of a number or a word, by name, never the world or the Union", () => {
    const rows = [
      worker("q", { host: iso3("QAT") }),
      worker("k"),
      worker("w", { host: iso3("WLD"), scope: "world" }),
      worker("e", { host: iso3("EUE") }),
    ];
    const m = told(
      rows,
      undefined,
      [report("r", { state: iso3("CHN") })],
      [word("u", { host: iso3("POL") }), word("v", { host: iso3("WLD") })],
    );
    expect(m.spots.map((s) => s.name)).toEqual(["China", "Kuwait", "Poland", "Qatar"]);
    expect(m).toMatchObject({ id: "labour-map", unit: "persons", empty: false, domain: null });
    expect(told([]).empty).toBe(true);
  });

  it("are faint where filters mean others", () => {
    const rows = [worker("q", { host: iso3("QAT") }), worker("k")];
    const chosen = (query: string) =>
      told(rows, `from=2016&to=2020&${query}`)
        .spots.filter((s) => s.chosen)
        .map((s) => s.host);
    expect(chosen("")).toEqual(["KWT", "QAT"]);
    expect(chosen("host=QAT")).toEqual(["QAT"]);
    expect(chosen("q=kuw")).toEqual(["KWT"]);
    expect(chosen("q=nowhere")).toEqual(["KWT", "QAT"]);
    expect(chosen("q=kuw&host=QAT")).toEqual([]);
  });

  it("tell how many other numbers the window holds, and age from three years on", () => {
    const m = told([worker("a"), worker("b", { value: persons(5), voice: "Ben" })], "from=2016&to=2020-12-30");
    expect(spot(m, "KWT")).toMatchObject({ rivals: 1, old: false });
    expect(spot(told([worker("a")], "from=2016&to=2021"), "KWT")).toMatchObject({ rivals: 0, old: true });
    expect(spot(told([worker("a")], "from=2016&to=2021&asof=2019"), "KWT")?.old).toBe(false);
    expect(spot(told([], undefined, [report("r")]), "KWT")).toMatchObject({ rivals: 0, old: false, lead: null });
  });

  it("are drawn on the map where anybody at any time said that some were there", () => {
    const none = worker("z", { value: persons(0) });
    expect(spot(told([none]), "KWT")?.hosted).toBe(false);
    expect(spot(told([none, worker("o", { date_start: date("1999") })]), "KWT")?.hosted).toBe(true);
    expect(spot(told([worker("a")]), "KWT")?.hosted).toBe(true);
    expect(spot(told([], undefined, [], [word("u")]), "KWT")?.hosted).toBe(true);
    expect(spot(told([], undefined, [report("r")]), "KWT")?.hosted).toBe(false);
    expect(spot(told([], undefined, [report("r", { silence: "not_reported" })]), "KWT")?.hosted).toBe(true);
  });

  it("tell of words without a number first what was withheld, then the latest", () => {
    const reports = [
      report("r1"),
      report("r2", { report_date: date("2020-01") }),
      report("n", { report_date: date("2020-09"), silence: "not_reported" }),
    ];
    expect(spot(told([], undefined, reports), "KWT")?.word).toMatchObject({
      id: "r2",
      withheld: true,
      kind: "withheld",
    });
    expect(spot(told([], undefined, reports.slice(2)), "KWT")?.word).toMatchObject({
      id: "n",
      withheld: false,
      kind: "not_reported",
    });
    const said = spot(
      told([], undefined, [], [word("u"), word("v", { date_start: date("2018"), date_end: date("2019") })]),
      "KWT",
    );
    expect(said?.word).toEqual({
      id: "v",
      host: "KWT",
      spoken: "Kuwait, 2018 – 2019: no number, but “thousands”. Anna, estimate.",
      basis: "estimate",
      reporter: "Anna",
      end: span("2019").end,
      withheld: false,
      kind: "withheld",
      sources: ["s-v"],
    });
  });

  it("take no word of earnings, of another time, basis or sector", () => {
    const left = (part: Partial<LabourUnnumberedRow>, query = "") =>
      told([], `from=2016&to=2018&${query}`, [], [word("u", part)]).spots.length;
    expect(left({})).toBe(1);
    expect(left({ table: "earnings" })).toBe(0);
    expect(left({ date_start: date("2019"), date_end: date("2019") })).toBe(0);
    expect(left({}, "basis=allegation")).toBe(0);
    expect(left({}, "sector=logging")).toBe(0);
    expect(left({ sector: "logging" }, "sector=logging")).toBe(1);
  });

  const sent = (id: string, part: Partial<Op8ReportsRow> = {}) =>
    report(id, {
      silence: "",
      repatriated: persons(296),
      repatriated_is: "counted",
      counted_repatriated: "people",
      ...part,
    });

  it("let a later report of departures take back that none had come, and no earlier one", () => {
    const missing = report("n", { silence: "not_reported", report_date: date("2019-06") });
    const of = (query: string, ...reports: Op8ReportsRow[]) => spot(told([], query, reports), "KWT")?.word;
    const window = "from=2016&to=2020";
    expect(of(window, missing, sent("s", { report_date: date("2019-09") }))).toMatchObject({
      id: "s",
      withheld: true,
      kind: "withheld",
    });
    expect(told([], window, [missing, sent("s", { report_date: date("2019-09") })]).rows).toEqual(["s"]);
    expect(of(window, missing)?.id).toBe("n");
    expect(of("from=2016&to=2019-08", missing, sent("s", { report_date: date("2019-09") }))?.id).toBe("n");
    expect(of(`${window}&basis=estimate`, sent("s"))).toBeUndefined();
    expect(of(`${window}&sector=logging`, sent("s"))).toBeUndefined();
    expect(of(window, sent("s"))?.spoken).toContain("296 people sent home");
  });
});

describe("the table of the map", () => {
  const cells = (m: ReturnType<typeof told>) =>
    Object.fromEntries(m.columns.map((c, i) => [c.label, m.lines[0]?.cells[i]]));

  it("tells the number drawn with its bounds, the newest beside it, its age and what was said without one", () => {
    const rows = [
      worker("a", { ...un, voice: "Kuwait (mission)", date_start: date("2018-03"), qualifier: "at_least" }),
      worker("b", { date_start: date("2018-09"), value: persons(70) }),
    ];
    expect(cells(told(rows, undefined, [report("r")]))).toEqual({
      Host: "Kuwait",
      "Best-based recent, as stated": "at least 1,000",
      From: 1000,
      To: null,
      Counts: "workers",
      Date: "Mar 2018",
      By: "Kuwait (mission)",
      Basis: "reported to the UN",
      "Newest, where it rests on less": "70 workers, Sep 2018 (Anna, estimate)",
      "Over three years old": "no",
      "Other numbers in the window": 1,
      "Without a number": expect.stringContaining("Kuwait, Mar 2019: a report whose text was not public"),
    });
    expect(cells(told([worker("a", { qualifier: "up_to" })], "from=2016&to=2024"))).toMatchObject({
      From: null,
      To: 1000,
      "Newest, where it rests on less": "",
      "Over three years old": "yes",
    });
    const range = worker("a", { value: null, low: persons(5), high: persons(9), qualifier: "range" });
    expect(cells(told([range]))).toMatchObject({ From: 5, To: 9 });
    expect(
      told(rows)
        .columns.filter((c) => c.numeric)
        .map((c) => c.label),
    ).toEqual(["From", "To", "Other numbers in the window"]);
  });

  it("leaves empty what a host without a number has not, and names who spoke", () => {
    const m = told([], undefined, [report("r")]);
    expect(m.lines[0]?.id).toBe("r");
    expect(m.lines[0]?.cells.slice(1, 11)).toEqual(["", null, null, "", "", "Kuwait", "", "", "", 0]);
  });

  it("stands on the row drawn, those that repeat it, and the word, each once with its sources", () => {
    const rows = [
      worker("a"),
      worker("b", { repeats: "a", source_ids: ["s-a", "x"] }),
      worker("c", { value: persons(1), voice: "Ben" }),
    ];
    const m = told(rows, undefined, [report("r")]);
    expect(m.rows).toEqual(["a", "b", "r"]);
    expect(m.sources).toEqual(["s-a", "x", "s-r"]);
  });
});

describe("the notes of the map", () => {
  it("say how the number is chosen, how marks are read and whose the ground is, and what filters do", () => {
    const notes = (query = "") => told([], query).notes.join(" ");
    expect(notes()).toContain("One number a host, which need not be its newest");
    expect(notes()).toContain("The area of a circle is the number");
    expect(notes()).toContain("A circle that would cover another is moved aside");
    expect(notes()).toContain("no position on any disputed border is taken");
    expect(notes()).not.toMatch(/chosen sector|drawn faint/);
    expect(notes("sector=logging")).toContain("Only statements on the chosen sector.");
    expect(notes("host=KWT")).toContain("Hosts that are not chosen are drawn faint.");
  });
});

describe("a shortened map", () => {
  it("leaves out the lists below it and says how many states that is", () => {
    const m = told([worker("a"), worker("z", { host: iso3("POL"), value: persons(0) })], undefined, [
      report("r", { state: iso3("QAT") }),
    ]);
    const { model: short, left } = shorter.keep(m, 1, null);
    expect(shorter.parts(m)).toBe(2);
    expect(short.spots.map((s) => s.host)).toEqual(["KWT", "QAT"]);
    expect(left).toBe("1 more state where nobody counted any, or outside the section");
  });
});
