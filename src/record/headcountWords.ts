import { dateWords, periodWords } from "./day";
import { isNone } from "./headcount";
import type { DepartedReport, Headcount, HeadcountKind, SilentReport } from "./headcountStatements";
import { amountWords, BASIS_WORDS, countryName } from "./names";
import type { Op8ReportsRow } from "./tables";

/** What a headcount counts, in words. */
export const KIND_WORDS: Readonly<Record<HeadcountKind, string>> = {
  workers: "workers",
  permit_holders: "permit holders",
  it_workers: "IT workers",
};

/** What a number in a report under resolution 2397 counts, in a sentence. */
export const FILED_WORDS: Readonly<Record<Exclude<Op8ReportsRow["counted_before"], "">, string>> = {
  workers: "workers",
  permit_holders: "permit holders",
  citizens: "nationals",
  people: "people",
  mixed: "people and permits",
};

export function sectorWords(sector: string): string {
  return sector === "it" ? "IT" : sector.replaceAll("_", " ");
}

/** `30,023`, `at least 100,000`, `500–700`. */
export function countWords(h: Headcount): string {
  return amountWords(h.value, h.low, h.high, h.qualifier);
}

export function whenWords(h: Pick<Headcount, "start" | "end">): string {
  return periodWords(h.start, h.end);
}

/** The whole spoken sentence of a headcount: who, where, when, how many of what, on what basis, said how often. */
export function spokenCount(h: Headcount): string {
  const place = h.scope === "world" ? "World total" : countryName(h.host);
  const sector = h.sector ? `, ${sectorWords(h.sector)} only` : "";
  const permits = h.counted === "permit_holders" ? ", which does not say that nobody was there" : "";
  const none = isNone(h) ? `, a number and not a silence${permits}` : "";
  const again =
    h.again.length === 0
      ? ""
      : ` Said again in ${h.again.length} more ${h.again.length === 1 ? "statement" : "statements"}.`;
  return `${place}${sector}, ${whenWords(h)}: ${countWords(h)} ${KIND_WORDS[h.counted]}${none}. ${h.voice}, ${BASIS_WORDS[h.basis]}.${again}`;
}

const NO_NUMBER: Readonly<Record<SilentReport["kind"], string>> = {
  withheld: "a report or statement that names no number of those there",
  not_reported: "no report filed when last seen",
  no_record: "a statement of which no source found prints a number",
  not_yet_due: "not yet due",
  zero_or_blank: "zero or left blank",
};

/** The whole spoken sentence of a silence. */
export function spokenSilence(s: SilentReport): string {
  const said =
    s.kind === "withheld" && !s.readable ? "a report whose text was not public when last seen" : NO_NUMBER[s.kind];
  return `${countryName(s.host)}, ${dateWords(s.date)}: ${said}. ${s.reporter}, ${BASIS_WORDS[s.basis]}.`;
}

/** The whole spoken sentence of a report that gives departures alone. */
export function spokenDeparted(d: DepartedReport): string {
  return `${countryName(d.host)}, ${dateWords(d.date)}: ${d.said} sent home, no number of those there. ${d.reporter}, ${BASIS_WORDS[d.basis]}.`;
}
