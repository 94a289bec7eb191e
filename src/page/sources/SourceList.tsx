import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Tables } from "../../record/tables";
import type { Entry } from "./entry";
import { SourceItem } from "./SourceItem";

/** Sources in the built page, and before the list comes alive. */
export const FIRST = 60;
/** Height of a source before it is measured, in pixels. */
const GUESS_PX = 122;
/** Room kept above the list for the search bar that stays in sight. */
const BAR_PX = 76;

interface ListProps {
  readonly list: readonly Entry[];
  readonly tables: Tables;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The first sources as a plain list: what the build writes. */
export function PlainList({ list, ...rest }: ListProps) {
  return (
    <ol className="sources">
      {list.slice(0, FIRST).map((entry) => (
        <li key={entry.source.id}>
          <SourceItem
            entry={entry}
            open={rest.open.has(entry.source.id)}
            tables={rest.tables}
            onToggle={rest.onToggle}
          />
        </li>
      ))}
    </ol>
  );
}

/** Distance of an element from the top of the document, kept right while things above it grow and shrink. */
function useTop(el: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (el.current) setTop(Math.round(el.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(document.body);
    return () => seen.disconnect();
  }, [el]);
  return top;
}

/**
 * All sources, of which only those in sight are in the page. The one that has the focus stays in it however far the
 * reader scrolls, so that Tab goes on from there.
 */
export function LiveList({ list, tables, open, onToggle }: ListProps) {
  const el = useRef<HTMLOListElement>(null);
  const top = useTop(el);
  const [focused, setFocused] = useState<string | null>(null);
  const held = focused === null ? -1 : list.findIndex((e) => e.source.id === focused);
  const rows = useWindowVirtualizer({
    count: list.length,
    estimateSize: () => GUESS_PX,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (i) => list[i]?.source.id ?? i,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return held < 0 || shown.includes(held) ? shown : [...shown, held].sort((a, b) => a - b);
    },
  });
  const last = useRef(list);
  useEffect(() => {
    // Another list under the reader's feet: back to its head, unless that is in sight.
    const changed = last.current.length !== list.length || last.current[0] !== list[0];
    last.current = list;
    if (changed && window.scrollY > top - BAR_PX) window.scrollTo({ top: top - BAR_PX });
  }, [list, top]);
  return (
    <ol
      ref={el}
      className="sources live"
      style={{ height: rows.getTotalSize() }}
      onFocus={(e) => setFocused((e.target as Element).closest("li")?.dataset["source"] ?? null)}
      onBlur={(e) => e.relatedTarget && setFocused(null)}
    >
      {rows.getVirtualItems().map((item) => {
        const entry = list[item.index];
        if (!entry) return null;
        return (
          <li
            key={item.key}
            className="source-live"
            ref={rows.measureElement}
            data-index={item.index}
            data-source={entry.source.id}
            aria-setsize={list.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <SourceItem entry={entry} open={open.has(entry.source.id)} tables={tables} onToggle={onToggle} />
          </li>
        );
      })}
    </ol>
  );
}
