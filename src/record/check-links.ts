import type { ColumnFault, Line } from "./check-row";
import { type Field, isList, type Resource } from "./package";

/** One table for the checks across tables. */
export interface Checked {
  readonly resource: Resource;
  readonly lines: readonly Line[];
}
export interface LinkFault extends ColumnFault {
  readonly at: Line;
}

const plain = (id: string) => id.replace(/^[+-]/, "");
const items = (line: Line, field: Field): string[] => {
  const cell = line.get(field.name);
  if (cell === "") return [];
  return isList(field) ? cell.split(field["atlas:list"] ?? ";") : [cell];
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

/** A derived row is the signed sum of the rows it names, in its own unit. */
export function derivedFaults(tables: readonly Checked[]): LinkFault[] {
  const all = new Map(tables.flatMap((t) => t.lines.map((l) => [l.get("id"), l] as const)));
  return tables.flatMap(({ lines }) =>
    lines.flatMap((at): LinkFault[] => {
      const from = at.get("from_ids");
      const basis = at.get("basis");
      if (from === "") {
        return basis === "derived" && at.table === "petroleum-monthly"
          ? [
              {
                at,
                column: "from_ids",
                value: "",
                wrong: "a derived row that names no rows",
                right: "signed ids: +a;-b",
              },
            ]
          : [];
      }
      const unit = at.get("tonnes") !== "" ? "tonnes" : "barrels";
      let sum = 0;
      for (const item of from.split(";")) {
        if (!/^[+-]/.test(item)) {
          return [{ at, column: "from_ids", value: item, wrong: "has no sign", right: `+${item} or -${item}` }];
        }
        const row = all.get(plain(item));
        // That it points to nothing is told by itself.
        if (!row) return [];
        const value = row.get(unit);
        if (value === "") {
          return [
            { at, column: "from_ids", value: item, wrong: `states no ${unit}`, right: `a row that states ${unit}` },
          ];
        }
        sum += item.startsWith("-") ? -Number(value) : Number(value);
      }
      const off = Math.abs(sum - Number(at.get(unit)));
      if (off <= HALF + 1e-9) return [];
      return [
        {
          at,
          column: unit,
          value: at.get(unit),
          wrong: "is not what its rows give",
          right: String(Math.round(sum * 100) / 100),
        },
      ];
    }),
  );
}
