import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Day, IsoDate } from "../../record/units";
import { rowOn } from "./asof";
import { expandStore } from "./expand";
import { styleOf } from "./pack";
import { act, measure } from "./rows.fixture";
import { termOf } from "./term";
import { actWords, adoptedOn, barTexts, between, limitWords, paragraphOf, setsAmount, spoken } from "./words";

const on = (date: string): Day => span(date).start;
const date = (text: string) => text as IsoDate;
const rule = (part: Partial<MeasuresRow>) => measure("Rule", part);
const cap = (part: Partial<MeasuresRow>) =>
  rule({ type: "cap", limit_value: 2_000_000, limit_unit: "barrel", ...part });

describe("words of a rule", () => {
  it("write a limit as the text states it, in its unit and period, and both units where both are printed", () => {
    expect(limitWords(rule({}))).toBe("");
    expect(limitWords(cap({ limit_period: "12 months" }))).toBe("2,000,000 bbl a year");
    expect(limitWords(cap({ limit_period: "year", limit_unit: "t" }))).toBe("2,000,000 t a year");
    expect(limitWords(cap({ limit_period: "3 months", limit_tonnes: 500 }))).toBe("2,000,000 bbl or 500 t in 3 months");
    expect(limitWords(cap({ limit_period: "3 months", limit_tonnes: 500 }), false)).toBe("2,000,000 bbl in 3 months");
    expect(limitWords(cap({ limit_value: 1, limit_unit: "EUR" }))).toBe("EUR 1");
    expect(limitWords(cap({ limit_value: 9, limit_unit: "USD", limit_period: "year" }))).toBe("USD 9 a year");
    const one = { limit_value: 1, limit_period: "per mission or diplomat" } as const;
    expect(limitWords(cap({ ...one, limit_unit: "bank account" }))).toBe("1 bank account per mission or diplomat");
    expect(limitWords(cap({ limit_value: 90, limit_unit: "days" }))).toBe("90 days");
    expect(limitWords(cap({ limit_value: 24, limit_unit: "months" }))).toBe("24 months");
    expect(limitWords(cap({ limit_value: 1, limit_unit: "year" }))).toBe("1 year");
    expect(limitWords(cap({ limit_value: 8, limit_unit: "listings" }))).toBe("8 names");
    expect(setsAmount(cap({}))).toBe(true);
    expect(setsAmount(cap({ limit_value: null }))).toBe(false);
    expect(setsAmount(cap({ type: "ban" }))).toBe(false);
  });

  it("shorten millions only where nothing is rounded away, and never money", () => {
    const least = (part: Partial<MeasuresRow>) => barTexts(cap(part)).at(-2);
    expect(least({})).toBe("2m bbl");
    expect(least({ limit_value: 1_000_000 })).toBe("1m bbl");
    expect(least({ limit_value: 7_500_000, limit_unit: "t" })).toBe("7.5m t");
    expect(least({ limit_value: 1_234_567 })).toBe("1,234,567 bbl");
    expect(least({ limit_value: 500_000, limit_period: "3 months" })).toBe("500,000 bbl");
    expect(least({ limit_unit: "EUR" })).toBe("EUR 2,000,000");
  });

  it("name the act and its paragraph, and mark a number that no source prints", () => {
    expect(paragraphOf(rule({ paragraph: "5" }))).toEqual({ short: "para 5", long: "paragraph 5", verified: true });
    expect(paragraphOf(rule({ paragraph: "5-7" })).short).toBe("paras 5–7");
    expect(paragraphOf(rule({ paragraph: "5,7" }))).toMatchObject({ short: "paras 5, 7", long: "paragraphs 5, 7" });
    expect(paragraphOf(rule({ paragraph: "5, 7" })).long).toBe("paragraphs 5, 7");
    expect(paragraphOf(rule({ paragraph: "", paragraph_unverified: "14" }))).toEqual({
      short: "para 14*",
      long: "paragraph 14, number unverified",
      verified: false,
    });
    expect(paragraphOf(rule({ paragraph: "5", paragraph_unverified: "6" })).long).toBe(
      "paragraph 5, probably 6 (unverified)",
    );
    expect(paragraphOf(rule({ paragraph: "" }))).toEqual({ short: "", long: "", verified: true });
    expect(paragraphOf(rule({ paragraph: "Art 5" })).short).toBe("Art 5");
    expect(paragraphOf(rule({ paragraph: "s.5" })).long).toBe("s.5");
    expect(paragraphOf(rule({ paragraph: "", paragraph_unverified: "s.5" })).verified).toBe(false);
    expect(actWords(rule({ paragraph: "" }))).toBe("1000");
    expect(actWords(rule({ resolution_id: "EU-S/RES/1", paragraph: "" }))).toBe("EU-S/RES/1");
  });

  it("on a bar go from all that is known to the least, by what became of the rule", () => {
    expect(barTexts(rule({}))).toEqual(["Rule, 1000 para 1", "Rule", "1000 para 1", "1000"]);
    expect(barTexts(rule({ jurisdiction: "EU" }))).toEqual(["Rule"]);
    expect(barTexts(rule({ status: "unverified" }))).toEqual(["Rule: not verified", "not verified"]);
    expect(barTexts(rule({ type: "deadline", deadline: date("2019-12-22") }))).toEqual([
      "Rule, by 22 Dec 2019, 1000 para 1",
      "Rule, by 22 Dec 2019",
      "by 22 Dec 2019, 1000 para 1",
      "by 22 Dec 2019",
      "1000",
    ]);
    expect(barTexts(cap({ status: "draft_vetoed", proposed: date("2022-05-26"), limit_tonnes: 5 }))).toEqual([
      "2,000,000 bbl or 5 t: vetoed 26 May 2022",
      "2,000,000 bbl: vetoed 26 May 2022",
      "2,000,000 bbl: vetoed",
      "vetoed 26 May 2022",
      "vetoed",
    ]);
    expect(barTexts(cap({ status: "never_applied" }))).toEqual([
      "2,000,000 bbl: never applied, 1000 para 1",
      "2,000,000 bbl: never applied",
      "never applied",
    ]);
    expect(barTexts(cap({ limit_value: 5 }))).toEqual(["5 bbl, 1000 para 1", "5 bbl", "1000 para 1"]);
  });

  it("aloud say what the rule is, its limit, from when to when, by when, and whose it is", () => {
    const say = (part: Partial<MeasuresRow>, successor = "", open = false, a = act("S/RES/1000", "2009-12-30")) =>
      spoken(rule(part), a, successor, open);
    const who = "UN Security Council, resolution 1000 (adopted 30 Dec 2009), paragraph 1.";
    expect(say({})).toBe(`Rule: ban on coal; from 1 Jan 2010, no end on record. ${who}`);
    expect(say({ type: "cap", limit_value: 5, limit_unit: "t", limit_period: "year" })).toBe(
      `Rule: cap on coal, 5 t a year; from 1 Jan 2010, no end on record. ${who}`,
    );
    const ended = { ends: date("2012-12-31"), ends_kind: "last_day" } as const;
    expect(say(ended)).toContain("; from 1 Jan 2010 to 31 Dec 2012.");
    expect(say(ended, "", true)).toContain("; from 1 Jan 2010, no end on record.");
    const replaced = { ...ended, ends_kind: "replaced_on" } as const;
    expect(say(replaced, "New")).toContain("; from 1 Jan 2010 until replaced on 31 Dec 2012 by “New”.");
    expect(say(replaced)).toContain("; from 1 Jan 2010 until replaced on 31 Dec 2012.");
    expect(say(replaced, "New", true)).not.toContain("replaced");
    expect(say({ starts: "" })).toContain("; first day not known, no end on record.");
    expect(say({ status: "draft_vetoed", proposed: date("2022-05-26") })).toContain(
      "; vetoed on 26 May 2022, never in force.",
    );
    expect(say({ status: "never_applied" }, "New")).toContain(
      "; was to apply from 1 Jan 2010; replaced before it began by “New”.",
    );
    expect(say({ status: "never_applied" })).toContain("; replaced before it began.");
    expect(say({ status: "unverified" })).toContain(
      "; said to apply from 1 Jan 2010; not verified, counted on no day.",
    );
    expect(say({ deadline: date("2019-12-22") })).toContain(
      " To be done by 22 Dec 2019; the rule goes on after it. UN Security Council",
    );
    expect(say({ description: "More." })).toMatch(/paragraph 1\. More\.$/);
    expect(say({ paragraph: "" })).toMatch(/\(adopted 30 Dec 2009\)\.$/);
    expect(spoken(rule({}), undefined, "", false)).toContain("UN Security Council, resolution 1000, paragraph 1.");
    const failed = { ...act("S/RES/1000", "2009-12-30"), outcome: "not_adopted" } as unknown as ReturnType<typeof act>;
    expect(spoken(rule({}), failed, "", false)).not.toContain("adopted");
    const eu = rule({ jurisdiction: "EU", resolution_id: "EU-1" });
    expect(spoken(eu, { ...act("EU-1", "2017-10-16"), title: "Decision 1" }, "", false)).toContain(
      "European Union, Decision 1 (adopted 16 Oct 2017), paragraph 1.",
    );
    expect(spoken(eu, undefined, "", false)).toContain("European Union, EU-1, paragraph 1.");
  });

  it("give a year once to two days that share it", () => {
    expect(between(on("2017-09-11"), on("2017-12-22"))).toBe("11 Sep and 22 Dec 2017");
    expect(between(on("2016-11-30"), on("2017-12-22"))).toBe("30 Nov 2016 and 22 Dec 2017");
  });

  it("know the day of adoption only to the day", () => {
    expect(adoptedOn(act("a", "2017-09-11"))).toBe(on("2017-09-11"));
    expect(adoptedOn(act("a", "2017-09"))).toBeNull();
    expect(adoptedOn(act("a", ""))).toBeNull();
    expect(adoptedOn(undefined)).toBeNull();
  });
});

describe("the look of a bar", () => {
  const style = (part: Partial<MeasuresRow>) => {
    const row = rule(part);
    return styleOf(
      row,
      termOf(row, () => true),
    );
  };
  it("tells bans, caps, duties and mandates apart, and what never was law or belongs to one country", () => {
    expect(style({})).toBe("solid");
    expect(style({ type: "cap" })).toBe("mid");
    expect(style({ type: "deadline" })).toBe("light");
    expect(style({ type: "obligation" })).toBe("light");
    expect(style({ type: "mandate" })).toBe("open");
    expect(style({ type: "exemption" })).toBe("exempt");
    expect(style({ type: "reporting" })).toBe("report");
    expect(style({ jurisdiction: "KOR" })).toBe("nation");
    expect(style({ status: "draft_vetoed", jurisdiction: "KOR" })).toBe("draft");
    expect(style({ status: "never_applied" })).toBe("never");
    expect(style({ status: "superseded", ends: date("2012-01-01"), ends_kind: "replaced_on" })).toBe("thin");
    expect(style({ status: "superseded" })).toBe("solid");
  });
});

describe("a rule as it was known on a day", () => {
  const known = () => true;
  const unknown = () => false;
  const replaced = rule({
    ends: date("2015-01-01"),
    ends_kind: "replaced_on",
    status: "superseded",
    superseded_by: "next",
    description: "what came of it",
  });
  it("is as recorded where no day is asked", () => {
    expect(rowOn(replaced, unknown, null)).toBe(replaced);
  });
  it("runs on while nobody knows its successor, and never tells the hindsight of its description", () => {
    expect(rowOn(replaced, unknown, on("2014"))).toMatchObject({
      ends: "",
      ends_kind: "",
      superseded_by: "",
      status: "in_force",
      description: "",
    });
    expect(rowOn(replaced, known, on("2016"))).toEqual({ ...replaced, description: "" });
    // Its successor is adopted, its own last day has not come.
    expect(rowOn(replaced, known, on("2014"))).toMatchObject({ status: "in_force", ends: "2015-01-01" });
  });
  it("keeps a last day that stands in its own act, and has ended from the day after it", () => {
    const dated = rule({ ends: date("2015-01-31"), ends_kind: "last_day", status: "ended", superseded_by: "next" });
    expect(rowOn(dated, unknown, on("2014"))).toMatchObject({ ends: "2015-01-31", status: "in_force" });
    expect(rowOn(dated, known, on("2015-01-31")).status).toBe("ended");
    expect(rowOn(dated, known, on("2015-01-30")).status).toBe("in_force");
  });
  it("was in force to come where later it never applied", () => {
    const never = rule({ status: "never_applied", superseded_by: "next" });
    expect(rowOn(never, unknown, on("2014")).status).toBe("in_force");
    expect(rowOn(never, known, on("2014")).status).toBe("never_applied");
    expect(rowOn(rule({}), known, on("2014")).status).toBe("in_force");
    expect(rowOn(rule({ status: "draft_vetoed" }), known, on("2014")).status).toBe("draft_vetoed");
  });
});

describe("all subjects", () => {
  it("are shown once the reader asks, which is told to who listens once", () => {
    let told = 0;
    const leave = expandStore.subscribe(() => {
      told++;
    });
    expandStore.set(false);
    expect([expandStore.get(), expandStore.drawn(), told]).toEqual([false, false, 0]);
    expandStore.set(true);
    expect([expandStore.get(), expandStore.drawn(), told]).toEqual([true, false, 1]);
    leave();
    expandStore.set(false);
    expect([expandStore.get(), told]).toEqual([false, 1]);
  });
});
