import { type Span, spanBetween } from "../../record/day";
import type { MeasuresRow } from "../../record/tables";
import type { Barrels, IsoDate } from "../../record/units";
import { WHOLE_TO } from "../../view/window";

/** A UN cap on refined petroleum that applied. */
export interface OilCap {
  readonly id: string;
  readonly title: string;
  readonly resolution: string;
  /** `para 5`; empty where the paragraph was not seen in a source. */
  readonly paragraph: string;
  /** Barrels in each period. */
  readonly limit: Barrels;
  readonly starts: IsoDate;
  /** From the first day it applied to the last (to the release where it still applies). */
  readonly span: Span;
  /** Calendar years (a cap of 12 months from 1 January) or the one stretch from start to end. */
  readonly yearly: boolean;
  readonly sources: readonly string[];
}

const cache = new WeakMap<readonly MeasuresRow[], readonly OilCap[]>();

/** The Security Council's caps on refined petroleum that came to apply, oldest first; drafts and caps replaced before they began are left out. */
export function oilCaps(measures: readonly MeasuresRow[]): readonly OilCap[] {
  const hit = cache.get(measures);
  if (hit) return hit;
  const made: OilCap[] = [];
  for (const m of measures) {
    if (m.subject !== "refined_petroleum" || m.type !== "cap" || !m.resolution_id.startsWith("S/RES/")) continue;
    if (m.starts === "" || m.limit_value === null || m.status === "never_applied" || m.status === "draft_vetoed")
      continue;
    made.push({
      id: m.id,
      title: m.title,
      resolution: m.resolution_id,
      paragraph: m.paragraph ? `para ${m.paragraph}` : "",
      limit: m.limit_value as Barrels,
      starts: m.starts,
      span: spanBetween(m.starts, m.ends || WHOLE_TO),
      yearly: m.ends === "",
      sources: m.source_ids,
    });
  }
  made.sort((a, b) => a.span.start - b.span.start);
  cache.set(measures, made);
  return made;
}
