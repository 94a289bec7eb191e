import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { specIn } from "../figures/model";
import { DECK_FORMAT, type Deck, figuresOf, formatDeck, MAX_SLIDES, parseDeck } from "./deck";

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

  test("a chart of the workbench comes back with its settings, window and knowledge date", () => {
    const query = "w=workers~m.each.value~x.host.year~c.dots&from=2017&asof=2020-01-31";
    const chart = { ...slide, figure: "workbench", query: `host=RUS&${query}` };
    const parsed = parseDeck(file({ slides: [chart] }));
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed.notes).toEqual([]);
    const kept = parsed.deck.slides[0]?.query ?? "";
    expect(decodeURIComponent(kept)).toBe(query);
    expect(parseDeck(formatDeck(parsed.deck))).toEqual(parsed);
    expect(figuresOf(parsed.deck).map(specIn)).toEqual(["workers~m.each.value~x.host.year~c.dots"]);
  });

  test.each([
    ["", 0, /settings are damaged/],
    ["from=2017", 0, /settings are damaged/],
    ["w=hello", 0, /settings are damaged/],
    ["w=%E0%A4%A", 0, /settings are damaged/],
    ["w=workers~m.each.value~x.host.year~c.pie", 1, /not understood/],
    ["w=workers~%00~x.host.year", 1, /not understood/],
  ])("damaged settings of a chart, %s: says so", (query, slides, why) => {
    const parsed = parseDeck(file({ slides: [{ ...slide, figure: "workbench", query }] }));
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed.deck.slides).toHaveLength(slides);
    expect(parsed.notes.join(" ")).toMatch(/^Slide 1\b/);
    expect(parsed.notes.join(" ")).toMatch(why);
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
