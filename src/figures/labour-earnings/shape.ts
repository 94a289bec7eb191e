import type { Voice } from "./select";
import type { MeasureWords } from "./words";

/** The voices on one host, oldest first. */
export interface Host {
  readonly host: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** One measure on one scale. */
export interface Panel {
  readonly words: MeasureWords;
  readonly hosts: readonly Host[];
  /** Least and largest number anybody gives, in the unit of the measure. */
  readonly low: number;
  readonly high: number;
}
