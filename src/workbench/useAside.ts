import { useCallback, useEffect, useRef, useState } from "react";
import type { Spec } from "../view/spec";
import type { Fixes } from "./read/open";
import type { Window } from "./window";

/** A reader's file that gave way to another chart, with how it was read and what was shown of it; kept until the page goes. */
export interface Aside {
  readonly file: File;
  readonly fixes: Fixes;
  readonly spec: Spec | null;
  readonly window: Window | null;
}

const MARK = "ownFile";
const isMarked = (state: unknown): boolean =>
  typeof state === "object" && state !== null && (state as Readonly<Record<string, unknown>>)[MARK] === true;

/** Marks the step of the browser's history at which a file is shown. */
function mark(): void {
  try {
    history.replaceState({ ...(history.state as object | null), [MARK]: true }, "");
  } catch {
    // A page opened from a disk may have no history: the file is brought back by its button.
  }
}

/**
 * Nothing of a reader's is lost by a choice: what is open when something else is chosen is set aside, and comes back with the
 * browser's Back or by a button. `open` is what is shown now, or null; `give` shows what was set aside, `take` shows the
 * chart of the address in its place.
 */
export function useAside(open: Aside | null, give: (aside: Aside) => void, take: () => void) {
  const [aside, setAside] = useState<Aside | null>(null);
  const now = useRef({ open, aside, give, take });
  now.current = { open, aside, give, take };
  const marked = useRef(false);
  /** To be called before something else is shown; `step`: the address is about to get a new step. */
  const putAside = useCallback((step: boolean) => {
    if (!now.current.open) return;
    setAside(now.current.open);
    marked.current = step;
    if (step) mark();
  }, []);
  const bringBack = useCallback(() => {
    const { aside: back, open: shown } = now.current;
    if (!back) return;
    setAside(shown && shown.file !== back.file ? shown : null);
    now.current.give(back);
  }, []);
  useEffect(() => {
    const moved = (e: PopStateEvent) => {
      const { open: shown, aside: back } = now.current;
      if (isMarked(e.state) && !shown && back) bringBack();
      else if (!isMarked(e.state) && shown && marked.current) {
        setAside(shown);
        now.current.take();
      }
    };
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, [bringBack]);
  return { aside, putAside, bringBack };
}
