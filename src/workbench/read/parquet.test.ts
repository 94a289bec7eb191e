import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { textOf } from "../cube";
import { dateText } from "../dots";
import type { Opened } from "./open";
import { openAny } from "./other";

const source = (bytes: ArrayBuffer, name = "t.parquet") => ({
  name,
  size: bytes.byteLength,
  slice: (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b) }),
});
const open = (bytes: ArrayBuffer) => openAny(source(bytes), {}, () => undefined);

const cells = ({ frame }: Opened) =>
  Array.from({ length: frame.rows }, (_, row) =>
    frame.columns.map((c) => {
      if (c.kind === "text") return textOf(c).words[c.values[row] as number] ?? null;
      if (c.kind === "date") return c.levels[row] ? dateText(c, row) : null;
      return Number.isNaN(c.values[row] as number) ? null : (c.values[row] as number);
    }),
  );

/** A Zstandard frame whose one block is stored as it is: valid, and made without a library. */
function zstd(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0xfd2fb528, true);
  out[4] = 0xa0; // one segment, four bytes of length
  view.setUint32(5, bytes.length, true);
  const block = (bytes.length << 3) | 1;
  out.set([block & 255, (block >> 8) & 255, block >> 16], 9);
  out.set(bytes, 12);
  return out;
}

const day = new Date("2019-03-05T00:00:00Z");
const columnData = [
  { name: "day", data: [day, new Date("2019-04-06T00:00:00Z"), null], type: "TIMESTAMP" as const, nullable: true },
  { name: "port", data: ["Nampo", 'Da"lian, old', null], type: "STRING" as const, nullable: true },
  { name: "tonnes", data: [1.5, null, -3], type: "DOUBLE" as const, nullable: true },
  { name: "calls", data: [1n, 2n, 9_007_199_254_740_991n], type: "INT64" as const },
];
const want = [
  ["2019-03-05", "Nampo", 1.5, 1],
  ["2019-04-06", 'Da"lian, old', null, 2],
  [null, null, -3, 9_007_199_254_740_991],
];

// The policy of the site's worker compiles no WebAssembly, so that a library which does so as it loads could read nothing.
beforeAll(() => {
  vi.stubGlobal("WebAssembly", new Proxy({}, { get: () => expect.unreachable("WebAssembly was asked for") }));
});
afterAll(() => void vi.unstubAllGlobals());

describe("Parquet as writers write it", () => {
  test.each([
    ["SNAPPY", undefined],
    ["UNCOMPRESSED", undefined],
    ["GZIP", (b: Uint8Array) => new Uint8Array(gzipSync(b))],
    ["ZSTD", zstd],
  ] as const)("%s: dates, texts with quotes, nulls, long integers", async (codec, compress) => {
    const compressors = compress ? { compressors: { [codec]: compress } } : {};
    const opened = await open(parquetWriteBuffer({ columnData, codec, ...compressors }));
    expect(opened.guess.types).toEqual(["date", "text", "number", "number"]);
    expect(cells(opened)).toEqual(want);
    expect(opened.counts).toBe("row");
  });

  test("days and decimals by their logical types", async () => {
    const opened = await open(
      parquetWriteBuffer({
        columnData: [
          { name: "d", data: [new Date("2018-01-02T00:00:00Z"), new Date("2018-02-03T00:00:00Z")] },
          { name: "v", data: [12.34, 5] },
        ],
        schema: [
          { name: "root", num_children: 2 },
          { name: "d", type: "INT32", converted_type: "DATE", repetition_type: "REQUIRED" },
          { name: "v", type: "INT64", converted_type: "DECIMAL", scale: 2, precision: 9, repetition_type: "REQUIRED" },
        ],
      }),
    );
    expect(cells(opened)).toEqual([
      ["2018-01-02", 12.34],
      ["2018-02-03", 5],
    ]);
  });

  test("a nested column is left out and said; a file of nothing else is refused", async () => {
    const schema = (names: readonly string[]) => [
      { name: "root", num_children: names.length + 1 },
      ...names.map((name) => ({ name, type: "INT32" as const, repetition_type: "REQUIRED" as const })),
      { name: "ships", repetition_type: "OPTIONAL" as const, num_children: 1, converted_type: "LIST" as const },
      { name: "list", repetition_type: "REPEATED" as const, num_children: 1 },
      {
        name: "element",
        type: "BYTE_ARRAY" as const,
        converted_type: "UTF8" as const,
        repetition_type: "OPTIONAL" as const,
      },
    ];
    const ships = { name: "ships", data: [["a", "b"], ["c"]] };
    const n = { name: "n", data: [1, 2] };
    const opened = await open(parquetWriteBuffer({ columnData: [n, ships], schema: schema(["n"]) }));
    expect(opened.left?.[0]).toContain("“ships” holds lists or records and was left out");
    expect(cells(opened)).toEqual([[1], [2]]);
    await expect(open(parquetWriteBuffer({ columnData: [ships], schema: schema([]) }))).rejects.toThrow("nested");
  });

  test("a file that is cut off is refused with a reason", async () => {
    const whole = parquetWriteBuffer({ columnData });
    await expect(open(whole.slice(0, whole.byteLength - 20))).rejects.toThrow("cannot be read as Parquet");
  });

  test("many rows are read in blocks, in order", async () => {
    const n = 120_000;
    const data = Int32Array.from({ length: n }, (_, i) => i);
    const opened = await open(parquetWriteBuffer({ columnData: [{ name: "n", data, type: "INT32" }] }));
    expect(opened.frame.rows).toBe(n);
    expect(opened.frame.columns[0]?.values[n - 1]).toBe(n - 1);
  });
});
