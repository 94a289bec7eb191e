import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import type { Spec } from "../view/spec";
import { DEFAULTS, ownDefault } from "./defaults";
import { EXAMPLES } from "./examples";
import { pictureOf } from "./picture";
import { prepare } from "./prepare";
import { openAny } from "./read/other";
import { settle } from "./settle";
import { type AnyRow, frameOf } from "./table";
import { exact, short, unread } from "./words";

const record = readRecord({ late: false });
const drawn = (spec: Spec) => {
  const table = spec.table ?? "workers";
  const frame = frameOf(table, table, record[table] as unknown as readonly AnyRow[]);
  return pictureOf(prepare(frame, settle(spec, frame, DEFAULTS[table]).spec), null);
};
async function opened(text: string) {
  const bytes = new TextEncoder().encode(text);
  const slice = (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer });
  return openAny({ name: "own.csv", size: bytes.length, slice }, {}, () => undefined);
}
async function own(text: string, part: Partial<Spec> = {}) {
  const { frame } = await opened(text);
  const usual = ownDefault(frame);
  const { spec, said } = settle({ ...usual, ...part }, frame, usual);
  return { said, spec, picture: pictureOf(prepare(frame, spec), null) };
}

test("an example is headed by its own words, and another choice by what it is", () => {
  for (const e of EXAMPLES) expect(drawn(e.spec).title).toBe(e.title);
  expect(drawn({ ...DEFAULTS.trade, log: true }).title).toContain("each statement, in US dollars, by year");
});

test("missiles are counted without satellite launches and nuclear tests, or the sum names them", () => {
  const all = record.tests.reduce((n, t) => n + (t.count ?? 0), 0);
  const missiles = record.tests.reduce((n, t) => n + (t.kind === "missile_test" ? (t.count ?? 0) : 0), 0);
  expect(drawn(DEFAULTS.tests).finding).toContain(`At least ${exact(missiles)} missiles in`);
  expect(drawn({ ...DEFAULTS.tests, where: {} }).finding).toContain(
    `${exact(all)} missiles, satellite launches and nuclear devices`,
  );
});

test("points say which are bounds, which repeat another, and stand as exactly dated as their rows", () => {
  const { notes, columns, lines, dots } = drawn(DEFAULTS.workers);
  expect(notes.join(" ")).toMatch(/\d+ say “at least”, \d+ say “up to”/);
  expect(notes.join(" ")).toMatch(/\d+ of the statements repeat what another one says/);
  const at = columns.findIndex((c) => c.key === "bound");
  expect(lines.map((l) => l.cells[at])).toEqual(dots.map((d) => d.bound));
  expect(drawn(DEFAULTS.trade).lines[0]?.cells[0]).toMatch(/^\d{4}$/);
});

test("a range from zero keeps its zero on a logarithmic axis", async () => {
  const { picture } = await own("date,value,low,high\n2019,5,0,9\n2020,7,3,12\n", { log: true });
  expect(picture.lines[0]?.cells).toEqual(["2019", 5, 0, 9]);
  expect(picture.notes.join(" ")).toContain("1 range begins at zero or less");
});

test("two units of a reader's are never added up", async () => {
  const text = "date,unit,value\n2019-01,t,5\n2019-02,bbl,100\n2019-03,t,7\n";
  for (const part of [{}, { split: "" }, { how: "mean" as const }]) {
    const { spec, said } = await own(text, part);
    expect(spec.where["unit"]).toEqual(["t"]);
    expect(said.join(" ")).toContain("Only rows whose unit is “t”");
  }
  expect((await own(text)).picture.finding).toContain("12");
});

test("zeros under a line on a logarithmic axis are told", async () => {
  const { picture } = await own("date,net\n2019-01-01,5\n2019-02-01,-100\n2019-03-01,9\n", {
    chart: "line",
    log: true,
  });
  expect(picture.notes).toContain("1 value of zero or less has no place on a logarithmic axis; the line breaks there.");
});

test("texts that differ in blanks alone are one group", async () => {
  const { frame } = await opened("date,port\n2019-01-01,Nampo\n2019-02-01, Nampo \n2019-02-01,  \n2019-03-01,Dalian\n");
  expect(frame.columns[1]).toMatchObject({ words: ["Nampo", "Dalian"] });
  expect([...(frame.columns[1]?.values ?? [])]).toEqual([0, 0, -1, 1]);
});

test("rows that could not be read are told of in what leaves", async () => {
  const { frame, badCount, cut } = await opened("date,v\n2019-01-01,5\n2019-02-31,6\n");
  expect(unread({ frame, badCount, cut })).toBe("; without 1 row that could not be read");
  expect(unread({ frame, badCount: 0, cut: true })).toBe("; the first 1 row only");
});

test("small numbers are not rounded to nothing", () => {
  expect([exact(0.00012), exact(0.05), exact(1.5), exact(0), short(0.001)]).toEqual([
    "0.00012",
    "0.05",
    "1.5",
    "0",
    "0.001",
  ]);
});

test("what a factor has made of tonnes is in whole barrels, about or at least, and says so with the factors", () => {
  for (const how of ["sum", "mean", "each"] as const) {
    const { finding, unit, notes, lines } = drawn({ ...DEFAULTS["petroleum-monthly"], how });
    expect(unit).toBe("barrels (tonnes converted)");
    expect(finding).toContain(unit);
    expect(finding).not.toMatch(/\d\.\d/);
    expect(notes.join(" ")).toContain("China 8.33");
    const numbers = lines.flatMap((l) => l.cells.filter((c) => typeof c === "number"));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.every(Number.isInteger)).toBe(true);
  }
  const derived = { ...DEFAULTS["petroleum-monthly"], where: { leads: ["yes"], basis: ["derived"] } };
  expect(drawn(derived).finding).toMatch(/^About [\d,]+ barrels/);
});
