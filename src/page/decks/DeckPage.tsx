import { useState } from "react";
import type { Deck } from "../../brief/deck";
import { mine, useBriefing } from "../../brief/mine";
import { NUMBER_NEEDS } from "../../brief/numbers";
import { joined } from "../../brief/order";
import { DeckFiles } from "../deckFiles/DeckFiles";
import { useSite } from "../site";
import { Trouble } from "../Trouble";
import { Contents, DeckNotes } from "./DeckNotes";
import { Handout } from "./Handout";
import { Presenting, presentLink } from "./Presenting";
import { SlideCard } from "./SlideCard";
import { useDecks } from "./useDeck";

export const DECK_NEEDS = NUMBER_NEEDS;

function CopyToMine({ deck }: { readonly deck: Deck }) {
  const { root } = useSite();
  const [said, setSaid] = useState(false);
  const { keeping } = useBriefing();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          mine.change(`Copy “${deck.title}”`, (d) =>
            joined(d.slides.length === 0 ? { ...d, title: deck.title } : d, deck),
          );
          setSaid(true);
        }}
      >
        Copy into my briefing
      </button>
      <span role="status">
        {said && (
          <>
            Copied. {keeping !== "kept" && "The browser does not keep it: save it as a file there. "}
            <a href={`${root}decks/mine/`}>My briefing</a>
          </>
        )}
      </span>
    </>
  );
}

/** One deck of the atlas: all its slides on one page, and what can be done with them. */
export function DeckPage() {
  const { route } = useSite();
  const { decks, loaded } = useDecks();
  const deck = decks?.find((d) => route.path === `decks/${d.id}/`);
  if (!deck) {
    return (
      <>
        <h1>{route.title}</h1>
        {loaded.status !== "ready" && <Trouble name={route.title} loaded={loaded} />}
      </>
    );
  }
  const count = deck.slides.length;
  return (
    <>
      <h1>{deck.title}</h1>
      <p className="standfirst">{deck.summary}</p>
      <div className="deck-bar">
        <a className="button primary" href="?slide=1" onClick={presentLink(0)}>
          Present
        </a>
        <Handout />
        <DeckFiles deck={deck} />
        <CopyToMine deck={deck} />
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
              <a href={`?slide=${i + 1}`} onClick={presentLink(i)}>
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
