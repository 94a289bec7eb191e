import { describe, expect, it } from "vitest";
import { date, iso3, persons, report, stock, worker } from "./rows.fixture";
import { searchHosts } from "./select";
import { shorter } from "./short";
import { brief, latestWordings, marginName, noneWords, permitWord, shortVoice, stripWords } from "./words";

const counts = (rows: readonly ReturnType<typeof worker>[]) => stock(rows, "host=KWT").panels[0]?.counts ?? [];
const one = (part: Parameters<typeof worker>[1]) => {
  const m = stock([worker("a", part)]);
  const [h] = [...m.strips.flatMap((s) => s.counts), ...m.none];
  if (!h) throw new Error("no headcount");
  return h;
};
const host = (rows: readonly ReturnType<typeof worker>[], reports: readonly ReturnType<typeof report>[] = []) => {
  const [first] = stock(rows, "host=KWT", reports).panels;
  if (!first) throw new Error("no host");
  return first;
};

describe("words of labour-stock", () => {
  it("say a bound by a sign beside a mark, and never an exact number with one", () => {
    expect(brief(one({ qualifier: "at_least" }))).toBe("≥ 1,000");
    expect(brief(one({ qualifier: "up_to" }))).toBe("≤ 1,000");
    expect(brief(one({ qualifier: "approx" }))).toBe("≈ 1,000");
    expect(brief(one({}))).toBe("1,000");
    expect(brief(one({ value: null, low: persons(5), high: persons(9), qualifier: "range" }))).toBe("5–9");
  });

  it("cut a voice at its brackets, and leave out one too long", () => {
    expect(shortVoice(one({ voice: "Ben (paper)" }))).toBe("Ben");
    expect(shortVoice(one({ voice: "Ben — paper" }))).toBe("Ben");
    expect(shortVoice(one({ voice: "Ben, a paper" }))).toBe("Ben");
    expect(shortVoice(one({ voice: "x".repeat(26) }))).toBe("x".repeat(26));
    expect(shortVoice(one({ voice: "x".repeat(27) }))).toBe("");
  });

  it("do not take no permit for nobody", () => {
    const none = one({ value: persons(0), counted: "permit_holders" });
    expect(noneWords(none)).toBe("no permits");
    expect(permitWord(none)).toBe("");
    expect(noneWords(one({ value: persons(0) }))).toBe("none");
    expect(permitWord(one({ counted: "permit_holders" }))).toBe(" permits");
    expect(permitWord(one({}))).toBe("");
  });

  it("say the last number from the longest wording to the shortest", () => {
    expect(latestWordings(host([worker("a", { counted: "permit_holders", voice: "Ben (paper)" })]))).toEqual([
      "Latest: 1,000 permit holders, 2017, Ben (estimate)",
      "Latest: 1,000 permit holders, 2017, Ben",
      "Latest: 1,000 permit holders, 2017",
    ]);
    const long = "A very long name of an office";
    expect(latestWordings(host([worker("a", { voice: long })], [report("r")]))).toEqual([
      `Latest: 1,000 workers, 2017, ${long} (estimate); 1 statement without a public number`.replace(" workers", ""),
      `Latest: 1,000, 2017, ${long} (estimate)`,
      `Latest: 1,000, 2017, ${long}`,
      "Latest: 1,000, 2017",
    ]);
    const two = [report("r"), report("q", { report_date: date("2020-03") }), report("n", { silence: "not_reported" })];
    expect(latestWordings(host([worker("a")], two))[0]).toContain("; 2 statements without a public number");
    const left = [worker("a"), worker("z", { value: persons(0), date_start: date("2020"), counted: "permit_holders" })];
    expect(latestWordings(host(left)).at(-1)).toBe("Latest: no permits, 2020");
    expect(latestWordings({ ...host(left, two), latest: null })).toEqual([
      "2 statements without a public number",
      "2 without a number",
    ]);
  });

  it("say the last number of a line, in its margin's short name", () => {
    expect(stripWords(host([worker("a", { voice: "Ben (paper)" })]))).toBe("1,000 · 2017 · Ben");
    expect(stripWords(host([worker("a", { counted: "permit_holders" })]))).toBe("1,000 permits · 2017 · Anna");
    expect(stripWords(host([worker("a", { voice: "x".repeat(30) })]))).toContain("x".repeat(30));
    expect(stripWords({ ...host([worker("a")]), latest: null })).toBe("");
    expect(marginName(host([worker("a")]))).toBe("Kuwait");
    const uae = stock([worker("a", { host: iso3("ARE") })]).strips[0];
    expect(uae && marginName(uae)).toBe("UAE");
  });
});

describe("what labour-stock selects", () => {
  it("takes the last to end, of equal ends the larger, for the latest", () => {
    const rows = [
      worker("a", { date_start: date("2018-12-31"), value: persons(5), voice: "A" }),
      worker("b", { date_start: date("2018"), value: persons(9), voice: "B" }),
      worker("c", { date_start: date("2018-12"), value: persons(7), voice: "C" }),
      worker("d", { date_start: date("2017"), value: persons(99), voice: "D" }),
    ];
    expect(host(rows).latest?.id).toBe("b");
    expect(counts(rows).map((h) => h.id)).toEqual(["d", "b", "c", "a"]);
  });

  it("finds hosts by code or a part of the name, whatever the case, and says where none is meant", () => {
    const all = ["RUS", "KWT", "QAT"];
    expect(searchHosts("rus", all)).toEqual(new Set(["RUS"]));
    expect(searchHosts(" KWT ", all)).toEqual(new Set(["KWT"]));
    expect(searchHosts("wt", all)).toBeNull();
    expect(searchHosts("A", all)).toEqual(new Set(["RUS", "KWT", "QAT"]));
    expect(searchHosts("", all)).toBeNull();
  });

  it("keeps what filters leave, numbers and silences alike", () => {
    const rows = [
      worker("a", { basis: "allegation" }),
      worker("b", { host: iso3("QAT") }),
      worker("w", { host: iso3("WLD"), scope: "world" }),
    ];
    const reports = [report("r"), report("q", { state: iso3("QAT"), basis: "official_statement" })];
    const ids = (query: string) => stock(rows, query, reports).lines.map((l) => l.id);
    expect(ids("")).toEqual(["a", "r", "b", "q", "w"]);
    expect(ids("host=QAT")).toEqual(["b", "q"]);
    expect(ids("q=kuwait")).toEqual(["a", "r"]);
    expect(ids("basis=allegation")).toEqual(["a"]);
    expect(ids("basis=official_statement")).toEqual(["q"]);
    expect(ids("to=2018")).toEqual(["a", "b", "w"]);
    expect(ids("sector=logging")).toEqual([]);
  });

  it("tells one view's numbers after another's without mixing them", () => {
    const rows = [worker("a", { basis: "allegation" }), worker("b", { host: iso3("QAT") })];
    const queries = ["", "host=QAT", "basis=allegation", "host=KWT", "q=qatar", "host=KWT,QAT", "basis=estimate", ""];
    const told = (list: typeof rows) =>
      queries.map((query) =>
        stock(list, query)
          .lines.map((l) => l.id)
          .join(),
      );
    expect(told(rows)).toEqual(["a,b", "b", "a", "a", "b", "a,b", "b", "a,b"]);
  });
});

describe("a shortened labour-stock", () => {
  const rows = [
    worker("w", { host: iso3("WLD"), scope: "world", value: persons(90000) }),
    worker("r", { host: iso3("RUS"), value: persons(50) }),
    worker("k", { host: iso3("KWT"), value: persons(900) }),
    worker("q", { host: iso3("QAT"), value: persons(800) }),
    worker("p1", { host: iso3("POL"), value: persons(2000) }),
    worker("p2", { host: iso3("POL"), value: persons(2100), date_start: date("2018") }),
    worker("l", { host: iso3("LBY"), value: persons(700), basis: "reported_to_un", voice: "Libya" }),
  ];
  const m = stock(rows);
  const kept = (n: number, claim = null as Parameters<typeof shorter.keep>[2]) => {
    const { model, left } = shorter.keep(m, n, claim);
    return { hosts: [...(model.world ? ["WLD"] : []), ...[...model.panels, ...model.strips].map((h) => h.host)], left };
  };

  it("keeps the host its finding names, then the world, then the largest, and says what it leaves out", () => {
    expect(shorter.parts(m)).toBe(6);
    expect(shorter.parts({ ...m, world: null })).toBe(5);
    expect(shorter.least?.(m, null)).toBe(1);
    expect(kept(1)).toEqual({ hosts: ["LBY"], left: "4 more hosts with a number, numbers for the world" });
    expect(kept(2)).toEqual({ hosts: ["WLD", "LBY"], left: "4 more hosts with a number" });
    expect(kept(5).left).toBe("1 more host with a number");
    expect(kept(4).hosts).toEqual(["WLD", "POL", "KWT", "LBY"]);
    expect(kept(6)).toEqual({ hosts: ["WLD", "POL", "KWT", "QAT", "LBY", "RUS"], left: "" });
  });
});
