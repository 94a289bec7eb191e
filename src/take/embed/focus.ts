/*
 * The key that reaches an embed also wakes it, and the picture it stood on is exchanged for the live one: without this the
 * next key would find nothing.
 */

const DRAWINGS = "svg[tabindex]";
const CONTROLS = "a[href], button, select, input, summary";

/**
 * Remembers where in `old` the keyboard is; what it returns puts it on the same place of the drawing that takes its place:
 * the same one of its charts or controls, else its first chart. Does nothing where the focus was elsewhere.
 */
export function keepFocus(old: HTMLElement): (next: HTMLElement) => void {
  const at = document.activeElement;
  if (at === null || !old.contains(at)) return () => undefined;
  const kind = at.closest(DRAWINGS) === null ? CONTROLS : DRAWINGS;
  const place = [...old.querySelectorAll(kind)].findIndex((el) => el.contains(at));
  return (next) => {
    const same = next.querySelectorAll<HTMLElement | SVGElement>(kind)[place];
    (same ?? next.querySelector<SVGElement>(DRAWINGS))?.focus({ preventScroll: true });
  };
}
