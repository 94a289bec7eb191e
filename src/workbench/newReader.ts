import type { Answer, Ask } from "./read/worker";

/** What reads files: a Worker, or what stands in for one. */
export interface Reader {
  onmessage: ((e: MessageEvent<Answer>) => void) | null;
  onerror: ((e: ErrorEvent) => void) | null;
  readonly postMessage: (ask: Ask) => void;
  readonly terminate: () => void;
}

/** A new Worker whose code the browser begins to fetch at once. */
export function newReader(): Reader {
  return new Worker(new URL("./read/worker.ts", import.meta.url), { type: "module" });
}
