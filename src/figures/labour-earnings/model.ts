import type { View } from "../../view/view";
import { type Beside, besidesNote, leftBy, others, unnumbered } from "../besides";
import { unique } from "../labour-stock/model";
import type { Model, RecordOf } from "../model";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { highOf, lowOf, rowsOf, select, type Voice } from "./select";
import type { Host, Panel } from "./shape";
import { COLUMNS, linesOf } from "./table";
import { hostName, MEASURES, type Measure } from "./words";

export interface EarningsModel extends Model {
  readonly panels: readonly Panel[];
  /** In the table alone. */
  readonly besides: readonly Beside[];
}

/** What is set beside earnings: sums, levies, wages of others, the size of a household. */
const TOPICS = ["earnings", "wage_comparator", "household"] as const;

const DRAWN: ReadonlySet<Measure> = new Set(MEASURES.map((m) => m.measure));

/** Hosts in one order for all panels: the world, then by the number of voices, then by name. */
function hostsOf(voices: readonly Voice[], rank: ReadonlyMap<string, number>): Host[] {
  const by = new Map<string, Voice[]>();
  for (const v of voices) {
    const own = by.get(v.main.host);
    if (own) own.push(v);
    else by.set(v.main.host, [v]);
  }
  return [...by]
    .map(([host, own]) => ({ host, name: hostName(host), voices: own }))
    .sort((a, b) => (rank.get(b.host) ?? 0) - (rank.get(a.host) ?? 0) || (a.name < b.name ? -1 : 1));
}

/** labour-earnings: pay, the share withheld, revenue and hours, by host, sector and year, one line a voice. */
export function model(record: RecordOf<"earnings" | "labour-other" | "labour-unnumbered">, view: View): EarningsModel {
  const { voices, rest, before, needle } = select(record.earnings, DRAWN, view);
  const beside = leftBy(
    [...others(record["labour-other"], TOPICS), ...unnumbered(record["labour-unnumbered"], "earnings")],
    view,
    needle,
  );
  const rank = new Map<string, number>([["WLD", 1e6]]);
  for (const { main } of voices) if (main.host !== "WLD") rank.set(main.host, (rank.get(main.host) ?? 0) + 1);
  const panels = MEASURES.flatMap((words): Panel[] => {
    const own = voices.filter((v) => v.main.measure === words.measure);
    if (own.length === 0) return [];
    return [
      {
        words,
        hosts: hostsOf(own, rank),
        low: Math.min(...own.map(lowOf)),
        high: Math.max(...own.map(highOf)),
      },
    ];
  });
  const rows = [...voices.flatMap(rowsOf), ...rest];
  return {
    id: "labour-earnings",
    title: "What North Korean workers are said to earn, and for whom",
    finding: before + findingOf(panels),
    unit: "US dollars, per cent, hours",
    domain: null,
    columns: COLUMNS,
    lines: linesOf(voices, rest, beside),
    notes: [...notesOf(voices, rest, view), ...besidesNote(beside.length)],
    rows: unique([...rows, ...beside].map((r): string => r.id)),
    sources: unique([...rows.flatMap((r) => r.source_ids), ...beside.flatMap((b) => b.sources)]),
    empty: voices.length === 0,
    panels,
    besides: beside,
  };
}
