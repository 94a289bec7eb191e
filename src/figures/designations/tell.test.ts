import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model } from "./model";
import { actions } from "./prepare";
import { shipSpoken } from "./ships";
import { countOf, spoken, whenWords } from "./words";

type Cells = Partial<Record<keyof Row<"designations">, unknown>>;
const put = (id: string, date: string, more: Cells = {}) =>
  row("designations", {
    id,
    date,
    list: "UN1718",
    kind: "individual",
    entry: "name",
    name: `Name ${id}`,
    reference: `KPi.${id}`,
    count: 1,
    reason_short: "nuclear",
    source_ids: [`s-${id}`],
    ...more,
  });
const group = (id: string, date: string, count: number, more: Cells = {}) =>
  put(id, date, { entry: "group", name: "a group", reference: "", count, ...more });
const act = (number: string, date_adopted: string, more: Partial<Record<keyof Row<"resolutions">, unknown>> = {}) =>
  row("resolutions", {
    id: `S/RES/${number}`,
    number,
    body: "UNSC",
    instrument: "resolution",
    outcome: "adopted",
    scope: "dprk",
    date_adopted,
    source_ids: [`s-${number}`],
    ...more,
  });
const ship = (id: string, event_date: string, more: Partial<Record<keyof Row<"vessels">, unknown>> = {}) =>
  row("vessels", {
    id,
    event_date,
    name: `Ship ${id}`,
    role: "receiving tanker",
    what: "Took oil",
    source_ids: [`s-${id}`],
    ...more,
  });

const of = (
  designations: readonly Row<"designations">[],
  query = "from=2016&to=2018",
  more: { acts?: Row<"resolutions">[]; ships?: Row<"vessels">[] } = {},
) => model(tables({ designations, resolutions: more.acts ?? [], vessels: more.ships ?? [] }), parseView(query).view);
const finding = (...args: Parameters<typeof of>) => of(...args).finding;
const entity = { kind: "entity" };
const vessel = { kind: "vessel" };

test("names of one list, kind and day are one step, counted by name and by number", () => {
  const all = actions(
    [
      put("b", "2017-08-05"),
      group("a", "2017-08-05", 5),
      put("c", "2017-08-05", entity),
      put("d", "2017-08-05", { list: "OFAC" }),
      put("e", "2017-08"),
      put("0", "2017-08-31"),
    ],
    [act("2371", "2017-08-05")],
    "",
  );
  expect(all.map((a) => [a.id, a.count, a.named, a.act?.number ?? null])).toEqual([
    ["b", 6, 1, "2371"],
    ["c", 1, 1, "2371"],
    ["d", 1, 1, null],
    ["e", 1, 1, null],
    ["0", 1, 1, null],
  ]);
  const day = (more: object) =>
    actions([put("b", "2017-08-05")], [act("2371", "2017-08-05", more)], "")[0]?.act ?? null;
  expect(day({})).toEqual({ id: "S/RES/2371", number: "2371", sources: ["s-2371"] });
  for (const more of [
    { body: "EU" },
    { instrument: "statement" },
    { outcome: "vetoed" },
    { scope: "general" },
    { date_adopted: "2017-08-06" },
  ])
    expect(day(more)).toBeNull();
});

test("the UN list is told by its level at the ends of the window and the day of the last name", () => {
  const all = [put("a", "2009-07-16"), put("b", "2017-08-05"), put("c", "2017-08-05"), put("d", "2017-12-22", entity)];
  expect(finding(all)).toBe(
    "The UN list grew from 1 person to 3 persons and 1 entity in this window, the last of them added on 22 Dec 2017.",
  );
  expect(finding(all, "from=2010&to=2017-08-05")).toBe(
    "The UN list grew from 1 person to 3 persons in this window, the last of them added on 5 Aug 2017.",
  );
  expect(finding(all, "from=2001&to=2018")).toBe(
    "The UN list came to 3 persons and 1 entity in this window, the last of them added on 22 Dec 2017.",
  );
  expect(finding(all, "from=2018&to=2019")).toBe(
    "No person or entity was added to the UN list in this window: it held 3 persons and 1 entity, the last of them since 22 Dec 2017.",
  );
  const m = of(all);
  expect(
    m.series.map((s) => [s.kind, s.before, s.end, s.steps.map((t) => `${t.action.id} ${t.level}`).join()]),
  ).toEqual([
    ["individual", 1, 3, "b 3"],
    ["entity", 0, 1, "d 1"],
  ]);
  expect(of(all, "from=2009-07-17&to=2010").series[0]).toMatchObject({ before: 1, steps: [], end: 1 });
  expect(of(all, "from=2009-07-16&to=2010").series[0]?.steps).toHaveLength(1);
});

test("ships and the lists of states are what was announced; only what lies wholly in the window is a number", () => {
  const un = put("a", "2009-07-16");
  const boats = group("v", "2018-03-30", 27, vessel);
  expect(finding([un, boats])).toContain("; 27 ships were put on it.");
  expect(finding([un, put("v", "2018-03-30", vessel)])).toContain("; 1 ship was put on it.");
  expect(finding([boats])).toBe("27 ships were put on the UN list.");
  const ofac = (id: string, n: number, more: Cells = {}) => group(id, "2017-06-01", n, { list: "OFAC", ...more });
  expect(finding([ofac("o", 1)])).toBe(
    "Announcements found of other lists hold at least 1 name by the United States: what is on record, no totals.",
  );
  expect(
    finding([
      ofac("o", 1),
      ofac("p", 1200, entity),
      group("k", "2017-06-01", 5, { list: "KOR" }),
      group("e", "2017-06-01", 7, { list: "EU" }),
    ]),
  ).toBe(
    "Announcements found of other lists hold at least 1,201 names by the United States, 5 names by South Korea and 7 names by the EU: what is on record, no totals.",
  );
  expect(finding([un, boats, ofac("o", 3)])).toMatch(
    /; 27 ships were put on it\. Announcements found of other lists hold at least 3 names by the United States/,
  );
  // A year that reaches beyond the window is drawn, and counts as nothing.
  const vague = group("o", "2018", 3, { list: "OFAC" });
  expect(finding([vague], "from=2018-03&to=2018-06")).toBe(
    "Listings are on record here only with dates that reach beyond this window.",
  );
  expect(of([vague], "from=2018-03&to=2018-06").tracks.map((t) => [t.list, t.kind, t.actions.length, t.sure])).toEqual([
    ["OFAC", "individual", 1, 0],
  ]);
  expect(of([vague]).tracks[0]?.sure).toBe(3);
  expect(
    of([
      group("o", "2018-01", 3, { list: "EU" }),
      boats,
      group("q", "2018-01", 2, { list: "EU", kind: "vessel" }),
      group("r", "2018-01", 2, { list: "OFAC", kind: "entity" }),
    ]).tracks.map((t) => `${t.list} ${t.kind}`),
  ).toEqual(["UN1718 vessel", "OFAC entity", "EU individual", "EU vessel"]);
});

test("a window without listings says so, and when the first is", () => {
  const late = [put("a", "2009-07-16")];
  expect(finding(late, "from=2000&to=2001")).toBe(
    "No listing is on record for this window: the first is of 16 Jul 2009.",
  );
  expect(finding([put("a", "2009", { list: "EU" })], "from=2012&to=2013")).toBe(
    "No listing is on record for this window.",
  );
  expect(finding([])).toBe("No listing is on record.");
  expect(of([]).empty).toBe(true);
  expect(of(late).empty).toBe(false);
  expect(of([], undefined, { ships: [ship("v", "2017-10")] }).empty).toBe(false);
});

test("ships named in connection with oil are told apart from listings", () => {
  const at = (ships: Row<"vessels">[], query?: string) => finding([put("a", "2009-07-16")], query, { ships });
  const un =
    "No person or entity was added to the UN list in this window: it held 1 person, the last of them since 16 Jul 2009.";
  expect(at([ship("v", "2017-10-19")])).toBe(`${un} Ships are named in connection with oil on 1 occasion.`);
  expect(at([ship("v", "2017-10-19"), ship("w", "2017"), ship("x", "2019")])).toBe(
    `${un} Ships are named in connection with oil on 2 occasions.`,
  );
  const m = of([], "from=2016&to=2018", {
    ships: [ship("b", "2017-02"), ship("c", "2017"), ship("a", "2017-02"), ship("d", "2017-02-01")],
  });
  expect(m.ships.map((o) => o.id)).toEqual(["c", "d", "a", "b"]);
});

test("a ship says when, in what role, and since when it stands on a list by name: by its number, else by its name", () => {
  const say = (v: Row<"vessels">, ...lists: Row<"designations">[]) =>
    of(lists, undefined, { ships: [v] }).ships.map(shipSpoken)[0];
  expect(say(ship("v", "2017-10-19", { name: "Sam Jong 2", imo: "7408873" }))).toBe(
    "Sam Jong 2, IMO 7408873, 19 Oct 2017: receiving tanker.",
  );
  expect(say(ship("v", "2017-10", { name: "Sam Jong 2" }))).toBe(
    "Sam Jong 2, Oct 2017, day not known: receiving tanker.",
  );
  const listed = (more: Cells) =>
    put("l", "2018-03-30", { ...vessel, name: "SAM JONG 2", reference: "IMO 7408873", ...more });
  const one = ship("v", "2017-10-19", { name: "Sam Jong 2", imo: "7408873" });
  expect(say(one, listed({ name: "Another" }))).toBe(
    "Sam Jong 2, IMO 7408873, 19 Oct 2017: receiving tanker; on the UN list (1718 Committee) by name since 30 Mar 2018.",
  );
  expect(say(one, listed({ reference: "", list: "OFAC" }))).toContain(
    "; on the United States list (OFAC) by name since 30 Mar 2018.",
  );
  expect(say(one, listed({ reference: "IMO 7408885" }))).not.toContain("list");
  expect(say(one, listed({ entry: "group" }))).not.toContain("list");
  expect(say(one, listed({ kind: "entity" }))).not.toContain("list");
});

test("a search keeps the names, references and reasons that hold it, and ships", () => {
  const all = [
    put("a", "2009-07-16", { name: "Ri Won-ho", reference: "KPi.026", reason_short: "arms" }),
    put("b", "2017-08-05"),
    group("g", "2017-08-05", 9, { name: "Ri and others", reason_short: "finance" }),
    group("o", "2017-06-01", 4, { list: "EU", reason_short: "arms" }),
    put("v", "2018-01-01", { ...vessel, reason_short: "arms" }),
  ];
  const ids = (q: string) =>
    of(all, `from=2001&to=2018&q=${q}`, { ships: [ship("s", "2017-10", { name: "Light House", imo: "1234567" })] })
      .rows;
  expect(ids("ri won")).toEqual(["a"]);
  // The words of a group are no name.
  expect(ids("RI")).toEqual(["a"]);
  expect(ids("026")).toEqual(["a"]);
  expect(ids("finance")).toEqual(["g"]);
  expect(ids("light")).toEqual(["s"]);
  expect(ids("1234567")).toEqual(["s"]);
  expect(ids("receiving")).toEqual(["s"]);
  const said = (q: string, query = "from=2016&to=2018") => finding(all, `${query}&q=${q}`);
  expect(said("arms")).toBe(
    "Of what matches “arms” the UN list held 1 person at the end of this window, 0 added in it; 1 ship was put on the UN list; groups of at least 4 names by the EU.",
  );
  expect(said("finance")).toBe(
    "Of what matches “finance” the UN list held 9 persons at the end of this window, 9 added in it.",
  );
  expect(said("KPi.b", "from=2000&to=2001")).toBe(
    "Of what matches “KPi.b” the UN list held no person or entity at the end of this window, 0 added in it.",
  );
  expect(said("zzz")).toMatch(/^No listed name matches “zzz”; all are shown\. The UN list grew/);
  expect(of(all, "q=arms")).toMatchObject({ title: "Who was listed: what matches “arms”", q: "arms" });
  expect(of(all)).toMatchObject({ title: "Who was listed, and by whom", q: "", id: "designations", unit: "names" });
});

test("the model stands on its names, the acts that listed them and ships, each once, with their sources", () => {
  const m = of(
    [put("a", "2009-07-16"), put("b", "2017-08-05"), put("c", "2017-08-05", entity), put("z", "2019-01-01")],
    undefined,
    { acts: [act("2371", "2017-08-05")], ships: [ship("v", "2017-10")] },
  );
  expect(m.rows).toEqual(["a", "b", "c", "S/RES/2371", "v"]);
  expect(m.sources).toEqual(["s-a", "s-b", "s-2371", "s-c", "s-v"]);
  // 31 Dec 2018, and 30 Jun 2017 where nothing later is known.
  expect(m.until).toBe(17_896);
  expect(of([], "from=2016&to=2018&asof=2017-06-30").until).toBe(17_347);
});

test("the table has a line a row, in the window or before it, and ships under the same columns", () => {
  const m = of(
    [
      put("a", "2009-07-16"),
      group("b", "2017-08-05", 5, entity),
      put("v", "2018-03-30", { ...vessel, reference: "IMO 7408873" }),
      group("o", "2017", 4, { list: "OFAC" }),
    ],
    undefined,
    { acts: [act("2371", "2017-08-05")], ships: [ship("s", "2017-10", { imo: "7408873" }), ship("t", "2017-11-02")] },
  );
  const no = null;
  expect(m.lines.map((l) => [l.id, ...l.cells])).toEqual([
    [
      "a",
      "16 Jul 2009",
      "UN list",
      "person",
      "Name a",
      "KPi.a",
      1,
      "by name",
      "1718 Committee",
      "nuclear",
      "before it",
    ],
    ["b", "5 Aug 2017", "UN list", "entity", "a group", no, 5, "number only", "Resolution 2371", "nuclear", "yes"],
    ["v", "30 Mar 2018", "UN list", "ship", "Name v", "IMO 7408873", 1, "by name", no, "nuclear", "yes"],
    ["o", "2017, day not known", "United States", "person", "a group", no, 4, "number only", no, "nuclear", "yes"],
    [
      "s",
      "Oct 2017, day not known",
      "none: named in connection with oil",
      "ship",
      "Ship s",
      "IMO 7408873",
      no,
      "an occasion",
      no,
      "receiving tanker; on the UN list (1718 Committee) by name since 30 Mar 2018",
      "yes",
    ],
    [
      "t",
      "2 Nov 2017",
      "none: named in connection with oil",
      "ship",
      "Ship t",
      no,
      no,
      "an occasion",
      no,
      "receiving tanker",
      "yes",
    ],
  ]);
});

test("a mark says how many, on which list, when, by which act, who, what is not on record, and how many then", () => {
  const say = (level: number | null, acts: Row<"resolutions">[], ...rows: Row<"designations">[]) =>
    actions(rows, acts, "").map((a) => spoken(a, level))[0];
  const day = "2017-08-05";
  expect(say(9, [act("2371", day)], put("a", day), put("b", day))).toBe(
    "2 persons put on the UN list (1718 Committee), 5 Aug 2017, by resolution 2371: Name a; Name b. 9 persons then on the list.",
  );
  expect(say(1, [], put("a", day, entity))).toBe(
    "1 entity put on the UN list (1718 Committee), 5 Aug 2017, by the Committee: Name a. 1 entity then on the list.",
  );
  expect(say(null, [], put("a", day), group("b", day, 5))).toBe(
    "6 persons put on the UN list (1718 Committee), 5 Aug 2017, by the Committee: Name a; 5 not by name.",
  );
  expect(say(null, [], group("b", "2017", 5, { list: "EU" }))).toBe(
    "5 persons put on the European Union list, 2017, day not known (nuclear); only the number is on record.",
  );
  expect(say(null, [], group("b", day, 5, { ...vessel, reason_short: "" }))).toBe(
    "5 ships put on the UN list (1718 Committee), 5 Aug 2017; only the number is on record.",
  );
  const many = Array.from({ length: 8 }, (_, i) => put(`n${i}`, day, { list: "KOR" }));
  expect(say(null, [], ...many)).toBe(
    "8 persons put on South Korea's list, 5 Aug 2017: Name n0; Name n1; Name n2; Name n3; Name n4; Name n5; and 2 more.",
  );
  expect(say(null, [], ...many.slice(0, 6))).toMatch(/Name n5\.$/);
  expect([countOf(1, "vessel"), countOf(1200, "entity")]).toEqual(["1 ship", "1,200 entities"]);
  expect(["2017-08-05", "2017-08", "2017"].map(whenWords)).toEqual([
    "5 Aug 2017",
    "Aug 2017, day not known",
    "2017, day not known",
  ]);
});

test("the notes are of what is in view", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes.map((n) => n.split(" ").slice(0, 4).join(" "));
  const [counted, guilt] = ["Counted are names, not", "A listing is not"];
  expect(notes([])).toEqual([counted, guilt]);
  expect(notes([put("a", "2009-07-16")])).toEqual([counted, "Persons and entities of", guilt]);
  expect(notes([put("a", "2018-03-30", vessel)])).toEqual([counted, "UN ships are drawn", guilt]);
  expect(notes([put("a", "2018-03-30", { list: "EU" })])).toEqual([counted, "Of the lists of", guilt]);
  expect(notes([put("a", "2018-03", { list: "EU" })])).toEqual([counted, "Of the lists of", "A line under a", guilt]);
  expect(notes([], undefined, { ships: [ship("v", "2017")] })).toEqual([counted, "Ships named in connection", guilt]);
});
