import type { DesignationsRow } from "../../record/tables";
import type { Column, TableLine } from "../model";
import type { Action } from "./prepare";
import { countOf, LISTS, whenWords } from "./words";

/** The table twin: every name the figure stands on, and every group of which only the number is on record. */
export const COLUMNS: readonly Column[] = [
  { key: "date", label: "Listed" },
  { key: "list", label: "List" },
  { key: "kind", label: "Kind" },
  { key: "name", label: "Name" },
  { key: "reference", label: "Reference" },
  { key: "count", label: "Names", numeric: true },
  { key: "entry", label: "Counted" },
  { key: "act", label: "By" },
  { key: "reason", label: "Reason, in our words" },
  { key: "when", label: "In the window" },
];

const cache = new WeakMap<DesignationsRow, readonly [TableLine, TableLine]>();

function make(row: DesignationsRow, a: Action, before: boolean): TableLine {
  const committee = row.list === "UN1718" && row.kind !== "vessel" ? "1718 Committee" : null;
  return {
    id: row.id,
    cells: [
      whenWords(row.date),
      LISTS[row.list].name,
      countOf(1, row.kind).slice(2),
      row.name,
      row.reference || null,
      row.count,
      row.entry === "name" ? "by name" : "number only",
      a.act ? `Resolution ${a.act.number}` : committee,
      row.reason_short,
      before ? "before it" : "yes",
    ],
  };
}

/** The line of a row; `before` where it was listed before the window and only carries the level. */
export function lineOf(row: DesignationsRow, a: Action, before: boolean): TableLine {
  const hit = cache.get(row);
  if (hit) return hit[before ? 1 : 0];
  const made = [make(row, a, false), make(row, a, true)] as const;
  cache.set(row, made);
  return made[before ? 1 : 0];
}
