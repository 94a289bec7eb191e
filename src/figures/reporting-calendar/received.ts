import { dateWords, type Span, spanBetween } from "../../record/day";
import { BASIS_WORDS, figure } from "../../record/names";
import type { Op8ReportsRow } from "../../record/tables";
import type { Duty } from "./labour";

/** How many reports somebody counted on the Committee's page. */
export interface Count {
  readonly row: Op8ReportsRow;
  readonly duty: Duty;
  readonly days: Span;
  readonly value: number;
  /** True where a step may join it: an exact number of one day or month that no later count of its kind falls short of. */
  readonly joined: boolean;
  readonly label: string;
}

const SIGNS: Readonly<Record<string, string>> = { at_least: "at least ", up_to: "up to ", approx: "about " };

/** The counts of reports received, oldest first; sums over states are none. */
export function countsOf(rows: readonly Op8ReportsRow[]): Count[] {
  const list = rows.flatMap((row) => {
    const duty: Duty = row.report_type === "final" ? "final" : "midterm";
    if (row.state !== "WLD" || row.reports_received === null || row.report_date === "") return [];
    return [{ row, duty, days: spanBetween(row.report_date, ""), value: row.reports_received }];
  });
  list.sort((a, b) => a.days.end - b.days.end || a.value - b.value);
  return list.map((c, i) => {
    const later = list
      .slice(i + 1)
      .filter((d) => d.duty === c.duty && d.row.qualifier === "exact" && d.days.start > c.days.end);
    const joined =
      c.row.qualifier === "exact" && c.row.report_date.length > 4 && later.every((d) => d.value >= c.value);
    const what =
      c.duty === "final"
        ? "reports or reporting states on the page, said of final reports"
        : "midterm reports or reporting states on the page";
    const label = `${dateWords(c.row.report_date)}: ${SIGNS[c.row.qualifier] ?? ""}${figure(c.value)} ${what}. ${c.row.reporter}, ${BASIS_WORDS[c.row.basis]}.`;
    return { ...c, joined, label };
  });
}
