import type { Span } from "./day";
import type { Basis, Iso3, IsoDate, Persons, Qualifier, Silence } from "./units";

/** What a headcount counts. Two kinds never share a line. */
export type HeadcountKind = "workers" | "permit_holders" | "it_workers";

/** One statement of how many North Koreans worked in a host state (or in the world, WLD) at a time. Persons. */
export interface Headcount {
  /** Id of the row it stands on; a report with two figures gives two headcounts of one id. */
  readonly id: string;
  readonly host: Iso3;
  /** `sector` counts one sector of a host, never to be set beside national numbers. */
  readonly scope: "world" | "national" | "sector";
  readonly counted: HeadcountKind;
  readonly sector: string;
  readonly start: IsoDate;
  readonly end: IsoDate | "";
  /** All days the date may mean: as wide as it is uncertain. */
  readonly days: Span;
  readonly value: Persons | null;
  readonly low: Persons | null;
  readonly high: Persons | null;
  readonly qualifier: Qualifier | "";
  readonly basis: Basis;
  readonly reporter: string;
  /** Series key: only statements of one host, voice and kind may be joined. */
  readonly voice: string;
  readonly sources: readonly string[];
  /** Shared by rows that say one statement again. */
  readonly root: string;
  /** The other rows that say the same; filled by `oneEach`. */
  readonly again: readonly Headcount[];
}

/** A statement that names no number, with the reason. */
export interface SilentReport {
  readonly id: string;
  readonly host: Iso3;
  readonly kind: Exclude<Silence, "not_applicable">;
  /** True where the text could be read and names no number; false where it was not public when last seen. */
  readonly readable: boolean;
  readonly date: IsoDate;
  readonly days: Span;
  readonly basis: Basis;
  readonly reporter: string;
  readonly sources: readonly string[];
}

/** A filed report that gives people sent home, and no number of those who were or remained there. */
export interface DepartedReport {
  readonly id: string;
  readonly host: Iso3;
  readonly sentHome: Persons;
  /** `296 people`. */
  readonly said: string;
  readonly date: IsoDate;
  readonly days: Span;
  readonly basis: Basis;
  readonly reporter: string;
  readonly sources: readonly string[];
}
