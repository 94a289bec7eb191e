import { countryName, figure } from "../record/names";
import type { Spec } from "../view/spec";
import type { Opened } from "./read/open";
import type { Frame } from "./table";

const COUNTRY = /^(host|supplier|partner|state|flag|hosts)$/;

/** A count with its word, in the plural unless it is one. */
export const plural = (n: number, one: string) => `${figure(n)} ${one}${n === 1 ? "" : "s"}`;

/** Letters of a value that are shown; a cell of a reader's may hold a book. */
const MOST_LETTERS = 120;
export const cutText = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;

/** Values that are no words, or are written otherwise. */
const SAID: Readonly<Record<string, string>> = {
  it: "IT",
  ngo: "NGO",
  UN1718: "UN list",
  OFAC: "United States (OFAC)",
  KOR: "South Korea",
  EU: "European Union",
};

/** A value of a column as it stands on a chart. */
export function say(frame: Frame, column: string): (key: string) => string {
  if (frame.table === null) return cutText;
  if (COUNTRY.test(column)) return (key) => key.split(", ").map(countryName).join(", ");
  return (key) => SAID[key] ?? key.replaceAll("_", " ").replace(/\bun\b/g, "UN");
}

/** A column's name in words. */
export function columnWord(frame: Frame, column: string): string {
  if (frame.table === null) return column;
  if (column === "yield_kt") return "yield";
  if (column === "value_usd") return "value";
  return isConverted(frame, column)
    ? `${column.slice(0, -10)} (converted where stated otherwise)`
    : column.replaceAll("_", " ");
}

/** A number in full; one that two decimals would round away, to three digits. */
export function exact(n: number): string {
  const a = Math.abs(n);
  if (a === 0 || a >= 0.1) return figure(n);
  if (a < 1e-9) return String(n).replace("-", "−");
  return figure(n, 2 - Math.floor(Math.log10(a)));
}

/** Whether the numbers of a column are in part converted by a factor. */
export const isConverted = (frame: Frame, column: string): boolean =>
  frame.table !== null && column.endsWith("_converted");

/** How numbers are written: what a factor has made is no more exact than `whole` units. */
export const amounts = (whole: boolean): ((n: number) => string) => (whole ? (n) => figure(n, 0) : exact);
export const amountsOf = (frame: Frame, column: string) => amounts(isConverted(frame, column));

/** Values of a filter that are named; more are counted. */
const MOST_NAMED = 3;

/**
 * Which rows are drawn, where not all of the table are: it stands in the title, so that no output goes without. What the
 * legend or the unit says is left out.
 */
export function filterWords(frame: Frame, { split, where }: Spec): string {
  return Object.entries(where)
    .filter(([column]) => column !== split && column !== "unit")
    .map(([column, list]) => {
      if (frame.table !== null && column === "leads" && list.join() === "yes") return "leading statements only";
      const told = say(frame, column);
      const many = list.length > MOST_NAMED ? `${list.length} values` : list.map((v) => told(v) || "none").join(" or ");
      return `${columnWord(frame, column)}: ${many}`;
    })
    .join("; ");
}

/** A number short enough for an axis: 1.2m, 35k. */
export function short(n: number): string {
  const a = Math.abs(n);
  if (a >= 1e9) return `${figure(n / 1e9, 1)}bn`;
  if (a >= 1e6) return `${figure(n / 1e6, 1)}m`;
  if (a >= 10_000) return `${figure(n / 1e3, 1)}k`;
  return a < 0.1 ? exact(n) : figure(n, a < 10 ? 2 : 1);
}

/** What numbers in some columns of the record are in, where no column of the table says it. */
const UNITS: Readonly<Record<string, string>> = {
  tonnes: "tonnes",
  barrels: "barrels",
  barrels_converted: "barrels (tonnes converted)",
  tonnes_converted: "tonnes (barrels converted)",
  value_usd: "US dollars",
  workers_before: "persons",
  workers_before_low: "persons",
  repatriated: "persons",
  remaining: "persons",
  remaining_low: "persons",
  limit_tonnes: "tonnes",
  share_of_cap_percent: "percent",
  yield_kt: "kilotonnes",
  yield_kt_low: "kilotonnes",
  yield_kt_high: "kilotonnes",
};

/** What the count of tests counts, by the kinds that are kept. */
function launched(kinds: readonly string[] = []): string {
  if (kinds.length === 1 && kinds[0] === "missile_test") return "missiles";
  return "missiles, satellite launches and nuclear devices";
}

export function unitOf(frame: Frame, column: string, where: Spec["where"] = {}): string {
  const [told, ...more] = where["unit"] ?? [];
  if (frame.table !== null && told && more.length === 0) return told;
  if (column === "count" && frame.table === "designations") return "listings";
  if (column === "count" && frame.table === "tests") return launched(where["kind"]);
  if (UNITS[column]) return UNITS[column];
  if (frame.table === "workers" || frame.table === "entries") return "persons";
  return columnWord(frame, column);
}

/** What one row of a table is, in the plural. */
const ROWS: Readonly<Record<string, string>> = {
  vessels: "ships",
  sources: "sources",
  events: "events",
  resolutions: "legal acts",
  measures: "measures",
  designations: "lines of lists",
  tests: "lines of tests",
  claims: "claims",
  contradictions: "contradictions",
};
export const rowsWord = (frame: Frame): string => (frame.table ? (ROWS[frame.table] ?? "statements") : "rows");
export const NOT_REVIEWED = "Reader’s data, not reviewed";

/** What of a file stands in none of its charts: said in all that leaves, and beside the chart. Empty where all was read. */
export function unread({ badCount, cut, frame }: Pick<Opened, "badCount" | "cut" | "frame">): string {
  return [
    ...(cut ? [`; the first ${plural(frame.rows, "row")} only`] : []),
    ...(badCount > 0 ? [`; without ${plural(badCount, "row")} that could not be read`] : []),
  ].join("");
}
