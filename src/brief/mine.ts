import { useSyncExternalStore } from "react";
import { type Briefing, type BriefingStore, createBriefing, KEPT_AS } from "./briefing";

/** The reader's own briefing in this browser. */
export const mine: BriefingStore = createBriefing(() => localStorage);

function listen(told: () => void): () => void {
  const stop = mine.subscribe(told);
  const heard = (e: StorageEvent) => {
    if (e.key === KEPT_AS || e.key === null) mine.heard(e.key === null ? null : e.newValue);
  };
  addEventListener("storage", heard);
  return () => {
    stop();
    removeEventListener("storage", heard);
  };
}

/** The reader's briefing; empty in the build and while hydrating. Follows what other windows keep. */
export function useBriefing(): Briefing {
  return useSyncExternalStore(listen, mine.get, mine.drawn);
}
