import { stated } from "../../record/convert";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { Day, Iso3 } from "../../record/units";
import type { OilUnit, View } from "../../view/view";
import { isSilent, type OilMark } from "../oil-monthly/mark";
import { oilMarks } from "../oil-monthly/marks";
import { rangeIn, totalOf } from "./totals";
import type { CapPeriod } from "./years";

/** What is reported by the end of a month that brought a figure. */
export interface Step {
  readonly end: Day;
  readonly total: number;
  /** Cumulative by supplier, in the order of `suppliers`. */
  readonly parts: readonly number[];
  /** No month of any supplier is silent up to here. */
  readonly complete: boolean;
  readonly marks: readonly OilMark[];
}

/** One supplier's figure for the whole period: its published total where that stands, else the sum of its months. */
export interface SupplierYear {
  readonly code: Iso3;
  readonly value: number;
  /** Months are silent and no published total covers them: "at least". */
  readonly least: boolean;
  readonly converted: boolean;
  /** The published total used; null where the months were added. */
  readonly total: PetroleumTotalsRow | null;
}

export interface Reported {
  readonly steps: readonly Step[];
  readonly marks: readonly OilMark[];
  readonly suppliers: readonly SupplierYear[];
  /** Sum of the suppliers' figures, in the unit asked for. */
  readonly value: number;
  readonly least: boolean;
  readonly converted: boolean;
  readonly silentMonths: number;
  /** Supplier-months with a figure. */
  readonly countedMonths: number;
}

/** Published totals that differ more from complete months than this are not used for the year. */
const TOLERANCE = 0.05;

function supplierYear(
  code: Iso3,
  marks: readonly OilMark[],
  total: PetroleumTotalsRow | null,
  unit: OilUnit,
): SupplierYear {
  let value = 0;
  let silent = 0;
  let converted = false;
  for (const m of marks) {
    if (m.supplier !== code) continue;
    if (m.value === null) silent += m.months;
    else {
      value += m.value;
      converted ||= m.converted;
    }
  }
  if (total && total.missing.length === 0) {
    const range = rangeIn(total, unit);
    const own = stated(total, unit) !== null;
    const fits = silent === 0 && Math.abs(range.low - value) <= TOLERANCE * Math.max(1, value);
    const stands = total.leading === "yes" || fits;
    // Stated in the unit asked for it beats converted months; converted itself, it only fills silence.
    if (stands && (own ? converted || silent > 0 : silent > 0 && range.low >= value)) {
      return { code, value: range.low, least: false, converted: range.converted, total };
    }
  }
  return { code, value, least: silent > 0, converted, total: null };
}

function stepsOf(marks: readonly OilMark[], suppliers: readonly Iso3[]): Step[] {
  const ends = [...new Set(marks.filter((m) => !isSilent(m)).map((m) => m.span.end))].sort((a, b) => a - b);
  const parts = suppliers.map(() => 0);
  return ends.map((end) => {
    const here = marks.filter((m) => m.value !== null && m.span.end === end);
    for (const m of here) {
      const i = suppliers.indexOf(m.supplier);
      parts[i] = (parts[i] ?? 0) + (m.value ?? 0);
    }
    return {
      end,
      total: parts.reduce((a, b) => a + b, 0),
      parts: [...parts],
      complete: !marks.some((m) => isSilent(m) && m.span.end <= end),
      marks: here,
    };
  });
}

/** What was reported in a cap's period, in a unit, by the suppliers given. */
export function reportedIn(
  monthly: readonly PetroleumMonthlyRow[],
  totals: readonly PetroleumTotalsRow[],
  p: CapPeriod,
  suppliers: readonly Iso3[],
  view: View,
): Reported {
  const marks = oilMarks(monthly, view).marks.filter(
    (m) => suppliers.includes(m.supplier) && m.span.start >= p.span.start && m.span.end <= p.span.end,
  );
  const years = suppliers.map((code) => supplierYear(code, marks, totalOf(totals, code, p), view.unit));
  return {
    steps: stepsOf(marks, suppliers),
    marks,
    suppliers: years,
    value: years.reduce((n, y) => n + y.value, 0),
    least: years.some((y) => y.least),
    converted: years.some((y) => y.converted),
    silentMonths: marks.filter(isSilent).reduce((n, m) => n + m.months, 0),
    countedMonths: marks.filter((m) => !isSilent(m)).reduce((n, m) => n + m.months, 0),
  };
}
