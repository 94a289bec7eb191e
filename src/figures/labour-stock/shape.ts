import type { Headcount, SilentReport } from "../../record/headcountStatements";

/** The statements on one host, oldest first, and the series among them that may be joined by a line. */
export interface Host {
  readonly host: string;
  readonly name: string;
  readonly counts: readonly Headcount[];
  readonly silent: readonly SilentReport[];
  /** Two or more statements of one voice that count one thing, in order of time. */
  readonly series: readonly (readonly Headcount[])[];
  /** Persons; the largest number anybody gives. */
  readonly largest: number;
  readonly latest: Headcount | null;
}
