import { useCallback, useEffect, useRef, useState } from "react";
import { newReader, type Reader } from "./newReader";
import type { Fixes, Opened, Progress } from "./read/open";
import type { Answer } from "./read/worker";

export type Opening =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly name: string; readonly progress: Progress }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "open"; readonly file: File; readonly fixes: Fixes; readonly opened: Opened };

/** Reads a file in a Worker, which is made anew for each and ended by `cancel`. */
export function useOpen() {
  const [opening, setOpening] = useState<Opening>({ state: "idle" });
  const worker = useRef<Reader | null>(null);
  /** A worker whose code is there before the file is, so that nothing is asked of the network after the drop. */
  const ready = useRef<Reader | null>(null);
  useEffect(() => {
    const early = newReader();
    ready.current = early;
    // Its code did not come: a file given to it would never be read.
    early.onerror = () => {
      if (ready.current === early) ready.current = null;
    };
    return () => {
      ready.current?.terminate();
      worker.current?.terminate();
    };
  }, []);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  const open = useCallback(
    (file: File, fixes: Fixes = {}) => {
      stop();
      const w = ready.current ?? newReader();
      ready.current = null;
      worker.current = w;
      setOpening({ state: "reading", name: file.name, progress: { done: 0, total: file.size, rows: 0 } });
      w.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") {
          setOpening({ state: "reading", name: file.name, progress: data.progress });
          return;
        }
        // The same worker reads the next file: its code is there.
        worker.current = null;
        ready.current = w;
        if (data.kind === "failed") setOpening({ state: "failed", why: data.why });
        else setOpening({ state: "open", file, fixes, opened: data.opened });
      };
      w.onerror = () => {
        stop();
        setOpening({
          state: "failed",
          why: `${file.name} could not be read: it may be too large for this browser, or the connection broke.`,
        });
      };
      w.postMessage({ file, fixes });
    },
    [stop],
  );
  const close = useCallback(() => {
    stop();
    setOpening({ state: "idle" });
    ready.current ??= newReader();
  }, [stop]);
  return { opening, open, close };
}
