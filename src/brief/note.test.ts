import fc from "fast-check";
import { expect, test } from "vitest";
import { parseView } from "../view/codec";
import { DECK_FORMAT, parseDeck, type Slide } from "./deck";
import { noteOf } from "./note";
import { placeOn } from "./places";

const slide: Slide = {
  id: "s1",
  figure: "oil-cap",
  query: "",
  headline: "H",
  note: "",
  annotation: "Here",
  at: "2019-12,466739",
};
const { view } = parseView("from=2019&to=2019");

test.each([
  ["2019-12", "2019-12"],
  [" 2019-12-22 ", "2019-12-22"],
  ["2019, 466739", "2019,466739"],
  ["2019-12, 20000, China ", "2019-12,20000,China"],
  ["2019, 466,739", null],
  ["2019-13", null],
  ["2019-02-30", null],
  ["2019,-4", null],
  ["soon", null],
  ["", null],
])("a place %j is %j", (typed, place) => {
  expect(placeOn("oil-monthly", typed).at).toBe(place);
});

test("a note stands at its day and value; out of the window, without words or on a map there is none", () => {
  expect(noteOf(slide, view)).toMatchObject({ text: "Here", value: 466_739 });
  expect(noteOf({ ...slide, at: "2017" }, view)).toBeNull();
  expect(noteOf({ ...slide, annotation: " " }, view)).toBeNull();
  expect(noteOf({ ...slide, figure: "labour-map" }, view)).toBeNull();
});

test("a file with any place is read without a throw, and what it keeps is a place", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.jsonValue()), (at) => {
      const parsed = parseDeck(JSON.stringify({ format: DECK_FORMAT, formatVersion: 1, slides: [{ ...slide, at }] }));
      if (!parsed.ok) throw new Error(parsed.why);
      const kept = parsed.deck.slides[0]?.at;
      if (kept !== undefined) expect(placeOn(slide.figure, kept)).toEqual({ at: kept, why: "" });
    }),
  );
});

test("a place a figure has no axis for is not kept, and the file says why", () => {
  const read = (figure: string, at: string) => {
    const parsed = parseDeck(
      JSON.stringify({ format: DECK_FORMAT, formatVersion: 1, slides: [{ ...slide, figure, at }] }),
    );
    if (!parsed.ok) throw new Error(parsed.why);
    return { at: parsed.deck.slides[0]?.at, notes: parsed.notes };
  };
  expect(read("oil-monthly", "2019,5,China")).toEqual({ at: "2019,5,China", notes: [] });
  expect(read("timeline", "2019,5").at).toBe("2019");
  expect(read("timeline", "2019,5").notes.join()).toMatch(/no scale of values: the line points at the date alone/);
  expect(read("labour-map", "2019").at).toBeUndefined();
  expect(read("labour-map", "2019").notes.join()).toMatch(/Slide 1.*no place of its own/);
});
