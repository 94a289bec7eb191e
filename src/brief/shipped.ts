import article from "../../data/decks/article-checked.json";
import december from "../../data/decks/december-2019.json";
import oilCap from "../../data/decks/oil-cap.json";
import silence from "../../data/decks/silence.json";
import { type Deck, deckOf } from "./deck";

function shipped(raw: unknown): Deck {
  const parsed = deckOf(raw);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.deck;
}

/** The decks of the atlas as templates, in the order of the list; `fillDeck` (numbers.ts) makes them ready to be shown. */
export const SHIPPED: readonly Deck[] = [oilCap, december, silence, article].map(shipped);

/** A deck of the atlas by its id. */
export function shippedDeck(id: string): Deck | undefined {
  return SHIPPED.find((d) => d.id === id);
}
