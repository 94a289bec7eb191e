import { limitWords } from "../figures/measures/words";
import { overlaps, spanBetween } from "../record/day";
import { amountWords, BASIS_WORDS, countryName, QUALIFIER_WORDS } from "../record/names";
import type { CrudeOilRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { rulesDuring } from "./nearby";
import { oilWords } from "./oilWords";
import type { Teller } from "./shape";
import { capital, join, when, whenPhrase } from "./words";

const KINDS: Readonly<Record<CrudeOilRow["kind"], string>> = {
  delivery: "crude oil delivered to North Korea",
  capacity: "capacity of the crude oil pipeline",
  limit: "limit on crude oil",
  other: "crude oil",
};

const SERIES: Readonly<Record<Exclude<CrudeOilRow["series"], "">, string>> = {
  china_customs: "Chinese customs statistics",
  kotra_imputed: "KOTRA's assumed amount, not a count",
  kostat_total: "Statistics Korea, all suppliers",
  pipeline_estimate: "estimates of the pipeline",
  other: "no series",
};

function amount(row: CrudeOilRow): string {
  if (row.tonnes === 0) return "zero";
  const t = amountWords(row.tonnes, row.low, row.high, row.qualifier);
  if (t) return `${t} tonnes`;
  const before = row.qualifier === "range" ? "" : QUALIFIER_WORDS[row.qualifier];
  return row.barrels === null ? "no number" : `${before} ${oilWords(row.barrels, "bbl")}`.trim();
}

const supplier = (row: CrudeOilRow) => (row.supplier === "WLD" ? "all suppliers" : countryName(row.supplier));

/** A statement about crude oil. Crude is never converted: no factor for it is on record. */
export const crude: Teller<"crude-oil"> = {
  kind: (row) => `Crude oil, ${row.kind === "other" ? "a statement" : `a ${row.kind}`}`,
  brief: (row) =>
    `${capital(supplier(row))}, ${when(row.period_start, row.period_end)}: ${row.tonnes === 0 ? "no crude, as counted" : `${amount(row)} of crude`}`,
  tell: (row, c) => {
    const days = spanBetween(row.period_start, row.period_end);
    const words = amount(row);
    return {
      headline: capital(words),
      sentence: `${join(capital(KINDS[row.kind]), row.kind === "delivery" ? "by" : "from", supplier(row), whenPhrase(row.period_start, row.period_end))}: ${words}. ${capital(row.reporter)}, ${BASIS_WORDS[row.basis]}.`,
      facts: [
        fact("As stated", capital(words), row.tonnes === 0 ? "A zero in the table: a number, not a silence." : ""),
        fact(
          "And in barrels",
          row.tonnes !== null && row.barrels !== null ? oilWords(row.barrels, "bbl") : "",
          "As stated; crude is never converted here.",
        ),
        fact(
          "Period",
          row.period_end === "" ? `From ${when(row.period_start, "")}, open` : when(row.period_start, row.period_end),
        ),
        fact("Supplier", capital(supplier(row))),
        fact("Series", row.series ? capital(SERIES[row.series]) : "", "Only numbers of one series may share a line."),
        ...commonFacts(row),
      ],
      why:
        row.series === "kotra_imputed"
          ? "The amount is assumed for each year, not counted: it never stands in one line with customs figures."
          : "Bodies count crude differently, so no statement leads another series.",
      rivalsTitle: "What others say about the same time",
      rivals: c.record["crude-oil"]
        .filter(
          (r) => r.id !== row.id && r.kind === row.kind && overlaps(days, spanBetween(r.period_start, r.period_end)),
        )
        .map((r) => ({
          id: r.id,
          value: capital(amount(r)),
          who: capital(r.reporter),
          when: when(r.period_start, r.period_end),
          why: r.series && r.series !== row.series ? SERIES[r.series] : "",
        })),
      related: rulesDuring(c, days, (m) => m.subject === "crude_oil").map((m) =>
        c.link(m.id, limitWords(m) ? `in force: ${limitWords(m)}` : "in force at that time"),
      ),
    };
  },
};
