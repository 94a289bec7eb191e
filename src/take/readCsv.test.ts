import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPackage } from "../record/read";
import { writeCsv } from "./csv";
import { readCsv } from "./readCsv";

test("every table of the record is read as csv-parse reads it", () => {
  for (const { path } of readPackage().resources) {
    const text = readFileSync(`data/${path}`, "utf8");
    expect(readCsv(text)).toEqual(parse(text, { bom: true }));
  }
});

test("what is written is read back", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n\r 1é한') }).map((t) => `x${t}`);
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (lines) => {
      expect(readCsv(writeCsv(lines))).toEqual(lines);
    }),
  );
});
