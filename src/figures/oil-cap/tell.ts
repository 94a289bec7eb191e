import { factorOf } from "../../record/convert";
import { civil, dateWords, isoDay, monthName } from "../../record/day";
import { countryName, figure } from "../../record/names";
import type { Day, Iso3 } from "../../record/units";
import type { View } from "../../view/view";
import { bodyWords } from "../oil/bodies";
import type { Estimate } from "../oil/estimates";
import { yearsWords } from "../oil/yearsWords";
import type { CapYear } from "./model";
import { anyPasses, passes, reachedBy } from "./verdict";

/** A share in words. It never rounds up to the cap, and "at least" never rounds up at all. */
export function percentWords(percent: number, least: boolean): string {
  if (least) return `at least ${figure(Math.floor(percent * 10) / 10)} %`;
  return `${percent < 100 ? Math.min(99, Math.round(percent)) : Math.round(percent)} %`;
}

const body = (e: Estimate) => (e.rows[0] ? bodyWords(e.rows[0]) : e.short);

/** `the UN Panel (90 % laden, 1,523,381 bbl)`. */
function caseWords(e: Estimate, y: CapYear, view: View): string {
  const over = e.cases.filter((c) => passes(c, y.limit) !== "below");
  const top = over.reduce((a, b) => (b.high > a.high ? b : a));
  const low = over.reduce((a, b) => (b.low < a.low ? b : a));
  const amount =
    low.low < y.limit || Math.round(low.low) === Math.round(top.high)
      ? figure(Math.round(top.high))
      : `${figure(Math.round(low.low))}–${figure(Math.round(top.high))}`;
  const at = top.laden !== null ? `${low.laden === top.laden ? "" : `${low.laden}–`}${top.laden} % laden, ` : "";
  const word =
    top.qualifier === "at_least" ? "at least " : top.qualifier === "up_to" && top.laden === null ? "up to " : "";
  const upper = e.low < y.limit ? "upper case, " : "";
  return `${body(e)} (${upper}${at}${word}${amount} ${view.unit})`;
}

function by(day: Day): string {
  const c = civil(day);
  return `${monthName(c.month)} ${c.year}`;
}

/** The estimate that passes the cap earliest in all its cases; else the earliest that does in its upper one. */
function earliest(y: CapYear): Estimate | null {
  const over = y.estimates.filter((e) => anyPasses(e, y.limit));
  const whole = over.filter((e) => e.low >= y.limit);
  return (whole.length > 0 ? whole : over).reduce<Estimate | null>(
    (a, e) => (a === null || e.span.end < a.span.end ? e : a),
    null,
  );
}

function oneYear(y: CapYear, view: View, whose: string): string {
  const last = y.reported.steps[y.reported.steps.length - 1];
  const label = y.period.label;
  const reached = reachedBy(y);
  const whole = y.reported.suppliers.some((s) => s.total !== null);
  const until = whole ? `Dec ${label}` : last ? by(last.end) : "";
  const reports =
    y.percent === null
      ? `Of ${label} no reported figure is known`
      : reached !== null
        ? `By ${whose} the ${label} cap was reached by ${by(reached as Day)}`
        : `By ${whose} the ${label} cap was never reached (${percentWords(y.percent, y.reported.least)} by ${until})`;
  const first = earliest(y);
  if (first)
    return `${reports}; by ${caseWords(first, y, view)} it was passed before ${dateWords(isoDay(first.span.end))}.`;
  if (y.estimates.length > 0) return `${reports}; no estimate in this view passes it.`;
  return `${reports}; no estimate of another body in this view.`;
}

/** One sentence for any window: one year in detail, several in sum. */
export function findingOf(years: readonly CapYear[], view: View, suppliers: readonly Iso3[]): string {
  if (suppliers.length === 0) return "No supplier in this filter reports refined petroleum to the 1718 Committee.";
  if (years.length === 0) return "No cap on refined petroleum applied in this window.";
  const one = years.length === 1 ? years[0] : undefined;
  const load = view.laden === null ? "" : `Tankers ${view.laden} % laden: `;
  const lower = (s: string) => (load ? s.charAt(0).toLowerCase() + s.slice(1) : s);
  const whose = suppliers.length === 1 ? `${countryName(suppliers[0] ?? "")}'s reports alone` : "the reports";
  if (one) return `${load}${lower(oneYear(one, view, whose))}`;
  const known = years.filter((y) => y.percent !== null);
  const reached = known.filter((y) => reachedBy(y) !== null);
  const most = known.reduce<CapYear | null>(
    (a, y) => (a === null || (y.percent ?? 0) > (a.percent ?? 0) ? y : a),
    null,
  );
  const over = years.filter((y) => y.estimates.some((e) => anyPasses(e, y.limit)));
  const reports = !most
    ? "No reported figure is known for these years"
    : reached.length > 0
      ? `By ${whose} the cap was reached in ${yearsWords(reached.map((y) => y.period.label))}`
      : `By ${whose} the cap was never reached (most: ${percentWords(most.percent ?? 0, most.reported.least)} in ${most.period.label})`;
  const others =
    over.length > 0
      ? `by at least one case of other bodies' estimates it was passed in ${yearsWords(over.map((y) => y.period.label))}`
      : years.some((y) => y.estimates.length > 0)
        ? "no estimate in this view passes it"
        : "no estimate of another body in this view";
  return `${load}${lower(reports)}; ${others}.`;
}

/** How to read it. */
export function notesOf(years: readonly CapYear[], view: View): string[] {
  if (years.length === 0) return [];
  const notes = ["The cap is counted by calendar year. What is reported and what others estimate are never added."];
  const gaps = years.filter((y) => y.reported.least && y.percent !== null).map((y) => y.period.label);
  if (gaps.length)
    notes.push(
      `Months without a figure in ${yearsWords(gaps)}: what was reported there is at least this much; the line is dashed from the first of them and stops at the last figure.`,
    );
  for (const y of years) {
    for (const s of y.reported.suppliers) {
      if (s.total)
        notes.push(
          `${countryName(s.code)} ${y.period.label}: the published total of the year (${figure(Math.round(s.value))} ${view.unit}) is used for the share of the cap, ${y.reported.marks.some((m) => m.supplier === s.code && m.value === null) ? "because a month has no figure" : "because the months are converted"}.`,
        );
    }
  }
  if (years.some((y) => y.estimates.some((e) => e.scope !== "beyond"))) {
    notes.push(
      "Estimates count deliveries beyond the reports, unless marked total (reported deliveries included) or from Russia.",
    );
  } else if (years.some((y) => y.estimates.length))
    notes.push("Estimates count deliveries beyond the reports. Each stands at the end of the period it covers.");
  if (view.laden !== null)
    notes.push(
      `Estimates whose load is stated are computed for ${view.laden} % laden, in proportion; the others do not move and are drawn paler.`,
    );
  if (years.some((y) => y.reported.converted)) {
    notes.push(
      `Months stated in ${view.unit === "bbl" ? "tonnes" : "barrels"} are converted (China ${factorOf("CHN").barrelsPerTonne}, Russia ${factorOf("RUS", "2018-01").barrelsPerTonne} until July 2020, then ${factorOf("RUS").barrelsPerTonne} barrels a tonne).`,
    );
  }
  if (view.unit === "t")
    notes.push(
      `The cap and the estimates are stated in barrels, converted at ${factorOf("").barrelsPerTonne} barrels a tonne. ${factorOf("").why}`,
    );
  return notes;
}
