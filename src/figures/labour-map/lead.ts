import { ceilingOf } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import type { Basis } from "../../record/units";

/** Who leads among statements of about one time; smaller first. */
const RANK: Readonly<Record<Basis, number>> = {
  legal: 0,
  reported_to_un: 0,
  official_statistics: 1,
  official_statement: 2,
  derived: 3,
  estimate: 4,
  allegation: 5,
};

const YEAR = 365;

/**
 * The best-based recent statement on a host, which need not be the newest: of all numbers dated (by the last day their date
 * may mean) within a year before the newest, the one on the firmest basis: reported to the UN, then official
 * statistics, an official statement, derived, an estimate, an allegation. Equal bases: the newer one, then the larger
 * number, so that nobody is hidden, then the order of the table. Null where there is none.
 */
export function leadOf(counts: readonly Headcount[]): Headcount | null {
  const newest = counts.reduce((m, h) => Math.max(m, h.days.end), Number.NEGATIVE_INFINITY);
  let best: Headcount | null = null;
  for (const h of counts) {
    if (newest - h.days.end > YEAR) continue;
    if (!best || before(h, best)) best = h;
  }
  return best;
}

function before(a: Headcount, b: Headcount): boolean {
  if (RANK[a.basis] !== RANK[b.basis]) return RANK[a.basis] < RANK[b.basis];
  if (a.days.end !== b.days.end) return a.days.end > b.days.end;
  if (ceilingOf(a) !== ceilingOf(b)) return ceilingOf(a) > ceilingOf(b);
  return a.id < b.id;
}
