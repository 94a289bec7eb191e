import { overlaps, type Span, spanBetween } from "../record/day";
import type { TableName } from "../record/tables";
import { accepts } from "../view/filters";
import type { View } from "../view/view";
import { windowOf } from "../view/window";
import type { RecordOf } from "./model";

/** Tables whose rows can be filtered; what is counted beside each choice of the filter bar. */
export const COUNTED = ["workers", "petroleum-monthly", "petroleum-estimates", "events", "tests"] as const;
export type Counted = RecordOf<(typeof COUNTED)[number] & TableName>;

export type Choice = "host" | "supplier" | "basis" | "lane" | "sector";
export type Counts = Readonly<Record<Choice, ReadonlyMap<string, number>>>;

interface Item {
  readonly span: Span | null;
  readonly host: string | "";
  readonly supplier: string | "";
  readonly basis: string | "";
  readonly lane: string | "";
  readonly sector: string | "";
}

const NONE = { host: "", supplier: "", basis: "", lane: "", sector: "" } as const;
const cache = new WeakMap<Counted, readonly Item[]>();

function spanOf(from: string, to: string): Span | null {
  return from ? spanBetween(from, to) : null;
}

function items(record: Counted): readonly Item[] {
  const known = cache.get(record);
  if (known) return known;
  const out: Item[] = [];
  for (const r of record.workers) {
    out.push({ ...NONE, span: spanOf(r.date_start, r.date_end), host: r.host, basis: r.basis, sector: r.sector });
  }
  for (const r of record["petroleum-monthly"]) {
    out.push({ ...NONE, span: spanOf(r.period_start, r.period_end), supplier: r.supplier, basis: r.basis });
  }
  for (const r of record["petroleum-estimates"]) {
    out.push({ ...NONE, span: spanOf(r.period_start, r.period_end), basis: r.basis });
  }
  for (const r of record.events) out.push({ ...NONE, span: spanOf(r.date, r.end_date), lane: r.lane });
  for (const r of record.tests) out.push({ ...NONE, span: spanOf(r.date, ""), lane: "test" });
  cache.set(record, out);
  return out;
}

const CHOICES: readonly Choice[] = ["host", "supplier", "basis", "lane", "sector"];

/**
 * How many rows of the record each choice would show: those in the window that pass every other filter. A filter on
 * something a row does not have (the lane of a statement) does not touch it.
 */
export function countChoices(record: Counted, view: View): Counts {
  const window = windowOf(view);
  const test = accepts(view);
  const counts = Object.fromEntries(CHOICES.map((c) => [c, new Map<string, number>()])) as Record<
    Choice,
    Map<string, number>
  >;
  for (const item of items(record)) {
    if (item.span && !overlaps(item.span, window)) continue;
    const fails = CHOICES.filter((c) => item[c] !== "" && !test[c](item[c] as never));
    for (const c of CHOICES) {
      const value = item[c];
      if (value === "" || fails.some((f) => f !== c)) continue;
      counts[c].set(value, (counts[c].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
