import { periodWords } from "../../record/day";
import { countryName, figure } from "../../record/names";
import type { ClaimsRow } from "../../record/tables";
import type { Qualifier } from "../../record/units";

/** What the axis of a claim counts. */
export const QUANTITY_WORDS: Readonly<Record<ClaimsRow["quantity"], string>> = {
  refined_reported: "refined petroleum reported",
  refined_a_month: "refined petroleum reported in a month",
  refined_beyond: "deliveries beyond the reports",
  deliveries_from_russia: "deliveries from Russia",
  deliveries_counted: "deliveries by tanker",
  limit_a_year: "limit in a year",
  people_present: "people at work",
  people_left: "people gone home",
  people_planned: "people planned for",
  entries: "entries",
  permits_issued: "papers issued",
  visas_a_year: "visas in a year",
  visa_share: "share of the visas",
  share_withheld: "share of the pay",
  monthly_pay: "pay in a month",
  revenue_a_year: "revenue in a year",
  family_fed: "people in a family",
  reports_received: "reports received",
  term: "term",
  yield: "yield",
  trade_a_year: "trade in a year",
  day: "day",
};

/** The unit behind a number on an axis. */
export const UNIT_SHORT: Readonly<Record<ClaimsRow["unit"], string>> = {
  barrels: "bbl",
  tonnes: "t",
  deliveries: "deliveries",
  people: "people",
  papers: "papers",
  percent: "%",
  USD: "USD",
  states: "states",
  months: "months",
  kilotons: "kt",
  date: "",
};

const AMOUNT: Readonly<Record<Qualifier | "", string>> = {
  at_least: "at least ",
  up_to: "up to ",
  approx: "about ",
  exact: "",
  range: "",
  "": "",
};

/** The same in words, in full, with its unit: `at least 33,000 people`. */
export function amountFull(low: number, high: number, qualifier: Qualifier | "", unit: ClaimsRow["unit"]): string {
  const number = low === high ? `${AMOUNT[qualifier]}${figure(low)}` : `${figure(low)} to ${figure(high)}`;
  return unit === "percent" ? `${number} %` : `${number} ${unit === "papers" ? "visas or permits" : unit}`;
}

/** A body short enough to stand beside a point: without what stands in brackets or after a comma. */
const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [/^Russian ambassador .*$/i, "ambassador"],
  [/^(ROK|South Korean) National Intelligence Service$/, "ROK intelligence"],
  [/^International Network for the Human Rights.*$/, "INHL"],
  [/^UN Special Rapporteur.*$/, "UN rapporteur"],
  [/^UN political affairs chief$/, "UN"],
  [/^officials familiar .*$/, "officials"],
  [/^Russian (?:.* )?Minister (\w+)$/, "minister $1"],
  [/^Russian (Interior|Foreign|Labour) Ministry.*$/, "$1 Ministry"],
  [/^Russian official border statistics$/, "border service"],
  [/^(\w+) sum of published .*$/, "$1 sum"],
  [/^(Kuwait) Public Authority .*$/, "$1"],
  [/^press$/, "fall in permits"],
  [/^(Japan) defence ministry$/, "$1"],
  [/ (administration|authorities|government|developer group)$/, ""],
];

/** A body short enough to stand beside a point: without what stands in brackets or after a comma. */
export function shortBy(reporter: string): string {
  const [name = ""] = reporter.split(/ \(|, | — |; | via /);
  for (const [pattern, short] of NICKNAMES) if (pattern.test(name)) return name.replace(pattern, short);
  return name;
}

/** What a claim counts, of whom and for when: `refined petroleum reported, Russia, 2023`. */
export function quantityWords(c: ClaimsRow): string {
  if (c.unit === "date") return c.host ? countryName(c.host) : "";
  const place = c.host && c.host !== "WLD" ? countryName(c.host) : c.host === "WLD" ? "all hosts" : "";
  const from = c.supplier ? countryName(c.supplier) : "";
  const when = c.period_start ? periodWords(c.period_start, c.period_end) : "";
  return [QUANTITY_WORDS[c.quantity], place || from, when].filter((w) => w !== "").join(", ");
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
