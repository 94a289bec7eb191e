import type { Reader } from "./newReader";
import { openAny } from "./read/other";
import type { Answer, Ask } from "./read/worker";

/** Stands in for the Worker in the one-file atlas, which has no second script: reads in the page, chunk by chunk. */
export function newReader(): Reader {
  let over = false;
  const say = (answer: Answer) => {
    if (!over) reader.onmessage?.(new MessageEvent("message", { data: answer }));
  };
  const read = async ({ file, fixes }: Ask) => {
    const source = { name: file.name, size: file.size, slice: (a: number, b: number) => file.slice(a, b) };
    try {
      const opened = await openAny(source, fixes, (progress) => say({ kind: "progress", progress }));
      say({ kind: "opened", opened });
    } catch (e) {
      say({ kind: "failed", why: e instanceof Error ? e.message : "The file cannot be read." });
    }
  };
  const reader: Reader = {
    onmessage: null,
    onerror: null,
    postMessage: (ask) => void read(ask),
    terminate: () => {
      over = true;
    },
  };
  return reader;
}
