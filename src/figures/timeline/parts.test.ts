import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import { bandsOf } from "./bands";
import { cellsOf, levelOf } from "./bins";
import type { TimelineModel } from "./model";
import { codes, date, event, resolution, small, test, told } from "./rows.fixture";
import { stripModel } from "./strip";
import { inWindow } from "./top";

const on = (d: string) => ({ date: date(d) });
const band = (m: TimelineModel, id: string) => {
  const found = m.bands.find((b) => b.band.id === id);
  if (!found) throw new Error(`no band ${id}`);
  return found;
};

describe("the model of the timeline", () => {
  it("tells in the table when, in which lane, what, how many, with what outcome, who and how important", () => {
    const m = told(
      small(
        [event("e", { lane: "labour", hosts: codes("KWT", "QAT"), end_date: date("2017-07"), importance: 2 })],
        [test("t", { count: 3, outcome: "failure" }), test("u", { count: null }), test("n", { kind: "nuclear_test" })],
      ),
      "from=2017&to=2017",
    );
    const cells = (id: string) => m.lines.find((l) => l.id === id)?.cells;
    expect(cells("e")).toEqual(["2017-06-15", "2017-07", "Labour", "Event e", null, "", "CHN", "KWT, QAT", 2]);
    expect(cells("t")).toEqual(["2017-03-01", "", "Missile tests", "3 × KN-1", 3, "failure", "PRK", "", 3]);
    expect(cells("u")?.[4]).toBe("not stated");
    expect(cells("n")?.slice(2, 6)).toEqual(["Nuclear tests", "Nuclear test", null, ""]);
    expect(m.columns.map((c) => c.label)).toEqual([
      "Date",
      "Last day",
      "Lane",
      "What",
      "Missiles",
      "Outcome",
      "Who",
      "Hosts",
      "Importance",
    ]);
    expect(m.columns.filter((c) => c.numeric).map((c) => c.key)).toEqual(["count", "importance"]);
    expect(m).toMatchObject({ id: "timeline", title: "What happened", unit: "events", count: 4, empty: false, q: "" });
  });

  it("has a line for each event of which a day may lie in the window, in order of time", () => {
    const rows = [
      event("year", on("2017")),
      event("day", on("2017-06-15")),
      event("lasts", { ...on("2016-12-01"), end_date: date("2017-06-10") }),
      event("before", on("2017-05-31")),
      event("after", on("2017-07-01")),
      event("first", on("2017-06-01")),
      event("last", on("2017-06-30")),
    ];
    const m = told(small(rows), "from=2017-06&to=2017-06");
    expect(m.lines.map((l) => l.id)).toEqual(["lasts", "year", "first", "day", "last"]);
    expect(band(m, "oil").marks.map((i) => i.id)).toEqual(m.lines.map((l) => l.id));
    expect(m.rows).toEqual(m.lines.map((l) => l.id));
    expect(m.sources).toEqual(m.lines.map((l) => `s-${l.id}`));
    expect(
      told(small([...rows, event("x", { source_ids: ["s-day"] })]), "from=2017-06&to=2017-06").sources,
    ).toHaveLength(5);
  });

  it("joins an event to the test it is about, and to none where that is not on record", () => {
    const about = (id: string, what: string) => event(id, { lane: "test", category: "missile", about: [what] });
    const m = told(
      small([about("e", "t"), about("f", "gone"), event("g", { about: ["t"] })], [test("t")]),
      "from=2017&to=2017",
    );
    expect(m.lines.map((l) => l.id).sort()).toEqual(["f", "g", "t"]);
    expect([...m.rows].sort()).toEqual(["e", "f", "g", "t"]);
    const act = small(
      [event("v", { lane: "resolution", category: "resolution", about: ["x", "S/RES/1"] })],
      [],
      [resolution("1")],
    );
    expect(told(act, "from=2017&to=2017").rows).toEqual(["v", "S/RES/1"]);
    const oil = small([event("v", { about: ["S/RES/1"] })], [], [resolution("1")]);
    expect(told(oil, "from=2017&to=2017").rows).toEqual(["v"]);
  });

  it("keeps labour events of chosen hosts, those that name none, and all other lanes", () => {
    const labour = (id: string, hosts: string[]) => event(id, { lane: "labour", hosts: codes(...hosts) });
    const rows = small([
      labour("a", ["KWT"]),
      labour("b", ["QAT", "KWT"]),
      labour("c", ["QAT"]),
      labour("d", []),
      event("e", { hosts: codes("QAT") }),
    ]);
    expect(told(rows, "from=2017&to=2017&host=KWT").lines.map((l) => l.id)).toEqual(["a", "b", "d", "e"]);
    expect(told(rows, "from=2017&to=2017").count).toBe(5);
  });

  it("has the lanes asked for, in their order, each with its count", () => {
    const m = told(
      small([event("a"), event("b", { lane: "labour" })], [test("t")]),
      "from=2017&to=2017&lane=labour,test",
    );
    expect(m.bands.map((b) => [b.band.id, b.count])).toEqual([
      ["nuclear", 0],
      ["missile", 1],
      ["labour", 1],
    ]);
    expect(bandsOf([])).toHaveLength(11);
    expect(bandsOf(["resolution"]).map((b) => b.name)).toEqual(["Security Council"]);
  });

  it("counts in bins what began in each month, quarter or year, and labels a few in full", () => {
    const many = Array.from({ length: 150 }, (_, i) => event(`e${i}`, { importance: i === 7 ? 1 : 3 }));
    const year = event("y", on("2017"));
    const before = event("b", { ...on("2016-06-01"), end_date: date("2018-01-01") });
    const m = told(small([...many, year, before]), "from=2017&to=2018");
    const oil = band(m, "oil");
    expect(oil).toMatchObject({ count: 152, single: false });
    expect(oil.bins.map((b) => [b.zoom, b.count, b.label])).toEqual([
      ["2017-06..2017-06", 150, "150 oil events, Jun 2017"],
    ]);
    expect(oil.marks.map((i) => i.id)).toEqual(["b", "y", "e7"]);
    const picked = told(small([...many, year, before]), "from=2017&to=2018&pick=e9");
    expect(band(picked, "oil").marks.map((i) => i.id)).toEqual(["b", "y", "e7", "e9"]);
    expect(band(told(small(many), "from=2018&to=2019&pick=e9"), "oil").marks).toEqual([]);
    const few = band(told(small(many.slice(0, 16)), "from=2017&to=2018"), "oil");
    expect([few.bins, few.coarse, few.single]).toEqual([[], [], true]);
    const some = band(told(small(many.slice(0, 17)), "from=2017&to=2018"), "oil");
    expect([some.bins.length, some.single]).toEqual([1, true]);
    expect(band(told(small(many.slice(0, 140)), "from=2017&to=2018"), "oil").single).toBe(true);
    expect(band(told(small(many.slice(0, 141)), "from=2017&to=2018"), "oil").single).toBe(false);
  });

  it("says in a bin how many missiles and satellite launchers its tests are", () => {
    const label = (...tests: ReturnType<typeof test>[]) => {
      const rest = Array.from({ length: 17 }, (_, i) => test(`r${i}`, { ...on("2017-08-01"), count: 1 }));
      return band(told(small([], [...tests, ...rest]), "from=2017&to=2018"), "missile").bins[0]?.label;
    };
    expect(label(test("a", { count: 3 }), test("b"))).toBe("2 missile tests with 4 missiles, Mar 2017");
    expect(label(test("a", { count: null }))).toBe("1 missile test with at least 1 missile, Mar 2017");
    const flight = test("s", { kind: "satellite_launch" });
    expect(label(flight)).toBe("1 missile test with 1 satellite launch, Mar 2017");
    expect(label(flight, { ...flight, id: "s2" }, test("a"))).toBe(
      "3 missile tests with 1 missile and 2 satellite launches, Mar 2017",
    );
  });

  it("says in a bin nothing of missiles where an event of the lane is of no test on record", () => {
    const rest = Array.from({ length: 17 }, (_, i) => test(`r${i}`, { ...on("2017-08-01") }));
    const talk = event("e", { lane: "test", category: "missile", ...on("2017-02-01") });
    const m = told(small([talk], rest), "from=2017&to=2018");
    expect(band(m, "missile").bins.map((b) => b.label)).toEqual([
      "1 missile test, Feb 2017",
      "17 missile tests with 17 missiles, Aug 2017",
    ]);
    expect(m.finding).toContain("launched 17 missiles on 1 day;");
  });

  it("has bins of two lengths, for wide and for narrow drawings", () => {
    const rows = Array.from({ length: 24 }, (_, i) => event(`e${i}`, on(`2017-0${(i % 6) + 1}-10`)));
    const m = told(small(rows), "from=2014&to=2019-10");
    expect([m.level, m.coarse]).toEqual(["month", "quarter"]);
    const { bins, coarse } = band(m, "oil");
    expect(bins.map((b) => b.count)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(coarse.map((b) => [b.zoom, b.count])).toEqual([
      ["2017-01..2017-03", 12],
      ["2017-04..2017-06", 12],
    ]);
    const same = told(small(rows), "from=2016&to=2018");
    expect([same.level, same.coarse]).toEqual(["month", "month"]);
    expect(band(same, "oil").coarse).toHaveLength(6);
  });

  it("knows a picked event by the band and the window it is in", () => {
    const many = Array.from({ length: 150 }, (_, i) => event(`e${i}`));
    const others = [
      event("last", on("2017-12-31")),
      event("first", on("2017-01-01")),
      event("after", on("2018-01-01")),
      event("before", on("2016-12-31")),
    ];
    const marks = (pick: string) =>
      band(told(small([...many, ...others]), `from=2017&to=2017&pick=${pick}`), "oil").marks.map((i) => i.id);
    expect(["last", "first", "after", "before"].map(marks)).toEqual([["last"], ["first"], [], []]);
  });

  it("keeps the search in small letters, for the labels in which it is drawn strong", () => {
    expect(told(small([event("a", { title: "Ship" })]), "from=2017&to=2017&q=SHIP").q).toBe("ship");
  });

  it("sees other tests and acts beside the same events", () => {
    const events = [event("a")];
    const count = (...rest: [ReturnType<typeof test>[], ReturnType<typeof resolution>[]]) => {
      const m = told(small(events, ...rest), "from=2017&to=2017");
      return [m.count, m.finding.match(/adopted (\w+)/)?.[1]];
    };
    const tests = [test("t")];
    expect(count([], [])).toEqual([1, "no"]);
    // Each time one table alone is another.
    expect(count(tests, [])).toEqual([2, "no"]);
    expect(count(tests, [resolution("1")])).toEqual([2, "1"]);
    const acts = [resolution("1")];
    expect(count(tests, acts)).toEqual([2, "1"]);
    expect(count([], acts)).toEqual([1, "1"]);
  });

  it("notes how lanes are read, and of tests and resolutions only where they are shown", () => {
    const notes = (query: string) => told(small(), query).notes.join(" ");
    expect(notes("")).toContain("A pale bar is as long as its date is uncertain");
    expect(notes("")).toContain("Bars count what began in each stretch");
    expect(notes("")).toContain("A missile test is one entry");
    expect(notes("")).toContain("Drafts that were not adopted are hollow");
    expect(notes("lane=oil")).not.toMatch(/missile|Drafts/i);
    expect(notes("lane=test")).not.toContain("Drafts");
  });

  it("tells one filter's events after another's without mixing them", () => {
    const record = small([event("a"), event("b", { lane: "labour", title: "Else" })]);
    const ids = (query: string) =>
      told(record, `from=2017&to=2017${query}`)
        .lines.map((l) => l.id)
        .join();
    const asked = ["", "&lane=oil", "&lane=labour", "&q=else", "&host=KWT", "&q=event", ""];
    expect(asked.map(ids)).toEqual(["a,b", "a", "b", "b", "a,b", "a", "a,b"]);
  });
});

describe("cells of a window", () => {
  const cells = (a: string, b: string, level: Parameters<typeof cellsOf>[1]) =>
    cellsOf({ start: span(a).start, end: span(b).end }, level).map((c) => c.words);
  it("are whole months, quarters or years, cut at the window's ends and named by what is left", () => {
    expect(cells("2017-01", "2017-03", "month")).toEqual(["Jan 2017", "Feb 2017", "Mar 2017"]);
    expect(cells("2017-11", "2018-06", "quarter")).toEqual([
      "1 Nov 2017 – 31 Dec 2017",
      "Jan–Mar 2018",
      "Apr–Jun 2018",
    ]);
    expect(cells("2017-01", "2018-02", "year")).toEqual(["2017", "1 Jan 2018 – 28 Feb 2018"]);
    expect(cells("2017-01-05", "2017-01-05", "month")).toEqual(["5 Jan 2017"]);
    expect(cells("1000", "1901", "year")).toEqual(["1900", "1901"]);
    expect(cells("2099", "9999", "year")).toEqual(["2099", "2100"]);
    expect(cells("2018", "2018", "quarter")).toHaveLength(4);
    expect(cells("2017-01-15", "2017-03-01", "month")).toEqual(["15 Jan 2017 – 31 Jan 2017", "Feb 2017", "1 Mar 2017"]);
    expect(cells("2017-12", "2018-01", "month")).toEqual(["Dec 2017", "Jan 2018"]);
  });
  it("are as wide as a bar must be to be seen: months, then quarters, then years, sooner where it is narrow", () => {
    const level = (from: string, to: string, narrow: boolean) =>
      levelOf({ start: span(from).start, end: span(to).end }, narrow);
    // 96 months, and one more; 440, and one more.
    expect([level("2000-01", "2007-12", false), level("2000-01", "2008-01", false)]).toEqual(["month", "quarter"]);
    expect([level("1980-01", "2016-08", false), level("1980-01", "2016-09", false)]).toEqual(["quarter", "year"]);
    // 60 and 182 where it is narrow.
    expect([level("2000-01", "2004-12", true), level("2000-01", "2005-01", true)]).toEqual(["month", "quarter"]);
    expect([level("2000-01", "2015-02", true), level("2000-01", "2015-03", true)]).toEqual(["quarter", "year"]);
  });
});

describe("the list of a window's events", () => {
  it("has those of importance 1 first, spread over the window, what bears on a rule or test before others, in order", () => {
    const rows = [
      event("a", { importance: 1, ...on("2017-01-01") }),
      event("b", { importance: 1, ...on("2017-01-03") }),
      event("c", { importance: 1, ...on("2017-12-01") }),
      event("d", { importance: 2, ...on("2017-05-01") }),
      event("e", { importance: 2, ...on("2017-08-01"), about: ["x"] }),
      event("f", { importance: 3, ...on("2017-06-20") }),
    ];
    const m = told(small(rows), "from=2017&to=2017");
    const ids = (n: number) => inWindow(m, n).events.map((e) => e.id);
    expect(inWindow(m, 2).count).toBe(6);
    expect(m.top.map((e) => e.id).slice(0, 3)).toEqual(["a", "c", "b"]);
    expect(ids(2)).toEqual(["a", "c"]);
    expect(ids(4)).toEqual(["a", "b", "e", "c"]);
    expect(ids(99)).toEqual(["a", "b", "d", "f", "e", "c"]);
    expect(inWindow(m, 1).events[0]).toEqual({
      id: "a",
      date: "2017-01-01",
      when: "1 Jan 2017",
      title: "Event a",
      band: "oil",
      bandName: "Oil enforcement",
      importance: 1,
      start: span("2017-01-01").start,
    });
    // Each next one lies furthest from those before it, of whatever importance they are.
    const spread = [
      event("I", { importance: 1, ...on("2017-01-01") }),
      event("A", { importance: 2, ...on("2017-01-05") }),
      event("B", { importance: 2, ...on("2017-12-01") }),
      event("C", { importance: 2, ...on("2017-06-01") }),
      event("D", { importance: 2, ...on("2017-11-25") }),
    ];
    expect(told(small(spread), "from=2017&to=2017").top.map((e) => e.id)).toEqual(["I", "B", "C", "D", "A"]);
    const many = Array.from({ length: 60 }, (_, i) => event(`m${i}`, { importance: 1 }));
    expect(told(small([...many, event("z", { importance: 2 })]), "from=2017&to=2017").top).toHaveLength(40);
  });
});

describe("the strip", () => {
  it("counts by month what begins in it, tells how many are dated by the year alone, and marks adoptions", () => {
    const rows = [
      event("a"),
      event("b", on("2017-06")),
      event("c", on("1993-01-31")),
      event("y", on("2017")),
      event("o", on("1980")),
    ];
    const acts = [resolution("1"), resolution("2", { date_adopted: date("2017-05") })];
    const m = stripModel(small(rows, [test("t")], acts), { lane: [] });
    const at = (d: string) => m.counts[m.edges.indexOf(span(d).start)];
    expect([at("2017-06"), at("2017-03"), at("1993-01"), at("1993-02")]).toEqual([2, 1, 1, 0]);
    expect(m.unplaced).toBe(1);
    expect(m.adopted).toEqual([span("2017-12-20").start]);
    expect(m.label).toBe("4 events and tests by month since 1993; 1 more are dated by the year alone");
    expect(m.edges.at(-1)).toBe(span("2026-12").start);
    expect(stripModel(small([event("a")]), { lane: [] }).label).toBe("1 event or test by month since 1993");
  });
});
