import { dateWords, periodWords, span } from "../record/day";
import { amountWords, countryName, figure } from "../record/names";
import { type OilQuantity, oilQuantities, SUPPLIERS } from "../record/oil";
import { reportedOil, summandOf } from "../record/sum";
import { kindOf, signOf, sumNumber, sumWords, wholeSum } from "../record/sumWords";
import type { IsoDate } from "../record/units";
import type { View } from "../view/view";
import { WHOLE_TO } from "../view/window";
import { inForce, isLimit } from "./measures/inforce";
import type { RecordOf } from "./model";
import type { HEADLINE_NEEDS } from "./needs";
import { percentWords } from "./oil/share";

/** Rows a number on top is computed from, in one role. */
export interface Part {
  readonly title: string;
  readonly ids: readonly string[];
  /** What they come to, where they are added or counted; '' otherwise. */
  readonly result: string;
}

/** One number on top of the page, with all it is computed from. */
export interface Headline {
  readonly key: string;
  readonly value: string;
  readonly text: string;
  /** Id of its evidence: `headline-oil`. The rows are in `parts`. */
  readonly pick: string;
  readonly parts: readonly Part[];
}

const HEADLINE = "headline-";

/** True for the id of a number on top, which stands for rows and is none. */
export const isHeadlineId = (id: string): boolean => id.startsWith(HEADLINE);

const part = (title: string, ids: readonly string[], result = ""): Part[] =>
  ids.length === 0 ? [] : [{ title, ids, result }];

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((r) => r.id);

type Needs = RecordOf<(typeof HEADLINE_NEEDS)[number]>;

/** Shorter than this a state is late, as both suppliers often were; it has not stopped. Months. */
const LONG_SILENCE = 6;

/** `2024-01` to `2024-11` as months. */
function monthsBetween(first: string, last: string): string[] {
  const out: string[] = [];
  for (let at = first.slice(0, 7); at <= last.slice(0, 7); ) {
    out.push(at);
    const [year = 0, month = 0] = at.split("-").map(Number);
    at = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  }
  return out;
}

/** What lacks in some months, in words: who filed nothing, who stopped, or that months lie between; '' where none does. */
function gapWords(filed: readonly OilQuantity[], months: readonly string[]): string {
  const last = months.at(-1) ?? "";
  let between = false;
  const words: string[] = [];
  for (const code of SUPPLIERS) {
    const own = filed.filter((q) => q.supplier === code);
    const has = (month: string) => own.some((q) => q.start.slice(0, 7) <= month && month <= q.end.slice(0, 7));
    const had = months.filter(has);
    const newest = had.at(-1);
    const name = countryName(code);
    if (newest === undefined) words.push(`${name} filed nothing for these months`);
    else if (monthsBetween(newest, last).length > LONG_SILENCE)
      words.push(`${name} filed nothing after ${dateWords(newest)}`);
    else if (had.length < months.length) between = true;
  }
  if (between) words.push("months without a figure lie between");
  return words.join("; ");
}

/** Reported barrels of the last year in which anybody filed, against the cap of that year. */
function lastYear(record: Needs, asof: IsoDate | null): Headline | null {
  const all = [...oilQuantities(record["petroleum-monthly"], asof).values()];
  const filed = all.filter((q) => q.silence === null && q.within === null);
  // The last month with a figure, not the last to begin: a run of months may begin before another month and end after.
  const last = filed.reduce<OilQuantity | null>((a, q) => (a === null || q.span.end >= a.span.end ? q : a), null);
  if (!last?.leading) return null;
  const year = last.end.slice(0, 4);
  const inYear = filed.filter((q) => q.start.startsWith(year));
  const sum = reportedOil(record, { start: `${year}-01`, end: `${year}-12` }, "bbl", { asof });
  const cap = record.measures.find(
    (m) =>
      m.subject === "refined_petroleum" &&
      m.type === "cap" &&
      m.jurisdiction === "UN" &&
      m.status === "in_force" &&
      m.limit_unit === "barrel" &&
      m.starts !== "" &&
      m.starts <= `${year}-12-31`,
  );
  const first = inYear.reduce((a, q) => (q.start < a ? q.start : a), last.start);
  const gaps = gapWords(inYear, monthsBetween(first, last.end));
  // Of a year that lacks months, here or after the last, the share can only grow.
  const least = gapWords(inYear, monthsBetween(`${year}-01`, `${year}-12`)) !== "";
  const share = cap?.limit_value
    ? `, ${percentWords((sum.value / cap.limit_value) * 100, kindOf({ ...sum, least }))} of the year's cap`
    : "";
  const kind = kindOf({ ...sum, least: gaps !== "" });
  const none = all.filter((q) => q.silence !== null && q.within === null && first <= q.start && q.end <= last.end);
  return {
    key: "oil",
    value: `${signOf(kind)}${figure(wholeSum(sum.value, kind))} bbl`,
    text: `of refined petroleum reported${sum.converted ? ", in part converted from tonnes," : ""} for ${periodWords(first, last.end)}${share}${gaps && `; ${gaps}`}.`,
    pick: `${HEADLINE}oil`,
    parts: [
      ...part("Added up", sum.rows, `Sum: ${sumWords({ ...sum, least: gaps !== "" }, "bbl")}${share}`),
      ...part(
        "Without a figure, not counted",
        none.flatMap((q) => q.leading?.id ?? []),
      ),
      ...part("The cap it is held against", cap ? [cap.id] : []),
    ],
  };
}

/** Permits Russia reported before and after the first year, and whom its last report still counted: permits, then people. */
function russianWorkers(record: Needs): Headline | null {
  const rows = record["op8-reports"].filter((r) => r.state === "RUS" && r.basis === "reported_to_un");
  const permits = rows.find((r) => r.workers_before !== null && r.before_date !== "" && r.remaining !== null);
  if (!permits || permits.workers_before === null || permits.remaining === null) return null;
  const left = rows
    .filter((r) => r.report_type === "final" && r.remaining !== null && r.remaining_date !== "")
    .sort((a, b) => span(b.remaining_date).end - span(a.remaining_date).end)[0];
  const people =
    left && left.remaining !== null
      ? ` Its last report counts ${amountWords(left.remaining, null, null, left.qualifier_remaining)} people still there in ${dateWords(left.remaining_date.slice(0, 7))}.`
      : "";
  return {
    key: "labour",
    value: `${amountWords(permits.workers_before, null, null, permits.qualifier_before)} → ${amountWords(permits.remaining, null, null, permits.qualifier_remaining)}`,
    text: `valid work permits of North Koreans in Russia, ${dateWords(permits.before_date)} and ${dateWords(permits.remaining_date)}.${people}`,
    pick: `${HEADLINE}labour`,
    parts: [
      ...part("The report with both numbers of permits", [permits.id]),
      ...part("Its last report", people && left ? [left.id] : []),
    ],
  };
}

/** Bans and caps in force: what can be printed as a number of sanctions. All other operative rules are told apart from them. */
function rules(record: Needs, asof: IsoDate | null): Headline | null {
  const day = span(asof ?? WHOLE_TO).end;
  const now = inForce(record.measures, day);
  const counted = new Set(now.ids);
  const rows = record.measures.filter((m) => counted.has(m.id)).sort((a, b) => (a.starts < b.starts ? -1 : 1));
  const limits = rows.filter(isLimit);
  const rest = rows.filter((m) => !isLimit(m));
  const oldest = limits[0];
  const when = asof ? `on ${dateWords(asof)}` : `as of this release (${dateWords(WHOLE_TO)})`;
  if (!oldest) return null;
  const others =
    rest.length === 0
      ? ""
      : ` ${figure(rest.length)} more rules, such as duties, mandates, exemptions and deadlines now past, are not counted.`;
  return {
    key: "rules",
    value: figure(limits.length),
    text: `bans and caps of the Security Council in force ${when}, the oldest of ${oldest.starts.slice(0, 4)}.${others}`,
    pick: `${HEADLINE}rules`,
    parts: [
      ...part("Bans and caps in force", idsOf(limits), `Counted: ${figure(limits.length)}`),
      ...part("Other operative rules, not counted", idsOf(rest)),
    ],
  };
}

/** How long the supplier that has been silent longest has filed nothing, as of the newest table seen. */
function silence(record: Needs, asof: IsoDate | null): Headline | null {
  const rows = record["petroleum-monthly"];
  const seen = rows.reduce<IsoDate | "">((a, r) => (r.as_of > a ? r.as_of : a), "");
  const own = [...oilQuantities(rows, asof).values()].filter((q) => q.supplier === "RUS");
  const filed = own.filter((q) => q.silence === null);
  const last = filed.at(-1);
  const amount = last ? summandOf(last, "bbl") : null;
  if (!seen || !last || !amount || amount.value === null) return null;
  const said = sumNumber(amount.value, kindOf({ ...amount, least: false }));
  const months =
    (Number(seen.slice(0, 4)) - Number(last.end.slice(0, 4))) * 12 +
    Number(seen.slice(5, 7)) -
    Number(last.end.slice(5, 7));
  if (months < LONG_SILENCE) return null;
  const silent = own.filter((q) => q.silence !== null && q.within === null && q.start > last.end && q.end <= seen);
  return {
    key: "silence",
    value: `${months} months`,
    text: `from Russia's last report, ${said} bbl for ${dateWords(last.end)}, to the newest table on record, of ${dateWords(seen)}: nothing filed since.`,
    pick: `${HEADLINE}silence`,
    parts: [
      ...part("The last report", amount.id === null ? [] : [amount.id]),
      ...part(
        "Months since without a figure, as last seen",
        silent.flatMap((q) => q.leading?.id ?? []),
      ),
    ],
  };
}

/** The numbers on top of the overview, each computed from rows and pickable; those without rows are left out. */
export function headlines(record: Needs, view: Pick<View, "asof">): readonly Headline[] {
  return [
    lastYear(record, view.asof),
    russianWorkers(record),
    rules(record, view.asof),
    silence(record, view.asof),
  ].filter((h) => h !== null);
}
