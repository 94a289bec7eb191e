import { useEffect, useRef } from "react";
import { isTaken, type Step, stepOf } from "../../brief/keys";

/** Hands the steps that keys ask for to `run`, unless the focused control has a use for the key. */
export function useSteps(run: (step: Step) => void): void {
  const last = useRef(run);
  last.current = run;
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const step = stepOf(e);
      if (step === null || e.defaultPrevented || e.isComposing) return;
      const target = e.target instanceof Element ? e.target : null;
      if (isTaken(target, e)) return;
      e.preventDefault();
      last.current(step);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
