import { type Span, spanBetween } from "../../record/day";
import { amountWords, BASIS_WORDS } from "../../record/names";
import type { MeasuresRow, PetroleumEstimatesRow } from "../../record/tables";
import type { Qualifier } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { bodyName } from "../oil/bodies";
import { oilCaps } from "../oil/caps";
import { type Estimate, estimatesOf, voiceKey } from "../oil/estimates";
import { spanWords } from "../oil/spanWords";
import { type BandKey, bandOf, oneYear, reasonOf, roleOf } from "./roles";

/** A volume on the scale: an estimate that counts, or a light mark beside it. */
export interface VolumeMark {
  readonly key: string;
  readonly band: BandKey;
  readonly kind: "estimate" | "light" | "passed";
  readonly estimate: Estimate;
}

/** A number of deliveries, transfers or voyages of one voice. */
export interface CountMark {
  readonly id: string;
  readonly rows: readonly PetroleumEstimatesRow[];
  readonly body: string;
  readonly short: string;
  readonly value: number;
  readonly qualifier: Qualifier | "";
  readonly span: Span;
  /** Transfers or voyages somebody saw: not a count of deliveries. */
  readonly seen: boolean;
  /** About more than one calendar year: drawn light. */
  readonly years: boolean;
  readonly label: string;
  readonly row: PetroleumEstimatesRow;
}

/** A volume of something else, as stated, without a scale. */
export interface AsideMark {
  readonly id: string;
  readonly body: string;
  readonly span: Span;
  /** `600 t`, as stated. */
  readonly stated: string;
  readonly short: string;
  readonly why: string;
  readonly label: string;
  readonly row: PetroleumEstimatesRow;
}

export interface Prepared {
  readonly volumes: readonly VolumeMark[];
  readonly counts: readonly CountMark[];
  readonly asides: readonly AsideMark[];
  readonly comparators: readonly PetroleumEstimatesRow[];
}

const COUNTED: Readonly<Partial<Record<PetroleumEstimatesRow["measure"], string>>> = {
  tanker_deliveries_count: "deliveries by tanker",
  observed_ship_to_ship_transfers: "ship-to-ship transfers seen",
  voyages_tracked: "voyages tracked",
};

/** What a row counts, in words. */
export function countedWords(r: PetroleumEstimatesRow): string {
  return COUNTED[r.measure] ?? r.measure.replaceAll("_", " ");
}

const unitOf = (r: PetroleumEstimatesRow) =>
  r.unit === "tonnes" ? "t" : r.unit === "barrels" ? "bbl" : r.unit === "voyages" ? "voyages" : "";

/** A row's number as stated: `at least 600 t`, `200–400 t`. */
export function statedWords(r: PetroleumEstimatesRow): string {
  return `${amountWords(r.value, r.low, r.high, r.qualifier)} ${unitOf(r)}`.trim();
}

function countsOf(rows: readonly PetroleumEstimatesRow[]): CountMark[] {
  const groups = new Map<string, PetroleumEstimatesRow[]>();
  for (const r of rows) {
    const key = `${voiceKey(r)}:${r.value}`;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  return [...groups.values()].flatMap((group) => {
    const row = group[0];
    if (!row || row.value === null) return [];
    const others =
      group.length > 1
        ? ` Also told by ${group
            .slice(1)
            .map((g) => g.reporter)
            .join("; ")}.`
        : "";
    return [
      {
        id: row.id,
        rows: group,
        body: row.body,
        short: bodyName(row),
        value: row.value,
        qualifier: row.qualifier,
        span: spanBetween(row.period_start, row.period_end),
        years: !oneYear(row),
        seen: row.measure !== "tanker_deliveries_count",
        label: `${row.reporter}, ${spanWords(row)}: ${amountWords(row.value, null, null, row.qualifier)} ${countedWords(row)}; ${BASIS_WORDS[row.basis]}.${others}`,
        row,
      },
    ];
  });
}

function asideOf(r: PetroleumEstimatesRow, why: string): AsideMark {
  const stated = statedWords(r);
  return {
    id: r.id,
    body: r.body,
    span: spanBetween(r.period_start, r.period_end),
    stated,
    short: bodyName(r),
    why,
    label: `${r.reporter}, ${spanWords(r)}: ${stated}; ${why}; ${BASIS_WORDS[r.basis]}.`,
    row: r,
  };
}

function prepare(
  rows: readonly PetroleumEstimatesRow[],
  limit: number,
  view: View,
  accept: (r: PetroleumEstimatesRow) => boolean,
): Prepared {
  const by = { estimate: [], light: [], passed: [], count: [], aside: [], comparator: [] } as Record<
    ReturnType<typeof roleOf>,
    PetroleumEstimatesRow[]
  >;
  for (const r of rows) if (r.period_start !== "" && accept(r)) by[roleOf(r, limit)].push(r);
  const volumes: VolumeMark[] = [];
  for (const kind of ["estimate", "light", "passed"] as const) {
    // A voice that is told by two bodies is drawn with each; told again it stays by itself.
    const key = (r: PetroleumEstimatesRow) => (kind === "estimate" ? `${bandOf(r.body)}:${voiceKey(r)}` : r.id);
    for (const estimate of estimatesOf(by[kind], view.unit, view.laden, key)) {
      const first = estimate.rows[0];
      if (first) volumes.push({ key: estimate.key, band: bandOf(first.body), kind, estimate });
    }
  }
  return {
    volumes,
    counts: countsOf(by.count).sort((a, b) => a.span.end - b.span.end),
    asides: by.aside.map((r) => asideOf(r, reasonOf(r, "aside"))).sort((a, b) => a.span.start - b.span.start),
    comparators: by.comparator,
  };
}

const cache = new WeakMap<readonly PetroleumEstimatesRow[], Map<string, Prepared>>();
const MOST = 200;

/** All marks of the estimates under the filters, whatever the window. Remembered per rows array. */
export function preparedOf(
  rows: readonly PetroleumEstimatesRow[],
  measures: readonly MeasuresRow[],
  view: View,
  russia: boolean,
): Prepared {
  const by = cache.get(rows) ?? new Map<string, Prepared>();
  cache.set(rows, by);
  const key = `${view.unit}|${view.laden ?? ""}|${view.basis.join()}|${russia}`;
  const hit = by.get(key);
  if (hit) return hit;
  if (by.size > MOST) by.clear();
  const { basis } = accepts(view);
  const limit = oilCaps(measures)[0]?.limit ?? 0;
  const made = prepare(
    rows,
    limit,
    view,
    (r) => basis(r.basis) && (russia || !(r.measure.includes("from_russia") || r.body === "Russia")),
  );
  by.set(key, made);
  return made;
}
