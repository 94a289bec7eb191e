import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, span } from "../../record/day";
import { readRecord } from "../../record/read";
import type { MeasuresRow } from "../../record/tables";
import type { Day, IsoDate } from "../../record/units";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { type MeasuresModel, model } from "./model";
import { ACTS, act, measure, SMALL } from "./rows.fixture";
import { shorter } from "./short";
import { ASKED, SUBJECTS, subjectName } from "./subjects";

const date = (text: string) => text as IsoDate;
const on = (text: string): Day => span(text).start;
const window = (from: string, to: string) => ({ from: date(from), to: date(to) });
const told = (measures: readonly MeasuresRow[], part: Partial<View> = {}, acts = ACTS) =>
  model({ measures, resolutions: acts, version: "0" }, { ...DEFAULT_VIEW, ...part });
const barsOf = (m: MeasuresModel) => m.bands.flatMap((b) => b.lanes.flatMap((l) => l.bars));
const cell = (m: MeasuresModel, id: string, key: string) =>
  m.lines.find((l) => l.id === id)?.cells[m.columns.findIndex((c) => c.key === key)];

describe("the finding of measures", () => {
  const ban = (id: string, starts: string, part: Partial<MeasuresRow> = {}) =>
    measure(id, { starts: date(starts), resolution_id: `S/RES/${id}`, ...part });
  const cap = (id: string, starts: string, part: Partial<MeasuresRow> = {}) =>
    ban(id, starts, { type: "cap", ...part });
  const acts = (...days: readonly [string, string][]) => days.map(([id, day]) => act(`S/RES/${id}`, day));
  const said = (rows: readonly MeasuresRow[], to: string, part: Partial<View> = {}, known = acts()) =>
    told(rows, { ...window("2010", to), ...part }, known).finding;

  it("counts one rule, several, and all bans, each as what they are", () => {
    expect(said([ban("1", "2010-01-01")], "2010-06-30")).toBe("On 30 Jun 2010 1 UN measure was in force, of 2010.");
    expect(said([ban("1", "2009-01-01"), cap("2", "2010-01-01")], "2010-06-30")).toBe(
      "On 30 Jun 2010 2 UN measures, all of them bans or caps, were in force, the oldest of 2009.",
    );
    expect(said([ban("1", "2009-01-01"), ban("2", "2010-01-01", { type: "mandate" })], "2010-01-02")).toBe(
      "On 2 Jan 2010 2 UN measures (1 of them bans or caps) were in force, the oldest of 2009.",
    );
  });

  it("says for how long no ban, cap or deadline has been added, once it is more than a year", () => {
    const rows = [ban("1", "2010-01-01"), ban("2", "2012-01-01", { type: "mandate" })];
    expect(said(rows, "2011-01-02")).toBe("On 2 Jan 2011 1 UN measure was in force, of 2010.");
    expect(said(rows, "2011-01-03")).toBe(
      "On 3 Jan 2011 1 UN measure was in force, of 2010; no ban or cap has been added since 1 Jan 2010.",
    );
    expect(said(rows, "2013")).toContain("; no ban or cap has been added since 1 Jan 2010.");
    expect(said([...rows, ban("3", "2012-06-01", { type: "deadline" })], "2013-12-31")).toContain("since 1 Jun 2012.");
    expect(said([...rows, ban("3", "2012-06-01", { jurisdiction: "EU" })], "2013-12-31")).toContain(
      "since 1 Jan 2010.",
    );
    const vetoed = ban("3", "", { status: "draft_vetoed", proposed: date("2012-06-01") });
    expect(said([...rows, vetoed], "2013-12-31")).toContain("since 1 Jan 2010.");
    expect(said([...rows, ban("3", "2015-06-01")], "2013-12-31")).toContain("since 1 Jan 2010.");
  });

  it("tells of the subjects capped most tightly in the window, by the days of adoption", () => {
    const two = [cap("1", "2012-02-01", { subject: "coal" }), cap("2", "2012-09-01", { subject: "coal" })];
    expect(said(two, "2012-12-31")).toContain("; coal was capped twice between 1 Feb and 1 Sep 2012.");
    expect(said(two, "2014")).toContain(
      "; coal was capped twice between 1 Feb and 1 Sep 2012, and no ban or cap has been added since.",
    );
    expect(said([...two, ban("3", "2013-01-01")], "2014-12-31")).toContain(
      "; coal was capped twice between 1 Feb and 1 Sep 2012; the last ban or cap was adopted on 1 Jan 2013.",
    );
    expect(said([...two, cap("3", "2012-12-01", { subject: "coal" })], "2012-12-31")).toContain(
      "coal was capped 3 times between 1 Feb and 1 Dec 2012",
    );
    expect(said(two, "2012-12-31", { from: date("2012-03") })).not.toContain("capped");
    expect(said(two, "2012-08")).not.toContain("capped");
    const one = [...two.slice(0, 1), ban("2", "2012-09-01", { subject: "coal" })];
    expect(said(one, "2012-12-31")).not.toContain("capped");
    const slow = [two[0], cap("2", "2013-02-01", { subject: "coal" })] as readonly MeasuresRow[];
    expect(said(slow, "2013-12-31")).toContain("capped twice between 1 Feb 2012 and 1 Feb 2013");
    const slower = [two[0], cap("2", "2013-02-02", { subject: "coal" })] as readonly MeasuresRow[];
    expect(said(slower, "2013-12-31")).not.toContain("capped");
    expect(
      said(
        two.map((m) => ({ ...m, jurisdiction: "EU" as const })),
        "2012-12-31",
      ),
    ).not.toContain("capped");
    // One act that sets two caps on a subject is one tightening.
    const same = two.map((m) => ({ ...m, resolution_id: "S/RES/1" }));
    expect(said(same, "2012-12-31", {}, acts(["1", "2012-01-15"]))).not.toContain("capped");
  });

  it("names of several subjects those tightened in the shortest time, together where it is the same", () => {
    const pair = (id: string, subject: MeasuresRow["subject"], a: string, b: string) => [
      cap(`${id}a`, a, { subject }),
      cap(`${id}b`, b, { subject }),
    ];
    const coal = pair("c", "coal", "2012-02-01", "2012-09-01");
    const wood = pair("w", "wood", "2012-02-01", "2012-09-01");
    const iron = pair("i", "iron_ore", "2012-02-01", "2012-09-01");
    const fast = pair("s", "seafood", "2012-06-01", "2012-07-01");
    expect(said([...coal, ...wood, ...iron], "2012-12-31")).toContain(
      "; coal, iron ore and wood were each capped twice between",
    );
    expect(said([...coal, ...fast], "2012-12-31")).toContain("; seafood was capped twice between 1 Jun and 1 Jul 2012");
    expect(said([...fast, ...coal], "2012-12-31")).toContain("; seafood was capped twice");
  });

  it("names the first rule to come where none is in force, and nothing that was never law", () => {
    const vetoed = ban("0", "", { status: "draft_vetoed", proposed: date("2011-01-01") });
    const rows = [
      ban("2", "2013-01-01"),
      ban("1", "2012-01-01"),
      ban("9", "2011-06-01", { jurisdiction: "EU" }),
      vetoed,
    ];
    expect(said(rows, "2010")).toBe("On 31 Dec 2010 no UN measure was in force; the first came on 1 Jan 2012.");
    expect(said(rows, "2010", { q: "2" })).toBe(
      "On 31 Dec 2010 no UN measure matching “2” was in force; the first matching “2” came on 1 Jan 2013.",
    );
    expect(said([ban("1", "2008-01-01", { ends: date("2009-01-01"), ends_kind: "last_day" })], "2010")).toBe(
      "On 31 Dec 2010 no UN measure was in force.",
    );
  });
});

describe("the table of measures", () => {
  it("tells what a rule is, its days, its limit as stated, whose it is and where it stands", () => {
    const m = told(SMALL, window("2006", "2026"));
    expect(m.lines.find((l) => l.id === "crude-cap")?.cells).toEqual([
      "Crude oil",
      "crude-cap",
      "cap",
      "22 Dec 2017",
      null,
      null,
      "in force",
      4_000_000,
      "4,000,000 bbl or 525,000 t a year",
      "United Nations",
      "2397",
      "paragraph 4",
    ]);
    expect(cell(m, "arms", "ends")).toBe("12 Jun 2009 (replaced)");
    expect(cell(m, "panel", "ends")).toBe("30 Apr 2024 (last day)");
    expect(cell(m, "home", "deadline")).toBe("22 Dec 2019");
    expect(cell(m, "draft", "starts")).toBe("vote 26 May 2022");
    expect(cell(m, "draft", "paragraph")).toBeNull();
    expect(cell(m, "home", "words")).toBeNull();
    expect(cell(m, "home", "limit")).toBeNull();
    expect(cell(m, "eu", "jurisdiction")).toBe("European Union");
    expect(["arms", "panel", "refined-two-million", "draft"].map((id) => cell(m, id, "status"))).toEqual([
      "replaced",
      "ran out",
      "never applied",
      "vetoed draft",
    ]);
    expect(m.columns.filter((c) => c.numeric).map((c) => c.key)).toEqual(["limit"]);
  });

  it("tells of a step that never applied for the year it was to have had, and of each rule by what it was replaced", () => {
    const m = told(SMALL, window("2006", "2026"));
    const bar = (id: string) => barsOf(m).find((b) => b.id === id);
    expect([bar("refined-two-million")?.start, bar("refined-two-million")?.end]).toEqual([
      on("2018-01-01"),
      on("2018-12-31"),
    ]);
    expect([bar("draft")?.start, bar("draft")?.end]).toEqual([on("2022-05-26"), on("2022-05-26")]);
    expect([bar("arms")?.end, bar("panel")?.end, bar("crude-cap")?.end]).toEqual([
      on("2009-06-11"),
      on("2024-04-30"),
      null,
    ]);
    expect(bar("arms")?.label).toContain("until replaced on 12 Jun 2009 by “arms2”");
    expect(bar("refined-two-million")?.label).toContain("replaced before it began by “refined-cap”");
    expect(bar("panel")?.label).toContain("from 12 Jun 2009 to 30 Apr 2024.");
    expect(bar("crude-cap")?.label).toContain("from 22 Dec 2017, no end on record.");
  });

  it("says of a rule adopted and not begun on the knowledge date that it is not yet in force", () => {
    const rows = [measure("a", { starts: date("2018-01-01") })];
    const then = (asof: string) => cell(told(rows, { ...window("2017", "2020"), asof: date(asof) }), "a", "status");
    expect(then("2017-12-31")).toBe("adopted, not yet in force");
    expect(then("2018-01-01")).toBe("in force");
    // Told today, what begins after the window is in force all the same; a draft is adopted on no day.
    expect(cell(told(rows, window("2017", "2020")), "a", "status")).toBe("in force");
    const vote = [measure("v", { starts: "", proposed: date("2018-01-01"), status: "draft_vetoed" })];
    expect(cell(told(vote, { ...window("2017", "2020"), asof: date("2018-01-02") }), "v", "status")).toBe(
      "vetoed draft",
    );
  });

  it("has the rules the window holds and no others: those that began by its end and had not ended before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1995, max: 2026 }), fc.nat(20), (from, years) => {
        const to = Math.min(2026, from + years);
        const days = { start: on(`${from}`), end: Math.min(span(`${to}`).end, span("2026-11").end) };
        const expected = SMALL.filter((r) => r.starts !== "" || r.proposed !== "").filter((r) => {
          const start = r.status === "draft_vetoed" ? on(r.proposed) : on(r.starts);
          const replaced = r.ends_kind === "replaced_on" ? 1 : 0;
          let end: number = r.ends ? on(r.ends) - replaced : days.end;
          if (r.status === "draft_vetoed") end = start;
          if (r.status === "never_applied") end = start + 364;
          return overlaps({ start, end: Math.max(start, end) as Day }, days as ReturnType<typeof span>);
        });
        const ids = told(SMALL, window(`${from}`, `${to}`)).lines.map((l) => l.id);
        expect([...ids].sort()).toEqual(expected.map((r) => r.id).sort());
      }),
    );
  });

  it("stands on the rules and their acts, with the sources of both, each once", () => {
    const rows = [
      measure("a", { resolution_id: "S/RES/1718", source_ids: ["x", "y"] }),
      measure("b", { source_ids: ["x"] }),
    ];
    const one = told(rows);
    expect(one.rows).toEqual(["a", "b", "S/RES/1718"]);
    expect(one.sources).toEqual(["x", "y", "s"]);
  });
});

describe("the model of measures", () => {
  it("keeps the order people ask in, with the asked subjects in every window and the others where they have rules", () => {
    const m = told(SMALL, window("2010", "2012"));
    expect(m.bands.map((b) => b.subject)).toEqual(["refined_petroleum", "crude_oil", "labour", "arms", "monitoring"]);
    expect(told(SMALL, window("2000", "2001")).bands.map((b) => b.lanes.length)).toEqual([0, 0, 0, 0]);
    expect(told(SMALL, window("2000", "2001")).empty).toBe(true);
    expect(told(SMALL, { ...window("2010", "2012"), q: "arms" }).bands.map((b) => b.subject)).toEqual(["arms"]);
    expect(m.bands.find((b) => b.subject === "refined_petroleum")?.first).toBe(on("2017-10-01"));
    expect(m).toMatchObject({ id: "measures", title: "What the rules were", unit: "measures", searching: false });
    expect(told(SMALL, { q: "arms" }).searching).toBe(true);
    expect([...ASKED].every((s) => SUBJECTS.includes(s))).toBe(true);
    expect(subjectName("financial")).toBe("Finance");
  });

  it("counts the rules on subjects that the short form folds", () => {
    const m = told(SMALL, window("2006-10-14", "2010"));
    expect(m.others).toEqual({
      subjects: ["monitoring"],
      steps: [
        { day: on("2006-10-14"), count: 1 },
        { day: on("2009-06-12"), count: 2 },
      ],
      national: 0,
    });
    expect(told(SMALL, window("2017", "2020")).others.national).toBe(1);
    expect(told(SMALL, { ...window("2017", "2020"), pick: "eu" }).others.national).toBe(0);
    expect(told(SMALL, { ...window("2006", "2010"), pick: "panel" }).others.subjects).toEqual([]);
  });

  it("draws no rule beyond what is on record: the window, the release, the knowledge date", () => {
    expect(told(SMALL, window("2010", "2012")).until).toBe(span("2012").end);
    expect(told(SMALL, window("2010", "2040")).until).toBe(span("2026-11").end);
    const early = told(SMALL, { ...window("2010", "2020"), asof: date("2015-03") });
    expect([early.until, early.day]).toEqual([span("2015-03").end, span("2015-03").end]);
    const before = told(SMALL, { ...window("2016", "2020"), asof: date("2015-03") });
    expect([before.until, before.day]).toEqual([on("2016"), span("2015-03").end]);
  });

  it("notes what a reader must know of the rules drawn, and only of those", () => {
    const notes = (rows: readonly MeasuresRow[]) => told(rows, window("2006", "2026")).notes.join(" ");
    const plain = notes([measure("a")]);
    expect(plain).toContain("A measure is one operative paragraph");
    expect(plain).toContain("in force on 30 Nov 2026");
    expect(plain).toContain("A rule counts from the first day it applied");
    expect(plain).not.toMatch(/remembered|Vetoed|First day known|National|No source/);
    expect(notes([measure("a", { paragraph: "", paragraph_unverified: "3" })])).toContain(
      "* Paragraph number remembered",
    );
    expect(notes([measure("a", { paragraph: "" }), measure("b", { paragraph_unverified: "3" })])).not.toContain(
      "remembered",
    );
    expect(notes([measure("a", { status: "never_applied" })])).toContain("Vetoed drafts stand at the day of the vote");
    expect(notes([measure("a", { status: "draft_vetoed", proposed: date("2022-05-26") })])).toContain("Vetoed drafts");
    const years = [measure("a", { starts: date("2011") }), measure("b", { starts: date("2012-03") }), measure("c")];
    expect(notes([...years, measure("d", { title: "a", starts: date("2011") })])).toContain(
      "First day known by its year or month alone, counted from the end of it: a, b.",
    );
    expect(notes([measure("a", { jurisdiction: "EU" })])).toContain("National rules are drawn as lines");
    expect(
      notes([measure("a"), measure("x", { jurisdiction: "EU", starts: "" }), measure("y", { starts: "" })]),
    ).toContain("No source seen tells the first day of these, so they are not drawn: x, y.");
  });

  it("finds rules by title, description, subject and act, whatever the case", () => {
    const rows = [
      measure("One", { subject: "crude_oil", description: "Of lamps", resolution_id: "S/RES/77" }),
      measure("Two"),
    ];
    const ids = (q: string) => told(rows, { q }).lines.map((l) => l.id);
    for (const q of ["one", "LAMPS", "crude oil", "crude_oil", "res/77", " One "]) expect(ids(q), q).toEqual(["One"]);
    expect(ids("coal")).toEqual(["Two"]);
    expect(ids("")).toHaveLength(2);
  });
});

describe("the sub-rows of a subject", () => {
  const lanes = (...rows: readonly MeasuresRow[]) =>
    told(rows, window("1993", "2026")).bands.flatMap((b) =>
      b.lanes.map((l) => [l.kind, ...l.bars.map((x) => x.id)].join(" ")),
    );
  const from = (id: string, starts: string, ends = "", part: Partial<MeasuresRow> = {}) =>
    measure(id, {
      starts: date(starts),
      ends: date(ends),
      ends_kind: ends ? "last_day" : "",
      status: ends ? "ended" : "in_force",
      ...part,
    });

  it("hold bans and caps, then other duties, then exemptions, then national rules", () => {
    expect(
      lanes(
        measure("eu", { jurisdiction: "EU" }),
        measure("except", { type: "exemption" }),
        measure("mandate", { type: "mandate" }),
        measure("ban"),
        measure("by", { type: "deadline", deadline: date("2012-01-01") }),
      ),
    ).toEqual(["main ban", "main by", "minor mandate", "exempt except", "nation eu"]);
  });

  it("are as few as they can be, each in order of time, those in force over those that ended", () => {
    expect(lanes(from("b", "2005-01-02"), from("a", "2001-01-01", "2005-01-01"))).toEqual(["main a b"]);
    expect(lanes(from("b", "2005-01-01"), from("a", "2001-01-01", "2005-01-01"))).toEqual(["main b", "main a"]);
    expect(lanes(from("late", "2007-01-01"), from("early", "2006-01-01"))).toEqual(["main early", "main late"]);
    const amount = { type: "cap", limit_value: 5, limit_unit: "t" } as const;
    expect(lanes(from("ban", "2006-01-01"), from("cap", "2007-01-01", "", amount))).toEqual(["main cap", "main ban"]);
  });

  it("put a rule beside its successor where there is room, and leave room for the words of an amount", () => {
    const before = from("old", "2001-01-01", "2003-12-31", { superseded_by: "second" });
    expect(lanes(from("first", "2005-01-01"), from("second", "2006-01-01"), before)).toEqual([
      "main first",
      "main old second",
    ]);
    const amount = { type: "cap", limit_value: 5, limit_unit: "t" } as const;
    expect(lanes(from("next", "2007-12-30"), from("cap", "2003-01-01", "2003-12-31", amount))).toEqual([
      "main next",
      "main cap",
    ]);
    expect(lanes(from("next", "2008-01-01"), from("cap", "2003-01-01", "2003-12-31", amount))).toEqual([
      "main cap next",
    ]);
    const vetoed = measure("draft", { starts: "", proposed: date("2003-12-31"), status: "draft_vetoed" });
    expect(lanes(from("next", "2007-12-30"), vetoed)).toEqual(["main next", "main draft"]);
    expect(lanes(from("next", "2008-01-01"), vetoed)).toEqual(["main draft next"]);
  });

  it("are spoken at any size where they hold an amount that ended, a draft or a step never applied", () => {
    const spoken = (row: MeasuresRow) => told([row], window("1993", "2026")).bands[0]?.lanes[0]?.spoken;
    const amount = { type: "cap", limit_value: 5, limit_unit: "t" } as const;
    expect(spoken(from("a", "2003-01-01", "2004-01-01", amount))).toBe(true);
    expect(spoken(from("a", "2003-01-01", "", amount))).toBe(false);
    expect(spoken(from("a", "2003-01-01", "2004-01-01"))).toBe(false);
    expect(spoken(measure("a", { status: "never_applied" }))).toBe(true);
    expect(spoken(measure("a", { status: "draft_vetoed", proposed: date("2022-01-01") }))).toBe(true);
  });
});

describe("a shortened drawing of the rules", () => {
  it("keeps the subject of the chosen rule, then those most asked, in their usual order", () => {
    const m = told(SMALL, { ...window("2006", "2026"), law: "panel" });
    expect(shorter.parts(m)).toBe(5);
    const kept = (n: number) => {
      const short = shorter.keep(m, n, null);
      return [...short.model.bands.map((b) => b.subject), short.left];
    };
    expect(kept(1)).toEqual(["monitoring", "rules on 4 more subjects"]);
    expect(kept(3)).toEqual(["refined_petroleum", "crude_oil", "monitoring", "rules on 2 more subjects"]);
    const other = told(SMALL, window("2006", "2026"));
    const short = shorter.keep(other, 4, null);
    expect(short.left).toBe("rules on 1 more subject");
    expect(short.model.bands.map((b) => b.subject)).toEqual(["refined_petroleum", "crude_oil", "labour", "arms"]);
    expect([...short.model.asked]).toEqual(["refined_petroleum", "crude_oil", "labour", "arms"]);
    expect(short.model.others.steps).toEqual([]);
    expect(short.model.finding).toBe(other.finding);
  });
});

describe("one view after another", () => {
  it("tells of each what it would tell alone", () => {
    const record = readRecord();
    const parts: Partial<View>[] = [{}, { q: "coal" }, { q: "cap" }, { asof: date("2015") }, { q: "coal" }, {}];
    const all = parts.map((part) => model(record, { ...DEFAULT_VIEW, ...part }).lines.length);
    const alone = parts.map((part) => model({ ...readRecord() }, { ...DEFAULT_VIEW, ...part }).lines.length);
    expect(all).toEqual(alone);
    expect(all[1]).toBe(all[4]);
    expect(all[1]).not.toBe(all[2]);
    expect(barsOf(model(record, { ...DEFAULT_VIEW, q: "coal" })).every((b) => b.haystack.includes("coal"))).toBe(true);
  });
});
