import type { Factor } from "../../record/convert";
import { dateWords, isoMonth, periodWords, type Span } from "../../record/day";
import { countryName, figure } from "../../record/names";
import { OIL_FROM } from "../../record/oil";
import { addSums, type OilSum } from "../../record/sum";
import { sumWords } from "../../record/sumWords";
import type { Iso3 } from "../../record/units";
import type { OilUnit, View } from "../../view/view";
import { totalWords } from "../oil/totals";
import { isSilent, type OilMark } from "./mark";
import { monthsWords } from "./table";

/** What one supplier reported for the months wholly inside the window. */
export interface SupplierSum extends OilSum {
  readonly code: Iso3;
}

export interface Told {
  readonly suppliers: readonly SupplierSum[];
  readonly marks: readonly OilMark[];
  readonly window: Span;
  readonly unit: OilUnit;
  readonly hiddenMonths: number;
  /** The months, with the published totals of whole years in the place of those they complete or replace. */
  readonly completed: OilSum;
}

const names = (list: readonly SupplierSum[]) => list.map((s) => countryName(s.code)).join(" and ");

/** More published totals than this are counted, not listed. */
const LISTED = 3;

/** What the published totals of whole years make of it, so that a reader of the cap meter finds its number here too. */
function completedWords(sum: OilSum, unit: OilUnit, silent: number): string {
  const n = sum.totals.length;
  if (n === 0) return "";
  const list = n > LISTED ? "" : ` (${sum.totals.map((t) => totalWords(t, unit)).join("; ")})`;
  const which =
    n === 1
      ? "the published total of the year"
      : n > LISTED
        ? `${n} published totals of years`
        : "the published totals of the year";
  // A total of a year stands for its silent months too: so the cap meter counts fewer of them.
  const left =
    sum.silentMonths > 0 && sum.silentMonths < silent
      ? `, still without ${monthsWords(sum.silentMonths, "report")}`
      : "";
  return ` With ${which}${list} it is ${sumWords(sum, unit)}${left}.`;
}

/** One sentence for any window and filter. Silence makes the sum "at least"; hidden months are said to be hidden. */
export function findingOf({ suppliers, marks, window, unit, hiddenMonths, completed }: Told): string {
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
  const sum = addSums(suppliers);
  const { value: total, countedMonths: counted, silentMonths: silent, cut } = sum;
  const word = suppliers.length > 1 ? "monthly report" : "month";
  const beyond =
    cut > 0
      ? ` ${cut === 1 ? "A sum" : `${cut} sums`} reaching beyond the window ${cut === 1 ? "is" : "are"} not counted.`
      : "";
  const hidden = hiddenMonths > 0 ? ` The filter on the basis hides ${monthsWords(hiddenMonths, word)}.` : "";
  if (counted === 0) {
    if (silent === 0) return `For ${period} only a sum reaching beyond the window is known.${hidden}`;
    return `For ${period} there is no figure from ${who}: ${monthsWords(silent, word)} of silence.${beyond}${hidden}`;
  }
  const amount = total === 0 && !sum.least ? "zero" : sumWords(sum, unit);
  const gap = silent > 0 ? `; for ${figure(silent)} of ${monthsWords(counted + silent, word)} there is no figure` : "";
  return `${who} reported ${amount}${total === 0 && !sum.least ? "" : " of refined petroleum"} for ${period}${gap}.${beyond}${hidden}${completedWords(completed, unit, silent)}`;
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
export function notesOf(marks: readonly OilMark[], view: View, hiddenMonths: number, completed: OilSum): string[] {
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
  for (const t of completed.totals) {
    notes.push(
      `${totalWords(t, view.unit)}: the published total of the year. The bars add up to what the months give; the share of the cap is counted from this total.`,
    );
  }
  if (hiddenMonths > 0) notes.push(`The filter on the basis hides what is known of ${monthsWords(hiddenMonths)}.`);
  return notes;
}
