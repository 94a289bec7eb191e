import { factorOf } from "../../record/convert";
import type { Span } from "../../record/day";
import { figure } from "../../record/names";
import { kindOf, sumNumber } from "../../record/sumWords";
import type { View } from "../../view/view";
import { bodyWords, SCOPE_WORDS } from "../oil/bodies";
import { convertedNote } from "../oil/converted";
import { casesWords, type Estimate } from "../oil/estimates";
import { spanWords } from "../oil/spanWords";
import { yearsWords } from "../oil/yearsWords";
import type { AsideMark, CountMark, VolumeMark } from "./prepare";
import type { YearBar } from "./years";

/** More estimates than this are counted, not listed, in the finding. */
const LISTED = 3;

export interface Told {
  readonly volumes: readonly VolumeMark[];
  readonly counts: readonly CountMark[];
  readonly asides: readonly AsideMark[];
  readonly years: readonly YearBar[];
  readonly missing: readonly YearBar[];
  readonly window: Span;
  readonly view: View;
  readonly filtered: boolean;
}

const voice = (e: Estimate) => (e.rows[0] ? bodyWords(e.rows[0]) : e.short);

function estimateIn(e: Estimate, view: View): string {
  const loads = e.cases.flatMap((c) => (c.laden === null ? [] : [c.laden]));
  const a = Math.min(...loads);
  const b = Math.max(...loads);
  const part = loads.length < e.cases.length ? (view.laden === null ? "upper case " : "in part ") : "";
  const load = loads.length === 0 ? "" : `, ${part}${a === b ? a : `${a}–${b}`} % laden`;
  const scope = e.scope === "beyond" ? "" : `, ${SCOPE_WORDS[e.scope]}`;
  const first = e.rows[0];
  return `${voice(e)} ${casesWords(e.cases)} ${view.unit} (${first ? spanWords(first) : ""}${load}${scope})`;
}

/** The period of a cap in which an estimate lies. */
export function yearOf(e: Estimate, years: readonly YearBar[]): YearBar | undefined {
  return years.find((y) => y.span.start <= e.span.start && e.span.end <= y.span.end);
}

const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

function reportedWords(years: readonly YearBar[], view: View): string {
  if (years.length > 0 && years.every((y) => y.state === "hidden")) return "What was reported is hidden by the filter.";
  const known = years.filter((y) => y.state === "figure");
  const most = known.reduce<YearBar | null>((a, y) => (a && a.reported.value >= y.reported.value ? a : y), null);
  if (!most) return "For this window no reported figure is known.";
  const { reported } = most;
  const amount = `${sumNumber(reported.value, kindOf(reported))} ${view.unit}`;
  const how = reported.converted ? `, partly converted from ${view.unit === "bbl" ? "tonnes" : "barrels"}` : "";
  if (years.length === 1)
    return `Reported for ${most.period.label}: ${amount}${how}; the cap is ${figure(Math.round(most.limit))}.`;
  const silent = !most.reported.least && known.some((y) => y.reported.least) ? " known to be" : "";
  return `The most${silent} reported for one year is ${amount} (${most.period.label}${how}).`;
}

/** One sentence or three for any window: who puts deliveries where, against the cap and what was reported. */
export function findingOf(t: Told, all: readonly YearBar[]): string {
  const main = t.volumes.filter((v) => v.kind === "estimate").map((v) => v.estimate);
  const load = t.view.laden === null ? "" : `Tankers ${t.view.laden} % laden where a load is stated: `;
  const where = t.filtered ? " under this filter" : "";
  if (main.length === 0) {
    const more =
      t.counts.length > 0
        ? ` ${t.counts.length} ${t.counts.length === 1 ? "count of deliveries or transfers is." : "counts of deliveries or transfers are."}`
        : "";
    return `No estimate of oil delivered beside the reports is on record for this window${where}.${more}${t.years.length > 0 ? ` ${reportedWords(t.years, t.view)}` : ""}`;
  }
  let said: string;
  if (main.length <= LISTED) {
    const text = list(main.map((e) => estimateIn(e, t.view)));
    said = `${load}${load ? text : text.charAt(0).toUpperCase() + text.slice(1)}: ${main.length === 1 ? "the only estimate" : `the only ${main.length} estimates`} beside the reports in this window${where}.`;
  } else {
    const over = main.filter((e) => e.high >= (yearOf(e, all)?.limit ?? Number.POSITIVE_INFINITY)).length;
    const below = main.length - over;
    const bodies = new Set(main.map(voice)).size;
    const parts = [
      over === 0
        ? ""
        : below === 0
          ? "all put it above the year's whole cap, at least in their highest case"
          : `${over} ${over === 1 ? "puts" : "put"} it above the year's whole cap, at least in ${over === 1 ? "its" : "their"} highest case`,
      below === 0
        ? ""
        : over === 0
          ? "none puts it above the year's cap"
          : `${below} ${below === 1 ? "does" : "do"} not`,
    ].filter((p) => p !== "");
    said = `${load}${load ? "of" : "Of"} ${main.length} estimates of oil beside the reports by ${bodies} ${bodies === 1 ? "body" : "bodies"}${where}, ${parts.join("; ")}.`;
  }
  const gap =
    t.missing.length > 0
      ? ` No volume is on record${where} for ${yearsWords(t.missing.map((y) => y.period.label))}.`
      : "";
  return `${said} ${reportedWords(t.years, t.view)}${gap}`;
}

export function notesOf(t: Told, comparators: number): string[] {
  const notes = [
    "Estimates are never added: they overlap, rest on different ships and loads, and some retell another. Each band is one kind of body, all on one scale; a line covers the days the number is about.",
  ];
  if (t.volumes.some((v) => v.kind === "estimate" && v.estimate.scope !== "beyond"))
    notes.push(
      "Numbers count deliveries beyond the reports unless marked total (reported deliveries included) or Russia (deliveries from Russia only).",
    );
  if (t.volumes.some((v) => v.kind !== "estimate"))
    notes.push(
      "Pale marks are not counted: a figure told again or a part of another one, a figure taken from the cap or from the level before it, and statements that say only that the cap was passed.",
    );
  if (t.asides.length > 0)
    notes.push(
      "Other volumes stand in a strip without a scale, as stated: one ship or network, several years together, levels before the caps, needs and plans would read as estimates of a year.",
    );
  if (comparators > 0)
    notes.push(
      `${comparators} ${comparators === 1 ? "row repeats" : "rows repeat"} for comparison what states filed or their customs printed; they are in the table only, the bars are drawn from the filings.`,
    );
  if (t.counts.length > 0)
    notes.push(
      "Numbers of deliveries are not volumes and have their own axis; transfers and voyages seen are squares.",
    );
  if (t.years.some((y) => y.state === "figure" && y.reported.converted)) notes.push(convertedNote(t.view.unit));
  if (t.view.laden !== null)
    notes.push(
      `Estimates whose load is stated are computed for ${t.view.laden} % laden, in proportion; the others stay and are drawn paler.`,
    );
  if (t.view.unit === "t" && t.volumes.length > 0)
    notes.push(
      `The cap and the estimates are stated in barrels, converted at ${factorOf("").barrelsPerTonne} barrels a tonne. ${factorOf("").why}`,
    );
  return notes;
}

/** Years begun before the end of the window of which no voice gives a volume. */
export function missingYears(years: readonly YearBar[], volumes: readonly VolumeMark[]): YearBar[] {
  const main = volumes.filter((v) => v.kind === "estimate");
  return years.filter(
    (y) => !main.some((v) => v.estimate.span.start <= y.span.end && y.span.start <= v.estimate.span.end),
  );
}
