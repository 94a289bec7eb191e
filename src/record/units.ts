/** Branded primitives: a number that carries its unit cannot be handed to something that expects another. */
declare const unit: unique symbol;
type Brand<T, U extends string> = T & { readonly [unit]: U };

/** Whole days since 1970-01-01, proleptic Gregorian, no time zone. */
export type Day = Brand<number, "day">;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the precision is part of the value. */
export type IsoDate = Brand<string, "date">;
/** ISO 3166-1 alpha-3, or WLD (world), EUE (European Union), ALL (both suppliers). */
export type Iso3 = Brand<string, "iso3">;
export type Barrels = Brand<number, "barrels">;
export type Tonnes = Brand<number, "tonnes">;
export type Persons = Brand<number, "persons">;
export type Usd = Brand<number, "usd">;
/** Percent of 100, not a share of one. */
export type Percent = Brand<number, "percent">;

/** What a statement rests on, from the strongest to the weakest claim on the reader's trust. */
export const BASES = [
  "legal",
  "reported_to_un",
  "official_statistics",
  "official_statement",
  "estimate",
  "allegation",
  "derived",
] as const;
export type Basis = (typeof BASES)[number];

/** Why there is no number. A reported zero is a number, not a silence. */
export const SILENCES = [
  "zero_or_blank",
  "not_reported",
  "not_yet_due",
  "withheld",
  "not_applicable",
  "no_record",
] as const;
export type Silence = (typeof SILENCES)[number];

export const QUALIFIERS = ["exact", "approx", "at_least", "up_to", "range"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
