import { expect, test } from "vitest";
import { checkRecord, problemLine } from "./check";
import { cites, date, id, num, one, pkg, problems, SOURCES, text } from "./check.fixture";
import { isImo } from "./check-cell";
import type { Field } from "./package";

/** What is wrong with each of these rows of one table: the words of each problem, nothing for a good row. */
const wrongs = (table: string, fields: Field[], rows: readonly string[], version = "2026.11.0") => {
  const header = ["id", ...fields.map((f) => f.name), "source_ids"].join(",");
  const csv = `${header}\n${rows.map((r, i) => `a${i + 1},${r},s1\n`).join("")}`;
  const files = new Map([
    ["sources.csv", SOURCES],
    [`${table}.csv`, csv],
  ]);
  const found = checkRecord(files, { ...pkg(table, [id, ...fields, cites]), version });
  return rows.map((_, i) => found.filter((p) => p.line === i + 2).map((p) => p.wrong));
};

test("numbers at their bounds, whole numbers, and numbers of a list are in order; the next ones are not", () => {
  const fields = [num("n", { constraints: { minimum: 0, maximum: 90 } })];
  expect(wrongs("t", fields, ["0", "90", "-0.1", "90.1", "1.", "1e3"])).toEqual([
    [],
    [],
    ["too small"],
    ["too large"],
    ["not a number"],
    ["not a number"],
  ]);
  const listed = [num("n", { constraints: { enum: ["1", 2] } })];
  expect(wrongs("t", listed, ["1", "2", "3"])).toEqual([[], [], ["not one of the values"]]);
});

test("a ship's number has seven digits and no more", () => {
  expect(["9074729", "90747290", "19074729", "907472", "907472x", ""].map(isImo)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("months of a supplier exist, go forward and are of China or Russia", () => {
  const fields = [text("lacking", { "atlas:list": ";", "atlas:kind": "supplier-months" })];
  const bad = [
    "RUS:2019-13",
    "RUS:2019-03/2019-13",
    "RUS:2019-04/2019-03",
    "RUS:2019-03/2019-03",
    "RUS:2019",
    "PRK:2019-03",
    "xRUS:2019-03",
    "RUS:2019-03x",
    "2019-03",
  ];
  expect(wrongs("t", fields, bad)).toEqual(bad.map(() => ["not months of a supplier"]));
  expect(wrongs("t", fields, ["RUS:2019-03/2019-04;CHN:2019-09", ""])).toEqual([[], []]);
});

test("months that a total lacked may be all of its period, and of both suppliers where it counts both", () => {
  const list = text("missing", { "atlas:list": ";" });
  const fields = [date("period_start"), date("period_end"), text("supplier"), list];
  const of = (rows: string[]) => wrongs("petroleum-totals", fields, rows);
  expect(
    of([
      "2019-01,2019-05,ALL,RUS:2019-01/2019-05;CHN:2019-03",
      "2019-01,2019-05,RUS,RUS:2019-05",
      "2019-01,2019-05,RUS,",
    ]),
  ).toEqual([[], [], []]);
  expect(
    of([
      "2019-02,2019-05,RUS,RUS:2019-01/2019-05",
      "2019-02,2019-05,RUS,RUS:2019-05/2019-06",
      "2019-02,2019-05,RUS,CHN:2019-03",
    ]),
  ).toEqual([["outside the period"], ["outside the period"], ["not of RUS"]]);
});

test("low, value and high may be equal, and any of them empty", () => {
  const fields = [num("low"), num("value"), num("high"), num("kt_low"), num("kt"), num("kt_high")];
  const of = (rows: string[]) => wrongs("t", fields, rows);
  expect(of(["5,5,5,5,5,5", "5,,5,5,,5", ",,5,,,", ",-1,,,,", "-5,-4,-3,,,"])).toEqual([[], [], [], [], []]);
  expect(of([",6,5,,,", ",,,6,,5", ",,,6,5,", ",,,,6,5"])).toEqual([
    ["above high 5"],
    ["above kt_high 5"],
    ["below kt_low 6"],
    ["above kt_high 5"],
  ]);
  expect(wrongs("t", [num("low"), num("tonnes"), num("high")], ["5,4,9"])).toEqual([["below low 5"]]);
});

test("a month has its silence or its number where the table has the columns; other tables may have neither", () => {
  const fields = [num("tonnes"), num("barrels"), text("silence")];
  expect(wrongs("petroleum-monthly", fields, [",7,", ",,withheld", ",7,withheld"])).toEqual([
    [],
    [],
    ["a silence beside a number"],
  ]);
  expect(wrongs("op8-reports", fields, [",,"])).toEqual([[]]);
  expect(wrongs("petroleum-monthly", [num("tonnes")], [""])).toEqual([[]]);
});

test("a limit has its unit in measures; a legal row elsewhere may stand without a number", () => {
  expect(wrongs("measures", [num("limit_value"), text("limit_unit")], ["5,barrel", ",", ",barrel"])).toEqual([
    [],
    [],
    [],
  ]);
  expect(wrongs("crude", [text("basis"), num("tonnes"), text("note")], ["legal,,x", "estimate,5,x"])).toEqual([[], []]);
  expect(wrongs("crude", [text("basis"), num("low"), num("high")], ["legal,5,6"])).toEqual([
    ["a legal limit outside measures", "a legal limit outside measures"],
  ]);
});

test("dates from 1945 to the month of the version, whatever the day of its tables", () => {
  const fields = [date("as_of"), date("period_start"), text("remark")];
  const of = (rows: string[], version?: string) => wrongs("t", fields, rows, version);
  expect(
    of(["1945,,", "2026-11,,", "2026,,", "2019-05-01,2019-05-01,", "2019-05,2019-05-31,", ",,1099-01-01"]),
  ).toEqual([[], [], [], [], [], []]);
  expect(of(["1944-12-31,,", "2026-12-01,,", "2019-04-30,2019-05-01,"])).toEqual([
    ["before 1945"],
    ["after the version 2026.11.0"],
    ["before the period, from 2019-05-01"],
  ]);
  expect(of(["2026-03-31,,", "2026-04-01,,"], "2026.3.1")).toEqual([[], ["after the version 2026.3.1"]]);
  expect(of(["2031,,"], "next")).toEqual([[]]);
});

test("people and shares: nought and the whole are in order, a change may fall, other units may be anything", () => {
  const people = [text("counted"), num("value", { "atlas:unit": "persons" })];
  expect(wrongs("t", people, ["workers,0", "workers,-1", "net_change,-1", "workers,"])).toEqual([
    [],
    ["fewer people than none"],
    [],
    [],
  ]);
  const share = [text("unit"), num("low"), num("value"), num("high"), num("year")];
  expect(wrongs("t", share, ["percent,0,50,100,2019", "percent,-1,,101,", "percent,,-1,,", "USD,-1,,101,"])).toEqual([
    [],
    ["no share of a whole", "no share of a whole"],
    ["no share of a whole"],
    [],
  ]);
  const op8 = [num("workers_before"), text("counted_before"), num("remaining"), text("counted_remaining")];
  expect(
    wrongs("t", op8, [
      "10,workers,11,workers",
      "10,workers,10,workers",
      "10,workers,11,permit_holders",
      ",,11,",
      "10,,,",
    ]),
  ).toEqual([["more than the 10 before"], [], [], [], []]);
});

test("a paragraph not seen lies in the range that was seen, its ends too", () => {
  const fields = [text("paragraph"), text("paragraph_unverified")];
  const good = ["9-15,9", "9-15,15", "10-12,11(b)", "9-15,", ",9"];
  expect(wrongs("t", fields, good)).toEqual(good.map(() => []));
  const bad = ["9-15,8", "9-15,16", "9-15,annex 11", "9-15(a),11", "s. 9-15,11", "8,8"];
  expect(wrongs("t", fields, bad)).toEqual(bad.map((row) => [`stands beside paragraph ${row.split(",")[0]}`]));
});

test("one id twice is told once, though the rows are the same; an empty address and an act without outcome are not looked at", () => {
  const rows = "id,a,b,c,source_ids\na1,x,y,z,s1\na1,x,y,z,s1\n";
  expect(problems("t", [id, text("a"), text("b"), text("c"), cites], rows).map((p) => p.wrong)).toEqual([
    "used before at t.csv:2",
  ]);
  const nowhere = "id,url\ns1,\ns2,\n";
  expect(problems("t", [id, cites], "id,source_ids\na1,s1;s2\n", { sources: nowhere })).toEqual([]);
  expect(problems("t", [text("id"), cites], "id,source_ids\n,s1\n,s1\n")).toEqual([]);
});

test("a derived row may differ by half a unit, is held in each unit that it states, and not in one converted", () => {
  const list = { "atlas:list": ";", "atlas:references": ["petroleum-monthly"] };
  const fields = [num("tonnes"), num("barrels"), text("converted"), text("from_ids", list)];
  const of = (row: string) => wrongs("petroleum-monthly", fields, [row, "10,80,,", "4.5,30,,", "7,,,", ",50,,"])[0];
  expect(of("14.5,,,+a2;+a3")).toEqual([]);
  expect(of("15,,,+a2;+a3")).toEqual([]);
  expect(of("14,,,+a2;+a3")).toEqual([]);
  expect(of("15.1,,,+a2;+a3")).toEqual(["is not what its rows give"]);
  expect(of("13.9,,,+a2;+a3")).toEqual(["is not what its rows give"]);
  expect(of("5.5,51,,+a2;-a3")).toEqual(["is not what its rows give"]);
  expect(of("5.5,51,barrels,+a2;-a3")).toEqual([]);
  expect(of("17,80,,+a2;+a4")).toEqual(["states no barrels"]);
  expect(of("10,80,,+a2;+a2-")).toEqual(["points to nothing"]);
  expect(of("14.5,,,+a2;a+3")).toContain("has no sign");
});

test("where a table could not be read, no reference into it and no source is called wrong", () => {
  const base = pkg("t", [id, text("act", { "atlas:references": ["acts", "sources"] }), cites]);
  const acts = pkg("acts", [id]).resources[1];
  if (!acts) throw new Error("no table");
  const both = { ...base, resources: [...base.resources, acts] };
  const of = (more: [string, string][]) =>
    checkRecord(
      new Map([["sources.csv", `${SOURCES}s2,https://a.org/2\n`], ["t.csv", "id,act,source_ids\na1,r9,s1\n"], ...more]),
      both,
    ).map((p) => `${p.file} ${p.column}: ${p.wrong}`);
  expect(of([["acts.csv", "id\nr1\n"]])).toEqual([
    "sources.csv id: a source no row uses",
    "t.csv act: points to nothing",
  ]);
  expect(of([])).toEqual(["acts.csv : the file is missing"]);
  expect(of([["acts.csv", "name\nr9\n"]])).toEqual([
    "acts.csv id: the column is missing",
    "acts.csv name: the schema has no such column",
  ]);
  expect(of([["acts.csv", "name\n"]])).toEqual([
    "acts.csv id: the column is missing",
    "acts.csv name: the schema has no such column",
  ]);
});

test("what stands in a line that is no row is shown, cut where it is long; the file's own faults name their line", () => {
  const told = (csv: string, sources = SOURCES) => problems("t", [id, cites], csv, { sources }).map(problemLine);
  const sources = "id,url\n";
  expect(told("id\n", sources)).toEqual([
    "data/t.csv:1 source_ids 'source_ids': the column is missing (right: a column of the schema)",
  ]);
  expect(told("id,source_ids,x\n", sources)).toEqual([
    "data/t.csv:1 x 'x': the schema has no such column (right: a column of the schema)",
  ]);
  expect(told("source_ids,id\n", sources)).toEqual([
    "data/t.csv:1 source_ids 'source_ids': the columns are out of order (right: id,source_ids)",
  ]);
  expect(told(`id,source_ids\na1,s1,${"x".repeat(100)}\n`)).toEqual([
    `data/t.csv:2 'a1,s1,${"x".repeat(54)}': 3 cells (right: 2 cells, as the header has)`,
  ]);
  expect(told("id,source_ids\na1\n")).toContain("data/t.csv:2 'a1': 1 cells (right: 2 cells, as the header has)");
  expect(told(`id,source_ids\na1,s1;${"x".repeat(80)}\na2,${"y".repeat(81)}\n`)).toEqual([
    `data/t.csv:2 source_ids '${"x".repeat(80)}': points to nothing (right: an id of sources)`,
    `data/t.csv:3 source_ids '${"y".repeat(79)}…': points to nothing (right: an id of sources)`,
  ]);
  expect(told("\ufeffid,source_ids\na1,s1\r\n")).toEqual([
    "data/t.csv:1 'U+FEFF': a byte order mark (right: UTF-8 without one)",
    "data/t.csv:2 '\\r': a carriage return (right: lines that end in \\n alone)",
  ]);
  expect(told("\rid,source_ids\n", sources)[0]).toBe(
    "data/t.csv:1 '\\r': a carriage return (right: lines that end in \\n alone)",
  );
  expect(told('id,source_ids\na1,s1\n"a2,s1\n')).toEqual([
    `data/t.csv:3 '"a2,s1': not readable as CSV, nor what points into it: Quote Not Closed: the parsing is finished with an opening quote at line 3 (right: RFC 4180 CSV in UTF-8: quotes in pairs, doubled inside a cell)`,
  ]);
  expect(checkRecord(new Map([["sources.csv", sources]]), pkg("t", [id])).map(problemLine)).toEqual([
    "data/t.csv:0: the file is missing (right: the CSV file of this resource; what points into it was not looked at)",
  ]);
});

test("a claim may have either end of a range alone only if it says so, and an address and a figure may be left to others", () => {
  const fields = [
    num("value"),
    num("low"),
    num("high"),
    text("qualifier"),
    text("statements"),
    text("figure"),
    text("view"),
  ];
  const of = (row: string) => one("claims", fields, row).map((p) => p.wrong);
  expect(of(",2,,range,b1,pie,x")).toEqual([]);
  expect(of(",,5,range,b1,pie,x")).toEqual([]);
  expect(of(",,5,up_to,b1,pie,x")).toEqual(["does not fit the number"]);
  expect(of(",,,exact,b1,pie,x")).toEqual(["a qualifier without a number"]);
  expect(of(",2,,,b1,pie,x")).toEqual(["empty", "does not fit the number"]);
});
