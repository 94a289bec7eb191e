import fc from "fast-check";
import { expect, test } from "vitest";
import { withLate } from "./load";
import { pack, unpack } from "./pack";
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
