import { BASIS_WORDS } from "../../record/names";
import { entryWords, SERIES } from "../../record/seriesNames";
import type { Column, TableLine } from "../model";
import type { Count } from "./select";
import { hostName, numberWords, PANELS, purposeRank, whenWords } from "./words";

/** The table twin: one line a number, rivals in lines of their own. */
export const COLUMNS: readonly Column[] = [
  { key: "host", label: "Host" },
  { key: "series", label: "Series" },
  { key: "counts", label: "Counts" },
  { key: "period", label: "Period" },
  { key: "stated", label: "As stated" },
  { key: "low", label: "From", numeric: true },
  { key: "high", label: "To", numeric: true },
  { key: "reporter", label: "By" },
  { key: "basis", label: "Basis" },
  { key: "again", label: "Said again", numeric: true },
  { key: "rivals", label: "Other numbers for the period", numeric: true },
];

/** `drawn` holds leads and rivals alike; ordered by series, purpose and time. */
export function linesOf(drawn: readonly Count[]): TableLine[] {
  const rivals = new Map<string, number>();
  for (const c of drawn) {
    if (c.rivals.length === 0) continue;
    for (const one of [c, ...c.rivals]) rivals.set(one.id, c.rivals.length);
  }
  const panel = new Map(PANELS.map((p, i) => [p.series, i]));
  const rank = (c: Count) => panel.get(c.row.series) ?? PANELS.length;
  return [...drawn]
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.row.series < b.row.series ? -1 : a.row.series > b.row.series ? 1 : 0) ||
        purposeRank(a.row.measure) - purposeRank(b.row.measure) ||
        (a.days?.start ?? 0) - (b.days?.start ?? 0) ||
        (a.days?.end ?? 0) - (b.days?.end ?? 0),
    )
    .map((c) => ({
      id: c.id,
      cells: [
        hostName(c.row.host),
        SERIES[c.row.series],
        entryWords(c.row.measure),
        whenWords(c.row),
        numberWords(c.row),
        c.row.qualifier === "up_to" ? null : (c.row.low ?? c.row.value),
        c.row.qualifier === "at_least" ? null : (c.row.high ?? c.row.value),
        c.row.reporter,
        BASIS_WORDS[c.row.basis],
        c.again.length,
        rivals.get(c.id) ?? 0,
      ],
    }));
}
