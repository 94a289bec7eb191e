import type { ColumnFault, Line } from "./check-row";
import { type Field, isList, itemsOf, type Resource } from "./package";

/** One table for the checks across tables. */
export interface Checked {
  readonly resource: Resource;
  /** The columns that the file has. */
  readonly header: readonly string[];
  readonly lines: readonly Line[];
}
export interface LinkFault extends ColumnFault {
  readonly at: Line;
}

const plain = (id: string) => id.replace(/^[+-]/, "");
const items = (line: Line, field: Field): string[] => {
  const cell = line.get(field.name);
  return isList(field) || cell === "" ? itemsOf(cell, field) : [cell];
};

/** Ids are unique in their table and across tables, so that `pick=<id>` means one row. */
export function idFaults(tables: readonly Checked[]): LinkFault[] {
  const seen = new Map<string, Line>();
  const faults: LinkFault[] = [];
  for (const { lines } of tables) {
    for (const at of lines) {
      const id = at.get("id");
      const first = seen.get(id);
      if (id === "") continue;
      if (first) {
        const where = `${first.file}:${first.line}`;
        faults.push({
          at,
          column: "id",
          value: id,
          wrong: `used before at ${where}`,
          right: "an id of its own in the whole record",
        });
      } else seen.set(id, at);
    }
  }
  return faults;
}

/** Columns marked unique hold no value twice. The id is looked at by `idFaults`. */
export function uniqueFaults({ resource, lines }: Checked): LinkFault[] {
  return resource.schema.fields
    .filter((f) => f.constraints?.unique && f.name !== "id")
    .flatMap((f) => {
      const seen = new Map<string, number>();
      return lines.flatMap((at): LinkFault[] => {
        const value = at.get(f.name);
        const first = seen.get(value);
        if (value === "" || first === undefined) {
          seen.set(value, at.line);
          return [];
        }
        return [{ at, column: f.name, value, wrong: `stands already in line ${first}`, right: "each value once" }];
      });
    });
}

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** Where the values of a column point: resource names, or `all` tables. */
function targets(field: Field, resource: Resource, all: readonly string[]): readonly string[] | null {
  const named = field["atlas:references"];
  if (named) return named.includes("any") ? all : named;
  const key = resource.schema.foreignKeys?.find((k) => k.fields[0] === field.name);
  return key ? [key.reference.resource || resource.name] : null;
}

/** Every reference resolves; every source is used by some row. Nothing is said of what a table could not be read for. */
export function referenceFaults(tables: readonly Checked[], unread: ReadonlySet<string> = new Set()): LinkFault[] {
  const ids: Ids = new Map(tables.map((t) => [t.resource.name, new Set(t.lines.map((l) => l.get("id")))] as const));
  const all = [...ids.keys(), ...unread];
  const used = new Set<string>();
  const faults: LinkFault[] = [];
  for (const { resource, lines } of tables) {
    for (const field of resource.schema.fields) {
      const to = targets(field, resource, all);
      if (!to) continue;
      for (const at of lines) {
        for (const item of items(at, field)) {
          const id = plain(item);
          if (to.includes("sources")) used.add(id);
          const found = to[0] === "resources" ? ids.has(id) : to.some((name) => ids.get(name)?.has(id));
          if (found || unread.has(id) || to.some((name) => unread.has(name))) continue;
          const right =
            to[0] === "resources"
              ? "the name of a table"
              : `an id of ${to.length > 3 ? "a row of the record" : to.join(" or ")}`;
          faults.push({ at, column: field.name, value: item, wrong: "points to nothing", right });
        }
      }
    }
  }
  for (const at of tables.find((t) => t.resource.name === "sources")?.lines ?? []) {
    const value = at.get("id");
    // A table that could not be read may use it.
    if (!used.has(value) && unread.size === 0) {
      faults.push({
        at,
        column: "id",
        value,
        wrong: "a source no row uses",
        right: "a row that cites it, or no such source",
      });
    }
  }
  return faults;
}

/** How far arithmetic may lie from the value of a derived row: half a unit, for values are printed whole. */
const HALF = 0.5;

/** What a row gives in `unit` by the signed rows it names; null where one of them gives none, which is told by itself. */
function sumOf(from: readonly string[], unit: string, rows: ReadonlyMap<string, Line>): number | null {
  let sum = 0;
  for (const item of from) {
    const value = rows.get(plain(item))?.get(unit) ?? "";
    if (value === "") return null;
    sum += item.startsWith("-") ? -Number(value) : Number(value);
  }
  // A number that is none is told at its own cell.
  return Number.isFinite(sum) ? sum : null;
}

/** A derived row is the signed sum of the rows it names, in each unit that it states and nobody converted. */
export function derivedFaults(tables: readonly Checked[]): LinkFault[] {
  const rows = new Map(tables.flatMap((t) => t.lines.map((l) => [l.get("id"), l] as const)));
  return tables.flatMap(({ lines }) =>
    lines.flatMap((at): LinkFault[] => {
      const say = (column: string, value: string, wrong: string, right: string) => ({
        at,
        column,
        value,
        wrong,
        right,
      });
      const cell = at.get("from_ids");
      if (cell === "") {
        return at.get("basis") === "derived" && at.table === "petroleum-monthly"
          ? [say("from_ids", "", "a derived row that names no rows", "signed ids: +a;-b")]
          : [];
      }
      const from = cell.split(";");
      const bare = from.find((item) => !/^[+-]/.test(item));
      if (bare !== undefined) return [say("from_ids", bare, "has no sign", `+${bare} or -${bare}`)];
      const units = ["tonnes", "barrels"].filter((u) => at.get(u) !== "" && at.get("converted") !== u);
      return units.flatMap((unit): LinkFault[] => {
        const dumb = from.find((item) => rows.get(plain(item))?.get(unit) === "");
        if (dumb !== undefined) return [say("from_ids", dumb, `states no ${unit}`, `a row that states ${unit}`)];
        const sum = sumOf(from, unit, rows);
        const value = at.get(unit);
        if (sum === null || !(Math.abs(sum - Number(value)) > HALF + 1e-9)) return [];
        return [say(unit, value, "is not what its rows give", String(Math.round(sum * 100) / 100))];
      });
    }),
  );
}
