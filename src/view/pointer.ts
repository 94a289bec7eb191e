import type { Day } from "../record/units";
import { same } from "./same";

/** What follows the pointer. Never in the address, never a reason for React to draw. */
export interface Pointer {
  /** The day under the pointer in any figure with a time axis; all of them draw it. */
  readonly day: Day | null;
  /** Id of the row under the pointer. */
  readonly row: string | null;
}

export interface PointerStore {
  readonly get: () => Pointer;
  readonly set: (patch: Partial<Pointer>) => void;
  /** The listener runs at once and writes to its own element (the first of the two clocks). */
  readonly subscribe: (listener: (pointer: Pointer) => void) => () => void;
}

export const NO_POINTER: Pointer = { day: null, row: null };

export function createPointer(): PointerStore {
  const listeners = new Set<(pointer: Pointer) => void>();
  let state = NO_POINTER;
  return {
    get: () => state,
    set: (patch) => {
      const next = { ...state, ...patch };
      if (same(next.day, state.day) && same(next.row, state.row)) return;
      state = next;
      for (const listener of [...listeners]) listener(state);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One pointer for the page: a crosshair in one figure is a crosshair in all. */
export const pointer: PointerStore = createPointer();
