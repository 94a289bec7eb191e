import { overlaps, type Span } from "./day";
import { type OilQuantity, oilAmount } from "./oil";

/** A sum over quantities, some of which may be silent. Unit: that asked for. */
export interface Sum {
  readonly value: number;
  /** False where a month is silent: then the sum is "at least" this. */
  readonly exact: boolean;
  /** Supplier-months without a number. */
  readonly silentMonths: number;
  /** Supplier-months the value covers. */
  readonly countedMonths: number;
  /** True where a part was converted from the other unit. */
  readonly converted: boolean;
  /** True where a part is rounded, or "about" in its source. */
  readonly about: boolean;
  /** Rows the value is added up from. */
  readonly rows: readonly string[];
}

/** Adds quantities up. Those covered by a longer one that is known are left out, so that nothing counts twice. */
export function sumOil(quantities: Iterable<OilQuantity>, unit: "bbl" | "t"): Sum {
  const list = [...quantities];
  const keys = new Set(list.map((q) => q.key));
  let value = 0;
  let silentMonths = 0;
  let countedMonths = 0;
  let converted = false;
  let about = false;
  const rows: string[] = [];
  for (const q of list) {
    // A covering run outside the list leaves this month known only as a part: no number, but not counted elsewhere.
    if (q.within !== null && keys.has(q.within)) continue;
    const amount = oilAmount(q, unit);
    if (amount === null) {
      silentMonths += q.months;
      continue;
    }
    value += amount.value;
    countedMonths += q.months;
    converted ||= amount.converted;
    about ||= amount.row.rounding === "rounded" || amount.row.rounding === "about";
    rows.push(amount.row.id);
  }
  return { value, exact: silentMonths === 0, silentMonths, countedMonths, converted, about, rows };
}

/** Those quantities that lie wholly inside a window; a run of months half outside cannot be split and stays out. */
export function inside(quantities: Iterable<OilQuantity>, window: Span): OilQuantity[] {
  return [...quantities].filter((q) => window.start <= q.span.start && q.span.end <= window.end);
}

/** Those quantities that touch a window. */
export function touching(quantities: Iterable<OilQuantity>, window: Span): OilQuantity[] {
  return [...quantities].filter((q) => overlaps(q.span, window));
}
