import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { STANDING_WORDS, standingOf } from "../record/verdicts";
import { evidenceOf } from "./evidence";

const record = readRecord();
const of = (id: string) => {
  const e = evidenceOf(record, id, { unit: "bbl", asof: null }, { url: "https://example.org/" });
  if (!e) throw new Error(`no evidence for ${id}`);
  return e;
};

test("a claim tells its verdict and reason, its witnesses with their numbers, its own row, and the figure that shows it", () => {
  const e = of("cl19");
  expect(e.sentence).toMatch(/^Contradicted\. The sum adds 79,904 barrels/);
  expect(e.rivals[0]).toMatchObject({ id: "ot-rus-2023-01-2023-12-1", value: "105,845 barrels" });
  expect(e.lay).toEqual({ figure: "oil-cap", query: "from=2023-01&to=2023-12&supplier=RUS", drawn: true });
  expect(of("cl21").related[0]).toMatchObject({ id: "ot-all-2019-01-2019-08-1" });
  expect(of("ot-rus-2023-01-2023-12-1").lay).toBeNull();
});

test("every claim is told at every row that bears on it, and at its own", () => {
  for (const c of record.claims) {
    for (const id of [...c.statements, ...(c.claim_row ? [c.claim_row] : [])]) {
      const there = of(id).claims.find((x) => x.id === c.id);
      expect(there?.why, `${c.id} at ${id}`).toContain(STANDING_WORDS[standingOf(c.verdict)]);
      expect(there?.why.includes("itself")).toBe(id === c.claim_row);
    }
    const e = of(c.id);
    const told = new Set([...e.rivals, ...e.related].map((r) => r.id));
    expect(c.statements.filter((id) => !told.has(id))).toEqual([]);
  }
});
