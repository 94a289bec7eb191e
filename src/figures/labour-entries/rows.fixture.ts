import { frame as frameOf, timeScaleOf } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import type { EntriesRow } from "../../record/tables";
import { parseView } from "../../view/codec";
import type { Claimed } from "../claimed";
import { date, iso3, persons } from "../labour-stock/rows.fixture";
import { type Layout, layoutEntries } from "./layout";
import { type EntriesModel, model } from "./model";

/** A made-up number for tests: exactly 1,000 entries for work into Russia in 2019. */
export const row = (id: string, part: Partial<EntriesRow> = {}): EntriesRow => ({
  id,
  host: iso3("RUS"),
  period_start: date("2019"),
  period_end: date("2019"),
  series: "fsb-entries",
  measure: "entries_work",
  value: persons(1000),
  low: null,
  high: null,
  qualifier: "exact",
  basis: "official_statistics",
  reporter: "Office",
  repeats: "",
  source_ids: [`s-${id}`],
  known: "",
  ...part,
});

/** The figure of some rows and nothing else, from 2018 to 2021 where no window is given. */
export const told = (rows: readonly EntriesRow[], query = "from=2018&to=2021"): EntriesModel =>
  model({ entries: rows, measures: [], version: "1" }, parseView(query).view);

/** The days of a year, or from one day to another. */
export const over = (from: string, to = from): Pick<EntriesRow, "period_start" | "period_end"> => ({
  period_start: date(from),
  period_end: date(to),
});

export interface Laid {
  readonly m: EntriesModel;
  readonly layout: Layout;
  readonly scale: TimeScale;
  /** Where the plot ends. Pixels. */
  readonly right: number;
  readonly narrow: boolean;
}

/** A figure as it is laid out at a width in pixels, with a claim over it or none. */
export function laid(m: EntriesModel, width: number, claim: Claimed | null = null): Laid {
  const frame = frameOf(width, 0);
  const layout = layoutEntries(m, frame.narrow, claim);
  return { m, layout, scale: timeScaleOf(frame, m.domain), right: frame.width - frame.right, narrow: frame.narrow };
}
