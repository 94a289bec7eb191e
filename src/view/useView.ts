import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { sameFlat } from "./same";
import { type ViewStore, viewStore } from "./store";
import type { View } from "./view";

/** The store in charge of this part of the page; without a provider, that of the page. */
export const ViewContext = createContext<ViewStore>(viewStore);

/** A selector that is asked once per view, and gives back the former object where nothing in it changed. */
export function selection<S, T>(read: () => S, select: (state: S) => T): () => T {
  let last: { readonly state: S; readonly value: T } | null = null;
  return () => {
    const state = read();
    if (last && Object.is(last.state, state)) return last.value;
    const fresh = select(state);
    const value = last && sameFlat(last.value, fresh) ? last.value : fresh;
    last = { state, value };
    return value;
  };
}

/**
 * A part of the view: `useView((v) => v.unit)`. Draws again only when that part changes; a flat object or a list
 * counts as unchanged when its values are. On the server and while hydrating it reads the view the server drew.
 */
export function useView<T>(select: (view: View) => T): T {
  const store = useContext(ViewContext);
  const now = useMemo(() => selection(store.get, select), [store, select]);
  const drawn = useMemo(() => selection(store.drawn, select), [store, select]);
  return useSyncExternalStore(store.subscribe, now, drawn);
}

/** `set` of the store in charge. */
export function useSetView(): ViewStore["set"] {
  return useContext(ViewContext).set;
}
