import { type RefObject, useEffect, useRef } from "react";
import type { Step } from "../../brief/keys";
import { swipeStep, type Touch } from "../../brief/swipe";

/** Where a finger drags something of its own: a chart's window, a slider, a list that scrolls sideways. */
const OWN = "input, select, textarea, [role=slider], dialog, .evidence, .present-window, .present-bar";

const touchOf = (e: PointerEvent): Touch => ({ x: e.clientX, y: e.clientY, at: e.timeStamp });

/** Hands the steps that strokes of one finger over `box` ask for to `run`. A mouse and a pen do not swipe. */
export function useSwipe(box: RefObject<HTMLElement | null>, run: (step: Step) => void): void {
  const last = useRef(run);
  last.current = run;
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    let from: Touch | null = null;
    const down = (e: PointerEvent) => {
      const own = e.target instanceof Element && e.target.closest(OWN);
      // A second finger means a pinch.
      from = e.pointerType === "touch" && e.isPrimary && !own ? touchOf(e) : null;
    };
    const up = (e: PointerEvent) => {
      const step = from && e.isPrimary ? swipeStep(from, touchOf(e)) : null;
      from = null;
      if (step) last.current(step);
    };
    const stop = () => {
      from = null;
    };
    el.addEventListener("pointerdown", down);
    el.addEventListener("pointerup", up);
    el.addEventListener("pointercancel", stop);
    return () => {
      el.removeEventListener("pointerdown", down);
      el.removeEventListener("pointerup", up);
      el.removeEventListener("pointercancel", stop);
    };
  }, [box]);
}
