import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { model as cap } from "../figures/oil-cap/model";
import { model as estimates } from "../figures/oil-estimates/model";
import { saysSo, softNumbers, tokens } from "../figures/soft.fixture";
import { dateWords } from "../record/day";
import { figure } from "../record/names";
import { readRecord } from "../record/read";
import type { IsoDate } from "../record/units";
import { parseView } from "../view/codec";
import { DEFAULT_VIEW } from "../view/view";
import { deckOf, formatDeck, parseDeck, type Slide } from "./deck";
import { fillDeck, fillText, NUMBER_NEEDS, numberOf, PLACEHOLDER } from "./numbers";
import { SHIPPED } from "./shipped";

const record = readRecord({ late: false });
const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

/** What may be typed: years, days of a month, and the names of resolutions and paragraphs. */
const TYPED = [
  new RegExp(String.raw`\b\d{1,2} (?=${MONTHS})`, "g"),
  /\b(?:19|20)\d\d\b/g,
  /\bresolutions? \d{4}\b/gi,
  /\bparagraphs? \d{1,2}\b/gi,
];
const WORDS =
  /\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter)\b/i;

function typedNumbers(text: string): string[] {
  let left = text.replace(PLACEHOLDER, "");
  for (const allowed of TYPED) left = left.replace(allowed, "");
  return [...(left.match(/\d[\d,.]*/g) ?? []), ...(left.match(WORDS)?.slice(0, 1) ?? [])];
}

const texts = (s: Slide) => [s.headline, s.note, s.annotation];

describe("the decks of the atlas", () => {
  test("every file is shipped, whole and in its canonical form", () => {
    const files = readdirSync("data/decks").sort();
    expect(files).toEqual(SHIPPED.map((d) => `${d.id}.json`).sort());
    for (const file of files) {
      const text = readFileSync(`data/decks/${file}`, "utf8");
      const parsed = parseDeck(text);
      expect(parsed).toMatchObject({ ok: true, notes: [] });
      if (parsed.ok) expect(formatDeck(parsed.deck)).toBe(text);
    }
  });

  test.each(SHIPPED.flatMap((d) => d.slides.map((s) => [d.id, s.id, s] as const)))(
    "%s %s: no number is typed by hand, and the view is whole",
    (_deck, _slide, slide) => {
      expect(texts(slide).flatMap(typedNumbers)).toEqual([]);
      expect(parseView(slide.query).ignored).toEqual([]);
      expect(slide.headline.length).toBeGreaterThan(10);
      expect(slide.note.length).toBeGreaterThan(40);
    },
  );

  test("titles and summaries carry no number but dates and resolutions", () => {
    expect(SHIPPED.flatMap((d) => [d.title, d.summary]).flatMap(typedNumbers)).toEqual([]);
  });

  test("every placeholder is filled from the record", () => {
    for (const deck of SHIPPED) {
      const filled = fillDeck(record, deck);
      expect(JSON.stringify(filled)).not.toMatch(/\{\{|undefined|NaN/);
      expect(filled.slides.map((s) => s.id)).toEqual(deck.slides.map((s) => s.id));
    }
  });

  test("a number that its row calls about, at least or up to is never said without it", () => {
    const WORD: Readonly<Record<string, RegExp>> = {
      approx: /(?:about|estimated|nearly)[^.;]{0,12}$/i,
      at_least: /(?:at least|no less than|more than)[^.;]{0,12}$/i,
      up_to: /(?:up to|at most|no more than)[^.;]{0,12}$/i,
    };
    for (const text of SHIPPED.flatMap((d) => d.slides.flatMap(texts))) {
      for (const m of text.matchAll(/\{\{row\.([\w-]+)\.([\w-]+)\.value\}\}/g)) {
        const rows = record[m[1] as "petroleum-estimates"] as readonly { id: string; qualifier?: string }[];
        const word = WORD[rows.find((r) => r.id === m[2])?.qualifier ?? ""];
        if (word) expect(text.slice(0, m.index)).toMatch(word);
      }
    }
  });

  test("an annotation names the day or month to which it points on the chart", () => {
    for (const slide of SHIPPED.flatMap((d) => fillDeck(record, d).slides)) {
      if (slide.at) expect(slide.annotation).toContain(dateWords(slide.at.split(",")[0] as IsoDate));
    }
  });

  test("the years in which others put deliveries over the cap are those of the figure", () => {
    const { view } = parseView("from=2018");
    const told = [...cap(record, view).finding.matchAll(/(?:before|by the end of) [^(]*?(\d{4}) \(/g)].map((m) => m[1]);
    expect(told).toEqual(numberOf(record, "oil-caps.passed").match(/\d{4}/g));
  });

  test("what a headline compares is so in the record", () => {
    expect(numberOf(record, "oil-caps.year")).toBe("2019");
    expect(numberOf(record, "oil-cap.2018.silent")).toBe("0");
    expect(numberOf(record, "oil-cap.2023.silent")).toBe("0");
    const { view } = parseView("from=2022&to=2026-11");
    expect(estimates(record, view).finding).toContain("No volume is on record for 2025 and 2026.");
  });
});

describe("placeholders", () => {
  test("published facts", () => {
    expect(numberOf(record, "oil-cap.2019.sum")).toBe("about 466,739 barrels (partly converted from tonnes)");
    expect(numberOf(record, "oil-cap.2019.share")).toBe("about 93.3 %");
    expect(numberOf(record, "oil-cap.2018.limit")).toBe("500,000");
    expect(numberOf(record, "row.op8-reports.op8-rus-mid-2019.workers_before")).toBe("30,023");
    expect(numberOf(record, "row.measures.m2397-labour.deadline")).toBe("22 Dec 2019");
    expect(numberOf(record, "reporting.RUS.last")).toBe("Jan 2024");
  });

  test.each([
    "nothing",
    "oil-cap.1999.share",
    "oil-cap.2019.nothing",
    "row.sources.x.y",
    "row.claims.cl01.nothing",
    "constructor",
  ])("%s is refused: a deck never says an empty number", (name) => {
    expect(() => numberOf(record, name)).toThrow(RangeError);
  });

  test("a sentence that begins with a placeholder begins with a capital", () => {
    expect(fillText(record, "{{oil-cap.2020.share}} of the cap.")).toMatch(/^At least /);
  });

  test("the check on typed numbers finds them", () => {
    expect(typedNumbers("About 12,000 people on 3 May 2019, by paragraph 8 of resolution 2397")).toEqual(["12,000"]);
    expect(typedNumbers("nearly five")).toEqual(["five"]);
  });
});

test("another file's text is never a deck", () => {
  expect(deckOf({ slides: [] }).ok).toBe(false);
  expect(DEFAULT_VIEW.v).toBeNull();
});

test("the decks of the atlas quote no number that is about, at least or up to as if it were exact", () => {
  const { soft } = softNumbers(record, NUMBER_NEEDS);
  const wrong: string[] = [];
  for (const deck of SHIPPED)
    for (const slide of deck.slides)
      for (const text of [slide.headline, slide.annotation, slide.note])
        for (const [placeholder, name = ""] of text.matchAll(PLACEHOLDER)) {
          const [, , row = "", field = ""] = name.split(".");
          const own = soft.filter((s) => s.id === row && field !== "laden" && numberOf(record, name) === figure(s.n));
          if (own.length === 0) continue;
          const [token] = tokens(text.slice(0, text.indexOf(placeholder)) + numberOf(record, name)).slice(-1);
          if (token && !own.some((s) => saysSo(token, s.is))) wrong.push(`${deck.id}: ${placeholder}: ${text}`);
        }
  expect(wrong).toEqual([]);
});
