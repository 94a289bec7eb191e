import { markAt } from "../chart/hit";
import type { Iso3, IsoDate } from "../record/units";
import { hrefOf } from "../view/codec";
import { chooseLaw, type LawRow } from "../view/law";
import type { PointerStore } from "../view/pointer";
import type { ViewStore } from "../view/store";

/** Finds a rule by its id, once the measures are loaded. */
export type Laws = (id: string) => LawRow | undefined;

/** Does what a mark stands for to a view. True where it stands for anything. */
export function act(mark: Element, view: ViewStore, laws: Laws): boolean {
  const zoom = mark.getAttribute("data-zoom");
  const host = mark.getAttribute("data-host");
  const pick = mark.getAttribute("data-pick");
  const law = laws(mark.getAttribute("data-law") ?? "");
  if (law) {
    // Choosing a rule shows its evidence and sets window and unit from it, in one step.
    view.set({ ...chooseLaw(law), pick: law.id }, "push");
    return true;
  }
  if (pick) {
    view.set({ pick }, "push");
    return true;
  }
  if (zoom) {
    const [from, to] = zoom.split("..") as [IsoDate, IsoDate | undefined];
    view.set({ from, to: to ?? from, law: null }, "push");
    return true;
  }
  if (host) {
    const now = view.get().host;
    const code = host as Iso3;
    view.set({ host: now.includes(code) ? now.filter((h) => h !== code) : [...now, code] }, "push");
    return true;
  }
  return false;
}

/**
 * One listener for the whole page: marks, table rows and headlines say with `data-pick`, `data-zoom` and `data-host` what
 * they stand for; links marked `data-keep` or `data-pick` take the view along to where they lead.
 */
export function delegate(root: Document, view: ViewStore, pointer: PointerStore, laws: Laws): () => void {
  const off = new AbortController();
  const signal = off.signal;
  const keep = (e: Event) => {
    const link = e.target instanceof Element ? e.target.closest<HTMLAnchorElement>("a[data-keep], a[data-pick]") : null;
    if (!link) return;
    // In one file the path itself stands behind the `#`.
    const path = (link.getAttribute("href") ?? "").replace(/(?:\?|#(?!\/)).*$/, "");
    link.setAttribute("href", hrefOf(path, { ...view.get(), pick: link.getAttribute("data-pick") }));
  };
  // Before the browser reads it: for a click of any button, for the menu that copies a link, and for Enter.
  for (const type of ["pointerdown", "focusin", "contextmenu", "click", "auxclick"]) {
    root.addEventListener(type, keep, { capture: true, signal });
  }
  root.addEventListener(
    "click",
    (e) => {
      if (e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey) return;
      // The second click of a double click on a drawing belongs to the first.
      if (e.detail > 1 && e.target instanceof Element && e.target.closest("svg.plot")) return;
      const mark = markAt(e);
      if (!mark || !act(mark, view, laws)) return;
      e.preventDefault();
      // The crosshair stands at the pointer; what was picked has a date of its own.
      pointer.set({ day: null });
    },
    { signal },
  );
  root.addEventListener(
    "pointerover",
    (e) => {
      const mark = e.target instanceof Element ? e.target.closest("[data-pick]") : null;
      pointer.set({ row: mark?.getAttribute("data-pick") ?? null });
    },
    { signal },
  );
  return () => off.abort();
}
