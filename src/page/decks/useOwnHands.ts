import { type RefObject, useContext, useEffect } from "react";
import { markAt } from "../../chart/hit";
import { ViewContext } from "../../view/useView";
import { act } from "../delegate";
import { useLaws } from "../laws";

/**
 * Clicks on marks in `box` act on the view of the store around it, not on that of the page. With `picks` false, what is
 * picked is left to the page.
 */
export function useOwnHands(box: RefObject<HTMLElement | null>, picks: boolean): void {
  const store = useContext(ViewContext);
  const laws = useLaws();
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const click = (e: MouseEvent) => {
      if (e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey) return;
      const mark = markAt(e);
      if (!mark || (!picks && mark.hasAttribute("data-pick"))) return;
      if (!act(mark, store, laws)) return;
      e.preventDefault();
      // The page listens too, and a press by key cannot be prevented.
      e.stopPropagation();
    };
    el.addEventListener("click", click);
    return () => el.removeEventListener("click", click);
  }, [box, store, laws, picks]);
}
