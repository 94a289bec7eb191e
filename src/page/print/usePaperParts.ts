import { type RefObject, useLayoutEffect, useState } from "react";
import { usePrinting } from "./printing";

/**
 * Height of a drawing above which a slide's page would make its letters too small to be read: with a note below, and
 * alone. CSS pixels, before it is scaled to the page (decks.css).
 */
const MOST = { notes: 720, slides: 920 } as const;

/** Parts of a drawing, from `low` to `high`, between which the most that fit are looked for. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

const middle = ({ low, high }: Bounds) => Math.ceil((low + high) / 2);

/**
 * How many parts of a high drawing a page of a handout holds; null where it holds them all, and on the screen. The drawing
 * is tried and measured before the browser takes the page: `parts` and `least` are those of the figure's `shorter`.
 */
export function usePaperParts(box: RefObject<HTMLElement | null>, parts: number, least: number): number | null {
  const printing = usePrinting();
  const [bounds, setBounds] = useState<Bounds | null>(null);
  useLayoutEffect(() => {
    if (!printing) return setBounds(null);
    const high = box.current?.querySelector<SVGSVGElement>("svg.plot")?.viewBox.baseVal.height ?? 0;
    const fits = high <= MOST[document.documentElement.dataset["handout"] === "slides" ? "slides" : "notes"];
    if (!bounds) {
      if (!fits && parts > least) setBounds({ low: least, high: parts - 1 });
    } else if (bounds.low < bounds.high) {
      const tried = middle(bounds);
      setBounds(fits ? { ...bounds, low: tried } : { ...bounds, high: tried - 1 });
    }
  }, [printing, bounds, parts, least, box]);
  return printing && bounds ? middle(bounds) : null;
}
