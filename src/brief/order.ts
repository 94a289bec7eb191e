import { type Deck, freshId, MAX_SLIDES, type Slide } from "./deck";

const ids = (deck: Deck) => new Set(deck.slides.map((s) => s.id));

/** A deck with one more slide at its end; the same deck where it is full. */
export function added(deck: Deck, slide: Omit<Slide, "id">): Deck {
  if (deck.slides.length >= MAX_SLIDES) return deck;
  const id = freshId(ids(deck), deck.slides.length + 1);
  return { ...deck, slides: [...deck.slides, { ...slide, id }] };
}

/** A deck with one slide moved to an index, counted in the new order; kept inside the deck. */
export function moved(deck: Deck, id: string, to: number): Deck {
  const from = deck.slides.findIndex((s) => s.id === id);
  const slide = deck.slides[from];
  const at = Math.max(0, Math.min(deck.slides.length - 1, to));
  if (!slide || at === from) return deck;
  const slides = deck.slides.filter((s) => s.id !== id);
  slides.splice(at, 0, slide);
  return { ...deck, slides };
}

/** A deck with a copy of a slide right behind it. */
export function doubled(deck: Deck, id: string): Deck {
  const at = deck.slides.findIndex((s) => s.id === id);
  const slide = deck.slides[at];
  if (!slide || deck.slides.length >= MAX_SLIDES) return deck;
  const copy = { ...slide, id: freshId(ids(deck), deck.slides.length + 1) };
  return { ...deck, slides: deck.slides.toSpliced(at + 1, 0, copy) };
}

export function without(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.filter((s) => s.id !== id) };
}

/** A deck with some words, or the view, of a slide changed. */
export function edited(deck: Deck, id: string, change: Partial<Omit<Slide, "id">>): Deck {
  return { ...deck, slides: deck.slides.map((s) => (s.id === id ? { ...s, ...change } : s)) };
}

/** A deck with the annotation of a slide at a place on its chart; null takes it off. */
export function placed(deck: Deck, id: string, at: string | null): Deck {
  const slides = deck.slides.map((s) => {
    if (s.id !== id) return s;
    const { at: _, ...rest } = s;
    return at === null ? rest : { ...rest, at };
  });
  return { ...deck, slides };
}

/** The slides of another deck put behind the own ones, with ids of their own. */
export function joined(deck: Deck, other: Deck): Deck {
  return other.slides.reduce((all, { id: _, ...slide }) => added(all, slide), deck);
}
