import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import type { EntriesRow } from "../../record/tables";
import { parseView } from "../../view/codec";
import { date, iso3, persons } from "../labour-stock/rows.fixture";
import { measure } from "../measures/rows.fixture";

import { type EntriesModel, gapsOf, model } from "./model";
import { over, row, told } from "./rows.fixture";
import { brief, monthsOf, PANELS, purposeName, purposePhrase, spoken, whenWords } from "./words";

const visas = { series: "mfa-visas" } as const;
const quota = { series: "mongolia-quota", measure: "quota", host: iso3("MNG") } as const;

describe("the finding of entries", () => {
  const study = row("s", { measure: "entries_study", value: persons(8000) });
  const total = row("t", { measure: "entries_total", value: persons(9500) });

  it("names the largest purpose and work, of all, in the latest whole year a series tells by purpose", () => {
    const more = row("b", { measure: "entries_business", value: persons(5000) });
    expect(told([row("a"), study, total, more]).finding).toBe(
      "In 2019 Russia’s Border Service counted 8,000 entries of North Koreans for study and 1,000 for work, of 9,500 in all.",
    );
    expect(told([study, more]).finding).toContain("8,000 entries of North Koreans for study and 5,000 on business.");
    expect(told([row("a", { value: persons(0) }), study]).finding).toContain("for study and none for work.");
    expect(told([row("a")]).finding).toBe(
      "In 2019 Russia’s Border Service counted 1,000 entries of North Koreans for work.",
    );
    expect(told([total]).finding).toBe(
      "In 2019 Russia’s Border Service counted 9,500 entries of North Koreans in all.",
    );
    const later = [row("c", over("2020")), row("d", { measure: "entries_study", ...over("2020") })];
    expect(told([row("a"), study, ...later]).finding).toMatch(/^In 2020 /);
    const part = { period_start: date("2020-01"), period_end: date("2020-06") };
    expect(told([row("a"), study, row("e", part), row("f", { measure: "entries_study", ...part })]).finding).toMatch(
      /^In 2019 /,
    );
    expect(told([row("a"), study, row("g", over("2020"))]).finding).toMatch(/^In 2019 /);
  });

  it("sets a second series beside it, in its own year where that is another", () => {
    const other = row("v", { ...visas, measure: "visas_work", value: persons(7), qualifier: "at_least" });
    expect(told([row("a"), other]).finding).toBe(
      "In 2019 Russia’s Border Service counted 1,000 entries of North Koreans for work; its consulates issued at least 7 visas for work.",
    );
    expect(told([row("a"), { ...other, ...over("2020") }]).finding).toBe(
      "In 2019 Russia’s Border Service counted 1,000 entries of North Koreans for work; in 2020 Russia’s consulates issued at least 7 visas for work.",
    );
  });

  it("of single numbers says how many there are and the largest", () => {
    const one = row("q", { ...quota, reporter: "Ministry" });
    expect(told([one]).finding).toBe(
      "One number of entries, papers and quotas in this window, each of its own series; it is 1,000 for Mongolia, 2019 (Ministry).",
    );
    const two = row("p", {
      series: "poland-permits",
      measure: "work_permits_issued",
      host: iso3("POL"),
      value: persons(5),
    });
    expect(told([two, one]).finding).toBe(
      "2 numbers of entries, papers and quotas in this window, each of its own series; the largest is 1,000 for Mongolia, 2019 (Ministry).",
    );
    expect(told([]).finding).toBe("No dated number of entries, visas or permits of North Koreans in this window.");
    expect(told([row("a")], "from=2010&to=2011").finding).toContain("No dated number");
  });
});

describe("the numbers of entries", () => {
  const ids = (m: EntriesModel) => m.lines.map((l) => l.id);

  it("lead the exact over the rounded, then the one known last, then the first of the table; rivals stay in sight", () => {
    const about = row("r", { qualifier: "approx", value: persons(900), known: date("2024") });
    const exact = row("x", { known: date("2020") });
    const late = row("l", { value: persons(1100), known: date("2022") });
    const count = (...rows: EntriesRow[]) => told(rows).panels[0]?.rows[0]?.counts[0];
    expect(count(about, exact)?.id).toBe("x");
    expect(count(exact, late)).toMatchObject({ id: "l", rivals: [{ id: "x" }] });
    expect(count(late, exact)?.id).toBe("l");
    expect(count(exact, { ...exact, id: "y", value: persons(3) })?.id).toBe("x");
    expect(ids(told([about, exact, late]))).toHaveLength(3);
    const other = [row("h", { host: iso3("CHN") }), row("m", { measure: "entries_study" }), row("p", over("2020"))];
    for (const o of other)
      expect(told([exact, o]).panels[0]?.rows.flatMap((r) => r.counts.flatMap((c) => c.rivals))).toEqual([]);
  });

  it("said again are one, at the first, with the sources of both", () => {
    const m = told([row("b", { repeats: "a", source_ids: ["x"] }), row("a")]);
    expect(ids(m)).toEqual(["a"]);
    expect(m.rows).toEqual(["a", "b"]);
    expect(m.sources).toEqual(["s-a", "x"]);
    expect(m.lines[0]?.cells.at(-2)).toBe(1);
    expect(ids(told([row("b", { repeats: "gone" })]))).toEqual(["b"]);
  });

  it("stand in the table with where, what, when, as stated, its bounds, by whom, on what basis, and rivals", () => {
    const m = told([row("a", { qualifier: "at_least" }), row("b", { value: persons(5), known: date("2001") })]);
    const cells = (id: string) =>
      Object.fromEntries(m.columns.map((c, i) => [c.label, m.lines.find((l) => l.id === id)?.cells[i]]));
    expect(cells("a")).toEqual({
      Host: "Russia",
      Series: "border entries by purpose, Russian Border Service",
      Counts: "entries for work",
      Period: "2019",
      "As stated": "at least 1,000",
      From: 1000,
      To: null,
      By: "Office",
      Basis: "official statistics",
      "Said again": 0,
      "Other numbers for the period": 1,
    });
    expect(cells("b")["Other numbers for the period"]).toBe(1);
    const alone = (part: Partial<EntriesRow>) => told([row("a", part)]).lines[0]?.cells.slice(4, 7);
    expect(alone({ qualifier: "up_to" })).toEqual(["up to 1,000", null, 1000]);
    expect(alone({ value: null, low: persons(2), high: persons(3), qualifier: "range" })).toEqual(["2–3", 2, 3]);
    expect(told([row("a")]).lines[0]?.cells.at(-1)).toBe(0);
    expect(m.columns.filter((c) => c.numeric).map((c) => c.key)).toEqual(["low", "high", "again", "rivals"]);
  });

  it("go by series, purpose and time", () => {
    const rows = [
      row("q", quota),
      row("v", { ...visas, measure: "visas_work" }),
      row("s", { measure: "entries_study" }),
      row("late", over("2020")),
      row("a"),
      row("part", { period_end: date("2019-03"), period_start: date("2019-01") }),
      row("t", { measure: "entries_total" }),
    ];
    expect(ids(told(rows))).toEqual(["t", "part", "a", "late", "s", "v", "q"]);
  });

  it("are those whose period meets the window, that filters and search leave; undated ones beside their series", () => {
    const rows = [row("a"), row("b", over("2020")), row("u", { period_start: "", period_end: "" }), row("q", quota)];
    expect(ids(told(rows, "from=2020-06&to=2021"))).toEqual(["u", "b"].sort((x) => (x === "u" ? -1 : 1)));
    expect(told(rows).panels[0]?.undated.map((c) => c.id)).toEqual(["u"]);
    expect(ids(told(rows, "from=2018&to=2021&host=MNG"))).toEqual(["q"]);
    expect(ids(told(rows, "from=2018&to=2021&basis=estimate"))).toEqual([]);
    expect(ids(told(rows, "from=2018&to=2021&q=mongol"))).toEqual(["q"]);
    for (const q of ["MNG", "Mongolian quota", "quota"])
      expect(ids(told(rows, `from=2018&to=2021&q=${q}`))).toEqual(["q"]);
    expect(told(rows, "from=2018&to=2021&q=zzz").finding).toMatch(
      /^No series of entries or papers matches “zzz”; all are shown\. In /,
    );
    expect(ids(told([row("u", { period_start: "" })]))).toEqual([]);
  });

  it("of a series told by purpose stand in a panel, the others by country, and a series that ended is named", () => {
    const poland = row("p", { series: "poland-permits", measure: "work_permits_issued", host: iso3("POL") });
    const malta = row("m", { series: "malta-permits", measure: "work_permits_valid", host: iso3("MLT") });
    const many = row("e", { series: "eu-at-work", measure: "workers", host: iso3("POL") });
    const rus = row("r", { series: "russia-quota", measure: "quota" });
    const m = told([
      row("a"),
      poland,
      malta,
      many,
      rus,
      row("q", quota),
      row("v", { ...visas, measure: "visas_work", ...over("2010") }),
    ]);
    expect(m.panels.map((p) => p.words.series)).toEqual(["fsb-entries"]);
    expect(m.silent.map((p) => p.words.series)).toEqual(["mfa-visas"]);
    expect(m.groups.map((g) => [g.name, ...g.lines.map((l) => l.name)])).toEqual([
      ["Russia: permits, quotas, other numbers", "Quota"],
      ["Poland", "Permits issued"],
      ["Mongolia", "Quota"],
      ["Elsewhere", "Malta, valid", "EU, at work"],
    ]);
    expect(m.groups[3]?.lines.map((l) => l.hosts)).toEqual([false, true]);
    expect(m.panels[0]).toMatchObject({ max: 1000, last: span("2019").end });
    expect(m).toMatchObject({ id: "labour-entries", unit: "persons", empty: false });
    expect(m.title).toBe("Entries, visas and permits of North Koreans, by purpose");
  });

  it("stand by purpose, the longest period first in a row, then in order of time", () => {
    const m = told([
      row("s", { measure: "entries_study" }),
      row("q3", over("2019-07", "2019-09")),
      row("late", over("2021")),
      row("q1", over("2019-01", "2019-03")),
      row("t", { measure: "entries_total" }),
      row("year", over("2018")),
      row("many", over("2018", "2021")),
    ]);
    expect(m.panels[0]?.rows.map((r) => [r.measure, r.counts.map((c) => c.id)])).toEqual([
      ["entries_total", ["t"]],
      ["entries_work", ["many", "year", "late", "q3", "q1"]],
      ["entries_study", ["s"]],
    ]);
  });

  it("of few stand in one line a series and purpose, in the order of the margin; another end is another place", () => {
    const permits = (id: string, part: Partial<EntriesRow>) =>
      row(id, { host: iso3("POL"), value: persons(5), ...part });
    const [group] = told([
      permits("w", { series: "poland-workers", measure: "workers" }),
      permits("half", { series: "poland-permits", measure: "work_permits_issued", ...over("2019-01", "2019-06") }),
      permits("p", { series: "poland-permits", measure: "work_permits_issued" }),
      permits("v", { series: "poland-permits", measure: "work_permits_valid" }),
      permits("end", { series: "poland-permits", measure: "work_permits_issued", ...over("2019-07", "2019-12") }),
    ]).groups;
    expect(group?.lines.map((l) => [l.name, l.measure, l.spots.map((s) => s.counts.map((c) => c.id))])).toEqual([
      ["Permits issued", "work_permits_issued", [["p"], ["end"], ["half"]]],
      ["Permits issued", "work_permits_valid", [["v"]]],
      ["Workers", "workers", [["w"]]],
    ]);
  });

  it("without days stand beside their own series alone", () => {
    const undated = row("u", { ...over(""), series: "mfa-visas", measure: "visas_work" });
    const m = told([row("a"), row("v", { ...visas, measure: "visas_work" }), undated]);
    expect(m.panels.map((p) => [p.words.series, p.undated.map((c) => c.id)])).toEqual([
      ["fsb-entries", []],
      ["mfa-visas", ["u"]],
    ]);
  });

  it("in the table go by the order of the panels, then by series, purpose and time", () => {
    const rows = [
      row("quota", quota),
      row("china", { series: "cnta-arrivals", host: iso3("CHN") }),
      row("permits", { series: "mintrud-permits", measure: "work_permits_issued" }),
      row("asked", { series: "primorye-request", measure: "requested" }),
      row("long", over("2019", "2020")),
      row("a"),
    ];
    const order = ["a", "long", "china", "permits", "quota", "asked"];
    expect(ids(told(rows))).toEqual(order);
    expect(ids(told([...rows].reverse()))).toEqual(order);
  });

  it("of one period on a line stand at one place, the largest first", () => {
    const at = (id: string, host: string, n: number, part: Partial<EntriesRow> = {}) =>
      row(id, { series: "eu-at-work", measure: "workers", host: iso3(host), value: persons(n), ...part });
    const spots = told([at("a", "POL", 5), at("b", "MLT", 9), at("c", "POL", 1, over("2021"))]).groups[0]?.lines[0]
      ?.spots;
    expect(spots?.map((s) => s.counts.map((c) => c.id))).toEqual([["b", "a"], ["c"]]);
  });

  it("stand beside the deadline of paragraph 8 where there is a number and the window holds it", () => {
    const law = measure("m2397-labour", { deadline: date("2019-12-22"), source_ids: ["law"] });
    const by = (rows: readonly EntriesRow[], query = "from=2018&to=2021") =>
      model({ entries: rows, measures: [law], version: "1" }, parseView(query).view);
    expect(by([row("a")])).toMatchObject({
      deadline: { id: "m2397-labour" },
      rows: ["a", "m2397-labour"],
      sources: ["s-a", "law"],
    });
    expect(by([row("a")], "from=2018&to=2019-06").deadline).toBeNull();
    expect(by([])).toMatchObject({ deadline: null, empty: true });
  });

  it("leave grey what no number covers, if it is more than a few days", () => {
    const of = (window: string, ...periods: [string, string][]) => {
      const rows = periods.map(([a, b], i) => row(`${i}`, { period_start: date(a), period_end: date(b) }));
      const counts = told(rows, "from=2000&to=2026").panels[0]?.rows[0]?.counts ?? [];
      return gapsOf(span(window), counts);
    };
    expect(of("2019", ["2019-01-01", "2019-06-30"])).toEqual([
      { start: span("2019-07-01").start, end: span("2019").end },
    ]);
    expect(of("2019", ["2019-01-06", "2019-12-26"])).toEqual([]);
    expect(of("2019", ["2019-01-07", "2019-12-31"])).toEqual([
      { start: span("2019").start, end: span("2019-01-06").end },
    ]);
    expect(of("2019", ["2019-07-01", "2019-12-31"], ["2018-01-01", "2019-03-31"])).toEqual([
      { start: span("2019-04-01").start, end: span("2019-06-30").end },
    ]);
    expect(of("2019", ["2018-01-01", "2020-12-31"], ["2019-02-01", "2019-03-01"])).toEqual([]);
  });
});

describe("the notes of entries", () => {
  const notes = (rows: readonly EntriesRow[]) => told(rows).notes.join(" ");
  it("say how bars, lines and contradictions are read, each only where it is drawn", () => {
    const quiet = notes([]);
    expect(quiet).toContain("In the lines of single numbers a bar shows the period");
    expect(quiet).not.toMatch(/Each bar|Each panel|Dashed|contradict|repeat|no period|Grey|number in this window/);
    expect(notes([row("a")])).toContain("Each bar is one number over the whole period");
    expect(notes([row("a")])).toContain("Each panel is one series on one scale of its own");
    expect(notes([row("a")])).toContain("Grey band: no number found for that time.");
    expect(notes([row("a", { period_start: date("2018"), period_end: date("2021") })])).not.toContain("Grey");
    expect(notes([row("q", quota)])).toContain("Dashed: a quota or a request. It counts nobody.");
    expect(notes([row("q", { series: "primorye-request", measure: "requested" })])).toContain("Dashed");
    const rival = (id: string) => row(id, { value: persons(5), known: date("2001") });
    expect(notes([row("a"), rival("b")])).toContain("1 number contradicts another of the same series and period");
    expect(notes([row("a"), rival("b"), rival("c")])).toContain("2 numbers contradict another");
    expect(notes([row("a"), row("b", { repeats: "a" })])).toContain("1 statement that repeats a number is drawn with");
    expect(notes([row("a"), row("b", { repeats: "a" }), row("c", { repeats: "a" })])).toContain(
      "2 statements that repeat",
    );
    const undated = (id: string) => row(id, { period_start: "", period_end: "" });
    expect(notes([row("a"), undated("b")])).toContain(
      "1 number names no period: written beside the series, not drawn.",
    );
    expect(notes([row("a"), undated("b"), undated("c")])).toContain("2 numbers name no period");
    expect(notes([row("v", { ...visas, measure: "visas_work", ...over("2010") })])).toContain(
      "Russia: visas, consulates: no number in this window; the last found is for Dec 2010.",
    );
  });

  it("say where two parts of a period do not add up to it", () => {
    const half = (id: string, a: string, b: string, n: number) =>
      row(id, { period_start: date(a), period_end: date(b), value: persons(n) });
    const first = half("h1", "2019-01", "2019-06", 400);
    expect(notes([row("a"), first, half("h2", "2019-07", "2019-12", 500)])).toContain(
      "Russia: entries, Border Service, work: Jan–Jun 2019 and Jul–Dec 2019 add up to 900, 2019 is given as 1,000; both stand as printed.",
    );
    expect(notes([row("a"), first, half("h2", "2019-07", "2019-12", 600)])).not.toContain("add up");
    expect(notes([row("a"), first, half("h2", "2019-08", "2019-12", 500)])).not.toContain("add up");
    expect(notes([row("a", { qualifier: "approx" }), first, half("h2", "2019-07", "2019-12", 500)])).not.toContain(
      "add up",
    );
  });
});

describe("words of entries", () => {
  it("say a period as short as it may be said", () => {
    const when = (a: string, b: string) => whenWords({ period_start: date(a), period_end: date(b) });
    expect(when("", "")).toBe("undated");
    expect(when("2024", "")).toBe("2024");
    expect(when("2024-01-01", "2024-12-31")).toBe("2024");
    expect(when("2008-01-01", "2015-12-31")).toBe("2008 – 2015");
    expect(when("2025-01-01", "2025-03-31")).toBe("Jan–Mar 2025");
    expect(when("2025-01-01", "2025-03-30")).toContain("30 Mar 2025");
    expect(when("2025-01-02", "2025-03-31")).toContain("2 Jan 2025");
    expect(when("2024-02-01", "2024-02-29")).toBe("Feb 2024");
  });
  it("count the months a period touches", () => {
    expect(monthsOf(span("2019"))).toBe(12);
    expect(monthsOf({ start: span("2018-11-30").start, end: span("2019-02-01").end })).toBe(4);
  });
  it("say a bound by its sign, a purpose by its name, and none as a number", () => {
    expect(brief(row("a", { qualifier: "at_least" }))).toBe("≥ 1,000");
    expect(brief(row("a", { qualifier: "up_to" }))).toBe("≤ 1,000");
    expect(brief(row("a", { qualifier: "approx" }))).toBe("≈ 1,000");
    expect(brief(row("a", { value: persons(0) }))).toBe("none");
    expect(brief(row("a"))).toBe("1,000");
    expect(["entries_total", "visas_private", "registrations_other"].map((m) => purposeName(m as never))).toEqual([
      "All purposes",
      "Private",
      "Other",
    ]);
    expect(["entries_tourism", "visas_private", "quota"].map((m) => purposePhrase(m as never))).toEqual([
      "for tourism",
      "on private visits",
      "quota",
    ]);
    const said = spoken(row("a"), 1, [row("b", { value: persons(5) })]);
    expect(said).toBe(
      "Russia, 2019: 1,000 entries for work. Office, official statistics. Series: border entries by purpose, Russian Border Service. Said again in 1 more statement. For the same period also: 5 (Office).",
    );
    expect(spoken(row("a", { value: persons(0), host: iso3("EUE") }), 2, [])).toContain(
      "EU, 2019: 0 entries for work, a number and not a silence.",
    );
    expect(spoken(row("a"), 2, [])).toContain("in 2 more statements.");
    expect(PANELS.every((p) => p.title && p.what && p.who && p.noun)).toBe(true);
  });
});
