import { overlaps, type Span, spanBetween } from "../../record/day";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { type OilCap, oilCaps } from "../oil/caps";
import { suppliersOf } from "../oil-monthly/suppliers";
import { type AsideMark, type CountMark, preparedOf, type VolumeMark } from "./prepare";
import { BANDS } from "./roles";
import { asideLine, COLUMNS, comparatorLine, countLine, volumeLines, yearLine } from "./table";
import { findingOf, missingYears, notesOf } from "./tell";
import { type YearBar, yearBars } from "./years";

/** One kind of body with its marks in the window, in the order of their ends. */
export interface Band {
  readonly key: string;
  readonly title: string;
  readonly marks: readonly VolumeMark[];
  /** More than one body speaks in it: its marks are named. */
  readonly named: boolean;
}

export interface OilEstimatesModel extends Model {
  readonly domain: Span;
  readonly bands: readonly Band[];
  readonly years: readonly YearBar[];
  /** Years without any estimate of a volume in this view. */
  readonly missing: readonly YearBar[];
  readonly counts: readonly CountMark[];
  readonly asides: readonly AsideMark[];
  readonly caps: readonly OilCap[];
  /** The caps' limit in the unit shown; 0 where none applied. */
  readonly limit: number;
  readonly laden: number | null;
  /** Bands are drawn lower, for a place that cannot be scrolled. */
  readonly low?: boolean;
}

type Needs = "petroleum-estimates" | "petroleum-monthly" | "petroleum-totals" | "measures";

const NOBODY: Band = { key: "nobody", title: "No estimate of a volume in this view", marks: [], named: false };

const unique = (list: readonly string[]) => [...new Set(list)];

/** What other bodies say of oil delivered beside the reports: volumes by kind of body, counts by themselves. */
export function model(record: RecordOf<Needs>, view: View): OilEstimatesModel {
  const window = windowOf(view);
  const suppliers = suppliersOf(view);
  const none = suppliers.length === 0;
  const russia = suppliers.some((s) => s === "RUS");
  const prepared = preparedOf(record["petroleum-estimates"], record.measures, view, russia);
  const inside = <T extends { readonly span: Span }>(list: readonly T[]) =>
    none ? [] : list.filter((m) => overlaps(m.span, window));
  const volumes = none ? [] : prepared.volumes.filter((v) => overlaps(v.estimate.span, window));
  const counts = inside(prepared.counts);
  const asides = inside(prepared.asides);
  const all = none ? [] : yearBars(record, view, suppliers);
  const years = all.filter((y) => overlaps(y.span, window));
  const comparators = none
    ? []
    : prepared.comparators.filter((r) => overlaps(spanBetween(r.period_start, r.period_end), window));
  const spoken = BANDS.map((b) => {
    const marks = volumes.filter((v) => v.band === b.key);
    return {
      ...b,
      marks,
      named: new Set(prepared.volumes.filter((v) => v.band === b.key).map((v) => v.estimate.short)).size > 1,
    };
  }).filter((b) => b.marks.length > 0);
  const empty = years.length === 0 && volumes.length === 0 && counts.length === 0 && asides.length === 0;
  // Where nobody estimates a volume, what was reported still stands under the cap.
  const bands = spoken.length > 0 || years.length === 0 ? spoken : [NOBODY];
  const missing = missingYears(years, volumes);
  const caps = oilCaps(record.measures).filter((c) => overlaps(c.span, window));
  const told = {
    volumes,
    counts,
    asides,
    years,
    missing,
    window,
    view,
    filtered: view.basis.length > 0 || suppliers.length < 2,
  };
  const stated = [
    ...volumes.flatMap((v) => v.estimate.rows),
    ...counts.flatMap((c) => c.rows),
    ...asides.map((a) => a.row),
    ...comparators,
  ];
  const reported = years.flatMap((y) => y.rows);
  const rules = none ? [] : caps;
  return {
    id: "oil-estimates",
    title: "Oil beyond the reports: who estimates what",
    finding: none
      ? "No supplier in this filter reports refined petroleum to the 1718 Committee."
      : findingOf(told, all),
    unit: view.unit === "bbl" ? "barrels" : "tonnes",
    domain: window,
    bands,
    years,
    missing,
    counts,
    asides,
    caps: rules,
    limit: years[0]?.limit ?? 0,
    laden: view.laden,
    columns: COLUMNS(view.unit),
    lines: [
      ...bands.flatMap((b) => b.marks.flatMap(volumeLines)),
      ...years.map(yearLine),
      ...asides.map(asideLine),
      ...counts.map(countLine),
      ...comparators.map(comparatorLine),
    ],
    notes: empty ? [] : notesOf(told, comparators.length),
    rows: unique([...stated.map((r) => r.id), ...reported.map((r) => r.id), ...rules.map((c) => c.id)]),
    sources: unique([
      ...stated.flatMap((r) => r.source_ids),
      ...reported.flatMap((r) => r.source_ids),
      ...rules.flatMap((c) => c.sources),
    ]),
    empty,
  };
}
