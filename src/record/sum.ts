import { stated } from "./convert";
import { overlaps, type Span, spanBetween } from "./day";
import { type OilQuantity, oilAmount, oilQuantities, SUPPLIERS, underBasis } from "./oil";
import { type AcceptBasis, rangeIn, totalOf } from "./oilTotals";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "./tables";
import type { Day, Iso3, IsoDate } from "./units";

/** One thing to add: a quantity's value in some unit, or its silence. */
export interface Summand {
  readonly supplier: Iso3;
  readonly span: Span;
  readonly months: number;
  /** Null in silence. */
  readonly value: number | null;
  readonly converted: boolean;
  /** Rounded, or "about" in its source. */
  readonly about: boolean;
  /** Row the value is from. */
  readonly id: string | null;
}

/** A sum over what was reported, some of it silent, some of it hidden by a filter. Unit: that of the summands. */
export interface OilSum {
  readonly value: number;
  /** A month is silent or hidden, or a longer sum is cut by the window: the value is "at least". */
  readonly least: boolean;
  /** Supplier-months the value covers. */
  readonly countedMonths: number;
  /** Supplier-months without a number, and not covered by a published total. */
  readonly silentMonths: number;
  /** Supplier-months of which a filter on the basis hides what is known. */
  readonly hiddenMonths: number;
  /** Runs of months known only together that reach beyond the window: not added. */
  readonly cut: number;
  /** A part was converted from the other unit. */
  readonly converted: boolean;
  readonly about: boolean;
  /** Published totals that stand in the place of months. */
  readonly totals: readonly PetroleumTotalsRow[];
  /** Rows the value is added up from. */
  readonly rows: readonly string[];
  /** End of the last month with a figure, by the end of its span; null where nothing has one. */
  readonly through: Day | null;
}

export const NO_SUM: OilSum = {
  value: 0,
  least: false,
  countedMonths: 0,
  silentMonths: 0,
  hiddenMonths: 0,
  cut: 0,
  converted: false,
  about: false,
  totals: [],
  rows: [],
  through: null,
};

const isAbout = (rounding: string) => rounding === "rounded" || rounding === "about";
const within = (s: Span, window: Span) => window.start <= s.start && s.end <= window.end;

/** A quantity as something to add, in a unit; a month within a longer run (`within`) is in that run and must not be added beside it. */
export function summandOf(q: OilQuantity, unit: "bbl" | "t"): Summand {
  const amount = oilAmount(q, unit);
  return {
    supplier: q.supplier,
    span: q.span,
    months: q.months,
    value: amount?.value ?? null,
    converted: amount?.converted ?? false,
    about: amount !== null && isAbout(amount.row.rounding),
    id: amount?.row.id ?? null,
  };
}

/**
 * The sum over silence, the only one of the atlas: adds what lies wholly in a window. Silence is counted, never taken
 * for zero; a run of months that reaches beyond the window cannot be split and is counted as cut; what a filter hides
 * is neither a number nor a silence, but the sum is "at least" all the same.
 */
export function sumOil(
  parts: Iterable<Summand>,
  window: Span,
  hidden: Iterable<Pick<Summand, "span" | "months">> = [],
): OilSum {
  let { value, countedMonths, silentMonths, hiddenMonths, cut, converted, about, through } = NO_SUM;
  const rows: string[] = [];
  for (const p of parts) {
    if (!overlaps(p.span, window)) continue;
    if (!within(p.span, window)) cut += 1;
    else if (p.value === null) silentMonths += p.months;
    else {
      value += p.value;
      countedMonths += p.months;
      converted ||= p.converted;
      about ||= p.about;
      if (p.id !== null) rows.push(p.id);
      if (through === null || p.span.end > through) through = p.span.end;
    }
  }
  for (const q of hidden) if (within(q.span, window)) hiddenMonths += q.months;
  const least = silentMonths > 0 || hiddenMonths > 0 || cut > 0;
  return { value, least, countedMonths, silentMonths, hiddenMonths, cut, converted, about, totals: [], rows, through };
}

/** Sums of different suppliers or periods as one. */
export function addSums(sums: readonly OilSum[]): OilSum {
  return sums.reduce(
    (a, b) => ({
      value: a.value + b.value,
      least: a.least || b.least,
      countedMonths: a.countedMonths + b.countedMonths,
      silentMonths: a.silentMonths + b.silentMonths,
      hiddenMonths: a.hiddenMonths + b.hiddenMonths,
      cut: a.cut + b.cut,
      converted: a.converted || b.converted,
      about: a.about || b.about,
      totals: [...a.totals, ...b.totals],
      rows: [...a.rows, ...b.rows],
      through: a.through === null || (b.through !== null && b.through > a.through) ? b.through : a.through,
    }),
    NO_SUM,
  );
}

/** Published totals that differ more from complete months than this are not used for the year. */
const TOLERANCE = 0.05;

/**
 * One supplier's months of a period, or the published total of just that period where it stands: it fills months that
 * are silent or hidden, stated in the unit asked for it beats converted months, and printed exactly it beats months of
 * which one is rounded, unless it alone would have to be converted (the rules of data/README.md for two rows, held for
 * a sum: as filed over converted, exact over about). It stands where the record marks it
 * as leading or where it fits complete months (`all`: the months before any filter); a total read while months were
 * missing never does.
 */
export function withTotal(months: OilSum, all: OilSum, total: PetroleumTotalsRow | null, unit: "bbl" | "t"): OilSum {
  if (total === null || total.missing.length > 0) return months;
  const { low, converted } = rangeIn(total, unit);
  const fits = !all.least && Math.abs(low - all.value) <= TOLERANCE * Math.max(1, all.value);
  if (total.leading !== "yes" && !fits) return months;
  const fills = months.least && low >= months.value;
  const filed = stated(total, unit) !== null;
  const exact = total.rounding === "" || total.rounding === "exact";
  const used = fills || (months.converted && filed) || (months.about && exact && (months.converted || filed));
  if (!used) return months;
  const span = spanBetween(total.period_start, total.period_end);
  return {
    value: low,
    least: false,
    countedMonths: months.countedMonths + months.silentMonths + months.hiddenMonths,
    silentMonths: 0,
    hiddenMonths: 0,
    cut: 0,
    converted,
    about: isAbout(total.rounding),
    totals: [total],
    rows: [total.id],
    through: span.end,
  };
}

/** What both or some suppliers reported for a period, each by its published total where that stands. */
export interface ReportedOil extends OilSum {
  readonly unit: "bbl" | "t";
  readonly suppliers: readonly (OilSum & { readonly code: Iso3 })[];
}

/** What to leave out, and when. */
export interface OilOptions {
  /** Knowledge date the rows were filtered by; null: the release. */
  readonly asof?: IsoDate | null;
  readonly suppliers?: readonly Iso3[];
  readonly basis?: AcceptBasis;
}

/**
 * What was reported for a period of whole months (`{ start: "2019-01", end: "2019-12" }`), in a unit: the sum behind
 * every yearly figure and headline. `least` where months are silent or hidden; `through` is the end of the last month
 * with a figure; `rows` are those added, published totals among them.
 */
export function reportedOil(
  record: {
    readonly "petroleum-monthly": readonly PetroleumMonthlyRow[];
    readonly "petroleum-totals": readonly PetroleumTotalsRow[];
  },
  period: { readonly start: string; readonly end: string },
  unit: "bbl" | "t",
  { asof = null, suppliers = SUPPLIERS, basis = () => true }: OilOptions = {},
): ReportedOil {
  const window = spanBetween(period.start, period.end);
  const quantities = [...oilQuantities(record["petroleum-monthly"], asof).values()].filter((q) => q.within === null);
  const sums = suppliers.map((code) => {
    const own = quantities.filter((q) => q.supplier === code && overlaps(q.span, window));
    const seen = own.flatMap((q) => underBasis(q, basis) ?? []);
    const hidden = own.filter((q) => underBasis(q, basis) === null);
    const add = (list: readonly OilQuantity[]) => list.map((q) => summandOf(q, unit));
    const total = totalOf(record["petroleum-totals"], code, period, basis);
    return { code, ...withTotal(sumOil(add(seen), window, hidden), sumOil(add(own), window), total, unit) };
  });
  return { ...addSums(sums), unit, suppliers: sums };
}

/** Those quantities that lie wholly inside a window; a run of months half outside cannot be split and stays out. */
export function inside(quantities: Iterable<OilQuantity>, window: Span): OilQuantity[] {
  return [...quantities].filter((q) => within(q.span, window));
}
