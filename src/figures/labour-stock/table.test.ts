import { describe, expect, it } from "vitest";
import { dateWords } from "../../record/day";
import { date, iso3, persons, report, stock, worker } from "./rows.fixture";

/** The cells of a row under the names of their columns. */
function cells(m: ReturnType<typeof stock>, id: string) {
  const line = m.lines.find((l) => l.id === id);
  return Object.fromEntries(m.columns.map((c, i) => [c.label, line?.cells[i]]));
}

describe("the table of labour-stock", () => {
  it("tells of a number where, when, what is stated, its bounds, what it counts, by whom and on what basis", () => {
    const m = stock([
      worker("a", { voice: "Ben (paper)", basis: "official_statistics" }),
      worker("b", { repeats: "a" }),
      worker("w", { host: iso3("WLD"), scope: "world", qualifier: "approx" }),
    ]);
    expect(cells(m, "a")).toEqual({
      Host: "Kuwait",
      Date: "2017",
      "As stated": "1,000",
      From: 1000,
      To: 1000,
      Counts: "workers",
      Sector: "",
      By: "Ben (paper)",
      Basis: "official statistics",
      "Said again": 1,
      "No number because": "",
    });
    expect(cells(m, "w")).toMatchObject({ Host: "World", "As stated": "about 1,000", "Said again": 0 });
    expect(m.lines.some((l) => l.id === "b")).toBe(false);
  });

  it("leaves the open end of a bound open and writes both ends of a range", () => {
    const m = stock([
      worker("least", { qualifier: "at_least", voice: "A" }),
      worker("most", { qualifier: "up_to", voice: "B" }),
      worker("range", { value: null, low: persons(5), high: persons(9), qualifier: "range", voice: "C" }),
      worker("permits", { counted: "permit_holders", voice: "D" }),
    ]);
    expect(cells(m, "least")).toMatchObject({ "As stated": "at least 1,000", From: 1000, To: null });
    expect(cells(m, "most")).toMatchObject({ "As stated": "up to 1,000", From: null, To: 1000 });
    expect(cells(m, "range")).toMatchObject({ "As stated": "5–9", From: 5, To: 9 });
    expect(cells(m, "permits")).toMatchObject({ Counts: "permit holders" });
    const sector = stock([worker("s", { scope: "sector", sector: "military_industry" })], "sector=military_industry");
    expect(cells(sector, "s")).toMatchObject({ Sector: "military industry" });
  });

  it("tells of a silence who, when and why, and no number", () => {
    expect(cells(stock([], "", [report("r")]), "r")).toEqual({
      Host: "Kuwait",
      Date: dateWords("2019-03"),
      "As stated": "",
      From: null,
      To: null,
      Counts: "",
      Sector: "",
      By: "Kuwait",
      Basis: "reported to the UN",
      "Said again": 0,
      "No number because": "withheld",
    });
    const not = stock([], "", [report("r", { silence: "not_reported" })]);
    expect(cells(not, "r")).toMatchObject({ "No number because": "not reported" });
  });

  it("goes by host and then by time, silences among numbers, and marks the columns of persons", () => {
    const m = stock(
      [
        worker("q", { host: iso3("QAT") }),
        worker("late", { date_start: date("2020") }),
        worker("early", { date_start: date("2016") }),
      ],
      "",
      [report("r"), report("c", { state: iso3("CHN") })],
    );
    expect(m.lines.map((l) => l.id)).toEqual(["c", "early", "r", "late", "q"]);
    expect(m.columns.filter((c) => c.unit === "persons").map((c) => c.label)).toEqual(["From", "To"]);
    expect(m.columns.filter((c) => c.numeric).map((c) => c.label)).toEqual(["From", "To", "Said again"]);
  });

  it("has a line for each statement that the window holds, and none for others", () => {
    const rows = ["2015", "2016", "2017", "2018-06-30", "2019"].map((d) =>
      worker(d, { date_start: date(d), voice: d }),
    );
    const ids = (query: string) => stock(rows, query).lines.map((l) => l.id);
    expect(ids("from=2016&to=2018")).toEqual(["2016", "2017", "2018-06-30"]);
    expect(ids("from=2016-12-31&to=2017-01-01")).toEqual(["2016", "2017"]);
    expect(ids("from=2018-07&to=2018-12")).toEqual([]);
  });
});
