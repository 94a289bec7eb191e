import type { Iso3, IsoDate } from "../record/units";
import { hrefOf } from "../view/codec";
import { chooseLaw, type LawRow } from "../view/law";
import type { PointerStore } from "../view/pointer";
import type { ViewStore } from "../view/store";

/** A mark under this distance from a click on a figure counts as hit: fingers are wide, marks are small. */
const REACH_PX = 18;

/** The mark nearest to a point in a plot, if one is within reach. */
function nearest(svg: SVGSVGElement, x: number, y: number): Element | null {
  let best: Element | null = null;
  let least = REACH_PX;
  for (const mark of svg.querySelectorAll("[data-pick],[data-zoom]")) {
    const box = mark.getBoundingClientRect();
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    const far = Math.hypot(dx, dy);
    if (far < least) {
      least = far;
      best = mark;
    }
  }
  return best;
}

/** The mark a pointer event means: the one under it, else the nearest in the same plot. */
export function markAt(e: MouseEvent): Element | null {
  const target = e.target instanceof Element ? e.target : null;
  const direct = target?.closest("[data-pick],[data-zoom],[data-host],[data-law]");
  if (direct) return direct;
  const svg = target?.closest<SVGSVGElement>("svg.plot:not(.strip)");
  return svg && !target?.closest(".brush") ? nearest(svg, e.clientX, e.clientY) : null;
}

/** Finds a rule by its id, once the measures are loaded. */
export type Laws = (id: string) => LawRow | undefined;

function act(mark: Element, view: ViewStore, laws: Laws): boolean {
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
    const path = (link.getAttribute("href") ?? "").replace(/[?#].*$/, "");
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
      const mark = markAt(e);
      if (mark && act(mark, view, laws)) e.preventDefault();
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
