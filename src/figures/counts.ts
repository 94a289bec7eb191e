import { overlaps } from "../record/day";
import type { TableName } from "../record/tables";
import { DEFAULT_VIEW, type View } from "../view/view";
import { windowOf } from "../view/window";
import { select as headcounts } from "./labour-stock/select";
import type { RecordOf } from "./model";
import { oilMarks } from "./oil-monthly/marks";
import { within } from "./timeline/column";
import { select as events } from "./timeline/prepare";

/** Tables of the figures that can be filtered. */
export const COUNTED = [
  "workers",
  "op8-reports",
  "petroleum-monthly",
  "events",
  "tests",
  "resolutions",
] as const satisfies readonly TableName[];
export type Counted = RecordOf<(typeof COUNTED)[number]>;

export type Choice = "host" | "supplier" | "basis" | "lane" | "sector";
export type Counts = ReadonlyMap<string, number>;

function tally(keys: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Marks of the oil figure in the window, under a view. */
function oil(record: Counted, view: View) {
  const window = windowOf(view);
  const chosen = new Set<string>(view.supplier);
  return oilMarks(record["petroleum-monthly"], view).marks.filter(
    (m) => m.row !== null && overlaps(m.span, window) && (chosen.size === 0 || chosen.has(m.supplier)),
  );
}

/** Statements on workers in the window, under a view: numbers and reports without one. */
function labour(record: Counted, view: View) {
  const { counts, silent } = headcounts(record.workers, record["op8-reports"], view);
  return { counts, silent };
}

/**
 * How many marks each choice of a filter would show in the figures it filters, with every other filter as it is: counted
 * by the figures' own selections, so that a count is what comes when it is chosen.
 */
export function countChoices(record: Counted, view: View, choice: Choice): Counts {
  const open: View = { ...view, [choice]: DEFAULT_VIEW[choice] };
  switch (choice) {
    case "host": {
      const { counts, silent } = labour(record, open);
      return tally([...counts, ...silent].map((c) => c.host));
    }
    case "sector": {
      // A sector's numbers never stand beside national ones: they are seen only with a sector chosen.
      const all = [...new Set(record.workers.map((w) => w.sector).filter((s) => s !== ""))];
      return tally(labour(record, { ...open, sector: all }).counts.map((c) => c.sector));
    }
    case "basis": {
      const { counts, silent } = labour(record, open);
      const bases = [...counts, ...silent].map((c) => c.basis);
      return tally([...bases, ...oil(record, open).map((m) => m.basis)]);
    }
    case "supplier":
      return tally(oil(record, open).map((m) => m.supplier));
    case "lane": {
      const window = windowOf(view);
      const selection = events(record, { lane: [], host: view.host, q: view.q });
      return tally(selection.bands.flatMap((b) => within(b.all, window).map(() => b.band.lane)));
    }
  }
}
