import type { Headcount, SilentReport } from "../../record/headcountStatements";

/** A statement that names no number: a report that gives none, or words such as "thousands". */
export interface Word {
  readonly id: string;
  readonly host: string;
  readonly spoken: string;
  readonly basis: string;
  readonly reporter: string;
  readonly end: number;
  /** A report to the UN or a statement by the host without a number of those there. */
  readonly withheld: boolean;
  readonly kind: SilentReport["kind"];
  readonly sources: readonly string[];
}

/** One state on the map. */
export interface Spot {
  readonly host: string;
  readonly name: string;
  /** The number drawn; null where the window has only words. */
  readonly lead: Headcount | null;
  /** The latest statement without a number of those there: the host's own before what others say in words. */
  readonly word: Word | null;
  /** The newest number, where a firmer one of the year before it is drawn in its place; else null. */
  readonly newer: Headcount | null;
  /** Numbers of the window beside the leading one. */
  readonly rivals: number;
  /** True where the number is more than three years older than the end of the window, or than the knowledge date. */
  readonly old: boolean;
  /** False where a host filter is set and this is none of its hosts: drawn faint, so that it can still be chosen. */
  readonly chosen: boolean;
  /** True where somebody, at any time, in any row, said that North Koreans worked there. */
  readonly hosted: boolean;
}
