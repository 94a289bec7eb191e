import { describe, expect, test } from "vitest";
import { dateText } from "../dots";
import type { Opened } from "./open";
import { openAny } from "./other";

/** Windows letters by their place in the code page: enough for the words below. */
const bytesIn = (text: string, high: (code: number) => number[]): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : high(c.charCodeAt(0)))));
const cyrillic = (text: string) => bytesIn(text, (c) => [c - 0x410 + 0xc0]);
const latin = (text: string) => bytesIn(text, (c) => [c]);
/** 남포 and 원산, as EUC-KR has them. */
const HANGUL: Readonly<Record<string, number[]>> = {
  남: [0xb3, 0xb2],
  포: [0xc6, 0xf7],
  원: [0xbf, 0xf8],
  산: [0xbb, 0xea],
};
const korean = (text: string) => bytesIn(text, (c) => HANGUL[String.fromCharCode(c)] ?? []);

function utf16(text: string, big: boolean): Uint8Array {
  const out = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !big);
  return out;
}

function open(name: string, content: string | Uint8Array): Promise<Opened> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const slice = (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer });
  return openAny({ name, size: bytes.length, slice }, {}, () => undefined);
}

/** A row as it was understood. */
const rowOf = ({ frame }: Opened, row: number): (string | number | null)[] =>
  frame.columns.map((c) => {
    if (c.kind === "text") return c.words[c.values[row] as number] ?? null;
    if (c.kind === "date") return c.levels[row] ? dateText(c, row) : null;
    return Number.isNaN(c.values[row]) ? null : (c.values[row] as number);
  });

const PLAIN = "date,port,t\n2019-01-05,Nampo,1.5\n2019-02-06,Dalian,2\n";
const LONG = "x".repeat(1_000_000);
const wide = (n: number, cell: (i: number) => string) => Array.from({ length: n }, (_, i) => cell(i)).join(",");

interface Right {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly rows: number;
  /** First letters of the types: d(ate), n(umber), t(ext). */
  readonly types: string;
  readonly first: readonly (string | number | null)[];
  /** Rows left out, as `line: why`. */
  readonly bad?: readonly string[];
  /** Part of what is said about how it was read. */
  readonly said?: RegExp;
}

const NAMPO = ["2019-01-05", "Nampo", 1.5] as const;
const plain = (file: string, content: string | Uint8Array, more: Partial<Right> = {}): Right => ({
  file,
  content,
  rows: 2,
  types: "dtn",
  first: NAMPO,
  ...more,
});

const RIGHT: readonly Right[] = [
  plain("a byte order mark", `\ufeff${PLAIN}`),
  plain("UTF-16LE", utf16(PLAIN, false)),
  plain("UTF-16BE", utf16(PLAIN, true)),
  plain("semicolons and decimal commas", "date;port;t\n05.01.2019;Nampo;1,5\n06.02.2019;Dalian;2\n"),
  plain("tabs", PLAIN.replaceAll(",", "\t")),
  plain("months", "date,port,t\n2019-01,Nampo,1.5\n2019-02,Dalian,2\n", { first: ["2019-01", "Nampo", 1.5] }),
  plain("mixed line ends", "date,port,t\r\n2019-01-05,Nampo,1.5\n2019-02-06,Dalian,2\r"),
  plain("line breaks in quotes", PLAIN.replace("Nampo", '"Nam\npo"'), { first: ["2019-01-05", "Nam\npo", 1.5] }),
  plain("ragged rows", `${PLAIN}2019-03-01,a,1,9\n2019-03-02,b\n`, {
    bad: ["4: 4 fields instead of 3", "5: 2 fields instead of 3"],
  }),
  plain("a formula", PLAIN.replace("Nampo", "=cmd|'/c calc'!A0"), {
    first: ["2019-01-05", "=cmd|'/c calc'!A0", 1.5],
  }),
  plain("names that stand twice", "date,v,v,\n2019-01-05,Nampo,1.5,a\n2019-02-06,Dalian,2,b\n", {
    types: "dtnt",
    first: [...NAMPO, "a"],
    said: /2 columns are called “v”: the later one is “v \(2\)” here\./,
  }),
  plain("a very long cell first", `date,port,t\n2019-01-05,${LONG},1.5\n2019-02-06,Dalian,2\n`, {
    first: ["2019-01-05", LONG, 1.5],
  }),
  plain("a very long cell in the middle", `${PLAIN}2019-02-06,${LONG},2\n`, { rows: 3 }),
  plain("a quote unclosed in the first row", PLAIN.replace("\n2019", '\n2018-12-31,"Wonsan,9\n2019'), {
    bad: ["2: a quote is opened and never closed"],
  }),
  plain(
    "a quote unclosed in the first row, and quotes after it",
    `${PLAIN.replace("\n2019", '\n2018-12-31,"Wonsan,9\n2019')}2019-03-01,"Busan",3\n`,
    {
      rows: 3,
      bad: ["2: a quote is opened and never closed"],
    },
  ),
  plain(
    "a quote unclosed in the first of many rows",
    PLAIN.replace("\n2019", '\n2018-12-31,"Wonsan,9\n2019') + "2019-03-01,Busan,3\n".repeat(30_000),
    {
      rows: 30_002,
      bad: ["2: a quote is opened and never closed"],
    },
  ),
  plain("a quote unclosed in the middle", PLAIN.replace("\n2019-02", '\n2018-12-31,"Wonsan,9\n2019-02'), {
    bad: ["3: a quote is opened and never closed"],
  }),
  plain("a quote unclosed in the last row", `${PLAIN}2018-12-31,"Wonsan,9\n`, {
    bad: ["4: a quote is opened and never closed"],
  }),
  plain("one column", "port\nNampo\nDalian\nNampo\n", { rows: 3, types: "t", first: ["Nampo"] }),
  plain("a thousand columns", `${wide(1_000, (i) => `c${i}`)}\n${wide(1_000, String)}\n${wide(1_000, String)}\n`, {
    types: "n".repeat(1_000),
    first: Array.from({ length: 1_000 }, (_, i) => i),
  }),
  plain("Cyrillic letters of Windows", cyrillic("date,port,t\n2019-01-05,Владивосток,1.5\n2019-02-06,Находка,2\n"), {
    first: ["2019-01-05", "Владивосток", 1.5],
    said: /read as Cyrillic/,
  }),
  plain("Western letters of Windows", latin("date,port,t\n2019-01-05,Málaga,1.5\n2019-02-06,Århus,2\n"), {
    first: ["2019-01-05", "Málaga", 1.5],
    said: /read as Western/,
  }),
  plain("Korean letters of Windows", korean("date,port,t\n2019-01-05,남포,1.5\n2019-02-06,원산,2\n"), {
    first: ["2019-01-05", "남포", 1.5],
    said: /read as Korean/,
  }),
  plain("points between thousands", "date;port;t\n2019-01-05;Nampo;1.234,5\n2019-02-06;Dalian;2\n", {
    first: ["2019-01-05", "Nampo", 1234.5],
  }),
  plain("thousands that can be read both ways", 'date,port,t\n2019-01-05,Nampo,"1,234"\n2019-02-06,Dalian,"2,345"\n', {
    first: ["2019-01-05", "Nampo", 1234],
    said: /Numbers such as 1,234 are read as one thousand and more/,
  }),
  plain("percent and money", PLAIN.replace("1.5", "1.5 %").replace(",2\n", ",$2\n"), { said: /Signs of money/ }),
  plain("days that are none, all of them", "date,t\n31/02/2019,1\n30/02/2020,2\n99/99/2021,3\n", {
    rows: 3,
    types: "tn",
    first: ["31/02/2019", 1],
    said: /Column “date” looks like dates, but none of 3 could be read, e\.g\. line 2: '31\/02\/2019'\. It is taken as text\./,
  }),
  plain("days that are none, most of them", "date,t\n31/02/2019,1\n30/02/2020,2\n28/02/2021,3\n", {
    rows: 3,
    types: "tn",
    first: ["31/02/2019", 1],
    said: /looks like dates, but 2 of 3 could not be read, e\.g\. line 2/,
  }),
  plain("a list.json", '[{"date":"2019-01-05","port":"Nampo","t":1.5},{"date":"2019-02-06","port":"Dalian","t":2}]'),
  plain(
    "a column that begins late.json",
    JSON.stringify(Array.from({ length: 1_500 }, (_, i) => (i < 1_200 ? { n: i } : { n: i, late: i }))),
    { rows: 1_500, types: "nn", first: [0, null] },
  ),
  plain("one column with holes.json", '[{"n":1},{"n":null},{"n":3}]', { rows: 3, types: "n", first: [1] }),
  plain("one column with holes.csv", 'n\n1\n""\n3\n\n', { rows: 3, types: "n", first: [1] }),
  plain(
    "a line each.jsonl",
    '{"date":"2019-01-05","port":"Nampo","t":1.5}\n{"date":"2019-02-06","port":"Dalian","t":2}\n',
  ),
];

const REFUSED: readonly (readonly [file: string, content: string | Uint8Array, why: string])[] = [
  ["empty.csv", "", "empty.csv is empty."],
  ["blank.csv", "\n\n\n", "blank.csv holds no rows."],
  ["header.csv", "date,port,t\n", "header.csv holds a line of column names and no rows under it."],
  ["zeros.csv", PLAIN.replace("Nam", "Nam\u0000"), "zeros.csv is not a text file: it holds zero bytes."],
  ["broken.json", '{"a":[1,2', "broken.json is no JSON:"],
  ["a number.jsonl", '{"a":1}\n5\n', "a number.jsonl, line 2, is no object:"],
  ["a list.jsonl", '{"a":1}\n[1,2]\n', "a list.jsonl, line 2, is no object:"],
  ["a null.jsonl", '{"a":1}\nnull\n{"a":2}\n', "a null.jsonl, line 2, is no object:"],
  ["broken.jsonl", '{"a":1}\n{"a":\n', "broken.jsonl, line 2, is no JSON:"],
  ["broken.parquet", "PAR1 and no more", "broken.parquet cannot be read as Parquet:"],
];

describe("a corpus of awkward files", () => {
  test.each(RIGHT)("$file is opened right", async ({ file, content, rows, types, first, bad = [], said = /^/ }) => {
    const opened = await open(file, content);
    expect(opened.frame.rows).toBe(rows);
    expect(opened.frame.columns.map((c) => c.kind[0]).join("")).toBe(types);
    expect(rowOf(opened, 0)).toEqual(first);
    expect(opened.bad.map((b) => `${b.line}: ${b.why}`)).toEqual(bad);
    expect([...opened.guess.doubts, ...opened.guess.told].join(" ")).toMatch(said);
  });

  test.each(REFUSED)("%s is refused with a clear line", async (file, content, why) => {
    await expect(open(file, content)).rejects.toThrow(why);
  });
});
