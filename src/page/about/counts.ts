import { span } from "../../record/day";
import { oilQuantities } from "../../record/oil";
import type { Op8ReportsRow, Tables } from "../../record/tables";
import type { IsoDate, Silence } from "../../record/units";

export interface MonthCounts {
  /** Supplier-months of the table, silent ones included. */
  readonly all: number;
  readonly numbers: number;
  /** Reported zeros among the numbers. */
  readonly zeros: number;
  /** Months without a number of their own that lie in a run of which the sum is known. */
  readonly inRuns: number;
  readonly silent: Readonly<Record<Silence, number>>;
}

const NO_SILENCE: Readonly<Record<Silence, number>> = {
  zero_or_blank: 0,
  not_reported: 0,
  not_yet_due: 0,
  withheld: 0,
  not_applicable: 0,
  no_record: 0,
};

/** What became of each month of each supplier: every one is a number, part of a run, or a silence of some kind. */
export function monthCounts(rows: Tables["petroleum-monthly"]): MonthCounts {
  const months = [...oilQuantities(rows).values()].filter((q) => q.months === 1);
  const silent = { ...NO_SILENCE };
  let numbers = 0;
  let zeros = 0;
  let inRuns = 0;
  for (const q of months) {
    if (q.silence === null) {
      numbers++;
      if ((q.leading?.barrels ?? q.leading?.tonnes) === 0) zeros++;
    } else if (q.within !== null) inRuns++;
    else silent[q.silence]++;
  }
  return { all: months.length, numbers, zeros, inRuns, silent };
}

/** Silences of the repatriation reports, by kind. */
export function reportSilences(rows: Tables["op8-reports"]): Readonly<Record<Silence, number>> {
  const silent = { ...NO_SILENCE };
  for (const r of rows) if (r.silence !== "") silent[r.silence]++;
  return silent;
}

/** The day of the newest table of the Committee that any row was read from; "" where none is dated. */
export function newestTable(rows: readonly { readonly as_of: IsoDate | "" }[]): IsoDate | "" {
  let best: IsoDate | "" = "";
  for (const r of rows) if (r.as_of !== "" && (best === "" || span(r.as_of).end > span(best).end)) best = r.as_of;
  return best;
}

/** The last statement of how many states had sent a report on their workers. */
export function lastReportCount(
  rows: readonly Op8ReportsRow[],
): (Op8ReportsRow & { readonly reports_received: number }) | null {
  let best: (Op8ReportsRow & { readonly reports_received: number }) | null = null;
  for (const r of rows) {
    if (r.reports_received === null || r.report_date === "") continue;
    if (!best || span(r.report_date).end > span(best.report_date).end)
      best = { ...r, reports_received: r.reports_received };
  }
  return best;
}
