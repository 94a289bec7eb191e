import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/**
 * Width of a drawing on paper, in CSS pixels: little more than the 688 that A4 has between its margins, so that text of
 * 12 px comes out at 8.6 points, beside words of 9.5 and 10.5.
 */
const PAPER_PX = 720;

/** Figures whose panels stand in one row only from this width on: smaller letters are less of a loss than a broken row. */
const WIDER: Readonly<Record<string, number>> = { "oil-cap": 840 };

/** Width at which a figure is drawn for paper; CSS pixels. */
export const paperPx = (figure: string) => WIDER[figure] ?? PAPER_PX;

let printing = false;
let theme: string | undefined;
const listeners = new Set<() => void>();

function set(is: boolean): void {
  if (printing === is) return;
  printing = is;
  const { dataset } = document.documentElement;
  // Paper is white, whatever the screen is.
  if (is) {
    theme = dataset["theme"];
    dataset["theme"] = "light";
  } else if (theme === undefined) delete dataset["theme"];
  else dataset["theme"] = theme;
  // The browser takes the page as it stands when the event is over: it cannot wait for the next turn.
  flushSync(() => {
    for (const listener of [...listeners]) listener();
  });
}

/** True from the moment the browser asks to print until it is done. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => printing,
    () => false,
  );
}

/** Follows the browser's wish to print; `prepare` runs before anything is drawn for paper. Returns what stops it. */
export function followPrint(prepare: () => void): () => void {
  let asked = false;
  const start = () => {
    prepare();
    set(true);
  };
  const begin = () => {
    asked = true;
    start();
  };
  const end = () => {
    asked = false;
    set(false);
  };
  const paper = matchMedia("print");
  // Between the two events the medium may flicker while pages are counted: what is drawn for paper stays until the end.
  const change = () => {
    if (paper.matches) start();
    else if (!asked) set(false);
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  paper.addEventListener("change", change);
  // A page may come alive when it is on paper already.
  if (paper.matches) queueMicrotask(start);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
    paper.removeEventListener("change", change);
  };
}
