import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import type { MeasuresRow } from "../../record/tables";
import type { Day, IsoDate } from "../../record/units";
import { countSteps, inForce } from "./inforce";
import { measure, SMALL } from "./rows.fixture";
import { maybeOn, surelyOn, termOf } from "./term";

const on = (date: string): Day => span(date).start;
const idsOn = (date: string) => [...inForce(SMALL, on(date)).ids].sort();

describe("in force on a day, counted by hand", () => {
  it.each([
    ["2006-10-13", []],
    ["2006-10-14", ["arms", "committee"]],
    ["2009-06-11", ["arms", "committee"]],
    ["2009-06-12", ["arms2", "committee", "panel"]],
    ["2017-08-03", ["arms2", "committee", "panel"]],
    ["2017-12-21", ["arms2", "committee", "crude-freeze", "panel", "refined-q4"]],
    ["2017-12-22", ["arms2", "committee", "crude-cap", "home", "home-except", "panel", "refined-q4"]],
    ["2017-12-31", ["arms2", "committee", "crude-cap", "home", "home-except", "panel", "refined-q4"]],
    ["2018-01-01", ["arms2", "committee", "crude-cap", "home", "home-except", "panel", "refined-cap"]],
    ["2019-12-23", ["arms2", "committee", "crude-cap", "home", "home-except", "panel", "refined-cap"]],
    ["2024-04-30", ["arms2", "committee", "crude-cap", "home", "home-except", "panel", "refined-cap"]],
    ["2024-05-01", ["arms2", "committee", "crude-cap", "home", "home-except", "refined-cap"]],
  ])("%s", (date, ids) => {
    expect(idsOn(date)).toEqual(ids);
    expect(inForce(SMALL, on(date)).count).toBe(ids.length);
  });

  it("never holds a vetoed draft, a step replaced before it began, or a national rule", () => {
    for (let day = on("2006"); day < on("2027"); day++) {
      const { ids } = inForce(SMALL, day as Day);
      expect(ids.filter((id) => ["draft", "refined-two-million", "eu", "us-undated"].includes(id))).toEqual([]);
    }
  });

  it("speaks of the most recent rule that binds, in the order people ask, with its words", () => {
    const { rows, oldest } = inForce(SMALL, on("2018-03-01"));
    expect(rows.map((r) => r.id)).toEqual(["refined-cap", "crude-cap", "home", "arms2", "panel"]);
    expect(rows[0]).toMatchObject({ limit: "500,000 bbl a year", act: "2397 para 5", verified: true, more: 0 });
    expect(rows[1]).toMatchObject({ words: "crude-cap: 4,000,000 bbl or 525,000 t a year" });
    expect(rows[2]).toMatchObject({ words: "home, by 22 Dec 2019", more: 1 });
    expect(oldest?.id).toBe("committee");
  });

  it("lets what binds speak before what allows or reports, then the newest, then a cap before a ban", () => {
    const rule = (id: string, type: MeasuresRow["type"], starts: string) =>
      measure(id, { subject: "arms", type, starts: starts as IsoDate });
    const speaks = (...rows: MeasuresRow[]) =>
      [rows, [...rows].reverse()].map((list) => inForce(list, on("2020-01-01")).rows[0]?.id);
    const ban = rule("ban", "ban", "2010-01-01");
    expect(speaks(ban, rule("allows", "exemption", "2015-01-01"))).toEqual(["ban", "ban"]);
    expect(speaks(ban, rule("files", "reporting", "2015-01-01"))).toEqual(["ban", "ban"]);
    expect(speaks(ban, rule("asks", "obligation", "2015-01-01"))).toEqual(["asks", "asks"]);
    expect(speaks(ban, rule("cap", "cap", "2010-01-01"))).toEqual(["cap", "cap"]);
    expect(speaks(ban, rule("asks", "obligation", "2010-01-01"))).toEqual(["ban", "ban"]);
    expect(inForce([ban, rule("cap", "cap", "2011-01-01")], on("2020-01-01"))).toMatchObject({
      count: 2,
      oldest: { id: "ban" },
      rows: [{ id: "cap", more: 1 }],
    });
  });

  it("marks a paragraph number that no source prints", () => {
    expect(inForce(SMALL, on("2017-11-01")).rows[0]).toMatchObject({ act: "2375 para 14*", verified: false });
  });
});

describe("what dates leave open", () => {
  const year = measure("y", {
    starts: "2011" as IsoDate,
    ends: "2012-06-12" as IsoDate,
    ends_kind: "last_day",
    status: "ended",
  });

  it("counts a start known by its year from the end of the year, and says that it may have been earlier", () => {
    const t = termOf(year, () => true);
    expect([surelyOn(t, on("2011-07-01")), maybeOn(t, on("2011-07-01"))]).toEqual([false, true]);
    expect([surelyOn(t, on("2011-12-31")), surelyOn(t, on("2012-06-12")), maybeOn(t, on("2012-06-13"))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(inForce([year], on("2011-07-01"))).toMatchObject({ count: 0, unsure: 1 });
  });

  it("lets a rule run on where its successor is not yet known", () => {
    const early = SMALL.filter((m) => m.id !== "crude-cap");
    expect(inForce(early, on("2018-06-01")).ids).toContain("crude-freeze");
  });

  it("counts over a span in steps that agree with each single day", () => {
    const un = SMALL.filter((m) => m.jurisdiction === "UN");
    const steps = countSteps(
      un.map((m) => termOf(m, () => true)),
      on("2016"),
      span("2025").end,
    );
    for (let day = on("2016"); day <= span("2025").end; day++) {
      const step = steps.filter((s) => s.day <= day).at(-1);
      expect(step?.count).toBe(inForce(SMALL, day as Day).count);
    }
  });
});

describe("the record", () => {
  const { measures } = readRecord();
  const lead = (date: string, subject: string) => inForce(measures, on(date)).rows.find((r) => r.subject === subject);

  it("begins with resolution 1718 on 14 October 2006", () => {
    expect(inForce(measures, on("2006-10-13")).count).toBe(0);
    const first = inForce(measures, on("2006-10-14"));
    expect(first.count).toBeGreaterThan(0);
    expect(first.rows.every((r) => r.act.startsWith("1718"))).toBe(true);
  });

  it("has a coal cap and no oil rule on 3 August 2017", () => {
    expect(lead("2017-08-03", "coal")).toMatchObject({ type: "cap", limit: "7,500,000 t a year" });
    expect(lead("2017-08-03", "refined_petroleum")).toBeUndefined();
    expect(lead("2017-08-05", "coal")?.type).toBe("ban");
  });

  it("replaces the crude freeze on 22 December 2017 and the refined cap on 1 January 2018", () => {
    expect(lead("2017-12-21", "crude_oil")).toMatchObject({ limit: "" });
    expect(lead("2017-12-22", "crude_oil")).toMatchObject({
      limit: "4,000,000 bbl or 525,000 t a year",
      act: "2397 para 4",
    });
    expect(lead("2017-12-22", "refined_petroleum")).toMatchObject({ limit: "500,000 bbl in 3 months" });
    expect(lead("2018-01-01", "refined_petroleum")).toMatchObject({ limit: "500,000 bbl a year", act: "2397 para 5" });
  });

  it("keeps the duty to send workers home after its deadline", () => {
    expect(lead("2019-12-23", "labour")).toMatchObject({ type: "deadline", act: "2397 para 8" });
  });

  it("loses the Panel of Experts after 30 April 2024 and keeps the Committee", () => {
    expect(lead("2024-04-30", "monitoring")?.title).toContain("Panel");
    expect(lead("2024-05-01", "monitoring")?.act).toBe("1718 para 12");
  });

  it("has exactly one Panel mandate in force on any day from 12 June 2009 to 30 April 2024, and none before or after", () => {
    const panels = new Set(measures.filter((m) => m.id.endsWith("-panel")).map((m) => m.id));
    const on1 = (day: number) => inForce(measures, day as Day).ids.filter((id) => panels.has(id));
    const wrong: number[] = [];
    for (let day = on("2009-06-12"); day <= on("2024-04-30"); day++) if (on1(day).length !== 1) wrong.push(day);
    expect(wrong).toEqual([]);
    expect([...on1(on("2009-06-11")), ...on1(on("2024-05-01"))]).toEqual([]);
    expect(on1(on("2012-12-31"))).toEqual(["m2050-panel"]);
    expect(on1(on("2013-07-13"))).toEqual(["m2094-panel"]);
  });

  it("has one Panel mandate at any knowledge date too, for a renewal was not known before its act", () => {
    for (const date of ["2010-01-15", "2012-06-30", "2015-03-04", "2023-04-10", "2023-06-30", "2024-01-15"]) {
      const then = knownOn({ ...readRecord() }, date as IsoDate).measures;
      expect(inForce(then, on(date)).ids.filter((id) => id.endsWith("-panel"))).toHaveLength(1);
    }
  });

  it("counts no rule that is known from a press report on the draft alone", () => {
    expect(measures.find((m) => m.id === "m2397-coal-rajin")?.status).toBe("unverified");
    expect(inForce(measures, on("2020")).ids).not.toContain("m2397-coal-rajin");
    expect(inForce(measures, on("2020"))).toMatchObject({ unsure: 0 });
  });

  it("knew of no replacement before it was adopted", () => {
    const then = knownOn({ measures }, "2017-11-30" as IsoDate).measures;
    const now = inForce(then, on("2018-06-01")).rows.find((r) => r.subject === "crude_oil");
    expect(now?.act).toContain("2375");
  });
});
