import { toBarrels, toTonnes } from "../../record/convert";
import { type Span, spanBetween } from "../../record/day";
import { figure } from "../../record/names";
import type { PetroleumEstimatesRow } from "../../record/tables";
import type { Barrels, Qualifier, Tonnes } from "../../record/units";
import type { OilUnit } from "../../view/view";
import { bodyName, estimateWords, type Said, type Scope, type Sign, scopeOf, signOf, wordOf } from "./bodies";
import type { CapPeriod } from "./years";

/** One case of an estimate. */
export interface Case {
  /** The row it is drawn from, and every row that collapsed into it. */
  readonly id: string;
  readonly ids: readonly string[];
  /** Null where the body gives a range without a middle. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier | "";
  /** About as its body says, or by our own arithmetic from another unit or load; a bound says more. */
  readonly about: boolean;
  /** "Up to", or the highest of several cases: it may have been any less, so it never says that a cap was passed. */
  readonly ceiling: boolean;
  /** The least it may be by what is stated: 0 under a ceiling. `low` and `high` are what is drawn. */
  readonly least: number;
  /** Share of the tankers' capacity the value assumes; null where the body does not say. */
  readonly laden: number | null;
  /** Recomputed for another share than the body's. */
  readonly computed: boolean;
  readonly label: string;
}

/** The cases of one voice (one origin) about one period. */
export interface Estimate {
  readonly key: string;
  readonly body: string;
  readonly short: string;
  readonly span: Span;
  readonly from: string;
  readonly to: string;
  readonly scope: Scope;
  readonly cases: readonly Case[];
  readonly low: number;
  readonly high: number;
  /** A load is assumed by the reader and this body's number does not say what it rests on. */
  readonly pale: boolean;
  readonly rows: readonly PetroleumEstimatesRow[];
}

/** In the unit asked for; estimates name no supplier, so the Committee's own factor serves. */
function inUnit(n: number, from: string, unit: OilUnit): number {
  if (from === "tonnes") return unit === "t" ? n : toBarrels(n as Tonnes, "").value;
  return unit === "bbl" ? n : toTonnes(n as Barrels, "").value;
}

/** A value at another load: proportional, as the Panel's own cases of 2023 are (1,523,381 at 90, 1,015,588 at 60 %). */
export function atLaden(value: number, stated: number, laden: number): number {
  return (value * laden) / stated;
}

const isBounded = (c: Pick<Case, "qualifier">) => c.qualifier === "up_to" || c.qualifier === "at_least";

/**
 * The sign that holds for all of some cases: that every one is the same bound, or that one is about and none a floor. A floor and a ceiling together are a range, which says so by itself.
 */
export function signOfAll(cases: readonly Pick<Case, "qualifier" | "about">[]): Sign {
  const [first] = cases;
  if (first && cases.every((c) => c.qualifier === first.qualifier) && isBounded(first)) return signOf(first.qualifier);
  const floor = cases.some((c) => c.qualifier === "at_least");
  return !floor && cases.some((c) => c.about) ? "≈ " : "";
}

/**
 * What some cases of one voice come to, from the lowest to the highest, each with how exact it is, without the unit:
 * `about 614,000–1,105,000`, `at least 759,793, in its highest case 1,367,628`, `up to 800,000`.
 */
export function casesWords(
  cases: readonly (Pick<Said, "low" | "high" | "qualifier" | "about"> & Pick<Case, "ceiling">)[],
): string {
  const lowest = Math.min(...cases.map((c) => c.low));
  const highest = Math.max(...cases.map((c) => c.high));
  const low = cases.find((c) => c.low === lowest);
  const top = cases.find((c) => c.high === highest);
  if (!low || !top) return "";
  const [from, to] = [figure(Math.round(lowest)), figure(Math.round(highest))];
  const [a, b] = [wordOf(low), wordOf(top)];
  if (from === to) return `${b} ${to}`.trim();
  const bound = (w: string) => w === "at least" || w === "up to";
  if (a === b || (!bound(a) && !bound(b))) return `${a || b} ${from}–${to}`.trim();
  if (top.ceiling && a === "at least") return `at least ${from}, in its highest case ${to}`;
  return `${a} ${from} ${b === "up to" ? b : `to ${b}`.trim()} ${to}`.trim();
}

/** Cases nearer than this are the same number, told or rounded twice. */
const SAME = 0.005;

function caseOf(r: PetroleumEstimatesRow, unit: OilUnit, laden: number | null): Case {
  const moves = laden !== null && r.laden !== null && r.laden !== laden;
  const k = moves ? atLaden(1, r.laden ?? 1, laden) : 1;
  const to = (n: number) => inUnit(n * k, r.unit, unit);
  const value = r.value === null ? null : to(r.value);
  const low = r.low === null ? (value ?? 0) : to(r.low);
  const high = r.high === null ? (value ?? low) : to(r.high);
  const bound = isBounded(r);
  const ceiling = r.qualifier === "up_to" || r.laden_case === "highest";
  const bare = {
    id: r.id,
    ids: [r.id],
    value,
    low,
    high,
    qualifier: r.qualifier,
    about: r.qualifier === "approx" || (!bound && (moves || (unit === "t") !== (r.unit === "tonnes"))),
    ceiling,
    least: ceiling ? 0 : low,
    laden: r.laden === null ? null : (laden ?? r.laden),
    computed: moves,
  };
  return { ...bare, label: estimateWords(r, bare, unit) };
}

function collapse(cases: readonly Case[]): Case[] {
  const out: Case[] = [];
  for (const c of cases) {
    const i = out.findIndex(
      (o) =>
        o.value !== null &&
        c.value !== null &&
        o.laden !== null &&
        c.laden !== null &&
        Math.abs(o.value - c.value) <= SAME * c.value,
    );
    const twin = out[i];
    // The body's own number speaks before one computed from another of its cases, and of two computed the surer one.
    const surer = twin !== undefined && twin.computed === c.computed && twin.ceiling && !c.ceiling;
    if (!twin) out.push(c);
    else if ((twin.computed && !c.computed) || surer) out[i] = { ...c, ids: [...c.ids, ...twin.ids] };
    else out[i] = { ...twin, ids: [...twin.ids, ...c.ids] };
  }
  return out;
}

/** The voices in some rows, each with its cases: one a key, in order of their ends. Values in the unit asked for. */
export function estimatesOf(
  rows: readonly PetroleumEstimatesRow[],
  unit: OilUnit,
  laden: number | null,
  keyOf: (r: PetroleumEstimatesRow) => string = voiceKey,
): Estimate[] {
  const groups = new Map<string, PetroleumEstimatesRow[]>();
  for (const r of rows) {
    const key = keyOf(r);
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  const out: Estimate[] = [];
  for (const [key, group] of groups) {
    const r = group[0];
    if (!r) continue;
    const cases = collapse(group.map((g) => caseOf(g, unit, laden)));
    out.push({
      key,
      body: r.body,
      short: bodyName(r),
      span: spanBetween(r.period_start, r.period_end),
      from: r.period_start,
      to: r.period_end,
      scope: scopeOf(r.measure),
      cases,
      low: Math.min(...cases.map((c) => c.low)),
      high: Math.max(...cases.map((c) => c.high)),
      pale: laden !== null && group.every((g) => g.laden === null),
      rows: group,
    });
  }
  return out.sort((a, b) => a.span.end - b.span.end || b.high - a.high);
}

/** One voice about one period: rows of one origin and the same days. */
export function voiceKey(r: PetroleumEstimatesRow): string {
  return `${r.origin || r.id}:${r.period_start}:${r.period_end}`;
}

/** The cases that say what load they rest on, once the reader sets one; else all. */
export function following(e: Estimate, laden: number | null): readonly Case[] {
  return laden === null ? e.cases : e.cases.filter((c) => c.laden !== null);
}

/** Estimates about deliveries within a cap's period, one an origin and period, in order of their ends. */
export function estimatesIn(
  rows: readonly PetroleumEstimatesRow[],
  p: CapPeriod,
  unit: OilUnit,
  laden: number | null,
  accept: (r: PetroleumEstimatesRow) => boolean,
): Estimate[] {
  const inside = rows.filter((r) => {
    if (r.cap_meter !== "yes" || r.period_start === "" || r.period_end === "" || !accept(r)) return false;
    const s = spanBetween(r.period_start, r.period_end);
    return s.start >= p.span.start && s.end <= p.span.end;
  });
  return estimatesOf(inside, unit, laden);
}
