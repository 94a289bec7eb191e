import { useCallback, useEffect, useState } from "react";
import { browserShelf, type Denied, type Kept } from "./shelf";

export interface KeepState {
  readonly kept: Kept | null;
  readonly denied: Denied | null;
  readonly keep: (kept: Kept) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What the browser keeps of the reader's; empty until it was asked. */
export function useKept(): KeepState {
  const [kept, setKept] = useState<Kept | null>(null);
  const [denied, setDenied] = useState<Denied | null>(null);
  useEffect(() => {
    let here = true;
    void browserShelf.read().then((found) => here && found && setKept(found));
    return () => {
      here = false;
    };
  }, []);
  const keep = useCallback(async (one: Kept) => {
    const done = await browserShelf.keep(one);
    setDenied(done === "kept" ? null : done);
    if (done === "kept") setKept(one);
  }, []);
  const remove = useCallback(async () => {
    const done = await browserShelf.remove();
    setDenied(done === "removed" ? null : done);
    if (done === "removed") setKept(null);
  }, []);
  return { kept, denied, keep, remove };
}
