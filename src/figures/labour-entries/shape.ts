import type { Span } from "../../record/day";
import type { Day } from "../../record/units";
import type { Count } from "./select";
import type { Measure, PanelWords, Series } from "./words";

/** The numbers for one purpose in one series; the longest period first, so that shorter ones are drawn before it. */
export interface PurposeRow {
  readonly measure: Measure;
  readonly counts: readonly Count[];
  /** Days of the window for which no number was found. */
  readonly gaps: readonly Span[];
}

/** One series told by purpose, on a scale of its own. */
export interface Panel {
  readonly words: PanelWords;
  readonly rows: readonly PurposeRow[];
  /** Largest number anybody gives in the window. */
  readonly max: number;
  readonly undated: readonly Count[];
  /** Last day the series counts, anywhere in the record. */
  readonly last: Day | null;
}

/** Numbers for one period on one line: of rival tellers, or of several hosts of one table. */
export interface Spot {
  readonly days: Span;
  readonly counts: readonly Count[];
}

/** A series of few numbers, written out on one line. */
export interface Line {
  readonly series: Series;
  readonly measure: Measure;
  readonly name: string;
  /** True where the line has numbers of several hosts, which are then named. */
  readonly hosts: boolean;
  readonly spots: readonly Spot[];
}

export interface Group {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly undated: readonly Count[];
}
