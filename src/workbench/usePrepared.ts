import { useEffect, useMemo, useState } from "react";
import type { Spec } from "../view/spec";
import { type Prepared, prepare, prepareSteps } from "./prepare";
import type { Frame } from "./table";

/** Up to so many rows the sums are made before the next frame is due, or not long after. */
const AT_ONCE = 1_000_000;

/**
 * The sums of a chart. Of more rows than can be added up without a stop they are made block by block, and the page answers in
 * between: until then those of the last chart of the same table, or null.
 */
export function usePrepared(frame: Frame, spec: Spec): { readonly prepared: Prepared | null; readonly busy: boolean } {
  const now = useMemo(() => (frame.rows <= AT_ONCE ? prepare(frame, spec) : null), [frame, spec]);
  const [later, setLater] = useState<Prepared | null>(null);
  useEffect(() => {
    if (frame.rows <= AT_ONCE) return setLater(null);
    const steps = prepareSteps(frame, spec);
    const line = new MessageChannel();
    line.port1.onmessage = () => {
      const step = steps.next();
      if (step.done) setLater(step.value);
      else line.port2.postMessage(0);
    };
    line.port2.postMessage(0);
    return () => line.port1.close();
  }, [frame, spec]);
  if (now) return { prepared: now, busy: false };
  const prepared = later?.frame === frame ? later : null;
  return { prepared, busy: prepared?.spec !== spec };
}
