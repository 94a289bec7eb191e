import type { Factor } from "../../record/convert";
import { dateWords, isoMonth, periodWords, type Span } from "../../record/day";
import { countryName } from "../../record/names";
import { OIL_FROM } from "../../record/oil";
import type { Iso3 } from "../../record/units";
import type { OilUnit, View } from "../../view/view";
import { isSilent, type OilMark } from "./mark";
import { monthsWords } from "./table";
import { valueWords } from "./words";

/** What one supplier reported for the months wholly inside the window. */
export interface SupplierSum {
  readonly code: Iso3;
  readonly value: number;
  /** Months with a number, a reported zero among them. */
  readonly counted: number;
  /** Months without a figure: the sum is "at least" where this is not 0. */
  readonly silent: number;
  /** Runs of months known only together that reach beyond the window; drawn, not added. */
  readonly cut: number;
  readonly converted: boolean;
}

export function sumOf(code: Iso3, marks: readonly OilMark[], window: Span): SupplierSum {
  const sum = { code, value: 0, counted: 0, silent: 0, cut: 0, converted: false };
  for (const m of marks) {
    if (m.supplier !== code) continue;
    if (m.span.start < window.start || m.span.end > window.end) sum.cut += 1;
    else if (m.value === null) sum.silent += m.months;
    else {
      sum.value += m.value;
      sum.counted += m.months;
      sum.converted ||= m.converted;
    }
  }
  return sum;
}

export interface Told {
  readonly suppliers: readonly SupplierSum[];
  readonly marks: readonly OilMark[];
  readonly window: Span;
  readonly unit: OilUnit;
  readonly hiddenMonths: number;
}

const names = (list: readonly SupplierSum[]) => list.map((s) => countryName(s.code)).join(" and ");

/** One sentence for any window and filter. Silence makes the sum "at least"; hidden months are said to be hidden. */
export function findingOf({ suppliers, marks, window, unit, hiddenMonths }: Told): string {
  const who = names(suppliers);
  if (marks.length === 0) {
    if (hiddenMonths > 0) return "The filter on the basis leaves nothing of what was reported in this window.";
    return suppliers.length === 0
      ? "No supplier in this filter reports refined petroleum to the 1718 Committee."
      : `No month to report in this window: the 1718 Committee's table of refined petroleum begins in ${dateWords(OIL_FROM)}.`;
  }
  const first = marks.reduce((a, m) => (m.span.start < a.span.start ? m : a));
  const last = marks.reduce((a, m) => (m.span.end > a.span.end ? m : a));
  const from = Math.max(first.span.start, window.start) as typeof window.start;
  const to = Math.min(last.span.end, window.end) as typeof window.end;
  const period = periodWords(isoMonth(from), isoMonth(to));
  const total = suppliers.reduce((n, s) => n + s.value, 0);
  const counted = suppliers.reduce((n, s) => n + s.counted, 0);
  const silent = suppliers.reduce((n, s) => n + s.silent, 0);
  const cut = suppliers.reduce((n, s) => n + s.cut, 0);
  const word = suppliers.length > 1 ? "supplier-month" : "month";
  const beyond =
    cut > 0
      ? ` ${cut === 1 ? "A sum" : `${cut} sums`} reaching beyond the window ${cut === 1 ? "is" : "are"} not counted.`
      : "";
  const hidden = hiddenMonths > 0 ? ` The filter on the basis hides ${monthsWords(hiddenMonths, word)}.` : "";
  if (counted === 0) {
    if (silent === 0) return `For ${period} only a sum reaching beyond the window is known.${hidden}`;
    return `For ${period} there is no figure from ${who}: ${monthsWords(silent, word)} of silence.${beyond}${hidden}`;
  }
  const least = silent > 0 || cut > 0 || hiddenMonths > 0;
  const converted = suppliers.some((s) => s.converted) ? " (partly converted)" : "";
  const amount = total === 0 ? "zero" : `${least ? "at least " : ""}${valueWords(total, unit)}${converted}`;
  const gap = silent > 0 ? `; for ${monthsWords(silent, word)} of ${counted + silent} there is no figure` : "";
  return `${who} reported ${amount}${total === 0 ? "" : " of refined petroleum"} for ${period}${gap}.${beyond}${hidden}`;
}

/** The marks converted by us, by the factor used. */
export function byFactor(marks: readonly OilMark[]): ReadonlyMap<Factor, readonly OilMark[]> {
  const by = new Map<Factor, OilMark[]>();
  for (const m of marks) {
    if (!m.converted || !m.factor) continue;
    const list = by.get(m.factor);
    if (list) list.push(m);
    else by.set(m.factor, [m]);
  }
  return by;
}

/** How to read it; the factors are printed with their reason wherever something was converted. */
export function notesOf(marks: readonly OilMark[], view: View, hiddenMonths: number): string[] {
  const notes: string[] = [];
  const kinds = new Set(marks.map((m) => m.kind));
  const other = view.unit === "bbl" ? "tonnes" : "barrels";
  for (const [factor, list] of byFactor(marks)) {
    const who = [...new Set(list.map((m) => countryName(m.supplier)))].join(" and ");
    notes.push(
      `${who}: ${monthsWords(list.length, "value")} shown stated in ${other}, converted at ${factor.barrelsPerTonne} barrels a tonne. ${factor.why}`,
    );
  }
  if (marks.some((m) => m.months > 1 && !isSilent(m))) {
    notes.push(
      "A bar wider than a month is a sum known only for those months together, drawn at its monthly average. Nothing says how it fell on the months.",
    );
  }
  if (kinds.has("derived"))
    notes.push("Hatched: worked out by subtraction from published totals, not read in a table.");
  if (marks.some(isSilent))
    notes.push("A month without a figure is not a zero. A reported zero is a ring on the base line.");
  if (marks.some((m) => m.rivals)) notes.push("A bracket beside a bar spans other statements about the same month.");
  if (hiddenMonths > 0) notes.push(`The filter on the basis hides what is known of ${monthsWords(hiddenMonths)}.`);
  return notes;
}
