import fc from "fast-check";
import { expect, test } from "vitest";
import { withLate } from "./load";
import { cellsOf, pack, unpack } from "./pack";
import type { AnyRow, Field, Resource } from "./package";
import { readPackage, readRecord } from "./read";

const field = (name: string, more: Partial<Field>): Field => ({
  name,
  title: name,
  type: "string",
  description: name,
  ...more,
});
const RESOURCE: Resource = {
  name: "t",
  path: "t.csv",
  title: "t",
  description: "t",
  "atlas:known": "sources",
  schema: {
    primaryKey: ["id"],
    fields: [
      field("id", {}),
      field("value", { type: "number" }),
      field("ids", { "atlas:list": ";" }),
      field("note", { "atlas:late": true }),
    ],
  },
};

test("what is packed comes out as it went in, whatever it is", () => {
  const word = fc.oneof(fc.constantFrom("a", "b", ""), fc.string({ unit: "binary" }));
  const row = fc.record({
    id: word,
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
    ids: fc.array(word),
    note: word,
    known: word,
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const through = (part: "main" | "late") =>
        unpack(JSON.parse(JSON.stringify(pack(rows, RESOURCE, "1", part)))) as AnyRow[];
      const late = through("late");
      expect(through("main").map((r, i) => ({ ...r, ...late[i] }))).toEqual(rows.map((r) => ({ ...r })));
    }),
  );
});

test("a row that lacks a cell comes out with an empty one, in its part alone", () => {
  const through = (part: "main" | "late") => unpack(pack([{ id: "a" }], RESOURCE, "1", part));
  expect(through("main")).toEqual([{ id: "a", value: null, ids: [], known: "" }]);
  expect(through("late")).toEqual([{ note: "" }]);
  const judged = { ...RESOURCE, "atlas:rests": "ids" };
  const rests = (part: "main" | "late") => unpack(pack([{ id: "a", rests: "2019" }], judged, "1", part));
  expect(rests("main")).toEqual([{ id: "a", value: null, ids: [], known: "", rests: "2019" }]);
  expect(rests("late")).toEqual([{ note: "" }]);
});

test("texts that repeat, half of them or more, and the items of lists are kept once", () => {
  const of = (texts: string[]) => {
    const rows = texts.map((id) => ({ id, ids: [id, "x"] }));
    return pack(rows, RESOURCE, "1", "main").columns;
  };
  expect(of(["a", "b", "a", "b"])[0]).toEqual({ n: "id", k: "d", d: ["a", "b"], v: [0, 1, 0, 1] });
  expect(of(["a", "b", "c", "a"])[0]).toEqual({ n: "id", k: "s", v: ["a", "b", "c", "a"] });
  expect(of(["a", "b"])[2]).toEqual({ n: "ids", k: "l", d: ["a", "x", "b"], c: [2, 2], v: [0, 1, 2, 1] });
});

test("a place outside the list of texts is refused by the name of its column", () => {
  const column = { n: "host", k: "d", d: ["RUS"], v: [0, 1] } as const;
  expect(() => cellsOf(column)).toThrow(new RangeError("column host: no text at place 1"));
});

test("every table of the record comes out as it went in", () => {
  const { resources, version } = readPackage();
  const whole = readRecord();
  const early = readRecord({ late: false });
  for (const resource of resources) {
    const rows = Reflect.get(whole, resource.name) as AnyRow[];
    const main = unpack(pack(rows, resource, version, "main"));
    expect(main, resource.name).toEqual(Reflect.get(early, resource.name));
    const late = unpack(pack(rows, resource, version, "late"));
    expect(withLate<"events">(main as never, late as never), resource.name).toEqual(rows);
  }
});

test("packing is smaller than rows", () => {
  const { resources, version } = readPackage();
  const whole = readRecord();
  for (const resource of resources) {
    const rows = Reflect.get(whole, resource.name) as AnyRow[];
    const packed = JSON.stringify(pack(rows, resource, version, "main")).length;
    expect(packed, resource.name).toBeLessThan(JSON.stringify(rows).length);
  }
});
