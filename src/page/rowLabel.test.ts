import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { type Row, TABLE_NAMES, type TableName } from "../record/tables";
import { clip, rowLabel } from "./rowLabel";

const record = readRecord({ late: false });

function labelOf(id: string): string {
  for (const table of TABLE_NAMES) {
    const row = (record[table] as readonly { id: string }[]).find((r) => r.id === id);
    if (row) return rowLabel<TableName>(table, row as Row<TableName>);
  }
  throw new Error(`no row ${id}`);
}

test("every row of the record has a label that says something", () => {
  const wrong: string[] = [];
  for (const table of TABLE_NAMES.filter((t) => t !== "sources")) {
    for (const row of record[table] as readonly Row<TableName>[]) {
      const label = rowLabel<TableName>(table, row);
      if (label.length < 4 || label.length > 160 || /undefined|\bnull\b|NaN|_| {2}|: \(|:\s*$/.test(label))
        wrong.push(`${row.id}: ${label}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("a silence is said in words, never as a number", () => {
  const silent = record["petroleum-monthly"].find((r) => r.silence === "not_reported");
  expect(silent && rowLabel("petroleum-monthly", silent)).toMatch(/: not reported \(as of /);
});

test("a measure names its act, a statement who says it", () => {
  expect(labelOf("m2397-refined")).toContain("S/RES/2397");
  expect(labelOf("lw0002")).toBe("Angola, Jan 2013: about 1,000 workers (Asan Institute)");
});

test("long text is cut at a word", () => {
  expect(clip("one two three", 100)).toBe("one two three");
  expect(clip("one two three", 9)).toBe("one two …");
});

test("a report under paragraph 8 names what each number counts, and no sum or fall as people sent home", () => {
  expect(labelOf("op8-wld-sum-2019-12-23")).toBe(
    "World, midterm report, 23 Dec 2019: 23,267 in a press sum, most of it a fall in Russian permits, not people sent home",
  );
  expect(labelOf("op8-qat-mid-2019")).toContain("2,471 fewer, 70 workers remaining");
  expect(labelOf("op8-mng-2017-11")).toContain("1,221 permits before, at least 200 workers sent home");
  expect(labelOf("op8-kwt-final-2020")).toContain("names no number remaining");
  expect(labelOf("lw0387")).toContain("about 15,000 arrivals");
});
