import type { Basis, Iso3, IsoDate } from "../record/units";

/** Event categories that can be filtered by, in the order they are stacked on the timeline. */
export const LANES = [
  "test",
  "resolution",
  "national",
  "designation",
  "monitoring",
  "oil",
  "labour",
  "diplomacy",
  "russia",
  "economy",
] as const;
export type Lane = (typeof LANES)[number];

export const UNITS = ["bbl", "t"] as const;
export type OilUnit = (typeof UNITS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export const LANGS = ["en", "ko"] as const;

/**
 * What the reader looks at. A plain value; all of it stands in the URL, by these very keys.
 * `null` or an empty list means "no restriction" or "the default".
 */
export interface View {
  /** First and last date of the time window, at any precision; null: the page's default window. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly host: readonly Iso3[];
  readonly supplier: readonly Iso3[];
  readonly basis: readonly Basis[];
  readonly lane: readonly Lane[];
  readonly sector: readonly string[];
  readonly unit: OilUnit;
  /** Assumed load of uninspected tankers in percent, 1..100; null: each body's own assumption. */
  readonly laden: number | null;
  /** Knowledge date: only what was published by the end of that date exists. */
  readonly asof: IsoDate | null;
  /** Id of a measure that sets window, limit and unit. */
  readonly law: string | null;
  readonly q: string;
  /** Id of the opened statement, event, measure or claim. */
  readonly pick: string | null;
  readonly theme: (typeof THEMES)[number];
  readonly lang: (typeof LANGS)[number];
  /** Data version to pin, as `2026.11.0`. */
  readonly v: string | null;
}

export const DEFAULT_VIEW: View = {
  from: null,
  to: null,
  host: [],
  supplier: [],
  basis: [],
  lane: [],
  sector: [],
  unit: "bbl",
  laden: null,
  asof: null,
  law: null,
  q: "",
  pick: null,
  theme: "auto",
  lang: "en",
  v: null,
};
