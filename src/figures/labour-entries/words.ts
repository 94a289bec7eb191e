import { dayOf, isoDay, periodWords, type Span } from "../../record/day";
import { amountWords, BASIS_WORDS, countryName } from "../../record/names";
import { entryWords, SERIES } from "../../record/seriesNames";
import type { EntriesRow } from "../../record/tables";

export type Series = EntriesRow["series"];
export type Measure = EntriesRow["measure"];

/** How a series that is told by purpose is called over its panel and in a sentence. */
export interface PanelWords {
  readonly series: Series;
  readonly title: string;
  /** What the numbers are and are not. */
  readonly what: string;
  /** Opening of a sentence: who counted or issued. */
  readonly who: string;
  readonly noun: string;
}

/** Series told by purpose, in the order they are drawn: each has a panel and a scale of its own. */
export const PANELS: readonly PanelWords[] = [
  {
    series: "fsb-entries",
    title: "Russia: entries, Border Service",
    what: "border crossings, not persons",
    who: "Russia’s Border Service counted",
    noun: "entries",
  },
  {
    series: "mfa-visas",
    title: "Russia: visas, consulates",
    what: "visas issued, not entries",
    who: "Russia’s consulates issued",
    noun: "visas",
  },
  {
    series: "mvd-registrations",
    title: "Russia: registrations, Interior Ministry",
    what: "registrations, which the press calls visas or permits",
    who: "Russia’s Interior Ministry counted",
    noun: "registrations",
  },
  {
    series: "mvd-residence",
    title: "Russia: residence registrations, Interior Ministry",
    what: "another table of the ministry",
    who: "Russia’s Interior Ministry counted",
    noun: "residence registrations",
  },
  {
    series: "cnta-arrivals",
    title: "China: arrivals, tourism administration",
    what: "arrivals, not persons; work includes crews and drivers",
    who: "China’s tourism administration counted",
    noun: "arrivals",
  },
  {
    series: "eurostat-first-permits",
    title: "EU: first residence permits, Eurostat",
    what: "papers issued, not people present",
    who: "the states of the EU issued",
    noun: "first residence permits",
  },
];

/** What a panel's rows are for, in the order they stand. */
const PURPOSES: readonly (readonly [RegExp, string, string])[] = [
  [/_total$/, "All purposes", "in all"],
  [/_work$/, "Work", "for work"],
  [/_study$/, "Study", "for study"],
  [/_business$/, "Business", "on business"],
  [/_tourism$/, "Tourism", "for tourism"],
  [/_private$/, "Private", "on private visits"],
  [/_other$/, "Other", "for other purposes"],
];

export const purposeRank = (m: Measure): number => PURPOSES.findIndex(([ends]) => ends.test(m));
export const purposeName = (m: Measure): string => PURPOSES[purposeRank(m)]?.[1] ?? entryWords(m);
export const purposePhrase = (m: Measure): string => PURPOSES[purposeRank(m)]?.[2] ?? entryWords(m);

/** Names of the other series, short enough for the margin beside a line. */
export const SHORT: Readonly<Partial<Record<Series, string>>> = {
  "mvd-primorye-present": "In Primorye",
  "mvd-new-workers": "New workers",
  "mvd-permits": "Permits issued",
  "mvd-at-work": "At work",
  "mintrud-permits": "Permits issued",
  "mintrud-new-permits": "New permits",
  "russia-quota": "Quota",
  "russia-allocation": "Allocation",
  "primorye-request": "Asked for",
  "ambassador-visas": "Visas a year",
  "us-tip-visas": "Visas, by the US",
  "mongolia-quota": "Quota",
  "mongolia-permits": "Valid permits",
  "mongolia-workers": "Workers",
  "poland-permits": "Permits issued",
  "poland-permits-leiden": "Permits, Leiden",
  "poland-work-visas": "Work visas",
  "poland-visa-holders": "Visa holders",
  "poland-workers": "Workers",
  "malta-permits": "Malta, valid",
  "malta-permits-issued": "Malta, issued",
  "malaysia-permits": "Malaysia",
  "sarawak-permits": "Sarawak",
  "thailand-permits": "Thailand",
  "thailand-work-visas": "Thailand, visas",
  "eu-at-work": "EU, at work",
  "op8-residents": "Residents",
};

/** A period as short as it may be said: `2024`, `Jan–Mar 2025`, `2008 – 2015`; `undated` where no source gives it. */
export function whenWords(row: Pick<EntriesRow, "period_start" | "period_end">): string {
  const { period_start: a, period_end: b } = row;
  if (a === "") return "undated";
  if (b === "" || a === b) return periodWords(a, b);
  const from = a.endsWith("-01") && a.length === 10 ? a.slice(0, 7) : a;
  const [y = 0, m = 0, d = 0] = b.split("-").map(Number);
  const whole = d > 0 && dayOf(y, m, d) + 1 === dayOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1);
  const to = whole ? b.slice(0, 7) : b;
  const years = from.length === 7 && from.endsWith("-01") && to.length === 7 && to.endsWith("-12");
  return years ? periodWords(from.slice(0, 4), to.slice(0, 4)) : periodWords(from, to);
}

/** How many months a period touches. */
export function monthsOf(days: Span): number {
  const [from, to] = [days.start, days.end].map((d) => isoDay(d).split("-").map(Number));
  const [y0 = 0, m0 = 0] = from ?? [];
  const [y1 = 0, m1 = 0] = to ?? [];
  return (y1 - y0) * 12 + m1 - m0 + 1;
}

/** `13,221`, `about 3,200`, `12,000–15,000`. */
export function numberWords(row: EntriesRow): string {
  return amountWords(row.value, row.low, row.high, row.qualifier);
}

const SIGNS = { at_least: "≥ ", up_to: "≤ ", approx: "≈ ", exact: "", range: "" } as const;

/** The number with its bound as a sign, for labels on marks. */
export function brief(row: EntriesRow): string {
  return row.value === 0 ? "none" : `${SIGNS[row.qualifier]}${amountWords(row.value, row.low, row.high)}`;
}

export const hostName = (code: string) => (code === "EUE" ? "EU" : countryName(code));

/** The whole spoken sentence of one number. */
export function spoken(row: EntriesRow, again: number, rivals: readonly EntriesRow[]): string {
  const said = again === 0 ? "" : ` Said again in ${again} more ${again === 1 ? "statement" : "statements"}.`;
  const other =
    rivals.length === 0
      ? ""
      : ` For the same period also: ${rivals.map((r) => `${numberWords(r)} (${r.reporter})`).join("; ")}.`;
  const none = row.value === 0 ? ", a number and not a silence" : "";
  return `${hostName(row.host)}, ${whenWords(row)}: ${numberWords(row)} ${entryWords(row.measure)}${none}. ${row.reporter}, ${BASIS_WORDS[row.basis]}. Series: ${SERIES[row.series]}.${said}${other}`;
}
