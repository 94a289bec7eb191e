import { FIGURE_IDS, type FigureId } from "../../figures/model";
import { dateWords, span } from "../../record/day";
import type { TableName, Tables } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { hrefOf } from "../../view/codec";
import { DEFAULT_VIEW } from "../../view/view";
import { DEFAULT_FROM, WHOLE } from "../../view/window";
import { rowLabel } from "../rowLabel";
import { TABLE_WORDS } from "../tableWords";
import type { Doc, Group } from "./engine";

/** Names of a country in the languages our sources are written in; empty for what is no country. */
export type NamesOf = (code: string) => string;

const GROUP: Readonly<Partial<Record<TableName, Group>>> = {
  measures: "Rules and acts",
  resolutions: "Rules and acts",
  events: "Events",
  tests: "Events",
  claims: "Claims",
  designations: "Names and ships",
  vessels: "Names and ships",
  sources: "Sources",
};

/** The figure that shows a table's rows; null where the evidence alone does. */
const FIGURE: Readonly<Partial<Record<TableName, string>>> = {
  "petroleum-monthly": "oil-monthly",
  "petroleum-totals": "oil-cap",
  "petroleum-estimates": "oil-estimates",
  "crude-oil": "oil-crude",
  workers: "labour-stock",
  "labour-unnumbered": "labour-map",
  "op8-reports": "labour-repatriation",
  entries: "labour-entries",
  earnings: "labour-earnings",
  "labour-other": "labour-earnings",
  vessels: "designations",
  events: "timeline",
  tests: "timeline",
  resolutions: "timeline",
  measures: "measures",
  designations: "designations",
  "nuclear-estimates": "tests",
  trade: "trade",
  prices: "trade",
};

/** Not found by search: comparisons and lists that nobody looks for by name. */
const LEFT_OUT: ReadonlySet<TableName> = new Set(["tests-crosscheck", "contradictions"]);

type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

const text = (row: AnyRow, key: string) => (typeof row[key] === "string" ? (row[key] as string) : "");
const list = (row: AnyRow, key: string) => (Array.isArray(row[key]) ? (row[key] as readonly string[]) : []);

const DATES = [
  "date",
  "date_start",
  "period_start",
  "starts",
  "date_adopted",
  "event_date",
  "year_start",
  "year",
  "report_date",
  "claim_date",
  "published",
];

function dateOf(row: AnyRow): IsoDate | "" {
  for (const key of DATES) {
    const value = row[key];
    if (typeof value === "string" && value !== "") return value as IsoDate;
    if (typeof value === "number") return String(value) as IsoDate;
  }
  return "";
}

/** Window in which a date lies with a year on each side; none where the default window has it. */
function windowFor(date: IsoDate | ""): { from?: IsoDate; to?: IsoDate } {
  if (date === "") return {};
  const at = span(date);
  if (at.start >= span(DEFAULT_FROM).start && at.end <= WHOLE.end) return {};
  const year = Number(date.slice(0, 4));
  return { from: `${year - 1}` as IsoDate, to: `${year + 1}` as IsoDate };
}

function hrefFor(table: TableName, row: AnyRow): string {
  if (table === "sources") return hrefOf("sources/", { ...DEFAULT_VIEW, q: row.id });
  if (table === "claims") return hrefOf("claims/", { ...DEFAULT_VIEW, pick: row.id });
  const figure = FIGURE[table];
  const known = figure !== undefined && (FIGURE_IDS as readonly string[]).includes(figure);
  const path = known ? `figures/${figure as FigureId}/` : "";
  return hrefOf(path, { ...DEFAULT_VIEW, ...windowFor(dateOf(row)), pick: row.id });
}

function docOf(table: TableName, row: AnyRow, namesOf: NamesOf): Doc {
  const codes = [
    text(row, "host"),
    text(row, "supplier"),
    text(row, "state"),
    text(row, "partner"),
    ...list(row, "hosts"),
    ...list(row, "actors"),
  ];
  const date = dateOf(row);
  const label = table === "sources" ? text(row, "title") : rowLabel(table, row as never);
  const kind = table === "sources" ? text(row, "publisher") : TABLE_WORDS[table];
  return {
    id: row.id,
    group: GROUP[table] ?? "Statements",
    label,
    hint: [kind, date && !label.includes(dateWords(date)) ? dateWords(date) : ""].filter(Boolean).join(" · "),
    href: hrefFor(table, row),
    names: [
      text(row, "name"),
      text(row, "reporter"),
      text(row, "imo"),
      ...new Set(codes.filter(Boolean).map(namesOf)),
    ].join(" "),
    text: [
      text(row, "description"),
      text(row, "claim"),
      text(row, "what"),
      text(row, "statement"),
      text(row, "document"),
      ...["paragraph", "paragraph_unverified"].map((key) => text(row, key) && `para paragraph ${text(row, key)}`),
      text(row, "resolution_id"),
      text(row, "system"),
      text(row, "site_name"),
      text(row, "location_name"),
      text(row, "reference"),
      text(row, "sector").replaceAll("_", " "),
      table === "sources" ? "" : text(row, "title"),
    ]
      .filter(Boolean)
      .join(" "),
    reason: text(row, "reason"),
    known: text(row, "known") === "" ? null : span(text(row, "known") as IsoDate).end,
  };
}

/** Everything that can be found, from the whole record with its late columns. */
export function documents(record: Tables, namesOf: NamesOf): Doc[] {
  return (Object.keys(TABLE_WORDS) as TableName[])
    .filter((table) => !LEFT_OUT.has(table))
    .flatMap((table) => (record[table] as readonly unknown[]).map((row) => docOf(table, row as AnyRow, namesOf)));
}
