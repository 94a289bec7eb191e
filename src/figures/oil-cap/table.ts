import { dateWords, isoDay, isoMonth, periodWords } from "../../record/day";
import { BASIS_WORDS, countryName } from "../../record/names";
import { rangeIn } from "../../record/oilTotals";
import { kindOf, sureWords, wholeSum } from "../../record/sumWords";
import type { PetroleumTotalsRow } from "../../record/tables";
import type { OilUnit } from "../../view/view";
import type { Cell, Column, TableLine } from "../model";
import { convertedFrom, isWords, loadWords, rangeWords, SCOPE_WORDS, wordOf } from "../oil/bodies";
import type { Case, Estimate } from "../oil/estimates";
import { type Shares, sharesOf, sharesWords, shownShare } from "../oil/share";
import { statedTotal, totalKind, totalShares } from "../oil/totals";
import type { OilMark } from "../oil-monthly/mark";
import { monthsWords } from "../oil-monthly/table";
import { conversionWords, noteOf, silenceWords } from "../oil-monthly/words";
import type { CapYear as Whole } from "./shape";
import { usedTotals } from "./tell";
import { passes } from "./verdict";

/** A year before its lines are made. */
type CapYear = Omit<Whole, "lines">;

export function COLUMNS(unit: OilUnit): readonly Column[] {
  return [
    { key: "year", label: "Cap of" },
    { key: "what", label: "What" },
    { key: "who", label: "Who" },
    { key: "period", label: "Period" },
    { key: "qualifier", label: "The value is" },
    { key: "value", label: "Value", numeric: true, unit },
    { key: "low", label: "Low", numeric: true, unit },
    { key: "high", label: "High", numeric: true, unit },
    { key: "sum", label: "Reported so far", numeric: true, unit },
    { key: "sum_qualifier", label: "So far is" },
    { key: "percent", label: "Share of the cap", numeric: true, unit: "%" },
    { key: "percent_low", label: "Share, low", numeric: true, unit: "%" },
    { key: "percent_high", label: "Share, high", numeric: true, unit: "%" },
    { key: "conversion", label: "As stated, conversion or load" },
    { key: "basis", label: "Basis" },
    { key: "silence", label: "Why no figure" },
    { key: "verdict", label: "Against the cap" },
    { key: "note", label: "Note" },
  ];
}

/** Cells by the keys of the columns; what is not named is empty. */
function line(id: string, cells: Readonly<Record<string, Cell>>): TableLine {
  return { id, cells: COLUMNS("bbl").map((c) => cells[c.key] ?? null) };
}

const round = (n: number | null) => (n === null ? null : Math.round(n));

/** One share, or both ends where they differ. */
const shareCells = ({ low, high }: Shares): Readonly<Record<string, Cell>> =>
  low === high ? { percent: low } : { percent_low: low, percent_high: high };

function reachedWords(percent: number, least: boolean): string {
  return percent >= 100 ? "reached" : least ? "not reached by the figures known" : "not reached";
}

function monthLine(m: OilMark, y: CapYear): TableLine {
  const step = m.value === null ? undefined : y.reported.steps.find((s) => s.end === m.span.end);
  return line(m.id ?? m.key, {
    year: y.period.label,
    what: "Month reported",
    who: countryName(m.supplier),
    period: periodWords(m.start, m.end),
    qualifier: m.value === null ? null : kindOf({ ...m, least: false }),
    value: round(m.value),
    sum: step ? wholeSum(step.added, kindOf(step.addedSure)) : null,
    sum_qualifier: step ? sureWords(step.addedSure) : null,
    percent: step ? shownShare(step.addedPercent, step.addedShareKind) : null,
    conversion: conversionWords(m) || m.stated || null,
    basis: m.basis ? BASIS_WORDS[m.basis] : null,
    silence: silenceWords(m) || null,
    note: noteOf(m) || null,
    verdict: step ? reachedWords(step.addedPercent, !step.addedComplete) : null,
  });
}

function totalLine(r: PetroleumTotalsRow, y: CapYear, unit: OilUnit): TableLine {
  const { low, high, converted } = rangeIn(r, unit);
  const one = Math.round(low) === Math.round(high);
  const used = usedTotals(y).some((t) => t.id === r.id);
  const odd = y.totals.some((t) => t.id === r.id && t.odd);
  const partial = r.missing.length > 0;
  const kind = totalKind(r, unit);
  // From barrels whatever the unit, as every share is.
  const percent = (rangeIn(r, "bbl").low / y.period.limit) * 100;
  return line(r.id, {
    year: y.period.label,
    what: used
      ? "Published total of the year, used for the share"
      : partial
        ? "Published total, months missing"
        : "Published total",
    who: r.supplier === "ALL" ? "China and Russia" : countryName(r.supplier),
    period: periodWords(r.period_start, r.period_end),
    qualifier: one ? kind : rangeWords(kind),
    value: one ? wholeSum(low, kind) : null,
    low: one ? null : round(low),
    high: one ? null : round(high),
    ...shareCells(totalShares(r, y.period.limit)),
    conversion: converted ? `converted by us from ${statedTotal(r, unit)}` : statedTotal(r, unit),
    basis: BASIS_WORDS[r.basis],
    verdict: odd ? "contradicts the months" : reachedWords(percent, partial),
  });
}

/** What a case says of the cap: `passed before 15 Sep 2023`; of a ceiling only its highest case; or that it lies below. */
export function verdictWords(c: Case, e: Estimate, limit: number): string {
  const by = dateWords(isoDay(e.span.end));
  const at = passes(c, limit);
  if (at === "below") return "below the cap by itself";
  return at === "upper" ? `in its highest case passed before ${by}` : `passed before ${by}`;
}

/** Both ends of a case as shares of the cap, in the unit shown. */
function caseShares(c: Case, limit: number): Shares {
  const ends = c.value === null ? c : { low: c.value, high: c.value };
  return sharesOf(ends, limit, c.qualifier === "at_least" ? "at least" : c.about ? "about" : "exact");
}

/** `about 156.3 % of it, passed before 1 May 2023`: what an estimate is of the cap, and what that says. */
export function againstWords(c: Case, e: Estimate, limit: number): string {
  return `${sharesWords(caseShares(c, limit), wordOf(c))} of it, ${verdictWords(c, e, limit)}`;
}

function caseLine(c: Case, e: Estimate, y: CapYear, unit: OilUnit): TableLine {
  const row = e.rows.find((r) => r.id === c.id);
  return line(c.id, {
    year: y.period.label,
    what: `Estimate, ${SCOPE_WORDS[e.scope]}`,
    who: row?.reporter ?? e.body,
    period: periodWords(e.from, e.to),
    qualifier: isWords(c),
    value: round(c.value),
    low: c.value === null ? round(c.low) : null,
    high: c.value === null ? round(c.high) : null,
    ...shareCells(caseShares(c, y.limit)),
    conversion: row ? [convertedFrom(row, unit), loadWords(row, c)].filter(Boolean).join("; ") : null,
    basis: row ? BASIS_WORDS[row.basis] : null,
    verdict: verdictWords(c, e, y.limit),
  });
}

/** The last line of a year: all that was reported, with the share that the finding tells. */
function sumLine(y: CapYear): TableLine {
  const { reported: r, period } = y;
  const none = r.percent === null;
  const hidden = r.hidden.reduce((n, q) => n + q.months, 0);
  const gaps = [
    r.silentMonths > 0 ? `${monthsWords(r.silentMonths, "monthly report")} without a figure` : "",
    hidden > 0 ? `the filter hides ${monthsWords(hidden, "monthly report")}` : "",
  ];
  return line(`reported:${period.label}`, {
    year: period.label,
    what: "All reported in the period",
    who: r.suppliers.map((s) => countryName(s.code)).join(" and "),
    period: r.through === null ? periodWords(period.start, period.end) : periodWords(period.start, isoMonth(r.through)),
    qualifier: none ? null : kindOf(r),
    value: none ? null : wholeSum(r.value, kindOf(r)),
    sum: none ? null : wholeSum(r.value, kindOf(r)),
    sum_qualifier: none ? null : sureWords(r),
    percent: r.percent === null ? null : shownShare(r.percent, kindOf(r.shareSure)),
    conversion: r.converted && !none ? "partly converted" : null,
    basis: BASIS_WORDS.reported_to_un,
    silence: gaps.filter(Boolean).join("; ") || null,
    verdict: r.percent === null ? null : reachedWords(r.percent, r.least),
  });
}

/** All that is drawn of one year: its months, published totals and estimates, and the sum of what was reported. */
export function linesOf(y: CapYear, unit: OilUnit): TableLine[] {
  const totals = [...new Set([...y.totals.map((t) => t.row), ...usedTotals(y)])];
  return [
    ...y.reported.marks.map((m) => monthLine(m, y)),
    ...totals.map((t) => totalLine(t, y, unit)),
    ...y.estimates.flatMap((e) => e.cases.map((c) => caseLine(c, e, y, unit))),
    sumLine(y),
  ];
}
