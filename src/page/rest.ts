import { useContext, useEffect } from "react";
import { ViewContext } from "../view/useView";
import { useSite } from "./site";

/** Runs something when the browser has nothing else to do. Returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const id = setTimeout(run, 200);
    return () => clearTimeout(id);
  }
  const id = requestIdleCallback(run);
  return () => cancelIdleCallback(id);
}

/** True where the reader asked the browser to save data. */
const saving = () => (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData;

/**
 * Fetches the figures the page came alive without: when the browser is idle, unless the reader saves data; and in any
 * case as soon as the view changes, for what the build drew is then no longer what is asked for.
 */
export function useRest(): void {
  const { figures, route } = useSite();
  const store = useContext(ViewContext);
  useEffect(() => {
    const all = () => figures.want(route.figures);
    const stop = store.subscribe(all);
    const calledOff = saving() ? () => undefined : whenIdle(all);
    return () => {
      stop();
      calledOff();
    };
  }, [figures, route, store]);
}
