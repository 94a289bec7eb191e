import type { Fixes, Opened, Progress } from "./open";
import { openAny } from "./other";

export interface Ask {
  readonly file: File;
  readonly fixes: Fixes;
}
export type Answer =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "opened"; readonly opened: Opened }
  | { readonly kind: "failed"; readonly why: string };

const say = (answer: Answer, moved: Transferable[] = []) => self.postMessage(answer, { transfer: moved });

self.addEventListener("message", async ({ data }: MessageEvent<Ask>) => {
  const { file, fixes } = data;
  const source = { name: file.name, size: file.size, slice: (a: number, b: number) => file.slice(a, b) };
  try {
    const opened = await openAny(source, fixes, (progress) => say({ kind: "progress", progress }));
    const moved = opened.frame.columns.flatMap((c) =>
      c.kind === "date" ? [c.values.buffer, c.levels.buffer] : [c.values.buffer],
    );
    say({ kind: "opened", opened }, moved as Transferable[]);
  } catch (e) {
    const why = e instanceof RangeError ? `${file.name} does not fit into this browser's memory.` : "";
    say({ kind: "failed", why: why || (e instanceof Error ? e.message : "The file cannot be read.") });
  }
});
