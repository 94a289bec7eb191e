import { bothEnds } from "../../record/bothEnds";
import { amountIn } from "../../record/convert";
import { dateWords, overlaps, periodWords, type Span, spanBetween } from "../../record/day";
import { countryName } from "../../record/names";
import type {
  ClaimsRow,
  EarningsRow,
  EntriesRow,
  MeasuresRow,
  Op8ReportsRow,
  PetroleumEstimatesRow,
  PetroleumMonthlyRow,
  PetroleumTotalsRow,
  WorkersRow,
} from "../../record/tables";
import type { Said } from "./witness";

/** A period in words; a whole year written by its days as the year. */
function when(from: string, to: string): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : periodWords(from, to);
}

/** A period in words where it is not the claim's own: what is the same need not be said twice. */
export function about(c: ClaimsRow, from: string, to: string): string {
  if (from === "") return "undated";
  if (c.period_start === "") return when(from, to);
  const own = spanBetween(c.period_start, c.period_end);
  const other = spanBetween(from, to);
  return own.start === other.start && own.end === other.end ? "" : when(from, to);
}

const oilUnit = (c: ClaimsRow) => (c.unit === "barrels" ? "bbl" : c.unit === "tonnes" ? "t" : null);

type Oil = PetroleumMonthlyRow | PetroleumTotalsRow;

/** Reported petroleum, in the claim's unit. */
export function reported(row: Oil, c: ClaimsRow): Said | null {
  const unit = oilUnit(c);
  if (unit === null || row.supplier === "") return null;
  const amount = amountIn(row, unit);
  const silence = "silence" in row ? row.silence : "";
  const own = about(c, row.period_start, row.period_end);
  // What was missing is told with the day it was seen missing.
  const seen = silence !== "" ? dateWords(row.as_of) : "";
  const value = amount && (amount.converted ? Math.round(amount.value) : amount.value);
  return {
    low: value,
    high: value,
    qualifier: amount === null ? "" : row.rounding === "about" || row.rounding === "rounded" ? "approx" : "exact",
    silence,
    basis: row.basis,
    who: `${countryName(row.supplier)} to the UN`,
    short: [countryName(row.supplier), seen ? `table of ${seen}` : own].filter((w) => w).join(", "),
    actor: row.supplier,
    about: seen ? `table of ${seen}` : own,
    converted: amount?.converted ?? false,
  };
}

/** A body's figure on deliveries, where it is in the claim's unit. */
export function estimated(row: PetroleumEstimatesRow, c: ClaimsRow): Said | null {
  const ends = bothEnds(row);
  if (row.unit !== c.unit || ends === null) return null;
  const laden = row.laden === null ? "" : `${row.laden} % laden`;
  const own = about(c, row.period_start, row.period_end);
  return {
    ...ends,
    qualifier: row.qualifier,
    basis: row.basis,
    who: row.reporter,
    short: [row.body, laden || own].filter((w) => w).join(", "),
    about: [own, laden].filter((w) => w).join(", "),
  };
}

const PRESENT = new Set<WorkersRow["counted"]>([
  "workers",
  "permit_holders",
  "citizens",
  "it_workers",
  "soldiers_builders",
]);
const GONE = new Set<WorkersRow["counted"]>(["departures", "net_change"]);
const PLANNED = new Set<WorkersRow["counted"]>(["plan", "quota", "contract_target"]);
const PAPERS = new Set<WorkersRow["counted"]>(["permits_issued", "visas_issued"]);

const COUNTED: { readonly [Q in ClaimsRow["quantity"]]?: ReadonlySet<WorkersRow["counted"]> } = {
  people_present: PRESENT,
  people_left: GONE,
  people_planned: PLANNED,
  permits_issued: PAPERS,
  visas_a_year: PAPERS,
  entries: new Set<WorkersRow["counted"]>(["entries"]),
};

const KIND: { readonly [K in WorkersRow["counted"] | Op8ReportsRow["counted_before"]]?: string } = {
  permit_holders: "valid permits",
  citizens: "all citizens",
  net_change: "fall in valid permits",
};

/** A number of people or papers, where it counts what the claim counts. */
export function counted(row: WorkersRow, c: ClaimsRow): Said | null {
  if (!COUNTED[c.quantity]?.has(row.counted)) return null;
  const ends = bothEnds(row);
  if (ends === null) return null;
  const own = about(c, row.date_start, row.date_end);
  const state = countryName(row.host);
  // A fall is written below zero.
  return {
    low: Math.min(Math.abs(ends.low), Math.abs(ends.high)),
    high: Math.max(Math.abs(ends.low), Math.abs(ends.high)),
    qualifier: row.qualifier,
    basis: row.basis,
    who: row.reporter,
    short: row.voice === state ? `${state} to the UN` : "",
    ...(row.voice === state || row.voice.startsWith(`${state} (`) ? { actor: row.host } : {}),
    about: [KIND[row.counted] ?? "", own].filter((w) => w).join(", "),
  };
}

const within = (date: string, c: ClaimsRow) =>
  date !== "" && c.period_start !== "" && overlaps(spanBetween(date, ""), spanBetween(c.period_start, c.period_end));

interface Filed {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Said["qualifier"];
  readonly date: string;
  readonly kind: string;
}

/** The number of a report that a claim is about: who was there, who left, who is left, how many reports. */
function asked(row: Op8ReportsRow, c: ClaimsRow): Filed | null {
  const before: Filed = {
    low: row.workers_before_low ?? row.workers_before,
    high: row.workers_before,
    qualifier: row.qualifier_before,
    date: row.before_date,
    kind: KIND[row.counted_before] ?? "",
  };
  const left: Filed = {
    low: row.remaining_low ?? row.remaining,
    high: row.remaining,
    qualifier: row.qualifier_remaining,
    date: row.remaining_date,
    kind: KIND[row.counted_remaining] ?? "",
  };
  if (c.quantity === "people_left") {
    const is = { difference: "a difference", sum: "a sum of reports", counted: "", "": "" }[row.repatriated_is];
    const words = [is, KIND[row.counted_repatriated]].filter((w) => w).join(" of ");
    return {
      low: row.repatriated,
      high: row.repatriated,
      qualifier: row.qualifier_repatriated,
      date: row.repatriated_period_end,
      kind: words,
    };
  }
  if (c.quantity === "reports_received") {
    return {
      low: row.reports_received,
      high: row.reports_received,
      qualifier: row.qualifier,
      date: row.report_date,
      kind: "",
    };
  }
  if (c.quantity !== "people_present") return null;
  return before.high !== null && (left.high === null || within(before.date, c)) ? before : left;
}

/** A report under resolution 2397, or what was said beside one, where it counts what the claim counts. */
export function filedReport(row: Op8ReportsRow, c: ClaimsRow): Said | null {
  const n = asked(row, c);
  if (n === null || (n.high === null && (row.silence === "" || row.silence === "not_applicable"))) return null;
  const state = countryName(row.state);
  const filed = row.basis === "reported_to_un" && row.state !== "WLD";
  return {
    low: n.low,
    high: n.high,
    qualifier: n.high === null ? "" : n.qualifier,
    silence: n.high === null ? row.silence : "",
    basis: row.basis,
    who: row.reporter,
    short: c.quantity === "reports_received" ? periodWords(n.date, "") : filed ? `${state} to the UN` : "",
    ...(filed ? { actor: row.state } : {}),
    about: [n.kind, periodWords(n.date || row.report_date, "")].filter((w) => w).join(", "),
  };
}

const ENTRIES: { readonly [Q in ClaimsRow["quantity"]]?: RegExp } = {
  entries: /^entries_/,
  visas_a_year: /^visas_total$/,
  permits_issued: /^work_(permits|visas)_issued$/,
  people_present: /^(workers|work_permits_valid)$/,
};

/** One value of a series of entries, visas or permits, where it counts what the claim counts. */
export function series(row: EntriesRow, c: ClaimsRow): Said | null {
  const ends = bothEnds(row);
  if (!ENTRIES[c.quantity]?.test(row.measure) || ends === null) return null;
  const part = /^entries_(?!total)/.test(row.measure) ? row.measure.replace("entries_", "for ") : "";
  const own = about(c, row.period_start, row.period_end);
  return {
    ...ends,
    qualifier: row.qualifier,
    basis: row.basis,
    who: row.reporter,
    short: part ? `${part} only` : "",
    about: [part, own].filter((w) => w).join(", "),
  };
}

const EARNED: { readonly [Q in ClaimsRow["quantity"]]?: RegExp } = {
  share_withheld: /^(share_withheld|remittance_share)$/,
  monthly_pay: /^monthly_wage$/,
  revenue_a_year: /^annual_revenue_to_state$/,
  family_fed: /^workers_family_supported$/,
};

/** Pay, shares and revenue, where they measure what the claim measures. */
export function earned(row: EarningsRow, c: ClaimsRow): Said | null {
  const ends = bothEnds(row);
  if (!EARNED[c.quantity]?.test(row.measure) || row.unit !== c.unit || ends === null) return null;
  return {
    ...ends,
    qualifier: row.qualifier,
    basis: row.basis,
    who: row.reporter,
    short: "",
    about: [row.host !== c.host ? countryName(row.host) : "", about(c, row.year_start, row.year_end)]
      .filter((w) => w && w !== "World")
      .join(", "),
  };
}

/** A limit or a term, from the rule itself. */
export function ruled(row: MeasuresRow, c: ClaimsRow): Said | null {
  const value =
    c.unit === "tonnes"
      ? (row.limit_tonnes ?? (row.limit_unit === "t" ? row.limit_value : null))
      : row.limit_unit === (c.unit === "barrels" ? "barrel" : c.unit)
        ? row.limit_value
        : null;
  if (value === null) return null;
  return {
    low: value,
    high: value,
    qualifier: "exact",
    basis: "legal",
    who: `${row.title}, ${row.resolution_id.replace("S/RES/", "resolution ")}`,
    short: row.title.toLowerCase(),
    actor: "UNSC",
    about: "",
  };
}

/** The days a dated row may mean; null where it is undated. */
export function daysOf(from: string, to: string): Span | null {
  return from === "" ? null : spanBetween(from, to);
}
