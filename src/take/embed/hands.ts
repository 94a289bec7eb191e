import { markAt } from "../../chart/hit";
import type { Iso3, IsoDate } from "../../record/units";
import type { ViewStore } from "../../view/store";
import type { View } from "../../view/view";
import type { Told } from "./messages";

export interface Doors {
  readonly tell: (told: Told) => void;
  /** Address of the figure's own page with a view. */
  readonly evidence: (view: View) => string;
  /** Opens an address in a new tab. */
  readonly open?: (href: string) => void;
}

/**
 * What a click on a mark does in an embed. A mouse or a key has read the mark in its tooltip and wants the evidence: it
 * opens in a new tab, on the figure's page, for it needs the whole record and more room than a frame has. A finger has
 * read nothing yet: it gets the words first, with the link below them.
 */
export function hands(
  box: HTMLElement,
  store: ViewStore,
  { tell, evidence, open = (href) => void window.open(href, "_blank", "noopener") }: Doors,
): () => void {
  const off = new AbortController();
  const { signal } = off;
  let touch = false;
  const select = (pick: string | null, words: string) => {
    store.set({ pick }, "push");
    tell({ type: "select", data: { pick, words } });
  };
  box.addEventListener("pointerdown", (e) => (touch = e.pointerType === "touch"), { signal, passive: true });
  box.addEventListener("keydown", () => (touch = false), { signal, passive: true });
  box.addEventListener(
    "click",
    (e) => {
      if (e.defaultPrevented || e.button !== 0) return;
      if (e.target instanceof Element && e.target.closest("a, button, input, select, label")) return;
      const mark = markAt(e);
      if (!mark) {
        if (store.get().pick !== null && e.target instanceof Element && e.target.closest("svg.plot")) select(null, "");
        return;
      }
      const pick = mark.getAttribute("data-law") ?? mark.getAttribute("data-pick");
      const zoom = mark.getAttribute("data-zoom")?.split("..");
      const host = mark.getAttribute("data-host") as Iso3 | null;
      if (pick) {
        select(pick, mark.getAttribute("aria-label") ?? "");
        if (!touch) open(evidence(store.get()));
      } else if (zoom?.[0]) {
        store.set({ from: zoom[0] as IsoDate, to: (zoom[1] ?? zoom[0]) as IsoDate, law: null }, "push");
      } else if (host) {
        const now = store.get().host;
        store.set({ host: now.includes(host) ? now.filter((h) => h !== host) : [...now, host] }, "push");
      }
    },
    { signal },
  );
  return () => off.abort();
}
