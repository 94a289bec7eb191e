import { dateWords, periodWords } from "../../record/day";
import { EARNED_KIND, largeWords, valueWords } from "../../record/earningWords";
import { sectorWords } from "../../record/headcountWords";
import { BASIS_WORDS, countryName, figure, inSentence } from "../../record/names";
import type { EarningsRow } from "../../record/tables";

export type Measure = EarningsRow["measure"];
/** What a mark looks like: gross, net and the rest are never told apart by place alone. */
export type Sign = "gross" | "net" | "stated" | "derived" | "other";

export const SIGN_OF: Readonly<Record<EarningsRow["kind"], Sign>> = {
  gross_paid_by_employer: "gross",
  gross_turnover: "gross",
  net_left_to_worker: "net",
  transfer_to_state: "net",
  as_stated_gross_or_net_unclear: "stated",
  stated: "stated",
  unclear: "stated",
  derived: "derived",
  debt_service_in_kind: "other",
  promised: "other",
  target: "other",
};

export interface MeasureWords {
  readonly measure: Measure;
  readonly title: string;
  readonly unit: string;
  /** In a sentence: "... on monthly pay". */
  readonly about: string;
  /** Log scales begin at the least number drawn; linear ones run from `from` to `to`. */
  readonly scale: "log" | { readonly from: number; readonly to: number; readonly step: number };
}

/** The measures that are drawn, in the order they stand. The others have too few statements and stand in the table. */
export const MEASURES: readonly MeasureWords[] = [
  {
    measure: "monthly_wage",
    title: "Monthly pay",
    unit: "US dollars, log scale",
    about: "monthly pay",
    scale: "log",
  },
  {
    measure: "share_withheld",
    title: "Share of pay withheld",
    unit: "per cent",
    about: "the share of pay withheld",
    scale: { from: 0, to: 100, step: 25 },
  },
  {
    measure: "annual_revenue_to_state",
    title: "Yearly revenue to the state",
    unit: "US dollars, log scale",
    about: "yearly revenue to the state",
    scale: "log",
  },
  {
    measure: "hours_per_day",
    title: "Hours of work a day",
    unit: "hours",
    about: "hours of work a day",
    scale: { from: 0, to: 24, step: 6 },
  },
];

export const hostName = (code: string) => (code === "WLD" ? "World" : countryName(code));
export const whenWords = (r: EarningsRow) => periodWords(r.year_start, r.year_end);
/** Years alone, short: `2017`, `2019–20`. */
export const yearWords = (r: EarningsRow) =>
  r.year_end === "" || r.year_end === r.year_start ? r.year_start : `${r.year_start}–${r.year_end.slice(2)}`;

/** The claimant, with the longest names shortened for margins; the evidence has them whole. */
export function shortReporter(r: EarningsRow): string {
  return r.reporter
    .replace("International Network for the Human Rights of North Korean Overseas Labor", "INHL")
    .replace("officials familiar with DPRK operations", "officials")
    .replace("Korea Policy Research Institute", "Korea Policy Inst.")
    .replace("North Korea Strategy Center", "NK Strategy Center")
    .replace("National Intelligence Service", "NIS")
    .replace("US State Department (report to Congress)", "US State Department")
    .replace(/^UN Special Rapporteur (.+)$/, "UN Rapporteur $1");
}

/** What a row is about beside its host: `construction`, `a part`, or nothing. */
export function partWords(r: EarningsRow): string {
  if (r.sector) return sectorWords(r.sector);
  return { part: "a part", region: "a region", sector: "one sector", host: "", world: "" }[r.scope];
}

const SIGNS = { at_least: "≥ ", up_to: "≤ ", approx: "≈ ", exact: "", range: "" } as const;

const short = (n: number): string => {
  if (n >= 1e9) return `${figure(n / 1e9, 2)}bn`;
  return n >= 1e6 ? `${figure(n / 1e6, 1)}m` : figure(n, 1);
};

/** The number as short as it may stand beside a mark: `≈ 500m`, `1.2–2.3bn`, `120–150`. */
export function brief(r: EarningsRow): string {
  if (r.value !== null) return `${SIGNS[r.qualifier]}${short(r.value)}`;
  if (r.low === null || r.high === null) return "";
  const [a, b] = [short(r.low), short(r.high)];
  const unit = /(bn|m)$/.exec(b)?.[0] ?? "";
  return unit && a.endsWith(unit) ? `${a.slice(0, -unit.length)}–${b}` : `${a}–${b}`;
}

/** `1.2 billion US dollars`, `80 %`, `12 hours`: one end of what several say. */
export function endWords(n: number, unit: EarningsRow["unit"]): string {
  return unit === "USD" ? largeWords(n) : figure(n, 1);
}
export const UNIT_WORDS: Readonly<Record<EarningsRow["unit"], string>> = {
  USD: "US dollars",
  percent: "%",
  hours: "hours",
  people: "people",
};

/** The whole spoken sentence of a statement; `times` counts all sayings of its voice. */
export function spoken(r: EarningsRow, times: number, first: EarningsRow | null): string {
  const part = partWords(r);
  const converted = r.converted ? ", converted by the atlas" : "";
  const voice = first
    ? ` Says again, or with another number, what ${first.reporter} said of ${dateWords(first.year_start)}: one voice.`
    : times > 1
      ? ` Said ${times} times under several names: one voice.`
      : "";
  const place = r.host === "WLD" ? "all hosts" : inSentence(r.host);
  return `${MEASURES.find((m) => m.measure === r.measure)?.title ?? r.measure}, ${place}${part ? `, ${part}` : ""}, ${whenWords(r)}: ${valueWords(r, r.qualifier)}${converted} (${EARNED_KIND[r.kind]}). ${r.reporter}, ${BASIS_WORDS[r.basis]}.${voice}`;
}
