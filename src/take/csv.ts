import type { Cell, Column, Model, RecordOf } from "../figures/model";
import type { TableName } from "../record/tables";
import type { Basis, Silence } from "../record/units";

/*
 * RFC 4180, UTF-8, dot decimals, no thousands separators. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (one more where it has some already, so that it can be taken away again); a number never does.
 */

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Also behind spaces and signs that nobody sees: a spreadsheet may drop them. */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** A text no spreadsheet takes for a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text as it was before `harmless`. */
export function restored(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function cell(value: Cell): string {
  if (value === null) return "";
  // A number that is none has no place in a file: Excel would read its sign as a formula.
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  // Half a sign is none in UTF-8: put right before it is looked at, so that it cannot hide a formula from `restored`.
  const text = harmless(value.replace(/\p{Surrogate}/gu, "\ufffd"));
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of cells as CSV. `excel` puts the mark in front by which Excel knows UTF-8. */
export function writeCsv(rows: readonly (readonly Cell[])[], { excel = false } = {}): string {
  const body = rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  return excel ? `\ufeff${body}` : body;
}

/** A column's name in a file: its key with the unit, so that barrels can never be read as tonnes. */
export function headerOf({ key, unit }: Column): string {
  const word = (unit ?? "").replace("%", "percent").replace(/\W+/g, "_").toLowerCase();
  return word === "" || key === word || key.endsWith(`_${word}`) ? key : `${key}_${word}`;
}

/** What of a row of any table says how far a value can be trusted. */
export interface RowFacts {
  readonly basis: Basis | "";
  readonly silence: Silence | "";
  readonly qualifier: string;
  readonly sources: readonly string[];
}

/** SDMX observation status (CL_OBS_STATUS 2.2) of a value by its basis, or of a silence. */
export function obsStatus({ basis, silence }: Pick<RowFacts, "basis" | "silence">): string {
  if (silence !== "") {
    const missing: Readonly<Record<Silence, string>> = {
      not_reported: "L",
      not_yet_due: "O",
      zero_or_blank: "O",
      no_record: "O",
      withheld: "Q",
      not_applicable: "M",
    };
    return missing[silence];
  }
  if (basis === "estimate") return "E";
  return basis === "allegation" ? "V" : "A";
}

/** By the id of a row, in whatever table it stands. */
export function factsOf(record: Partial<RecordOf<TableName>>): ReadonlyMap<string, RowFacts> {
  const out = new Map<string, RowFacts>();
  const text = (v: unknown) => (typeof v === "string" ? v : "");
  for (const table of Object.values(record)) {
    if (!Array.isArray(table)) continue;
    for (const row of table as readonly Readonly<Record<string, unknown>>[]) {
      const ids = row["source_ids"];
      out.set(text(row["id"]), {
        basis: text(row["basis"]) as Basis | "",
        silence: text(row["silence"]) as Silence | "",
        qualifier: text(row["qualifier"]),
        sources: Array.isArray(ids) ? (ids as readonly string[]) : [],
      });
    }
  }
  return out;
}

/** Columns beside those of the figure: the row's id first, codes for machines last. */
export const BEFORE = ["row_id"] as const;
export const AFTER = ["basis_code", "silence_code", "obs_status", "qualifier_code", "source_ids", "permalink"] as const;

/**
 * What a figure shows, one line a mark, as cells: the id of the row, the figure's own columns, then codes. A line
 * that stands for no row has no id: with a number it is a sum, without one a silence of which no source speaks.
 * `permalink` gives the address of a row's evidence.
 */
export function shownCells(
  model: Model,
  facts: ReadonlyMap<string, RowFacts>,
  permalink: (id: string) => string,
): readonly (readonly Cell[])[] {
  const rows = new Set(model.rows);
  const sum: RowFacts = { basis: "derived", silence: "", qualifier: "", sources: [] };
  const none: RowFacts = { ...sum, basis: "", silence: "no_record" };
  const head = [...BEFORE, ...model.columns.map(headerOf), ...AFTER];
  const lines = model.lines.map(({ id, cells }) => {
    const known = rows.has(id) ? facts.get(id) : undefined;
    const own = model.columns.map((_, i) => cells[i] ?? null);
    const counted = model.columns.some((c, i) => c.unit !== undefined && typeof own[i] === "number");
    const f = known ?? (counted ? sum : none);
    const link = known ? permalink(id) : "";
    return [known ? id : "", ...own, f.basis, f.silence, obsStatus(f), f.qualifier, f.sources.join(";"), link];
  });
  return [head, ...lines];
}
