import { dateWords, isoDay } from "../../record/day";
import type { View } from "../../view/view";
import { bodyWords } from "../oil/bodies";
import { type Case, casesWords, type Estimate, following } from "../oil/estimates";
import { yearsWords } from "../oil/yearsWords";
import type { CapYear } from "./shape";
import { type Standing, standing } from "./verdict";

const body = (e: Estimate) => (e.rows[0] ? bodyWords(e.rows[0]) : e.short);
const rowOf = (e: Estimate, c: Case) => e.rows.find((r) => r.id === c.id);

const NOT_GIVEN = "load not given";

/** The load a case or two rest on; only where each says so. */
function loads(e: Estimate, cases: readonly Case[]): string {
  const all = cases.flatMap((c) => (c.laden === null ? [] : [c.laden]));
  if (all.length === 0) return cases.some((c) => rowOf(e, c)?.laden_case) ? NOT_GIVEN : "";
  if (all.length < cases.length) return "";
  const a = Math.min(...all);
  const b = Math.max(...all);
  return `${a === b ? a : `${a}–${b}`} % laden`;
}

/** Says that a number is ours and not the body's: `computed from its 90 % case`. */
function computed(e: Estimate, cases: readonly Case[]): string {
  const from = [...new Set(cases.flatMap((c) => (c.computed ? [rowOf(e, c)?.laden ?? null] : [])))];
  return from.length === 0 ? "" : `computed from its ${from.map((l) => `${l} %`).join(" and ")} case`;
}

/** `the UN Panel (90 % laden, 781,497 bbl)`; of a body that passes in its highest case alone, that case. */
function caseWords(e: Estimate, cases: readonly Case[], at: Standing, unit: View["unit"]): string {
  const top = cases.reduce((a, c) => (c.high > a.high ? c : a));
  const sure = cases.filter((c) => !c.ceiling);
  const low = at === "passed" ? sure.reduce((a, c) => (c.low < a.low ? c : a)) : top;
  const said = low === top ? [top] : [low, top];
  const load = loads(e, said);
  const number = `${casesWords(said)} ${unit}`;
  const parts = load === NOT_GIVEN ? [number, load] : [load, number, computed(e, said)];
  return `${body(e)} (${parts.filter(Boolean).join(", ")})`;
}

interface Found {
  readonly e: Estimate;
  readonly cases: readonly Case[];
  readonly at: Standing;
}

/** The estimates that follow the load in the view, each with where it stands. */
function found(y: CapYear, laden: number | null): Found[] {
  return y.estimates.flatMap((e) => {
    const cases = following(e, laden);
    return cases.length === 0 ? [] : [{ e, cases, at: standing(cases, y.limit) }];
  });
}

const names = (list: readonly string[]) => {
  const all = [...new Set(list)];
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
};

/**
 * Whose estimates state no load and so stay where they stood. A body of which another estimate does follow is told with
 * the number that stays, so that it is not said to do both. `told`: the estimate that is named before.
 */
function stillWords(y: CapYear, moved: readonly Found[], told: Found | null, view: View): string {
  const stay = y.estimates.filter((e) => !moved.some((f) => f.e === e));
  const both = stay.filter((e) => moved.some((f) => body(f.e) === body(e)));
  const alone = [...new Set(stay.filter((e) => !both.includes(e)).map(body))];
  const more = names(
    both.map((e) => {
      const which = told && body(told.e) === body(e) ? "another" : "one";
      return `${which} estimate of ${caseWords(e, e.cases, standing(e.cases, y.limit), view.unit)}`;
    }),
  );
  const not = (n: number) =>
    `${n === 1 ? "states no load and does" : "state no load and do"} not follow the ${view.laden} % set`;
  if (alone.length === 0) return more && `${more} ${not(both.length)}`;
  return `${names(alone)} ${not(alone.length)}${more && `, nor does ${more}`}`;
}

/** What other bodies' estimates say of one year's cap. */
export function othersOfYear(y: CapYear, view: View): string {
  if (y.estimates.length === 0) return "no estimate of another body in this view";
  const list = found(y, view.laden);
  const passed = list.filter((f) => f.at === "passed");
  const over = passed.length > 0 ? passed : list.filter((f) => f.at === "upper");
  const first = over.reduce<Found | null>((a, f) => (a === null || f.e.span.end < a.e.span.end ? f : a), null);
  const still = stillWords(y, list, first, view);
  if (list.length === 0) return still;
  const load = view.laden === null ? "" : `with tankers ${view.laden} % laden, `;
  const said = first
    ? `${load}by ${caseWords(first.e, first.cases, first.at, view.unit)}${first.at === "upper" ? " in its highest case" : ""} it was passed before ${dateWords(isoDay(first.e.span.end))}`
    : `${load}no estimate ${load ? "that states its load" : "in this view"} passes it by itself`;
  return [said, still].filter(Boolean).join("; ");
}

/** `before 30 May 2018 (United States)`: the earliest estimate by which the cap of a year was passed. */
function passedWords(y: CapYear, list: readonly Found[]): string {
  const first = list.reduce((a, f) => (f.e.span.end < a.e.span.end ? f : a));
  const whole = first.e.span.end >= y.period.span.end;
  return `${whole ? `by the end of ${y.period.label}` : `before ${dateWords(isoDay(first.e.span.end))}`} (${body(first.e).replace(/^the /, "")})`;
}

/**
 * What other bodies' estimates say of several years' caps: of each year by when the first of them has it passed, and
 * whose that is; years in which only a highest case passes are told apart.
 */
export function othersOfYears(years: readonly CapYear[], view: View): string {
  if (years.every((y) => y.estimates.length === 0)) return "no estimate of another body in this view";
  const label = (list: readonly CapYear[]) => yearsWords(list.map((y) => y.period.label));
  const at = new Map(years.map((y) => [y, found(y, view.laden)]));
  const those = (y: CapYear, s: Standing) => (at.get(y) ?? []).filter((f) => f.at === s);
  const passed = years.filter((y) => those(y, "passed").length > 0);
  const upper = years.filter((y) => !passed.includes(y) && those(y, "upper").length > 0);
  const load = view.laden === null ? "" : `with tankers ${view.laden} % laden, `;
  const whose = load ? "estimates that state their load" : "other bodies' estimates";
  const top = upper.length === 0 ? "" : label(upper);
  const said =
    passed.length > 0
      ? `${load}by ${whose} it was passed ${names(passed.map((y) => passedWords(y, those(y, "passed"))))}${top ? `, in ${top} in a highest case only` : ""}`
      : top
        ? `${load}by ${whose} it was passed in a highest case only, in ${top}`
        : `${load}no estimate ${load ? "that states its load" : "in this view"} passes it by itself`;
  // Estimates that state no load stand where they stood.
  const unmoved = (y: CapYear) => y.estimates.filter((e) => !(at.get(y) ?? []).some((f) => f.e === e));
  const over = years.filter((y) => unmoved(y).some((e) => standing(e.cases, y.limit) === "passed"));
  const still = !years.some((y) => unmoved(y).length > 0)
    ? ""
    : `those that state no load do not follow it${over.length > 0 ? ` and have it passed in ${label(over)}` : ""}`;
  return [said, still].filter(Boolean).join("; ");
}
