import { type ReactNode, useRef } from "react";
import { idsOf, type Slide } from "../../brief/deck";
import { noteOf } from "../../brief/note";
import { NoteContext } from "../../chart/note";
import { useView, ViewContext } from "../../view/useView";
import { SlideFigure } from "./SlideFigure";
import { useSlideStore } from "./slideStore";
import { useOwnHands } from "./useOwnHands";

/** Width of a slide's figure on a wide page, in CSS pixels; decks.css sets the same. */
export const SLIDE_PX = 960;

/** Text in paragraphs, as it was typed. */
export function Paragraphs({ text }: { readonly text: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((p) => p.trim() !== "")
    .map((p) => <p key={p}>{p}</p>);
}

function Figures({ slide }: { readonly slide: Slide }) {
  const box = useRef<HTMLDivElement>(null);
  useOwnHands(box, false);
  return (
    <div ref={box} className={slide.figure === "overview" ? "slide-figures overview" : "slide-figures"}>
      {idsOf(slide).map((id) => (
        <SlideFigure key={id} id={id} wide={SLIDE_PX} />
      ))}
    </div>
  );
}

/** The figures with the annotation: on the chart where it has its place there, else over it. */
function Annotated({ slide }: { readonly slide: Slide }) {
  const view = useView((v) => v);
  const note = noteOf(slide, view);
  return (
    <>
      {slide.annotation && !note && <p className="slide-annotation">{slide.annotation}</p>}
      <NoteContext value={note}>
        <Figures slide={slide} />
      </NoteContext>
    </>
  );
}

/** One slide on a page: headline, the live figure in the slide's own view, and what the speaker says. */
export function SlideCard({
  slide,
  n,
  count,
  actions,
}: {
  readonly slide: Slide;
  /** From 1. */
  readonly n: number;
  readonly count: number;
  readonly actions?: ReactNode;
}) {
  const store = useSlideStore(slide);
  return (
    <section className="slide" id={slide.id} aria-labelledby={`${slide.id}-head`}>
      <p className="slide-n">
        {n} of {count}
        {actions}
      </p>
      <h2 id={`${slide.id}-head`}>{slide.headline}</h2>
      <ViewContext value={store}>
        <Annotated slide={slide} />
      </ViewContext>
      {slide.note.trim() && (
        <div className="slide-note">
          <h3>Note</h3>
          <Paragraphs text={slide.note} />
        </div>
      )}
    </section>
  );
}
