import { overlaps, periodWords, type Span, spanBetween } from "../record/day";
import { OTHER_MEASURED, valueWords } from "../record/earningWords";
import { sectorWords } from "../record/headcountWords";
import { countryName } from "../record/names";
import type { LabourOtherRow, LabourUnnumberedRow } from "../record/tables";
import type { Basis, Iso3 } from "../record/units";
import { accepts } from "../view/filters";
import type { View } from "../view/view";
import { windowOf } from "../view/window";
import { remember } from "./remember";

/**
 * A statement on labour for the table of a figure and never for its axes: one that fits no series (a sum over years, a
 * levy in roubles, a change in per cent), or one that names no number ("thousands").
 */
export interface Beside {
  readonly id: string;
  readonly days: Span;
  readonly host: Iso3;
  readonly place: string;
  readonly when: string;
  readonly measure: string;
  readonly sectorCode: LabourOtherRow["sector"];
  readonly sector: string;
  /** As stated, in words. */
  readonly stated: string;
  /** In `unit`; null where no number is named. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: LabourOtherRow["unit"] | "";
  readonly reporter: string;
  readonly basis: Basis;
  readonly sources: readonly string[];
}

const common = (
  row: LabourOtherRow | LabourUnnumberedRow,
  from: string,
  to: string,
): Omit<Beside, "measure" | "stated" | "low" | "high" | "unit"> => ({
  id: row.id,
  days: spanBetween(from, to),
  host: row.host,
  place: row.host === "WLD" ? "World" : countryName(row.host),
  when: periodWords(from, to),
  sectorCode: row.sector,
  sector: sectorWords(row.sector),
  reporter: row.reporter,
  basis: row.basis,
  sources: row.source_ids,
});

const once = remember<readonly Beside[]>(12);

/** Figures that fit no series, of some topics. */
export function others(rows: readonly LabourOtherRow[], topics: readonly LabourOtherRow["topic"][]): readonly Beside[] {
  return once(rows, topics.join(), () =>
    rows
      .filter((r) => topics.includes(r.topic))
      .map((r) => ({
        ...common(r, r.period_start, r.period_end),
        measure: OTHER_MEASURED[r.measure],
        stated: valueWords(r),
        low: r.low ?? r.value,
        high: r.high ?? r.value,
        unit: r.unit,
      })),
  );
}

/** Statements without a number that belong to one table. */
export function unnumbered(
  rows: readonly LabourUnnumberedRow[],
  table: LabourUnnumberedRow["table"],
): readonly Beside[] {
  return once(rows, table, () =>
    rows
      .filter((r) => r.table === table)
      .map((r) => ({
        ...common(r, r.date_start, r.date_end),
        measure: r.measure.replaceAll("_", " "),
        stated: `no number: ${r.statement}`,
        low: null,
        high: null,
        unit: "",
      })),
  );
}

type Filters = Pick<View, "from" | "to" | "host" | "basis" | "sector" | "supplier" | "lane">;

/** Those that a view leaves in any window; the same list again for the same filters. `needle`: a search, in small letters; '' for none. */
export function fitting(list: readonly Beside[], view: Filters, needle = ""): readonly Beside[] {
  return once(list, [view.host, view.basis, view.sector, needle].join("|"), () => {
    const ok = accepts(view);
    const text = (b: Beside) => `${b.place} ${b.reporter} ${b.measure} ${b.sector} ${b.stated}`.toLowerCase();
    return list.filter(
      (b) =>
        ok.host(b.host) && ok.basis(b.basis) && ok.sector(b.sectorCode) && (needle === "" || text(b).includes(needle)),
    );
  });
}

/** Those that a view leaves in its window. */
export function leftBy(list: readonly Beside[], view: Filters, needle = ""): Beside[] {
  const window = windowOf(view);
  return fitting(list, view, needle).filter((b) => overlaps(b.days, window));
}

/** Why they are in the table alone; nothing where there are none. */
export function besidesNote(n: number): readonly string[] {
  if (n === 0) return [];
  return [
    `${n} ${n === 1 ? "statement" : "statements"} that no scale here fits ${n === 1 ? "stands" : "stand"} at the end of the table alone: without a number, or sums over years, levies in other currencies, changes in per cent, numbers to compare with.`,
  ];
}
