import { bothEnds } from "../../record/bothEnds";
import { periodWords, spanBetween } from "../../record/day";
import { FILED_WORDS } from "../../record/headcountWords";
import { BASIS_WORDS, countryName, figure } from "../../record/names";
import type { ClaimsRow, Row, TableName, Tables } from "../../record/tables";
import * as say from "./rows";
import { dayWitness, numberWitness, type Said, type Witness } from "./witness";

/** Every table whose rows may be set beside a claim, with the claims themselves. */
export const CLAIM_NEEDS = [
  "claims",
  "petroleum-monthly",
  "petroleum-totals",
  "petroleum-estimates",
  "crude-oil",
  "workers",
  "earnings",
  "labour-other",
  "op8-reports",
  "entries",
  "measures",
  "resolutions",
  "events",
  "tests",
  "nuclear-estimates",
  "trade",
] as const satisfies readonly TableName[];
export type ClaimTable = (typeof CLAIM_NEEDS)[number];
export type ClaimTables = Pick<Tables, ClaimTable>;

type Found = { readonly [N in ClaimTable]: { readonly table: N; readonly row: Row<N> } }[ClaimTable];

/** Rows of the tables by id. */
export function indexOf(tables: ClaimTables): ReadonlyMap<string, Found> {
  const out = new Map<string, Found>();
  for (const table of CLAIM_NEEDS) {
    for (const row of tables[table]) out.set(row.id, { table, row } as Found);
  }
  return out;
}

/** Which of the figures that fit no other table count what a claim counts, and what they are called. */
const BESIDE: Partial<
  Record<ClaimsRow["quantity"], { readonly measure: Row<"labour-other">["measure"]; readonly words: string }>
> = {
  family_fed: { measure: "average_household_size", words: "average household" },
  visa_share: { measure: "share_of_visas_for_labour", words: "for labour" },
};

/** What a row says on the quantity of a claim; null where it speaks of something else. */
function saidBy({ table, row }: Found, c: ClaimsRow): Said | null {
  switch (table) {
    case "petroleum-monthly":
    case "petroleum-totals":
      return say.reported(row, c);
    case "petroleum-estimates":
      return say.estimated(row, c);
    case "crude-oil": {
      const value = c.unit === "barrels" ? row.barrels : c.unit === "tonnes" ? row.tonnes : null;
      if (value === null) return null;
      const own = say.about(c, row.period_start, row.period_end);
      const what = row.kind === "delivery" ? "supplied in a year" : row.kind;
      return {
        low: value,
        high: value,
        qualifier: row.qualifier,
        basis: row.basis,
        who: row.reporter,
        short: what,
        about: [what, own].filter((w) => w).join(", "),
      };
    }
    case "workers":
      return say.counted(row, c);
    case "op8-reports":
      return say.filedReport(row, c);
    case "entries":
      return say.series(row, c);
    case "earnings":
      return say.earned(row, c);
    case "labour-other": {
      const ends = bothEnds(row);
      const what = BESIDE[c.quantity];
      if (what?.measure !== row.measure || ends === null) return null;
      const about = [what.words, say.about(c, row.period_start, row.period_end)].filter((w) => w).join(", ");
      return { ...ends, qualifier: "exact", basis: row.basis, who: row.reporter, short: about, about };
    }
    case "measures":
      return c.quantity === "limit_a_year" || c.quantity === "term" ? say.ruled(row, c) : null;
    case "nuclear-estimates": {
      const low = row.yield_kt ?? row.yield_kt_low;
      const high = row.yield_kt ?? row.yield_kt_high;
      if (c.quantity !== "yield" || low === null || high === null) return null;
      return { low, high, qualifier: row.qualifier, basis: "estimate", who: row.reporter, short: "", about: "" };
    }
    case "trade":
      if (c.quantity !== "trade_a_year") return null;
      return {
        low: row.value_usd,
        high: row.value_usd,
        qualifier: "exact",
        basis: row.basis,
        who: row.reporter,
        short: row.year,
        about: row.year,
      };
    default:
      return null;
  }
}

/** A row as a day or a stretch of days, for claims about when. */
function dated({ table, row }: Found): Witness | null {
  const of = (
    from: string,
    to: string,
    title: string,
    actor = "OTHER",
    basis: Witness["basis"] = "official_statement",
  ) => (from === "" ? null : dayWitness(row.id, spanBetween(from, to), title, periodWords(from, to), actor, basis));
  switch (table) {
    case "events":
      return of(row.date, row.end_date, row.title, row.actors[0] ?? row.hosts[0] ?? "OTHER");
    case "resolutions":
      return of(row.date_adopted, "", `${row.title} adopted`, row.body);
    case "measures":
      return of(
        row.deadline || row.starts,
        "",
        row.deadline ? `deadline: ${row.title.toLowerCase()}` : row.title,
        "UNSC",
        "legal",
      );
    case "tests":
      return of(row.date, "", "nuclear test, by Korea time", "PRK", "official_statistics");
    case "op8-reports": {
      const left = row.remaining !== null;
      const n = left ? row.remaining : row.workers_before;
      const counted = left ? row.counted_remaining : row.counted_before;
      if (n === null || counted === "") return null;
      const date = (left ? row.remaining_date : row.before_date) || row.report_date;
      const title = `${countryName(row.state)}: ${figure(n)} ${FILED_WORDS[counted]}`;
      const day = of(date, "", title, row.state, row.basis);
      return day && { ...day, label: `${day.label} ${row.reporter}, ${BASIS_WORDS[row.basis]}.` };
    }
    default:
      return null;
  }
}

/** Ids of rows that say again what another row says, so that one voice is one mark. */
function roots({ row }: Found): readonly string[] {
  const out: string[] = [];
  if ("repeats" in row && row.repeats) out.push(row.repeats);
  if ("op8_twin" in row && row.op8_twin) out.push(row.op8_twin);
  return out;
}

/** True for the claimed number itself, read in the very pages the claim was read in. */
function echoes(w: Witness, { row }: Found, c: ClaimsRow, own: Found | undefined): boolean {
  const sources = new Set(own?.row.source_ids ?? []);
  const equal = w.kind === "number" && w.low === (c.value ?? c.low) && w.high === (c.value ?? c.high);
  return equal && sources.size > 0 && row.source_ids.every((s) => sources.has(s));
}

const same = (a: Witness, b: Witness) =>
  a.kind === "number" && a.kind === b.kind && a.low === b.low && a.high === b.high;

/** Single months of one supplier are told by their sum where they are many. */
const MANY_MONTHS = 4;

/** The statements of a claim that can be set on its axis, in the claim's order; what one voice says twice stands once. */
export function witnesses(c: ClaimsRow, index: ReadonlyMap<string, Found>): Witness[] {
  const months = c.statements.filter((id) => index.get(id)?.table === "petroleum-monthly");
  const summed = c.quantity === "refined_reported" && months.length > MANY_MONTHS;
  const own = index.get(c.claim_row);
  const taken = new Set([c.claim_row, ...(own ? roots(own) : [])]);
  const out: Witness[] = [];
  for (const id of c.statements) {
    const found = index.get(id);
    if (!found || (summed && found.table === "petroleum-monthly")) continue;
    if (taken.has(id) || roots(found).some((root) => taken.has(root))) continue;
    const said = c.unit === "date" ? null : saidBy(found, c);
    const witness = c.unit === "date" ? dated(found) : said && numberWitness(id, said, c);
    if (!witness || echoes(witness, found, c, own)) continue;
    // One body that gives one number in two tables is one mark.
    if (out.some((w) => w.actor === witness.actor && w.short === witness.short && same(w, witness))) continue;
    taken.add(id);
    for (const root of roots(found)) taken.add(root);
    out.push(witness);
  }
  return out;
}
