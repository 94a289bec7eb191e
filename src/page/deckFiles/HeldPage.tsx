import { useMemo } from "react";
import { DECK_BLOCK, readBlock } from "../../brief/blocks";
import type { Deck } from "../../brief/deck";
import { DeckNotes } from "../decks/DeckNotes";
import { Handout } from "../decks/Handout";
import { Presenting, presentLink } from "../decks/Presenting";
import { SlideCard } from "../decks/SlideCard";

/** The one page of a briefing saved as a file: its slides, live, with what can be done without a network. */
export function HeldPage() {
  const deck = useMemo(() => readBlock<Deck>(DECK_BLOCK), []);
  if (!deck) return null;
  const count = deck.slides.length;
  return (
    <>
      <h1>{deck.title}</h1>
      {deck.summary && <p className="standfirst">{deck.summary}</p>}
      <div className="deck-bar">
        <button type="button" className="primary" onClick={presentLink(0)}>
          Present
        </button>
        <Handout />
      </div>
      <div className="slides">
        {deck.slides.map((slide, i) => (
          <SlideCard
            key={slide.id}
            slide={slide}
            n={i + 1}
            count={count}
            actions={
              <button type="button" className="link" onClick={presentLink(i)}>
                Present from here
              </button>
            }
          />
        ))}
      </div>
      <DeckNotes deck={deck} />
      <Presenting deck={deck} />
    </>
  );
}
