import { dateWords } from "../../record/day";
import { BASIS_WORDS, countryName, QUALIFIER_WORDS } from "../../record/names";
import type { CrudeOilRow } from "../../record/tables";
import type { Column, TableLine } from "../model";
import { spanWords } from "../oil/spanWords";
import type { CrudeLimit } from "./limits";
import type { CustomsMark, SingleMark, ZeroMark } from "./prepare";
import { KIND_WORDS, seriesWords } from "./words";

export const COLUMNS: readonly Column[] = [
  { key: "what", label: "What" },
  { key: "who", label: "Who says so" },
  { key: "supplier", label: "Supplier" },
  { key: "period", label: "Period" },
  { key: "tonnes", label: "As stated", numeric: true, unit: "t" },
  { key: "low", label: "Low", numeric: true, unit: "t" },
  { key: "high", label: "High", numeric: true, unit: "t" },
  { key: "barrels", label: "As stated", numeric: true, unit: "bbl" },
  { key: "qualifier", label: "How exact" },
  { key: "basis", label: "Basis" },
  { key: "remark", label: "How to read it" },
];

function line(r: CrudeOilRow, what: string, remark: string): TableLine {
  return {
    id: r.id,
    cells: [
      what,
      r.reporter,
      r.supplier === "WLD" ? "All" : countryName(r.supplier),
      spanWords(r),
      r.tonnes,
      r.low,
      r.high,
      r.barrels,
      r.qualifier === "range" ? "range" : QUALIFIER_WORDS[r.qualifier] || "exact",
      BASIS_WORDS[r.basis],
      remark || null,
    ],
  };
}

/** Every row behind a customs mark: the one drawn first, then what else is printed for the period. */
export function customsLines(m: CustomsMark): TableLine[] {
  return m.rows.map((r) =>
    line(
      r,
      "Chinese customs",
      r.id === m.id ? (m.part ? "part of a year that has its own bar" : "") : "the same period, told again or rounded",
    ),
  );
}

export function zeroLines(m: ZeroMark): TableLine[] {
  return m.rows.map((r) => line(r, "Chinese customs", "zero in the statistics, not proof of none"));
}

const WHAT = {
  estimate: "Estimate",
  contested: "Contested",
  capacity: "Capacity",
  reading: "Reading of the limit",
} as const;

export function singleLine(m: SingleMark): TableLine {
  return line(m.row, WHAT[m.kind], m.kind === "estimate" ? seriesWords(m.row) : KIND_WORDS[m.kind]);
}

export function limitLine(l: CrudeLimit): TableLine {
  const remark =
    l.barrels === null ? "frozen at the 12 months before; no number in the text" : "limit for any 12 months";
  return {
    id: l.id,
    cells: [
      "Limit",
      `${l.resolution} ${l.paragraph}`.trim(),
      "All",
      `from ${dateWords(l.starts)}`,
      l.tonnes,
      null,
      null,
      l.barrels,
      null,
      "legal text",
      remark,
    ],
  };
}
