import { dateWords, periodWords, span } from "../record/day";
import { type REPORT_COUNTED, reportNumber, reportNumbers, reportSilence } from "../record/headcountReport";
import { amountWords, BASIS_WORDS, countryName } from "../record/names";
import type { Op8ReportsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { around, daysOf, dutyToSendHome, eventsIn, labourRules } from "./nearby";
import type { Context, Fact, Rival, Teller } from "./shape";
import { capital, join, listWords, stop } from "./words";

type Report = Op8ReportsRow;

const TYPES: Readonly<Record<Report["report_type"], string>> = {
  midterm: "midterm report",
  final: "final report",
  statement: "statement beside the reports",
  none: "no report",
};
const MEANS: Readonly<Record<Exclude<Report["silence"], "">, string>> = {
  withheld: "A report or statement was made, but it names no such number or was not public when last seen.",
  not_reported: "The state had filed nothing when last seen. It may have filed since.",
  not_applicable: "It is not about a number, or the state says that it never had such workers.",
  no_record: "No source found prints the number.",
};
const SHORT: Readonly<Record<Exclude<Report["silence"], "" | "withheld">, string>> = {
  not_reported: "nothing filed",
  not_applicable: "no number of people",
  no_record: "no number found",
};
/** What the number in the column of people sent home is called, by its kind, and what it means. */
const REPATRIATED: Readonly<Record<Exclude<Report["repatriated_is"], "">, readonly [label: string, means: string]>> = {
  counted: ["Sent home", "Departures, as the speaker counts them."],
  difference: ["Fall of the number", "The fall of a stock between two dates, not a count of people sent home."],
  sum: [
    "Sum by the press",
    "Over states; it contains Russia's fall of 18,533 permit holders, which counted nobody's journey.",
  ],
};

const place = (row: Report) => (row.state === "WLD" ? "All states" : countryName(row.state));
const dated = (value: string, date: string) => (value && date ? `${value} (${dateWords(date)})` : value);

const silent = (row: Report) =>
  row.silence === "" ? "no number" : row.silence === "withheld" ? reportSilence(row) : SHORT[row.silence];
const short = (row: Report) => listWords(reportNumbers(row)) || silent(row);

const COUNTS: Readonly<Record<keyof typeof REPORT_COUNTED, string>> = {
  workers: "Workers, whatever their papers.",
  permit_holders: "Valid permits or work visas, not people seen.",
  citizens: "All citizens, workers or not.",
  people: "Workers with others, or not said which.",
  mixed: "Departures and falls in permits added together.",
};
const counts = (counted: Report["counted_before"]) => (counted === "" ? "" : COUNTS[counted]);
const NONE: Readonly<Record<string, string>> = {
  permit_holders: "A reported zero of valid permits. People may still have been there without one.",
};
const SOME_ZERO = "A reported zero is a number; for a state that never had workers it means that it reported none.";

function numbers(row: Report): (Fact | null)[] {
  const period = row.repatriated_period_start
    ? periodWords(row.repatriated_period_start, row.repatriated_period_end)
    : "";
  const [label, means] = row.repatriated_is ? REPATRIATED[row.repatriated_is] : ["Sent home", ""];
  const sent = reportNumber(null, row.repatriated, row.qualifier_repatriated, row.counted_repatriated);
  return [
    fact(
      "Before repatriation",
      dated(
        reportNumber(row.workers_before_low, row.workers_before, row.qualifier_before, row.counted_before),
        row.before_date,
      ),
      counts(row.counted_before),
    ),
    fact(label, join(sent, period && sent ? `(${period})` : ""), join(means, counts(row.counted_repatriated))),
    fact(
      "Remaining",
      dated(
        reportNumber(row.remaining_low, row.remaining, row.qualifier_remaining, row.counted_remaining),
        row.remaining_date,
      ),
      row.remaining === 0 ? (NONE[row.counted_remaining] ?? SOME_ZERO) : counts(row.counted_remaining),
    ),
    fact(
      "Reports received",
      row.reports_received === null ? "" : amountWords(row.reports_received, null, null, row.qualifier),
      "Reports or reporting states, as the source counts.",
    ),
    row.use_in_series === "no" ? fact("In no series", capital(row.why ?? "")) : null,
    row.silence ? fact("Silence", capital(silent(row)), MEANS[row.silence]) : null,
    fact("Text public", row.public === "yes" ? "Yes" : "No", "On the day of the source; not today's state."),
  ];
}

function rivalsOf(row: Report, c: Context): Rival[] {
  const at = (r: Report) => (r.report_date === "" ? Number.NEGATIVE_INFINITY : span(r.report_date).start);
  const far = (r: Report) => Math.abs(at(r) - at(row)) || 0;
  const report = (r: Report) => Number(r.report_type === "midterm" || r.report_type === "final");
  return c.record["op8-reports"]
    .filter((r) => r.id !== row.id && r.state === row.state)
    .sort((a, b) => report(b) - report(a) || far(a) - far(b) || 0)
    .map((r) => ({
      id: r.id,
      value: capital(short(r)),
      who: capital(r.reporter),
      when: r.report_date ? dateWords(r.report_date) : "undated",
      why: r.report_type === row.report_type ? "" : TYPES[r.report_type],
    }));
}

/** A report under paragraph 8 of resolution 2397, its absence, or a figure said beside the reports. */
export const op8: Teller<"op8-reports"> = {
  kind: (row) =>
    row.report_type === "statement"
      ? "A figure said beside the reports on sending workers home"
      : `Report on sending workers home: ${TYPES[row.report_type]}`,
  brief: (row) =>
    `${place(row)}, ${row.report_date ? dateWords(row.report_date) : "undated"} (${TYPES[row.report_type]}): ${short(row)}`,
  tell: (row, c) => {
    const days = daysOf(row.report_date, "");
    const said = reportNumbers(row);
    const main = row.remaining === null && said.length > 0 ? said[0] : said.at(-1);
    return {
      headline: capital(main ?? silent(row)),
      sentence: `${place(row)}, ${TYPES[row.report_type]} on North Korean workers${row.report_date ? `, ${dateWords(row.report_date)}` : ""}: ${short(row)}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
      facts: [
        ...numbers(row),
        fact("State", place(row)),
        fact("Form", capital(TYPES[row.report_type])),
        fact("Date of the report", row.report_date ? dateWords(row.report_date) : "not known"),
        fact("Document", row.document || "no symbol seen in any source"),
        ...commonFacts(row),
      ],
      why: "Reports of one state at different dates count different things: valid permits, people, departures. None replaces another.",
      rivalsTitle: row.state === "WLD" ? "Other world figures" : `Others on ${countryName(row.state)}`,
      rivals: rivalsOf(row, c),
      related: [
        dutyToSendHome(c, days),
        ...c.record.workers
          .filter((w) => w.op8_twin === row.id)
          .map((w) => c.link(w.id, "the same figure in the table of workers")),
        ...(days
          ? eventsIn(
              c,
              around(days, 30),
              (e) => e.lane === "labour" && e.hosts.includes(row.state),
              "on labour at that time",
              4,
            )
          : []),
        ...labourRules(c, days),
      ],
    };
  },
};
