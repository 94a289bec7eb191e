import type { Fault } from "./check-cell";
import { isDate, span } from "./day";

/** One line of a table for the checks: its cells by column name, as text ('' where there is none). */
export interface Line {
  readonly file: string;
  readonly table: string;
  readonly line: number;
  readonly get: (column: string) => string;
  /** Whether the file has the column. */
  readonly has: (column: string) => boolean;
}
export interface ColumnFault extends Fault {
  readonly column: string;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["period_start", "period_end"],
  ["date_start", "date_end"],
  ["year_start", "year_end"],
  ["repatriated_period_start", "repatriated_period_end"],
  ["date", "end_date"],
  ["starts", "ends"],
];

function order(line: Line): ColumnFault[] {
  return PAIRS.flatMap(([from, to]) => {
    const a = line.get(from);
    const b = line.get(to);
    if (!isDate(a) || !isDate(b) || span(a).start <= span(b).end) return [];
    return [{ column: to, value: b, wrong: `before ${from} ${a}`, right: `${a} or later` }];
  });
}

/** Triples of columns that bound each other: `low`, the value, `high`; or `x_low`, `x`, `x_high`. */
export function bounds(columns: readonly string[]): (readonly [string, string, string])[] {
  const out: (readonly [string, string, string])[] = [];
  if (columns.includes("low")) out.push(["low", columns.includes("value") ? "value" : "tonnes", "high"]);
  for (const c of columns) {
    if (c.endsWith("_low")) out.push([c, c.slice(0, -4), `${c.slice(0, -4)}_high`]);
  }
  return out;
}

function range(line: Line, columns: readonly string[]): ColumnFault[] {
  const number = (c: string) => (line.get(c) === "" ? null : Number(line.get(c)));
  return bounds(columns).flatMap(([lowest, middle, highest]) => {
    const low = number(lowest);
    const value = number(middle);
    const high = number(highest);
    const faults: ColumnFault[] = [];
    const say = (column: string, wrong: string, right: string) =>
      faults.push({ column, value: line.get(column), wrong, right });
    if (low !== null && high !== null && low > high) say(lowest, `above ${highest} ${high}`, `${high} or less`);
    if (low !== null && value !== null && low > value) say(middle, `below ${lowest} ${low}`, `${low} or more`);
    if (high !== null && value !== null && value > high) say(middle, `above ${highest} ${high}`, `${high} or less`);
    return faults;
  });
}

/** A month's row says a number or why there is none: one of them, never both. */
function numberOrSilence(line: Line): ColumnFault[] {
  const silence = line.get("silence");
  const number = line.get("tonnes") !== "" || line.get("barrels") !== "";
  if (silence !== "" && number) {
    return [{ column: "silence", value: silence, wrong: "a silence beside a number", right: "one of the two" }];
  }
  if (silence === "" && !number) {
    return [
      {
        column: "silence",
        value: "",
        wrong: "neither a number nor a silence",
        right: "tonnes, barrels, or why there is none",
      },
    ];
  }
  return [];
}

function limits(line: Line, columns: readonly string[]): ColumnFault[] {
  if (line.table === "measures") {
    return line.get("limit_value") !== "" && line.get("limit_unit") === ""
      ? [{ column: "limit_unit", value: "", wrong: "a limit without a unit", right: "the unit of limit_value" }]
      : [];
  }
  const legal = line.get("basis") === "legal";
  const filled = columns.filter((c) => (c.startsWith("limit_") || (legal && VALUES.has(c))) && line.get(c) !== "");
  return filled.map((column) => ({
    column,
    value: line.get(column),
    wrong: "a legal limit outside measures",
    right: "one row in law/measures.csv: limits stand there only",
  }));
}
const VALUES = new Set(["value", "low", "high", "tonnes", "barrels"]);

/** Everything wrong inside one row that needs more than one of its cells. */
export function rowFaults(line: Line, columns: readonly string[]): ColumnFault[] {
  return [
    ...order(line),
    ...range(line, columns),
    ...(line.table === "petroleum-monthly" && ["silence", "tonnes", "barrels"].every(line.has)
      ? numberOrSilence(line)
      : []),
    ...limits(line, columns),
  ];
}
