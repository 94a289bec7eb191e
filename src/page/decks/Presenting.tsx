import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { type Deck, figuresOf } from "../../brief/deck";
import { alsoIgnored } from "../ignored";
import { Guard } from "../Trouble";
import { onPresent, presentLink, slideHere, speakerHere, writeSlide } from "./address";
import { Presenter } from "./Presenter";
import { Speaker } from "./Speaker";
import { slideIn } from "./slideNumber";
import { WithFigures } from "./WithFigures";

export { presentLink };

/**
 * The presentation of a deck over its page, while one is on: begun by a link, a button or an address with `?slide=N`.
 * With `#speaker` the page is the speaker's window instead. `empty` tells whether the deck may still be on its way.
 */
export function Presenting({ deck }: { readonly deck: Deck }) {
  const [at, setAt] = useState<number | null>(null);
  const [speaker, setSpeaker] = useState(false);
  const slides = deck.slides.length;
  useEffect(() => {
    const follow = () => {
      setSpeaker(speakerHere());
      const { at, ignored } = slideIn(slideHere(), slides);
      setAt(at);
      if (ignored) alsoIgnored(ignored);
    };
    follow();
    addEventListener("popstate", follow);
    addEventListener("hashchange", follow);
    const stop = onPresent((to) => {
      writeSlide(to, "push");
      setAt(to);
    });
    return () => {
      removeEventListener("popstate", follow);
      removeEventListener("hashchange", follow);
      stop();
    };
  }, [slides]);
  const over = speaker || at !== null;
  useEffect(() => {
    const app = document.getElementById("app");
    if (!over || !app) return;
    app.inert = true;
    document.documentElement.dataset["presenting"] = "";
    return () => {
      app.inert = false;
      delete document.documentElement.dataset["presenting"];
    };
  }, [over]);
  if (!over) return null;
  const goTo = (to: number | null) => {
    writeSlide(to, "replace");
    setAt(to);
  };
  return createPortal(
    <Guard name="The presentation">
      {speaker ? (
        <Speaker deck={deck} />
      ) : deck.slides.length > 0 ? (
        <WithFigures ids={figuresOf(deck)}>
          <Presenter
            deck={deck}
            at={Math.min(at ?? 0, deck.slides.length - 1)}
            onGo={goTo}
            onLeave={() => goTo(null)}
          />
        </WithFigures>
      ) : null}
    </Guard>,
    document.body,
  );
}
