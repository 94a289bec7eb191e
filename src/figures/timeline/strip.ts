import { civil, dayOf, type Span } from "../../record/day";
import type { Day } from "../../record/units";
import type { View } from "../../view/view";
import { WHOLE } from "../../view/window";
import { lowerBound } from "../lowerBound";
import { counted } from "./bins";
import { type Selection, select, type TimelineRecord } from "./prepare";

export const STRIP_NEEDS = ["events", "tests", "resolutions"] as const;

/** The whole span of the record in counts per month; does not depend on the window. */
export interface StripModel {
  readonly span: Span;
  /** First day of each month, and one more that ends the last. */
  readonly edges: readonly Day[];
  /** Events and tests that begin in each month. */
  readonly counts: readonly number[];
  /** Left out of the counts: known by the year alone. */
  readonly unplaced: number;
  /** Days on which the Security Council adopted a resolution on the DPRK; those with a full date. */
  readonly adopted: readonly Day[];
  readonly label: string;
}

const made = new WeakMap<Selection, StripModel>();

/** Counts for the strip under the lanes of a view; the same object again for the same record and lanes. */
export function stripModel(record: TimelineRecord, view: Pick<View, "lane">): StripModel {
  const s = select(record, { lane: view.lane, host: [], q: "" });
  const hit = made.get(s);
  if (hit) return hit;
  const first = civil(WHOLE.start);
  const last = civil(WHOLE.end);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const edges = Array.from({ length: months + 1 }, (_, i) => {
    const m = first.month - 1 + i;
    return dayOf(first.year + Math.floor(m / 12), (m % 12) + 1, 1);
  });
  const counts = Array.from({ length: months }, (_, i) =>
    s.bands.reduce(
      (sum, b) => sum + lowerBound(b.fine.start, edges[i + 1] ?? 0) - lowerBound(b.fine.start, edges[i] ?? 0),
      0,
    ),
  );
  const years = s.bands.reduce((sum, b) => sum + b.years.items.filter((i) => i.start >= WHOLE.start).length, 0);
  const total = counts.reduce((a, b) => a + b, 0);
  const model: StripModel = {
    span: WHOLE,
    edges,
    counts,
    unplaced: years,
    adopted: s.adopted.filter((r) => r.start === r.end).map((r) => r.start),
    label: `${counted(total, "event or test", "events and tests")} by month since ${first.year}${
      years > 0 ? `; ${years} more are dated by the year alone` : ""
    }`,
  };
  made.set(s, model);
  return model;
}
