import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECK_FORMAT, type Deck, formatDeck, MAX_SLIDES, parseDeck } from "./deck";

const slide = {
  id: "s1",
  figure: "oil-cap" as const,
  query: "from=2019&to=2019",
  headline: "One",
  note: "Say this.\n\nThen that.",
  annotation: "",
};
const deck: Deck = { id: "mine", title: "For Tuesday", summary: "", slides: [slide, { ...slide, id: "s2" }] };
const file = (change: object) => JSON.stringify({ ...JSON.parse(formatDeck(deck)), ...change });

describe("a deck's file", () => {
  test("comes back as it was saved", () => {
    expect(parseDeck(formatDeck(deck))).toEqual({ ok: true, deck, notes: [] });
  });

  test.each([
    ["no JSON", "PK\u0003\u0004", /no JSON/],
    ["cut off", formatDeck(deck).slice(0, 90), /no JSON/],
    ["empty", "", /no JSON/],
    ["a list", "[]", /not a briefing/],
    ["foreign", '{"slides":[]}', /not a briefing/],
    ["newer", file({ formatVersion: 99 }), /newer/],
    ["without version", file({ formatVersion: null }), /version/],
    ["without slides", file({ slides: "none" }), /no slides/],
  ])("%s: says why", (_, text, why) => {
    const parsed = parseDeck(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.why).toMatch(why);
  });

  test("what cannot be shown is left out and told, the rest is kept", () => {
    const parsed = parseDeck(
      file({ slides: [slide, { ...slide, figure: "gone" }, 3, { ...slide, query: "nonsense=1" }] }),
    );
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(parsed.deck.slides).toHaveLength(2);
    expect(parsed.notes).toHaveLength(3);
    expect(new Set(parsed.deck.slides.map((s) => s.id)).size).toBe(2);
  });

  test("more slides than anybody shows are cut, and said to be", () => {
    const parsed = parseDeck(file({ slides: Array.from({ length: MAX_SLIDES + 5 }, () => slide) }));
    expect(parsed.ok && parsed.deck.slides.length).toBe(MAX_SLIDES);
    expect(parsed.ok && parsed.notes.length).toBe(1);
  });

  test("never throws, and what it reads can be written and read again", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (slides, rest) => {
        const parsed = parseDeck(
          JSON.stringify({ format: DECK_FORMAT, formatVersion: 1, slides, title: rest, id: rest }),
        );
        if (parsed.ok) expect(parseDeck(formatDeck(parsed.deck))).toMatchObject({ ok: true, deck: parsed.deck });
      }),
    );
  });
});
