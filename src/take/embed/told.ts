import { formatView, parseView } from "../../view/codec";
import { isViewKey, VIEW_KEYS } from "../../view/keys";
import { same } from "../../view/same";
import type { ViewStore } from "../../view/store";
import type { View } from "../../view/view";
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

/**
 * Sets the keys a host names, as if they stood in an address: what cannot be read leaves its key as it is, null gives
 * it its default. Throws never.
 */
export function obeyKeys(store: ViewStore, keys: ViewWords): void {
  const query = new URLSearchParams(formatView(store.get()));
  for (const [key, value] of Object.entries(keys)) {
    if (!isViewKey(key)) continue;
    if (value === null) query.delete(key);
    else if (parseView(String(new URLSearchParams({ [key]: value }))).ignored.length === 0) query.set(key, value);
  }
  store.set(parseView(String(query)).view, "push");
}
