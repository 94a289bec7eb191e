import { useEffect, useMemo, useRef } from "react";
import type { Slide } from "../../brief/deck";
import { between, TRAVEL_MS, travels } from "../../brief/motion";
import { parseView } from "../../view/codec";
import { createViewStore, type ViewStore } from "../../view/store";

/**
 * The store of the slide that is shown: a new one for each visit, in the slide's own view. Where the slide before is
 * another window on the same figure, the window travels there from what was last seen, unless the reader wants no motion.
 */
export function useTravel(slide: Slide, visit: number): ViewStore {
  const before = useRef<{ readonly slide: Slide; readonly store: ViewStore } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit is another store
  const { store, from } = useMemo(() => {
    const { view } = parseView(slide.query);
    const last = before.current;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const start = last && !still && travels(last.slide, slide) ? last.store.get() : null;
    const at = start ? { ...view, from: start.from, to: start.to } : view;
    return { store: createViewStore(at, { drawn: at }), from: start };
  }, [slide.query, slide.figure, visit]);
  useEffect(() => {
    before.current = { slide, store };
    if (!from) return;
    const { view } = parseView(slide.query);
    const begun = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, Math.max(0, (now - begun) / TRAVEL_MS));
      store.set(between(from, view, share), "replace");
      if (share < 1) frame = requestAnimationFrame(step);
    });
    // A hand that takes hold of the chart meanwhile has its way.
    const stop = () => cancelAnimationFrame(frame);
    addEventListener("pointerdown", stop, { once: true });
    return () => {
      stop();
      removeEventListener("pointerdown", stop);
    };
  }, [slide, store, from]);
  return store;
}
