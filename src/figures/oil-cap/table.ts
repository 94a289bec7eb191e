import { dateWords, isoDay, periodWords } from "../../record/day";
import { BASIS_WORDS, countryName } from "../../record/names";
import type { OilUnit } from "../../view/view";
import type { Cell, Column, TableLine } from "../model";
import { SCOPE_WORDS } from "../oil/bodies";
import type { Case, Estimate } from "../oil/estimates";
import type { TotalMark } from "../oil/totals";
import type { OilMark } from "../oil-monthly/mark";
import { conversionWords, silenceWords } from "../oil-monthly/words";
import type { CapYear as Whole } from "./model";
import { passes } from "./verdict";

/** A year before its lines are made. */
type CapYear = Omit<Whole, "lines">;

export function COLUMNS(unit: OilUnit): readonly Column[] {
  return [
    { key: "year", label: "Cap of" },
    { key: "what", label: "What" },
    { key: "who", label: "Who" },
    { key: "period", label: "Period" },
    { key: "value", label: "Value", numeric: true, unit },
    { key: "low", label: "Low", numeric: true, unit },
    { key: "high", label: "High", numeric: true, unit },
    { key: "sum", label: "Reported so far", numeric: true, unit },
    { key: "percent", label: "Share of the cap", numeric: true, unit: "%" },
    { key: "conversion", label: "As stated, conversion or load" },
    { key: "basis", label: "Basis" },
    { key: "silence", label: "Why no figure" },
    { key: "verdict", label: "Against the cap" },
  ];
}

const round = (n: number | null) => (n === null ? null : Math.round(n));
const share = (n: number | null, y: CapYear) => (n === null ? null : Math.round((n / y.limit) * 1000) / 10);

function monthLine(m: OilMark, y: CapYear): TableLine {
  const sum = m.value === null ? null : (y.reported.steps.find((s) => s.end === m.span.end)?.total ?? null);
  const cells: Cell[] = [
    y.period.label,
    "Month reported",
    countryName(m.supplier),
    periodWords(m.start, m.end),
    round(m.value),
    null,
    null,
    round(sum),
    share(sum, y),
    conversionWords(m) || m.stated || null,
    m.basis ? BASIS_WORDS[m.basis] : null,
    silenceWords(m) || null,
    sum === null ? null : sum >= y.limit ? "reached" : "not reached",
  ];
  return { id: m.id ?? m.key, cells };
}

function totalLine(t: TotalMark, y: CapYear): TableLine {
  const one = Math.round(t.low) === Math.round(t.high);
  return {
    id: t.id,
    cells: [
      y.period.label,
      t.partial ? "Published total, months missing" : "Published total",
      t.row.supplier === "ALL" ? "China and Russia" : countryName(t.row.supplier),
      periodWords(t.row.period_start, t.row.period_end),
      one ? round(t.low) : null,
      one ? null : round(t.low),
      one ? null : round(t.high),
      null,
      share(t.low, y),
      t.converted ? `converted from ${t.stated}` : t.stated,
      BASIS_WORDS[t.row.basis],
      null,
      t.low >= y.limit ? "reached" : t.odd ? "contradicts the months" : "not reached",
    ],
  };
}

/** What a case says of the cap: `passed before 15 Sep 2023`, or that it was not. */
export function verdictWords(c: Case, e: Estimate, limit: number): string {
  const by = dateWords(isoDay(e.span.end));
  const at = passes(c, limit);
  if (at === "below") return `not passed by ${by}`;
  return at === "upper" ? `passed before ${by} in its upper case` : `passed before ${by}`;
}

function caseLine(c: Case, e: Estimate, y: CapYear): TableLine {
  const row = e.rows.find((r) => r.id === c.id);
  return {
    id: c.id,
    cells: [
      y.period.label,
      `Estimate, ${SCOPE_WORDS[e.scope]}`,
      row?.reporter ?? e.body,
      periodWords(e.from, e.to),
      round(c.value),
      c.value === null ? round(c.low) : null,
      c.value === null ? round(c.high) : null,
      null,
      share(c.value ?? c.high, y),
      c.laden === null
        ? "load not stated"
        : c.computed
          ? `computed for ${c.laden} % laden, stated at ${row?.laden} %`
          : `${c.laden} % laden`,
      row ? BASIS_WORDS[row.basis] : null,
      null,
      verdictWords(c, e, y.limit),
    ],
  };
}

/** All that is drawn of one year: its months, published totals and estimates. */
export function linesOf(y: CapYear): TableLine[] {
  return [
    ...y.reported.marks.map((m) => monthLine(m, y)),
    ...y.totals.map((t) => totalLine(t, y)),
    ...y.estimates.flatMap((e) => e.cases.map((c) => caseLine(c, e, y))),
  ];
}
