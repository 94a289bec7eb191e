import type { Column, TableLine } from "../model";
import { BANDS } from "./bands";
import type { Item } from "./item";

export const COLUMNS: readonly Column[] = [
  { key: "date", label: "Date" },
  { key: "end_date", label: "Last day" },
  { key: "lane", label: "Lane" },
  { key: "title", label: "What" },
  { key: "count", label: "Missiles", numeric: true, unit: "missiles" },
  { key: "outcome", label: "Outcome" },
  { key: "actor", label: "Who" },
  { key: "hosts", label: "Hosts" },
  { key: "importance", label: "Importance", numeric: true },
];

const names = new Map(BANDS.map((b) => [b.id, b.name] as const));
const made = new WeakMap<Item, TableLine>();

/** The line of the table twin for an item. An empty count is a number no source gives. */
export function lineOf(i: Item): TableLine {
  const hit = made.get(i);
  if (hit) return hit;
  const missile = i.launch !== null && !i.launch.nuclear;
  const line: TableLine = {
    id: i.id,
    cells: [
      i.date,
      i.endDate,
      names.get(i.band) ?? "",
      i.title,
      missile ? (i.launch?.count ?? "not stated") : null,
      missile ? (i.launch?.outcome ?? "") : "",
      i.actor,
      i.hosts.join(", "),
      i.importance,
    ],
  };
  made.set(i, line);
  return line;
}
