import { QUALIFIER_WORDS } from "../record/names";
import type { Tables } from "../record/tables";
import type { Qualifier } from "../record/units";

type Row = Readonly<Record<string, unknown>>;
/** A number that its row gives as about, at least or up to. */
export interface Soft {
  readonly id: string;
  readonly n: number;
  readonly is: Qualifier;
}

const FIELDS = [
  ["value", "qualifier"],
  ["tonnes", "qualifier"],
  ["barrels", "qualifier"],
  ["workers_before", "qualifier_before"],
  ["repatriated", "qualifier_repatriated"],
  ["remaining", "qualifier_remaining"],
] as const;
const SIGNS: Partial<Record<Qualifier, string>> = { approx: "≈", at_least: "≥", up_to: "≤" };

function standing(row: Row, field: string): Qualifier {
  if (row["rounding"] === "about" || row["rounding"] === "rounded") return "approx";
  return (row[field] || "exact") as Qualifier;
}

/** The soft numbers of some tables, and the numbers that are also given as exact there: of those nothing can be told. */
export function softNumbers(record: Tables, tables: readonly (keyof Tables)[]): { soft: Soft[]; exact: Set<number> } {
  const soft: Soft[] = [];
  const exact = new Set<number>();
  const rows = tables.filter((t) => t !== "sources" && t !== "claims").flatMap((t) => record[t] as unknown as Row[]);
  for (const row of rows) {
    for (const [field, qualifier] of FIELDS) {
      const n = row[field];
      if (typeof n !== "number" || n === 0) continue;
      const is = standing(row, qualifier);
      if (is in SIGNS) soft.push({ id: String(row["id"]), n, is });
      else exact.add(n);
    }
    for (const end of ["low", "high", "limit_value", "limit_tonnes"]) exact.add(Number(row[end] || Number.NaN));
    // Short on a mark, an exact number may read as a round one.
    for (const n of [...exact]) if (n >= 1000) exact.add(Math.round(n / 1000) * 1000);
  }
  return { soft, exact };
}

export interface Token {
  readonly n: number;
  readonly before: string;
}

/** Numbers in a text with what stands before each: `12,345`, `800k`, `1.52m`; ends of ranges are told with their range. */
export function tokens(text: string): Token[] {
  const scale: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9 };
  return [...text.matchAll(/(?<![\d.,–-])(\d[\d,]*(?:\.\d+)?)(k|m|bn)?(?![\d–\w]|,\d|\.\d)/g)].map((m) => ({
    n: Math.round(Number(m[1]?.replaceAll(",", "")) * (scale[m[2] ?? ""] ?? 1)),
    before: text.slice(0, m.index).trimEnd().toLowerCase(),
  }));
}

/** "At least" says more than "about"; a bound of a case that its body calls the highest says so in those words. */
const ALSO: Partial<Record<Qualifier, string>> = {
  approx: "at least",
  at_least: "no less than",
  up_to: "highest case",
};

/** Whether a number stands with what its row calls it. */
export const saysSo = ({ before }: Token, is: Qualifier): boolean =>
  [QUALIFIER_WORDS[is], SIGNS[is], ALSO[is]].some((word) => word !== undefined && before.endsWith(word));

/** Whether a line of a table says it anywhere. */
export const tellsSo = (words: string, is: Qualifier): boolean =>
  words.includes(QUALIFIER_WORDS[is]) || words.includes(SIGNS[is] ?? QUALIFIER_WORDS[is]);
