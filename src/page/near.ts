import { type RefObject, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { ViewStore } from "../view/store";
import { ViewContext } from "../view/useView";
import type { View } from "../view/view";

/** How far outside the screen a figure still counts as near: it is ready before it is scrolled in. */
const MARGIN = "25% 0px";
/** What is far away follows this long after the last change. Milliseconds. */
const LATER_MS = 180;

/** Tells whether an element is on the screen or near it, at once and whenever that changes. Returns what stops it. */
export function watchNear(el: Element, told: (near: boolean) => void): () => void {
  if (typeof IntersectionObserver === "undefined") {
    told(true);
    return () => undefined;
  }
  const seen = new IntersectionObserver((entries) => told(entries.at(-1)?.isIntersecting ?? true), {
    rootMargin: MARGIN,
  });
  seen.observe(el);
  return () => seen.disconnect();
}

interface Gate {
  readonly get: () => View;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setNear: (near: boolean) => void;
}

/** The view as one figure sees it: at once while it is near, a moment after the hand rests while it is not. */
export function createGate(store: ViewStore, later: (run: () => void, ms: number) => () => void): Gate {
  const listeners = new Set<() => void>();
  let near = true;
  let shown = store.get();
  let cancel: (() => void) | null = null;
  const show = () => {
    cancel?.();
    cancel = null;
    if (shown === store.get()) return;
    shown = store.get();
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => (near && !cancel ? store.get() : shown),
    setNear: (is) => {
      near = is;
      if (near) show();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      shown = store.get();
      const stop = store.subscribe(() => {
        if (near) return show();
        cancel?.();
        cancel = later(show, LATER_MS);
      });
      return () => {
        listeners.delete(listener);
        stop();
        cancel?.();
        cancel = null;
      };
    },
  };
}

const timer = (run: () => void, ms: number) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

/** The view for what stands in `box`: what the reader cannot see does not take time from what is under the hand. */
export function useNearView(box: RefObject<Element | null>): View {
  const store = useContext(ViewContext);
  const gate = useMemo(() => createGate(store, timer), [store]);
  useEffect(() => (box.current ? watchNear(box.current, gate.setNear) : undefined), [box, gate]);
  return useSyncExternalStore(gate.subscribe, gate.get, store.drawn);
}
