import { periodWords } from "../record/day";
import { sectorWords } from "../record/headcountWords";
import { BASIS_WORDS, countryName } from "../record/names";
import type { WorkersRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { COUNTED, countWords, FORMS, SCOPES } from "./labourWords";
import { around, daysOf, dutyToSendHome, eventsIn, gap, labourRules } from "./nearby";
import type { Context, Rival, Teller } from "./shape";
import { capital, hostName, inHost, join, many, stop, when, whenPhrase } from "./words";

/** Statements within this many days of each other are set side by side. */
const NEAR_DAYS = 184;
const MOST = 12;

const number = (row: WorkersRow) => `${countWords(row, row.qualifier)} ${COUNTED[row.counted]}`;
const root = (row: WorkersRow) => row.repeats || row.id;

function seriesWords(row: WorkersRow): string {
  switch (row.use_in_series) {
    case "yes":
      return "It is a dated number of a whole country or of the world, so it may stand in a series: of its own voice only, never joined with others.";
    case "check":
      return `It may be compared only with care${row.why ? `: ${row.why}` : ""}.`;
    default:
      return `It stands in no series${row.why ? `: ${row.why}` : ""}.`;
  }
}

function whyOf(row: WorkersRow, again: readonly WorkersRow[], c: Context): string {
  const first = again.find((r) => r.id === root(row));
  const said =
    again.length < 2
      ? ""
      : row.repeats === ""
        ? `${capital(many(again.length - 1, "other statement"))} on record ${again.length === 2 ? "says" : "say"} the same number again: one voice, drawn once.`
        : `It says again what another statement said first${first ? `, ${c.brief(first.id) ?? first.id}` : ""}: one voice, drawn once.`;
  return join(
    "Bodies count differently, so no statement on workers leads another: each is drawn.",
    seriesWords(row),
    said,
  );
}

/** Statements on the same host that count the same, near in time and not the same number said again, nearest first. */
function rivalsOf(row: WorkersRow, c: Context): Rival[] {
  const days = daysOf(row.date_start, row.date_end);
  if (!days) return [];
  const listed = new Set(c.record.contradictions.filter((x) => x.rows.includes(row.id)).flatMap((x) => x.rows));
  return c.record.workers
    .flatMap((r) => {
      const own = daysOf(r.date_start, r.date_end);
      if (r.id === row.id || r.host !== row.host || !own || root(r) === root(row)) return [];
      const alike =
        r.counted === row.counted && r.measure === row.measure && r.scope === row.scope && r.sector === row.sector;
      const far = gap(days, own);
      return (alike && far <= NEAR_DAYS) || listed.has(r.id) ? [{ r, far, alike }] : [];
    })
    .sort((a, b) => a.far - b.far || (a.r.date_start < b.r.date_start ? -1 : 1))
    .slice(0, MOST)
    .map(({ r, alike }) => ({
      id: r.id,
      value: capital(number(r)),
      who: `${capital(r.reporter)}, ${BASIS_WORDS[r.basis]}`,
      when: when(r.date_start, r.date_end),
      why: alike ? "" : `counts ${SCOPES[r.scope]}`,
    }));
}

/** A number of North Koreans abroad, by somebody. */
export const workers: Teller<"workers"> = {
  kind: (row) => (row.host === "WLD" ? "Workers abroad: a world total" : "Workers abroad"),
  brief: (row) =>
    `${capital(hostName(row.host))}, ${when(row.date_start, row.date_end)}: ${number(row)}, ${row.voice || row.reporter}`,
  tell: (row, c) => {
    const days = daysOf(row.date_start, row.date_end);
    const again = c.record.workers.filter((r) => root(r) === root(row));
    const sector = row.sector ? ` in ${sectorWords(row.sector)}` : "";
    return {
      headline: capital(number(row)),
      sentence: `${join("North Koreans", inHost(row.host) + sector, whenPhrase(row.date_start, row.date_end))}: ${number(row)}, ${FORMS[row.measure]}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
      facts: [
        fact(
          "As stated",
          capital(countWords(row, row.qualifier)),
          row.value === 0 ? "A reported zero: somebody counted and found none." : "",
        ),
        fact("What is counted", capital(COUNTED[row.counted]), capital(`${FORMS[row.measure]}.`)),
        fact("Covers", capital(SCOPES[row.scope]), row.why === SCOPES[row.scope] ? "" : stop(capital(row.why ?? ""))),
        fact(
          "Date",
          row.date_start === "" ? "Not known" : periodWords(row.date_start, row.date_end),
          row.date_note ?? "",
        ),
        fact("Host", capital(hostName(row.host))),
        fact("Sector", row.sector ? capital(sectorWords(row.sector)) : ""),
        fact("Papers", capital(row.legal_status)),
        ...commonFacts(row),
      ],
      why: whyOf(row, again, c),
      rivalsTitle:
        row.host === "WLD" ? "Other world totals of that time" : `Others on ${countryName(row.host)} at that time`,
      rivals: rivalsOf(row, c),
      related: [
        dutyToSendHome(c, days),
        row.op8_twin ? c.link(row.op8_twin, "the same figure in the reports under resolution 2397") : null,
        ...again.map((r) => c.link(r.id, r.id === root(row) ? "said first here" : "the same number, said again")),
        ...(days
          ? eventsIn(
              c,
              around(days, 45),
              (e) =>
                e.lane === "labour" &&
                (row.host === "WLD" ? e.hosts.length === 0 || e.hosts.includes(row.host) : e.hosts.includes(row.host)),
              "on labour at that time",
              4,
            )
          : []),
        ...labourRules(c, days),
      ],
    };
  },
};
