import fc from "fast-check";
import { expect, test } from "vitest";
import { type Packed, unpack } from "../record/pack";
import { keepRows } from "./subset";

test("some rows of a packed table are those rows of the table", () => {
  const cell = fc.record({
    id: fc.string(),
    n: fc.option(fc.integer()),
    list: fc.array(fc.nat(2), { maxLength: 3 }),
    keep: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (rows) => {
      const packed: Packed = {
        table: "t",
        version: "1",
        part: "main",
        rows: rows.length,
        columns: [
          { n: "id", k: "s", v: rows.map((r) => r.id) },
          { n: "n", k: "n", v: rows.map((r) => r.n) },
          { n: "word", k: "d", d: ["a", "b", "c"], v: rows.map((_, i) => i % 3) },
          { n: "list", k: "l", d: ["x", "y", "z"], c: rows.map((r) => r.list.length), v: rows.flatMap((r) => r.list) },
        ],
      };
      const keep = rows.map((r) => r.keep);
      expect(unpack(keepRows(packed, keep))).toEqual(unpack(packed).filter((_, i) => keep[i]));
    }),
  );
});
