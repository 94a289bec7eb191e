import { formatView, tidyView } from "../../view/codec";
import { isViewKey, KEYS, VIEW_KEYS } from "../../view/keys";
import { same } from "../../view/same";
import type { ViewStore } from "../../view/store";
import { DEFAULT_VIEW, type View } from "../../view/view";
import type { Told, ViewWords } from "./messages";

/** What a change of the view is to a host: time, filters, or both. A picked mark is told by who picks it. */
export function toldOf(before: View, after: View): readonly Told[] {
  const changed = VIEW_KEYS.filter((key) => !same(before[key], after[key]));
  const query = formatView({ ...after, pick: null });
  const timed = changed.some((key) => key === "from" || key === "to");
  const filters = changed.filter((key) => key !== "from" && key !== "to" && key !== "pick");
  return [
    ...(timed ? [{ type: "time", data: { from: after.from, to: after.to, query } } as const] : []),
    ...(filters.length > 0 ? [{ type: "filter", data: { changed: filters, query } } as const] : []),
  ];
}

/** Tells the steps of a store, not the frames of a drag. Returns how to stop. */
export function tellChanges(store: ViewStore, tell: (told: Told) => void): () => void {
  let before = store.get();
  return store.subscribe(({ dragging }) => {
    if (dragging) return;
    const after = store.get();
    for (const told of toldOf(before, after)) tell(told);
    before = after;
  });
}

type Draft = { -readonly [K in keyof View]: View[K] };

/** Reads one word into the draft. What cannot be read leaves the key as it is. */
function obey<K extends keyof View>(draft: Draft, key: K, word: string | null): void {
  const parsed = word === null ? null : KEYS[key].parse(word);
  if (parsed === null || parsed.state === "missing") draft[key] = DEFAULT_VIEW[key];
  else if (parsed.state === "valid") draft[key] = parsed.value;
}

/**
 * Sets the keys a host names, as if they stood in an address: what cannot be read leaves its key as it is, of a list
 * with a slip the rest counts, null gives a key its default. Throws never.
 */
export function obeyKeys(store: ViewStore, keys: ViewWords): void {
  const draft: Draft = { ...store.get() };
  for (const [key, word] of Object.entries(keys)) {
    if (isViewKey(key)) obey(draft, key, word);
  }
  store.set(tidyView(draft), "push");
}
