import { type Span, spanBetween } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { WHOLE_TO } from "../../view/window";

/** A rule of the Security Council on how much crude may be supplied. */
export interface CrudeLimit {
  readonly id: string;
  readonly title: string;
  readonly resolution: string;
  readonly paragraph: string;
  readonly starts: IsoDate;
  readonly span: Span;
  /** Both as the resolution gives them; null for a freeze that names no number. */
  readonly barrels: number | null;
  readonly tonnes: number | null;
  readonly sources: readonly string[];
}

const cache = new WeakMap<readonly MeasuresRow[], readonly CrudeLimit[]>();

/** The Council's limits on crude that came to apply, oldest first; drafts are left out. */
export function crudeLimits(measures: readonly MeasuresRow[]): readonly CrudeLimit[] {
  const hit = cache.get(measures);
  if (hit) return hit;
  const made: CrudeLimit[] = [];
  for (const m of measures) {
    if (m.subject !== "crude_oil" || m.type !== "cap" || !m.resolution_id.startsWith("S/RES/")) continue;
    if (m.starts === "" || m.status === "never_applied" || m.status === "draft_vetoed") continue;
    made.push({
      id: m.id,
      title: m.title,
      resolution: m.resolution_id,
      paragraph: m.paragraph ? `para ${m.paragraph}` : "",
      starts: m.starts,
      span: spanBetween(m.starts, m.ends || WHOLE_TO),
      barrels: m.limit_unit === "barrel" ? m.limit_value : null,
      tonnes: m.limit_unit === "t" ? m.limit_value : m.limit_tonnes,
      sources: m.source_ids,
    });
  }
  made.sort((a, b) => a.span.start - b.span.start);
  cache.set(measures, made);
  return made;
}
