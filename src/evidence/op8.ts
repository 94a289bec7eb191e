import { dateWords, periodWords, span } from "../record/day";
import { BASIS_WORDS, countryName, figure, QUALIFIER_WORDS } from "../record/names";
import type { Op8ReportsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { ranged } from "./labourWords";
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
const SILENCES: Readonly<Record<Exclude<Report["silence"], "">, readonly [short: string, means: string]>> = {
  withheld: ["Withheld", "A report or statement was made, but it names no number or was not public when last seen."],
  not_reported: ["Nothing filed", "The state had filed nothing when last seen. It may have filed since."],
  not_applicable: [
    "No number of people",
    "It is not about a number, or the state says that it never had such workers.",
  ],
  no_record: ["No number found", "No source found prints the number."],
};
const REPATRIATED: Readonly<Record<Exclude<Report["repatriated_is"], "">, string>> = {
  counted: "Departures, as the speaker counts them.",
  difference: "The fall of a stock between two dates, not a count of people sent home.",
  sum: "The press's sum over states; it contains Russia's fall in permit holders, which counted nobody's journey.",
};

const place = (row: Report) => (row.state === "WLD" ? "All states" : countryName(row.state));
const dated = (value: string, date: string) => (value && date ? `${value} (${dateWords(date)})` : value);

/** The figures of a report in words, in the order before, sent home, remaining. */
function figures(row: Report): string[] {
  const before = row.qualifier === "" ? "" : QUALIFIER_WORDS[row.qualifier];
  const put = (low: number | null, n: number | null, words: string) => {
    const text = ranged(low, n);
    if (text === "") return [];
    return n === 0 && words === "remaining" ? ["none remaining"] : [join(n === 0 ? "" : before, text, words)];
  };
  return [
    ...put(row.workers_before_low, row.workers_before, "before repatriation"),
    ...put(null, row.repatriated, row.repatriated_is === "difference" ? "fewer" : "sent home"),
    ...put(row.remaining_low, row.remaining, "remaining"),
    ...(row.reports_received === null ? [] : [`${figure(row.reports_received)} reports received`]),
  ];
}

const short = (row: Report) =>
  listWords(figures(row)) || (row.silence ? SILENCES[row.silence][0].toLowerCase() : "no number");

function numbers(row: Report): (Fact | null)[] {
  const period = row.repatriated_period_start
    ? periodWords(row.repatriated_period_start, row.repatriated_period_end)
    : "";
  return [
    fact(
      "Before repatriation",
      dated(ranged(row.workers_before_low, row.workers_before), row.before_date),
      "Workers, or valid permits: see the note.",
    ),
    fact(
      "Sent home",
      join(ranged(null, row.repatriated), period && row.repatriated !== null ? `(${period})` : ""),
      row.repatriated_is ? REPATRIATED[row.repatriated_is] : "",
    ),
    fact(
      "Remaining",
      dated(row.remaining === 0 ? "none" : ranged(row.remaining_low, row.remaining), row.remaining_date),
      row.remaining === 0
        ? "A reported zero is a number; for a state that never had workers it means that it reported none."
        : "",
    ),
    fact(
      "Reports received",
      row.reports_received === null ? "" : figure(row.reports_received),
      "Reports or reporting states, as the source counts.",
    ),
    row.silence ? fact("Silence", ...SILENCES[row.silence]) : null,
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
    const main = row.remaining === null && figures(row).length > 0 ? figures(row)[0] : figures(row).at(-1);
    const silent = row.silence ? SILENCES[row.silence][0] : "No number";
    return {
      headline: capital(main ?? silent),
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
