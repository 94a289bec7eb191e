import { useSyncExternalStore } from "react";
import { type Briefing, type BriefingStore, createBriefing, KEPT_AS } from "./briefing";
import { pocketOf } from "./pocket";

/** The reader's own briefing in this browser. */
export const mine: BriefingStore = createBriefing(
  () => localStorage,
  pocketOf(() => window),
);

function listen(told: () => void): () => void {
  const stop = mine.subscribe(told);
  const heard = (e: StorageEvent) => {
    if (e.key === KEPT_AS || e.key === null) mine.heard(e.key === null ? null : e.newValue);
  };
  // A page that the browser had put aside whole (Back) was told nothing meanwhile.
  const again = (e: PageTransitionEvent) => {
    if (e.persisted) mine.look();
  };
  addEventListener("storage", heard);
  addEventListener("pageshow", again);
  return () => {
    stop();
    removeEventListener("storage", heard);
    removeEventListener("pageshow", again);
  };
}

/** The reader's briefing; empty in the build and while hydrating. Follows what other windows keep. */
export function useBriefing(): Briefing {
  return useSyncExternalStore(listen, mine.get, mine.drawn);
}
