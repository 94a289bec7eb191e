import type MiniSearch from "minisearch";
import { useEffect, useRef, useState } from "react";
import { NAMES_BLOCK, readBlock } from "../../brief/blocks";
import type { IsoDate } from "../../record/units";
import { documents } from "../search/documents";
import { type Doc, indexOf, type Results, searchIn } from "../search/engine";
import type { Search } from "../search/useSearch";
import { useWhole } from "../whole";

let index: MiniSearch<Doc> | null = null;

/**
 * The search where there is no server and no thread: a page opened from a disk may start none. The index is made from
 * the tables of the file when the search is first opened, instead of carrying it along.
 */
export function useSearch(): Search {
  const whole = useWhole(null);
  const record = whole.status === "ready" ? whole.record : null;
  const [open, setOpen] = useState(index !== null);
  const [results, setResults] = useState<Results | null>(null);
  const started = useRef(false);
  useEffect(() => {
    if (!record || started.current) return;
    started.current = true;
    const names = readBlock<Readonly<Record<string, string>>>(NAMES_BLOCK) ?? {};
    // After the dialog has been painted: making the index takes a moment.
    setTimeout(() => {
      index ??= indexOf(documents(record, (code) => names[code] ?? ""));
      setOpen(true);
    });
  }, [record]);
  const find = (q: string, asof: IsoDate | null) => {
    if (q.trim() === "") setResults(null);
    else if (index) setResults(searchIn(index, q, asof));
  };
  return { state: open ? "open" : "opening", why: "", results, find };
}
