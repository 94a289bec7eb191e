import { useState } from "react";
import { useView } from "../view/useView";
import { DEFAULT_VIEW, type View } from "../view/view";
import { useSite } from "./site";

/** True where nothing but the theme and the opened row differs from what the build drew. */
export const asBuilt = (view: View): boolean =>
  JSON.stringify({ ...view, theme: "auto", pick: null }) === JSON.stringify(DEFAULT_VIEW);

/**
 * Tells React that what stands in an element is none of its business: while hydrating it keeps the build's picture, and
 * where a page is drawn anew there is nothing to keep. The text is constant; nothing is ever inserted by it in the browser.
 */
export const KEPT = { dangerouslySetInnerHTML: { __html: "" }, suppressHydrationWarning: true } as const;

/**
 * True as long as the build's picture of a part may stand for it: until the part is `ready` to draw itself, and no longer
 * than the reader looks at the view the build drew. Once it is gone it does not come back.
 */
export function useKept(ready: boolean): boolean {
  const { built } = useSite();
  const plain = useView(asBuilt);
  const [kept, setKept] = useState(built);
  const is = kept && plain && !ready;
  if (kept && !is) setKept(false);
  return is;
}
