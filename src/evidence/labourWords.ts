import { amountWords, figure, QUALIFIER_WORDS } from "../record/names";
import type { EarningsRow, EntriesRow, LabourOtherRow, WorkersRow } from "../record/tables";
import type { Qualifier } from "../record/units";

export const COUNTED: Readonly<Record<WorkersRow["counted"], string>> = {
  workers: "workers",
  permit_holders: "holders of work permits",
  citizens: "citizens, workers or not",
  it_workers: "IT workers",
  soldiers_builders: "soldiers sent to build",
  arrivals: "arrivals",
  departures: "departures",
  entries: "border entries",
  students: "students",
  visas_issued: "visas issued",
  permits_issued: "work permits issued",
  net_change: "net change",
  quota: "places of a quota",
  contract_target: "workers aimed at by contract",
  plan: "workers planned for",
};

export const FORMS: Readonly<Record<WorkersRow["measure"], string>> = {
  stock: "present at a date",
  new_arrivals: "newly arrived over a period",
  departures: "departed over a period",
  net_change: "net change between two dates",
  net_change_permit_holders: "net change of permit holders between two dates",
  quota: "planned or allowed; counts nobody yet",
};

export const SCOPES: Readonly<Record<WorkersRow["scope"], string>> = {
  national: "the whole country",
  world: "the whole world",
  region_total: "several countries together",
  subnational: "a part of the country",
  sector: "one sector",
  group: "one employer, site or group",
  all_citizens: "all citizens, not workers alone",
  border_entries: "border crossings, not people present",
  permits_or_visas: "papers issued, not people present",
  plan: "a plan or target",
  peak_or_undated: "a peak, or a number without a date",
};

export const EARNED: Readonly<Record<EarningsRow["measure"], string>> = {
  annual_revenue_to_state: "yearly revenue to the state",
  monthly_wage: "monthly wage",
  share_withheld: "share of pay withheld",
  hours_per_day: "hours of work a day",
  workers_family_supported: "people fed by one wage",
  remittance_share: "share of pay sent home",
};

export const EARNED_KIND: Readonly<Record<EarningsRow["kind"], string>> = {
  as_stated_gross_or_net_unclear: "the source does not tell gross from net",
  debt_service_in_kind: "debt paid off in labour",
  derived: "derived from other figures",
  gross_paid_by_employer: "gross: what the employer pays",
  gross_turnover: "gross turnover",
  net_left_to_worker: "net: what is left to the worker",
  promised: "what was promised",
  stated: "as stated",
  target: "a target",
  transfer_to_state: "transferred to the state",
  unclear: "unclear",
};

/** Names of the series of the entries table: who counts what. */
export const SERIES: Readonly<Record<EntriesRow["series"], string>> = {
  "mvd-registrations": "registrations of North Koreans by purpose, Russian Interior Ministry",
  "mvd-residence": "residence registrations, Russian Interior Ministry",
  "mvd-primorye-present": "citizens present in Primorye, Interior Ministry",
  "mvd-new-workers": "workers newly registered, Interior Ministry records read by the Wall Street Journal",
  "mvd-permits": "work permits issued, Russian Interior Ministry, undated",
  "mvd-at-work": "people at work under permits, Russian Interior Ministry",
  "mintrud-permits": "employment permits issued, Russian Labour Ministry",
  "mintrud-new-permits": "new work permits, Labour Ministry records read by the Wall Street Journal",
  "russia-quota": "Russian quota, as the Labour Minister gives it",
  "russia-allocation": "Russian allocation, as the Far East Minister gives it",
  "primorye-request": "workers asked for by employers in Primorye",
  "ambassador-visas": "Russian visas a year, as the ambassador gives them",
  "us-tip-visas": "new Russian tourist and student visas, US State Department",
  "fsb-entries": "border entries by purpose, Russian Border Service",
  "mfa-visas": "visas issued by Russian consulates in North Korea",
  "cnta-arrivals": "arrivals by purpose, China National Tourism Administration",
  "eurostat-first-permits": "first residence permits in the EU, Eurostat",
  "eu-at-work": "people at work on EU visas, by way of Yomiuri",
  "mongolia-quota": "Mongolian quota, as reported to the UN",
  "mongolia-permits": "work permits in force in Mongolia",
  "mongolia-workers": "people at work in Mongolia, peak",
  "poland-permits": "Polish work permits issued, Labour Ministry",
  "poland-permits-leiden": "Polish work permits issued, as counted by the Leiden Asia Centre",
  "poland-work-visas": "Polish work visas issued",
  "poland-visa-holders": "holders of Polish work visas",
  "poland-workers": "workers in Poland, Deputy Foreign Minister",
  "malta-permits": "work permits in force in Malta, Jobsplus",
  "malta-permits-issued": "work permits issued in Malta",
  "malaysia-permits": "holders of Malaysian work permits, Home Ministry",
  "sarawak-permits": "holders of valid permits in Sarawak",
  "thailand-permits": "Thai work permits, as reported to the UN",
  "thailand-work-visas": "holders of Thai work visas, Department of Employment",
  "op8-residents": "residents, workers or not, as the state's report to the UN says",
};

/** `entries for work`, `visas for tourism and study`, `work permits valid`. */
export function entryWords(measure: EntriesRow["measure"]): string {
  const m = /^(entries|visas|registrations|first_permits)_(.+)$/.exec(measure);
  if (!m) return measure.replaceAll("_", " ");
  const what = (m[1] ?? "").replaceAll("_", " ");
  return m[2] === "total" ? `${what}, all purposes` : `${what} for ${(m[2] ?? "").replaceAll("_", " ")}`;
}

type Amounts = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

function moneyWords({ value, low, high }: Amounts, qualifier: Qualifier | ""): string {
  if (value !== null) return [qualifier && QUALIFIER_WORDS[qualifier], largeWords(value)].filter(Boolean).join(" ");
  if (low === null || high === null) return amountWords(null, low, high);
  const [a, b] = [largeWords(low), largeWords(high)];
  const word = / (billion|million)$/.exec(b)?.[0] ?? "";
  return word && a.endsWith(word) ? `${a.slice(0, -word.length)}–${b}` : `${a}–${b}`;
}

type Unit = EarningsRow["unit"] | LabourOtherRow["unit"];
const UNITS: Readonly<Record<Unit, string>> = {
  USD: " US dollars",
  RUB: " roubles",
  EUR: " euros",
  percent: " %",
  hours: " hours",
  people: " people",
};

/** `1.2 billion`, `34 million`, `45,000`: the words say as much as the digits, or the digits stand. */
export function largeWords(n: number): string {
  for (const [size, word] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const) {
    if (Math.abs(n) >= size && Number.isInteger((n / size) * 1000)) return `${figure(n / size, 3)} ${word}`;
  }
  return figure(n);
}

/** A number with its unit: `about 500 US dollars`, `80–90 %`, `16–18 hours`. */
export function valueWords(row: Amounts & { readonly unit: Unit }, qualifier: Qualifier | "" = ""): string {
  const money = row.unit === "USD" || row.unit === "RUB" || row.unit === "EUR";
  const n = money ? moneyWords(row, qualifier) : amountWords(row.value, row.low, row.high, qualifier);
  return n === "" ? "no number" : `${n}${UNITS[row.unit]}`;
}

/** A number of people: `30,023`, `about 20`, `no number`. */
export function countWords(row: Amounts, qualifier: Qualifier | ""): string {
  return amountWords(row.value, row.low, row.high, qualifier) || "no number";
}

/** `500–700` or `700` of a column that may have a lower end beside it; '' where there is none. */
export function ranged(low: number | null, value: number | null): string {
  if (value === null) return low === null ? "" : `at least ${figure(low)}`;
  return low === null ? figure(value) : `${figure(low)}–${figure(value)}`;
}
