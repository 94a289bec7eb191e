import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { textOf } from "../cube";
import { dateText } from "../dots";
import { csvReader } from "./csv";
import { type Fixes, type Opened, openCsv } from "./open";
import { openAny } from "./other";

const source = (bytes: Uint8Array, name = "t.csv") => ({
  name,
  size: bytes.length,
  slice: (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer }),
});
const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (text: string | Uint8Array, fixes: Fixes = {}) =>
  openCsv(source(typeof text === "string" ? utf8(text) : text), fixes);

/** All cells of a table, as texts and numbers. */
function cells({ frame }: Opened): (string | number | null)[][] {
  return Array.from({ length: frame.rows }, (_, row) =>
    frame.columns.map((c) => {
      if (c.kind === "text") return textOf(c).words[c.values[row] as number] ?? null;
      if (c.kind === "date") return c.levels[row] ? dateText(c, row) : null;
      const v = c.values[row] as number;
      return Number.isNaN(v) ? null : v;
    }),
  );
}

function utf16(text: string, big: boolean, mark = true): Uint8Array {
  const out = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !big);
  return mark ? out : out.slice(2);
}

describe("awkward files are opened right", () => {
  const plain = "date,port,n\n2019-01-05,Nampo,1\n2019-02-06,Dalian,2\n";
  const want = [
    ["2019-01-05", "Nampo", 1],
    ["2019-02-06", "Dalian", 2],
  ];
  test.each<[string, string | Uint8Array]>([
    ["plain", plain],
    ["no last line break", plain.trimEnd()],
    ["Windows line ends", plain.replaceAll("\n", "\r\n")],
    ["old Mac line ends", plain.replaceAll("\n", "\r")],
    ["a byte order mark", `\ufeff${plain}`],
    ["semicolons", plain.replaceAll(",", ";")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["bars", plain.replaceAll(",", "|")],
    ["lines of a title above", `Port calls\nSource: the port,\n\n${plain}`],
    ["dates with points, year first", plain.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$1.$2.$3")],
    [
      "dates with names of months",
      plain.replace("2019-01-05", "5 Jan 2019").replace("2019-02-06", '"February 6th, 2019"'),
    ],
    ["dates in Korean", plain.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$1년 $2월 $3일")],
    ["money", plain.replace("Nampo,1", "Nampo,$1").replace("Dalian,2", "Dalian,2 %")],
    ["blank lines", plain.replaceAll("\n", "\n\n")],
    ["everything quoted", plain.replace(/[^,\n]+/g, '"$&"')],
    ["spaces around", plain.replace(/,/g, " ,")],
    ["UTF-16, little end first", utf16(plain, false)],
    ["UTF-16, big end first", utf16(plain, true)],
    ["UTF-16 without a mark", utf16(plain, false, false)],
    ["Excel's sep line", `sep=;\n${plain.replaceAll(",", ";")}`],
    [
      "German dates",
      plain
        .replace(/(\d{4})-(\d\d)-(\d\d)/g, "$3.$2.$1")
        .replace("06.02", "26.02")
        .replace("26", "06"),
    ],
    [
      "American dates",
      "date,port,n\n1/5/2019,Nampo,1\n02/06/2019,Dalian,2\n12/31/2019,X,3\n".replace("12/31/2019,X,3\n", ""),
    ],
  ])("%s", async (name, text) => {
    const opened = await open(text, name === "American dates" ? { dialect: { dates: "mdy" } } : {});
    expect(cells(opened)).toEqual(want);
    expect(opened.badCount).toBe(0);
  });

  test("quotes hold delimiters, line breaks and quotes", async () => {
    const opened = await open('name,n\n"Kim, ""the"" captain\nof a ship",1\nplain,2\n');
    expect(cells(opened)).toEqual([
      ['Kim, "the" captain\nof a ship', 1],
      ["plain", 2],
    ]);
  });

  test("accounts, eight digits that the reader calls a date, and years among months", async () => {
    const opened = await open("d,v\n20190105,(1200)\n20190206,7\n", { types: { d: "date" } });
    expect(cells(opened)).toEqual([
      ["2019-01-05", -1200],
      ["2019-02-06", 7],
    ]);
    expect(opened.guess.doubts.join()).toContain("brackets");
    expect((await open("d,v\n2019-01,1\n2019,2\n2019-03,3\n")).guess.types[0]).toBe("date");
  });

  test("decimal commas and points between thousands", async () => {
    const opened = await open("d;v\n2019-01;1.234,5\n2019-02;12,25\n2019-03;-3\n");
    expect(opened.guess.dialect.decimal).toBe(",");
    expect(cells(opened)).toEqual([
      ["2019-01", 1234.5],
      ["2019-02", 12.25],
      ["2019-03", -3],
    ]);
  });

  test("letters of Windows", async () => {
    const opened = await open(
      Uint8Array.from([...utf8("port,n\nC"), 0xf3, ...utf8("rdoba,1\nM"), 0xfc, ...utf8("nchen,2\n")]),
    );
    expect(cells(opened).map(([p]) => p)).toEqual(["Córdoba", "München"]);
  });

  test("years, codes with zeros and what stands for nothing", async () => {
    const opened = await open("year,code,v\n2017,007,1\n2018,010,n/a\n2019,011,-\n");
    expect(opened.guess.types).toEqual(["date", "text", "number"]);
    expect(cells(opened)).toEqual([
      ["2017", "007", 1],
      ["2018", "010", null],
      ["2019", "011", null],
    ]);
  });

  test("JSON in rows, in columns and a line each", async () => {
    const any = (name: string, text: string) => openAny(source(utf8(text), name), {}, () => undefined);
    const rows = '{"data":[{"day":"2019-01-05","n":1},{"day":"2019-02-06","n":2}]}';
    const columns = '{"day":["2019-01-05","2019-02-06"],"n":[1,2]}';
    const lines = '{"day":"2019-01-05","n":1}\n{"day":"2019-02-06","n":2}\n';
    for (const [name, text] of [
      ["a.json", rows],
      ["b.json", columns],
      ["c.ndjson", lines],
    ] as const) {
      expect(cells(await any(name, text))).toEqual([
        ["2019-01-05", 1],
        ["2019-02-06", 2],
      ]);
    }
  });
});

describe("what is wrong is told by line, and the rest kept", () => {
  test("a day that does not exist", async () => {
    const opened = await open("date,n\n31/01/2019,1\n31/02/2019,2\n\n28/02/2019,3\n");
    expect(opened.bad).toEqual([{ line: 3, why: "date '31/02/2019' in “date”", text: "31/02/2019,2\n" }]);
    expect(cells(opened).length).toBe(2);
  });

  test("a word among numbers, a row too short, a quote never closed, with lines in quotes before", async () => {
    const rows = ['"a\nb",1', "c,2", "d,3", "e,4", "f,5", "g,6", "h,x", "i", 'j,"7', "k,8"];
    const opened = await open(`p,n\n${rows.join("\n")}\n`);
    expect(opened.bad.map((b) => [b.line, b.why])).toEqual([
      [9, "number 'x' in “n”"],
      [10, "1 field instead of 2"],
      [11, "a quote is opened and never closed"],
    ]);
    expect(opened.frame.rows).toBe(7);
  });

  test.each([
    ["", "is empty"],
    ["a,b\n", "no rows under it"],
    ["PK\u0003\u0004", "save it as CSV first"],
    ["%PDF-1.7 x", "is a PDF"],
    ["<!doctype html><table><tr><td>1</td></tr></table>", "web page"],
  ])("%j is refused", async (text, why) => {
    await expect(open(text)).rejects.toThrow(why);
  });

  test.each([
    ['{"a":1}', "holds no table"],
    ["[1,2", "is no JSON"],
  ])("%j is refused as JSON", async (text, why) => {
    await expect(openAny(source(utf8(text), "x.json"), {}, () => undefined)).rejects.toThrow(why);
  });
});

describe("as papaparse reads it", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "Z", "7", ",", '"', "\n", "\r\n", " ", "é", "한", "'"),
    maxLength: 8,
  });
  test("any table of texts, cut into any chunks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, unit: fc.constantFrom("x", "y") }), cell, cell), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 40 }),
        (rows, size) => {
          const text = Papa.unparse(rows, { newline: "\n" });
          const bytes = utf8(text);
          const reader = csvReader({
            dialect: { encoding: "utf-8", delimiter: ",", header: false, decimal: ".", dates: "dmy" },
            names: ["a", "b", "c"],
            types: ["text", "text", "text"],
          });
          for (let i = 0; i < bytes.length; i += size) reader.push(bytes.subarray(i, i + size));
          const read = reader.end();
          const mine = Array.from({ length: read.rows }, (_, r) =>
            read.columns.map((c) => (c.kind === "text" ? (c.words[c.values[r] as number] ?? "") : "?")),
          );
          const theirs = Papa.parse<string[]>(text, { newline: "\n" }).data.map((r) => r.map((v) => v.trim()));
          expect(read.bad).toEqual([]);
          expect(mine).toEqual(theirs);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("any number", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 }),
        async (list) => {
          const opened = await open(`k,n\n${list.map((n) => `a,${n}`).join("\n")}`, {
            types: { n: "number" },
            dialect: { decimal: ".", delimiter: ",", header: true },
          });
          expect(cells(opened).map(([, n]) => n)).toEqual(list.map((n) => Number(String(n))));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test("a file of more columns than any chart needs is refused at once, whatever they are called", async () => {
  for (const name of [(i: number) => `c${i}`, () => "same", () => ""]) {
    const row = Array.from({ length: 30_000 }, (_, i) => name(i)).join(",");
    await expect(open(`${row}\n${row}\n`)).rejects.toThrow(
      "t.csv has 30,000 columns, and 1,000 are the most that can be read",
    );
  }
  const wide = Array.from({ length: 1_000 }, (_, i) => `c${i}`).join(",");
  expect((await open(`${wide}\n${wide.replaceAll("c", "")}\n`)).frame.columns).toHaveLength(1_000);
});
