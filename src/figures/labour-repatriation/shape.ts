import type { Span } from "../../record/day";
import type { Op8ReportsRow } from "../../record/tables";
import type { IsoDate, Persons, Qualifier } from "../../record/units";

/** What a number of a report counts. */
export type Counted = Exclude<Op8ReportsRow["counted_before"], "">;

/** Persons or valid permits at a date. */
export interface Stock {
  /** Lower end where a range is stated. */
  readonly low: Persons | null;
  readonly value: Persons;
  readonly qualifier: Qualifier | "";
  readonly date: IsoDate | "";
  readonly counted: Counted;
  /** False for one sector, one region, all citizens, an undated peak: no number of the state's workers. */
  readonly whole: boolean;
}

/** Departures as the speaker counts them. The fall of a stock is none and stands in `fall`. */
export interface Sent {
  readonly value: Persons;
  readonly qualifier: Qualifier | "";
  readonly counted: Counted;
  readonly from: IsoDate | "";
  readonly to: IsoDate | "";
  /** `one group only` and the like; empty for a whole country. */
  readonly part: string;
}

/** One report under paragraph 8, its absence, or a statement beside the reports, said in one or more rows. */
export interface Report {
  readonly id: string;
  readonly row: Op8ReportsRow;
  /** Other rows that give the same figures of the same kind of report. */
  readonly again: readonly Op8ReportsRow[];
  readonly state: Op8ReportsRow["state"];
  /** False for what was said outside the reports under paragraph 8. */
  readonly official: boolean;
  /** Days its date may mean; of an undated one, the days by which it was public. Null where nothing says when. */
  readonly days: Span | null;
  readonly before: Stock | null;
  readonly left: Stock | null;
  readonly sent: Sent | null;
  /** Fall of a stock that the source or the press computed. Persons or permits, never departures. */
  readonly fall: Persons | null;
  /** Largest number in it; 0 for "none left", null without any number. */
  readonly size: number | null;
  /** True for a "none left" beside a number of the same state and day: none by one count, not by all. */
  readonly oneCount: boolean;
  readonly label: string;
}

/** A state with its reports under paragraph 8 and what was said beside them, oldest first. */
export interface StateReports {
  readonly state: string;
  readonly name: string;
  readonly reports: readonly Report[];
  /** Largest number in the reports or, where they name none, ever given by anybody. Persons or permits. */
  readonly size: number;
}
