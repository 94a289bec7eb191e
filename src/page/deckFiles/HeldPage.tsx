import { useMemo } from "react";
import { DECK_BLOCK, readBlock } from "../../brief/blocks";
import type { Deck } from "../../brief/deck";
import { Contents, DeckNotes } from "../decks/DeckNotes";
import { Handout } from "../decks/Handout";
import { Presenting, presentLink } from "../decks/Presenting";
import { SlideCard } from "../decks/SlideCard";

/** Address of a slide inside the file, from 1. */
const slideAt = (n: number) => `#/?slide=${n}`;

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
        <a className="button primary" href={slideAt(1)} onClick={presentLink(0)}>
          Present
        </a>
        <Handout />
      </div>
      <Contents deck={deck} />
      <div className="slides">
        {deck.slides.map((slide, i) => (
          <SlideCard
            key={slide.id}
            slide={slide}
            n={i + 1}
            count={count}
            actions={
              <a href={slideAt(i + 1)} onClick={presentLink(i)}>
                Present from here
              </a>
            }
          />
        ))}
      </div>
      <DeckNotes deck={deck} />
      <Presenting deck={deck} />
    </>
  );
}
