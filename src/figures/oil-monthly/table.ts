import { periodWords } from "../../record/day";
import { BASIS_WORDS, countryName, figure } from "../../record/names";
import { rangeIn } from "../../record/oilTotals";
import type { PetroleumTotalsRow } from "../../record/tables";
import type { OilUnit } from "../../view/view";
import type { Column, TableLine } from "../model";
import { statedTotal } from "../oil/totals";
import type { OilMark } from "./mark";
import { conversionWords, noteOf, silenceWords } from "./words";

/** Columns of the table twin. */
export function COLUMNS(unit: OilUnit): readonly Column[] {
  return [
    { key: "period", label: "Period" },
    { key: "supplier", label: "Supplier" },
    { key: "value", label: "Reported", numeric: true, unit },
    { key: "stated", label: "As stated" },
    { key: "conversion", label: "Conversion" },
    { key: "basis", label: "Basis" },
    { key: "reporter", label: "Reporter" },
    { key: "as_of", label: "Table as of" },
    { key: "silence", label: "Why no figure" },
    { key: "others", label: "Other statements", numeric: true },
    { key: "low", label: "Lowest other", numeric: true, unit },
    { key: "high", label: "Highest other", numeric: true, unit },
    { key: "others_are", label: "The others are" },
    { key: "note", label: "Note" },
  ];
}

const whole = (n: number | undefined) => (n === undefined ? null : Math.round(n));

const cache = new WeakMap<OilMark, TableLine>();

/** The line of a mark; `no_record`, of which there is no row, is named by its quantity (`CHN:2025-08:2025-08`). */
export function lineOf(m: OilMark): TableLine {
  const hit = cache.get(m);
  if (hit) return hit;
  const line: TableLine = {
    id: m.id ?? m.key,
    cells: [
      periodWords(m.start, m.end) + (m.months > 1 ? ` (${m.months} months together)` : ""),
      countryName(m.supplier),
      whole(m.value ?? undefined),
      m.stated || null,
      conversionWords(m) || null,
      m.basis ? BASIS_WORDS[m.basis] : null,
      m.row?.reporter ?? null,
      m.row?.as_of || null,
      silenceWords(m) || null,
      m.others.length,
      whole(m.rivals?.low),
      whole(m.rivals?.high),
      m.rivals ? (m.rivals.about ? "about" : "exact") : null,
      noteOf(m) || null,
    ],
  };
  cache.set(m, line);
  return line;
}

/** The line of a published total of a whole year that the finding speaks of. */
export function totalLine(t: PetroleumTotalsRow, unit: OilUnit): TableLine {
  const { low, converted } = rangeIn(t, unit);
  return {
    id: t.id,
    cells: [
      `${periodWords(t.period_start, t.period_end)} (published total of the year)`,
      countryName(t.supplier),
      Math.round(low),
      statedTotal(t, unit),
      converted ? `converted from ${statedTotal(t, unit)}` : null,
      BASIS_WORDS[t.basis],
      t.reporter,
      t.as_of || null,
      null,
      null,
      null,
      null,
      null,
      t.note || null,
    ],
  };
}

/** A number of months in words: `1 month`, `44 months`. */
export function monthsWords(n: number, word = "month"): string {
  return `${figure(n)} ${word}${n === 1 ? "" : "s"}`;
}
