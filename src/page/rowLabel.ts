import { dateWords, periodWords } from "../record/day";
import { reportNumbers, reportSilence } from "../record/headcountReport";
import { amountWords, countryName, figure, SILENCE_WORDS } from "../record/names";
import type {
  Op8ReportsRow,
  PetroleumMonthlyRow,
  PetroleumTotalsRow,
  Row,
  TableName,
  TestsRow,
  WorkersRow,
} from "../record/tables";
import type { IsoDate } from "../record/units";
import { codeName } from "./words";

const lower = (code: string) => code.replaceAll("_", " ").replace("russia", "Russia");

/** `entries_work` is "entries (work)", `visas_total` is "visas in all". */
const series = (code: string) =>
  lower(
    code.replace(/^(entries|registrations|visas|first_permits)_(\w+)$/, (_, of: string, by: string) =>
      by === "total" ? `${of} in all` : `${of} (${by})`,
    ),
  );

/** Cuts a long text at a word, with an ellipsis. */
export function clip(text: string, length = 90): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length - 20)).replace(/[\s,;:.]+$/, "")} …`;
}

const COUNTED: Readonly<Record<WorkersRow["counted"], string>> = {
  workers: "workers",
  permit_holders: "permit holders",
  citizens: "citizens",
  it_workers: "IT workers",
  soldiers_builders: "soldiers as builders",
  arrivals: "arrivals",
  departures: "departures",
  entries: "border entries",
  students: "students",
  visas_issued: "visas issued",
  permits_issued: "permits issued",
  net_change: "net change",
  quota: "places in a quota",
  contract_target: "workers by contract",
  plan: "workers planned",
};

/** A period in words; whole years, which the tables also write day by day, as years. */
function when(from: IsoDate | "", to: IsoDate | "" = ""): string {
  if (from === "") return "undated";
  const year = from.slice(0, 4);
  if (/-01(-01)?$/.test(from) && /-12(-31)?$/.test(to)) return to.startsWith(year) ? year : `${year}–${to.slice(0, 4)}`;
  return /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && from !== to ? `${from}–${to}` : periodWords(from, to);
}

/** `Russia, 2017: about 40,000 workers (KOTRA)`; parts that are not there leave no trace. */
function line(who: string, time: string, what: string, by = ""): string {
  return `${who}, ${time}${what ? `: ${what}` : ""}${by ? ` (${clip(by.replace(/\s*\(.*$/, ""), 44)})` : ""}`;
}

function oil(r: PetroleumMonthlyRow | PetroleumTotalsRow): string {
  const silence = "silence" in r && r.silence !== "" ? SILENCE_WORDS[r.silence] : "";
  const amounts = [
    r.barrels === null ? "" : `${figure(r.barrels)} barrels`,
    r.tonnes === null ? "" : `${figure(r.tonnes)}\u00a0t`,
  ].filter((a) => a !== "");
  const seen = r.as_of === "" ? "" : `as of ${dateWords(r.as_of)}`;
  return line(countryName(r.supplier), when(r.period_start, r.period_end), silence || amounts.join(" / "), seen);
}

function op8(r: Op8ReportsRow): string {
  const kind = { midterm: "midterm report", final: "final report", statement: "statement", none: "no report" }[
    r.report_type
  ];
  const what = reportNumbers(r).join(", ") || reportSilence(r);
  return line(`${countryName(r.state)}, ${kind}`, when(r.report_date), what);
}

function testName(r: TestsRow): string {
  const count = r.count !== null && r.count > 1 ? `${r.count} × ` : "";
  const what =
    r.system || { nuclear_test: "nuclear test", missile_test: "missile", satellite_launch: "satellite launch" }[r.kind];
  return `${dateWords(r.date)}: ${count}${what}${r.outcome === "failure" ? ", failed" : ""}`;
}

const LABELS: { readonly [N in TableName]: (row: Row<N>) => string } = {
  "petroleum-monthly": oil,
  "petroleum-totals": oil,
  "petroleum-estimates": (r) =>
    line(
      r.body,
      when(r.period_start, r.period_end),
      `${amountWords(r.value, r.low, r.high, r.qualifier)} ${r.unit}`,
      lower(r.measure),
    ),
  "crude-oil": (r) => {
    const value =
      r.tonnes === null && r.barrels !== null
        ? `${figure(r.barrels)} barrels`
        : `${amountWords(r.tonnes, r.low, r.high, r.qualifier)} t`;
    return line(
      countryName(r.supplier),
      when(r.period_start, r.period_end),
      value,
      r.kind === "delivery" ? r.reporter : r.kind,
    );
  },
  vessels: (r) => `${r.name}, ${dateWords(r.event_date)}`,
  contradictions: (r) => clip(r.what),
  workers: (r) =>
    line(
      countryName(r.host),
      when(r.date_start, r.date_end),
      `${amountWords(r.value, r.low, r.high, r.qualifier)} ${COUNTED[r.counted]}`,
      r.reporter,
    ),
  earnings: (r) =>
    line(
      countryName(r.host),
      when(r.year_start, r.year_end),
      `${lower(r.measure)} ${amountWords(r.value, r.low, r.high, r.qualifier)} ${r.unit}`,
      r.reporter,
    ),
  "labour-other": (r) =>
    line(
      countryName(r.host),
      when(r.period_start, r.period_end),
      `${lower(r.measure)} ${amountWords(r.value, r.low, r.high)} ${r.unit}`,
      r.reporter,
    ),
  "labour-unnumbered": (r) => line(countryName(r.host), when(r.date_start, r.date_end), clip(r.statement, 70)),
  "op8-reports": op8,
  entries: (r) =>
    line(
      countryName(r.host),
      when(r.period_start, r.period_end),
      `${amountWords(r.value, r.low, r.high, r.qualifier)} ${series(r.measure)}`,
      r.reporter,
    ),
  claims: (r) => `“${clip(r.claim)}”`,
  sources: (r) => `${r.publisher}: ${clip(r.title)}`,
  events: (r) => `${when(r.date, r.end_date)}: ${r.title}`,
  resolutions: (r) => (r.title.includes(r.number) || r.number === "" ? r.title : `${r.number}: ${r.title}`),
  measures: (r) => `${r.title} (${r.resolution_id})`,
  designations: (r) => `${clip(r.name, 60)} (${r.list}, ${dateWords(r.date)})`,
  tests: testName,
  "nuclear-estimates": (r) => {
    const yields = r.yield_kt !== null || r.yield_kt_low !== null || r.yield_kt_high !== null;
    const size = yields
      ? `${amountWords(r.yield_kt, r.yield_kt_low, r.yield_kt_high, r.qualifier)} kt`
      : r.magnitude === null
        ? ""
        : `magnitude ${r.magnitude}`;
    return line("Nuclear test", dateWords(r.date), size, r.reporter);
  },
  "tests-crosscheck": (r) =>
    `${dateWords(r.csis_date || r.cns_date_kst)}: ${lower(r.match).replace("csis", "CSIS").replace("cns", "CNS")}`,
  trade: (r) =>
    line(
      r.partner === "WLD" ? "Trade with all partners" : `Trade with ${countryName(r.partner)}`,
      r.year,
      `${r.flow} ${figure(r.value_usd, 0)} USD`,
      r.reporter,
    ),
  prices: (r) => line(`${codeName(r.item)} in ${r.place}`, dateWords(r.date), `${figure(r.value)} ${r.unit}`),
};

/** A row of any table in one short line, for lists of links. The row must be of that table. */
export function rowLabel<N extends TableName>(table: N, row: Row<N>): string {
  return LABELS[table](row);
}
