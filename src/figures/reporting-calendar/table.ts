import { dateWords } from "../../record/day";
import { BASIS_WORDS, countryName } from "../../record/names";
import type { Column, TableLine } from "../model";
import { type Answer, datesWords, dayCount, latenessWords, type StateAnswers } from "./labour";
import type { OilCell } from "./oil";
import type { Count } from "./received";

/** The table twin: a line a month and supplier, a line a state and report, a line a count of reports. */
export const COLUMNS: readonly Column[] = [
  { key: "who", label: "Who" },
  { key: "report", label: "Report" },
  { key: "status", label: "On record" },
  { key: "date", label: "Table or report of" },
  { key: "late", label: "Lateness" },
  { key: "value", label: "Count", numeric: true },
  { key: "reporter", label: "Reporter" },
  { key: "basis", label: "Basis" },
];

const OIL: Readonly<Record<OilCell["kind"], string>> = {
  filed: "figure filed",
  derived: "derived from published totals",
  zero: "zero filed",
  not_reported: "not filed when last seen",
  not_yet_due: "missing when last seen; may have come later",
  zero_or_blank: "zero or left blank",
  withheld: "withheld",
  not_applicable: "does not apply",
  no_record: "no record found",
};

const SIGNS = {
  number: "filed, with a number",
  zero: "filed, none reported",
  withheld: "filed, no public number",
  not_reported: "nothing filed when last seen",
  no_record: "filed, number in no source found",
} as const;

export function oilLine(c: OilCell): TableLine {
  const row = c.rows[0];
  const at = c.first || row?.as_of || "";
  return {
    id: c.id ?? c.key,
    cells: [
      countryName(c.supplier),
      `refined petroleum, ${dateWords(c.month)}`,
      OIL[c.kind] + (c.run ? " (months together)" : ""),
      at ? dateWords(at) : null,
      c.late ? `more than ${dayCount(c.late.atLeast)} late (missing ${dateWords(c.late.seen)})` : null,
      null,
      row?.reporter ?? null,
      row ? BASIS_WORDS[row.basis] : null,
    ],
  };
}

function answerLines(s: StateAnswers, a: Answer): TableLine[] {
  return a.filings.map((f) => {
    const row = f.rows[0];
    const none = f.sign === "not_reported";
    return {
      id: f.id,
      cells: [
        s.name,
        `${a.duty} report, paragraph 8`,
        SIGNS[f.sign],
        none ? (row?.report_date ? dateWords(row.report_date) : null) : datesWords(a.dates),
        none ? null : latenessWords(a) || null,
        null,
        row?.reporter ?? null,
        row ? BASIS_WORDS[row.basis] : null,
      ],
    };
  });
}

export const stateLines = (s: StateAnswers): TableLine[] => [...answerLines(s, s.midterm), ...answerLines(s, s.final)];

export function countLine(c: Count): TableLine {
  return {
    id: c.row.id,
    cells: [
      "All states",
      c.duty === "final" ? "final reports or reporting states" : "midterm reports",
      `counted${c.row.qualifier === "exact" ? "" : `, ${c.row.qualifier.replace("_", " ")}`}`,
      dateWords(c.row.report_date),
      null,
      c.value,
      c.row.reporter,
      BASIS_WORDS[c.row.basis],
    ],
  };
}
