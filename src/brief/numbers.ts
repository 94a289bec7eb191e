import { model as repatriationModel } from "../figures/labour-repatriation/model";
import type { RecordOf } from "../figures/model";
import { percentWords } from "../figures/oil/share";
import { yearsWords } from "../figures/oil/yearsWords";
import { model as capModel, type OilCapModel } from "../figures/oil-cap/model";
import { standing } from "../figures/oil-cap/verdict";
import { model as calendarModel } from "../figures/reporting-calendar/model";
import { dateWords, isDate, isoMonth } from "../record/day";
import { figure } from "../record/names";
import { kindOf, sumNumber } from "../record/sumWords";
import type { TableName } from "../record/tables";
import { VERDICT_WORDS, VERDICTS } from "../record/verdicts";
import { DEFAULT_VIEW, type View } from "../view/view";
import type { Deck } from "./deck";

/** Tables the placeholders of the atlas's decks are computed from. */
export const NUMBER_NEEDS = [
  "petroleum-monthly",
  "petroleum-totals",
  "petroleum-estimates",
  "measures",
  "op8-reports",
  "workers",
  "entries",
  "claims",
  "events",
] as const satisfies readonly TableName[];
export type NumberRecord = RecordOf<(typeof NUMBER_NEEDS)[number]>;

/** One family of placeholders: what stands between the dots after its name, and the record, give the words. */
type Family = (record: NumberRecord, ...args: readonly string[]) => string | undefined;

const inYears = (from: string, to: string): View => ({
  ...DEFAULT_VIEW,
  from: from as View["from"],
  to: to as View["to"],
});

const models = new WeakMap<object, Map<string, OilCapModel>>();

function cap(record: NumberRecord, from: string, to = from): OilCapModel {
  const by = models.get(record["petroleum-monthly"]) ?? new Map<string, OilCapModel>();
  models.set(record["petroleum-monthly"], by);
  const made = by.get(`${from}-${to}`) ?? capModel(record, inYears(from, to));
  by.set(`${from}-${to}`, made);
  return made;
}

/** `oil-cap.2019.share`: what is reported of one year against its cap, as the figure tells it. */
const oilCap: Family = (record, year = "", what = "") => {
  const y = cap(record, year).years[0];
  if (!y) return undefined;
  const { reported, percent, limit } = y;
  if (what === "limit") return figure(limit, 0);
  if (what === "silent") return figure(reported.silentMonths);
  if (percent === null || reported.through === null) return undefined;
  if (what === "share") return percentWords(percent, kindOf(reported.shareSure));
  if (what === "sum")
    return `${sumNumber(reported.value, kindOf(reported))} barrels${reported.converted ? " (partly converted from tonnes)" : ""}`;
  return what === "through" ? dateWords(isoMonth(reported.through)) : undefined;
};

/**
 * `oil-caps.share`, `.year`, `.silent`: the year in which reports came nearest to the cap, and what lacks in all years;
 * `.passed`: the years in which an estimate puts deliveries over it even at its lowest.
 */
const oilCaps: Family = (record, what = "") => {
  const years = cap(record, "2018", "2026-11").years;
  const most = years.reduce((a, b) => ((b.percent ?? 0) > (a.percent ?? 0) ? b : a));
  if (what === "year") return most.period.label;
  if (what === "passed") {
    const passed = years.filter((y) => y.estimates.some((e) => standing(e.cases, y.limit) === "passed"));
    return passed.length > 0 ? yearsWords(passed.map((y) => y.period.label)) : undefined;
  }
  if (what === "silent") return figure(years.reduce((n, y) => n + y.reported.silentMonths, 0));
  return what === "share" ? percentWords(most.percent ?? 0, kindOf(most.reported.shareSure)) : undefined;
};

/** `reporting.RUS.known`, `.months`, `.last`, `.silent`: months of one supplier since January 2018, and its last figure. */
const reporting: Family = (record, code = "", what = "") => {
  const block = calendarModel(record, inYears("2018", "2026-11")).blocks.find((b) => b.code === code);
  if (!block?.last) return undefined;
  if (what === "known") return figure(block.known);
  if (what === "months") return figure(block.months);
  if (what === "late") return figure(block.late);
  if (what === "silent") return figure(block.cells.filter((c) => c.span.start > (block.last?.span.end ?? 0)).length);
  return what === "last" ? dateWords(block.last.month) : undefined;
};

/** `paragraph-8.states`: states with a report on sending workers home, and how many of them give, deny or withhold a number. */
const paragraph8: Family = (record, what = "") => {
  const { states, none, mute } = repatriationModel(record, inYears("2017-12", "2026-11"));
  const filed = [...states, ...none, ...mute].filter((s) =>
    s.reports.some((r) => r.row.report_type === "midterm" || r.row.report_type === "final"),
  );
  const own = (s: (typeof filed)[number]) =>
    s.reports.filter((r) => r.row.report_type === "midterm" || r.row.report_type === "final");
  const withNumber = filed.filter((s) => own(s).some((r) => (r.size ?? 0) > 0));
  const zero = filed.filter((s) => !withNumber.includes(s) && own(s).some((r) => r.size === 0));
  const counts: Readonly<Record<string, number>> = {
    states: filed.length,
    number: withNumber.length,
    none: zero.length,
    mute: filed.length - withNumber.length - zero.length,
  };
  const n = counts[what];
  return n === undefined ? undefined : figure(n);
};

/** `claims.article.total`, `claims.all.contradicted`: claims held against the record, by verdict. */
const claims: Family = (record, which = "", what = "") => {
  const rows = record.claims.filter((c) => which === "all" || (which === "article" && c.article === "yes"));
  const verdict = VERDICTS.find((v) => v === what);
  if (what !== "total" && !verdict) return undefined;
  return figure(rows.filter((c) => !verdict || c.verdict === verdict).length);
};

/** `row.op8-reports.op8-rus-mid-2019.remaining`: one cell of the record; numbers with commas, dates and verdicts in words. */
const row: Family = (record, table = "", id = "", field = "") => {
  if (!(NUMBER_NEEDS as readonly string[]).includes(table)) return undefined;
  const rows: readonly { readonly id: string }[] = record[table as (typeof NUMBER_NEEDS)[number]];
  const found = rows.find((r) => r.id === id) as Readonly<Record<string, unknown>> | undefined;
  const cell = found?.[field];
  if (typeof cell === "number") return figure(cell);
  if (typeof cell !== "string" || cell === "") return undefined;
  if (field === "verdict") return VERDICT_WORDS[cell as keyof typeof VERDICT_WORDS];
  return isDate(cell) ? dateWords(cell) : cell;
};

const FAMILIES: Readonly<Record<string, Family>> = {
  "oil-cap": oilCap,
  "oil-caps": oilCaps,
  reporting,
  "paragraph-8": paragraph8,
  claims,
  row,
};

/** A placeholder: `{{family.argument.argument}}`. */
export const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** The words of one placeholder. Throws RangeError where the record has none: a deck never says an empty number. */
export function numberOf(record: NumberRecord, name: string): string {
  const [family = "", ...args] = name.trim().split(".");
  const words = Object.hasOwn(FAMILIES, family) ? FAMILIES[family]?.(record, ...args) : undefined;
  if (words === undefined) throw new RangeError(`no number {{${name}}} in the record`);
  return words;
}

/** A text with its placeholders filled from the record. A number at the beginning of a text gets a capital. */
export function fillText(record: NumberRecord, text: string): string {
  const filled = text.replace(PLACEHOLDER, (_, name: string) => numberOf(record, name));
  return filled
    .replace(/(\d) %/g, "$1\u00a0%")
    .replace(/(^|\. |\n)(at least|about)/g, (all) => all.replace(/[a-z]/, (c) => c.toUpperCase()));
}

const filled = new WeakMap<Deck, { readonly record: NumberRecord; readonly deck: Deck }>();

/** A deck of the atlas with every placeholder filled: what is shown, presented and exported. Throws as `numberOf` does. */
export function fillDeck(record: NumberRecord, deck: Deck): Deck {
  const hit = filled.get(deck);
  if (hit && NUMBER_NEEDS.every((n) => hit.record[n] === record[n])) return hit.deck;
  const fill = (text: string) => fillText(record, text);
  const made: Deck = {
    ...deck,
    title: fill(deck.title),
    summary: fill(deck.summary),
    slides: deck.slides.map((s) => ({
      ...s,
      headline: fill(s.headline),
      note: fill(s.note),
      annotation: fill(s.annotation),
    })),
  };
  filled.set(deck, { record, deck: made });
  return made;
}
