import { periodWords, spanBetween } from "../record/day";
import { EARNED, EARNED_KIND, OTHER_MEASURED, valueWords } from "../record/earningWords";
import { sectorWords } from "../record/headcountWords";
import { BASIS_WORDS } from "../record/names";
import type { EarningsRow, LabourOtherRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { gap, labourRules } from "./nearby";
import type { Context, Rival, Teller } from "./shape";
import { capital, codeWords, hostName, inHost, join, many, stop, whenPhrase } from "./words";

const NEAR_DAYS = 731;
const MOST = 10;

const number = (row: EarningsRow) => valueWords(row, row.qualifier);
const root = (row: EarningsRow) => row.repeats || row.id;
const days = (row: EarningsRow) => spanBetween(row.year_start, row.year_end);
const about = (row: EarningsRow) => `${EARNED[row.measure]}${row.sector ? ` in ${sectorWords(row.sector)}` : ""}`;

/** Same host, measure and kind within two years, nearest first: gross and net are never set side by side. */
function rivalsOf(row: EarningsRow, c: Context): Rival[] {
  const listed = new Set(c.record.contradictions.filter((x) => x.rows.includes(row.id)).flatMap((x) => x.rows));
  return c.record.earnings
    .filter((r) => r.id !== row.id && r.host === row.host && r.measure === row.measure && root(r) !== root(row))
    .map((r) => ({
      r,
      far: gap(days(row), days(r)),
      alike: r.kind === row.kind && r.scope === row.scope && r.sector === row.sector,
    }))
    .filter(({ r, far, alike }) => (alike && far <= NEAR_DAYS) || listed.has(r.id))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ r }) => ({
      id: r.id,
      value: capital(number(r)),
      who: `${capital(r.reporter)}, ${BASIS_WORDS[r.basis]}`,
      when: periodWords(r.year_start, r.year_end),
      why:
        r.kind === row.kind
          ? r.sector === row.sector
            ? ""
            : sectorWords(r.sector) || "all sectors"
          : EARNED_KIND[r.kind],
    }));
}

/** Pay, hours, the share withheld, or revenue of workers abroad. */
export const earnings: Teller<"earnings"> = {
  kind: () => "Pay and revenue of workers abroad",
  brief: (row) =>
    `${capital(hostName(row.host))}, ${periodWords(row.year_start, row.year_end)}: ${number(row)}, ${about(row)}`,
  tell: (row, c) => {
    const again = c.record.earnings.filter((r) => root(r) === root(row));
    return {
      headline: capital(number(row)),
      sentence: `${join(`${capital(about(row))}, North Koreans`, inHost(row.host), whenPhrase(row.year_start, row.year_end))}: ${number(row)}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
      facts: [
        fact("As stated", row.converted ? "" : capital(number(row))),
        fact(
          "Converted",
          row.converted ? capital(number(row)) : "",
          "The source gives another currency; the note has the original and the rate.",
        ),
        fact("What is counted", capital(EARNED[row.measure]), stop(capital(EARNED_KIND[row.kind]))),
        fact(
          "Covers",
          row.scope === "host"
            ? "The host state"
            : { part: "One group", world: "The whole world", region: "A region", sector: "One sector", host: "" }[
                row.scope
              ],
        ),
        fact("Period", periodWords(row.year_start, row.year_end)),
        fact("Host", capital(hostName(row.host))),
        fact("Sector", row.sector ? capital(sectorWords(row.sector)) : ""),
        ...commonFacts(row),
      ],
      why: join(
        "No statement on pay leads another. What an employer pays and what is left to the worker differ several times over and are never one line.",
        again.length > 1 ? `${capital(many(again.length, "statement"))} on record give this number: one voice.` : "",
      ),
      rivalsTitle: "Others on the same measure at that time",
      rivals: rivalsOf(row, c),
      related: [
        ...again.map((r) => c.link(r.id, r.id === root(row) ? "said first here" : "the same number, said again")),
        ...labourRules(c, days(row)),
      ],
    };
  },
};

const otherNumber = (row: LabourOtherRow) => valueWords(row);

/** A figure that fits no other table: a sum over years, a levy in roubles, something to compare with. */
export const labourOther: Teller<"labour-other"> = {
  kind: () => "A figure beside the labour record",
  brief: (row) =>
    `${capital(hostName(row.host))}, ${periodWords(row.period_start, row.period_end)}: ${otherNumber(row)}, ${OTHER_MEASURED[row.measure]}`,
  tell: (row, c) => ({
    headline: capital(otherNumber(row)),
    sentence: `${join(capital(OTHER_MEASURED[row.measure]), inHost(row.host), whenPhrase(row.period_start, row.period_end))}: ${otherNumber(row)}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
    facts: [
      fact("As stated", capital(otherNumber(row))),
      fact("What is counted", capital(OTHER_MEASURED[row.measure]), "It fits no series and is never drawn with one."),
      fact("Topic", capital(codeWords(row.topic))),
      fact("Period", periodWords(row.period_start, row.period_end)),
      fact("State", capital(hostName(row.host))),
      fact("Sector", row.sector ? capital(sectorWords(row.sector)) : ""),
      ...commonFacts(row),
    ],
    rivalsTitle: "Others on the same measure",
    rivals: c.record["labour-other"]
      .filter((r) => r.id !== row.id && r.measure === row.measure && r.host === row.host)
      .map((r) => ({
        id: r.id,
        value: capital(otherNumber(r)),
        who: capital(r.reporter),
        when: periodWords(r.period_start, r.period_end),
        why: "",
      })),
    related: labourRules(c, spanBetween(row.period_start, row.period_end)),
  }),
};
