import "./names";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { loadFigures } from "../../figures";
import { isClaimId } from "../../figures/claimed";
import { knownOn } from "../../record/known";
import { parseView } from "../../view/codec";
import { isBareLaw, lawView } from "../../view/law";
import { createViewStore } from "../../view/store";
import { ViewContext } from "../../view/useView";
import { Alive } from "./Alive";
import { Fence } from "./Fence";
import { keepFocus } from "./focus";
import type { Told, ViewWords } from "./messages";
import { claimsLoader, loadTables, placeOf } from "./place";
import { obeyKeys, tellChanges } from "./told";

/**
 * Makes an embed live: `element` holds the built picture and says which figure it is; `query` is the view, as in an
 * address. Resolves once the live picture stands where the built one stood, to what ends it and puts the built one
 * back. Rejects where code, data or drawing fail: the built picture is then there as before.
 *
 * The element speaks by events: "told" (select, time, filter), and it obeys "host-view" (keys of the view).
 */
export async function mount(element: HTMLElement, query: string): Promise<() => void> {
  const place = placeOf(element);
  const { id, root: site, still } = place;
  const figure = (await loadFigures([id]))[id];
  if (!figure) throw new Error(`There is no figure ${id}.`);
  const asked = parseView(query).view;
  const load = claimsLoader(place);
  const [record, first, laws] = await Promise.all([
    loadTables(place, figure.needs),
    asked.pick !== null && isClaimId(asked.pick) ? load() : null,
    isBareLaw(asked) ? loadTables(place, ["measures"]) : null,
  ]);
  const view = laws ? lawView(asked, knownOn(laws, asked.asof).measures) : asked;
  const claims = { first, load };
  const store = createViewStore(view);
  const tell = (detail: Told) => void element.dispatchEvent(new CustomEvent<Told>("told", { detail }));
  const box = document.createElement("div");
  const off = new AbortController();
  const faults: unknown[] = [];
  const tree = createRoot(box);
  const fail = (fault: unknown) => {
    faults.push(fault);
    document.documentElement.dataset["failed"] = "";
    dispose();
  };
  const stop = tellChanges(store, tell);
  const obey = (e: Event) => obeyKeys(store, (e as CustomEvent<ViewWords>).detail);
  element.addEventListener("host-view", obey, { signal: off.signal });
  let ended = false;
  function dispose(): void {
    if (ended) return;
    ended = true;
    off.abort();
    stop();
    box.replaceWith(still);
    // A root cannot end itself while it draws.
    queueMicrotask(() => tree.unmount());
  }
  const width = still.querySelector(".slot")?.clientWidth || 640;
  const refocus = keepFocus(still);
  still.replaceWith(box);
  flushSync(() =>
    tree.render(
      <Fence onFault={fail}>
        <ViewContext value={store}>
          <Alive figure={figure} record={record} claims={claims} base={site} width={width} tell={tell} />
        </ViewContext>
      </Fence>,
    ),
  );
  if (faults.length > 0) throw faults[0];
  refocus(box);
  delete document.documentElement.dataset["pending"];
  return dispose;
}
