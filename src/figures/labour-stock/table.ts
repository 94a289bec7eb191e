import { dateWords } from "../../record/day";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { countWords, KIND_WORDS, sectorWords, whenWords } from "../../record/headcountWords";
import { BASIS_WORDS, countryName, SILENCE_WORDS } from "../../record/names";
import type { Beside } from "../besides";
import type { Column, TableLine } from "../model";

/** The table twin: one line a statement, those that are drawn, then those that are no headcount. */
export const COLUMNS: readonly Column[] = [
  { key: "host", label: "Host" },
  { key: "date", label: "Date" },
  { key: "stated", label: "As stated" },
  { key: "low", label: "From", numeric: true, unit: "persons" },
  { key: "high", label: "To", numeric: true, unit: "persons" },
  { key: "counted", label: "Counts" },
  { key: "sector", label: "Sector" },
  { key: "voice", label: "By" },
  { key: "basis", label: "Basis" },
  { key: "again", label: "Said again", numeric: true },
  { key: "silence", label: "No number because" },
];

const hostName = (code: string) => (code === "WLD" ? "World" : countryName(code));

/** No number of persons: what was said stands in words alone. */
function besideLine({ id, place, when, measure, sector, stated, reporter, basis }: Beside): TableLine {
  return { id, cells: [place, when, stated, null, null, measure, sector, reporter, BASIS_WORDS[basis], 0, ""] };
}

export function linesOf(
  counts: readonly Headcount[],
  silent: readonly SilentReport[],
  others: readonly Beside[],
): TableLine[] {
  const numbers = counts.map((h) => ({
    id: h.id,
    host: h.host,
    at: h.days.start,
    cells: [
      hostName(h.host),
      whenWords(h),
      countWords(h),
      h.qualifier === "up_to" ? null : (h.low ?? h.value),
      h.qualifier === "at_least" ? null : (h.high ?? h.value),
      KIND_WORDS[h.counted],
      sectorWords(h.sector),
      h.voice,
      BASIS_WORDS[h.basis],
      h.again.length,
      "",
    ],
  }));
  const none = silent.map((s) => ({
    id: s.id,
    host: s.host,
    at: s.days.start,
    cells: [
      hostName(s.host),
      dateWords(s.date),
      "",
      null,
      null,
      "",
      "",
      s.reporter,
      BASIS_WORDS[s.basis],
      0,
      SILENCE_WORDS[s.kind],
    ],
  }));
  const lines = [...numbers, ...none]
    .sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : a.at - b.at))
    .map(({ id, cells }) => ({ id, cells }));
  return [...lines, ...others.map(besideLine)];
}
