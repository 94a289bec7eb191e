import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import type { Row, Tables } from "../../record/tables";
import { claimItems } from "./prepare";

export const record = readRecord();
export const item = (id: string) => claimItems(record).find((i) => i.id === id);

/** A claim on the people at work in Russia in 2018, but for what is given. */
export const claim = (more: Partial<Record<keyof Row<"claims">, unknown>> = {}) =>
  row("claims", {
    id: "cl99",
    topic: "labour",
    claim: "So it is.",
    claim_by: "A speaker",
    claim_where: "A paper",
    claim_date: "2018-02-07",
    quantity: "people_present",
    unit: "people",
    host: "RUS",
    period_start: "2018",
    period_end: "2018",
    value: 12_000,
    qualifier: "approx",
    verdict: "disputed",
    source_ids: ["s-claim"],
    ...more,
  });

/** What stands beside a claim whose statements are all rows of these tables. */
export function beside(c: Partial<Record<keyof Row<"claims">, unknown>>, rows: Partial<Tables>) {
  const statements = Object.values(rows).flatMap((list) => list.map((r) => r.id));
  const [made] = claimItems(tables({ ...rows, claims: [claim({ statements, ...c })] }));
  return made?.witnesses ?? [];
}
export const labels = (...of: Parameters<typeof beside>) => beside(...of).map((w) => w.label);
