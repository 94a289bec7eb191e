import { dateWords } from "../record/day";
import { largeWords } from "../record/earningWords";
import { BASIS_WORDS, countryName, figure, QUALIFIER_WORDS } from "../record/names";
import type { PricesRow, TradeRow } from "../record/tables";
import { commonFacts, fact } from "./facts";
import { sameDay } from "./nearby";
import type { Teller } from "./shape";
import { capital, join, stop } from "./words";

const FLOWS: Readonly<Record<TradeRow["flow"], string>> = {
  export: "exports",
  import: "imports",
  total: "exports and imports together",
};
const partner = (row: TradeRow) => (row.partner === "WLD" ? "all partners" : countryName(row.partner));
const dollars = (row: TradeRow) => `${largeWords(row.value_usd)} US dollars`;

/** One reporter's figure for North Korea's trade in a year. */
export const trade: Teller<"trade"> = {
  kind: () => "Trade in a year",
  brief: (row) => `${row.year}, ${FLOWS[row.flow]}, ${partner(row)}: ${dollars(row)}, ${row.reporter}`,
  tell: (row, c) => ({
    headline: dollars(row),
    sentence: `North Korea's ${FLOWS[row.flow]} with ${partner(row)} in ${row.year}: ${dollars(row)}. ${stop(capital(`${row.reporter}, ${BASIS_WORDS[row.basis]}`))}`,
    facts: [
      fact("As stated", `${figure(row.value_usd)} US dollars`, "Current dollars."),
      fact("Flow", capital(FLOWS[row.flow]), "Seen from North Korea."),
      fact("Partner", capital(partner(row))),
      fact("Year", row.year),
      ...commonFacts(row),
    ],
    why: "Reporters count differently: their figures are never chained into one line, and none leads.",
    rivalsTitle: "Other figures for the same year",
    rivals: c.record.trade
      .filter((r) => r.id !== row.id && r.year === row.year && r.partner === row.partner)
      .map((r) => ({
        id: r.id,
        value: dollars(r),
        who: capital(r.reporter),
        when: r.year,
        why: r.flow === row.flow ? "" : FLOWS[r.flow],
      })),
    related: c.record.trade
      .filter(
        (r) =>
          r.reporter === row.reporter &&
          r.flow === row.flow &&
          r.partner === row.partner &&
          Math.abs(Number(r.year) - Number(row.year)) === 1,
      )
      .map((r) => c.link(r.id, "the same reporter, the year beside it")),
  }),
};

const ITEMS: Readonly<Record<PricesRow["item"], string>> = {
  rice: "rice",
  gasoline: "petrol",
  diesel: "diesel",
  exchange_rate_usd: "the US dollar on the market",
};
const UNITS: Readonly<Record<PricesRow["unit"], string>> = {
  "KPW/kg": "won a kilogram",
  "KPW/USD": "won a dollar",
  "EUR/kg": "euros a kilogram",
  "USD/kg": "US dollars a kilogram",
  "EUR/L": "euros a litre",
  "USD/L": "US dollars a litre",
};
const price = (row: PricesRow) => join(QUALIFIER_WORDS[row.qualifier], figure(row.value), UNITS[row.unit]);

/** A price from one survey. */
export const priceRow: Teller<"prices"> = {
  kind: () => "A price from one survey",
  brief: (row) =>
    `${capital(ITEMS[row.item])}${row.place ? `, ${row.place}` : ""}, ${dateWords(row.date)}: ${price(row)}`,
  tell: (row, c) => ({
    headline: capital(price(row)),
    sentence: `${capital(ITEMS[row.item])}${row.place ? ` in ${row.place}` : ""}, ${dateWords(row.date)}: ${price(row)}. ${stop(capital(row.reporter))}`,
    facts: [
      fact("As stated", capital(price(row)), row.unit.startsWith("KPW") ? "The won at its market rate." : ""),
      fact("What was priced", capital(ITEMS[row.item])),
      fact("Where", row.place || "not said"),
      fact("Date", dateWords(row.date)),
      ...commonFacts(row),
    ],
    why: "Single surveys are not a series: none leads, and none is joined to another.",
    rivalsTitle: "Other prices of it in the same year",
    rivals: c.record.prices
      .filter((r) => r.id !== row.id && r.item === row.item && r.date.slice(0, 4) === row.date.slice(0, 4))
      .map((r) => ({
        id: r.id,
        value: capital(price(r)),
        who: r.place ? `${r.reporter}, ${r.place}` : r.reporter,
        when: dateWords(r.date),
        why: "",
      })),
    related: sameDay(c, row.date, 4),
  }),
};
