import { CHART_KEY, formatView } from "../view/codec";
import type { View } from "../view/view";
import type { Slide } from "./deck";
import { formatDeck, MAX_SLIDES, slideQuery } from "./deck";
import { fileName, saveText } from "./file";
import { mine, useBriefing } from "./mine";
import { added } from "./order";

const KEEPING = {
  kept: "",
  denied: " This browser does not let the atlas keep it longer than this window is open:",
  full: " The browser has no room left to keep it longer than this window is open:",
} as const;

/** Puts a slide with a view at the end of the reader's briefing; `w` is the spec of a chart of the workbench. */
export function add(slide: Pick<Slide, "figure" | "headline" | "note">, view: View, w: string | null): void {
  const query = `${w === null ? "" : `${CHART_KEY}=${encodeURIComponent(w)}&`}${formatView(view)}`;
  const whole = { ...slide, query: slideQuery(slide.figure, query), annotation: "" };
  mine.change("Add a slide", (d) => added(d, whole));
}

/** Says where a slide went, and whether the browser keeps it. `root`: way to the site's root. */
export function Added({ root }: { readonly root: string }) {
  const { deck, keeping } = useBriefing();
  const n = deck.slides.length;
  return (
    <>
      {n >= MAX_SLIDES ? ` The briefing is full, with ${n} slides.` : ` Added as slide ${n}.`}
      {KEEPING[keeping]}{" "}
      {keeping !== "kept" && (
        <>
          <button
            type="button"
            className="link"
            onClick={() => saveText(fileName(deck.title), formatDeck(deck), "application/json")}
          >
            save it as a file
          </button>
          .{" "}
        </>
      )}
      <a href={`${root}decks/mine/`}>My briefing</a>
    </>
  );
}
