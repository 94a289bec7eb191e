import { expect, test } from "vitest";
import { FIGURES } from "../figures";
import { FIGURE_IDS } from "../figures/model";
import { readPackage, readRecord } from "../record/read";
import { TABLE_NAMES, type TableName } from "../record/tables";
import type { IsoDate } from "../record/units";
import { DEFAULT_VIEW } from "../view/view";
import { evidenceOf } from "./evidence";

/** Tables that no figure draws, each with the way to its rows: the evidence of what is drawn. */
const BY_EVIDENCE: Readonly<Partial<Record<TableName, string>>> = {
  sources: "documents, not statements: every drawn row's evidence lists its sources",
  contradictions: "pairs of rows that disagree: told in the evidence of each of them",
};

const record = readRecord();
const view = { ...DEFAULT_VIEW, from: "1990" as IsoDate, to: "2026-12" as IsoDate };

test("every table of the data package is drawn or listed by a figure, or reached through the evidence of what is", async () => {
  const figures = await Promise.all(FIGURE_IDS.map(async (id) => (await FIGURES[id]()).figure));
  const reached = new Set<string>();
  const needed = new Set<string>();
  for (const figure of figures) {
    for (const name of figure.needs) needed.add(name);
    const model = figure.model(record, view);
    // A line of the table leads to the evidence of its row, as a mark does.
    for (const id of [...model.rows, ...model.lines.map((l) => l.id)]) reached.add(id);
  }
  expect(readPackage().resources.map((r) => r.name)).toEqual([...TABLE_NAMES]);
  for (const name of TABLE_NAMES) {
    if (name in BY_EVIDENCE) continue;
    expect(needed, name).toContain(name);
    expect(
      record[name].filter((r) => reached.has(r.id)).length,
      `rows of ${name} that some figure leads to`,
    ).toBeGreaterThan(0);
  }
  // Ships, labour figures that fit no series and statements without a number are reached to the last row.
  const all = [...record.vessels, ...record["labour-unnumbered"], ...record["labour-other"]];
  expect(all.map((r) => r.id as string).filter((id) => !reached.has(id))).toEqual([]);

  const through = new Set<string>();
  for (const id of reached) {
    const e = evidenceOf(record, id, view, { url: "" });
    for (const s of e?.sources ?? []) through.add(s.id);
    for (const c of e?.contradictions ?? []) through.add(c.id);
  }
  for (const name of Object.keys(BY_EVIDENCE) as TableName[]) {
    expect(record[name].filter((r) => through.has(r.id)).length, name).toBeGreaterThan(record[name].length / 2);
  }
}, 60_000);
