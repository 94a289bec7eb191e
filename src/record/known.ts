import { span } from "./day";
import type { AnyRow, Resource } from "./package";
import { type TableName, type Tables, WITHHELD } from "./tables";
import type { IsoDate } from "./units";

type Dated = { readonly known: IsoDate | ""; readonly rests?: IsoDate | "" };

/**
 * The rule of "known on": a row is known by a date if the LAST day its `known` may mean is not after the last day that
 * date may mean. A row public at some time in 2019 is not known by June 2019; one public in March 2019 is known by
 * March 2019. A row of which nothing says when it was public counts as known, for hiding it would be a guess.
 */
export function knownBy(known: IsoDate | "", asof: IsoDate | null): boolean {
  return asof === null || known === "" || span(known).end <= span(asof).end;
}

const text = (row: AnyRow, column: string) => {
  const v = row[column];
  return typeof v === "string" ? v : "";
};

/** Of dates at any precision, the one whose last day is first; '' if there is none. */
export function earliest(dates: readonly string[]): IsoDate | "" {
  let best: IsoDate | "" = "";
  for (const d of dates) {
    if (d !== "" && (best === "" || span(d).end < span(best).end)) best = d as IsoDate;
  }
  return best;
}

/** Of dates at any precision, the one whose last day is last; '' if there is none. */
export function latest(dates: readonly string[]): IsoDate | "" {
  let best: IsoDate | "" = "";
  for (const d of dates) {
    if (d !== "" && (best === "" || span(d).end > span(best).end)) best = d as IsoDate;
  }
  return best;
}

/** The last date a row is about: nobody could report the whole of it sooner. */
function over(row: AnyRow): IsoDate | "" {
  const columns = ["period_end", "date_end", "year_end", "period_start", "date_start", "year_start"];
  return (columns.map((c) => text(row, c)).find((d) => d !== "") ?? "") as IsoDate | "";
}

/**
 * From when a row was public. With "sources": when the first of its sources came out, but not before the day the
 * table it reads stood so (`as_of`, `report_date`), which also serves where no source is dated; failing that, from the
 * end of its period. Otherwise the first filled of the named date columns (`starts|proposed`); `resolution_id>date_adopted` is a column of the row that
 * `resolution_id` names: a rule is public from the day its act was adopted, though it may begin later.
 */
export function knownOf(
  row: AnyRow,
  resource: Resource,
  published: (source: string) => string,
  other: (id: string) => AnyRow | undefined = () => undefined,
): IsoDate | "" {
  const rule = resource["atlas:known"];
  if (rule !== "sources") {
    const read = (step: string) => {
      const [here = "", there] = step.split(">");
      const named = there === undefined ? row : other(text(row, here));
      return named ? text(named, there ?? here) : "";
    };
    return (rule
      .split("|")
      .map(read)
      .find((d) => d !== "") ?? "") as IsoDate | "";
  }
  const ids = row["source_ids"];
  const first = earliest(Array.isArray(ids) ? ids.map(published) : []);
  const stood = (text(row, "as_of") || text(row, "report_date")) as IsoDate | "";
  if (first === "") return stood || over(row);
  return stood !== "" && span(stood).start > span(first).end ? stood : first;
}

/** Ids of the rows a derived row is computed from, without their signs. */
export function inputs(row: AnyRow): readonly string[] {
  const ids = row["from_ids"];
  return Array.isArray(ids) ? ids.map((id: string) => id.replace(/^[+-]/, "")) : [];
}

/**
 * As `knownOf`, but arithmetic could be done no sooner than its last input was public: of a derived row's own date and
 * those of its inputs (through further derivations), the latest.
 */
export function knownWith(
  row: AnyRow,
  all: ReadonlyMap<string, AnyRow>,
  known: ReadonlyMap<string, IsoDate | "">,
  seen: ReadonlySet<string> = new Set(),
): IsoDate | "" {
  const id = String(row["id"]);
  const own = known.get(id) ?? "";
  if (seen.has(id)) return own;
  const deeper = new Set([...seen, id]);
  const dates = inputs(row).map((input) => {
    const from = all.get(input);
    return from ? knownWith(from, all, known, deeper) : "";
  });
  return latest([own, ...dates]);
}

/**
 * From when all was public that a row's judgement rests on: the row itself, the rows its list names, and each of its
 * sources, for a judgement may need them all. What nobody dated holds nothing back.
 */
export function restsOf(
  row: AnyRow,
  column: string,
  known: (id: string) => IsoDate | "",
  published: (source: string) => string,
): IsoDate | "" {
  const ids = (name: string): readonly string[] => (Array.isArray(row[name]) ? (row[name] as readonly string[]) : []);
  return latest([known(text(row, "id")), ...ids(column).map(known), ...ids("source_ids").map(published)]);
}

/** A row whose judgement could not be made yet, with those columns empty. */
function withheld<R extends Dated>(row: R, columns: readonly string[], asof: IsoDate): R {
  if (row.rests === undefined || knownBy(row.rests, asof)) return row;
  return { ...row, ...Object.fromEntries(columns.map((c) => [c, ""])) };
}

const kept = new WeakMap<readonly Dated[], Map<IsoDate, readonly Dated[]>>();

/** Rows known by a date: the same array again for the same rows and date, for models are remembered by it. */
function filtered(rows: readonly Dated[], asof: IsoDate, columns: readonly string[]): readonly Dated[] {
  const by = kept.get(rows) ?? new Map<IsoDate, readonly Dated[]>();
  kept.set(rows, by);
  const hit = by.get(asof);
  if (hit) return hit;
  // A reader tries a few dates; what was filtered for others is made again when it is asked for.
  if (by.size >= 4) by.clear();
  const made = rows.filter((r) => knownBy(r.known, asof)).map((r) => withheld(r, columns, asof));
  by.set(asof, made);
  return made;
}

/**
 * The tables as they were known at the end of a date; the same tables for null. Every table is filtered, sources too,
 * and a judgement that rests on later knowledge is emptied, so that nothing made of the tables can tell it.
 */
export function knownOn<T extends Partial<Tables>>(tables: T, asof: IsoDate | null): T {
  if (asof === null) return tables;
  const out: Record<string, unknown> = { ...tables };
  for (const name of Object.keys(tables) as (TableName & keyof T)[]) {
    const rows: unknown = tables[name];
    if (Array.isArray(rows)) out[name] = filtered(rows, asof, Reflect.get(WITHHELD, name) ?? []);
  }
  return out as T;
}
