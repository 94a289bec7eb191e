import { createContext } from "react";
import type { Span } from "../record/day";

/** The time of what is picked, where that is something that happened: every time figure draws it. */
export interface PickedTime {
  readonly span: Span;
  /** As in the record: a day, a month, a year, or from when to when. */
  readonly words: string;
}

/** The picked time for the charts inside; null where nothing dated is picked. */
export const PickedTimeContext = createContext<PickedTime | null>(null);
