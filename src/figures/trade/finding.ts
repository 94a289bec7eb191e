import { dateWords, type Span } from "../../record/day";
import { amountWords, figure } from "../../record/names";
import type { PricesRow, TradeRow } from "../../record/tables";
import { windowWords } from "../timeline/words";
import type { Mark } from "./prepare";
import { dollars, ITEMS, isTrade, label, partnerName, priceWords, TOWARDS } from "./words";

type Year = Mark & { readonly row: TradeRow };

/** Series in the order in which one is asked for: the long ones first. Never two in one sentence as one. */
const SERIES: readonly { readonly reporter: string; readonly partner: string }[] = [
  { reporter: "GACC (China customs)", partner: "CHN" },
  { reporter: "KOTRA", partner: "CHN" },
  { reporter: "KOTRA", partner: "WLD" },
];

const ALONE = { ...TOWARDS, total: "trade with" } as const;

const usd = (m: Year) => dollars(m.row.value_usd);

/** One series over the window: its ends, and its lowest year where that lies between them. */
function seriesWords(all: readonly Year[]): string {
  for (const { reporter, partner } of SERIES) {
    const series = all.filter((m) => m.reporter === reporter && m.row.partner === partner && m.row.flow === "total");
    // Of two roundings of one year the first of the record is told.
    const own = series.filter((m, i) => series[i - 1]?.row.year !== m.row.year);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) continue;
    const who = label(reporter);
    const what = `North Korea's trade with ${partnerName(partner)}`;
    if (first.row.year === last.row.year) return `${who} put ${what} in ${first.row.year} at ${usd(first)}`;
    const lowest = own.reduce((a, b) => (b.value < a.value ? b : a));
    const between = lowest.row.year !== first.row.year && lowest.row.year !== last.row.year;
    return `${who} put ${what} at ${usd(first)} in ${first.row.year}, ${between ? `${usd(lowest)} in ${lowest.row.year} ` : ""}and ${usd(last)} in ${last.row.year}`;
  }
  // A total first, else what the one figure is of.
  const one = all.find((m) => m.row.flow === "total") ?? all[0];
  return one
    ? `${label(one.reporter)} put North Korea's ${ALONE[one.row.flow]} ${partnerName(one.row.partner)} in ${one.row.year} at ${usd(one)}`
    : "";
}

/** Lowest and highest surveyed price of a fuel, with place and date. */
function priceSpan(surveys: readonly Mark[]): string {
  const rows = surveys.filter((m) => m.topic === "gasoline").map((m) => m.row as PricesRow);
  const first = rows[0];
  if (!first) {
    const any = surveys[0]?.row as PricesRow | undefined;
    return any
      ? `${surveys.length === 1 ? "the one price" : `the first of ${figure(surveys.length)} prices`} on record has ${ITEMS[any.item]} at ${priceWords(any)} (${any.reporter}, ${dateWords(any.date)})`
      : "";
  }
  const low = rows.reduce((a, b) => (b.value < a.value ? b : a));
  const high = rows.reduce((a, b) => (b.value > a.value ? b : a));
  const at = (r: PricesRow) =>
    `${amountWords(r.value, null, null, r.qualifier)} (${r.place || r.reporter}, ${dateWords(r.date)})`;
  if (rows.length === 1)
    return `one survey found petrol at ${priceWords(first)} (${first.place || first.reporter}, ${dateWords(first.date)})`;
  return `surveys found petrol between ${at(low)} and ${at(high)} won a kilogram`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence for any window; every number is one row's. */
export function findingOf(years: readonly Mark[], surveys: readonly Mark[], window: Span): string {
  const trade = seriesWords(years.filter(isTrade));
  const prices = priceSpan(surveys);
  const told = [trade, prices].filter((t) => t !== "");
  if (told.length === 0) return `No figure on trade and no price is on record ${windowWords(window)}.`;
  return `${capital(told.join("; "))}.`;
}
