import { useSyncExternalStore } from "react";
import type { Ignored } from "../view/codec";

const NONE: readonly Ignored[] = [];
let now = NONE;
const listeners = new Set<() => void>();

/** Says what of the address could not be used. */
export function setIgnored(list: readonly Ignored[]): void {
  now = list.length ? list : NONE;
  for (const listener of [...listeners]) listener();
}

/** What could not be used, and how to close the notice. */
export function useIgnored(): [readonly Ignored[], () => void] {
  const list = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
    () => NONE,
  );
  return [list, () => setIgnored(NONE)];
}
