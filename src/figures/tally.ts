import { overlaps, type Span } from "../record/day";
import { lowerBound } from "./lowerBound";
import type { Model, Tally } from "./model";

/** Something that a window shows where one of its days lies in the window, with the ids of what it stands on. */
export interface Standing {
  readonly days: Span;
  readonly rows: readonly string[];
  readonly sources: readonly string[];
}

/** Ids that a window shows besides, found there some other way. */
type Also = Pick<Standing, "rows" | "sources">;

const NONE: Also = { rows: [], sources: [] };

/** Ids by the days on which any of their things stands: how many a window shows, `also` included, each once. */
function counter(list: readonly Standing[], of: "rows" | "sources"): (window: Span, also: Also) => number {
  const by = new Map<string, Span[]>();
  for (const { days, [of]: ids } of list) {
    for (const id of ids) {
      const own = by.get(id);
      if (own) own.push(days);
      else by.set(id, [days]);
    }
  }
  const first: number[] = [];
  const last: number[] = [];
  const gaps: [start: number, end: number][] = [];
  for (const spans of by.values()) {
    spans.sort((a, b) => a.start - b.start);
    let until = (spans[0]?.start ?? 0) - 1;
    first.push(until + 1);
    for (const { start, end } of spans) {
      if (until < start - 1) gaps.push([until + 1, start - 1]);
      until = Math.max(until, end);
    }
    last.push(until);
  }
  first.sort((a, b) => a - b);
  last.sort((a, b) => a - b);
  gaps.sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return (window, also) => {
    // All that have begun, less those that are over, less those of which a gap holds the whole window: longest gaps first.
    let n = lowerBound(first, window.end + 1) - lowerBound(last, window.start);
    for (const [start, end] of gaps) {
      if (end - start < window.end - window.start) break;
      if (start <= window.start && window.end <= end) n--;
    }
    for (const id of new Set(also[of])) if (!by.get(id)?.some((s) => overlaps(s, window))) n++;
    return n;
  };
}

/** Counts what a window shows, and ids found besides, each once. */
export type Tallier = (window: Span, also?: Also) => Tally;

/**
 * How many rows and sources things stand on that overlap a window, each id once. Made once for a list; a window then costs
 * two binary searches and the gaps longer than it, not the rows.
 */
export function tallier(list: readonly Standing[]): Tallier {
  const rows = counter(list, "rows");
  const sources = counter(list, "sources");
  return (window, also = NONE) => ({ rows: rows(window, also), sources: sources(window, also) });
}

/** How many rows and sources a model stands on, without making their lists where that was prepared. */
export function tallyOf(model: Pick<Model, "tally" | "rows" | "sources">): Tally {
  return model.tally ?? { rows: model.rows.length, sources: model.sources.length };
}
