import { expect } from "vitest";
import { TABLE_NAMES, type Tables } from "../record/tables";
import type { Model } from "./model";

/** What must hold of every figure in any view: the rows and sources it names are on record, and no line lacks a cell. */
export function soundIn(record: Tables): (m: Model) => void {
  const rows = new Set<string>(TABLE_NAMES.flatMap((n) => record[n].map((r) => r.id)));
  const sources = new Set<string>(record.sources.map((s) => s.id));
  return (m) => {
    expect(m.rows.filter((r) => !rows.has(r))).toEqual([]);
    expect(m.sources.filter((s) => !sources.has(s))).toEqual([]);
    expect(m.lines.filter((l) => l.cells.length !== m.columns.length)).toEqual([]);
  };
}
