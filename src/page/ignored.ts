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

/** Says of one more thing that it could not be used; once, however often it is asked. */
export function alsoIgnored(item: Ignored): void {
  if (!now.some((i) => i.key === item.key && i.raw === item.raw)) setIgnored([...now, item]);
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
