import { useSyncExternalStore } from "react";
import { type Briefing, type BriefingStore, createBriefing, KEPT_AS, type Pocket } from "./briefing";

const IN_NAME = "atlas-briefing:";

/**
 * The window's name stays from page to page where nothing else may be kept, and browsers empty it on the way to another
 * site. A name that somebody else gave is left as it is.
 */
const pocket: Pocket = {
  get text() {
    return window.name.startsWith(IN_NAME) ? window.name.slice(IN_NAME.length) : "";
  },
  set text(text) {
    if (window.name === "" || window.name.startsWith(IN_NAME)) window.name = text && IN_NAME + text;
  },
};

/** The reader's own briefing in this browser. */
export const mine: BriefingStore = createBriefing(() => localStorage, pocket);

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
