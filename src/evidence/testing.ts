import { dateWords } from "../record/day";
import { amountWords, figure } from "../record/names";
import type { NuclearEstimatesRow, TestsCrosscheckRow, TestsRow } from "../record/tables";
import type { Qualifier } from "../record/units";
import { commonFacts, fact } from "./facts";
import { eventsAbout, sameDay } from "./nearby";
import type { Teller } from "./shape";
import { capital, many, stop } from "./words";

const nuclear = (t: TestsRow) => t.kind === "nuclear_test";
const OUTCOMES: Readonly<Record<TestsRow["outcome"], string>> = {
  success: "success",
  failure: "failure",
  unknown: "not known",
};

/** `2 × KN-25`, `1 missile of unknown type`, `cruise missiles, number not stated`. */
function launched(t: TestsRow): string {
  if (nuclear(t)) return "nuclear test";
  const thing = t.kind === "satellite_launch" ? "satellite launcher" : "missile";
  const what = t.system || (t.range_class ? `${t.range_class} ${thing}` : `${thing} of unknown type`);
  if (t.count === null) return `${what}, number not stated`;
  return t.count === 1 ? what : `${figure(t.count)} × ${what}`;
}

/** `about 10 kilotons`, `up to 1 kiloton`; '' where there is no number. */
function yieldOf(
  low: number | null,
  value: number | null,
  high: number | null,
  qualifier: Qualifier | "" = "",
): string {
  const words = amountWords(value, low, high, qualifier);
  return words === "" ? "" : `${words} ${/(^| )1$/.test(words) ? "kiloton" : "kilotons"}`;
}

const site = (t: TestsRow) => (t.site_name ? `, ${t.site_name}` : "");

/** A group of launches alike in day, system, site and outcome, or a nuclear test. */
export const testRow: Teller<"tests"> = {
  kind: (row) =>
    ({ nuclear_test: "Nuclear test", missile_test: "Missile test", satellite_launch: "Satellite launch" })[row.kind],
  brief: (row) => `${dateWords(row.date)}: ${launched(row)}${nuclear(row) ? "" : site(row)}`,
  tell: (row, c) => {
    const force = yieldOf(row.yield_kt_low, null, row.yield_kt_high);
    return {
      headline: nuclear(row) && force ? force : capital(launched(row)),
      sentence: stop(
        `${capital(launched(row))} on ${dateWords(row.date)}${site(row)}${nuclear(row) ? (force ? `; published estimates of the yield: ${force}` : "") : `; outcome: ${OUTCOMES[row.outcome]}`}`,
      ).replace(/ on (\d{4}|\w{3} \d{4})(?=[,;.])/, " in $1"),
      facts: [
        fact("Yield", force, "The extremes of all published estimates."),
        fact(
          "Number",
          nuclear(row) ? "" : row.count === null ? "not stated in any source" : figure(row.count),
          "Missiles in this group; a day may have several groups.",
        ),
        fact("System", row.system),
        fact("Range class", nuclear(row) ? "" : row.range_class),
        fact("Outcome", capital(OUTCOMES[row.outcome])),
        fact("Date", dateWords(row.date), "In Korea time."),
        fact(
          "Site",
          row.site_name,
          row.lat === null || row.lon === null
            ? ""
            : `${figure(row.lat, 2)}, ${figure(row.lon, 2)} (degrees north, east)`,
        ),
        fact(
          "Provisional",
          row.provisional === "yes" ? "Yes" : "",
          "A first entry of the database, not yet reviewed there; number and type may change.",
        ),
        ...commonFacts(row),
      ],
      related: [
        ...eventsAbout(c, row.id, "the event in the record"),
        ...c.record["nuclear-estimates"]
          .filter((n) => n.test_id === row.id)
          .map((n) => c.link(n.id, "an estimate of it")),
        ...sameDay(c, row.date, 8),
        ...c.record["tests-crosscheck"]
          .filter((x) => x.cns_date_kst === row.date)
          .map((x) => c.link(x.id, "two lists compared")),
      ],
    };
  },
};

function measured(n: NuclearEstimatesRow): string {
  const words = yieldOf(n.yield_kt_low, n.yield_kt, n.yield_kt_high, n.qualifier);
  const size =
    n.magnitude === null ? "" : `magnitude ${figure(n.magnitude)}${n.magnitude_type ? ` ${n.magnitude_type}` : ""}`;
  return [words, size].filter((x) => x !== "").join(", ") || "no number";
}

/** One body's statement on the size of a nuclear test. */
export const nuclearRow: Teller<"nuclear-estimates"> = {
  kind: () => "Nuclear test: an estimate of its size",
  brief: (row) => `${row.reporter}, test of ${dateWords(row.date)}: ${measured(row)}`,
  tell: (row, c) => ({
    headline: capital(measured(row)),
    sentence: `Nuclear test of ${dateWords(row.date)}: ${measured(row)}. ${stop(capital(row.reporter))}`,
    facts: [
      fact("Yield", capital(yieldOf(row.yield_kt_low, row.yield_kt, row.yield_kt_high, row.qualifier))),
      fact(
        "Magnitude",
        row.magnitude === null ? "" : figure(row.magnitude),
        row.magnitude_type ? `Scale: ${row.magnitude_type}.` : "",
      ),
      fact("Date of the test", dateWords(row.date), "In Korea time."),
      ...commonFacts(row),
    ],
    why: "No estimate leads another; the mark of the test spans them all.",
    rivalsTitle: "What others say of the same test",
    rivals: c.record["nuclear-estimates"]
      .filter((n) => n.test_id === row.test_id && n.id !== row.id)
      .map((n) => ({ id: n.id, value: capital(measured(n)), who: n.reporter, when: dateWords(n.date), why: "" })),
    related: [c.link(row.test_id, "the test")],
  }),
};

const MATCH: Readonly<Record<TestsCrosscheckRow["match"], string>> = {
  same_date: "Both lists have the date",
  one_day_apart: "One day apart in the two lists",
  csis_only: "In the CSIS list only",
  cns_only: "In the CNS-based list only",
};

/** One entry of the CSIS list held against the CNS-based list. */
export const crosscheck: Teller<"tests-crosscheck"> = {
  kind: () => "Two lists of tests compared",
  brief: (row) =>
    `${dateWords(row.csis_date || row.cns_date_kst)}: ${MATCH[row.match].toLowerCase().replace("csis", "CSIS").replace("cns", "CNS")}`,
  tell: (row, c) => ({
    headline: MATCH[row.match],
    sentence: stop(
      [
        row.csis_date &&
          `CSIS: ${dateWords(row.csis_date)}${row.csis_event ? `, ${row.csis_event.toLowerCase()}` : ""}`,
        row.cns_date_kst &&
          `CNS-based list: ${dateWords(row.cns_date_kst)}${row.cns_count_that_day === null ? "" : `, ${many(row.cns_count_that_day, "missile")} that day`}`,
      ]
        .filter(Boolean)
        .join("; "),
    ),
    facts: [
      fact("Date in the CSIS list", row.csis_date ? dateWords(row.csis_date) : "none"),
      fact("Event in the CSIS list", row.csis_event),
      fact("Date in the CNS-based list", row.cns_date_kst ? dateWords(row.cns_date_kst) : "none", "In Korea time."),
      fact("Missiles that day, CNS-based list", row.cns_count_that_day === null ? "" : figure(row.cns_count_that_day)),
      ...commonFacts(row),
    ],
    related: [
      ...sameDay(c, row.cns_date_kst, 6),
      ...(row.csis_date === row.cns_date_kst ? [] : sameDay(c, row.csis_date, 4)),
    ],
  }),
};
