import { sameAddress } from "./address";
import type { Checked, LinkFault } from "./check-links";
import type { ColumnFault, Line } from "./check-row";
import { isDate, span } from "./day";
import type { Field } from "./package";

/** Nothing in the record is older: the division of Korea. */
const FIRST_YEAR = 1945;

/** Dates of what had happened when the version was made; deadlines, ends and what is only planned may lie ahead. */
const PAST = new Set([
  "as_of",
  "published",
  "report_date",
  "claim_date",
  "date",
  "event_date",
  "date_adopted",
  "proposed",
]);

/** `2026.11.0` -> `2026-11`: a row of that version speaks of no later month; null for a version of another form. */
function monthOf(version: string): string | null {
  const [, year, month] = /^(\d{4})\.(\d{1,2})\./.exec(version) ?? [];
  return year && month ? `${year}-${month.padStart(2, "0")}` : null;
}

function dates(line: Line, fields: readonly Field[], version: string): ColumnFault[] {
  const newest = monthOf(version);
  const faults: ColumnFault[] = [];
  for (const { name, ...field } of fields) {
    const value = line.get(name);
    if (field["atlas:kind"] !== "date" || !isDate(value)) continue;
    if (Number(value.slice(0, 4)) < FIRST_YEAR)
      faults.push({ column: name, value, wrong: "before 1945", right: `${FIRST_YEAR} or later` });
    if (newest !== null && PAST.has(name) && span(value).start > span(newest).end)
      faults.push({ column: name, value, wrong: `after the version ${version}`, right: `${newest} or earlier` });
  }
  const [seen, from] = [line.get("as_of"), line.get("period_start")];
  if (isDate(seen) && isDate(from) && span(seen).end < span(from).start)
    faults.push({ column: "as_of", value: seen, wrong: `before the period, from ${from}`, right: `${from} or later` });
  return faults;
}

/** A range has both ends and no value; what is exact has no ends. */
function qualified(line: Line, columns: readonly string[]): ColumnFault[] {
  if (!["low", "high", "qualifier"].every((c) => columns.includes(c)) || line.table === "claims") return [];
  const value = line.get("qualifier");
  const ends = ["low", "high"].filter((c) => line.get(c) !== "");
  const say = (wrong: string, right: string): ColumnFault[] => [{ column: "qualifier", value, wrong, right }];
  if (value === "range" && ends.length < 2) return say("a range without both ends", "low and high, or no range");
  const middle = columns.includes("value") ? "value" : "tonnes";
  if (value === "range" && line.get(middle) !== "") return say("a range beside a value", "low and high alone");
  return value === "exact" && ends.length > 0 ? say("exact beside an end of a range", "range, or no low and high") : [];
}

/** Months that a total lacked lie in its period and are of a supplier that it counts. */
function lacking(line: Line, columns: readonly string[]): ColumnFault[] {
  if (!columns.includes("missing") || line.get("missing") === "") return [];
  const [from, to, supplier] = [line.get("period_start"), line.get("period_end"), line.get("supplier")];
  return line
    .get("missing")
    .split(";")
    .flatMap((value): ColumnFault[] => {
      const [of = "", months = ""] = value.split(":");
      const [first = "", last = first] = months.split("/");
      const say = (wrong: string, right: string) => [{ column: "missing", value, wrong, right }];
      if (supplier !== "ALL" && of !== supplier) return say(`not of ${supplier}`, `months of ${supplier}`);
      return first < from || last > to ? say("outside the period", `${from} to ${to}`) : [];
    });
}

/** People are counted whole, and only a net change may fall; a share of a whole is no more than all of it. */
function counts(line: Line, fields: readonly Field[]): ColumnFault[] {
  const faults: ColumnFault[] = [];
  const change = /change/.test(line.get("measure")) || /change/.test(line.get("counted"));
  for (const field of fields) {
    const value = line.get(field.name);
    const n = Number(value);
    if (value === "" || !Number.isFinite(n) || field.type === "string") continue;
    const say = (wrong: string, right: string) => faults.push({ column: field.name, value, wrong, right });
    if (field["atlas:unit"] === "persons") {
      if (!Number.isInteger(n)) say("a part of a person", "a whole number");
      if (n < 0 && !change) say("fewer people than none", "0 or more; a fall is a net change");
    }
    const share = line.get("unit") === "percent" && ["value", "low", "high"].includes(field.name) && !change;
    if (share && (n < 0 || n > 100)) say("no share of a whole", "0 to 100 percent");
  }
  const [left, before] = [line.get("remaining"), line.get("workers_before")];
  const same = line.get("counted_remaining") === line.get("counted_before");
  if (left !== "" && before !== "" && same && Number(left) > Number(before)) {
    faults.push({
      column: "remaining",
      value: left,
      wrong: `more than the ${before} before`,
      right: `${before} or less`,
    });
  }
  return faults;
}

/** A number not seen in a source may only be finer than the range that was seen: `9-15`, then `11`. */
function paragraphs(line: Line): ColumnFault[] {
  const [seen, value] = [line.get("paragraph"), line.get("paragraph_unverified")];
  if (seen === "" || value === "") return [];
  const [, from, to] = /^(\d+)-(\d+)$/.exec(seen) ?? [];
  const n = Number(/^\d+/.exec(value)?.[0] ?? Number.NaN);
  if (from && to && n >= Number(from) && n <= Number(to)) return [];
  const right = "one of the two; or a paragraph inside the range that was seen";
  return [{ column: "paragraph_unverified", value, wrong: `stands beside paragraph ${seen}`, right }];
}

/** A tab, a new line, or a sign that stands for a byte no text has (U+FFFD). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STRAY = /[\u0000-\u001f\u007f\ufeff\ufffd]/u;

function stray(line: Line, columns: readonly string[]): ColumnFault[] {
  return columns.flatMap((column): ColumnFault[] => {
    const value = line.get(column);
    const sign = STRAY.exec(value)?.[0];
    if (sign === undefined) return [];
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const wrong = sign === "\ufffd" ? "a byte that is no UTF-8 (U+FFFD)" : `a sign that no cell holds (${code})`;
    return [{ column, value: JSON.stringify(value), wrong, right: "one line of plain text in UTF-8" }];
  });
}

/** What a row cannot mean, whatever its cells are by themselves. */
export function senseFaults(line: Line, fields: readonly Field[], version: string): ColumnFault[] {
  const columns = fields.map((f) => f.name);
  return [
    ...dates(line, fields, version),
    ...qualified(line, columns),
    ...lacking(line, columns),
    ...counts(line, fields),
    ...paragraphs(line),
    ...stray(line, columns),
  ];
}

/** A row that says all another says is the same row twice. */
export function repeatedFaults({ resource, lines }: Checked): LinkFault[] {
  const columns = resource.schema.fields.map((f) => f.name).filter((n) => n !== "id");
  // Of a row with hardly a cell nothing can be said.
  if (columns.length < 3) return [];
  const seen = new Map<string, Line>();
  return lines.flatMap((at): LinkFault[] => {
    const key = JSON.stringify(columns.map(at.get));
    const first = seen.get(key);
    seen.set(key, first ?? at);
    // One id twice is told by itself.
    if (!first || first.get("id") === at.get("id")) return [];
    const wrong = `says all that ${first.get("id")} in line ${first.line} says`;
    return [{ at, column: "id", value: at.get("id"), wrong, right: "what sets it apart, or no such row" }];
  });
}

/** Sources that lead to one page, however their addresses are written. */
export function addressFaults(tables: readonly Checked[]): LinkFault[] {
  const seen = new Map<string, Line>();
  return (tables.find((t) => t.resource.name === "sources")?.lines ?? []).flatMap((at): LinkFault[] => {
    const value = at.get("url");
    const key = sameAddress(value);
    const first = seen.get(key);
    seen.set(key, first ?? at);
    // Letter for letter alike is told by the schema.
    if (value === "" || !first || first.get("url") === value) return [];
    const wrong = `leads where ${first.get("id")} in line ${first.line} leads`;
    return [{ at, column: "url", value, wrong, right: "one source for one address" }];
  });
}

/** A measure is in force only by an act that was adopted, and a vetoed draft's only as a draft. */
export function statusFaults(tables: readonly Checked[]): LinkFault[] {
  const lines = (name: string) => tables.find((t) => t.resource.name === name)?.lines ?? [];
  const acts = new Map(lines("resolutions").map((l) => [l.get("id"), l.get("outcome")]));
  return lines("measures").flatMap((at): LinkFault[] => {
    const outcome = acts.get(at.get("resolution_id"));
    const value = at.get("status");
    const draft = value === "draft_vetoed";
    if (outcome === undefined || outcome === "" || draft === (outcome !== "adopted")) return [];
    const act = at.get("resolution_id");
    return [
      draft
        ? { at, column: "status", value, wrong: `but ${act} is ${outcome}`, right: "the status of an act in force" }
        : { at, column: "status", value, wrong: `but ${act} was ${outcome}`, right: "draft_vetoed" },
    ];
  });
}
