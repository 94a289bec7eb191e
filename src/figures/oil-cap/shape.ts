import type { TableLine } from "../model";
import type { Estimate } from "../oil/estimates";
import type { Reported } from "../oil/reported";
import type { TotalMark } from "../oil/totals";
import type { CapPeriod } from "../oil/years";

/** One period of a cap with everything that is said about it. */
export interface CapYear {
  readonly period: CapPeriod;
  /** The limit in the unit asked for. */
  readonly limit: number;
  readonly reported: Reported;
  /** Reported share of the cap in percent, from barrels whatever the unit shown; null where no month has a figure. */
  readonly percent: number | null;
  readonly totals: readonly TotalMark[];
  readonly estimates: readonly Estimate[];
  /** Neither a figure, nor a silence somebody saw, nor an estimate: no record at all. */
  readonly blank: boolean;
  readonly lines: readonly TableLine[];
}
