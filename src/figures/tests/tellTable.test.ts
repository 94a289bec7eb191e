import { expect, test } from "vitest";
import type { Row } from "../../record/tables";
import { prepare } from "./prepare";
import { blast, checked, fired, launchOf, of, said } from "./tell.fixture";
import {
  extremes,
  initialsOf,
  leastWords,
  magnitudes,
  shortReporter,
  spokenBar,
  spokenBlast,
  spokenEstimate,
  spokenLaunch,
  spokenOdd,
  yieldWords,
} from "./words";

test("dates of one database alone are odd; a day apart is only counted, and a search leaves both out", () => {
  const checks = [
    checked("k1", { match: "csis_only", csis_date: "2016-05-27", csis_event: "Launch Of A Rocket" }),
    checked("k2", { match: "cns_only", cns_date_kst: "2016-06-08", cns_count_that_day: 2 }),
    checked("k3", { match: "one_day_apart", csis_date: "2016-06-09" }),
    checked("k4", { match: "same_date", csis_date: "2016-06-10" }),
    checked("k5", { match: "csis_only", csis_date: "" }),
    checked("k6", { match: "csis_only", csis_date: "2017-05-27" }),
  ];
  const m = of([], undefined, [], checks);
  expect(m.odd.map((o) => [o.id, o.date, spokenOdd(o)])).toEqual([
    ["k1", "2016-05-27", "27 May 2016: in the CSIS list only (launch of a rocket)."],
    ["k2", "2016-06-08", "8 Jun 2016: in the CNS-based list only, 2 missiles."],
  ]);
  expect(m).toMatchObject({ empty: false, rows: ["k1", "k2"], sources: ["s4"] });
  expect(m.notes.join()).toContain(
    "Two databases compared by date: 1 date of this window only in CSIS, 1 only in the CNS-based list, 1 one day apart.",
  );
  expect(of([], undefined, [], [checks[2] as never]).notes.join()).toContain(
    "0 dates of this window only in CSIS, 0 only in the CNS-based list, 1 one day apart",
  );
  expect(of([], undefined, [], [checks[2] as never]).empty).toBe(true);
  expect(of([fired("a", "2016-03-01")], "from=2016&to=2016&q=KN", [], checks).odd).toEqual([]);
  expect(
    spokenOdd({
      ...(m.odd[1] as never as { row: object }),
      row: { cns_count_that_day: null },
      date: "2016",
      match: "cns_only",
    } as never),
  ).toBe("2016: in the CNS-based list only.");
  expect(
    spokenOdd({
      ...(m.odd[0] as never as { row: object }),
      row: { csis_event: "" },
      date: "2016",
      match: "csis_only",
    } as never),
  ).toBe("2016: in the CSIS list only.");
});

test("the notes are of what is in view", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes;
  const always = notes([]);
  expect(always).toHaveLength(3);
  expect(always[0]).toMatch(/^Counted are missiles, by day in Korea time;/);
  expect(always[1]).toMatch(/^The top bars add up ballistic missiles\./);
  expect(always[2]).toMatch(/^Facts on launches: CNS and NTI missile test database/);
  const more = (...args: Parameters<typeof of>) => notes(...args).filter((n) => !always.includes(n));
  const slv = { range_class: "SLV" };
  expect(more([fired("a", "2016-03-01", slv)])).toEqual([
    "1 test of a satellite launcher is filed as a missile and added up with them.",
  ]);
  expect(more([fired("a", "2016-03-01", slv), fired("b", "2016-03-01", slv)])).toEqual([
    "2 tests of a satellite launcher are filed as a missile and added up with them.",
  ]);
  expect(more([fired("a", "2016-03-01", { ...slv, kind: "satellite_launch" })])).toEqual([]);
  expect(more([fired("a", "2016-03-01", { count: null })])).toEqual([
    "1 group of unstated number counts as one missile each: sums that hold one are marked ≥.",
  ]);
  expect(more([fired("a", "2016-03-01", { count: null }), fired("b", "2016-03-01", { count: null })])[0]).toBe(
    "2 groups of unstated number count as one missile each: sums that hold one are marked ≥.",
  );
  const first = { provisional: "yes" };
  expect(more([fired("a", "2016-03-01", first)])).toEqual([
    "1 group of 2025 and 2026 is a first entry of the database and drawn open: number, type and outcome may change.",
  ]);
  expect(more([fired("a", "2016-03-01", first), fired("b", "2016-03-01", first)])[0]).toMatch(
    /^2 groups of 2025 and 2026 are first entries of the database/,
  );
  expect(more([blast("n", "2016-01-06")])).toEqual([
    expect.stringMatching(/^Yields are estimates, each by the body named; none leads\./),
  ]);
});

test("the table has a line for each group, each nuclear test, each statement on it and each odd date", () => {
  const m = of(
    [
      fired("a", "2016-03-01", { count: null, provisional: "yes" }),
      fired("s", "2016-02-07", { kind: "satellite_launch", range_class: "SLV", system: "", site_name: "" }),
      blast("n", "2016-01-06", { system: "" }),
    ],
    undefined,
    [
      said("e1", "n", { yield_kt_high: 9, qualifier: "up_to" }),
      said("e2", "n", { yield_kt_low: 5, qualifier: "at_least" }),
      said("e3", "n", { magnitude: 4.8 }),
      said("e4", "n"),
    ],
    [
      checked("k1", { match: "csis_only", csis_date: "2016-05-27", csis_event: "A launch" }),
      checked("k2", { match: "cns_only", cns_date_kst: "2016-06-08", cns_count_that_day: 2 }),
    ],
  );
  const [no] = [null];
  expect(m.lines.map((l) => [l.id, ...l.cells])).toEqual([
    ["s", "7 Feb 2016", "satellite launch", no, "SLV", 1, "success", no, no, no, no, no, no, no],
    [
      "a",
      "1 Mar 2016",
      "missile test",
      "KN-25",
      "SRBM",
      no,
      "success",
      "number not stated; provisional",
      "Wonsan",
      no,
      no,
      no,
      no,
      no,
    ],
    [
      "n",
      "6 Jan 2016",
      "nuclear test",
      no,
      no,
      no,
      "success",
      no,
      "Punggye-ri",
      "all published estimates",
      5,
      20,
      "extremes",
      no,
    ],
    [
      "e2",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      no,
      no,
      "NORSAR (Norway)",
      5,
      no,
      "at least",
      no,
    ],
    ["e1", "6 Jan 2016", "statement on a nuclear test", no, no, no, no, no, no, "NORSAR (Norway)", no, 9, "up to", no],
    [
      "e3",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      "magnitude only",
      no,
      "NORSAR (Norway)",
      no,
      no,
      "approx",
      4.8,
    ],
    [
      "e4",
      "6 Jan 2016",
      "statement on a nuclear test",
      no,
      no,
      no,
      no,
      "no number",
      no,
      "NORSAR (Norway)",
      no,
      no,
      "approx",
      no,
    ],
    [
      "k1",
      "27 May 2016",
      "date of one database",
      "A launch",
      no,
      no,
      no,
      "CSIS only, not counted",
      no,
      "CSIS",
      no,
      no,
      no,
      no,
    ],
    ["k2", "8 Jun 2016", "date of one database", no, no, 2, no, "CNS-based list only", no, "CNS", no, no, no, no],
  ]);
});

test("a group says its day, how many of what, how it ended and from where", () => {
  const say = (more: object) => spokenLaunch(launchOf(fired("a", "2016-03-01", more)));
  expect(say({})).toBe("1 Mar 2016: 1 KN-25 (SRBM); success, Wonsan.");
  expect(say({ count: 1200 })).toBe("1 Mar 2016: 1,200 × KN-25 (SRBM); success, Wonsan.");
  expect(say({ count: null, outcome: "unknown", site_name: "" })).toBe(
    "1 Mar 2016: KN-25 (SRBM), number not stated; outcome not known.",
  );
  expect(say({ system: "" })).toBe("1 Mar 2016: 1 SRBM missile; success, Wonsan.");
  expect(say({ system: "", range_class: "" })).toBe("1 Mar 2016: 1 missile of unknown type; success, Wonsan.");
  expect(say({ system: "", range_class: "cruise" })).toBe(
    "1 Mar 2016: 1 cruise missile of unknown type; success, Wonsan.",
  );
  expect(say({ range_class: "cruise" })).toBe("1 Mar 2016: 1 KN-25; success, Wonsan.");
  expect(say({ system: "", kind: "satellite_launch", range_class: "SLV" })).toBe(
    "1 Mar 2016: 1 SLV satellite launcher; success, Wonsan.",
  );
  expect(say({ system: "New SRBM" })).toBe("1 Mar 2016: 1 New SRBM; success, Wonsan.");
  expect(say({ provisional: "yes", outcome: "failure" })).toBe(
    "1 Mar 2016: 1 KN-25 (SRBM); failure, Wonsan; provisional: a first database entry, number and type may change.",
  );
  const bar = (...list: Row<"tests">[]) => of(list).total.map(spokenBar);
  expect(
    bar(
      fired("a", "2016-03-01", { count: 2 }),
      fired("b", "2016-03-02", { outcome: "failure", count: null }),
      fired("c", "2016-03-03", { outcome: "unknown" }),
      fired("d", "2016-03-03", { provisional: "yes" }),
    ),
  ).toEqual([
    "Mar 2016: at least 5 ballistic missiles; 2 success, 1 failure, 1 of unknown outcome, 1 provisional. Opens these dates.",
  ]);
  expect(bar(fired("a", "2016-03-01"))).toEqual(["Mar 2016: 1 ballistic missile; 1 success. Opens these dates."]);
  expect([leastWords(1200, true), leastWords(1200, false)]).toEqual(["1,200", "≥1,200"]);
});

test("a nuclear test says its extremes, its magnitudes and how many spoke of it; a statement its own", () => {
  const blasts = (estimates: Row<"nuclear-estimates">[], more: object = {}) => {
    const [b] = prepare([blast("n", "2016-01-06", more)], estimates, []).blasts;
    if (!b) throw new Error("no blast");
    return b;
  };
  const two = blasts([
    said("e1", "n", { yield_kt: 10, magnitude: 4.85 }),
    said("e2", "n", { magnitude: 5.1, magnitude_type: "mb" }),
  ]);
  expect(spokenBlast(two)).toBe(
    "6 Jan 2016: nuclear test, Punggye-ri; published yields 5–20 kt, magnitude 4.85–5.1; 2 statements.",
  );
  expect(spokenBlast(blasts([said("e1", "n", { yield_kt: 10 })]))).toBe(
    "6 Jan 2016: nuclear test, Punggye-ri; published yields 5–20 kt; 1 statement.",
  );
  expect(magnitudes(blasts([said("e1", "n", { magnitude: 5 })]))).toBe("magnitude 5.0");
  expect(magnitudes(blasts([said("e1", "n", { magnitude: 5.04 })]))).toBe("magnitude 5.04");
  expect(extremes(blasts([], { yield_kt_high: null }))).toBe("at least 5 kt");
  const say = (more: object) =>
    spokenEstimate(blasts([said("e1", "n", more)]).yields[0] ?? (blasts([said("e1", "n", more)]).others[0] as never));
  const who = "NORSAR (Norway) on the nuclear test of 6 Jan 2016:";
  expect(say({ yield_kt: 10 })).toBe(`${who} about 10 kt.`);
  expect(say({ yield_kt: 10, magnitude: 4.8, magnitude_type: "mb" })).toBe(`${who} about 10 kt, magnitude 4.8 mb.`);
  expect(say({ magnitude: 5 })).toBe(`${who} magnitude 5.0.`);
  expect(say({})).toBe(`${who} no number.`);
  expect(yieldWords(said("e", "n", { yield_kt_high: 1, qualifier: "up_to" }))).toBe("up to 1 kt");
  expect(shortReporter("NORSAR (Norway), first estimate")).toBe("NORSAR");
  expect(shortReporter("Japan defence ministry, final")).toBe("Japan defence ministry");
  expect(shortReporter("38 North, Washington")).toBe("38 North, Washington");
  expect(shortReporter("US Office of the Director of National Intelligence (2009)")).toBe("US ODNI");
  expect(initialsOf("University of Science and Technology of China (Hefei)")).toBe("USTC");
  expect(initialsOf("US Director of National Intelligence")).toBe("US DNI");
  expect(initialsOf("NORSAR (Norway)")).toBe("NORSAR");
});
