import { useState } from "react";
import { formatView } from "../view/codec";
import type { View } from "../view/view";
import { MAX_SLIDES, type Shown, slideQuery } from "./deck";
import { mine, useBriefing } from "./mine";
import { added } from "./order";

const KEEPING = {
  kept: "",
  denied: " This browser does not let the atlas keep it: save it as a file before you close this window.",
  full: " The browser has no room left to keep it: save it as a file before you close this window.",
} as const;

/**
 * Puts what the reader looks at into the briefing, with the figure's title as headline and its finding as note. Says
 * where it went, and whether the browser keeps it.
 */
export function AddToBriefing({
  figure,
  view,
  title,
  finding,
  root,
}: {
  readonly figure: Shown;
  readonly view: View;
  readonly title: string;
  readonly finding: string;
  /** Way to the site's root. */
  readonly root: string;
}) {
  const { deck, keeping } = useBriefing();
  const [said, setSaid] = useState(false);
  const n = deck.slides.length;
  const full = n >= MAX_SLIDES;
  return (
    <>
      <button
        type="button"
        className="link add-to-briefing"
        onClick={() => {
          setSaid(true);
          const slide = { figure, query: slideQuery(formatView(view)), headline: title, note: finding, annotation: "" };
          mine.change("Add a slide", (d) => added(d, slide));
        }}
      >
        Add to briefing
      </button>
      <span role="status" className="added">
        {said && (
          <>
            {full ? ` The briefing is full, with ${n} slides.` : ` Added as slide ${n}.`}
            {KEEPING[keeping]} <a href={`${root}decks/mine/`}>My briefing</a>
          </>
        )}
      </span>
    </>
  );
}
