import { type Span, span } from "../../record/day";
import type { PricesRow, TradeRow } from "../../record/tables";

/** A panel: one thing counted, on one scale of its own. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** What follows the name, quietly. */
  readonly what: string;
  readonly unit: "bn USD" | "m USD" | "won/kg" | "won/USD";
}

const bn = "bn USD";
export const TRADE_TOPICS: readonly (Topic & { readonly partner: string; readonly flow: TradeRow["flow"] })[] = [
  { id: "wld-total", partner: "WLD", flow: "total", name: "All partners", what: "exports and imports", unit: bn },
  { id: "chn-total", partner: "CHN", flow: "total", name: "China", what: "exports and imports", unit: bn },
  { id: "chn-export", partner: "CHN", flow: "export", name: "Exports to China", what: "from North Korea", unit: bn },
  { id: "chn-import", partner: "CHN", flow: "import", name: "Imports from China", what: "to North Korea", unit: bn },
  { id: "rus-total", partner: "RUS", flow: "total", name: "Russia", what: "exports and imports", unit: "m USD" },
];

export const PRICE_TOPICS: readonly (Topic & { readonly item: PricesRow["item"]; readonly in: PricesRow["unit"] })[] = [
  { id: "gasoline", item: "gasoline", in: "KPW/kg", name: "Petrol", what: "market, single surveys", unit: "won/kg" },
  { id: "diesel", item: "diesel", in: "KPW/kg", name: "Diesel", what: "market, single surveys", unit: "won/kg" },
  { id: "rice", item: "rice", in: "KPW/kg", name: "Rice", what: "market, single surveys", unit: "won/kg" },
  {
    id: "rate",
    item: "exchange_rate_usd",
    in: "KPW/USD",
    name: "US dollar",
    what: "market rate, single surveys",
    unit: "won/USD",
  },
];

/** A year's figure by one reporter, or a price of one survey. */
export interface Mark {
  readonly id: string;
  readonly row: TradeRow | PricesRow;
  readonly kind: "year" | "survey";
  /** The panel it is drawn in; null where it stands in the table alone. */
  readonly topic: string | null;
  readonly days: Span;
  /** In the unit of its panel; as stated where it has none. */
  readonly value: number;
  readonly reporter: string;
  readonly basis: TradeRow["basis"] | "";
}

/** What a number in US dollars, or won, is divided by for its panel. */
export const DIVISOR = { "bn USD": 1e9, "m USD": 1e6, "won/kg": 1, "won/USD": 1 } as const;

function yearMark(row: TradeRow): Mark {
  const topic = TRADE_TOPICS.find((t) => t.partner === row.partner && t.flow === row.flow);
  return {
    id: row.id,
    row,
    kind: "year",
    topic: topic?.id ?? null,
    days: span(row.year),
    value: row.value_usd / DIVISOR[topic?.unit ?? bn],
    reporter: row.reporter,
    basis: row.basis,
  };
}

function surveyMark(row: PricesRow): Mark {
  const topic = PRICE_TOPICS.find((t) => t.item === row.item && t.in === row.unit);
  return {
    id: row.id,
    row,
    kind: "survey",
    topic: topic?.id ?? null,
    days: span(row.date),
    value: row.value,
    reporter: row.reporter,
    basis: "",
  };
}

const byDay = (a: Mark, b: Mark) => a.days.start - b.days.start || a.days.end - b.days.end;

const years = new WeakMap<readonly TradeRow[], readonly Mark[]>();
const surveys = new WeakMap<readonly PricesRow[], readonly Mark[]>();

/** Every annual figure as a mark, in the order of its year; among equals the order of the record. */
export function yearMarks(rows: readonly TradeRow[]): readonly Mark[] {
  const hit = years.get(rows) ?? rows.map(yearMark).sort(byDay);
  years.set(rows, hit);
  return hit;
}

/** Every survey as a mark, in the order of its day. */
export function surveyMarks(rows: readonly PricesRow[]): readonly Mark[] {
  const hit = surveys.get(rows) ?? rows.map(surveyMark).sort(byDay);
  surveys.set(rows, hit);
  return hit;
}
