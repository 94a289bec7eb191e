import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../src/take/readCsv";
import { csvReader } from "../src/workbench/read/csv";
import { openCsv } from "../src/workbench/read/open";
import { openAny } from "../src/workbench/read/other";
import { anyText, damagedBytes } from "./hostile";
import { FUZZ, LONG, timed, timedLater } from "./runs";

const source = (bytes: Uint8Array, name: string) => ({
  name,
  size: bytes.length,
  slice: (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer }),
});

const cell = fc.oneof(anyText, fc.constantFrom("2019-01-05", "5.1.2019", "1,5", "-3", "NaN", "1e999", ""));
const good = fc.oneof(
  fc.constantFrom(
    "date,port,n\n2019-01-05,Nampo,1\n2019-02-06,Dalian,2\n",
    'a;b\n"x;y";1,5\n"z\n""q""";2\n',
    '[{"a":1,"b":"x"},{"a":2,"b":null}]',
    '{"a":1}\n{"a":2}\n',
    "PAR1\u0015\u0000\u0015",
  ),
  fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\n")),
);
const anyFile = fc.tuple(damagedBytes(good), fc.constantFrom("a.csv", "a.tsv", "a.json", "a.ndjson", "a.parquet", "a"));

test("any file is opened as a table or refused with a sentence", { timeout: LONG * 2 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async ([bytes, name]) => {
      const read = () => openAny(source(bytes, name), {}, () => undefined);
      const opened = await timedLater(bytes, () => read().catch((e: unknown) => e));
      if (opened instanceof Error) {
        expect(opened.message).toContain(name);
        return;
      }
      const { frame, badCount, bad } = opened as Awaited<ReturnType<typeof read>>;
      expect(frame.rows).toBeGreaterThan(0);
      expect(bad.length).toBeLessThanOrEqual(badCount);
      for (const column of frame.columns) expect(column.values.length).toBeGreaterThanOrEqual(frame.rows);
      for (const { why } of bad) expect(why).not.toBe("");
    }),
    FUZZ,
  );
});

test("where a file is cut into chunks makes no difference", { timeout: LONG }, () => {
  const size = fc.integer({ min: 1, max: 64 });
  fc.assert(
    fc.property(damagedBytes(good), size, size, (bytes, a, b) => {
      const read = (step: number) => {
        const reader = csvReader({
          dialect: { encoding: "utf-8", delimiter: ",", header: false, decimal: ".", dates: "dmy" },
          names: ["a", "b"],
          types: ["text", "number"],
        });
        for (let i = 0; i < bytes.length; i += step) reader.push(bytes.subarray(i, i + step));
        const { rows, badCount, bad, columns } = reader.end();
        return { rows, badCount, bad, cells: columns.map((c) => [...c.values.subarray(0, rows)]) };
      };
      expect(timed(bytes, () => read(a))).toEqual(read(b));
    }),
    FUZZ,
  );
});

test("a text that is read by columns named like an object's own parts harms nothing", async () => {
  const text = "__proto__,constructor,toString\n1,2,3\n4,5,6\n";
  const opened = await openCsv(source(new TextEncoder().encode(text), "a.csv"));
  expect(opened.frame.columns.length).toBe(3);
  expect(Reflect.get({}, "1")).toBeUndefined();
});

test("the small reader of our own tables ends on any text", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const row of timed(text, readCsv)) for (const value of row) expect(typeof value).toBe("string");
    }),
    FUZZ,
  );
});
