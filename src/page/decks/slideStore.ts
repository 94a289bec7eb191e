import { useMemo } from "react";
import type { Slide } from "../../brief/deck";
import { parseView } from "../../view/codec";
import { createViewStore, type ViewStore } from "../../view/store";

/** A store that starts at the view of a slide, in the build as in the browser. */
export function slideStore(slide: Slide): ViewStore {
  const { view } = parseView(slide.query);
  return createViewStore(view, { drawn: view });
}

/** The store of one slide; a new one whenever its query, or `visit`, changes: so a slide restores its own view. */
export function useSlideStore(slide: Slide, visit = 0): ViewStore {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit is another store
  return useMemo(() => slideStore(slide), [slide.query, slide.figure, visit]);
}
