import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import { itemOfEvent, itemOfTest } from "./item";
import { codes, date, event, resolution, small, test, told } from "./rows.fixture";
import { spoken, windowWords } from "./words";

const on = (d: string) => ({ date: date(d) });

describe("the finding of the timeline", () => {
  const said = (record: Parameters<typeof told>[0], query = "from=2017&to=2017") => told(record, query).finding;
  const one = event("a");

  it("counts nuclear tests, missiles and days of flight, and resolutions", () => {
    const tests = [
      test("n", { kind: "nuclear_test", ...on("2017-09-03") }),
      test("a", { count: 2 }),
      test("b"),
      test("c", on("2017-04-01")),
    ];
    expect(said(small([], tests, [resolution("1")]))).toBe(
      "In 2017 North Korea carried out 1 nuclear test and launched 4 missiles on 2 days; the Security Council adopted 1 resolution on it.",
    );
    const more = [...tests, test("n2", { kind: "nuclear_test", ...on("2017-01-03") })];
    expect(said(small([], more))).toContain("carried out 2 nuclear tests and launched 4 missiles");
    expect(said(small([], [test("a")]))).toBe(
      "In 2017 North Korea launched 1 missile on 1 day; the Security Council adopted no resolution on it.",
    );
  });

  it("says first what is on record of the hosts that are chosen, in labour alone, and of one event which", () => {
    const left = event("l", { lane: "labour", hosts: codes("KWT"), ...on("2017-08-01"), title: "Workers leave" });
    const later = event("m", { lane: "labour", hosts: codes("KWT", "QAT"), ...on("2017-10-02") });
    const rest = "; other events are not chosen by host. In 2017 North Korea launched";
    const all = "from=2017&to=2017&host=";
    expect(said(small([left, one], [test("a")]), `${all}KWT`)).toContain(
      `Kuwait is named in one labour event, 1 Aug 2017: Workers leave${rest}`,
    );
    expect(said(small([left, later], [test("a")]), `${all}KWT`)).toContain(
      `Kuwait is named in 2 labour events, the last, 2 Oct 2017: ${later.title}${rest}`,
    );
    expect(said(small([left, later], [test("a")]), `${all}NPL`)).toContain(
      `Nepal is named in no labour event in 2017${rest}`,
    );
    expect(said(small([left, later], [test("a")]), `${all}QAT,NPL`)).toMatch(
      /^A chosen host is named in one labour event, /,
    );
    expect(said(small([left], [test("a")]), `${all}KWT&lane=test`)).not.toContain("Kuwait");
    expect(said(small([left], [test("a")]))).not.toContain("Kuwait");
  });

  it("says at least where no source gives a number, and counts a date without a day as no day of flight", () => {
    const tests = [test("a", { count: null }), test("b", { count: 3, ...on("2017-05") })];
    expect(said(small([], tests))).toContain("launched at least 4 missiles on 1 day;");
    expect(said(small([], tests.slice(1)))).toContain("launched 3 missiles;");
  });

  it("keeps satellite launchers apart from missiles", () => {
    const flight = test("s", { kind: "satellite_launch", ...on("2017-02-01") });
    expect(said(small([], [test("a"), flight]))).toContain("launched 1 missile on 1 day, and 1 satellite launcher;");
    expect(said(small([], [flight, { ...flight, id: "t" }]))).toContain("launched 2 satellite launchers;");
    expect(said(small([one], []))).toContain("North Korea launched no missile;");
  });

  it("counts the day of a missile on which a satellite launcher flew too", () => {
    const flight = test("a", { kind: "satellite_launch" });
    expect(said(small([], [flight, test("b")]))).toContain("launched 1 missile on 1 day, and 1 satellite launcher;");
    expect(said(small([], [test("a"), test("b"), { ...flight, id: "c" }]))).toContain(
      "launched 2 missiles on 1 day, and",
    );
  });

  it("names the year of most missiles in three years or more, where one stands out", () => {
    const tests = [
      test("a", { count: 2, ...on("2016-01-05") }),
      test("b", { count: 5, ...on("2017-01-05") }),
      test("c", { count: null, ...on("2017-02-05") }),
    ];
    expect(said(small([], tests), "from=2015&to=2017")).toContain(
      "launched at least 8 missiles on 3 days, most in 2017 (at least 6);",
    );
    expect(said(small([], tests.slice(0, 2)), "from=2015&to=2017")).toContain(
      "7 missiles on 2 days, most in 2017 (5);",
    );
    expect(said(small([], tests), "from=2016&to=2017")).not.toContain("most in");
    expect(
      said(small([], [...tests, test("d", { count: 4, ...on("2016-01-05") })]), "from=2015&to=2017"),
    ).not.toContain("most");
    expect(said(small([], [test("a")]), "from=2015&to=2017")).not.toContain("most in");
  });

  it("says the last resolution, and which only extended mandates", () => {
    const renewal = (n: string, d: string) =>
      resolution(n, { trigger_event: "Mandate renewal", date_adopted: date(d) });
    const rule = (n: string, d: string) => resolution(n, { date_adopted: date(d) });
    const acts = (...list: ReturnType<typeof resolution>[]) => said(small([one], [], list));
    expect(acts(rule("1", "2017-02-01"), rule("2", "2017-12-20"))).toContain(
      "the Security Council adopted 2 resolutions on it, the last on 20 Dec 2017.",
    );
    expect(acts(rule("2", "2017-12"), rule("1", "2017-02-01"))).toContain("on it, the last in Dec 2017.");
    expect(acts(renewal("1", "2017-02-01"))).toContain("adopted 1 resolution on it, to extend a mandate.");
    expect(acts(renewal("1", "2017-02-01"), renewal("2", "2017-03-01"))).toContain(
      "adopted 2 resolutions on it, the last on 1 Mar 2017, all to extend mandates.",
    );
    expect(acts(rule("1", "2017-02-01"), renewal("2", "2017-03-01"))).toContain(
      "the last on 1 Mar 2017, which only extended mandates.",
    );
    expect(acts(rule("1", "2017-02-01"), renewal("2", "2017-03-01"), renewal("3", "2017-04-01"))).toContain(
      "the last on 1 Apr 2017; the 2 after 1 Feb 2017 only extended mandates.",
    );
  });

  it("says at least and may have where an act is dated by a year or month that the window cuts", () => {
    const year = resolution("1", { date_adopted: date("2017") });
    const list = [year, resolution("2", { date_adopted: date("2017-03-05") })];
    expect(said(small([one], [], list), "from=2017-02&to=2017-11")).toContain("adopted at least 1 resolution on it.");
    expect(said(small([one], [], [year]), "from=2017-02&to=2017-11")).toContain(
      "the Security Council may have adopted 1 resolution on it, dated by year or month alone.",
    );
    expect(said(small([one], [], [year]))).toContain("adopted 1 resolution on it.");
    expect(said(small([one], [], list), "from=2017-02&to=2018")).toContain("adopted at least 1 resolution on it.");
    expect(said(small([one], [], list), "from=2016&to=2017-11")).toContain("adopted at least 1 resolution on it.");
    const two = [year, resolution("2", { date_adopted: date("2017") })];
    expect(said(small([one], [], two), "from=2017-02&to=2017-11")).toContain("may have adopted 2 resolutions on it,");
  });

  it("counts no act of others, of another scope, without a date, a draft, or one not adopted", () => {
    const not = [
      resolution("1", { body: "EU" }),
      resolution("2", { scope: "general" }),
      resolution("3", { date_adopted: "" }),
      resolution("4", { instrument: "statement" }),
      resolution("5", { outcome: "vetoed" }),
    ];
    expect(said(small([one], [], not))).toContain("adopted no resolution on it.");
  });

  it("says how many drafts were vetoed in the window", () => {
    const veto = (id: string, d: string) =>
      event(id, { lane: "resolution", category: "veto", importance: 1, ...on(d) });
    const list = [veto("a", "2017-05-01"), veto("b", "2017-12-31"), veto("c", "2018-01-01"), veto("d", "2016-12-31")];
    expect(said(small(list))).toContain("no resolution on it; 2 drafts were vetoed.");
    expect(said(small(list.slice(1)))).toContain("; 1 draft was vetoed.");
    expect(said(small([veto("f", "2017-01-01")]))).toContain("; 1 draft was vetoed.");
    expect(said(small([one]))).not.toContain("vetoed");
  });

  it("counts by lane, the fullest first, where tests or the Council are filtered away", () => {
    const events = [
      event("a", { lane: "labour" }),
      event("b"),
      event("c"),
      event("d", { lane: "economy" }),
      event("e", { lane: "russia" }),
      event("f", { lane: "economy" }),
      event("g", { lane: "economy" }),
    ];
    const lanes = "from=2017&to=2017&lane=";
    expect(said(small(events), `${lanes}oil,labour,economy`)).toBe(
      "In 2017 the record holds 6 events: 3 events in the economy, 2 oil events, 1 labour event.",
    );
    expect(said(small(events), `${lanes}oil,labour,economy,russia`)).toContain("1 labour event, and others.");
    expect(said(small(events), `${lanes}oil`)).toBe("In 2017 the record holds 2 oil events.");
    expect(said(small(events), `${lanes}oil,diplomacy`)).toBe("In 2017 the record holds 2 oil events.");
    const older = [event("o", on("2014-05-05")), event("p", on("2015-05-05"))];
    expect(said(small([...events, ...older]), "from=2015&to=2017&lane=oil")).toBe(
      "From 2015 to 2017 the record holds 3 oil events, most in 2017 (2).",
    );
    expect(said(small(events), "from=2015&to=2017&lane=oil")).toBe(
      "From 2015 to 2017 the record holds 2 oil events, most in 2017 (2).",
    );
    expect(said(small(events), `${lanes}diplomacy`)).toBe("Nothing is on record in 2017.");
  });

  it("tells of a search how many titles hold it, from when to when, or the one", () => {
    const events = [
      event("a", { title: "Ship A", ...on("2016-02") }),
      event("b", { title: "Ship B", ...on("2017-03-04") }),
      event("c", { title: "Plane", ...on("2018") }),
    ];
    expect(said(small(events), "from=2016&to=2018&q=ship")).toBe(
      "2 events have “ship” in their titles, from Feb 2016 to 4 Mar 2017.",
    );
    expect(said(small(events), "from=2016&to=2018&q=PLANE")).toBe(
      "One event has “PLANE” in its title: 2018, month not known, Plane.",
    );
    expect(said(small(events), "from=2012&to=2012&q=ship")).toBe(
      "Nothing with “ship” in its title is on record in 2012.",
    );
    expect(said(small(events), "from=2018-05&to=2018-06&q=plane")).toContain("One event has “plane”");
    // What lasts into the window and nothing else: the last of it, not what ended before the window.
    const lasting = (id: string, d: string, end: string) => event(id, { title: "Ship", ...on(d), end_date: date(end) });
    const ships = [
      lasting("a", "2015-01-01", "2019-12-31"),
      lasting("b", "2016-02-02", "2018-02-01"),
      lasting("c", "2017-03-03", "2017-03-04"),
    ];
    expect(said(small(ships), "from=2018&to=2018&q=ship")).toBe(
      "2 events have “ship” in their titles, from 1 Jan 2015 to 2 Feb 2016.",
    );
  });
});

describe("words of the timeline", () => {
  it("name a window by years, months or days", () => {
    const words = (a: string, b: string) => windowWords({ start: span(a).start, end: span(b).end });
    expect(words("2019", "2019")).toBe("in 2019");
    expect(words("2016", "2020")).toBe("from 2016 to 2020");
    expect(words("2019-03", "2019-03")).toBe("in Mar 2019");
    expect(words("2019-03-05", "2019-03-05")).toBe("on 5 Mar 2019");
    expect(words("2016-01", "2026-11")).toBe("from Jan 2016 to Nov 2026");
    expect(words("2018-03", "2019-03")).toBe("from Mar 2018 to Mar 2019");
    expect(words("2019-02", "2019-12")).toBe("from Feb 2019 to Dec 2019");
    expect(words("2019-01-02", "2019-12-31")).toBe("from 2 Jan 2019 to 31 Dec 2019");
    expect(words("2019-01-01", "2019-12-30")).toBe("from 1 Jan 2019 to 30 Dec 2019");
  });

  it("say of an event when, what, at which hosts and in which lane", () => {
    const say = (part: Parameters<typeof event>[1]) => spoken(itemOfEvent(event("a", part), undefined));
    expect(say({})).toBe("15 Jun 2017: Event a; Oil enforcement");
    expect(say({ ...on("2017-06"), lane: "labour", hosts: codes("KWT", "QAT") })).toBe(
      "Jun 2017, day not known: Event a; hosts: Kuwait, Qatar; Labour",
    );
    expect(say({ ...on("2017") })).toContain("2017, month not known:");
    expect(say({ end_date: date("2017-07-01") })).toContain("15 Jun 2017 – 1 Jul 2017:");
  });

  it("say of a test how many of what flew, from where, with what outcome", () => {
    const say = (part: Parameters<typeof test>[1]) => spoken(itemOfTest(test("a", part), []));
    expect(say({})).toBe("1 Mar 2017: KN-1; 1 missile (SRBM); from Site; outcome: success; Missile tests");
    expect(say({ count: 2, outcome: "unknown", provisional: "yes", site_name: "", range_class: "" })).toBe(
      "1 Mar 2017: 2 × KN-1; 2 missiles; outcome not known; provisional entry; Missile tests",
    );
    expect(say({ count: null })).toContain("; number of missiles not stated (SRBM);");
    const flight = { kind: "satellite_launch", range_class: "SLV", system: "" } as const;
    expect(say(flight)).toContain(": satellite launcher; 1 satellite launcher; from Site");
    expect(say({ ...flight, count: null })).toContain("number of satellite launchers not stated;");
    expect(say({ ...flight, count: 2 })).toContain("2 × satellite launcher; 2 satellite launchers;");
    const bomb = (low: number | null, high: number | null) =>
      say({ kind: "nuclear_test", yield_kt_low: low, yield_kt_high: high });
    expect(bomb(null, null)).toBe("1 Mar 2017: Nuclear test; Site; Nuclear tests");
    expect(bomb(70, 250)).toContain("; yield estimates from 70 to 250 kilotons; Site;");
    expect(bomb(2, 2)).toContain("; yield about 2 kilotons;");
    expect(bomb(null, 3)).toContain("; yield about 3 kilotons;");
    expect(bomb(4, null)).toContain("; yield about 4 kilotons;");
  });
});

describe("an item of the timeline", () => {
  const of = (part: Parameters<typeof event>[1], act?: ReturnType<typeof resolution>) =>
    itemOfEvent(event("a", part), act);

  it("stands for the event and the act it is about, with the sources of both and the act's number", () => {
    const vote = { lane: "resolution", category: "resolution", about: ["S/RES/1"] } as const;
    expect(of(vote, resolution("1"))).toMatchObject({
      ids: ["a", "S/RES/1"],
      label: "1",
      sign: "upright",
      bears: true,
      sources: ["s-a", "s-1"],
    });
    expect(of(vote, resolution("1", { source_ids: ["s-a"] })).sources).toEqual(["s-a"]);
    expect(of(vote, resolution("", {})).label).toBe("Event a");
    expect(of(vote, resolution("1", { instrument: "draft" })).label).toBe("Event a");
    expect(of({ ...vote, category: "veto" }, resolution("1"))).toMatchObject({ label: "Event a", sign: "veto" });
    expect(of({ ...vote, category: "draft" })).toMatchObject({ sign: "draft", ids: ["a"] });
    expect(of({})).toMatchObject({ sign: "dot", bears: false, launch: null, ids: ["a"] });
    expect(of({ lane: "test", category: "nuclear" })).toMatchObject({ band: "nuclear", sign: "star" });
    expect(of({ lane: "test", category: "missile" })).toMatchObject({ band: "missile", sign: "dot" });
  });

  it("is named by the part of its title that says enough", () => {
    expect(of({ title: "A long enough head: and more" }).label).toBe("A long enough head");
    expect(of({ title: "A long enough head (more)" }).label).toBe("A long enough head");
    expect(of({ title: "NIS: about 15,000 workers" }).label).toBe("NIS: about 15,000 workers");
    expect(of({ title: "Fourteen chars: yes" }).label).toBe("Fourteen chars");
  });

  it("acts by who is named first, in labour else by the first host", () => {
    expect(of({}).actor).toBe("CHN");
    expect(of({ actors: [], hosts: codes("KWT") }).actor).toBe("");
    expect(of({ actors: [], hosts: codes("KWT"), lane: "labour" }).actor).toBe("KWT");
    expect(of({ actors: [], lane: "labour" }).actor).toBe("");
  });

  it("of a test takes title and importance from the weightiest event about it", () => {
    const about = [event("e1", { importance: 2, title: "Second" }), event("e2", { importance: 1, title: "First" })];
    const made = itemOfTest(test("t", { source_ids: ["s-e1"] }), about);
    expect(made).toMatchObject({ ids: ["t", "e1", "e2"], title: "First", importance: 1, sources: ["s-e1", "s-e2"] });
    expect(made.text).toBe("first kn-1");
    expect(itemOfTest(test("t"), [...about].reverse()).title).toBe("First");
    const equal = [event("e3", { importance: 2, title: "Third" }), ...about.slice(0, 1)];
    expect(itemOfTest(test("t"), equal).title).toBe("Third");
    expect(itemOfTest(test("t"), [])).toMatchObject({
      importance: 3,
      title: "KN-1",
      actor: "PRK",
      sign: "dot",
      bears: true,
    });
    expect(itemOfTest(test("t", { kind: "nuclear_test" }), [])).toMatchObject({ importance: 1, sign: "star" });
    const sixth = event("e", { title: "Sixth nuclear test" });
    expect(itemOfTest(test("t", { kind: "nuclear_test" }), [sixth]).label).toBe("Sixth");
    expect(itemOfTest(test("t", { system: "" }), []).title).toBe("SRBM missile");
    expect(itemOfTest(test("t", { system: "", range_class: "" }), []).title).toBe("missile of unknown type");
  });
});
