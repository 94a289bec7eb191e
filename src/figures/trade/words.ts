import { dateWords } from "../../record/day";
import { BASIS_WORDS, countryName, figure, QUALIFIER_WORDS } from "../../record/names";
import type { PricesRow, TradeRow } from "../../record/tables";
import type { Mark } from "./prepare";

export const FLOWS: Readonly<Record<TradeRow["flow"], string>> = {
  export: "exports",
  import: "imports",
  total: "exports and imports together",
};
/** The same before the name of a partner. */
export const TOWARDS: typeof FLOWS = {
  export: "exports to",
  import: "imports from",
  total: "exports and imports together with",
};
export const ITEMS: Readonly<Record<PricesRow["item"], string>> = {
  rice: "rice",
  gasoline: "petrol",
  diesel: "diesel",
  exchange_rate_usd: "the US dollar",
};
export const UNITS: Readonly<Record<PricesRow["unit"], string>> = {
  "KPW/kg": "won a kilogram",
  "KPW/USD": "won a dollar",
  "EUR/kg": "euros a kilogram",
  "USD/kg": "US dollars a kilogram",
  "EUR/L": "euros a litre",
  "USD/L": "US dollars a litre",
};

export const partnerName = (code: string) => (code === "WLD" ? "all partners" : countryName(code));

/** `2.73 billion dollars`, `34.4 million dollars`: as exact as the record. */
export function dollars(usd: number): string {
  return usd >= 1e9 ? `${figure(usd / 1e9, 3)} billion dollars` : `${figure(usd / 1e6, 2)} million dollars`;
}

/** The reporter without what stands in brackets: `GACC`, `Russia`. */
export const shortReporter = (name: string) => name.split(" (")[0] ?? name;

/** Reporters as the words on a panel name them. */
export function label(reporter: string): string {
  if (reporter.startsWith("GACC")) return "Chinese customs";
  return reporter.startsWith("Russian Association") ? "Exporters’ association" : shortReporter(reporter);
}

/** The colour of who counts. */
export function actorOf(reporter: string): string {
  if (/KOTRA|KITA/.test(reporter)) return "KOR";
  if (/GACC/.test(reporter)) return "CHN";
  if (/^Russia/.test(reporter)) return "RUS";
  return /UNCTAD|ITC/.test(reporter) ? "UNSC" : "OTHER";
}

export const isTrade = (m: Mark): m is Mark & { readonly row: TradeRow } => m.kind === "year";

/** The price as its source puts it: `about 13,000 won a kilogram`. */
export function priceWords(r: PricesRow): string {
  return [QUALIFIER_WORDS[r.qualifier], figure(r.value), UNITS[r.unit]].filter((w) => w !== "").join(" ");
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a mark says: what, when, how much, by whom, on what basis. */
export function spoken(m: Mark): string {
  if (isTrade(m)) {
    const r = m.row;
    return `${r.year}, North Korea's ${TOWARDS[r.flow]} ${partnerName(r.partner)}: ${dollars(r.value_usd)}; ${r.reporter}, ${BASIS_WORDS[r.basis]}.`;
  }
  const r = m.row as PricesRow;
  const day = r.date.length === 4 ? ", day not known" : "";
  return `${capital(ITEMS[r.item])}, ${r.place || "place not said"}, ${dateWords(r.date)}${day}: ${priceWords(r)}; ${r.reporter}, one survey.`;
}
