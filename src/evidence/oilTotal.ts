import { limitWords } from "../figures/measures/words";
import { dateWords, periodWords, spanBetween } from "../record/day";
import { BASIS_WORDS, countryName, figure } from "../record/names";
import { TOTAL_RANK } from "../record/oilTotals";
import { lead } from "../record/statement";
import type { PetroleumTotalsRow } from "../record/tables";
import type { OilUnit } from "../view/view";
import { commonFacts, fact } from "./facts";
import { rulesDuring } from "./nearby";
import { whyTitle } from "./oilRule";
import { factorSources, oilFacts, statedOil } from "./oilWords";
import type { Context, Teller } from "./shape";
import { capital, join, listWords, many, whenPhrase } from "./words";

type Total = PetroleumTotalsRow;

/** What each rule of `TOTAL_RANK` says, in its order. */
const WORDS = [
  "a total marked as leading goes first",
  "a filed number goes before a newspaper's conversion",
  "a table with all months goes before one that lacks some",
  "an exact number goes before a truncated or rounded one",
  "the newer table goes first",
] as const;

function ruleBetween(a: Total, b: Total): string {
  const i = TOTAL_RANK.findIndex((rule) => rule(a, b) !== 0);
  return WORDS[i] ?? "no rule tells them apart, so the order of the record stands";
}

/** The number as stated; where only its share of the cap is printed, that. */
function amount(row: Total, unit: OilUnit): string {
  const words = statedOil(row, unit);
  if (words || row.share_of_cap_percent === null) return words || "no number";
  return `${figure(row.share_of_cap_percent)} % of the yearly cap`;
}

const who = (row: Total) => (row.supplier === "ALL" ? "China and Russia together" : countryName(row.supplier));
const table = (row: Total) => (row.as_of ? `table of ${dateWords(row.as_of)}` : "table without a date");

/** `Russia, Mar–Apr 2019` of `RUS:2019-03/2019-04`. */
function missingWords(item: string): string {
  const [code = "", period = ""] = item.split(":");
  const [from = "", to = ""] = period.split("/");
  return `${countryName(code)}, ${periodWords(from, to)}`;
}

function whyOf(row: Total, first: Total, rivals: readonly Total[]): string {
  if (rivals.length === 0) return "It is the only published total on record for this supplier and period.";
  if (first.id !== row.id) {
    const reason = first.leading === "yes" && first.leading_reason ? `: ${first.leading_reason}` : "";
    return `This one does not lead. The total drawn is that of the ${table(first)}: ${ruleBetween(first, row)}${reason}.`;
  }
  if (row.leading === "yes" && row.leading_reason) return `It is marked as leading: ${row.leading_reason}.`;
  const reasons = [...new Set(rivals.map((r) => ruleBetween(row, r)))];
  return `It leads over ${many(rivals.length, "other total")}: ${reasons.join("; ")}.`;
}

function monthsOf(row: Total, c: Context) {
  const days = spanBetween(row.period_start, row.period_end);
  return c.record["petroleum-monthly"]
    .filter((m) => m.from_ids.some((id) => id.replace(/^[+-]/, "") === row.id))
    .map((m) => c.link(m.id, "worked out with this total"))
    .concat(
      rulesDuring(c, days, (m) => m.subject === "refined_petroleum" && m.type === "cap").map((m) =>
        c.link(m.id, `the cap in force: ${limitWords(m)}`),
      ),
    );
}

/** A total of the 1718 Committee's table, as published on a date. */
export const oilTotal: Teller<"petroleum-totals"> = {
  kind: () => "Refined petroleum, published total of the reports to the UN",
  brief: (row) => `${capital(who(row))}, ${periodWords(row.period_start, row.period_end)}: ${amount(row, "bbl")}`,
  tell: (row, c) => {
    const same = c.record["petroleum-totals"].filter(
      (r) => r.supplier === row.supplier && r.period_start === row.period_start && r.period_end === row.period_end,
    );
    const { leading, rivals } = lead(same, TOTAL_RANK);
    const first = leading ?? row;
    const lacks = row.missing.map(missingWords);
    return {
      headline: capital(amount(row, c.unit)),
      sentence: `${join("Refined petroleum supplied to North Korea by", who(row), whenPhrase(row.period_start, row.period_end))}: ${amount(row, c.unit)}, ${BASIS_WORDS[row.basis]}, ${table(row)}.`,
      facts: [
        ...oilFacts(row),
        fact(
          "Share of the cap",
          row.share_of_cap_percent === null ? "" : `${figure(row.share_of_cap_percent)} %`,
          "Of the yearly cap, as the source states it.",
        ),
        fact("Period", periodWords(row.period_start, row.period_end)),
        fact("Supplier", capital(who(row))),
        fact("State of the table", row.as_of ? dateWords(row.as_of) : "no date seen; counts as the oldest"),
        fact("Not in the table yet", listWords(lacks), "So the total is a part of what was reported for the period."),
        ...commonFacts(row),
      ],
      whyTitle: whyTitle(first.id === row.id, rivals.length > 0),
      why: whyOf(row, first, rivals),
      rivalsTitle: "Other totals for the same period",
      rivals: [first, ...rivals]
        .filter((r) => r.id !== row.id)
        .map((r) => ({
          id: r.id,
          value: capital(amount(r, c.unit)),
          who: capital(r.reporter),
          when: table(r),
          why: r === first ? "leads" : first.id === row.id ? ruleBetween(first, r) : "",
          ...(r === first ? { leads: true } : {}),
        })),
      related: monthsOf(row, c),
      further: row.supplier === "ALL" ? [] : factorSources(row),
    };
  },
};
