import { EARNED, EARNED_KIND } from "../../record/earningWords";
import { sectorWords } from "../../record/headcountWords";
import { BASIS_WORDS } from "../../record/names";
import type { EarningsRow } from "../../record/tables";
import type { Beside } from "../besides";
import type { Column, TableLine } from "../model";
import type { Voice } from "./select";
import { brief, hostName, MEASURES, UNIT_WORDS, whenWords } from "./words";

/** The table twin: one line a statement, repetitions with the name of who said it first. */
export const COLUMNS: readonly Column[] = [
  { key: "measure", label: "Measure" },
  { key: "host", label: "Host" },
  { key: "year", label: "Year" },
  { key: "sector", label: "Sector" },
  { key: "kind", label: "Counts" },
  { key: "stated", label: "As stated" },
  { key: "low", label: "From", numeric: true },
  { key: "high", label: "To", numeric: true },
  { key: "unit", label: "Unit" },
  { key: "converted", label: "Converted" },
  { key: "reporter", label: "By" },
  { key: "basis", label: "Basis" },
  { key: "first", label: "One voice with" },
];

function lineOf(r: EarningsRow, first: EarningsRow | null): TableLine {
  return {
    id: r.id,
    cells: [
      EARNED[r.measure],
      hostName(r.host),
      whenWords(r),
      sectorWords(r.sector),
      EARNED_KIND[r.kind],
      brief(r),
      r.qualifier === "up_to" ? null : (r.low ?? r.value),
      r.qualifier === "at_least" ? null : (r.high ?? r.value),
      UNIT_WORDS[r.unit],
      r.converted ? "by the atlas" : "",
      r.reporter,
      BASIS_WORDS[r.basis],
      first ? `${first.reporter}, ${whenWords(first)}` : "",
    ],
  };
}

const OTHER_UNITS: Readonly<Record<Beside["unit"], string>> = {
  "": "",
  USD: UNIT_WORDS.USD,
  RUB: "roubles",
  EUR: "euros",
  percent: UNIT_WORDS.percent,
  people: UNIT_WORDS.people,
};

function besideLine({ id, place, when, measure, sector, stated, low, high, ...b }: Beside): TableLine {
  const unit = OTHER_UNITS[b.unit];
  const basis = BASIS_WORDS[b.basis];
  return { id, cells: [measure, place, when, sector, "", stated, low, high, unit, "", b.reporter, basis, ""] };
}

export function linesOf(
  voices: readonly Voice[],
  rest: readonly EarningsRow[],
  others: readonly Beside[],
): TableLine[] {
  const lines = MEASURES.flatMap(({ measure }) =>
    voices
      .filter((v) => v.main.measure === measure)
      .sort((a, b) => (a.main.host < b.main.host ? -1 : a.main.host > b.main.host ? 1 : 0))
      .flatMap((v) => [lineOf(v.main, null), ...[...v.variants, ...v.again].map((r) => lineOf(r, v.main))]),
  );
  return [...lines, ...rest.map((r) => lineOf(r, null)), ...others.map(besideLine)];
}
