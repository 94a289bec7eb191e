import { expect, test } from "vitest";
import { pkg, text } from "./check.fixture";
import { parseCell, parseTable, readCells } from "./parse";

const FIELDS = [text("id"), text("value", { type: "number" }), text("ids", { "atlas:list": ";" }), text("note")];
const table = pkg("t", FIELDS).resources[1];
if (!table) throw new Error("no table");

test("each record has the line it starts on, past cells with line breaks and empty lines", () => {
  const { header, records } = readCells('id,note\na,"x\ny"\n\nb,z\n');
  expect(header).toEqual(["id", "note"]);
  expect(records).toEqual([
    { line: 2, cells: ["a", "x\ny"] },
    { line: 4, cells: [""] },
    { line: 5, cells: ["b", "z"] },
  ]);
  expect(readCells("\ufeffid\n").header).toEqual(["id"]);
  expect(readCells("")).toEqual({ header: [], records: [] });
});

test("a cell is text, a number or a list; an empty one says so in its kind", () => {
  const [id, value, ids] = FIELDS;
  if (!id || !value || !ids) throw new Error("no fields");
  expect(parseCell("07", id)).toBe("07");
  expect(parseCell("0", value)).toBe(0);
  expect(parseCell("", value)).toBeNull();
  expect(parseCell("a;b", ids)).toEqual(["a", "b"]);
  expect(parseCell("", ids)).toEqual([]);
  expect(parseCell("a|b;c", text("x", { "atlas:list": "|" }))).toEqual(["a", "b;c"]);
});

test("columns are found by name; one that the file lacks, and a row too short, are as empty cells", () => {
  expect(parseTable("note,value,id\nn,1,a\nm,2\n", table)).toEqual([
    { id: "a", value: 1, ids: [], note: "n" },
    { id: "", value: 2, ids: [], note: "m" },
  ]);
  expect(parseTable("id\na\n", table)).toEqual([{ id: "a", value: null, ids: [], note: "" }]);
});

test("a number that is none is told with file, line and column", () => {
  const csv = 'id,value,ids,note\na,1,,"x\ny"\nb,1 200,,\n';
  expect(() => parseTable(csv, table)).toThrow("t.csv:4 value: '1 200' is not a number");
});
