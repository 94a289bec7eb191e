import { useEffect, useRef, useState } from "react";
import type { IsoDate } from "../../record/units";
import { useSite } from "../site";
import type { Results } from "./engine";
import type { Answer, Ask } from "./worker";

export interface Search {
  readonly state: "opening" | "open" | "failed";
  readonly why: string;
  readonly results: Results | null;
  /** Looks words up among what was public by a date; null for all. */
  readonly find: (q: string, asof: IsoDate | null) => void;
}

/** The search in its own thread: the index is read there, so that typing never waits for it. */
export function useSearch(): Search {
  const { root, manifest } = useSite();
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<Search["state"]>("opening");
  const [why, setWhy] = useState("");
  const [results, setResults] = useState<Results | null>(null);
  useEffect(() => {
    const w = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.current = w;
    w.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.kind === "found") setResults(data.results);
      else {
        setState(data.kind);
        if (data.kind === "failed") setWhy(data.why);
      }
    });
    const broken = () => {
      setState("failed");
      setWhy("The search could not be started. Check the connection and reload the page.");
    };
    w.addEventListener("error", broken);
    w.addEventListener("messageerror", broken);
    w.postMessage({
      kind: "open",
      url: new URL(`${root}packed/${manifest.search.file}`, location.href).href,
    } satisfies Ask);
    return () => w.terminate();
  }, [root, manifest]);
  const find = (q: string, asof: IsoDate | null) => {
    if (q.trim() === "") setResults(null);
    else worker.current?.postMessage({ kind: "find", q, asof } satisfies Ask);
  };
  return { state, why, results, find };
}
