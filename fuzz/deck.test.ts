import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createBriefing, DAMAGED_AS, KEPT_AS } from "../src/brief/briefing";
import {
  DECK_FORMAT,
  type Deck,
  deckOf,
  formatDeck,
  MAX_SLIDES,
  MAX_TEXT,
  type ParsedDeck,
  parseDeck,
} from "../src/brief/deck";
import { linkOf, ofLink } from "../src/brief/link";
import { writeFile } from "../src/brief/onefile";
import { FIGURE_IDS } from "../src/figures/model";
import { parseView } from "../src/view/codec";
import { anyText, damaged } from "./hostile";
import { FUZZ, LONG, timed, timedLater } from "./runs";

const shipped = readdirSync("data/decks")
  .filter((f) => f.endsWith(".json"))
  .map((f) => readFileSync(`data/decks/${f}`, "utf8"));

const anyValue = fc.oneof(anyText, fc.jsonValue(), fc.double());
const anySlide = fc.oneof(
  fc.record(
    {
      id: anyValue,
      figure: fc.oneof(fc.constantFrom<string>(...FIGURE_IDS, "overview"), anyValue),
      query: anyValue,
      headline: anyValue,
      note: anyValue,
      annotation: anyValue,
    },
    { requiredKeys: [] },
  ),
  anyValue,
);
const anyRaw = fc.record(
  {
    format: fc.constant(DECK_FORMAT),
    formatVersion: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: anyValue }),
    id: anyValue,
    title: anyValue,
    summary: anyValue,
    slides: fc.oneof(fc.array(anySlide, { maxLength: 8 }), anyValue),
  },
  { requiredKeys: ["format"] },
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** What holds of whatever was read: a valid deck that can be written and read again, or one sentence. */
function holds(parsed: ParsedDeck): void {
  if (!parsed.ok) {
    expect(parsed.why).toMatch(/^[A-Z].*\.$/);
    return;
  }
  const { deck } = parsed;
  expect(deck.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  expect(deck.slides.length).toBeLessThanOrEqual(MAX_SLIDES);
  expect(new Set(deck.slides.map((s) => s.id)).size).toBe(deck.slides.length);
  for (const slide of deck.slides) {
    expect([...FIGURE_IDS, "overview"]).toContain(slide.figure);
    expect(parseView(slide.query).ignored).toEqual([]);
    for (const key of ["headline", "note", "annotation"] as const) {
      expect(slide[key].length).toBeLessThanOrEqual(MAX_TEXT[key]);
      expect(slide[key]).not.toMatch(CONTROL);
    }
  }
  expect(parseDeck(formatDeck(deck))).toMatchObject({ ok: true, deck });
}

test("any text and any JSON is a deck or a sentence", { timeout: LONG }, () => {
  const text = fc.oneof(
    damaged(fc.constantFrom(...shipped)),
    anyRaw.map((raw) => JSON.stringify(raw)),
    anyText,
  );
  fc.assert(
    fc.property(text, (file) => holds(timed(file, parseDeck))),
    FUZZ,
  );
});

test("any part of an address behind the # is a deck, a sentence or nothing", { timeout: LONG }, async () => {
  const good = await Promise.all(
    shipped.map(async (file) => {
      const parsed = parseDeck(file);
      const deck = parsed.ok ? { ...parsed.deck, slides: parsed.deck.slides.slice(0, 2) } : null;
      return `#${(deck && (await linkOf(deck))) ?? ""}`;
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        damaged(fc.constantFrom(...good)),
        anyText.map((t) => `#briefing=${t}`),
      ),
      async (hash) => {
        const parsed = await timedLater(hash, ofLink);
        if (parsed !== null) holds(parsed);
      },
    ),
    FUZZ,
  );
});

test("whatever the browser has kept, the reader's briefing opens, and what cannot be read is put aside", {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(fc.oneof(anyText, damaged(fc.constantFrom(...shipped))), (kept) => {
      const shelf = new Map([[KEPT_AS, kept]]);
      const store = createBriefing(() => ({
        getItem: (key) => shelf.get(key) ?? null,
        setItem: (key, value) => void shelf.set(key, value),
      }));
      const { deck, damaged: aside } = store.get();
      expect(deck.id).toBe("mine");
      if (!parseDeck(kept).ok) expect([aside, shelf.get(DAMAGED_AS)]).toEqual([kept, kept]);
    }),
    FUZZ,
  );
});

/** The blocks of a page between tags, by what the HTML standard does: a script ends at the first `</script`. */
function blocks(html: string): string[] {
  return html
    .split(/<script\b[^>]*>/i)
    .slice(1)
    .map((rest) => rest.split(/<\/script/i)[0] ?? "");
}

test("a briefing saved as one page holds its texts as data, whatever they are", { timeout: LONG * 2 }, async () => {
  const data = { manifest: { version: "1" } } as unknown as Parameters<typeof writeFile>[0]["data"];
  const seal = {} as Parameters<typeof writeFile>[0]["seal"];
  await fc.assert(
    fc.asyncProperty(anyText, anyRaw, async (title, raw) => {
      const parsed = deckOf(raw);
      const deck: unknown = parsed.ok ? (parsed.deck satisfies Deck) : raw;
      const part = { name: "a", code: "0" };
      const made = { title, lang: "en", css: "", entry: "a", parts: [part], data, seal, noscript: title };
      const html = await timedLater(deck, (it) => writeFile({ ...made, blocks: { deck: it } }));
      const held = blocks(html);
      expect(held.length).toBe(4);
      expect(JSON.parse(held[1] ?? "")).toEqual(JSON.parse(JSON.stringify(deck)));
      const head = html.slice(0, html.indexOf("<script"));
      expect(head.match(/<[a-z!/][^>]*>/gi)?.map((t) => t.replace(/[\s>].*$/s, ""))).toEqual(TAGS);
    }),
    FUZZ,
  );
});

const TAGS =
  "<!doctype <html <head <meta <meta <meta <meta <meta <title </title <style </style </head <body <div <noscript <p </p </noscript </div".split(
    " ",
  );
