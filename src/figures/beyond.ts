import type { Beyond } from "../record/check-claims";
import { formatView, parseView } from "../view/codec";
import { FIGURE_IDS } from "./model";

/** What the checks of the record ask of the rooms above it: which figures there are, and how an address is read. */
export const beyond: Beyond = {
  figures: FIGURE_IDS,
  readView: (query) => {
    const { view, ignored } = parseView(query);
    return { query: formatView(view), ignored: ignored.map((i) => `${i.key}=${i.raw}. ${i.why}`) };
  },
};
