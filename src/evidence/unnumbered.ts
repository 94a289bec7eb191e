import { periodWords, spanBetween } from "../record/day";
import { sectorWords } from "../record/headcountWords";
import { BASIS_WORDS } from "../record/names";
import { commonFacts, fact } from "./facts";
import { around, daysOf, gap, labourRules } from "./nearby";
import type { Teller } from "./shape";
import { capital, codeWords, hostName, inHost, stop, whenPhrase } from "./words";

/** A statement on workers that names no number. */
export const unnumbered: Teller<"labour-unnumbered"> = {
  kind: () => "A statement without a number",
  brief: (row) => `${capital(hostName(row.host))}, ${periodWords(row.date_start, row.date_end)}: ${row.statement}`,
  tell: (row, c) => {
    const days = spanBetween(row.date_start, row.date_end);
    const near = c.record.workers.flatMap((r) => {
      const own = daysOf(r.date_start, r.date_end);
      return r.host === row.host && r.use_in_series === "yes" && own && gap(around(days, 183), own) === 0 ? [r.id] : [];
    });
    return {
      headline: "No number given",
      sentence: `North Korean workers ${inHost(row.host)} ${whenPhrase(row.date_start, row.date_end)}: ${stop(row.statement)} ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
      facts: [
        fact("What was said", capital(row.statement), "In our words."),
        fact("About", capital(codeWords(row.measure))),
        fact("Date", periodWords(row.date_start, row.date_end)),
        fact("Host", capital(hostName(row.host))),
        fact("Sector", row.sector ? capital(sectorWords(row.sector)) : ""),
        ...commonFacts(row),
      ],
      why: "It names no number, so nothing is drawn from it; it is kept because it was said.",
      related: [...near.slice(0, 6).map((id) => c.link(id, "a number of that time")), ...labourRules(c, days)],
    };
  },
};
