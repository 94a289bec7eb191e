import { limitWords } from "../figures/measures/words";
import { dateWords, overlaps, periodWords, span, spanBetween } from "../record/day";
import { BASIS_WORDS, countryName, SILENCE_WORDS } from "../record/names";
import { hasNumber, type OilQuantity, oilAmount, oilQuantities, silenceOf } from "../record/oil";
import type { PetroleumMonthlyRow, PetroleumTotalsRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { eventsIn, rulesDuring } from "./nearby";
import { leadWhy, ruleBetween, whyTitle } from "./oilRule";
import { factorSources, oilFacts, statedOil } from "./oilWords";
import type { Context, Fact, Related, Rival, Teller } from "./shape";
import { capital, join, whenPhrase } from "./words";

type Month = PetroleumMonthlyRow;

const SILENCE_MEANS = {
  not_reported: "The table had no entry for it on that day. Missing is not zero, and a sum over it is “at least”.",
  zero_or_blank: "It is never drawn as zero, and a sum over it is “at least”.",
} as const;

const tableOf = (row: Month) =>
  row.as_of ? `as the table stood on ${dateWords(row.as_of)}` : "in a table without a date";

/** The number or the silence in few words. */
function amount(row: Month, c: Pick<Context, "unit">): string {
  if (hasNumber(row)) return statedOil(row, c.unit);
  if (row.silence === "not_reported") return row.as_of ? `not in the table of ${dateWords(row.as_of)}` : "not reported";
  return row.silence ? SILENCE_WORDS[row.silence] : "no number";
}

/** What became of a month that was missing: hindsight, and so not told at a knowledge date. */
function filingFact(row: Month, c: Context): Fact | null {
  if (c.asof !== null) return null;
  const dates = c.record["petroleum-monthly"].map((r) => r.as_of as string).filter((d) => d !== "");
  const newest = dates.reduce((a, b) => (span(b).end > span(a).end ? b : a), dates[0] ?? "");
  switch (row.filing) {
    case "later_filed":
      return fact("What became of it", "Filed later");
    case "never_filed":
      return fact(
        "What became of it",
        "Not seen filed",
        newest && `Up to the newest table read, ${dateWords(newest)}. That is not the same as never.`,
      );
    case "open":
      return fact("What became of it", "Not known", "It was missing when last seen; no later table was found.");
    default:
      return null;
  }
}

function quantityOf(row: Month, c: Context): OilQuantity | null {
  const key = `${row.supplier}:${row.period_start}:${row.period_end}`;
  return oilQuantities(c.record["petroleum-monthly"], c.asof).get(key) ?? null;
}

function rivalsOf(row: Month, q: OilQuantity, c: Context): Rival[] {
  const lead = q.leading;
  if (!lead) return [];
  return [lead, ...q.rivals]
    .filter((r) => r.id !== row.id)
    .map((r) => ({
      id: r.id,
      value: capital(amount(r, c)),
      who: capital(r.reporter),
      when: r.as_of ? `table of ${dateWords(r.as_of)}` : "table without a date",
      why: r === lead ? "drawn" : lead.id === row.id ? ruleBetween(lead, r) : "",
      ...(r === lead ? { leads: true } : {}),
    }));
}

/** In the unit of the view the drawing may take the same filing from another row, which states it so. */
function otherUnitWhy(row: Month, q: OilQuantity, c: Context): string {
  const drawn = q.leading?.id === row.id ? oilAmount(q, c.unit) : null;
  if (!drawn || drawn.row.id === row.id) return "";
  const unit = c.unit === "bbl" ? "barrels" : "tonnes";
  return `In ${unit} the same filing is drawn from another statement, which prints it so: ${statedOil(drawn.row, c.unit)}.`;
}

function wider(row: Month, q: OilQuantity, c: Context): (Related | null)[] {
  const all = [...oilQuantities(c.record["petroleum-monthly"], c.asof).values()];
  const cover = all.find((x) => x.key === q.within)?.leading;
  const inside = all.filter((x) => x.within === q.key && x.leading && x.key !== q.key);
  return [
    cover ? c.link(cover.id, "the sum known for several months together, which is drawn") : null,
    ...inside.map((x) => (x.leading ? c.link(x.leading.id, "one of the months inside this sum") : null)),
    ...row.from_ids.map((id) =>
      c.link(
        id.replace(/^[+-]/, ""),
        id.startsWith("-") ? "taken away in this calculation" : "what this calculation starts from",
      ),
    ),
    ...c.record["petroleum-monthly"]
      .filter((r) => r.from_ids.some((id) => id.replace(/^[+-]/, "") === row.id))
      .map((r) => c.link(r.id, "worked out with this number")),
  ];
}

/** True where a total was read while the month was missing in it, or a part of it: then it does not hold the month. */
function lacks(t: PetroleumTotalsRow, row: Month): boolean {
  return t.missing.some((item) => {
    const [code = "", period = ""] = item.split(":");
    const [from = "", to = from] = period.split("/");
    return code === row.supplier && overlaps(spanBetween(from, to), spanBetween(row.period_start, row.period_end));
  });
}

/** The shortest published totals that contain the month. */
function totals(row: Month, c: Context): (Related | null)[] {
  const days = spanBetween(row.period_start, row.period_end);
  const length = (t: { period_start: string; period_end: string }) => {
    const s = spanBetween(t.period_start, t.period_end);
    return s.end - s.start;
  };
  return c.record["petroleum-totals"]
    .filter((t) => {
      const s = spanBetween(t.period_start, t.period_end);
      return (
        (t.supplier === row.supplier || t.supplier === "ALL") &&
        s.start <= days.start &&
        days.end <= s.end &&
        !lacks(t, row)
      );
    })
    .sort((a, b) => Number(b.supplier === row.supplier) - Number(a.supplier === row.supplier) || length(a) - length(b))
    .slice(0, 3)
    .map((t) => c.link(t.id, "a published total that contains it"));
}

/** What one supplier reported to the 1718 Committee for a month, or for months known only together. */
export const oilMonth: Teller<"petroleum-monthly"> = {
  kind: (row) =>
    hasNumber(row)
      ? "Refined petroleum, monthly report to the UN"
      : "Refined petroleum, silence in the monthly reports to the UN",
  brief: (row) =>
    `${countryName(row.supplier)}, ${periodWords(row.period_start, row.period_end)}: ${amount(row, { unit: "bbl" })}`,
  tell: (row, c) => {
    const q = quantityOf(row, c);
    const days = spanBetween(row.period_start, row.period_end);
    const silence = silenceOf(row);
    const what = join(
      "Refined petroleum supplied to North Korea by",
      countryName(row.supplier),
      whenPhrase(row.period_start, row.period_end),
    );
    const number = hasNumber(row);
    const seen = `${BASIS_WORDS[row.basis]}, ${tableOf(row)}`;
    return {
      headline: capital(
        number
          ? statedOil(row, c.unit)
          : silence === "not_yet_due" && (row.filing === "open" || c.asof !== null)
            ? "not yet reported when last seen"
            : row.silence
              ? SILENCE_WORDS[row.silence]
              : "no number",
      ),
      sentence: number
        ? `${what}: ${statedOil(row, c.unit)}, ${row.basis === "derived" ? "derived by arithmetic" : seen}.`
        : `${what}: ${row.silence ? SILENCE_WORDS[row.silence] : "no number"}, ${tableOf(row)}.`,
      facts: [
        ...(number ? oilFacts(row) : []),
        row.silence ? fact("Silence", capital(SILENCE_WORDS[row.silence]), SILENCE_MEANS[row.silence]) : null,
        filingFact(row, c),
        fact(
          "Period",
          periodWords(row.period_start, row.period_end),
          q && q.months > 1 && number
            ? `Known only for the ${q.months} months together; nothing says how it fell on them.`
            : "",
        ),
        fact("Supplier", countryName(row.supplier)),
        fact("State of the table", row.as_of ? dateWords(row.as_of) : "no date seen; counts as the oldest"),
        ...commonFacts(row),
      ],
      whyTitle: whyTitle(q?.leading?.id === row.id, (q?.rivals.length ?? 0) > 0),
      why: q
        ? join(
            leadWhy(row, q),
            otherUnitWhy(row, q, c),
            q.within ? "A sum known only for several months together covers this month, and that sum is drawn." : "",
          )
        : "",
      rivalsTitle: "Other statements about the same period",
      rivals: q ? rivalsOf(row, q, c) : [],
      related: [
        ...rulesDuring(c, days, (m) => m.subject === "refined_petroleum" && m.type === "cap").map((m) =>
          c.link(m.id, `the cap in force: ${limitWords(m)}`),
        ),
        ...(q ? wider(row, q, c) : []),
        ...totals(row, c),
        ...eventsIn(
          c,
          days,
          (e) => e.lane === "oil" && e.date.length > 4 && overlaps(span(e.date), days),
          "oil enforcement in the same month",
          4,
        ),
      ],
      further: number ? factorSources(row) : [],
    };
  },
};
