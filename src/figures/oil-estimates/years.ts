import { toTonnes } from "../../record/convert";
import type { Span } from "../../record/day";
import { countryName } from "../../record/names";
import { kindOf, sumNumber, sumWords } from "../../record/sumWords";
import type { MeasuresRow, PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { Iso3 } from "../../record/units";
import type { View } from "../../view/view";
import { oilCaps } from "../oil/caps";
import { type Reported, reportedIn } from "../oil/reported";
import { type CapPeriod, capPeriods } from "../oil/years";

/** One period of a cap with what was reported in it. */
export interface YearBar {
  readonly period: CapPeriod;
  readonly span: Span;
  /** The cap in the unit shown. */
  readonly limit: number;
  readonly reported: Reported;
  /** `hidden`: a filter leaves nothing of the reports out of which to tell a silence. */
  readonly state: "figure" | "silent" | "hidden";
  /** A row to open: the published total used, else the last month with a figure; null where nothing was reported. */
  readonly pick: string | null;
  readonly rows: readonly (PetroleumMonthlyRow | PetroleumTotalsRow)[];
  readonly label: string;
}

function stateOf(r: Reported): YearBar["state"] {
  if (r.countedMonths > 0) return "figure";
  return r.silentMonths > 0 ? "silent" : "hidden";
}

function labelOf(period: CapPeriod, r: Reported, view: View): string {
  if (stateOf(r) === "hidden") return `Reported to the UN for ${period.label}: hidden by the filter.`;
  if (r.countedMonths === 0) return `Reported to the UN for ${period.label}: no figure.`;
  const parts = r.suppliers.map((s) => `${countryName(s.code)} ${sumNumber(s.value, kindOf(s))}`);
  const silent = r.silentMonths > 0 ? `; ${r.silentMonths} monthly reports without a figure` : "";
  const hidden = r.hiddenMonths > 0 ? `; ${r.hiddenMonths} monthly reports hidden by the filter` : "";
  return `Reported to the UN for ${period.label}: ${sumWords(r, view.unit)}: ${parts.join(", ")}${silent}${hidden}.`;
}

const cache = new WeakMap<readonly PetroleumMonthlyRow[], Map<string, readonly YearBar[]>>();
const MOST = 60;

/** Every period of every cap with what was reported in it, oldest first. Remembered per rows array. */
export function yearBars(
  record: {
    readonly "petroleum-monthly": readonly PetroleumMonthlyRow[];
    readonly "petroleum-totals": readonly PetroleumTotalsRow[];
    readonly measures: readonly MeasuresRow[];
  },
  view: View,
  suppliers: readonly Iso3[],
): readonly YearBar[] {
  const monthly = record["petroleum-monthly"];
  const by = cache.get(monthly) ?? new Map<string, readonly YearBar[]>();
  cache.set(monthly, by);
  const key = `${view.unit}|${view.asof ?? ""}|${view.basis.join()}|${suppliers.join()}`;
  const hit = by.get(key);
  if (hit) return hit;
  if (by.size > MOST) by.clear();
  const made = capPeriods(oilCaps(record.measures), view.asof).map((period): YearBar => {
    const reported = reportedIn(monthly, record["petroleum-totals"], period, suppliers, view);
    const totals = reported.suppliers.flatMap((s) => (s.total ? [s.total] : []));
    const months = reported.marks.flatMap((m) => (m.row ? [m.row] : []));
    const last = reported.marks.findLast((m) => m.value !== null);
    return {
      period,
      span: period.span,
      limit: view.unit === "bbl" ? period.limit : toTonnes(period.limit, "").value,
      reported,
      state: stateOf(reported),
      pick: reported.countedMonths === 0 ? null : (totals[0]?.id ?? last?.id ?? null),
      rows: [...totals, ...months],
      label: labelOf(period, reported, view),
    };
  });
  by.set(key, made);
  return made;
}
