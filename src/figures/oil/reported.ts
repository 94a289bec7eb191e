import type { OilQuantity } from "../../record/oil";
import { totalOf } from "../../record/oilTotals";
import { addSums, type OilSum, sumOil, withTotal } from "../../record/sum";
import { kindOf, type SumKind, type Sure } from "../../record/sumWords";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "../../record/tables";
import type { Day, Iso3 } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { isSilent, type OilMark } from "../oil-monthly/mark";
import { oilMarks } from "../oil-monthly/marks";
import type { CapPeriod } from "./years";

/** What is reported by the end of a month that brought a figure. */
export interface Step {
  readonly end: Day;
  /** The months up to here, added; at the end of the period the published totals stand in for those they replace. */
  readonly total: number;
  /** Cumulative by supplier, in the order of `suppliers`. */
  readonly parts: readonly number[];
  /** The months alone, added. */
  readonly added: number;
  /** Shares of the cap in percent, of `total` and of `added`: from barrels, whatever the unit. */
  readonly percent: number;
  readonly addedPercent: number;
  /** No month of any supplier is silent, hidden or inside a run that ends later: else the total is "at least". */
  readonly complete: boolean;
  /** The same of `added`. */
  readonly addedComplete: boolean;
  /** How sure `total` and `added` are, in the unit asked for. */
  readonly sure: Sure;
  readonly addedSure: Sure;
  /** How sure each of `parts` is. */
  readonly partsSure: readonly Sure[];
  /** What the shares are, which are counted in barrels. */
  readonly shareKind: SumKind;
  readonly addedShareKind: SumKind;
  readonly marks: readonly OilMark[];
  /** Published totals of the whole period that stand in for months; only in the last step. */
  readonly totals: readonly PetroleumTotalsRow[];
}

/** One supplier's sum for the whole period, by its published total where that stands. */
export interface SupplierYear extends OilSum {
  readonly code: Iso3;
  /** The published total used; null where the months were added. */
  readonly total: PetroleumTotalsRow | null;
}

/** The sum of all suppliers, in the unit asked for, and how it came about. */
export interface Reported extends OilSum {
  readonly steps: readonly Step[];
  readonly marks: readonly OilMark[];
  /** Quantities the filter on the basis hides. */
  readonly hidden: readonly OilQuantity[];
  readonly suppliers: readonly SupplierYear[];
  /** Share of the cap in percent, from barrels whatever the unit; null where nothing has a figure. */
  readonly percent: number | null;
  /** How sure the share is: exact only where all of it was filed in barrels. */
  readonly shareSure: Sure;
  /** Published totals the share stands on; others than `totals` only where months are stated in the unit shown. */
  readonly shareTotals: readonly PetroleumTotalsRow[];
}

type Bare = Omit<Reported, "percent" | "shareSure" | "shareTotals" | "steps"> & {
  readonly steps: readonly Omit<Step, "percent" | "addedPercent" | "shareKind" | "addedShareKind">[];
};

function stepsOf(bare: Omit<Bare, "steps">, suppliers: readonly Iso3[], p: CapPeriod): Bare["steps"] {
  const { marks, hidden } = bare;
  const ends = [...new Set(marks.filter((m) => !isSilent(m)).map((m) => m.span.end))].sort((a, b) => a - b);
  const parts = suppliers.map(() => 0);
  const open = (end: Day, code: Iso3 | null = null) =>
    marks.some(
      (m) => (code ?? m.supplier) === m.supplier && m.span.start <= end && (isSilent(m) || m.span.end > end),
    ) || hidden.some((q) => (code ?? q.supplier) === q.supplier && q.span.start <= end);
  let about = false;
  let converted = false;
  const soft = suppliers.map(() => ({ about: false, converted: false }));
  const steps = ends.map((end) => {
    const here = marks.filter((m) => m.value !== null && m.span.end === end);
    for (const m of here) {
      const i = suppliers.indexOf(m.supplier);
      parts[i] = (parts[i] ?? 0) + (m.value ?? 0);
      const own = soft[i];
      if (own) soft[i] = { about: own.about || m.about, converted: own.converted || m.converted };
      about ||= m.about;
      converted ||= m.converted;
    }
    const added = parts.reduce((a, b) => a + b, 0);
    const complete = !open(end);
    const sure = { least: !complete, about, converted };
    return {
      ...{ end, total: added, parts: [...parts], added, complete, addedComplete: complete, marks: here, totals: [] },
      ...{ sure, addedSure: sure },
      partsSure: suppliers.map((code, i) => ({ about: false, converted: false, ...soft[i], least: open(end, code) })),
    };
  });
  if (bare.totals.length === 0) return steps;
  const last = steps.at(-1);
  const end = {
    end: p.span.end,
    total: bare.value,
    parts: bare.suppliers.map((s) => s.value),
    added: last?.added ?? 0,
    complete: !bare.least,
    addedComplete: !open(p.span.end),
    sure: { least: bare.least, about: bare.about, converted: bare.converted },
    addedSure: { least: open(p.span.end), about, converted },
    partsSure: bare.suppliers,
    marks: last?.end === p.span.end ? last.marks : [],
    totals: bare.totals,
  };
  return [...(last?.end === p.span.end ? steps.slice(0, -1) : steps), end];
}

function bareOf(
  monthly: readonly PetroleumMonthlyRow[],
  totals: readonly PetroleumTotalsRow[],
  p: CapPeriod,
  suppliers: readonly Iso3[],
  view: View,
): Bare {
  const { basis } = accepts(view);
  const inside = (q: { readonly supplier: Iso3; readonly span: CapPeriod["span"] }) =>
    suppliers.includes(q.supplier) && q.span.start >= p.span.start && q.span.end <= p.span.end;
  const drawn = oilMarks(monthly, view);
  const whole = view.basis.length === 0 ? drawn : oilMarks(monthly, { ...view, basis: [] });
  const marks = drawn.marks.filter(inside);
  const hidden = drawn.hidden.filter(inside);
  const years = suppliers.map((code): SupplierYear => {
    const of = <T extends { readonly supplier: Iso3 }>(list: readonly T[]) => list.filter((x) => x.supplier === code);
    const months = sumOil(of(marks), p.span, of(hidden));
    const sum = withTotal(months, sumOil(of(whole.marks), p.span), totalOf(totals, code, p, basis), view.unit);
    return { ...sum, code, total: sum.totals[0] ?? null };
  });
  const bare = { ...addSums(years), marks, hidden, suppliers: years };
  return { ...bare, steps: stepsOf(bare, suppliers, p) };
}

const cache = new WeakMap<
  readonly PetroleumMonthlyRow[],
  WeakMap<readonly PetroleumTotalsRow[], Map<string, Reported>>
>();
/** Ten periods under a few filters; a long session must not pile them up. */
const MOST = 200;

/** What was reported in a cap's period, in a unit, by the suppliers given, under the filters of the view. Remembered per tables. */
export function reportedIn(
  monthly: readonly PetroleumMonthlyRow[],
  totals: readonly PetroleumTotalsRow[],
  p: CapPeriod,
  suppliers: readonly Iso3[],
  view: View,
): Reported {
  const tables = cache.get(monthly) ?? new WeakMap<readonly PetroleumTotalsRow[], Map<string, Reported>>();
  cache.set(monthly, tables);
  const by = tables.get(totals) ?? new Map<string, Reported>();
  tables.set(totals, by);
  const key = [p.start, p.end, p.limit, view.unit, view.asof, view.basis, suppliers].join("|");
  const hit = by.get(key);
  if (hit) return hit;
  if (by.size > MOST) by.clear();
  const made = make(monthly, totals, p, suppliers, view);
  by.set(key, made);
  return made;
}

function make(
  monthly: readonly PetroleumMonthlyRow[],
  totals: readonly PetroleumTotalsRow[],
  p: CapPeriod,
  suppliers: readonly Iso3[],
  view: View,
): Reported {
  const bare = bareOf(monthly, totals, p, suppliers, view);
  // The cap is in barrels: one share, whatever the unit shown.
  const barrels = view.unit === "bbl" ? bare : bareOf(monthly, totals, p, suppliers, { ...view, unit: "bbl" });
  const share = (n: number) => (n / p.limit) * 100;
  const steps = bare.steps.map((s) => {
    const same = barrels.steps.findLast((b) => b.end <= s.end);
    return {
      ...s,
      percent: share(s.end === p.span.end ? barrels.value : (same?.total ?? 0)),
      addedPercent: share(same?.added ?? 0),
      shareKind: kindOf({ ...(same?.sure ?? s.sure), least: !s.complete }),
      addedShareKind: kindOf({ ...(same?.addedSure ?? s.addedSure), least: !s.addedComplete }),
    };
  });
  return {
    ...bare,
    steps,
    percent: barrels.countedMonths === 0 ? null : share(barrels.value),
    shareSure: { least: barrels.least, about: barrels.about, converted: barrels.converted },
    shareTotals: barrels.totals,
  };
}
