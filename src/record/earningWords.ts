import { amountWords, figure, QUALIFIER_WORDS } from "./names";
import type { EarningsRow, LabourOtherRow } from "./tables";
import type { Qualifier } from "./units";

/** What an earnings row measures. */
export const EARNED: Readonly<Record<EarningsRow["measure"], string>> = {
  annual_revenue_to_state: "yearly revenue to the state",
  monthly_wage: "monthly wage",
  share_withheld: "share of pay withheld",
  hours_per_day: "hours of work a day",
  workers_family_supported: "people fed by one wage",
  remittance_share: "share of pay sent home",
};

/** What a row measures that fits no series of labour. */
export const OTHER_MEASURED: Readonly<Record<LabourOtherRow["measure"], string>> = {
  annual_payment_per_worker: "annual payment per worker",
  average_household_size: "average household size",
  average_monthly_income_home: "average monthly income at home",
  average_monthly_wage_all_workers: "average monthly wage of all workers",
  change_in_workers_abroad: "change in workers abroad",
  cumulative_revenue: "cumulative revenue",
  monthly_pay_left_to_worker: "monthly pay left to the worker",
  monthly_payment_to_state_per_worker: "monthly payment to the state per worker",
  monthly_revenue_per_it_group: "monthly revenue per IT group",
  savings_over_several_years: "savings over several years",
  share_of_workers_in_China_and_Russia: "share of workers in China and Russia",
  share_of_visas_for_labour: "share of visas for labour",
};

/** The kind within a measure: gross and net are never set side by side as one. */
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
