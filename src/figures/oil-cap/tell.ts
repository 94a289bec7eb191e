import { factorOf } from "../../record/convert";
import { civil, monthName } from "../../record/day";
import { countryName } from "../../record/names";
import { rangeIn } from "../../record/oilTotals";
import { kindOf } from "../../record/sumWords";
import type { PetroleumTotalsRow } from "../../record/tables";
import type { Day, Iso3 } from "../../record/units";
import type { View } from "../../view/view";
import { convertedNote } from "../oil/converted";
import { percentWords } from "../oil/share";
import { totalWords } from "../oil/totals";
import { yearsWords } from "../oil/yearsWords";
import { monthsWords } from "../oil-monthly/table";
import { othersOfYear, othersOfYears } from "./others";
import type { CapYear } from "./shape";
import { reachedBy } from "./verdict";

export { percentWords };

function by(day: Day): string {
  const c = civil(day);
  return `${monthName(c.month)} ${c.year}`;
}

const hiddenIn = (y: CapYear) => y.reported.hidden.reduce((n, q) => n + q.months, 0);
const silentIn = (years: readonly CapYear[]) => years.reduce((n, y) => n + y.reported.silentMonths, 0);

/** Whether every month of the period has a figure, so that "never" can be said. */
function isWhole(y: CapYear): boolean {
  const { reported, period } = y;
  const ends = [...reported.marks, ...reported.hidden].some((m) => m.span.end >= period.span.end);
  return reported.percent !== null && !reported.least && (ends || reported.totals.length > 0);
}

/** `; no figure for 5 monthly reports`: what is silent. */
function without(years: readonly CapYear[], word: string): string {
  const n = silentIn(years);
  return n === 0 ? "" : `; no figure for ${monthsWords(n, word)}`;
}

const convertedWords = (y: CapYear) => (y.reported.shareSure.converted ? ", partly converted from tonnes" : "");

function reportsOfYear(y: CapYear, whose: string, word: string): string {
  const { label } = y.period;
  const { percent, shareSure, through } = y.reported;
  if (percent === null || through === null) {
    return hiddenIn(y) > 0
      ? `The filter on the basis hides what was reported of ${label}`
      : `Of ${label} no reported figure is known`;
  }
  const reached = reachedBy(y);
  if (reached !== null) return `By ${whose} the ${label} cap was reached by ${by(reached as Day)}`;
  const share = `${percentWords(percent, kindOf(shareSure))} by ${by(through)}${convertedWords(y)}`;
  if (isWhole(y)) return `By ${whose} the ${label} cap was never reached (${share})`;
  return `By the figures known from ${whose} the ${label} cap was not reached (${share}${without([y], word)})`;
}

function reportsOfYears(years: readonly CapYear[], whose: string, word: string): string {
  const known = years.filter((y) => y.percent !== null);
  const most = known.reduce<CapYear | null>(
    (a, y) => (a === null || (y.percent ?? 0) > (a.percent ?? 0) ? y : a),
    null,
  );
  if (!most) {
    return years.some((y) => hiddenIn(y) > 0)
      ? "The filter on the basis hides what was reported for these years"
      : "No reported figure is known for these years";
  }
  const reached = known.filter((y) => reachedBy(y) !== null);
  if (reached.length > 0) return `By ${whose} the cap was reached in ${yearsWords(reached.map((y) => y.period.label))}`;
  const share = `most: ${percentWords(most.percent ?? 0, kindOf(most.reported.shareSure))} in ${most.period.label}${convertedWords(most)}`;
  if (years.every(isWhole)) return `By ${whose} the cap was never reached (${share})`;
  return `By the figures known from ${whose} the cap was reached in no year (${share}${without(years, word)})`;
}

/** One sentence for any window: one year in detail, several in sum; and what the filter hides. */
export function findingOf(years: readonly CapYear[], view: View, suppliers: readonly Iso3[]): string {
  if (suppliers.length === 0) return "No supplier in this filter reports refined petroleum to the 1718 Committee.";
  if (years.length === 0) return "No cap on refined petroleum applied in this window.";
  const one = years.length === 1 ? years[0] : undefined;
  const whose = suppliers.length === 1 ? `${countryName(suppliers[0] ?? "")}'s reports alone` : "the reports";
  const word = suppliers.length === 1 ? "month" : "monthly report";
  const said = one
    ? `${reportsOfYear(one, whose, word)}; ${othersOfYear(one, view)}.`
    : `${reportsOfYears(years, whose, word)}; ${othersOfYears(years, view)}.`;
  const hidden = years.reduce((n, y) => n + hiddenIn(y), 0);
  const told = years.every((y) => y.percent === null);
  return hidden > 0 && !told ? `${said} The filter on the basis hides ${monthsWords(hidden, word)}.` : said;
}

/** Published totals the shares of a year stand on, with those its sums in the unit shown stand on: each once. */
export function usedTotals(y: Pick<CapYear, "reported">): readonly PetroleumTotalsRow[] {
  return [...new Set([...y.reported.totals, ...y.reported.shareTotals])];
}

function totalNote(t: PetroleumTotalsRow, y: CapYear, view: View): string {
  const own = y.reported.marks.filter((m) => m.supplier === t.supplier);
  const why = y.reported.hidden.some((q) => q.supplier === t.supplier)
    ? "because the filter hides months"
    : own.some((m) => m.value === null)
      ? "because a month has no figure"
      : rangeIn(t, "bbl").converted
        ? "because it is exact and a month is not"
        : "because the months are converted";
  return `${totalWords(t, view.unit)}: the published total of the year is used for the share of the cap, ${why}.`;
}

/** How to read it. */
export function notesOf(years: readonly CapYear[], view: View): string[] {
  if (years.length === 0) return [];
  const notes = ["The cap is counted by calendar year. What is reported and what others estimate are never added."];
  const gaps = years.filter((y) => y.reported.least && y.percent !== null).map((y) => y.period.label);
  if (gaps.length)
    notes.push(
      `Months without a figure${years.some((y) => y.reported.hiddenMonths > 0) ? ", or hidden by the filter," : ""} in ${yearsWords(gaps)}: what was reported there is at least this much; the line is dashed from the first of them and stops at the last figure.`,
    );
  for (const y of years) for (const t of usedTotals(y)) notes.push(totalNote(t, y, view));
  const estimates = years.flatMap((y) => y.estimates);
  if (estimates.some((e) => e.scope !== "beyond")) {
    notes.push(
      "Estimates count deliveries beyond the reports, unless marked total (reported deliveries included) or from Russia.",
    );
  } else if (estimates.length)
    notes.push("Estimates count deliveries beyond the reports. Each stands at the end of the period it covers.");
  if (estimates.some((e) => e.cases.some((c) => c.ceiling)))
    notes.push(
      "“Up to” and a body's highest case say how much it may have been at most, never that the cap was passed.",
    );
  if (view.laden !== null)
    notes.push(
      `Estimates whose load is stated are computed for ${view.laden} % laden, in proportion; the others do not move and are drawn paler.`,
    );
  if (years.some((y) => y.reported.converted)) notes.push(convertedNote(view.unit));
  else if (years.some((y) => y.reported.shareSure.converted)) notes.push(convertedNote("bbl"));
  if (view.unit === "t")
    notes.push(
      `The cap and the estimates are stated in barrels, converted at ${factorOf("").barrelsPerTonne} barrels a tonne. ${factorOf("").why} Shares of the cap are counted in barrels in either unit.`,
    );
  return notes;
}
