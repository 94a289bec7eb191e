import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkRecord, problemLine } from "./check";
import { at, cites, id, num, one, pkg, problems, SOURCES, text } from "./check.fixture";
import { isImo } from "./check-cell";
import type { Beyond } from "./check-claims";
import type { DataPackage, Field } from "./package";
import { readPackage } from "./read";

test("a good table has no problem", () => {
  expect(one("t", [text("when", { "atlas:kind": "date" })], "2018-02-28")).toEqual([]);
});
test("a required cell that is empty", () => {
  expect(one("t", [text("host", { constraints: { required: true } })], "")).toEqual(at("host", "", "empty"));
});
test("a number that is none, in a file and line that are named", () => {
  const [p] = one("t", [num("value")], '"1,200"');
  expect(p).toMatchObject({ file: "t.csv", line: 2, column: "value", value: "1,200", wrong: "not a number" });
  expect(p && problemLine(p)).toBe(
    "data/t.csv:2 value '1,200': not a number (right: digits with a point for decimals, no commas, no unit)",
  );
});
test("a decimal in a whole-number column", () => {
  expect(one("t", [text("n", { type: "integer" })], "1.5")).toEqual(at("n", "1.5", "not a whole number"));
});
test("a number below its minimum, above its maximum", () => {
  expect(one("t", [num("value", { constraints: { minimum: 0 } })], "-1")).toEqual(at("value", "-1", "too small"));
  expect(one("t", [num("lat", { constraints: { maximum: 90 } })], "91")).toEqual(at("lat", "91", "too large"));
});
test("a value outside the enumeration", () => {
  const basis = text("basis", { constraints: { enum: ["estimate", "derived"] } });
  expect(one("t", [basis], "guess")).toEqual(at("basis", "guess", "not one of the values"));
});
test("a value that does not fit its pattern as a whole", () => {
  expect(one("t", [text("code", { constraints: { pattern: "a|b" } })], "ab")).toEqual(
    at("code", "ab", "does not fit the pattern"),
  );
});
test("a day that does not exist, at each precision", () => {
  const when = text("when", { "atlas:kind": "date" });
  for (const bad of ["2019-02-29", "2019-13", "19", "2019-1-1"]) {
    expect(one("t", [when], bad)).toEqual(at("when", bad, "not a date that exists"));
  }
});
test("a period that ends before it starts; a year around a day is in order", () => {
  const fields = [text("period_start"), text("period_end")];
  expect(one("t", fields, "2019-05,2019-04")).toEqual(at("period_end", "2019-04", "before period_start 2019-05"));
  expect(one("t", fields, "2019-05-03,2019")).toEqual([]);
});
test("a code that is no country", () => {
  const host = text("host", { "atlas:kind": "iso3" });
  expect(one("t", [host], "RSU")).toEqual(at("host", "RSU", "not a country code"));
  expect(one("t", [host], "WLD")).toEqual([]);
});
test("a value outside low and high", () => {
  const fields = [num("low"), num("value"), num("high")];
  expect(one("t", fields, "5,4,9")).toEqual(at("value", "4", "below low 5"));
  expect(one("t", fields, "5,10,9")).toEqual(at("value", "10", "above high 9"));
  expect(one("t", fields, "9,,5")).toEqual(at("low", "9", "above high 5"));
  expect(one("t", [num("kt_low"), num("kt"), num("kt_high")], "5,4,9")).toEqual(at("kt", "4", "below kt_low 5"));
});
test("an IMO number with a wrong check digit", () => {
  expect(isImo("9074729")).toBe(true);
  expect(one("t", [text("imo", { "atlas:kind": "imo" })], "9074728")).toEqual(at("imo", "9074728", /check digit/));
});
test("an id used twice, in one table or in two", () => {
  const csv = "id,source_ids\na1,s1\na1,s1\n";
  expect(problems("t", [id, cites], csv)).toEqual([
    expect.objectContaining({ line: 3, column: "id", value: "a1", wrong: "used before at t.csv:2" }),
  ]);
  expect(problems("t", [id, cites], "id,source_ids\ns1,s1\n")).toEqual(at("id", "s1", "used before at sources.csv:2"));
});
test("an address that stands twice", () => {
  const sources = "id,url\ns1,https://a.org/1\ns2,https://a.org/1\n";
  expect(problems("t", [id, cites], "id,source_ids\na1,s1;s2\n", { sources })).toEqual([
    expect.objectContaining({ file: "sources.csv", line: 3, column: "url", wrong: "stands already in line 2" }),
  ]);
});
test("a row without a source, with one that does not exist, with a gap in the list", () => {
  const of = (ids: string) => problems("t", [id, cites], `id,source_ids\na0,s1\na1,${ids}\n`);
  expect(of("")).toEqual([expect.objectContaining({ line: 3, column: "source_ids", value: "", wrong: "empty" })]);
  expect(of("s9")).toEqual([
    expect.objectContaining({ line: 3, column: "source_ids", value: "s9", wrong: "points to nothing" }),
  ]);
  expect(of("s1;s1")).toEqual([expect.objectContaining({ line: 3, wrong: "stands twice in the list" })]);
  expect(of("s1;")).toContainEqual(expect.objectContaining({ line: 3, wrong: "an empty or spaced item in the list" }));
});
test("a source no row uses", () => {
  const sources = "id,url\ns1,https://a.org/1\ns2,https://a.org/2\n";
  expect(problems("t", [id, cites], "id,source_ids\na1,s1\n", { sources })).toEqual([
    expect.objectContaining({ file: "sources.csv", line: 3, column: "id", value: "s2", wrong: "a source no row uses" }),
  ]);
});
test("a legal limit outside measures, a limit without a unit in them", () => {
  expect(one("crude", [text("basis"), num("tonnes")], "legal,525000")).toEqual(
    at("tonnes", "525000", "a legal limit outside measures"),
  );
  expect(one("caps", [num("limit_value")], "5")).toEqual(at("limit_value", "5", "a legal limit outside measures"));
  expect(one("measures", [num("limit_value"), text("limit_unit")], "5,")).toEqual(
    at("limit_unit", "", "a limit without a unit"),
  );
});
test("a foreign key that leads nowhere", () => {
  const more = { foreignKeys: [{ fields: ["twin"], reference: { fields: ["id"] } }] };
  expect(one("t", [text("twin")], "zz", { more })).toEqual(at("twin", "zz", "points to nothing"));
  expect(one("t", [text("twin")], "a1", { more })).toEqual([]);
});
test("a month with both a number and a silence, or neither", () => {
  const fields = [num("tonnes"), num("barrels"), text("silence")];
  expect(one("petroleum-monthly", fields, "5,,not_reported")).toEqual(
    at("silence", "not_reported", "a silence beside a number"),
  );
  expect(one("petroleum-monthly", fields, ",,")).toEqual(at("silence", "", "neither a number nor a silence"));
});
test("a derived row that does not follow from its rows, has no sign, names none", () => {
  const fields = [
    id,
    num("tonnes"),
    text("basis"),
    text("from_ids", { "atlas:list": ";", "atlas:references": ["petroleum-monthly"] }),
    cites,
  ];
  const of = (from: string, value: string) => {
    const csv = `id,tonnes,basis,from_ids,source_ids\na1,${value},derived,${from},s1\nb1,10,,,s1\nb2,4,,,s1\n`;
    return problems("petroleum-monthly", fields, csv);
  };
  expect(of("+b1;-b2", "6")).toEqual([]);
  expect(of("+b1;-b2", "7")).toEqual([expect.objectContaining({ line: 2, column: "tonnes", value: "7", right: "6" })]);
  expect(of("b1", "10")).toEqual(at("from_ids", "b1", "has no sign"));
  expect(of("", "10")).toEqual(at("from_ids", "", "a derived row that names no rows"));
  expect(of("+b9", "0")).toEqual(at("from_ids", "+b9", "points to nothing"));
});
test("a missing file, a column too few, one too many, cells too many, a broken quote", () => {
  const only = checkRecord(new Map([["sources.csv", "id,url\n"]]), pkg("t", [id, cites]));
  expect(only).toEqual([expect.objectContaining({ file: "t.csv", line: 0, wrong: "the file is missing" })]);
  const header = (h: string) => problems("t", [id, cites], `${h}\n`, { sources: "id,url\n" });
  expect(header("id")).toEqual([
    expect.objectContaining({ line: 1, column: "source_ids", wrong: "the column is missing" }),
  ]);
  expect(header("id,source_ids,x")).toEqual([
    expect.objectContaining({ line: 1, column: "x", wrong: "the schema has no such column" }),
  ]);
  expect(header("source_ids,id")).toEqual([
    expect.objectContaining({ line: 1, wrong: "the columns are out of order" }),
  ]);
  expect(problems("t", [id, cites], "id,source_ids\na1,s1,x\n")).toEqual(at("", "a1,s1,x", "3 cells"));
  expect(problems("t", [id, cites], 'id,source_ids\n"a1,s1\n', { sources: "id,url\n" })).toEqual([
    expect.objectContaining({ file: "t.csv", wrong: expect.stringMatching(/not readable as CSV/) }),
  ]);
});
test("the line is that of the file, also after a cell with line breaks", () => {
  const csv = 'id,note,when,source_ids\na1,"x\ny",,s1\na2,,2019-99,s1\n';
  expect(problems("t", [id, text("note"), text("when", { "atlas:kind": "date" }), cites], csv)).toEqual([
    expect.objectContaining({ line: 2, column: "note", wrong: "a sign that no cell holds (U+000A)" }),
    expect.objectContaining({ line: 4, column: "when", value: "2019-99" }),
  ]);
});

test("a claim: a number beside a range, without its qualifier, no witness, itself as witness, a figure and a view nobody has", () => {
  const list = { "atlas:list": ";" };
  const fields = [
    id,
    text("unit"),
    text("period_start"),
    num("value"),
    num("low"),
    num("high"),
    text("qualifier"),
    text("claim_row"),
    text("statements", list),
    text("figure"),
    text("view"),
    cites,
  ];
  const beyond: Beyond = {
    figures: ["oil-cap"],
    readView: (query) => ({ query: query.toLowerCase(), ignored: query.includes("colour") ? ["no such key"] : [] }),
  };
  const of = (row: string) => {
    const csv = `${fields.map((f) => f.name).join(",")}\na1,${row},s1\n`;
    const files = new Map([
      ["sources.csv", SOURCES],
      ["claims.csv", csv],
    ]);
    return checkRecord(files, pkg("claims", fields), beyond);
  };
  expect(of("barrels,2019,5,,,exact,,b1,oil-cap,from=2019")).toEqual([]);
  expect(of("barrels,2019,,2,5,range,,b1,oil-cap,from=2019")).toEqual([]);
  expect(of("barrels,2019,3,2,5,range,,b1,oil-cap,from=2019")).toEqual(at("value", "3", "a number beside a range"));
  expect(of("barrels,2019,5,,,,,b1,oil-cap,from=2019")).toEqual(at("qualifier", "", "empty"));
  expect(of("barrels,2019,5,,,range,,b1,oil-cap,from=2019")).toEqual(at("qualifier", "range", /does not fit/));
  expect(of("date,,,,,,,b1,oil-cap,from=2019")).toEqual(at("period_start", "", "empty"));
  expect(of("date,2019,5,,,exact,,b1,oil-cap,from=2019")).toEqual(at("value", "5", /a day is claimed/));
  expect(of("barrels,2019,5,,,exact,,,oil-cap,from=2019")).toEqual(at("statements", "", "empty"));
  expect(of("barrels,2019,5,,,exact,b1,b1,oil-cap,from=2019")).toEqual(at("statements", "b1", /own row/));
  expect(of("barrels,2019,5,,,exact,,b1,pie,from=2019")).toEqual(at("figure", "pie", "no such figure"));
  expect(of("barrels,2019,5,,,exact,,b1,oil-cap,colour=1")).toEqual(at("view", "colour=1", /no such key/));
  expect(of("barrels,2019,5,,,exact,,b1,oil-cap,FROM=2019")).toEqual(at("view", "FROM=2019", /canonical/));
  expect(of("barrels,2019,5,,,exact,,b1,oil-cap,pick=a1")).toEqual(at("view", "pick=a1", "picks a row"));
});

test("the record itself has no problem (npm run data:check)", () => {
  const whole = readPackage();
  const files = new Map(whole.resources.map((r) => [r.path, readFileSync(`data/${r.path}`, "utf8")] as const));
  expect(checkRecord(files, whole).map(problemLine)).toEqual([]);
});

describe("what a row cannot mean", () => {
  const date = (name: string) => text(name, { "atlas:kind": "date" });
  const version = { version: "2026.11.0" };
  const of = (table: string, fields: Field[], rows: readonly string[], sources = SOURCES) => {
    const header = ["id", ...fields.map((f) => f.name), "source_ids"].join(",");
    const csv = `${header}\n${rows.map((r, i) => `a${i + 1},${r},s1\n`).join("")}`;
    const files = new Map([
      ["sources.csv", sources],
      [`${table}.csv`, csv],
    ]);
    return checkRecord(files, { ...pkg(table, [id, ...fields, cites]), ...version });
  };
  const wrongs = (...args: Parameters<typeof of>) => of(...args).map((p) => `${p.line} ${p.column}: ${p.wrong}`);

  test("dates after the version, before the period, before 1945; a deadline may lie ahead", () => {
    expect(wrongs("t", [date("as_of"), date("period_start")], ["2026-12,2026-01"])).toEqual([
      "2 as_of: after the version 2026.11.0",
    ]);
    expect(wrongs("t", [date("as_of"), date("period_start")], ["2019-04-11,2019-05"])).toEqual([
      "2 as_of: before the period, from 2019-05",
    ]);
    expect(wrongs("t", [date("as_of"), date("period_start")], ["2019,2019-05"])).toEqual([]);
    expect(wrongs("t", [date("deadline")], ["2031-01-01"])).toEqual([]);
    expect(wrongs("t", [date("starts")], ["1099-01-01"])).toEqual(["2 starts: before 1945"]);
  });
  test("a range with one end, an end beside what is exact", () => {
    const fields = [num("value"), num("low"), num("high"), text("qualifier")];
    expect(wrongs("t", fields, [",5,,range", "7,5,,exact", ",5,9,range", "7,,,exact"])).toEqual([
      "2 qualifier: a range without both ends",
      "3 qualifier: exact beside an end of a range",
    ]);
  });
  test("people below zero or in parts, but a net change may fall; shares over the whole", () => {
    const fields = [text("measure"), num("value", { "atlas:unit": "persons" })];
    expect(wrongs("t", fields, ["stock,-5", "stock,2.5", "net_change,-5"])).toEqual([
      "2 value: fewer people than none",
      "3 value: a part of a person",
    ]);
    expect(wrongs("t", [text("unit"), num("value")], ["percent,101", "percent,100", "usd,101"])).toEqual([
      "2 value: no share of a whole",
    ]);
    const op8 = [num("workers_before"), num("remaining")];
    expect(wrongs("t", op8, ["10,11", "10,10"])).toEqual(["2 remaining: more than the 10 before"]);
  });
  test("a paragraph seen and one not seen: only finer than the range", () => {
    const fields = [text("paragraph"), text("paragraph_unverified")];
    expect(wrongs("t", fields, ["8,9", "9-15,11", "9-15,16"])).toEqual([
      "2 paragraph_unverified: stands beside paragraph 8",
      "4 paragraph_unverified: stands beside paragraph 9-15",
    ]);
  });
  test("tabs, new lines, and bytes that are no UTF-8", () => {
    expect(wrongs("t", [text("note")], ["a\tb", '"a\nb"', "a\ufffdb"])).toEqual([
      "2 note: a sign that no cell holds (U+0009)",
      "3 note: a sign that no cell holds (U+000A)",
      "5 note: a byte that is no UTF-8 (U+FFFD)",
    ]);
  });
  test("a row twice under two ids", () => {
    expect(wrongs("t", [text("a"), text("b")], ["x,y", "x,z", "x,y"])).toEqual([
      "4 id: says all that a1 in line 2 says",
    ]);
  });
  test("one page under two addresses", () => {
    const sources =
      "id,url\ns1,https://a.org/é/1\ns2,http://www.A.org/%C3%A9/1/?utm_source=x#top\ns3,https://a.org/é/1?p=2\n";
    expect(of("t", [text("n")], ["x"], sources).filter((p) => p.column === "url")).toEqual([
      expect.objectContaining({ file: "sources.csv", line: 3, wrong: "leads where s1 in line 2 leads" }),
    ]);
  });
  test("a byte order mark and carriage returns, told once each", () => {
    const files = new Map([["sources.csv", "\ufeffid,url\r\ns1,https://a.org/1\r\n"]]);
    const only = { ...pkg("t", [id]), ...version };
    const found = checkRecord(files, { ...only, resources: only.resources.slice(0, 1) });
    expect(found.map((p) => p.wrong).sort()).toEqual([
      "a byte order mark",
      "a carriage return",
      "a source no row uses",
    ]);
  });
});

describe("nothing follows from what could not be read", () => {
  const fields = [id, text("act", { "atlas:references": ["sources"] }), cites];
  test("a quote that never ends: its line, its text, and no word of what points there", () => {
    const [p, ...more] = problems("t", fields, "id,act,source_ids\na1,s1,s1\n", {
      sources: 'id,url\ns1,https://a.org/1\ns2,"https://a.org/2\n',
    });
    expect(more).toEqual([]);
    expect(p).toMatchObject({ file: "sources.csv", line: 3, value: 's2,"https://a.org/2' });
  });
  test("a missing file and a missing column are one line each", () => {
    const files = new Map([["t.csv", "id,act,source_ids\na1,s1,s1\na2,s1,s1\n"]]);
    expect(checkRecord(files, pkg("t", fields)).map((p) => p.file)).toEqual(["sources.csv"]);
    const required = [id, text("host", { constraints: { required: true } }), cites];
    expect(problems("t", required, "id,source_ids\na1,s1\na2,s1\n").map((p) => p.wrong)).toEqual([
      "the column is missing",
    ]);
  });
});

test("a measure in force stands on an act that was adopted, and a draft's on one that was not", () => {
  const resource = (name: string, fields: Field[]) =>
    pkg(name, fields).resources[1] as DataPackage["resources"][number];
  const both = {
    ...pkg("t", [id]),
    resources: [
      resource("resolutions", [id, text("outcome")]),
      resource("measures", [id, text("resolution_id"), text("status")]),
    ],
  };
  const files = new Map([
    ["resolutions.csv", "id,outcome\nr1,adopted\nr2,vetoed\n"],
    [
      "measures.csv",
      "id,resolution_id,status\nm1,r1,in_force\nm2,r2,in_force\nm3,r2,draft_vetoed\nm4,r1,draft_vetoed\n",
    ],
  ]);
  expect(checkRecord(files, both).map((p) => `${p.line} ${p.wrong}`)).toEqual([
    "3 but r2 was vetoed",
    "5 but r1 is adopted",
  ]);
});
