import { overlaps } from "../record/day";
import { BASIS_WORDS } from "../record/names";
import { entryWords, SERIES } from "../record/seriesNames";
import type { EntriesRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { countWords } from "./labourWords";
import { daysOf, labourRules } from "./nearby";
import type { Context, Rival, Teller } from "./shape";
import { capital, hostName, inHost, join, stop, when, whenPhrase } from "./words";

const number = (row: EntriesRow) => countWords(row, row.qualifier);
const same = (a: EntriesRow, b: EntriesRow) => a.host === b.host && a.series === b.series && a.measure === b.measure;

function rivalsOf(row: EntriesRow, c: Context): Rival[] {
  const days = daysOf(row.period_start, row.period_end);
  return c.record.entries
    .filter((r) => {
      const own = daysOf(r.period_start, r.period_end);
      return r.id !== row.id && same(r, row) && (days && own ? overlaps(days, own) : days === own);
    })
    .map((r) => ({
      id: r.id,
      value: capital(number(r)),
      who: capital(r.reporter),
      when: when(r.period_start, r.period_end),
      why:
        r.repeats === row.id || row.repeats === r.id
          ? "the same number, said again"
          : r.period_start === row.period_start && r.period_end === row.period_end
            ? "rounded, revised or misprinted"
            : "another period that overlaps",
    }));
}

/** One value of a series of border entries, visas, permits, registrations or quotas. */
export const entries: Teller<"entries"> = {
  kind: () => "Entries, visas and permits",
  brief: (row) =>
    `${capital(hostName(row.host))}, ${when(row.period_start, row.period_end)}: ${number(row)} ${entryWords(row.measure)}`,
  tell: (row, c) => {
    const days = daysOf(row.period_start, row.period_end);
    const list = c.record.entries
      .filter((r) => same(r, row) && r.period_start !== "")
      .sort((a, b) => (a.period_start < b.period_start ? -1 : 1));
    const before = list.findLast((r) => row.period_start !== "" && r.period_start < row.period_start);
    const after = list.find((r) => row.period_start !== "" && r.period_start > row.period_start);
    return {
      headline: capital(`${number(row)} ${entryWords(row.measure)}`),
      sentence: `${join("North Koreans", inHost(row.host), whenPhrase(row.period_start, row.period_end))}: ${number(row)} ${entryWords(row.measure)}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
      facts: [
        fact("As stated", capital(number(row)), row.value === 0 ? "A reported zero: a number, not a silence." : ""),
        fact(
          "What is counted",
          capital(entryWords(row.measure)),
          "Visas are not entries, and entries are not people present.",
        ),
        fact("Series", capital(SERIES[row.series]), "Only numbers of one series may share a line."),
        fact("Period", when(row.period_start, row.period_end)),
        fact("Host", capital(hostName(row.host))),
        ...commonFacts(row),
      ],
      why: "Each series counts in its own way, so none leads another.",
      rivalsTitle: "Others in the same series and period",
      rivals: rivalsOf(row, c),
      related: [
        row.repeats ? c.link(row.repeats, "the same number, said first here") : null,
        before ? c.link(before.id, "the value before it in the series") : null,
        after ? c.link(after.id, "the value after it in the series") : null,
        ...labourRules(c, days),
      ],
    };
  },
};
