import type { Barrels, Iso3, Tonnes } from "./units";

export interface Factor {
  /** Barrels in a tonne of refined petroleum. */
  readonly barrelsPerTonne: number;
  /** Where the factor comes from, for the reader. */
  readonly why: string;
  /** Ids of the sources in which both units stand side by side. */
  readonly sources: readonly string[];
}

/** Barrels a tonne in each state's own filings. No source states them: they are what filed pairs give. */
export const FACTORS: Readonly<Record<"CHN" | "RUS" | "RUS_BEFORE_AUG_2020", Factor>> = {
  CHN: {
    barrelsPerTonne: 8.33,
    why: "China's filings: 7,849.57 t stand beside 65,386.918 barrels (September 2024), which is 8.33 barrels a tonne.",
    sources: ["voa-8010026"],
  },
  RUS: {
    barrelsPerTonne: 7.98,
    why: "Russia's filings lie between 7.97 (32 t and 255 barrels, August 2020) and 7.99 barrels a tonne (August to December 2023), by product.",
    sources: ["koreaherald-2020-10-01", "rfa-copy-2024-01", "donga-2024-01-30"],
  },
  RUS_BEFORE_AUG_2020: {
    barrelsPerTonne: 8.25,
    why: "Russia's year 2018 stands in both units: 241,114 barrels on 29,241 t, which is 8.25 barrels a tonne; the year 2019 comes out close to it.",
    sources: ["yna-en-2024-01-30", "koryojournal-2019-07"],
  },
};

/** The first month for which a Russian filing in both units was seen; before it the year 2018 sets the factor. */
const RUSSIAN_PAIRS_FROM = "2020-08";

/** Where no supplier is known, or both are meant: China's, which the Committee's 2020 totals used for both states. */
const OTHER: Factor = {
  barrelsPerTonne: 8.33,
  why: "No factor of its own is known here; 8.33 barrels a tonne is what the 1718 Committee's totals for 2020 used for both suppliers.",
  sources: [],
};

/** A value with how it came to be in this unit. `factor` is null where it was stated so. */
export interface Amount<T> {
  readonly value: T;
  readonly converted: boolean;
  readonly factor: Factor | null;
}

/** The factor of a supplier in a period (`YYYY-MM` or longer); without a period, that of its latest filings. */
export function factorOf(supplier: string, period = ""): Factor {
  if (supplier === "CHN") return FACTORS.CHN;
  if (supplier !== "RUS") return OTHER;
  return period !== "" && period < RUSSIAN_PAIRS_FROM ? FACTORS.RUS_BEFORE_AUG_2020 : FACTORS.RUS;
}

/** Barrels of refined petroleum from tonnes, by the supplier's factor. Zero stays zero and is no conversion. */
export function toBarrels(tonnes: Tonnes, supplier: string, period = ""): Amount<Barrels> {
  const factor = factorOf(supplier, period);
  if (tonnes === 0) return { value: 0 as Barrels, converted: false, factor: null };
  return { value: (tonnes * factor.barrelsPerTonne) as Barrels, converted: true, factor };
}

/** Tonnes of refined petroleum from barrels, by the supplier's factor. Zero stays zero and is no conversion. */
export function toTonnes(barrels: Barrels, supplier: string, period = ""): Amount<Tonnes> {
  const factor = factorOf(supplier, period);
  if (barrels === 0) return { value: 0 as Tonnes, converted: false, factor: null };
  return { value: (barrels / factor.barrelsPerTonne) as Tonnes, converted: true, factor };
}

/** Tells the unit of a value at compile time: barrels for `bbl`, tonnes for `t`. */
export type InUnit<U extends "bbl" | "t"> = U extends "bbl" ? Barrels : Tonnes;

/** What carries a pair of stated values; `converted` names the one that is a newspaper's arithmetic. */
export interface StatedPair {
  readonly supplier: Iso3 | "";
  /** First month the value is about; sets the factor where one supplier used several. */
  readonly period_start?: string;
  readonly tonnes: Tonnes | null;
  readonly barrels: Barrels | null;
  readonly converted?: "barrels" | "tonnes" | "";
}

/** The value as stated in a unit; null where it is not, or where a newspaper converted it. */
export function stated(row: StatedPair, unit: "bbl" | "t"): number | null {
  if (unit === "bbl") return row.converted === "barrels" ? null : row.barrels;
  return row.converted === "tonnes" ? null : row.tonnes;
}

/**
 * A statement's value in a unit: as stated if it was, else converted by the supplier's factor from the other unit as
 * stated. A newspaper's own conversion serves only where the row has nothing else. Null where the row has no number.
 */
export function amountIn<U extends "bbl" | "t">(row: StatedPair, unit: U): Amount<InUnit<U>> | null {
  type A = Amount<InUnit<U>>;
  const period = row.period_start ?? "";
  const own = stated(row, unit);
  if (own !== null) return { value: own, converted: false, factor: null } as A;
  const other = stated(row, unit === "bbl" ? "t" : "bbl");
  if (other !== null) {
    return (
      unit === "bbl"
        ? toBarrels(other as Tonnes, row.supplier, period)
        : toTonnes(other as Barrels, row.supplier, period)
    ) as A;
  }
  const printed = unit === "bbl" ? row.barrels : row.tonnes;
  if (printed !== null) return { value: printed, converted: true, factor: null } as A;
  if (unit === "bbl" && row.tonnes !== null) return toBarrels(row.tonnes, row.supplier, period) as A;
  if (unit === "t" && row.barrels !== null) return toTonnes(row.barrels, row.supplier, period) as A;
  return null;
}
