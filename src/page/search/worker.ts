import type MiniSearch from "minisearch";
import type { IsoDate } from "../../record/units";
import { type Doc, type Results, readIndex, searchIn } from "./engine";

/** What the page asks: first where the index is, then words. */
export type Ask =
  | { readonly kind: "open"; readonly url: string }
  | { readonly kind: "find"; readonly q: string; readonly asof: IsoDate | null };
/** What the worker answers. */
export type Answer =
  | { readonly kind: "open" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "found"; readonly results: Results };

let index: MiniSearch<Doc> | null = null;
const answer = (a: Answer) => postMessage(a);

async function open(url: string): Promise<void> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) {
    answer({
      kind: "failed",
      why: `The search index could not be fetched${response ? `: the server answered ${response.status}` : ""}. Check the connection and open the search again.`,
    });
    return;
  }
  try {
    index = readIndex(await response.text());
    answer({ kind: "open" });
  } catch {
    answer({ kind: "failed", why: "The search index came damaged. Reload the page and open the search again." });
  }
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  if (data.kind === "open") void open(data.url);
  else if (index) answer({ kind: "found", results: searchIn(index, data.q, data.asof) });
});
