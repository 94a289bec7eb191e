import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Below this width the evidence takes the whole screen and is modal. */
export const NARROW = "(max-width: 719px)";

/** The mark a row was picked from: the element that was left, if it stands for the row, else the first visible mark of it. */
function markOf(id: string, left: Element | null, panel: Element): Element | null {
  const own = `[data-pick="${CSS.escape(id)}"]`;
  if (left?.isConnected && left.matches(own)) return left;
  const marks = [...document.querySelectorAll(own)].filter((m) => !panel.contains(m) && m.getClientRects().length > 0);
  return marks[0] ?? (left?.isConnected ? left : null);
}

function focus(el: Element | null): void {
  if (el instanceof HTMLElement || el instanceof SVGElement) el.focus({ preventScroll: true });
}

/** True for a key press that belongs to nobody else: inside the panel, on a mark, or nowhere. */
function isOurs(target: EventTarget | null, panel: Element): boolean {
  if (!(target instanceof Element)) return true;
  return panel.contains(target) || target === document.body || target.closest("svg.plot, [data-pick]") !== null;
}

/**
 * The behaviour of the panel: beside the page on wide screens, a modal over it on narrow ones. Focus goes to the heading
 * when it opens or tells of another row; Escape closes it; then focus returns to the mark it was opened from, unless the
 * reader has gone elsewhere by then.
 */
export function usePanel(
  panel: RefObject<HTMLDialogElement | null>,
  heading: RefObject<HTMLElement | null>,
  id: string,
  onClose: () => void,
): void {
  const left = useRef<Element | null>(null);
  const now = useRef({ id, onClose });
  useLayoutEffect(() => {
    now.current = { id, onClose };
  });

  useLayoutEffect(() => {
    const dialog = panel.current;
    if (!dialog) return;
    left.current = document.activeElement;
    const narrow = window.matchMedia(NARROW);
    let ours = false;
    const show = () => {
      ours = true;
      if (dialog.open) dialog.close();
      if (narrow.matches) dialog.showModal();
      else dialog.show();
      ours = false;
      focus(heading.current);
    };
    const close = (e: Event) => {
      e.preventDefault();
      if (!ours) now.current.onClose();
    };
    // `close` comes later as a task: by then a panel that was only shown anew is open again.
    const closed = () => !dialog.open && dialog.isConnected && now.current.onClose();
    const key = (e: KeyboardEvent) => {
      if (e.key !== "Escape" || e.defaultPrevented || !isOurs(e.target, dialog)) return;
      e.preventDefault();
      now.current.onClose();
    };
    show();
    narrow.addEventListener("change", show);
    dialog.addEventListener("cancel", close);
    dialog.addEventListener("close", closed);
    document.addEventListener("keydown", key);
    return () => {
      narrow.removeEventListener("change", show);
      dialog.removeEventListener("cancel", close);
      dialog.removeEventListener("close", closed);
      document.removeEventListener("keydown", key);
      const active = document.activeElement;
      const inside = active === null || active === document.body || dialog.contains(active);
      dialog.close();
      if (inside) focus(markOf(now.current.id, left.current, dialog));
    };
  }, [panel, heading]);

  const told = useRef(id);
  useEffect(() => {
    if (told.current === id) return;
    told.current = id;
    const active = document.activeElement;
    if (active && active !== document.body && !panel.current?.contains(active)) left.current = active;
    panel.current?.scrollTo(0, 0);
    focus(heading.current);
  }, [id, panel, heading]);
}
