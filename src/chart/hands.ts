import { dateWords, isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { PointerStore } from "../view/pointer";
import { settle } from "../view/settle";
import type { ViewStore } from "../view/store";
import { clampSpan, windowKeys, windowOf } from "../view/window";
import { chipOf, type TimePanel } from "./DateOver";
import type { Frame } from "./frame";
import { forget } from "./hit";
import type { TimeScale } from "./scale";

/** A press that moves less than this is a click, not a drag. Pixels. */
const SLOP = 5;
/** One wheel notch with Ctrl or Cmd zooms by this factor. */
const ZOOM = 1.2;

export interface Hands {
  /** Tells the hands where the drawing stands after each render. */
  readonly place: (frame: Frame, scale: TimeScale | null, times: readonly TimePanel[]) => void;
  readonly dispose: () => void;
}

/**
 * What a hand does on a plot: crosshair, drag to zoom, wheel with Ctrl, arrows from mark to mark. What follows the
 * pointer is written straight to its element; the view changes once, at the end of a drag.
 */
export function attachPlot(svg: SVGSVGElement, view: ViewStore, pointer: PointerStore): Hands {
  let frame: Frame | null = null;
  let scale: TimeScale | null = null;
  let times: readonly TimePanel[] = [];
  let from: number | null = null;
  let dragging = false;
  const off = new AbortController();
  const on = <K extends keyof SVGElementEventMap>(type: K, run: (e: SVGElementEventMap[K]) => void, passive = true) =>
    svg.addEventListener(type, run, { signal: off.signal, passive });
  const part = (name: string) => svg.querySelector<SVGGraphicsElement>(`:scope > [data-${name}]`);

  function at(e: MouseEvent): number {
    const box = svg.getBoundingClientRect();
    return ((e.clientX - box.left) * (frame?.width ?? box.width)) / (box.width || 1);
  }

  function put(g: Element, name: string, values: Readonly<Record<string, number>>): void {
    const el = g.querySelector(name);
    for (const [key, value] of Object.entries(values)) el?.setAttribute(key, String(value));
  }

  function cross(day: Day | null): void {
    const g = part("crosshair");
    if (!g || !frame) return;
    const panel = day === null ? undefined : times.find((t) => day >= t.scale.span.start && day <= t.scale.span.end);
    if (!panel || day === null) {
      g.setAttribute("display", "none");
      return;
    }
    const x = (panel.scale.x(day) + panel.scale.xEnd(day)) / 2;
    const words = svg.matches(":hover") ? dateWords(isoDay(day)) : "";
    // On a ground of its own: other words stand there.
    const chip = chipOf(words, x, frame.width);
    const foot = Math.max(14, panel.top - 1);
    g.removeAttribute("display");
    g.querySelector("line")?.setAttribute("transform", `translate(${x},0)`);
    put(g, "line", { y1: panel.top, y2: panel.bottom });
    put(g, "rect", { x: chip.x, y: foot - 14, width: words ? chip.width : 0 });
    put(g, "text", { x: chip.x + chip.width / 2, y: foot });
    const text = g.querySelector("text");
    if (text) text.textContent = words;
  }

  /** The day under a place, of the panel that is there. */
  function dayAt(e: MouseEvent): Day | null {
    const x = at(e);
    const box = svg.getBoundingClientRect();
    const y = ((e.clientY - box.top) * svg.viewBox.baseVal.height) / (box.height || 1) + svg.viewBox.baseVal.y;
    const inside = (t: TimePanel) => x >= t.scale.x0 && x <= t.scale.x1;
    const panel = times.length === 1 ? times[0] : times.find((t) => inside(t) && y >= t.top - 60 && y <= t.bottom + 24);
    return panel && inside(panel) ? panel.scale.day(x) : null;
  }

  function drawDrag(x: number | null): void {
    const rect = part("drag");
    if (!rect || !scale) return;
    if (x === null || from === null) {
      rect.setAttribute("display", "none");
      return;
    }
    const a = Math.max(scale.x0, Math.min(from, x));
    const b = Math.min(scale.x1, Math.max(from, x));
    rect.removeAttribute("display");
    rect.setAttribute("x", String(a));
    rect.setAttribute("width", String(Math.max(0, b - a)));
  }

  function letGo(): void {
    from = null;
    dragging = false;
    drawDrag(null);
  }

  on("pointerdown", (e) => {
    if (!scale || e.button !== 0 || e.pointerType === "touch") return;
    from = at(e);
  });
  on("pointermove", (e) => {
    pointer.set({ day: dayAt(e) });
    if (!scale) return;
    const x = at(e);
    // The button was let go outside of the plot.
    if (from !== null && !(e.buttons & 1)) letGo();
    if (from !== null && !dragging && Math.abs(x - from) > SLOP) {
      dragging = true;
      svg.setPointerCapture(e.pointerId);
    }
    if (dragging) drawDrag(x);
  });
  on("pointerup", (e) => {
    if (dragging && scale && from !== null) {
      const a = scale.day(from);
      const b = scale.day(at(e));
      const next = clampSpan(Math.min(a, b), Math.max(a, b));
      view.set(windowKeys(next.start, next.end), "push");
      // The click that ends a drag is not a pick.
      svg.addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
      setTimeout(() => letGo(), 0);
    }
    letGo();
  });
  on("pointercancel", letGo);
  on("pointerleave", () => pointer.set({ day: null }));
  // A double click backs out of a zoom. Its first click may have picked or zoomed: that is taken back with it.
  let before = view.get();
  const remember = (e: MouseEvent) => {
    if (e.detail === 1) before = view.get();
  };
  svg.addEventListener("click", remember, { signal: off.signal, capture: true });
  on("dblclick", () => {
    const was = before;
    if (times.length === 0 || (was.from === null && was.to === null)) return;
    const acted = view.get() !== was;
    view.set({ from: null, to: null, law: null, pick: was.pick }, acted ? "replace" : "push");
  });
  on(
    "wheel",
    (e) => {
      if (!scale || !(e.ctrlKey || e.metaKey)) return;
      e.preventDefault();
      const w = windowOf(view.get());
      const k = e.deltaY > 0 ? ZOOM : 1 / ZOOM;
      const day = scale.day(at(e));
      const next = clampSpan(day - (day - w.start) * k, day + (w.end - day) * k);
      view.set(windowKeys(next.start, next.end), "replace", { clock: "frame" });
      settle(view);
    },
    false,
  );
  on("keydown", (e) => onKey(e, svg, dragging, letGo, view), false);
  const stop = pointer.subscribe(() => cross(pointer.get().day));

  return {
    place: (f, s, t) => {
      forget(svg);
      frame = f;
      scale = s;
      times = t;
      cross(pointer.get().day);
    },
    dispose: () => {
      off.abort();
      stop();
    },
  };
}

/** Sideways counts this much more than up and down when looking for the mark above or below. */
const ASIDE = 2.5;

const middle = (el: Element) => {
  const b = el.getBoundingClientRect();
  return { x: b.left + b.width / 2, y: b.top + b.height / 2 };
};

/** The nearest mark in a band above (-1) or below (1) another; null where there is none. */
function across(marks: readonly SVGElement[], from: SVGElement, side: -1 | 1): SVGElement | null {
  const at = middle(from);
  let best: SVGElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const to = middle(mark);
    const dy = (to.y - at.y) * side;
    const far = dy + Math.abs(to.x - at.x) * ASIDE;
    if (dy > 4 && far < least) {
      least = far;
      best = mark;
    }
  }
  return best;
}

/** The mark a key leads to from where the focus is: sideways in the order of drawing, up and down by place. */
function next(marks: readonly SVGElement[], key: string): SVGElement | null | undefined {
  const here = marks.indexOf(document.activeElement as SVGElement);
  const first = marks[0];
  const last = marks[marks.length - 1];
  if (key === "Home") return first;
  if (key === "End") return last;
  if (here < 0) return key === "ArrowLeft" || key === "ArrowUp" ? last : first;
  if (key === "ArrowRight") return marks[(here + 1) % marks.length];
  if (key === "ArrowLeft") return marks[(here - 1 + marks.length) % marks.length];
  return across(marks, marks[here] as SVGElement, key === "ArrowUp" ? -1 : 1);
}

const WALK = new Set(["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"]);

/** Arrows walk the marks, Enter opens one, Escape gives up a drag, then leaves the mark, then backs out of a zoom. */
function onKey(e: KeyboardEvent, svg: SVGSVGElement, dragging: boolean, letGo: () => void, view: ViewStore): void {
  if (WALK.has(e.key) && !e.ctrlKey && !e.metaKey && !e.altKey) {
    const marks = [...svg.querySelectorAll<SVGElement>("[data-pick],[data-zoom]")];
    if (marks.length === 0) return;
    e.preventDefault();
    next(marks, e.key)?.focus();
    return;
  }
  if ((e.key === "Enter" || e.key === " ") && e.target !== svg) {
    e.preventDefault();
    const mark = e.target as Element;
    // A mark that opens its dates is gone once they are open: the drawing keeps the focus.
    if (mark.hasAttribute("data-zoom") && !mark.hasAttribute("data-pick")) svg.focus();
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    return;
  }
  if (e.key !== "Escape") return;
  const { pick, from, to } = view.get();
  if (dragging) letGo();
  // With evidence open the key belongs to it: it is what the reader opened last.
  else if (pick !== null) return;
  else if (e.target !== svg) svg.focus();
  else if (from !== null || to !== null) view.set({ from: null, to: null, law: null }, "push");
  else return;
  e.stopPropagation();
}
