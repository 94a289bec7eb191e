import { describe, expect, it } from "vitest";
import { measure } from "../measures/rows.fixture";
import { date, iso3, persons, report, stock, worker } from "./rows.fixture";

const un = { basis: "reported_to_un", voice: "Kuwait" } as const;

describe("the finding of labour-stock", () => {
  it("says the largest number reported to the UN and the last after it", () => {
    const rows = [
      worker("a", { ...un, value: persons(500), date_start: date("2016") }),
      worker("b", { ...un, value: persons(3000), date_start: date("2017-12-31"), counted: "permit_holders" }),
      worker("c", { ...un, value: persons(40), date_start: date("2019-12"), qualifier: "at_least" }),
      worker("d", { value: persons(9000), date_start: date("2020"), host: iso3("QAT") }),
    ];
    expect(stock(rows).finding).toBe(
      "Kuwait reported to the UN 3,000 permit holders for 31 Dec 2017 and at least 40 workers for Dec 2019.",
    );
    expect(stock(rows, "to=2018").finding).toBe("Kuwait reported to the UN 3,000 permit holders for 31 Dec 2017.");
    const gone = [...rows, worker("e", { ...un, value: persons(0), date_start: date("2020-03") })];
    expect(stock(gone).finding).toBe(
      "Kuwait reported to the UN 3,000 permit holders for 31 Dec 2017 and none for Mar 2020.",
    );
  });

  it("takes no report dated within the largest one for its fall", () => {
    const rows = [
      worker("a", { ...un, value: persons(3000), date_start: date("2017") }),
      worker("b", { ...un, value: persons(100), date_start: date("2017-12") }),
    ];
    expect(stock(rows).finding).toBe("Kuwait reported to the UN 3,000 workers for 2017.");
  });

  it("gives a state its article and begins with a capital", () => {
    const rows = [worker("a", { ...un, host: iso3("ARE"), voice: "UAE" })];
    expect(stock(rows).finding).toBe("The United Arab Emirates reported to the UN 1,000 workers for 2017.");
  });

  it("names the host with the most workers whose reports name no number", () => {
    const rows = [
      worker("a", { ...un, host: iso3("RUS"), voice: "Russia" }),
      worker("b", { value: null, low: persons(700), high: persons(900), qualifier: "range" }),
      worker("c", { value: persons(400), basis: "allegation", voice: "Ben", date_start: date("2018") }),
      worker("d", { value: persons(100), host: iso3("QAT") }),
    ];
    const silent = [
      report("r1", { state: iso3("QAT"), reporter: "Qatar" }),
      report("r2"),
      report("r3", { report_type: "final", report_date: date("2020-03") }),
      report("r4", { state: iso3("POL"), reporter: "Poland" }),
      report("r5", { state: iso3("RUS"), reporter: "Russia" }),
      report("r6", { silence: "not_reported" }),
      report("r7", { basis: "official_statement" }),
    ];
    expect(stock(rows, "", silent).finding).toBe(
      "Russia reported to the UN 1,000 workers for 2017; Kuwait, with estimates of 400 to 900, filed 2 reports without a public number.",
    );
    expect(stock([...rows, worker("e", { basis: "official_statistics" })], "", [report("r2")]).finding).toBe(
      "Russia reported to the UN 1,000 workers for 2017; Kuwait, with statements of 400 to 1,000, filed a report without a public number.",
    );
    expect(stock(rows.slice(0, 1).concat(rows.slice(2, 3)), "", [report("r2")]).finding).toContain(
      "Kuwait, with estimates of 400, filed a report",
    );
    // Numbers of another time say who matters, and are not told for this window.
    expect(stock(rows, "from=2019", [report("r2"), report("r1", { state: iso3("QAT") })]).finding).toBe(
      "No dated number of whole countries in this window; 2 reports and statements of 2 states named none.",
    );
    expect(
      stock([...rows, worker("f", { host: iso3("QAT"), date_start: date("2020") })], "from=2019", silent).finding,
    ).toBe("One dated number of whole countries in this window: 1,000 workers in Qatar, 2020, by Anna.");
  });

  it("says, where nobody told the UN, which number is the largest and of how many", () => {
    const rows = [
      worker("a", { value: persons(800) }),
      worker("b", { value: null, low: persons(1500), high: persons(2000), qualifier: "range", voice: "Ben" }),
      worker("c", { value: persons(300), host: iso3("QAT") }),
      worker("d", { value: persons(0), host: iso3("POL"), basis: "official_statement", voice: "Poland" }),
    ];
    const largest = "largest of 4 dated numbers of whole countries";
    const is = "is 1,500–2,000 workers in Kuwait (Ben, 2017)";
    expect(stock(rows).finding).toBe(`No host reported a number to the UN for this window; the ${largest} ${is}.`);
    expect(stock(rows, "", [report("r")]).finding).toBe(
      `No host reported a number to the UN for this window; the ${largest} ${is}; Kuwait, with estimates of 800 to 2,000, filed a report without a public number.`,
    );
    expect(stock(rows, "host=KWT").finding).toBe(
      `No chosen host reported a number to the UN for this window; the largest of 2 dated numbers of whole countries ${is}.`,
    );
    expect(stock(rows, "basis=estimate").finding).toBe(
      `The largest of 3 dated numbers of whole countries left by the filters ${is}.`,
    );
    expect(stock(rows, "q=kuwait").finding).toContain("No chosen host reported");
    expect(stock(rows, "basis=reported_to_un,estimate").finding).toContain("No host reported a number to the UN");
  });

  it("speaks of chosen sectors, and not of reports, which name none", () => {
    const sector = { scope: "sector", sector: "logging" } as const;
    const rows = [
      worker("a", sector),
      worker("b", { ...sector, value: persons(700), voice: "Ben" }),
      worker("c", { value: persons(9000) }),
    ];
    expect(stock(rows, "sector=logging", [report("r")]).finding).toBe(
      "The largest of 2 dated numbers of chosen sectors left by the filters is 1,000 workers in Kuwait (Anna, 2017).",
    );
    expect(stock(rows.slice(0, 1), "sector=logging").finding).toBe(
      "One dated number of chosen sectors in this window: 1,000 workers in Kuwait, 2017, by Anna.",
    );
    expect(stock(rows, "sector=it").finding).toBe(
      "No dated number of North Korean workers in a chosen sector in this window.",
    );
    expect(stock(rows, "sector=logging").title).toBe("North Korean workers abroad, in one sector");
    expect(stock(rows).title).toBe("North Korean workers abroad, as counted by somebody");
  });

  it("says what is left where no host has a number: the world, none, reports without one, nothing", () => {
    const world = { host: iso3("WLD"), scope: "world" } as const;
    const two = [worker("a", world), worker("b", { ...world, value: persons(60000), voice: "Ben" })];
    expect(stock(two).finding).toBe(
      "2 statements on the whole world in this window, from 1,000 to 60,000 workers; none on a single host.",
    );
    expect(stock(two.slice(0, 1)).finding).toContain(
      "1 statement on the whole world in this window, from 1,000 workers",
    );
    const none = [worker("a", { value: persons(0) }), worker("b", { value: persons(0), voice: "Ben" })];
    expect(stock(none).finding).toBe(
      "1 state said that no North Korean workers were left; no other dated number of whole countries in this window.",
    );
    expect(stock([], "", [report("r")]).finding).toBe(
      "No dated number of whole countries in this window; 1 report or statement of 1 state named none.",
    );
    expect(stock([]).finding).toBe("No dated number of North Korean workers in a whole country in this window.");
  });
});

describe("the model of labour-stock", () => {
  it("draws hosts of many numbers large, at most five, the others as a line, the largest first", () => {
    const hosts = ["CHN", "RUS", "KWT", "QAT", "POL", "ARE", "MNG"].map(iso3);
    const rows = hosts.flatMap((host, i) => [
      worker(`${host}1`, { host, value: persons(1000 + i) }),
      worker(`${host}2`, { host, date_start: date("2018"), value: persons(10) }),
    ]);
    const m = stock([
      ...rows,
      worker("x", { host: iso3("LBY"), value: persons(999) }),
      worker("y", { host: iso3("LBY"), value: persons(5), date_start: date("2018") }),
      worker("z", { host: iso3("AGO"), value: persons(5000) }),
      worker("w", { host: iso3("WLD"), scope: "world", value: persons(90000) }),
    ]);
    expect(m.panels.map((h) => h.host)).toEqual(["MNG", "ARE", "POL", "QAT", "KWT"]);
    expect(m.strips.map((h) => h.host)).toEqual(["AGO", "RUS", "CHN", "LBY"]);
    expect(m.world?.name).toBe("World");
    expect(m.panels[0]?.name).toBe("Mongolia");
    expect(m.panels[0]?.largest).toBe(1006);
    expect(m.panels[0]?.latest?.id).toBe("MNG2");
    expect(m.unit).toBe("persons");
    expect(m.id).toBe("labour-stock");
    expect(m.empty).toBe(false);
  });

  it("draws each of few chosen hosts large, six at most, but never because the record is small", () => {
    const hosts = ["CHN", "RUS", "KWT", "QAT", "POL", "ARE", "MNG"].map(iso3);
    const rows = hosts.map((host, i) => worker(host, { host, value: persons(10 + i) }));
    expect(stock(rows.slice(0, 6)).panels).toEqual([]);
    expect(stock(rows, `host=${hosts.slice(0, 6).join(",")}`).panels).toHaveLength(6);
    expect(stock(rows, `host=${hosts.join(",")}`).panels).toEqual([]);
    expect(stock(rows, "q=kuwait").panels.map((h) => h.host)).toEqual(["KWT"]);
  });

  it("orders hosts of one number by name", () => {
    const rows = ["RUS", "CHN", "KWT"].map((host) => worker(host, { host: iso3(host) }));
    expect(stock(rows).strips.map((h) => h.name)).toEqual(["China", "Kuwait", "Russia"]);
  });

  it("joins statements of one voice, kind and sector, in order of time, and no others", () => {
    const m = stock(
      [
        worker("b", { date_start: date("2018") }),
        worker("a"),
        worker("c", { voice: "Ben" }),
        worker("d", { counted: "permit_holders" }),
        worker("e", { counted: "permit_holders", date_start: date("2016") }),
      ],
      "host=KWT",
    );
    const [host] = m.panels;
    expect(host?.series.map((list) => list.map((h) => h.id))).toEqual([
      ["e", "d"],
      ["a", "b"],
    ]);
    const sectors = stock(
      [
        worker("a", { scope: "sector", sector: "logging" }),
        worker("b", { scope: "sector", sector: "mining" }),
        worker("c", { scope: "sector", sector: "mining", date_start: date("2018") }),
      ],
      "host=KWT&sector=logging,mining",
    );
    expect(sectors.panels[0]?.series.map((list) => list.map((h) => h.id))).toEqual([["b", "c"]]);
  });

  it("keeps apart hosts said to have none and hosts that only named no number", () => {
    const m = stock(
      [
        worker("a"),
        worker("z", { host: iso3("POL"), value: persons(0) }),
        worker("w", { host: iso3("WLD"), scope: "world", value: persons(0) }),
      ],
      "",
      [report("r"), report("q", { state: iso3("QAT") })],
    );
    expect(m.none.map((h) => h.id)).toEqual(["z"]);
    expect(m.mute.map((s) => s.id)).toEqual(["q"]);
    expect(m.strips.map((h) => [h.host, h.silent.map((s) => s.id)])).toEqual([["KWT", ["r"]]]);
    expect(stock([], "", [report("r")]).empty).toBe(false);
    expect(stock([]).empty).toBe(true);
  });

  it("draws the day by which all were to be home in windows that hold it, and tells its paragraph", () => {
    const law = measure("m2397-labour", {
      deadline: date("2019-12-22"),
      resolution_id: "S/RES/2397",
      paragraph: "8",
      source_ids: ["law"],
    });
    const other = measure("m1", { deadline: date("2018-01-01") });
    const by = (query: string, rule = law) => stock([worker("a")], query, [], [other, rule]);
    expect(by("").deadline).toEqual({
      id: "m2397-labour",
      day: 18252,
      paragraph: "S/RES/2397 para 8",
      sources: ["law"],
    });
    expect(by("").rows).toEqual(["a", "m2397-labour"]);
    expect(by("").sources).toEqual(["s-a", "law"]);
    expect(by("from=2017&to=2019-12-22").deadline?.day).toBe(18252);
    expect(by("from=2019-12-22").deadline?.day).toBe(18252);
    expect(by("to=2019-12-21").deadline).toBeNull();
    expect(by("from=2019-12-23").deadline).toBeNull();
    expect(by("", { ...law, deadline: "" }).deadline).toBeNull();
    expect(by("", { ...law, paragraph: "", paragraph_unverified: "9" }).deadline?.paragraph).toBe(
      "S/RES/2397 para 9 (unverified)",
    );
    expect(stock([], "", [], [other]).deadline).toBeNull();
  });

  it("names each row and each source once", () => {
    const m = stock(
      [worker("a"), worker("b", { repeats: "a", source_ids: ["s-a"] }), worker("c", { host: iso3("QAT") })],
      "",
      [report("r")],
    );
    expect([...m.rows].sort()).toEqual(["a", "b", "c", "r"]);
    expect([...m.sources].sort()).toEqual(["s-a", "s-c", "s-r"]);
  });
});

describe("the notes of labour-stock", () => {
  const rows = [worker("a"), worker("b", { repeats: "a", voice: "Ben", date_start: date("2020") })];
  const said = (query = "", list = rows, reports = [report("r")]) => stock(list, query, reports).notes.join(" ");

  it("say how marks, scale and lines are read, in every view", () => {
    for (const text of [said(), stock([]).notes.join(" ")]) {
      expect(text).toContain("Each point is one statement.");
      expect(text).toContain("The scale is logarithmic");
      expect(text).toContain("A line joins only statements of one body");
      expect(text).not.toContain("Left out");
      expect(text).not.toContain("World totals");
      expect(text).not.toContain("placed at the date of the report");
    }
  });

  it("count what is drawn with another, what only repeats, and what no series fits", () => {
    expect(said()).toContain("1 statement that repeats another’s number of one origin is drawn with the first.");
    const more = [...rows, worker("c", { repeats: "a", voice: "Cid" })];
    expect(said("", more)).toContain("2 statements that repeat another’s number of one origin are drawn with");
    expect(said("from=2019")).toContain(
      "1 statement of the window only repeats a number given for an earlier date and is not drawn.",
    );
    expect(said("from=2019")).not.toContain("drawn with the first");
    const late = [...rows, worker("c", { repeats: "a", voice: "Cid", date_start: date("2021") })];
    expect(said("from=2019", late)).toContain(
      "2 statements of the window only repeat numbers given for an earlier date and are not drawn.",
    );
    expect(said("to=2017")).not.toContain("earlier date");
    expect(said("", [])).not.toContain("drawn with the first");
    const unfit = worker("u", { use_in_series: "no", scope: "subnational" });
    expect(said("", [unfit])).toContain("Left out: 1 statement of these years on single sectors");
    expect(said("", [unfit, { ...unfit, id: "v" }])).toContain("Left out: 2 statements of these years");
    for (const query of ["to=2016", "from=2018", "host=QAT", "basis=derived", "sector=logging"]) {
      expect(said(query, [unfit])).not.toContain("Left out");
    }
    for (const query of ["from=2017-06&to=2017-07", "from=2016&to=2017-02", "from=2017-11"]) {
      expect(said(query, [unfit])).toContain("Left out: 1 statement");
    }
    expect(said("from=2018", [{ ...unfit, date_end: date("2019") }])).toContain("Left out: 1 statement");
    expect(said("", [{ ...unfit, date_start: "" }])).not.toContain("Left out");
  });

  it("say where a report's number stands, what a sector leaves out, and why the world is gone", () => {
    const op8 = report("op8-1", {
      remaining: persons(5),
      counted_remaining: "workers",
      use_in_series: "yes",
      silence: "",
    });
    expect(said("", rows, [op8])).toContain("placed at the date of the report");
    expect(said("sector=logging")).toContain("Only statements on the chosen sector");
    expect(said()).not.toContain("chosen sector");
    expect(said("host=KWT,QAT")).toContain("World totals are left out while hosts are chosen (Kuwait, Qatar).");
  });
});
