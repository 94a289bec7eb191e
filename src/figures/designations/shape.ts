import type { Action, Kind, List } from "./prepare";

export interface Step {
  readonly action: Action;
  /** Names on the list after it. */
  readonly level: number;
}

/** Names of one kind on the UN list, day by day. */
export interface Series {
  readonly kind: Kind;
  /** Names on the list on the day before the window. */
  readonly before: number;
  readonly steps: readonly Step[];
  readonly end: number;
}

/** Single actions of one list and kind: what was found, never a total. */
export interface Track {
  readonly list: List;
  readonly kind: Kind;
  readonly actions: readonly Action[];
  /** Names in actions that lie wholly in the window. */
  readonly sure: number;
}
