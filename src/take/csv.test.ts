import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURES } from "../figures";
import { FIGURE_IDS } from "../figures/model";
import { readRecord } from "../record/read";
import { BASES, SILENCES } from "../record/units";
import { DEFAULT_VIEW } from "../view/view";
import { BEFORE, factsOf, harmless, headerOf, obsStatus, restored, shownCells, writeCsv } from "./csv";

const read = (csv: string): string[][] => parse(csv, { bom: true, relaxColumnCount: false });

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    "+cmd",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "''-x",
    "-5",
    "-1.5e3",
    "＝1",
    'a"b',
    "a,b",
  ),
);

test("whatever is written is read back, with and without the mark for Excel", () => {
  const cell = fc.oneof(nasty, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(rows, fc.boolean(), (lines, excel) => {
      // A line of one empty cell is an empty line, which CSV cannot tell from none.
      fc.pre(lines.every((line) => line.length > 1 || (line[0] !== null && line[0] !== "")));
      const csv = writeCsv(lines, { excel });
      expect(csv.startsWith("\ufeff")).toBe(excel || String(lines[0]?.[0]).startsWith("\ufeff"));
      const back = parse(csv.replace(/^\ufeff/, excel ? "" : "\ufeff"), { bom: false }) as string[][];
      expect(back.map((line) => line.map(restored))).toEqual(
        lines.map((line) => line.map((v) => (v === null ? "" : String(v)))),
      );
    }),
  );
});

test("no cell starts a formula, and no number is touched", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(restored(harmless(text))).toBe(text);
      if (/^[=+\-@\t\r\n]/.test(harmless(text))) expect(Number.isFinite(Number(harmless(text)))).toBe(true);
    }),
  );
  expect(writeCsv([["\ud800=1"]])).toBe("\ufffd=1\r\n");
  expect(writeCsv([[-5, "-5", "-1.5e3", "=1+1", "-x"]])).toBe("-5,-5,-1.5e3,'=1+1,'-x\r\n");
});

test("every basis and silence has a status of the SDMX list", () => {
  const codes = new Set("ABDEFGHIJKLMNOPQSTUV");
  for (const basis of [...BASES, ""] as const) {
    for (const silence of [...SILENCES, ""] as const) expect(codes.has(obsStatus({ basis, silence }))).toBe(true);
  }
  expect(obsStatus({ basis: "reported_to_un", silence: "not_reported" })).toBe("L");
  expect(obsStatus({ basis: "allegation", silence: "" })).toBe("V");
});

test.each(FIGURE_IDS)("%s: the file read back holds the model's lines, each with its row", async (id) => {
  const record = readRecord({ late: false });
  const { figure } = await FIGURES[id]();
  const model = figure.model(record, { ...DEFAULT_VIEW, unit: "t" });
  const cells = shownCells(model, factsOf(record), (row) => `?pick=${row}`);
  const [head, ...lines] = read(writeCsv(cells));
  expect(new Set(head).size).toBe(head?.length);
  expect(head?.slice(1, 1 + model.columns.length)).toEqual(model.columns.map(headerOf));
  const own = lines.map((line) => line.slice(BEFORE.length, BEFORE.length + model.columns.length).map(restored));
  expect(own).toEqual(model.lines.map((line) => model.columns.map((_, i) => String(line.cells[i] ?? ""))));
  const rows = new Set(model.rows);
  lines.forEach((line, i) => {
    const row = model.lines[i]?.id ?? "";
    expect(line[0]).toBe(rows.has(row) ? row : "");
    expect(line.at(-2) !== "" || !rows.has(row)).toBe(true);
  });
});

test("a formula behind signs that nobody sees is harmless too, and a number that is none is empty", () => {
  for (const text of ["\v=1", "\0=1", "\u200b=1", "\ufeff=1", "\u00a0=1", " +1+1"]) {
    expect(harmless(text).startsWith("'"), JSON.stringify(text)).toBe(true);
    expect(restored(harmless(text))).toBe(text);
  }
  expect(harmless("-12.5")).toBe("-12.5");
  expect(writeCsv([[Number.NEGATIVE_INFINITY, Number.NaN, -3, "a;=1+1"]])).toBe(',,-3,"a;=1+1"\r\n');
});
